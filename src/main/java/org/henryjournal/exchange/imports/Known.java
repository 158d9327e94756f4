package org.henryjournal.exchange.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.henryjournal.journal.BatchStore;
import org.henryjournal.journal.Journal;

/**
 * What is in the journal already, as an import of one kind compares it; empty for other kinds.
 *
 * @param visits how often each visit is there
 * @param deals how often each deal is there
 */
public record Known(
    Map<BatchStore.VisitKey, Integer> visits,
    Map<BatchStore.DealKey, Integer> deals,
    List<BatchStore.Known> customers) {

  /** An empty journal. */
  public static final Known NOTHING = new Known(Map.of(), Map.of(), List.of());

  /** Reads all that an import of this kind is compared with; for a long journal some time. */
  public static Known of(Journal journal, ImportKind kind, LocalDate today) {
    BatchStore batches = journal.batches();
    return switch (kind) {
      case VISITS -> new Known(batches.visitCounts(), Map.of(), List.of());
      case DEALS -> new Known(Map.of(), batches.dealCounts(), List.of());
      case CUSTOMERS, CONTACTS -> new Known(Map.of(), Map.of(), batches.people(today));
    };
  }
}
