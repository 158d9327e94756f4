package org.henryjournal.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.henryjournal.domain.CareRule;
import org.henryjournal.domain.Deal;
import org.henryjournal.domain.Revisit;
import org.henryjournal.domain.Touch;
import org.junit.jupiter.api.Test;

class CareDueTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final long VIP = 7;

  /** Two calls a year are 182 days apart, four letters 91. */
  private static final CareRule CALLS =
      new CareRule(1, Optional.of(VIP), Touch.Kind.SERVICE_CALL, 2);

  private static final CareRule LETTERS = new CareRule(2, Optional.empty(), Touch.Kind.LETTER, 4);
  private static final List<Integer> USUAL = List.of(7, 30);

  private static CareDue.Person person(long id, int enteredBefore, Long... tags) {
    return new CareDue.Person(
        id, DAY.minusDays(enteredBefore), Set.of(tags), Optional.empty(), List.of(), List.of());
  }

  private static CareDue.Person with(CareDue.Person p, Revisit revisit) {
    return new CareDue.Person(
        p.customer(), p.since(), p.tags(), Optional.of(revisit), p.deals(), p.touches());
  }

  private static CareDue.Person touched(CareDue.Person p, Touch.Kind kind, int daysAgo) {
    List<Touch> touches = new ArrayList<>(p.touches());
    touches.add(new Touch(0, p.customer(), Optional.empty(), DAY.minusDays(daysAgo), kind, ""));
    return new CareDue.Person(p.customer(), p.since(), p.tags(), p.revisit(), p.deals(), touches);
  }

  private static CareDue.Person signed(CareDue.Person p, int daysAgo, String amount) {
    List<Deal> deals = new ArrayList<>(p.deals());
    deals.add(
        new Deal(
            deals.size() + 1,
            p.customer(),
            0,
            DAY.minusDays(daysAgo),
            Optional.of(new BigDecimal(amount)),
            Optional.empty(),
            Optional.empty()));
    return new CareDue.Person(p.customer(), p.since(), p.tags(), p.revisit(), deals, p.touches());
  }

  private static CareDue rules(CareDue.Person... people) {
    return CareDue.of(List.of(people), List.of(CALLS, LETTERS), List.of(), DAY);
  }

  private static CareDue checks(CareDue.Person... people) {
    return CareDue.of(List.of(people), List.of(), USUAL, DAY);
  }

  @Test
  void a_rule_counts_from_the_last_touch_of_its_kind_and_else_from_the_day_of_entry() {
    assertThat(rules(person(1, 90)).items()).isEmpty();
    assertThat(rules(person(1, 91)).items().getFirst().daysLate()).isZero();
    // Entered 400 days ago; the letter of 100 days ago is 9 days late, the call was never made.
    CareDue due = rules(touched(person(1, 400, VIP), Touch.Kind.LETTER, 100));
    assertThat(due.items())
        .extracting(CareDue.Item::kind, CareDue.Item::daysLate)
        .containsExactly(tuple(Touch.Kind.SERVICE_CALL, 400L - 182), tuple(Touch.Kind.LETTER, 9L));
    assertThat(due.items().getLast().last()).contains(DAY.minusDays(100));
    // A greeting answers neither.
    assertThat(rules(touched(person(1, 95), Touch.Kind.GREETING, 1)).items()).hasSize(1);
  }

  @Test
  void a_rule_with_a_tag_is_for_those_who_have_it_and_of_two_the_stricter_holds() {
    assertThat(rules(person(1, 400)).items())
        .extracting(CareDue.Item::kind)
        .containsExactly(Touch.Kind.LETTER);
    CareRule sixLetters = new CareRule(3, Optional.of(VIP), Touch.Kind.LETTER, 6);
    CareDue due =
        CareDue.of(List.of(person(1, 100, VIP)), List.of(LETTERS, sixLetters), USUAL, DAY);
    // 6 a year are 60 days apart.
    assertThat(due.items()).singleElement().extracting(CareDue.Item::daysLate).isEqualTo(40L);
    assertThat(due.items().getFirst().why()).isEqualTo(new CareDue.Why.Rule(sixLetters));
  }

  /**
   * Days late and the first day, times what was signed: 10 × 500 before 2 × 2,000 before 30 × 0.
   */
  @Test
  void the_most_overdue_times_worth_come_first() {
    CareDue due =
        rules(
            person(1, 91 + 29),
            signed(person(2, 91 + 1), 90, "2000"),
            signed(person(3, 91 + 9), 90, "500"));
    assertThat(due.items()).extracting(CareDue.Item::customer).containsExactly(3L, 2L, 1L);
  }

  @Test
  void who_is_not_to_be_pressed_is_left_out_until_the_day_of_the_pause() {
    CareDue.Person late = signed(person(1, 400, VIP), 8, "5");
    CareDue.Person kept = with(late, new Revisit.Keep());
    assertThat(CareDue.of(List.of(kept), List.of(CALLS), USUAL, DAY).items()).isEmpty();
    assertThat(rules(with(late, new Revisit.PauseUntil(DAY.plusDays(1)))).items()).isEmpty();
    assertThat(rules(with(late, new Revisit.PauseUntil(DAY))).items()).hasSize(2);
    assertThat(rules(with(late, new Revisit.Every(20))).items()).hasSize(2);
  }

  @Test
  void a_deal_is_asked_about_after_a_week_and_after_a_month() {
    assertThat(checks(signed(person(1, 400), 6, "5")).items()).isEmpty();
    CareDue.Item week = checks(signed(person(1, 400), 9, "5")).items().getFirst();
    assertThat(week.daysLate()).isEqualTo(2);
    assertThat(week.why())
        .isInstanceOfSatisfying(
            CareDue.Why.Check.class, why -> assertThat(why.days()).isEqualTo(7));
    // Asked a day early: answered until the month is over, which that check does not answer.
    assertThat(checks(touched(signed(person(1, 400), 29, "5"), Touch.Kind.USAGE_CHECK, 23)).items())
        .isEmpty();
    CareDue month = checks(touched(signed(person(1, 400), 31, "5"), Touch.Kind.USAGE_CHECK, 25));
    assertThat(month.items()).singleElement().extracting(CareDue.Item::daysLate).isEqualTo(1L);
    assertThat(checks(touched(signed(person(1, 400), 31, "5"), Touch.Kind.USAGE_CHECK, 0)).items())
        .isEmpty();
    // A touch before the deal answers nothing, nor does one of another kind.
    CareDue.Person other = touched(signed(person(1, 400), 9, "5"), Touch.Kind.SERVICE_CALL, 1);
    assertThat(checks(touched(other, Touch.Kind.USAGE_CHECK, 9)).items()).hasSize(1);
  }

  @Test
  void old_deals_are_asked_about_no_more_and_several_of_one_customer_are_one_check() {
    int last = 30 + CareDue.CHECK_LAPSES;
    assertThat(checks(signed(person(1, 400), last, "5")).items()).hasSize(1);
    assertThat(checks(signed(person(1, 400), last + 1, "5")).items()).isEmpty();
    CareDue.Person twice = signed(signed(person(1, 400), 8, "5"), 40, "6");
    assertThat(checks(twice).items())
        .singleElement()
        .satisfies(item -> assertThat(item.daysLate()).isEqualTo(10))
        .satisfies(item -> assertThat(item.worth()).isEqualByComparingTo("11"));
    assertThat(CareDue.of(List.of(twice), List.of(), List.of(), DAY).items()).isEmpty();
  }

  @Test
  void a_few_are_grouped_by_kind() {
    CareDue due =
        rules(
            signed(person(1, 200, VIP), 150, "100"),
            signed(person(2, 300), 150, "10"),
            person(3, 400));
    // Letters: 110 × 100, 210 × 10, 310 × 0; the call: 19 × 100.
    assertThat(due.few(3).keySet()).containsExactly(Touch.Kind.LETTER, Touch.Kind.SERVICE_CALL);
    assertThat(due.few(3).get(Touch.Kind.LETTER))
        .extracting(CareDue.Item::customer)
        .containsExactly(1L, 2L);
    assertThat(due.items()).hasSize(4);
  }
}
