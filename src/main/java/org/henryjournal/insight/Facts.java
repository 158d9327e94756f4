package org.henryjournal.insight;

import java.util.Map;
import org.henryjournal.domain.GradeHistory;

/**
 * What the figures of a journal are computed from. Immutable.
 *
 * @param grades where each customer that was ever graded or signed stood, by customer
 */
public record Facts(VisitTable visits, Map<Long, GradeHistory> grades) {

  public static Facts none() {
    return new Facts(VisitTable.empty(), Map.of());
  }
}
