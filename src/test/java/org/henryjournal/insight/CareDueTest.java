package org.henryjournal.insight;

import static org.assertj.core.api.Assertions.assertThat;

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
        id,
        DAY.minusDays(enteredBefore),
        Set.of(tags),
        Optional.empty(),
        List.of(),
        List.of(),
        LocalDate.MIN);
  }

  private static CareDue.Person with(CareDue.Person p, Revisit revisit) {
    return new CareDue.Person(
        p.customer(),
        p.since(),
        p.tags(),
        Optional.of(revisit),
        p.deals(),
        p.touches(),
        p.askedFrom());
  }

  private static CareDue.Person touched(CareDue.Person p, Touch.Kind kind, int daysAgo) {
    List<Touch> touches = new ArrayList<>(p.touches());
    touches.add(new Touch(0, p.customer(), Optional.empty(), DAY.minusDays(daysAgo), kind, ""));
    return new CareDue.Person(
        p.customer(), p.since(), p.tags(), p.revisit(), p.deals(), touches, p.askedFrom());
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
    return new CareDue.Person(
        p.customer(), p.since(), p.tags(), p.revisit(), deals, p.touches(), p.askedFrom());
  }

  private static CareDue rules(CareDue.Person... people) {
    return CareDue.of(List.of(people), List.of(CALLS, LETTERS), List.of(), DAY);
  }

  private static CareDue checks(CareDue.Person... people) {
    return CareDue.of(List.of(people), List.of(), USUAL, DAY);
  }

  @Test
  void a_rule_for_a_tag_counts_from_the_last_touch_of_its_kind_and_else_from_the_day_of_entry() {
    assertThat(rules(person(1, 181, VIP)).items()).isEmpty();
    assertThat(rules(person(1, 182, VIP)).items().getFirst().daysLate()).isZero();
    CareDue due = rules(touched(person(1, 400, VIP), Touch.Kind.SERVICE_CALL, 200));
    assertThat(due.items()).singleElement().extracting(CareDue.Item::daysLate).isEqualTo(18L);
    assertThat(due.items().getLast().last()).contains(DAY.minusDays(200));
    // A greeting answers no call.
    assertThat(rules(touched(person(1, 182, VIP), Touch.Kind.GREETING, 1)).items()).hasSize(1);
  }

  @Test
  void a_rule_for_all_is_for_those_who_bought_and_counts_from_the_first_deal() {
    assertThat(rules(person(1, 400)).items()).isEmpty();
    assertThat(rules(signed(person(1, 400), 90, "5")).items()).isEmpty();
    CareDue due = rules(signed(signed(person(1, 400), 20, "5"), 100, "5"));
    assertThat(due.items()).singleElement().extracting(CareDue.Item::daysLate).isEqualTo(9L);
    // The letter of 95 days ago counts now.
    assertThat(rules(touched(signed(person(1, 400), 300, "5"), Touch.Kind.LETTER, 95)).items())
        .singleElement()
        .extracting(CareDue.Item::daysLate)
        .isEqualTo(4L);
  }

  @Test
  void deals_before_the_rep_began_to_care_are_asked_about_by_nobody() {
    CareDue.Person both = signed(signed(person(1, 400), 40, "5"), 10, "5");
    assertThat(checks(both).items())
        .extracting(CareDue.Item::due)
        .containsExactly(DAY.minusDays(10));
    CareDue.Person from =
        new CareDue.Person(
            1,
            both.since(),
            Set.of(),
            Optional.empty(),
            both.deals(),
            List.of(),
            DAY.minusDays(10));
    assertThat(checks(from).items())
        .extracting(CareDue.Item::due)
        .containsExactly(DAY.minusDays(3));
  }

  @Test
  void a_rule_with_a_tag_is_for_those_who_have_it_and_of_two_the_stricter_holds() {
    CareDue.Person bought = signed(person(1, 400), 100, "5");
    assertThat(CareDue.of(List.of(bought), List.of(CALLS, LETTERS), List.of(), DAY).items())
        .extracting(CareDue.Item::kind)
        .containsExactly(Touch.Kind.LETTER);
    CareRule sixLetters = new CareRule(3, Optional.of(VIP), Touch.Kind.LETTER, 6);
    CareDue.Person vip = signed(person(1, 100, VIP), 100, "5");
    CareDue due = CareDue.of(List.of(vip), List.of(LETTERS, sixLetters), List.of(), DAY);
    // 6 a year are 60 days apart.
    assertThat(due.items()).singleElement().extracting(CareDue.Item::daysLate).isEqualTo(40L);
    assertThat(due.items().getFirst().why()).isEqualTo(new CareDue.Why.Rule(sixLetters));
  }

  /**
   * Days late and the first day, times what was signed: 10 × 500 before 2 × 2,000 before 30 × 1.
   */
  @Test
  void the_most_overdue_times_worth_come_first() {
    CareDue due =
        rules(
            signed(person(1, 400), 91 + 29, "1"),
            signed(person(2, 400), 91 + 1, "2000"),
            signed(person(3, 400), 91 + 9, "500"));
    assertThat(due.items()).extracting(CareDue.Item::customer).containsExactly(3L, 2L, 1L);
  }

  @Test
  void who_is_not_to_be_pressed_is_left_out_until_the_day_of_the_pause() {
    CareDue.Person late = signed(person(1, 400, VIP), 97, "5");
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
            signed(person(2, 300), 150, "40"),
            signed(person(3, 400), 150, "0"));
    // Letters: 60 × 100, 60 × 40, 60 × 0; the call: 19 × 100.
    assertThat(due.few(3).keySet()).containsExactly(Touch.Kind.LETTER, Touch.Kind.SERVICE_CALL);
    assertThat(due.few(3).get(Touch.Kind.LETTER))
        .extracting(CareDue.Item::customer)
        .containsExactly(1L, 2L);
    assertThat(due.items()).hasSize(4);
  }
}
