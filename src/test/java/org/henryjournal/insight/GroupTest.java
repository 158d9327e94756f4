package org.henryjournal.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.henryjournal.domain.Outcome;
import org.henryjournal.domain.VisitKind;
import org.junit.jupiter.api.Test;

class GroupTest {

  /** A Monday. */
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  private final TestTable table = new TestTable();

  private Selection all() {
    return Selection.of(table.build(), DAY.minusDays(30), DAY.plusDays(30));
  }

  /** Code, visits and deals of each group; the entries behind it are looked at, too. */
  private List<String> groups(Dimension dimension) {
    Selection all = all();
    List<Group> groups = Group.by(dimension, all);
    for (Group group : groups) {
      assertThat(Figures.total(group.in(all))).isEqualTo(group.tally());
    }
    return groups.stream()
        .map(g -> g.code() + ":" + g.tally().visits() + "/" + g.tally().deals())
        .toList();
  }

  @Test
  void the_first_visit_ever_is_new_and_one_after_a_deal_is_not() {
    table.add(1, DAY, Outcome.NOT_REACHED, Outcome.DEAL, Outcome.THINKING);
    table.add(2, DAY, Outcome.THINKING, Outcome.THINKING);
    assertThat(groups(Dimension.RETURN)).containsExactly("new:2/1", "return:2/0");
    // What was before the range still was before.
    table.add(3, DAY.minusDays(99), Outcome.THINKING).add(3, DAY, Outcome.DEAL);
    assertThat(groups(Dimension.RETURN)).containsExactly("new:2/1", "return:3/1");
  }

  @Test
  void industries_are_in_alphabetical_order_whoever_came_first() {
    table.industry(1, "Retail").add(1, DAY, Outcome.THINKING);
    table.industry(2, "Food").add(2, DAY, Outcome.DEAL);
    table.industry(3, " Food ").add(3, DAY, Outcome.THINKING);
    table.add(4, DAY, Outcome.THINKING, Outcome.DEAL);
    assertThat(groups(Dimension.INDUSTRY)).containsExactly(":2/1", "Food:2/1", "Retail:1/0");
    assertThat(all().table().industries()).containsExactly("Food", "Retail");
  }

  @Test
  void a_customer_with_two_tags_counts_under_both() {
    table.tags(1, "large", "hot").add(1, DAY, Outcome.THINKING, Outcome.DEAL);
    table.tags(2, "hot").add(2, DAY, Outcome.DEAL);
    table.add(3, DAY, Outcome.THINKING);
    assertThat(groups(Dimension.TAG)).containsExactly(":1/0", "hot:3/2", "large:2/1");
    assertThat(Figures.total(all()).visits()).isEqualTo(4);
  }

  @Test
  void kinds_weekdays_ranks_and_states() {
    table.add(
        1,
        new TestEntry(DAY, Outcome.DEAL).kind(VisitKind.VIDEO).met(1).state(5),
        new TestEntry(DAY.plusDays(6), Outcome.THINKING).kind(VisitKind.CALL).met(3).state(1),
        new TestEntry(DAY.minusDays(7), Outcome.DEAL).met(CustomerVisits.NO_RANK),
        new TestEntry(DAY.plusDays(4), Outcome.THINKING).kind(VisitKind.MESSAGE).state(5));
    assertThat(groups(Dimension.KIND))
        .containsExactly("in_person:1/1", "call:1/0", "message:1/0", "video:1/1");
    assertThat(groups(Dimension.WEEKDAY)).containsExactly("1:2/2", "5:1/0", "7:1/0");
    assertThat(groups(Dimension.RANK)).containsExactly(":1/0", "1:1/1", "3:1/0", "other:1/1");
    assertThat(groups(Dimension.STATE)).containsExactly(":1/1", "1:1/0", "5:2/1");
  }

  @Test
  void weekdays_are_right_before_1970_too() {
    for (LocalDate day = LocalDate.of(1969, 12, 20);
        day.isBefore(LocalDate.of(1970, 1, 10));
        day = day.plusDays(1)) {
      VisitTable one = new TestTable().add(1, day, Outcome.THINKING).build();
      assertThat(Group.by(Dimension.WEEKDAY, Selection.of(one, day, day)))
          .extracting(Group::code)
          .containsExactly(String.valueOf(day.getDayOfWeek().getValue()));
    }
  }

  @Test
  void the_third_visit_and_later_are_one_group_and_attempts_have_no_number() {
    table.add(1, DAY, Outcome.THINKING, Outcome.NOT_REACHED, Outcome.THINKING, Outcome.THINKING);
    table.add(1, DAY.plusDays(1), Outcome.THINKING, Outcome.DEAL, Outcome.THINKING);
    assertThat(groups(Dimension.NUMBER)).containsExactly(":0/0", "1:2/0", "2:1/0", "3:3/1");
    assertThat(Group.by(Dimension.NUMBER, all()).getFirst().tally().attempts()).isEqualTo(1);
  }

  @Test
  void a_group_of_words_that_are_gone_has_no_entries() {
    table.industry(1, "Food").tags(1, "hot").add(1, DAY, Outcome.THINKING);
    Selection all = all();
    for (Dimension dimension : Dimension.values()) {
      assertThat(new Group(dimension, "gone", Tally.NONE).in(all).size()).isZero();
    }
  }

  @Test
  void an_objection_is_won_later_where_its_pursuit_closed() {
    table.add(
        1,
        new TestEntry(DAY, Outcome.OBJECTION).objection("price"),
        new TestEntry(DAY, Outcome.NOT_REACHED).objection("price"),
        new TestEntry(DAY.plusDays(1), Outcome.REFUSED).objection("price"),
        new TestEntry(DAY.plusDays(2), Outcome.DEAL),
        // A new pursuit, which is open.
        new TestEntry(DAY.plusDays(3), Outcome.OBJECTION).objection("price"));
    // Said on the visit that closed all the same.
    table.add(2, new TestEntry(DAY, Outcome.DEAL).objection("late"));
    // Dropped, and won only when it began anew.
    table.add(3, new TestEntry(DAY, Outcome.REFUSED));
    table.drop(3, DAY).add(3, DAY.plusDays(1), Outcome.DEAL);
    // Won after the days that are looked at.
    table.add(4, new TestEntry(DAY, Outcome.THINKING).objection("far"));
    table.add(4, DAY.plusDays(99), Outcome.DEAL);
    // Thinking it over is no objection.
    table.add(5, DAY, Outcome.THINKING);

    Selection all = all();
    List<Objection> objections = Objection.of(all);
    assertThat(objections)
        .containsExactly(
            new Objection("price", 3, 1, 2),
            new Objection("", 1, 1, 0),
            new Objection("far", 1, 0, 1),
            new Objection("late", 1, 0, 1));
    for (Objection objection : objections) {
      assertThat(objection.in(all).size()).isEqualTo(objection.visits());
    }
  }
}
