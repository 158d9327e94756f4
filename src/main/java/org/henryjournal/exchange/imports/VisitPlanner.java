package org.henryjournal.exchange.imports;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.henryjournal.domain.VisitDraft;
import org.henryjournal.journal.BatchStore;

/**
 * Tells the visits and deals that the journal has from those it has not: of equal ones as many are
 * new as the file has more of.
 */
final class VisitPlanner {

  private final Map<BatchStore.VisitKey, Integer> visits;
  private final Map<BatchStore.DealKey, Integer> deals;

  VisitPlanner(Known known) {
    visits = new HashMap<>(known.visits());
    deals = new HashMap<>(known.deals());
  }

  /** Whether the journal has this visit once more than it was asked for. */
  boolean hasVisit(VisitDraft visit) {
    return takeOne(
        visits,
        new BatchStore.VisitKey(
            customer(visit), visit.date(), visit.kind(), visit.outcome(), visit.note()));
  }

  boolean hasDeal(VisitDraft deal) {
    return takeOne(deals, new BatchStore.DealKey(customer(deal), deal.date(), deal.amount()));
  }

  private static String customer(VisitDraft draft) {
    return draft.customer().strip().toLowerCase(Locale.ROOT);
  }

  private static <K> boolean takeOne(Map<K, Integer> counts, K key) {
    int count = counts.getOrDefault(key, 0);
    if (count > 0) {
      counts.put(key, count - 1);
    }
    return count > 0;
  }
}
