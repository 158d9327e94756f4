package org.henryjournal.exchange;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.henryjournal.domain.Customer;
import org.henryjournal.domain.VisitDraft;
import org.henryjournal.journal.BatchStore.VisitKey;
import org.henryjournal.journal.Journal;

/**
 * What is in the journal already, as an import compares it.
 *
 * @param visits how often each visit is there
 * @param customers names in lower case
 */
record Known(Map<VisitKey, Integer> visits, Set<String> customers) {

  static final Known NOTHING = new Known(Map.of(), Set.of());

  static Known of(Journal journal) {
    Set<String> names = new HashSet<>();
    journal.customers().names().forEach(name -> names.add(lower(name.name())));
    return new Known(journal.batches().visitCounts(), names);
  }

  private static String lower(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  /** A count that goes down with every row of the file. */
  Tally tally() {
    return new Tally(this);
  }

  static final class Tally {

    private final Map<VisitKey, Integer> left;
    private final Set<String> names;

    private Tally(Known known) {
      left = new HashMap<>(known.visits);
      names = new HashSet<>(known.customers);
    }

    /** Whether the journal has this visit once more than it was asked for. */
    boolean takes(VisitDraft visit) {
      VisitKey key =
          new VisitKey(
              lower(visit.customer()), visit.date(), visit.kind(), visit.outcome(), visit.note());
      int count = left.getOrDefault(key, 0);
      if (count == 0) {
        return false;
      }
      left.put(key, count - 1);
      return true;
    }

    /** Whether a customer of this name is there, or came in an earlier row. */
    boolean takes(Customer customer) {
      return !names.add(lower(customer.name()));
    }
  }
}
