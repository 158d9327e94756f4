package org.henryjournal.insight;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.henryjournal.domain.Pursuits;

/**
 * What the entries of one customer say up to a day.
 *
 * @param entries by date, time and order of entry; their times are left out
 * @param interest the amount that was noted last
 */
public record Past(List<Pursuits.Entry> entries, Optional<BigDecimal> interest) {

  public static final Past NONE = new Past(List.of(), Optional.empty());

  /** Ids of the last visit and the attempts after it; of all attempts where there is no visit. */
  public List<Long> end() {
    List<Long> end = new ArrayList<>();
    for (Pursuits.Entry entry : entries.reversed()) {
      end.add(entry.id());
      if (!entry.outcome().isAttempt()) {
        break;
      }
    }
    return end;
  }
}
