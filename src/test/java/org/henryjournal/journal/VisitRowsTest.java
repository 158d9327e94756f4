package org.henryjournal.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.henryjournal.journal.TestJournal.TODAY;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.henryjournal.domain.NextStep;
import org.henryjournal.domain.Outcome;
import org.henryjournal.domain.PaymentTerms;
import org.henryjournal.domain.ProductWords;
import org.henryjournal.domain.Refusal;
import org.henryjournal.domain.VisitDraft;
import org.henryjournal.domain.VisitKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A draft becomes the same visit whoever brings it. */
class VisitRowsTest {

  @TempDir Path folder;

  /** Whoever brings them: one by one, as a diary, or as an import. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void many_at_once_become_what_they_become_one_by_one(long seed) {
    List<VisitDraft> drafts = drafts(new Random(seed), 70);
    List<VisitDraft> rest = drafts.subList(15, drafts.size());
    Object oneByOne = written(drafts.subList(0, 15), "one", j -> rest.forEach(j.visitBook()::log));
    assertThat(
            written(
                drafts.subList(0, 15), "diary", j -> j.visitBook().writeAll(Diary.ofVisits(rest))))
        .isEqualTo(oneByOne);
    assertThat(
            written(
                drafts.subList(0, 15),
                "import",
                j -> j.imports().addVisits(ImportOrigin.of("visits", "calls.csv"), rest)))
        .isEqualTo(oneByOne);
  }

  /**
   * @param before entries that are there already
   */
  private List<Object> written(List<VisitDraft> before, String name, Consumer<Journal> how) {
    try (Journal journal = TestJournal.open(folder.resolve(name))) {
      before.forEach(journal.visitBook()::log);
      how.accept(journal);
      assertThat(journal.check(folder.resolve("scratch" + name), Progress.NONE)).isEmpty();
      assertThat(journal.dangling()).isEmpty();
      return content(journal);
    }
  }

  @Test
  void a_diary_cannot_be_undone() {
    try (Journal journal = TestJournal.open(folder)) {
      journal.visitBook().writeAll(Diary.ofVisits(drafts(new Random(7), 30)));
      assertThat(journal.writer().lastUndoable()).isEmpty();
    }
  }

  /** A step is kept by the first visit on its day or later, whichever was written down first. */
  @Test
  void steps_are_kept_in_order_of_dates() {
    LocalDate monday = TODAY.minusDays(6);
    List<String> lines =
        List.of("0 Acme !next quote >+2d", "2 Acme !thinking came", "4 Acme !thinking again");
    for (List<Integer> order :
        List.of(List.of(0, 1, 2), List.of(2, 1, 0), List.of(0, 2, 1), List.of(1, 2, 0))) {
      try (Journal journal = TestJournal.open(folder.resolve("order" + order))) {
        for (int i : order) {
          String line = lines.get(i);
          TestJournal.log(journal, monday.plusDays(line.charAt(0) - '0'), line.substring(2));
        }
        long acme = journal.customers().find("Acme").orElseThrow().id();
        assertThat(journal.steps().ofCustomer(acme).getFirst().step().closed())
            .as(order.toString())
            .contains(monday.plusDays(2));
      }
    }
  }

  @Test
  void a_visit_moved_before_the_day_of_a_step_does_not_keep_it() {
    try (Journal journal = TestJournal.open(folder)) {
      LocalDate monday = TODAY.minusDays(6);
      TestJournal.log(journal, monday, "Acme !next quote >+2d");
      long visit = TestJournal.log(journal, monday.plusDays(3), "Acme !thinking came").visit();
      long acme = journal.customers().find("Acme").orElseThrow().id();
      journal
          .visitBook()
          .change(visit, TestJournal.draft(journal, monday.plusDays(1), "Acme !thinking came"));
      assertThat(journal.steps().ofCustomer(acme).getFirst().step().state())
          .isEqualTo(NextStep.State.OPEN);
      journal
          .visitBook()
          .change(visit, TestJournal.draft(journal, monday.plusDays(4), "Acme !thinking came"));
      assertThat(journal.steps().ofCustomer(acme).getFirst().step().closed())
          .contains(monday.plusDays(4));
    }
  }

  @Test
  void a_visit_without_a_customer_is_refused_and_nothing_written() {
    try (Journal journal = TestJournal.open(folder)) {
      Diary diary = Diary.ofVisits(List.of(VisitDraft.empty(TODAY)));
      assertThatThrownBy(() -> journal.visitBook().writeAll(diary))
          .isInstanceOf(Refusal.class)
          .hasMessage("visit.customer.blank");
      assertThat(journal.seq()).isZero();
    }
  }

  private static List<Object> content(Journal journal) {
    List<Object> content = new ArrayList<>();
    Content.of(journal)
        .forEach(
            (table, rows) -> {
              // What follows from visits has ids in the order in which it was found.
              boolean follows = table.equals("GRADE_CHANGE") || table.equals("LABEL");
              String left = follows ? "(BATCH|\\bID)=[^,}]*" : "BATCH=[^,}]*";
              if (!table.equals("IMPORT_BATCH")) {
                rows.stream()
                    .map(row -> table + row.replaceAll(left, ""))
                    .sorted()
                    .forEach(content::add);
              }
            });
    return content;
  }

  private static List<VisitDraft> drafts(Random random, int count) {
    List<VisitDraft> drafts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      LocalDate date = TODAY.minusDays(random.nextInt(40));
      List<String> tags = new ArrayList<>(List.of("a", "b", "C"));
      Collections.shuffle(tags, random);
      Optional<VisitDraft.Step> step =
          random.nextBoolean()
              ? Optional.of(
                  new VisitDraft.Step(
                      date.plusDays(random.nextInt(9)), Optional.empty(), "step " + i))
              : Optional.empty();
      drafts.add(
          new VisitDraft(
              (random.nextBoolean() ? "Customer " : "customer ") + random.nextInt(8),
              date,
              random.nextBoolean()
                  ? Optional.of(LocalTime.of(9 + random.nextInt(3), 0))
                  : Optional.empty(),
              List.of("", "Li", "li", "Wang KP2", "Li KP1", "Li KP3").get(random.nextInt(6)),
              VisitKind.CALL,
              Outcome.values()[random.nextInt(Outcome.values().length)],
              random.nextBoolean() ? Optional.of(new BigDecimal("100.00")) : Optional.empty(),
              step,
              tags.subList(0, random.nextInt(3)),
              "note " + i,
              random.nextInt(3) > 0
                  ? VisitDraft.Details.NONE
                  : new VisitDraft.Details(
                      "dear", "", "cold room", "", Optional.of(3), Optional.of(20)),
              List.of(),
              random.nextBoolean()
                  ? VisitDraft.Sale.NONE
                  : new VisitDraft.Sale(
                      Optional.of(PaymentTerms.after(random.nextInt(60))),
                      ProductWords.read("milk " + (1 + random.nextInt(9)) + "; Cheese")
                          .subList(0, random.nextInt(3)))));
    }
    return drafts;
  }
}
