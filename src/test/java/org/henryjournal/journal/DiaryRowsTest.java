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
import org.henryjournal.domain.Outcome;
import org.henryjournal.domain.Refusal;
import org.henryjournal.domain.VisitDraft;
import org.henryjournal.domain.VisitKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiaryRowsTest {

  @TempDir Path folder;

  @Test
  void many_at_once_become_what_they_become_one_by_one() {
    List<VisitDraft> drafts = drafts(new Random(7), 60);
    Object oneByOne;
    try (Journal journal = TestJournal.open(folder.resolve("one"))) {
      drafts.forEach(journal.workLog()::logVisit);
      oneByOne = content(journal);
    }
    try (Journal journal = TestJournal.open(folder.resolve("many"))) {
      // Also after entries that are there already.
      drafts.subList(0, 10).forEach(journal.workLog()::logVisit);
      journal.workLog().writeAll(Diary.ofVisits(drafts.subList(10, drafts.size())));
      assertThat(content(journal)).isEqualTo(oneByOne);
      assertThat(journal.check(folder.resolve("scratch"), Progress.NONE)).isEmpty();
      assertThat(journal.writer().lastUndoable()).isEmpty();
    }
  }

  @Test
  void a_visit_without_a_customer_is_refused_and_nothing_written() {
    try (Journal journal = TestJournal.open(folder)) {
      Diary diary = Diary.ofVisits(List.of(VisitDraft.empty(TODAY)));
      assertThatThrownBy(() -> journal.workLog().writeAll(diary))
          .isInstanceOf(Refusal.class)
          .hasMessage("visit.customer.blank");
      assertThat(journal.seq()).isZero();
    }
  }

  private static List<Object> content(Journal journal) {
    List<Object> content =
        new ArrayList<>(journal.visits().between(LocalDate.MIN.withYear(2000), TODAY));
    content.addAll(journal.customers().list(TODAY));
    for (CustomerStore.Listed listed : journal.customers().list(TODAY)) {
      content.add(journal.customers().contacts(listed.customer().id()));
      content.add(journal.customers().tags(listed.customer().id()));
      content.add(journal.steps().ofCustomer(listed.customer().id()));
    }
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
              random.nextBoolean() ? "Li" : "",
              VisitKind.CALL,
              Outcome.values()[random.nextInt(Outcome.values().length)],
              random.nextBoolean() ? Optional.of(new BigDecimal("100.00")) : Optional.empty(),
              step,
              tags.subList(0, random.nextInt(3)),
              "note " + i,
              VisitDraft.Details.NONE));
    }
    return drafts;
  }
}
