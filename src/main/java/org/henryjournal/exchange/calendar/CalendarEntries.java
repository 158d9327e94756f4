package org.henryjournal.exchange.calendar;

import java.math.BigDecimal;
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
import org.henryjournal.domain.Due;
import org.henryjournal.domain.LunarBirthday;
import org.henryjournal.domain.LunarCalendar;
import org.henryjournal.domain.NextStep;
import org.henryjournal.domain.Promise;
import org.henryjournal.domain.SolarBirthday;
import org.henryjournal.domain.Touch;
import org.henryjournal.domain.Workdays;
import org.henryjournal.insight.CareDue;
import org.henryjournal.insight.Receivables;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.RevisitStore;
import org.henryjournal.journal.Setting;
import org.henryjournal.journal.StepStore;

/**
 * What of a journal belongs into a calendar: open next steps, birthdays, the customers to be seen
 * again within a year, what is due of deals and not paid, the touches of a year, and open promises
 * of a day. What is done or dropped since goes along as such, so that a calendar that has it takes
 * it away.
 */
public record CalendarEntries(List<Entry> entries) {

  /** What an entry is about; the code is part of what calendars know it by. */
  public enum Kind {
    STEP("step"),
    BIRTHDAY("birthday"),
    REVISIT("revisit"),
    DUE("due"),
    CARE("care"),
    PROMISE("promise");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    String code() {
      return code;
    }
  }

  /** What the title of an entry says besides the customer. */
  public sealed interface About {

    /**
     * @param what was agreed; '' for nothing
     */
    record Step(String what) implements About {}

    /**
     * @param contact whose it is; empty where it is the customer's own
     */
    record BirthdayOf(Optional<String> contact) implements About {}

    record SeeAgain() implements About {}

    /**
     * @param open what of it is not paid, scale 2
     */
    record Money(BigDecimal open) implements About {}

    record Care(Touch.Kind touch) implements About {}

    record Promised(Promise.Side side, String text) implements About {}

    default Kind kind() {
      return switch (this) {
        case Step _ -> Kind.STEP;
        case BirthdayOf _ -> Kind.BIRTHDAY;
        case SeeAgain _ -> Kind.REVISIT;
        case Money _ -> Kind.DUE;
        case Care _ -> Kind.CARE;
        case Promised _ -> Kind.PROMISE;
      };
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
   * @param id of the next step, the promise or the customer; {@code contact-12} of a contact,
   *     {@code 5-2026-12-01} of a deal and a day, {@code 12-letter} of a customer and a kind of
   *     touch
   * @param lunarYear of a birthday by the lunar calendar, which has an entry for each year
   * @param date of a birthday that comes every year, the first: this year's, or the next one where
   *     the year of birth is not known
   * @param isOver whether it is to be taken away
   */
  public record Entry(
      About about,
      String id,
      Optional<Integer> lunarYear,
      Customer customer,
      List<Contact> contacts,
      LocalDate date,
      Optional<LocalTime> time,
      boolean isOver,
      Repeat repeat) {

    Kind kind() {
      return about.kind();
    }
  }

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
      dues();
      care();
      journal.promises().all().forEach(this::promise);
      return new CalendarEntries(entries);
    }

    private void step(NextStep step) {
      String id = String.valueOf(step.id());
      boolean isOver = step.state() != NextStep.State.OPEN;
      add(
          new About.Step(step.what()),
          id,
          Optional.empty(),
          step.customer(),
          step.date(),
          step.time(),
          isOver,
          Repeat.NEVER);
    }

    private void birthdays() {
      for (Customer customer : customers.values()) {
        String id = String.valueOf(customer.id());
        About about = new About.BirthdayOf(Optional.empty());
        customer.birthday().ifPresent(birthday -> birthday(birthday, id, customer.id(), about));
      }
      for (Contact contact : contacts.values().stream().flatMap(List::stream).toList()) {
        String id = "contact-" + contact.id();
        About about = new About.BirthdayOf(Optional.of(contact.name()));
        contact.birthday().ifPresent(birthday -> birthday(birthday, id, contact.customer(), about));
      }
    }

    private void birthday(Birthday birthday, String id, long customer, About about) {
      switch (birthday) {
        case SolarBirthday solar -> solar(solar, id, customer, about);
        case LunarBirthday lunar -> lunar(lunar, id, customer, about);
      }
    }

    private void solar(SolarBirthday birthday, String id, long customer, About about) {
      boolean leapDay = birthday.month() == 2 && birthday.day() == 29;
      LocalDate from = birthday.year().isPresent() ? today.withDayOfYear(1) : today;
      Repeat repeat = leapDay ? Repeat.END_OF_FEBRUARY : Repeat.YEARLY;
      birthday
          .next(from)
          .ifPresent(day -> birthday(id, Optional.empty(), customer, day, about, repeat));
    }

    private void lunar(LunarBirthday birthday, String id, long customer, About about) {
      for (LocalDate day : birthday.between(today, today.plusYears(LUNAR_YEARS).minusDays(1))) {
        int year = LunarCalendar.lunar(day).year();
        birthday(id, Optional.of(year), customer, day, about, Repeat.NEVER);
      }
    }

    private void birthday(
        String id,
        Optional<Integer> lunarYear,
        long customer,
        LocalDate day,
        About about,
        Repeat repeat) {
      add(about, id, lunarYear, customer, day, Optional.empty(), false, repeat);
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
      whole(new About.SeeAgain(), String.valueOf(customer), customer, day, isOver);
    }

    /** What was open some while ago and is paid now goes along, too, however late it was paid. */
    private void dues() {
      LocalDate over = today.minusDays(DAYS_OVER);
      Set<Due> wereOpen =
          journal.money().dues(over).stream()
              .filter(Receivables.Standing::isOpen)
              .map(Receivables.Standing::due)
              .collect(Collectors.toSet());
      for (Receivables.Standing standing : journal.money().dues(today)) {
        due(standing, wereOpen.contains(standing.due()));
      }
    }

    private void due(Receivables.Standing standing, boolean wasOpen) {
      LocalDate day = standing.due().date();
      if (standing.isOpen() || wasOpen || !day.isBefore(today.minusDays(DAYS_OVER))) {
        whole(
            new About.Money(standing.open()),
            standing.due().deal() + "-" + day,
            standing.due().customer(),
            day,
            !standing.isOpen());
      }
    }

    /**
     * As many on a workday as the rep does in a day; the next touch takes the place of the last.
     */
    private void care() {
      Workdays workdays = journal.settings().workdays();
      int most = journal.settings().get(Setting.CARE_A_DAY);
      LocalDate last = today.plusYears(1);
      LocalDate day = today;
      int onDay = 0;
      for (CareDue.Item item : journal.care().next(today, last)) {
        LocalDate earliest = item.due().isAfter(day) ? item.due() : day;
        if (!workdays.isWorkday(earliest)) {
          earliest = workdays.next(earliest);
        } else if (earliest.equals(day) && onDay == most) {
          earliest = workdays.next(day);
        }
        onDay = earliest.equals(day) ? onDay + 1 : 1;
        day = earliest;
        if (day.isAfter(last)) {
          return;
        }
        String id = item.customer() + "-" + item.kind().code();
        whole(new About.Care(item.kind()), id, item.customer(), day, false);
      }
    }

    private void promise(Promise promise) {
      boolean isOpen = promise.state() == Promise.State.OPEN;
      LocalDate over = today.minusDays(DAYS_OVER);
      if (isOpen || promise.closed().filter(day -> !day.isBefore(over)).isPresent()) {
        About about = new About.Promised(promise.side(), promise.text());
        String id = String.valueOf(promise.id());
        promise.due().ifPresent(day -> whole(about, id, promise.customer(), day, !isOpen));
      }
    }

    /** An entry of a whole day that does not come again. */
    private void whole(About about, String id, long customer, LocalDate day, boolean isOver) {
      add(about, id, Optional.empty(), customer, day, Optional.empty(), isOver, Repeat.NEVER);
    }

    private void add(
        About about,
        String id,
        Optional<Integer> lunarYear,
        long customer,
        LocalDate date,
        Optional<LocalTime> time,
        boolean isOver,
        Repeat repeat) {
      Customer known = customers.get(customer);
      if (known != null) {
        List<Contact> people = contacts.getOrDefault(customer, List.of());
        entries.add(new Entry(about, id, lunarYear, known, people, date, time, isOver, repeat));
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
