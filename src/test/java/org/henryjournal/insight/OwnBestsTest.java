package org.henryjournal.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.henryjournal.domain.Outcome;
import org.junit.jupiter.api.Test;

class OwnBestsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private final TestTable table = new TestTable();

  @Test
  void the_best_days_weeks_and_months_are_the_latest_of_equals() {
    LocalDate monday = LocalDate.of(2026, 3, 2);
    table.add(1, monday, Outcome.THINKING, Outcome.THINKING, Outcome.NOT_REACHED);
    table.add(1, monday.plusDays(1), Outcome.THINKING);
    table.add(1, monday.plusDays(9), Outcome.THINKING, Outcome.THINKING);
    table.add(1, new TestEntry(monday.plusDays(40), Outcome.DEAL).cents(500));
    table.add(2, new TestEntry(monday.plusDays(50), Outcome.DEAL).cents(499));
    OwnBests bests = OwnBests.of(Selection.of(table.build(), monday, monday.plusDays(60)));

    assertThat(bests.day().visits().map(Period::from)).contains(monday.plusDays(9));
    assertThat(bests.day().deals().map(Period::from)).contains(monday.plusDays(50));
    assertThat(bests.day().amount().map(Period::from)).contains(monday.plusDays(40));
    assertThat(bests.week().visits())
        .hasValueSatisfying(
            week -> {
              assertThat(week.from()).isEqualTo(monday);
              assertThat(week.to()).isEqualTo(monday.plusDays(6));
              assertThat(week.tally().attempts()).isEqualTo(1);
            });
    assertThat(bests.month().visits().map(Period::visits)).contains(5);
    assertThat(bests.month().amount().map(p -> p.tally().cents())).contains(999L);
  }

  @Test
  void what_never_was_above_0_has_no_best() {
    table.add(1, TODAY, Outcome.NOT_REACHED);
    OwnBests.Best none = new OwnBests.Best(Optional.empty(), Optional.empty(), Optional.empty());
    assertThat(OwnBests.of(Selection.of(table.build(), TODAY, TODAY)))
        .isEqualTo(new OwnBests(none, none, none));
    assertThat(OwnBests.of(Selection.of(table.build(), TODAY.plusDays(1), TODAY.plusDays(9))))
        .isEqualTo(new OwnBests(none, none, none));
  }
}
