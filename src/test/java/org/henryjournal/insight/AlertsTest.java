package org.henryjournal.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.henryjournal.domain.Answer;
import org.henryjournal.domain.Grade;
import org.henryjournal.domain.GradeChange;
import org.henryjournal.domain.GradeHistory;
import org.henryjournal.domain.GradeRules.Label;
import org.henryjournal.domain.Labels;
import org.henryjournal.domain.Met;
import org.henryjournal.domain.Outcome;
import org.henryjournal.domain.Workdays;
import org.junit.jupiter.api.Test;

/**
 * Worked by hand. Today is Wednesday 24 June 2026; the last five workdays are 17, 18, 19, 22 and
 * 23, the twenty before reach from Wednesday 20 May to Tuesday 16 June.
 */
class AlertsTest {

  private static final LocalDate TODAY = june(24);
  private static final LocalDate BEFORE = LocalDate.of(2026, 5, 20);
  private static final Workdays USUAL = Workdays.mondayToFriday();
  private static final long OLD = 1;
  private static final Labels ALL = new Labels(Met.KP1, Answer.YES, Answer.YES, Answer.UNKNOWN);

  private final TestTable builder = new TestTable();
  private final Map<Long, GradeHistory> grades = new HashMap<>();
  private final Map<Long, Labels> labels = new HashMap<>();
  private long id;
  private long newcomer = 1_000;

  private static LocalDate june(int day) {
    return LocalDate.of(2026, 6, day);
  }

  private void visits(LocalDate day, int visits) {
    for (int i = 0; i < visits; i++) {
      add(OLD, day, Outcome.THINKING);
    }
  }

  private void newVisits(LocalDate day, int visits) {
    for (int i = 0; i < visits; i++) {
      newcomer++;
      add(newcomer, day, Outcome.THINKING);
    }
  }

  private void add(long customer, LocalDate day, Outcome outcome) {
    builder.visit(++id, customer, day, Optional.empty(), outcome, Optional.empty());
  }

  private void deal(long customer, LocalDate day, String amount) {
    builder.visit(
        ++id, customer, day, Optional.empty(), Outcome.DEAL, Optional.of(new BigDecimal(amount)));
  }

  /** So many visits on each workday of a stretch, both ends included. */
  private void eachWorkday(LocalDate from, LocalDate to, int visits) {
    from.datesUntil(to.plusDays(1)).filter(USUAL::isWorkday).forEach(day -> visits(day, visits));
  }

  private void grade(long customer, LocalDate day, Grade grade, LocalDate until) {
    grades.put(
        customer,
        GradeHistory.of(
            List.of(
                new GradeChange(
                    customer,
                    customer,
                    day,
                    grade,
                    GradeChange.Cause.HAND,
                    "",
                    Optional.of(until),
                    false)),
            List.of()));
  }

  private List<Alert> on(LocalDate day, LocalDate today, Workdays calendar) {
    return Alerts.of(new Facts(builder.build(), grades), calendar, labels, day, today);
  }

  private List<Alert> today() {
    return on(TODAY, TODAY, USUAL);
  }

  @Test
  void fewer_visits_are_told_below_seventy_per_cent_and_not_at_it() {
    eachWorkday(BEFORE, june(16), 4);
    visits(june(17), 3);
    visits(june(18), 3);
    visits(june(19), 3);
    visits(june(22), 4);
    // 13 visits in 5 days are 2.6, of 80 in 20, which are 4.0: 65 %.
    assertThat(today())
        .containsExactly(
            new Alert.FewerVisits(
                new Alert.Stretch(june(17), june(23), 5, 13),
                new Alert.Stretch(BEFORE, june(16), 20, 80)));
    Alert.FewerVisits fewer = (Alert.FewerVisits) today().getFirst();
    assertThat(fewer.last().visitsPerWorkday()).isEqualTo(2.6);
    assertThat(fewer.before().visitsPerWorkday()).isEqualTo(4.0);

    visits(june(23), 1);
    assertThat(today()).as("14 in 5 days are 2.8: 70 %").isEmpty();
  }

  @Test
  void attempts_are_no_visits() {
    eachWorkday(BEFORE, june(16), 4);
    visits(june(17), 13);
    for (int i = 0; i < 5; i++) {
      add(OLD, june(18), Outcome.NOT_REACHED);
    }
    assertThat(today()).hasSize(1);
  }

  @Test
  void nothing_is_said_of_fewer_visits_in_a_journal_of_less_than_25_workdays() {
    eachWorkday(BEFORE.plusDays(1), june(16), 8);
    visits(june(17), 1);
    assertThat(today()).as("24 workdays").isEmpty();
    add(OLD, BEFORE, Outcome.NOT_REACHED);
    assertThat(today()).as("25 workdays").hasSize(1);
  }

  @Test
  void half_a_day_is_no_fall_and_no_recovery() {
    eachWorkday(BEFORE, june(23), 4);
    visits(TODAY, 1);
    assertThat(today()).isEmpty();
    // On the evening of a day that is over, it counts: 18, 19, 22, 23 and 24 June with 17 visits.
    assertThat(on(TODAY, TODAY.plusDays(1), USUAL)).isEmpty();
    eachWorkday(BEFORE, june(17), 3);
    // 17 in 5 days are 3.4; 21 May to 17 June has 20 × 7 visits: 49 %.
    assertThat(on(TODAY, TODAY.plusDays(1), USUAL))
        .containsExactly(
            new Alert.FewerVisits(
                new Alert.Stretch(june(18), TODAY, 5, 17),
                new Alert.Stretch(BEFORE.plusDays(1), june(17), 20, 140)));
  }

  @Test
  void a_visit_on_a_day_off_counts() {
    eachWorkday(BEFORE, june(16), 4);
    visits(june(17), 13);
    visits(june(20), 1);
    assertThat(today()).isEmpty();
  }

  @Test
  void holidays_are_passed_over_and_make_up_days_are_not() {
    Workdays festival =
        new Workdays(
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            Set.of(june(22), june(23)),
            Set.of(june(20)));
    eachWorkday(LocalDate.of(2026, 5, 19), june(15), 4);
    visits(june(16), 13);
    // The last five are 16, 17, 18, 19 and Saturday 20 June, the twenty before begin on 19 May.
    assertThat(on(TODAY, TODAY, festival))
        .containsExactly(
            new Alert.FewerVisits(
                new Alert.Stretch(june(16), june(23), 5, 13),
                new Alert.Stretch(LocalDate.of(2026, 5, 19), june(15), 20, 80)));
  }

  @Test
  void a_calendar_without_workdays_says_nothing() {
    eachWorkday(BEFORE, june(16), 4);
    newVisits(june(18), 2);
    assertThat(on(TODAY, TODAY, new Workdays(Set.of(), Set.of(), Set.of()))).isEmpty();
    Workdays fiveDays =
        new Workdays(Set.of(), Set.of(), Set.of(june(17), june(18), june(19), june(22), june(23)));
    assertThat(on(TODAY, TODAY, fiveDays)).hasOnlyElementsOfType(Alert.OnlyNew.class);
  }

  @Test
  void an_empty_journal_says_nothing() {
    assertThat(today()).isEmpty();
  }

  @Test
  void only_new_people_in_five_workdays_are_told_until_somebody_is_seen_again() {
    eachWorkday(BEFORE, june(16), 1);
    newVisits(june(17), 4);
    newVisits(TODAY, 2);
    assertThat(today())
        .containsExactly(new Alert.OnlyNew(new Alert.Stretch(june(17), TODAY, 6, 6)));
    visits(TODAY, 1);
    assertThat(today()).isEmpty();
  }

  @Test
  void a_return_visit_on_the_first_of_the_five_workdays_counts_and_one_before_it_does_not() {
    eachWorkday(BEFORE, june(15), 1);
    newVisits(june(18), 7);
    visits(june(16), 1);
    assertThat(today()).hasOnlyElementsOfType(Alert.OnlyNew.class).hasSize(1);
    visits(june(17), 1);
    assertThat(today()).isEmpty();
  }

  @Test
  void a_first_visit_after_attempts_is_new_and_attempts_alone_say_nothing() {
    add(OLD, june(10), Outcome.NOT_REACHED);
    add(OLD, june(18), Outcome.NOT_REACHED);
    assertThat(today()).isEmpty();
    visits(june(19), 1);
    assertThat(today())
        .containsExactly(new Alert.OnlyNew(new Alert.Stretch(june(17), TODAY, 6, 1)));
  }

  @Test
  void a_journal_that_has_not_had_five_workdays_yet_says_nothing_of_new_people() {
    newVisits(june(18), 4);
    assertThat(today()).as("four workdays").isEmpty();
    newVisits(june(17), 1);
    assertThat(today()).as("five").hasSize(1);
  }

  @Test
  void an_a_with_unknown_labels_is_told_with_them() {
    grade(1, june(20), Grade.A, june(30));
    grade(2, june(20), Grade.A, june(30));
    grade(3, june(20), Grade.B, june(30));
    labels.put(2L, ALL);
    assertThat(today())
        .containsExactly(
            new Alert.UnknownLabels(1, june(20), List.of(Label.MET, Label.NEED, Label.MONEY)));
    labels.put(1L, ALL.withMoney(Answer.UNKNOWN));
    assertThat(today()).containsExactly(new Alert.UnknownLabels(1, june(20), List.of(Label.MONEY)));
    labels.put(1L, ALL.withMet(Met.KP2));
    assertThat(today()).containsExactly(new Alert.UnknownLabels(1, june(20), List.of(Label.MET)));
    labels.put(1L, ALL.withNeed(Answer.NO));
    assertThat(today()).as("a no is known").isEmpty();
  }

  @Test
  void a_customer_is_a_on_the_days_it_was() {
    grade(1, june(20), Grade.A, june(30));
    assertThat(on(june(19), TODAY, USUAL)).isEmpty();
    assertThat(on(june(20), TODAY, USUAL)).hasSize(1);
  }

  @Test
  void falling_is_under_half_of_the_ninety_days_before() {
    deal(1, TODAY.minusDays(89), "50");
    deal(1, TODAY.minusDays(90), "60");
    deal(1, TODAY.minusDays(179), "40");
    deal(1, TODAY.minusDays(180), "1000");
    deal(1, TODAY.plusDays(1), "1000");
    assertThat(today()).as("50 is half of 100").isEmpty();
    deal(1, TODAY.minusDays(100), "0.01");
    assertThat(today())
        .containsExactly(
            new Alert.Falling(1, TODAY, new BigDecimal("50.00"), new BigDecimal("100.01")));
    Alert.Falling falling = (Alert.Falling) today().getFirst();
    assertThat(List.of(falling.beforeFrom(), falling.beforeTo(), falling.lastFrom(), falling.day()))
        .containsExactly(TODAY.minusDays(179), TODAY.minusDays(90), TODAY.minusDays(89), TODAY);
    deal(1, TODAY, "0.01");
    assertThat(today()).as("50.01 is more than half of 100.01").isEmpty();
  }

  @Test
  void what_is_about_the_whole_work_comes_first_then_customers_by_turns() {
    eachWorkday(BEFORE, june(16), 4);
    newVisits(june(17), 5);
    grade(11, june(10), Grade.A, june(27));
    grade(12, june(10), Grade.A, june(26));
    grade(13, june(10), Grade.A, june(28));
    deal(21, TODAY.minusDays(100), "10");
    deal(22, TODAY.minusDays(100), "20");
    assertThat(today().stream().map(Alert::subject))
        .containsExactly(
            new Alert.Subject(Alert.Kind.FEWER_VISITS, Optional.empty()),
            new Alert.Subject(Alert.Kind.ONLY_NEW, Optional.empty()),
            new Alert.Subject(Alert.Kind.UNKNOWN_LABELS, Optional.of(12L)),
            new Alert.Subject(Alert.Kind.FALLING, Optional.of(22L)),
            new Alert.Subject(Alert.Kind.UNKNOWN_LABELS, Optional.of(11L)),
            new Alert.Subject(Alert.Kind.FALLING, Optional.of(21L)),
            new Alert.Subject(Alert.Kind.UNKNOWN_LABELS, Optional.of(13L)));
  }
}
