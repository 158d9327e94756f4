package org.henryjournal.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.henryjournal.domain.Deal;
import org.henryjournal.domain.Referral;
import org.junit.jupiter.api.Test;

class ReferralTreeTest {

  private static Deal deal(long customer, String amount) {
    return new Deal(
        0,
        customer,
        0,
        LocalDate.of(2026, 11, 1),
        amount.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(amount)),
        Optional.empty(),
        Optional.empty());
  }

  private static Referral brought(long customer, long by) {
    return new Referral(customer, customer, by);
  }

  /**
   * By hand: 1 brought 2 and 3, 3 brought 4; 5 brought 6. Deals: 1 for 1,000 (its own), 2 for 100,
   * 3 for 20 and one without an amount, 4 for 300, 6 for 50. Below 1: 100 + 20 + 300 = 420 from 3
   * of 4 deals, of 3 customers; below 3: 300; below 5: 50.
   */
  @Test
  void the_amount_below_each_by_hand() {
    ReferralTree tree =
        ReferralTree.of(
            List.of(brought(6, 5), brought(2, 1), brought(3, 1), brought(4, 3)),
            List.of(
                deal(1, "1000"),
                deal(2, "100"),
                deal(3, "20"),
                deal(3, ""),
                deal(4, "300"),
                deal(6, "50")));
    assertThat(tree.roots()).extracting(ReferralTree.Node::customer).containsExactly(1L, 5L);
    ReferralTree.Node first = tree.roots().getFirst();
    assertThat(first.own().amount()).isEqualByComparingTo("1000");
    assertThat(first.below()).isEqualTo(new Dealt(new BigDecimal("420.00"), 3, 4));
    assertThat(first.count()).isEqualTo(3);
    // 3 stands before 2: what it brought bought most.
    assertThat(first.brought()).extracting(ReferralTree.Node::customer).containsExactly(3L, 2L);
    assertThat(first.brought().getFirst().below().amount()).isEqualByComparingTo("300");
    assertThat(tree.roots().getLast().below().amount()).isEqualByComparingTo("50");
  }

  /** 1 brought 2, 2 brought 3, and 3 is said to have brought 1: the last is left out. */
  @Test
  void a_ring_is_opened_where_it_was_closed() {
    ReferralTree tree =
        ReferralTree.of(
            List.of(brought(2, 1), brought(3, 2), brought(1, 3), brought(9, 9)),
            List.of(deal(1, "1"), deal(2, "2"), deal(3, "4")));
    assertThat(tree.roots()).hasSize(1);
    assertThat(tree.roots().getFirst().customer()).isEqualTo(1);
    assertThat(tree.roots().getFirst().below().amount()).isEqualByComparingTo("6");
  }

  /**
   * By hand: two of the fair ("Fair" and "fair") with 3 + 5 visits, deals of 100 and one without an
   * amount: 2 of 8. One came by telephone, 4 visits, nothing. One of nowhere bought for 900: last
   * all the same.
   */
  @Test
  void sources_by_hand() {
    List<SourceFigures> all =
        SourceFigures.of(
            List.of(
                new SourceFigures.Sourced(1, "Fair", 3),
                new SourceFigures.Sourced(2, " fair ", 5),
                new SourceFigures.Sourced(3, "telephone", 4),
                new SourceFigures.Sourced(4, "", 2)),
            List.of(deal(1, "100"), deal(2, ""), deal(4, "900")));
    assertThat(all).extracting(SourceFigures::source).containsExactly("Fair", "telephone", "");
    assertThat(all.getFirst().customers()).isEqualTo(2);
    assertThat(all.getFirst().close()).isEqualTo(new Rate(2, 8));
    assertThat(all.getFirst().dealt()).isEqualTo(new Dealt(new BigDecimal("100.00"), 1, 2));
    assertThat(all.get(1).close()).isEqualTo(new Rate(0, 4));
  }
}
