package org.henryjournal.journal;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.henryjournal.domain.Contact;
import org.henryjournal.domain.Customer;
import org.henryjournal.domain.Grade;
import org.henryjournal.domain.Outcome;
import org.henryjournal.domain.VisitDraft;
import org.henryjournal.domain.VisitKind;

/** A journal of very many customers and visits, for measuring and for pictures. */
public final class ManyCustomers {

  private static final List<String> NAMES =
      List.of("Hualian", "Jinlong", "Dongfang", "Lidu", "Minquan", "Haitian", "Acme", "Bluebird");
  private static final List<String> KINDS =
      List.of("Market", "Hotel", "Cold Chain", "School", "Foods", "Trading", "Bakery", "Clinic");

  private ManyCustomers() {}

  /**
   * Makes a journal file with its index.
   *
   * @param customers each with visits / customers visits
   * @param open the first so many are graded A, B or C in turn
   */
  public static void make(Path file, Path index, int customers, int visits, int open) {
    if (Files.exists(file)) {
      throw new IllegalStateException("There is a journal already: " + file);
    }
    Journal.create(file, true, TestJournal.CLOCK);
    try (Journal journal = Journal.open(file, index, TestJournal.CLOCK, Progress.NONE)) {
      fill(journal, customers, visits, open);
    }
  }

  private static void fill(Journal journal, int customers, int visits, int open) {
    Random random = new Random(17);
    LocalDate today = TestJournal.TODAY;
    List<Diary.Person> people = new ArrayList<>();
    for (int i = 0; i < customers; i++) {
      people.add(person(i, today));
    }
    List<VisitDraft> drafts = new ArrayList<>();
    for (int i = 0; i < visits; i++) {
      drafts.add(visit(people.get(i % customers).customer().name(), today, random, i < open));
    }
    journal.workLog().writeAll(new Diary(people, drafts, List.of(), List.of(), List.of()));
    Grade[] grades = {Grade.A, Grade.B, Grade.C};
    for (int i = 0; i < open; i++) {
      long id = journal.customers().find(name(i)).orElseThrow().id();
      journal.gradeBook().setGrade(id, grades[i % grades.length], "");
    }
  }

  private static String name(int i) {
    return NAMES.get(i % NAMES.size()) + " " + KINDS.get(i / NAMES.size() % KINDS.size()) + " " + i;
  }

  private static Diary.Person person(int i, LocalDate today) {
    Customer named = Customer.named(name(i), today.minusDays(i % 700));
    Customer customer =
        new Customer(
            0,
            named.name(),
            KINDS.get(i % KINDS.size()),
            "138" + String.format("%08d", i),
            "",
            "",
            "",
            "",
            "",
            Optional.empty(),
            Optional.of(new BigDecimal(1_000 + i % 90 * 500).setScale(2)),
            named.created(),
            Optional.empty());
    Contact contact =
        new Contact(0, 0, "Wang " + i, Optional.of(1 + i % 3), "", "", "", Optional.empty());
    return new Diary.Person(customer, List.of(contact), List.of("tag" + i % 12));
  }

  private static VisitDraft visit(String customer, LocalDate today, Random random, boolean open) {
    Outcome outcome =
        open || random.nextInt(8) > 0
            ? Outcome.values()[1 + random.nextInt(Outcome.values().length - 1)]
            : Outcome.DEAL;
    LocalDate date = today.minusDays(random.nextInt(open ? 20 : 700));
    return new VisitDraft(
        customer,
        date,
        Optional.empty(),
        "",
        VisitKind.values()[random.nextInt(VisitKind.values().length)],
        outcome,
        outcome == Outcome.DEAL ? Optional.of(new BigDecimal("900.00")) : Optional.empty(),
        random.nextInt(3) == 0
            ? Optional.of(
                new VisitDraft.Step(today.plusDays(random.nextInt(20) - 5), Optional.empty(), ""))
            : Optional.empty(),
        List.of(),
        "",
        VisitDraft.Details.NONE);
  }

  /** Makes one from the command line: file, index folder, customers, visits, open customers. */
  public static void main(String[] arguments) {
    make(
        Path.of(arguments[0]),
        Path.of(arguments[1]),
        Integer.parseInt(arguments[2]),
        Integer.parseInt(arguments[3]),
        Integer.parseInt(arguments[4]));
  }
}
