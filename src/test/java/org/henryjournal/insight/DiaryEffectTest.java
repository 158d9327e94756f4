package org.henryjournal.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.Set;
import org.henryjournal.domain.Outcome;
import org.henryjournal.domain.Workdays;
import org.junit.jupiter.api.Test;

class DiaryEffectTest {

  private static final Workdays USUAL = Workdays.mondayToFriday();
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private final TestTable table = new TestTable();

  /** Writes something on the first workdays of a month. */
  private void write(YearMonth month, Workdays calendar, int days) {
    LocalDate day = month.atDay(1).minusDays(1);
    for (int i = 0; i < days; i++) {
      day = calendar.next(day);
      table.add(1, day, Outcome.THINKING);
    }
  }

  private DiaryEffect effect(Workdays calendar, LocalDate from, LocalDate to, LocalDate today) {
    return DiaryEffect.of(Selection.of(table.build(), from, to), calendar, today);
  }

  @Test
  void four_of_five_workdays_are_enough_and_one_less_is_not() {
    // February and June have 20 and 22 workdays: 16 are exactly 80 %, 17 are not of 22.
    write(YearMonth.of(2026, 2), USUAL, 16);
    write(YearMonth.of(2026, 6), USUAL, 17);
    // July has 23: 19 are more than 80 %, of which 18.4 would be exactly that.
    write(YearMonth.of(2026, 7), USUAL, 19);
    table.add(2, LocalDate.of(2026, 7, 31), Outcome.DEAL);

    DiaryEffect effect = effect(USUAL, LocalDate.of(2026, 2, 1), LocalDate.of(2026, 7, 31), TODAY);
    assertThat(effect.keptMonths()).containsExactly(YearMonth.of(2026, 2), YearMonth.of(2026, 7));
    assertThat(effect.otherMonths())
        .containsExactly(
            YearMonth.of(2026, 3),
            YearMonth.of(2026, 4),
            YearMonth.of(2026, 5),
            YearMonth.of(2026, 6));
    assertThat(effect.kept().visits()).isEqualTo(36);
    assertThat(effect.kept().visitsPerDeal()).contains(36.0);
    assertThat(effect.others().visits()).isEqualTo(17);
    assertThat(effect.others().visitsPerDeal()).isEmpty();
  }

  @Test
  void a_holiday_week_asks_for_nothing_and_what_is_written_in_it_counts_for_nothing() {
    // October 2026 with the golden week off and a Saturday worked: 18 workdays, 15 are enough.
    Set<LocalDate> off = new HashSet<>();
    for (int day = 1; day <= 7; day++) {
      off.add(LocalDate.of(2026, 10, day));
    }
    YearMonth october = YearMonth.of(2026, 10);
    Workdays calendar = new Workdays(USUAL.weekdays(), off, Set.of(LocalDate.of(2026, 10, 10)));
    assertThat(calendar.count(october.atDay(1), october.atEndOfMonth())).isEqualTo(18);
    table.add(3, LocalDate.of(2026, 10, 1), Outcome.THINKING);
    table.add(3, LocalDate.of(2026, 10, 4), Outcome.THINKING);
    write(october, calendar, 14);
    assertThat(effect(calendar, october.atDay(1), october.atEndOfMonth(), TODAY).keptMonths())
        .isEmpty();
    write(october, calendar, 15);
    assertThat(effect(calendar, october.atDay(1), october.atEndOfMonth(), TODAY).keptMonths())
        .containsExactly(october);
    // By the usual calendar it would have had 22.
    assertThat(effect(USUAL, october.atDay(1), october.atEndOfMonth(), TODAY).keptMonths())
        .isEmpty();
  }

  @Test
  void the_month_that_runs_is_judged_up_to_today_and_those_to_come_are_not() {
    YearMonth november = YearMonth.of(2026, 11);
    LocalDate wednesday = november.atDay(4);
    table.add(1, november.atDay(2), Outcome.THINKING).add(1, november.atDay(3), Outcome.THINKING);
    LocalDate end = LocalDate.of(2027, 1, 31);
    assertThat(effect(USUAL, november.atDay(1), end, november.atDay(3)).keptMonths())
        .containsExactly(november);
    DiaryEffect missed = effect(USUAL, november.atDay(1), end, wednesday);
    assertThat(missed.keptMonths()).isEmpty();
    assertThat(missed.otherMonths()).containsExactly(november);
    // An attempt is an entry, too.
    table.add(1, wednesday, Outcome.NOT_REACHED);
    assertThat(effect(USUAL, november.atDay(1), end, wednesday).keptMonths())
        .containsExactly(november);
  }

  @Test
  void days_before_the_first_entry_of_the_journal_are_not_asked_for_one() {
    YearMonth june = YearMonth.of(2026, 6);
    for (int day = 22; day <= 30; day++) {
      table.add(1, june.atDay(day), Outcome.THINKING);
    }
    DiaryEffect effect = effect(USUAL, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 7, 31), TODAY);
    assertThat(effect.keptMonths()).containsExactly(june);
    assertThat(effect.otherMonths()).containsExactly(YearMonth.of(2026, 7));
  }

  @Test
  void what_a_filter_hides_is_written_all_the_same_but_not_summed() {
    YearMonth february = YearMonth.of(2026, 2);
    write(february, USUAL, 20);
    table.industry(2, "Food").add(2, february.atDay(3), Outcome.DEAL);
    VisitFilter food =
        VisitFilter.between(february.atDay(1), february.atEndOfMonth()).toggleIndustry("Food");
    DiaryEffect effect = DiaryEffect.of(Selection.of(table.build(), food), USUAL, TODAY);
    assertThat(effect.keptMonths()).containsExactly(february);
    assertThat(effect.kept()).isEqualTo(new Tally(1, 0, 1, 0, 0, 0, 0, 1));
  }

  @Test
  void an_empty_journal_has_no_effect() {
    DiaryEffect none = effect(USUAL, TODAY.minusDays(99), TODAY, TODAY);
    assertThat(none.keptMonths()).isEmpty();
    assertThat(none.otherMonths()).isEmpty();
  }
}
