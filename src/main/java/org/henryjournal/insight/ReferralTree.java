package org.henryjournal.insight;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.henryjournal.domain.Deal;
import org.henryjournal.domain.Referral;

/**
 * Who brought whom ({@code spec} 7). Two copies of a journal that are made one may say a ring
 * together: the referral that closes it, the one written down last, is left out.
 *
 * @param roots those who brought somebody and were brought by nobody: first those whose people
 *     bought most
 */
public record ReferralTree(List<Node> roots) {

  /**
   * A customer in the tree.
   *
   * @param own its deals
   * @param below the deals of all whom it brought, over others too
   * @param count how many these customers are
   * @param brought whom it brought itself
   */
  public record Node(long customer, Dealt own, Dealt below, int count, List<Node> brought) {

    public Node {
      brought = List.copyOf(brought);
    }
  }

  private static final Comparator<Node> ORDER =
      Comparator.comparing((Node node) -> node.below().amount())
          .thenComparing(Node::count)
          .thenComparing(node -> node.own().amount())
          .reversed()
          .thenComparing(Node::customer);

  public ReferralTree {
    roots = List.copyOf(roots);
  }

  /**
   * @param referrals in order of entry, one of a customer
   * @param deals in any order
   */
  public static ReferralTree of(Collection<Referral> referrals, Collection<Deal> deals) {
    Map<Long, Dealt> dealt = new HashMap<>();
    for (Deal deal : deals) {
      dealt.merge(deal.customer(), Dealt.of(List.of(deal)), Dealt::plus);
    }
    Map<Long, Long> referrers = new HashMap<>();
    Map<Long, List<Long>> brought = new HashMap<>();
    for (Referral referral : referrals) {
      if (!closesRing(referral, referrers)) {
        referrers.put(referral.customer(), referral.referrer());
        brought
            .computeIfAbsent(referral.referrer(), r -> new ArrayList<>())
            .add(referral.customer());
      }
    }
    return new ReferralTree(
        brought.keySet().stream()
            .filter(customer -> !referrers.containsKey(customer))
            .map(customer -> node(customer, brought, dealt))
            .sorted(ORDER)
            .toList());
  }

  private static boolean closesRing(Referral referral, Map<Long, Long> referrers) {
    Long at = referral.referrer();
    while (at != null) {
      if (at == referral.customer()) {
        return true;
      }
      at = referrers.get(at);
    }
    return false;
  }

  private static Node node(long customer, Map<Long, List<Long>> brought, Map<Long, Dealt> dealt) {
    List<Node> nodes =
        brought.getOrDefault(customer, List.of()).stream()
            .map(one -> node(one, brought, dealt))
            .sorted(ORDER)
            .toList();
    Dealt below = Dealt.NONE;
    int count = 0;
    for (Node node : nodes) {
      below = below.plus(node.own()).plus(node.below());
      count += 1 + node.count();
    }
    return new Node(customer, dealt.getOrDefault(customer, Dealt.NONE), below, count, nodes);
  }
}
