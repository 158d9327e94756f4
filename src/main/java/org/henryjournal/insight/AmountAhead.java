package org.henryjournal.insight;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How much of all amounts customers with more have: who makes up the first part of the amount. */
public final class AmountAhead {

  private AmountAhead() {}

  /**
   * For each customer the part, 0 to 1, that those with a higher amount have of all. Customers with
   * the same amount have the same part ahead of them, so that none of them is cut off from another.
   * Those whose part is below 0.8 make up the first 80 %.
   *
   * @param amounts by customer; who has nothing, or less, is left out
   */
  public static Map<Long, Double> of(Map<Long, BigDecimal> amounts) {
    List<Map.Entry<Long, BigDecimal>> ordered =
        amounts.entrySet().stream()
            .filter(each -> each.getValue().signum() > 0)
            .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
            .toList();
    double all =
        ordered.stream()
            .map(Map.Entry::getValue)
            .reduce(BigDecimal.ZERO, BigDecimal::add)
            .doubleValue();
    Map<Long, Double> ahead = HashMap.newHashMap(ordered.size());
    BigDecimal before = BigDecimal.ZERO;
    BigDecimal higher = BigDecimal.ZERO;
    BigDecimal last = BigDecimal.ZERO;
    for (Map.Entry<Long, BigDecimal> each : ordered) {
      if (each.getValue().compareTo(last) != 0) {
        higher = before;
        last = each.getValue();
      }
      ahead.put(each.getKey(), higher.doubleValue() / all);
      before = before.add(each.getValue());
    }
    return ahead;
  }
}
