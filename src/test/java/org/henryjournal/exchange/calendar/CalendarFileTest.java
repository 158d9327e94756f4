package org.henryjournal.exchange.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.henryjournal.journal.TestJournal.CLOCK;
import static org.henryjournal.journal.TestJournal.TODAY;

import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import org.henryjournal.domain.Birthday;
import org.henryjournal.domain.Contact;
import org.henryjournal.domain.Customer;
import org.henryjournal.domain.Payment;
import org.henryjournal.domain.PaymentTerms;
import org.henryjournal.domain.Promise;
import org.henryjournal.domain.Revisit;
import org.henryjournal.domain.Touch;
import org.henryjournal.domain.VisitDraft;
import org.henryjournal.domain.Ways;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.TestJournal;
import org.henryjournal.text.Messages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** What is written is read by another library than the one that wrote it. */
@Isolated("it changes what all of the program share")
class CalendarFileTest {

  @TempDir Path folder;
  private Journal journal;

  @BeforeEach
  void open() {
    journal = TestJournal.open(folder);
  }

  @AfterEach
  void close() {
    journal.close();
  }

  private String written(Messages.Language language) {
    return written(language, CalendarEntries.of(journal, TODAY));
  }

  private String written(Messages.Language language, CalendarEntries entries) {
    return new CalendarFile(journal, CLOCK, new Messages(language)).write(entries);
  }

  private List<VEvent> events() throws Exception {
    Calendar calendar =
        new CalendarBuilder().build(new StringReader(written(Messages.Language.ENGLISH)));
    calendar.validate();
    return calendar.getComponents("VEVENT");
  }

  private static String said(VEvent event, String name) {
    return event.<Property>getProperty(name).map(Property::getValue).orElse("");
  }

  private static String trigger(VEvent event) {
    VAlarm alarm = (VAlarm) event.getAlarms().getFirst();
    return alarm.<Property>getProperty("TRIGGER").orElseThrow().getValue();
  }

  private void customer(String name, Optional<Birthday> birthday) {
    journal
        .customerBook()
        .saveCustomer(
            new Customer(
                0,
                name,
                "",
                Ways.ofPhone("0571-8800"),
                "1 West Lake Rd, Hangzhou",
                "",
                "",
                birthday,
                Optional.empty(),
                TODAY,
                Optional.empty()));
  }

  private long plan(String customer, LocalDate day, Optional<LocalTime> time, String what) {
    journal.stepBook().plan(customer, new VisitDraft.Step(day, time, what));
    return journal.steps().open().stream()
        .filter(planned -> planned.step().what().equals(what))
        .findFirst()
        .orElseThrow()
        .step()
        .id();
  }

  @Test
  void a_step_of_a_time_floats_and_calls_a_quarter_before() throws Exception {
    customer("华联超市; \"A\", B", Optional.empty());
    long customer = journal.customers().all().getFirst().id();
    Contact wang = Contact.named(customer, "王总");
    journal
        .customerBook()
        .saveContact(
            new Contact(
                0,
                customer,
                wang.name(),
                "",
                Optional.of(1),
                Ways.ofPhone("138 0013"),
                Optional.empty(),
                Optional.empty()));
    String what = "带样品, 😀; line one\nline \\two\0 " + "很长的约定".repeat(30);
    long id = plan("华联超市; \"A\", B", TODAY.plusDays(5), Optional.of(LocalTime.of(9, 5)), what);
    VEvent event = events().getFirst();
    assertThat(said(event, "UID")).isEqualTo(journal.id() + "-step-" + id + "@henryjournal.org");
    assertThat(said(event, "DTSTART")).isEqualTo("20261127T090500");
    assertThat(said(event, "SUMMARY")).isEqualTo("华联超市; \"A\", B: " + what.replace('\0', ' '));
    assertThat(said(event, "LOCATION")).isEqualTo("1 West Lake Rd, Hangzhou");
    assertThat(said(event, "DESCRIPTION")).isEqualTo("0571-8800\n王总 138 0013");
    assertThat(said(event, "DTSTAMP")).isEqualTo("20261122T040000Z");
    assertThat(said(event, "SEQUENCE")).isEqualTo(String.valueOf(journal.seq()));
    assertThat(said(event, "STATUS")).isEqualTo("CONFIRMED");
    assertThat(trigger(event)).isEqualTo("-PT15M");
  }

  @Test
  void a_day_is_that_day_wherever_the_machine_is() throws Exception {
    plan("Acme", LocalDate.of(2026, 3, 29), Optional.empty(), "day");
    plan("Acme", LocalDate.of(2026, 3, 29), Optional.of(LocalTime.of(2, 30)), "gap");
    CalendarEntries entries = CalendarEntries.of(journal, TODAY);
    TimeZone before = TimeZone.getDefault();
    try {
      for (String zone : List.of("Europe/Berlin", "Pacific/Kiritimati", "America/Los_Angeles")) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        assertThat(written(Messages.Language.ENGLISH, entries))
            .contains("DTSTART;VALUE=DATE:20260329\r\n", "DTSTART:20260329T023000\r\n")
            .doesNotContain("VTIMEZONE");
      }
    } finally {
      TimeZone.setDefault(before);
    }
    VEvent event =
        events().stream().filter(e -> said(e, "SUMMARY").endsWith("day")).findFirst().orElseThrow();
    assertThat(trigger(event)).isEqualTo("PT8H30M");
    assertThat(said(event, "TRANSP")).isEqualTo("TRANSPARENT");
  }

  @Test
  void an_entry_keeps_its_uid_and_what_is_over_is_taken_away() throws Exception {
    long moved = plan("Acme", TODAY.plusDays(2), Optional.empty(), "samples");
    plan("Bell", TODAY.plusDays(3), Optional.empty(), "call");
    VEvent before = events().getLast();
    journal.stepBook().move(moved, TODAY.plusDays(9), Optional.empty(), "ill");
    long cancelled = plan("Bell", TODAY.plusDays(4), Optional.empty(), "letter");
    journal.stepBook().cancel(cancelled, TODAY, "no need");
    VEvent after =
        events().stream()
            .filter(e -> said(e, "UID").equals(said(before, "UID")))
            .findFirst()
            .orElseThrow();
    assertThat(said(after, "DTSTART")).isEqualTo("20261201");
    assertThat(Long.parseLong(said(after, "SEQUENCE")))
        .isGreaterThan(Long.parseLong(said(before, "SEQUENCE")));
    VEvent gone =
        events().stream()
            .filter(e -> said(e, "UID").contains("-step-" + cancelled + "@"))
            .findFirst()
            .orElseThrow();
    assertThat(said(gone, "STATUS")).isEqualTo("CANCELLED");
    assertThat(CalendarEntries.of(journal, TODAY).count(CalendarEntries.Kind.STEP)).isEqualTo(2);
    assertThat(CalendarEntries.of(journal, TODAY.plusDays(61)).entries()).hasSize(2);
  }

  @Test
  void birthdays_come_every_year_also_that_of_a_leap_day() throws Exception {
    customer("Leap", Birthday.read("1988-02-29"));
    customer("May", Birthday.read("1990-05-17"));
    List<VEvent> events = events();
    assertThat(events)
        .extracting(e -> said(e, "SUMMARY"))
        .containsExactlyInAnyOrder("Birthday: Leap", "Birthday: May");
    for (VEvent event : events) {
      boolean leap = said(event, "SUMMARY").endsWith("Leap");
      assertThat(said(event, "DTSTART")).isEqualTo(leap ? "20260228" : "20260517");
      assertThat(said(event, "RRULE").contains("BYMONTHDAY=-1")).isEqualTo(leap);
      List<String> years =
          event
              .calculateRecurrenceSet(
                  new net.fortuna.ical4j.model.Period<>(
                      LocalDate.of(2026, 1, 1), LocalDate.of(2029, 12, 31)))
              .stream()
              .map(p -> p.getStart().toString())
              .toList();
      assertThat(years)
          .isEqualTo(
              leap
                  ? List.of("2026-02-28", "2027-02-28", "2028-02-29", "2029-02-28")
                  : List.of("2026-05-17", "2027-05-17", "2028-05-17", "2029-05-17"));
    }
    assertThat(written(Messages.Language.CHINESE)).contains("生日：May");
  }

  /**
   * The 15th of the eighth lunar month is 中秋: 25 September 2026, before today, then 15 September
   * 2027, 3 October 2028, 22 September 2029, 12 September 2030 and so on to 16 September 2035 and 4
   * October 2036.
   */
  @Test
  void lunar_birthdays_are_single_days_and_those_of_contacts_say_whose() throws Exception {
    customer("Acme", Optional.empty());
    long acme = journal.customers().find("Acme").orElseThrow().id();
    long wang =
        journal
            .customerBook()
            .saveContact(Contact.named(acme, "Wang").withBirthday(Birthday.read("农历八月十五")));
    long li =
        journal
            .customerBook()
            .saveContact(Contact.named(acme, "Li").withBirthday(Birthday.read("5月17日")));
    List<VEvent> lunar =
        events().stream().filter(e -> said(e, "SUMMARY").contains("Wang")).toList();
    assertThat(lunar).extracting(e -> said(e, "SUMMARY")).containsOnly("Birthday: Wang (Acme)");
    assertThat(lunar).extracting(e -> said(e, "RRULE")).containsOnly("");
    assertThat(lunar)
        .hasSize(10)
        .extracting(e -> said(e, "DTSTART"))
        .startsWith("20270915", "20281003", "20290922", "20300912")
        .endsWith("20350916", "20361004");
    assertThat(said(lunar.getFirst(), "UID"))
        .isEqualTo(journal.id() + "-birthday-contact-" + wang + "-lunar-2027@henryjournal.org");
    VEvent solar =
        events().stream().filter(e -> said(e, "SUMMARY").contains("Li")).findFirst().orElseThrow();
    assertThat(said(solar, "DTSTART"))
        .as("the next one: its year is not known")
        .isEqualTo("20270517");
    assertThat(said(solar, "RRULE")).isEqualTo("FREQ=YEARLY");
    assertThat(said(solar, "UID"))
        .isEqualTo(journal.id() + "-birthday-contact-" + li + "@henryjournal.org");
    assertThat(CalendarEntries.of(journal, TODAY).count(CalendarEntries.Kind.BIRTHDAY))
        .isEqualTo(2);
  }

  @Test
  void who_is_to_be_seen_again_stands_on_the_day_and_goes_when_planned() throws Exception {
    customer("Late", Optional.empty());
    customer("Planned", Optional.empty());
    customer("Soon", Optional.empty());
    for (Customer customer : journal.customers().all()) {
      journal.customerBook().setRevisit(customer.id(), Optional.of(new Revisit.Every(20)));
    }
    TestJournal.log(journal, TODAY.minusDays(50), "Late tasted");
    plan("Planned", TODAY.plusDays(1), Optional.empty(), "x");
    List<VEvent> events = events();
    assertThat(events)
        .extracting(e -> said(e, "SUMMARY") + " " + said(e, "DTSTART") + " " + said(e, "STATUS"))
        .containsExactlyInAnyOrder(
            "See again: Late 20261122 CONFIRMED",
            "See again: Soon 20261212 CONFIRMED",
            "See again: Planned 20261122 CANCELLED",
            "Planned: x 20261123 CONFIRMED");
  }

  @Test
  void an_empty_journal_gives_a_calendar_without_entries() throws Exception {
    assertThat(events()).isEmpty();
  }

  private List<String> said() throws Exception {
    return events().stream()
        .map(e -> said(e, "SUMMARY") + " " + said(e, "DTSTART") + " " + said(e, "STATUS"))
        .toList();
  }

  /** Half of 1,000 is due on the day of the deal, which 500 pay; the rest in a month. */
  @Test
  void what_is_due_and_not_paid_stands_on_its_day_and_goes_when_it_is_paid() throws Exception {
    VisitDraft deal =
        TestJournal.draft(journal, TODAY.minusDays(3), "Acme !deal 1000")
            .withSale(new VisitDraft.Sale(PaymentTerms.read("50@0 50@30"), List.of()));
    long acme = journal.visitBook().log(deal).customer();
    journal.careBook().setUsageChecks(Set.of());
    assertThat(said())
        .containsExactly("Due: Acme, 500 20261119 CONFIRMED", "Due: Acme, 500 20261219 CONFIRMED");
    long id = journal.money().deals().getFirst().id();
    assertThat(said(events().getFirst(), "UID"))
        .isEqualTo(journal.id() + "-due-" + id + "-2026-11-19@henryjournal.org");
    journal.moneyBook().save(new Payment(0, acme, TODAY, new BigDecimal("600.00"), ""));
    assertThat(said())
        .containsExactly("Due: Acme, 0 20261119 CANCELLED", "Due: Acme, 400 20261219 CONFIRMED");
  }

  /** Acme's 1,000 of 200 days ago come in today; Bell's came in 61 days ago. */
  @Test
  void what_was_paid_late_goes_from_calendars_that_have_it() throws Exception {
    journal.careBook().setUsageChecks(Set.of());
    long acme = TestJournal.log(journal, TODAY.minusDays(200), "Acme !deal 1000").customer();
    long bell = TestJournal.log(journal, TODAY.minusDays(200), "Bell !deal 1000").customer();
    BigDecimal all = new BigDecimal("1000.00");
    journal.moneyBook().save(new Payment(0, bell, TODAY.minusDays(61), all, ""));
    assertThat(said()).containsExactly("Due: Acme, 1,000 20260506 CONFIRMED");
    journal.moneyBook().save(new Payment(0, acme, TODAY, all, ""));
    assertThat(said()).containsExactly("Due: Acme, 0 20260506 CANCELLED");
  }

  @Test
  void without_an_account_of_money_nothing_is_due() throws Exception {
    TestJournal.log(journal, TODAY, "Acme !deal 1000");
    journal.careBook().setUsageChecks(Set.of());
    assertThat(events()).isEmpty();
  }

  @Test
  void promises_of_a_day_stand_on_it_and_go_when_they_are_answered() throws Exception {
    long acme = TestJournal.log(journal, TODAY, "Acme !thinking").customer();
    Promise sample =
        Promise.open(
            acme,
            Optional.empty(),
            Promise.Side.REP,
            TODAY,
            "send the sample",
            Optional.of(TODAY.plusDays(5)));
    long id = journal.promiseBook().save(sample);
    Promise dayless =
        Promise.open(
            acme, Optional.empty(), Promise.Side.CUSTOMER, TODAY, "call back", Optional.empty());
    journal.promiseBook().save(dayless);
    assertThat(said()).containsExactly("Acme: I promise: send the sample 20261127 CONFIRMED");
    journal.promiseBook().close(id, Promise.State.KEPT, TODAY);
    assertThat(said()).containsExactly("Acme: I promise: send the sample 20261127 CANCELLED");
  }

  /**
   * Today is a Sunday. Four customers entered 400 days ago were due for a letter long ago: with two
   * a day they stand on Monday and Tuesday.
   */
  @Test
  void touches_stand_on_workdays_a_few_a_day_and_move_on_when_they_are_logged() throws Exception {
    for (String name : List.of("A", "B", "C", "D")) {
      TestJournal.log(journal, TODAY.minusDays(400), name + ", #old !thinking");
    }
    long a = journal.customers().find("A").orElseThrow().id();
    TestJournal.log(journal, TODAY.minusDays(1), "D, !deal 10");
    journal.careBook().saveRule(Optional.of("#old"), Touch.Kind.LETTER, 1);
    journal.careBook().setUsageChecks(Set.of(7, 30));
    journal.careBook().setADay(2);
    assertThat(said())
        .containsExactly(
            "D: Letter 20261123 CONFIRMED",
            "A: Letter 20261123 CONFIRMED",
            "B: Letter 20261124 CONFIRMED",
            "C: Letter 20261124 CONFIRMED",
            "D: Usage check 20261130 CONFIRMED");
    journal.careBook().log(List.of(a), TODAY, Touch.Kind.LETTER, "");
    VEvent moved =
        events().stream()
            .filter(e -> said(e, "UID").contains("-care-" + a + "-letter@"))
            .findFirst()
            .orElseThrow();
    assertThat(said(moved, "DTSTART")).isEqualTo("20271122");
  }

  /** RFC 5545, 3.1: lines of 75 octets at most, whatever the characters take. */
  @Test
  void lines_are_folded_by_octets_and_no_character_is_cut() throws Exception {
    String what = "很长的约定😀é".repeat(60);
    plan("Acme", TODAY, Optional.empty(), what);
    assertThat(written(Messages.Language.CHINESE).split("\r\n"))
        .allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(76))
        .allSatisfy(line -> assertThat(line).doesNotContain("\n"))
        .anySatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSize(75));
    assertThat(said(events().getFirst(), "SUMMARY")).isEqualTo("Acme: " + what);
  }
}
