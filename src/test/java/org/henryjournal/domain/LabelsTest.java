package org.henryjournal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class LabelsTest {

  @Test
  void a_visit_raises_who_was_met_and_never_lowers_it() {
    Labels labels = Labels.UNKNOWN.afterVisit(Met.KP2, false);
    assertThat(labels).isEqualTo(Labels.UNKNOWN.withMet(Met.KP2));
    assertThat(labels.afterVisit(Met.KP3, false)).isEqualTo(labels);
    assertThat(labels.afterVisit(Met.NOBODY, false)).isEqualTo(labels);
    assertThat(labels.afterVisit(Met.KP1, false).met()).isEqualTo(Met.KP1);
  }

  @Test
  void a_need_that_was_found_is_there_unless_the_rep_said_no() {
    assertThat(Labels.UNKNOWN.afterVisit(Met.NOBODY, true).need()).isEqualTo(Answer.YES);
    Labels no = Labels.UNKNOWN.withNeed(Answer.NO);
    assertThat(no.afterVisit(Met.NOBODY, true)).isEqualTo(no);
    assertThat(Labels.UNKNOWN.withNeed(Answer.YES).afterVisit(Met.NOBODY, false).need())
        .isEqualTo(Answer.YES);
  }

  @Property
  void visits_in_any_order_show_the_same(
      @ForAll("labels") Labels labels, @ForAll Met one, @ForAll Met other, @ForAll boolean found) {
    assertThat(labels.afterVisit(one, found).afterVisit(other, false))
        .isEqualTo(labels.afterVisit(other, false).afterVisit(one, found));
  }

  @Property
  void of_two_records_the_first_decides_where_it_knows(
      @ForAll("labels") Labels one, @ForAll("labels") Labels other) {
    Labels both = one.or(other);
    assertThat(both.met().isAtLeast(one.met()) && both.met().isAtLeast(other.met())).isTrue();
    assertThat(both.met()).isIn(one.met(), other.met());
    assertThat(both.need()).isEqualTo(one.need() == Answer.UNKNOWN ? other.need() : one.need());
    assertThat(both.money()).isEqualTo(one.money() == Answer.UNKNOWN ? other.money() : one.money());
    assertThat(both.value()).isEqualTo(one.value() == Answer.UNKNOWN ? other.value() : one.value());
    assertThat(one.or(one)).isEqualTo(one);
    assertThat(one.or(Labels.UNKNOWN)).isEqualTo(one);
    assertThat(Labels.UNKNOWN.or(one)).isEqualTo(one);
  }

  @Provide
  Arbitrary<Labels> labels() {
    Arbitrary<Answer> answers = Arbitraries.of(Answer.class);
    return Combinators.combine(Arbitraries.of(Met.class), answers, answers, answers)
        .as(Labels::new);
  }
}
