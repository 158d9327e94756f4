package org.henryjournal.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.henryjournal.domain.Customer;
import org.henryjournal.domain.Grade;
import org.henryjournal.domain.GradeChange;
import org.henryjournal.domain.GradeRules;
import org.henryjournal.domain.Outcome;
import org.henryjournal.domain.Tag;
import org.henryjournal.domain.VisitDraft;
import org.henryjournal.domain.VisitKind;
import org.henryjournal.domain.Workdays;
import org.henryjournal.journal.Diary;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.TestJournal;

/**
 * Journals of made-up visits, the same in every run: ten years of workdays with two weeks off in
 * August. Who is not visited any more has no next step but one of late.
 */
final class LargeJournal {

  static final int VISITS_OF_A_CUSTOMER = 17;

  private static final int DAYS = 3_650;
  private static final int RECENT_DAYS = 30;
  private static final int FREE_DAYS = 14;
  private static final int DAYS_OF_WORK = 5;
  private static final int VISITS_OF_A_DEAL = 12;

  private LargeJournal() {}

  static String name(int customer) {
    String[] places = {"华联", "永辉", "大润发", "Acme", "Beta", "新世纪"};
    String[] kinds = {"超市", "百货", "食品", " Market", " Foods"};
    return places[customer % places.length] + customer + kinds[customer % kinds.length];
  }

  /** Writes a journal of so many visits, and grades the first customers. */
  static void write(Path folder, int visits, int graded) {
    Random random = new Random(visits);
    int customers = visits / VISITS_OF_A_CUSTOMER;
    int[] customerOf = random.ints(visits, 0, customers).toArray();
    int[] lastOf = new int[customers];
    for (int i = 0; i < visits; i++) {
      lastOf[customerOf[i]] = i;
    }
    List<VisitDraft> drafts = new ArrayList<>(visits);
    for (int i = 0; i < visits; i++) {
      boolean deal = random.nextInt(VISITS_OF_A_DEAL) == 0;
      LocalDate day = workday(1 + (long) DAYS * (visits - i) / visits);
      boolean goesOn =
          lastOf[customerOf[i]] > i || day.isAfter(TestJournal.TODAY.minusDays(RECENT_DAYS));
      drafts.add(
          new VisitDraft(
              name(customerOf[i]),
              day,
              Optional.empty(),
              random.nextInt(3) == 0 ? "Li" : "",
              VisitKind.IN_PERSON,
              deal ? Outcome.DEAL : Outcome.THINKING,
              deal ? Optional.of(new BigDecimal("500.00")) : Optional.empty(),
              goesOn && random.nextInt(4) == 0
                  ? Optional.of(new VisitDraft.Step(day.plusDays(7), Optional.empty(), ""))
                  : Optional.empty(),
              List.of(),
              "tasted samples, wants 30 cases",
              VisitDraft.Details.NONE));
    }
    try (Journal journal = TestJournal.open(folder)) {
      journal.visitBook().writeAll(Diary.ofVisits(drafts));
      for (int i = 0; i < graded; i++) {
        Grade grade = Grade.values()[i % 3];
        journal.gradeBook().setGrade(1 + i, grade, "");
      }
    }
  }

  private static LocalDate workday(long daysAgo) {
    LocalDate day = TestJournal.TODAY.minusDays(daysAgo);
    if (day.getMonth() == Month.AUGUST && day.getDayOfMonth() <= FREE_DAYS) {
      day = day.withDayOfMonth(1).minusDays(1);
    }
    return day.minusDays(Math.max(0, day.getDayOfWeek().getValue() - DAYS_OF_WORK));
  }

  /** Writes a journal of so many customers, most without a visit, and grades the first ones. */
  static void writeCustomers(Path folder, int customers, int graded) {
    GradeRules rules = GradeRules.usual();
    List<Diary.Person> people = new ArrayList<>(customers);
    for (int i = 0; i < customers; i++) {
      LocalDate day = TestJournal.TODAY.minusDays(i % 9);
      Grade grade = Grade.values()[i % 3];
      GradeChange given =
          new GradeChange(
              0,
              0,
              day,
              grade,
              GradeChange.Cause.HAND,
              "",
              rules.lastDay(grade, day, Workdays.mondayToFriday()),
              false);
      people.add(
          new Diary.Person(
              Customer.named(name(i), day),
              List.of(),
              List.of(Tag.parse("size: " + i % 5)),
              new Diary.Standing(
                  List.of(),
                  i < graded ? List.of(given) : List.of(),
                  List.of(),
                  List.of(),
                  Optional.empty())));
    }
    try (Journal journal = TestJournal.open(folder)) {
      journal.visitBook().writeAll(new Diary(people, List.of(), List.of(), List.of(), List.of()));
    }
  }

  /** Opens a journal that comes from another machine, and says how many customers it has. */
  static long openAnew(Path folder) {
    delete(folder.resolve("index"));
    try (Journal journal = TestJournal.openThere(folder)) {
      return journal.customers().size();
    }
  }

  static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
