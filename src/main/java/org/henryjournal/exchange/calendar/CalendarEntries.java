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
import org.henryjournal.domain.Contact;
import org.henryjournal.domain.Customer;
import org.henryjournal.domain.NextStep;
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

  /**
   * One entry.
   *
   * @param id of the next step, or of the customer
   * @param date of a birthday, this year's
   * @param what was agreed; '' where nothing was said
   * @param isOver whether it is to be taken away
   * @param leapDay whether it is the birthday of 29 February
   */
  public record Entry(
      Kind kind,
      long id,
      Customer customer,
      List<Contact> contacts,
      LocalDate date,
      Optional<LocalTime> time,
      String what,
      boolean isOver,
      boolean leapDay) {}

  /** How long what is done or dropped goes along. */
  private static final int DAYS_OVER = 60;

  public CalendarEntries {
    entries = List.copyOf(entries);
  }

  /** How many of a kind there are, those that are over left out. */
  public long count(Kind kind) {
    return entries.stream().filter(entry -> entry.kind() == kind && !entry.isOver()).count();
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
      customers.values().forEach(c -> c.birthday().ifPresent(day -> birthday(c, day)));
      revisits();
      return new CalendarEntries(entries);
    }

    private void step(NextStep step) {
      boolean isOver = step.state() != NextStep.State.OPEN;
      add(
          Kind.STEP,
          step.id(),
          step.customer(),
          step.date(),
          step.time(),
          step.what(),
          isOver,
          false);
    }

    private void birthday(Customer customer, LocalDate day) {
      boolean leapDay = day.getMonthValue() == 2 && day.getDayOfMonth() == 29;
      LocalDate next = day.withYear(today.getYear());
      add(Kind.BIRTHDAY, customer.id(), customer.id(), next, Optional.empty(), "", false, leapDay);
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
      add(Kind.REVISIT, customer, customer, day, Optional.empty(), "", isOver, false);
    }

    private void add(
        Kind kind,
        long id,
        long customer,
        LocalDate date,
        Optional<LocalTime> time,
        String what,
        boolean isOver,
        boolean leapDay) {
      Customer known = customers.get(customer);
      if (known != null) {
        List<Contact> people = contacts.getOrDefault(customer, List.of());
        entries.add(new Entry(kind, id, known, people, date, time, what, isOver, leapDay));
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
