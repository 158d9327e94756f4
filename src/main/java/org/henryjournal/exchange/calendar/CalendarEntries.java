package org.henryjournal.exchange.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.henryjournal.domain.Birthday;
import org.henryjournal.domain.Contact;
import org.henryjournal.domain.Customer;
import org.henryjournal.domain.LunarBirthday;
import org.henryjournal.domain.LunarCalendar;
import org.henryjournal.domain.NextStep;
import org.henryjournal.domain.SolarBirthday;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.RevisitStore;
import org.henryjournal.journal.StepStore;

/**
 * What of a journal belongs into a calendar: open next steps, birthdays, and the customers to be
 * seen again within a year. What is done or dropped since goes along as such, so that a calendar
 * that has it takes it away.
 */
public record CalendarEntries(List<Entry> entries) {

  /** What an entry is about; the code is part of what calendars know it by. */
  public enum Kind {
    STEP("step"),
    BIRTHDAY("birthday"),
    REVISIT("revisit");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    String code() {
      return code;
    }
  }

  /** Whether an entry comes again. */
  public enum Repeat {
    NEVER,
    YEARLY,
    /** Every year on the last day of February, for a birthday of the 29th. */
    END_OF_FEBRUARY
  }

  /**
   * One entry.
   *
   * @param id of the next step or of the customer; {@code contact-12} of a contact
   * @param lunarYear of a birthday by the lunar calendar, which has an entry for each year
   * @param date of a birthday that comes every year, the first: this year's, or the next one where
   *     the year of birth is not known
   * @param what was agreed, or whose birthday it is where it is not the customer's; '' for nothing
   * @param isOver whether it is to be taken away
   */
  public record Entry(
      Kind kind,
      String id,
      Optional<Integer> lunarYear,
      Customer customer,
      List<Contact> contacts,
      LocalDate date,
      Optional<LocalTime> time,
      String what,
      boolean isOver,
      Repeat repeat) {}

  /** How long what is done or dropped goes along. */
  private static final int DAYS_OVER = 60;

  /** No calendar has a rule for the lunar one: its birthdays are single days. */
  private static final int LUNAR_YEARS = 10;

  public CalendarEntries {
    entries = List.copyOf(entries);
  }

  /** How many of a kind there are, those that are over left out; a birthday counts once. */
  public long count(Kind kind) {
    return entries.stream()
        .filter(entry -> entry.kind() == kind && !entry.isOver())
        .map(Entry::id)
        .distinct()
        .count();
  }

  public static CalendarEntries of(Journal journal, LocalDate today) {
    return new Collector(journal, today).collect();
  }

  private static final class Collector {

    private final Journal journal;
    private final LocalDate today;
    private final Map<Long, Customer> customers = new HashMap<>();
    private final Map<Long, List<Contact>> contacts;
    private final List<Entry> entries = new ArrayList<>();

    Collector(Journal journal, LocalDate today) {
      this.journal = journal;
      this.today = today;
      journal.customers().all().forEach(customer -> customers.put(customer.id(), customer));
      contacts = journal.customers().contactsByCustomer();
    }

    CalendarEntries collect() {
      StepStore steps = journal.steps();
      Stream.concat(
              steps.open().stream(),
              steps.closedBetween(today.minusDays(DAYS_OVER), today).stream())
          .map(StepStore.Planned::step)
          .forEach(this::step);
      birthdays();
      revisits();
      return new CalendarEntries(entries);
    }

    private void step(NextStep step) {
      boolean isOver = step.state() != NextStep.State.OPEN;
      add(
          Kind.STEP,
          String.valueOf(step.id()),
          Optional.empty(),
          step.customer(),
          step.date(),
          step.time(),
          step.what(),
          isOver,
          Repeat.NEVER);
    }

    private void birthdays() {
      for (Customer customer : customers.values()) {
        String id = String.valueOf(customer.id());
        customer.birthday().ifPresent(birthday -> birthday(birthday, id, customer.id(), ""));
      }
      for (Contact contact : contacts.values().stream().flatMap(List::stream).toList()) {
        String id = "contact-" + contact.id();
        contact
            .birthday()
            .ifPresent(birthday -> birthday(birthday, id, contact.customer(), contact.name()));
      }
    }

    private void birthday(Birthday birthday, String id, long customer, String person) {
      switch (birthday) {
        case SolarBirthday solar -> solar(solar, id, customer, person);
        case LunarBirthday lunar -> lunar(lunar, id, customer, person);
      }
    }

    private void solar(SolarBirthday birthday, String id, long customer, String person) {
      boolean leapDay = birthday.month() == 2 && birthday.day() == 29;
      LocalDate from = birthday.year().isPresent() ? today.withDayOfYear(1) : today;
      Repeat repeat = leapDay ? Repeat.END_OF_FEBRUARY : Repeat.YEARLY;
      birthday
          .next(from)
          .ifPresent(day -> birthday(id, Optional.empty(), customer, day, person, repeat));
    }

    private void lunar(LunarBirthday birthday, String id, long customer, String person) {
      for (LocalDate day : birthday.between(today, today.plusYears(LUNAR_YEARS).minusDays(1))) {
        int year = LunarCalendar.lunar(day).year();
        birthday(id, Optional.of(year), customer, day, person, Repeat.NEVER);
      }
    }

    private void birthday(
        String id,
        Optional<Integer> lunarYear,
        long customer,
        LocalDate day,
        String person,
        Repeat repeat) {
      add(Kind.BIRTHDAY, id, lunarYear, customer, day, Optional.empty(), person, false, repeat);
    }

    /** Who is late already is due today. */
    private void revisits() {
      Set<Long> due = new HashSet<>();
      for (RevisitStore.Due each : journal.revisits().due(today.plusYears(1))) {
        LocalDate day = each.due().isBefore(today) ? today : each.due();
        due.add(each.customer());
        revisit(each.customer(), day, false);
      }
      for (long customer : journal.revisits().customers()) {
        if (!due.contains(customer)) {
          revisit(customer, today, true);
        }
      }
    }

    private void revisit(long customer, LocalDate day, boolean isOver) {
      String id = String.valueOf(customer);
      add(
          Kind.REVISIT,
          id,
          Optional.empty(),
          customer,
          day,
          Optional.empty(),
          "",
          isOver,
          Repeat.NEVER);
    }

    private void add(
        Kind kind,
        String id,
        Optional<Integer> lunarYear,
        long customer,
        LocalDate date,
        Optional<LocalTime> time,
        String what,
        boolean isOver,
        Repeat repeat) {
      Customer known = customers.get(customer);
      if (known != null) {
        List<Contact> people = contacts.getOrDefault(customer, List.of());
        entries.add(
            new Entry(kind, id, lunarYear, known, people, date, time, what, isOver, repeat));
      }
    }
  }

  /** How to reach the customer: a line for its phone and each contact's. */
  static String phones(Entry entry) {
    return Stream.concat(
            Stream.of(entry.customer().ways().phone()),
            entry.contacts().stream()
                .filter(contact -> !contact.ways().phone().isBlank())
                .map(contact -> contact.name() + " " + contact.ways().phone()))
        .filter(line -> !line.isBlank())
        .collect(Collectors.joining("\n"));
  }
}
