package org.henryjournal.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.henryjournal.domain.Promise;
import org.junit.jupiter.api.Test;

class PromiseFiguresTest {

  private static final LocalDate MADE = LocalDate.of(2026, 11, 1);

  /** A promise due on a day of November, 0 for none. */
  private static Promise promise(Promise.Side side, int due) {
    return Promise.open(
        1,
        Optional.empty(),
        side,
        MADE,
        "sample",
        due == 0 ? Optional.empty() : Optional.of(MADE.withDayOfMonth(due)));
  }

  private static Promise mine(int due) {
    return promise(Promise.Side.REP, due);
  }

  private static Promise kept(int due, int day) {
    return mine(due).closed(Promise.State.KEPT, MADE.withDayOfMonth(day));
  }

  /**
   * By hand, on the 20th: kept on its day, before it and without one: 3 on time; one a day late;
   * one broken; due on the 19th and open: overdue; due on the 20th, and on no day: open. Of the 3 +
   * 1 + 1 + 1 = 6 whose time has come 3 were kept on time.
   */
  @Test
  void one_side_by_hand() {
    PromiseFigures figures =
        PromiseFigures.of(
            List.of(
                kept(10, 10),
                kept(10, 2),
                kept(0, 15),
                kept(10, 11),
                mine(10).closed(Promise.State.BROKEN, MADE.withDayOfMonth(5)),
                mine(19),
                mine(20),
                mine(0),
                promise(Promise.Side.CUSTOMER, 10)),
            Promise.Side.REP,
            MADE.withDayOfMonth(20));
    assertThat(figures).isEqualTo(new PromiseFigures(3, 1, 1, 1, 2));
    assertThat(figures.kept()).isEqualTo(new Rate(3, 6));
  }

  @Test
  void the_other_side_counts_for_itself() {
    List<Promise> promises = List.of(kept(10, 10), promise(Promise.Side.CUSTOMER, 10));
    PromiseFigures figures =
        PromiseFigures.of(promises, Promise.Side.CUSTOMER, MADE.withDayOfMonth(20));
    assertThat(figures).isEqualTo(new PromiseFigures(0, 0, 0, 1, 0));
    assertThat(PromiseFigures.of(List.of(), Promise.Side.REP, MADE).kept().value()).isEmpty();
  }
}
