package org.henryjournal.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.CRC32C;
import org.henryjournal.domain.Grade;
import org.henryjournal.domain.GradeChange;
import org.henryjournal.domain.GradeHistory;
import org.henryjournal.domain.Stage;
import org.junit.jupiter.api.Test;

class FactsFormTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

  private static Facts facts(long seed) {
    RandomJournal journal = RandomJournal.of(seed);
    Map<Long, GradeHistory> grades = new TreeMap<>();
    journal.owners().forEach((customer, owner) -> grades.put(customer, owner.grades()));
    return new Facts(journal.table(), grades);
  }

  private static Facts again(Facts facts) {
    return FactsForm.read(ByteBuffer.wrap(FactsForm.write(facts)));
  }

  private static Map<Long, List<GradeHistory.Span>> spans(Facts facts) {
    return facts.grades().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().spans()));
  }

  @Test
  void what_is_read_is_what_was_written() {
    for (long seed = 0; seed < 400; seed++) {
      Facts facts = facts(seed);
      Facts again = again(facts);
      assertThat(TableContent.of(again.visits()))
          .as("seed %d", seed)
          .isEqualTo(TableContent.of(facts.visits()));
      assertThat(spans(again)).as("seed %d", seed).isEqualTo(spans(facts));
    }
  }

  @Test
  void a_table_that_was_read_takes_changes_as_the_one_that_was_written() {
    for (long seed = 0; seed < 200; seed++) {
      RandomJournal journal = RandomJournal.of(seed);
      Random random = new Random(seed);
      RandomJournal more =
          journal.with(RandomJournal.entry(random, 1_000, 1 + random.nextInt(9), 70));
      List<CustomerVisits> changed = List.of(more.customer(more.entries().getLast().customer()));
      assertThat(TableContent.of(again(facts(seed)).visits().with(changed)))
          .as("seed %d", seed)
          .isEqualTo(TableContent.of(journal.table().with(changed)));
    }
  }

  @Test
  void a_grade_keeps_all_that_is_known_of_it() {
    List<GradeChange> changes =
        List.of(
            change(7, Grade.A, GradeChange.Cause.LABELS, "", Optional.of(DAY.plusDays(14)), false),
            change(8, Grade.C, GradeChange.Cause.GIVEN_UP, "太远 🙂", Optional.empty(), true),
            change(9, Grade.D, GradeChange.Cause.RUN_OUT, "", Optional.empty(), false),
            new GradeChange(
                12,
                3,
                DAY.plusDays(12),
                Stage.SIGNED,
                GradeChange.Cause.HAND,
                "",
                Optional.empty(),
                false));
    GradeHistory history = GradeHistory.of(changes, List.of(DAY.plusDays(8)));
    Facts facts = new Facts(VisitTable.empty(), Map.of(3L, history));
    assertThat(history.spans()).hasSize(5);
    assertThat(spans(again(facts))).isEqualTo(spans(facts));
  }

  private static GradeChange change(
      long id,
      Grade grade,
      GradeChange.Cause cause,
      String reason,
      Optional<LocalDate> until,
      boolean afterDeal) {
    return new GradeChange(id, 3, DAY.plusDays(id), grade, cause, reason, until, afterDeal);
  }

  @Test
  void half_of_it_is_no_facts() {
    byte[] form = FactsForm.write(facts(5));
    byte[] half = Arrays.copyOf(form, form.length / 2);
    assertThatThrownBy(() -> FactsForm.read(ByteBuffer.wrap(half)))
        .isInstanceOf(RuntimeException.class);
  }

  /**
   * What was kept by an earlier Henry must not be taken for what this one would compute. Where this
   * fails, a rule or the bytes have changed: raise {@link FactsForm#FORMAT} and put both here.
   */
  @Test
  void other_rules_have_another_format() {
    CRC32C sum = new CRC32C();
    for (long seed = 0; seed < 50; seed++) {
      sum.update(FactsForm.write(facts(seed)));
    }
    assertThat(FactsForm.FORMAT).isEqualTo(4);
    assertThat(sum.getValue()).isEqualTo(3_491_538_955L);
  }
}
