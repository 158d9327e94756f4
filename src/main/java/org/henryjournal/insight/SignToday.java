package org.henryjournal.insight;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.henryjournal.domain.NextStep;
import org.henryjournal.domain.Stage;

/** Whom to name as target customer ({@code spec} 3): from A, by days left and next-step date. */
public final class SignToday {

  private SignToday() {}

  /**
   * Those with a next step due by the day come first, then those with the fewest days left, then
   * those worth most.
   *
   * @param cards of the board; only A counts
   * @param named customers that are targets of the day already
   * @param limit the most to suggest
   */
  public static List<BoardCard> suggest(
      Collection<BoardCard> cards, LocalDate day, Set<Long> named, int limit) {
    return cards.stream()
        .filter(card -> card.stage() == Stage.A && !named.contains(card.customer()))
        .filter(card -> card.daysLeft().orElse(0L) >= 0)
        .sorted(
            Comparator.comparing((BoardCard card) -> !isDue(card, day))
                .thenComparing(card -> card.daysLeft().orElse(Long.MAX_VALUE))
                .thenComparing(card -> card.step().map(NextStep::date).orElse(LocalDate.MAX))
                .thenComparing(
                    card -> card.amount().orElse(BigDecimal.ZERO), Comparator.reverseOrder())
                .thenComparing(BoardCard::name))
        .limit(limit)
        .toList();
  }

  /** Whether the customer and the rep have agreed on something for this day or before it. */
  public static boolean isDue(BoardCard card, LocalDate day) {
    return card.step().filter(step -> !step.date().isAfter(day)).isPresent();
  }
}
