package org.henryjournal.insight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.henryjournal.domain.Outcome;

/**
 * What customers said against it.
 *
 * @param words the objection as noted; '' for visits that ended with an objection or refusal but
 *     name none
 * @param visits on which it was said
 * @param refused of these, those that ended with a refusal
 * @param wonLater of these visits, those whose pursuit closed with a deal in the end
 */
public record Objection(String words, int visits, int refused, int wonLater) {

  /** The most frequent first. */
  public static List<Objection> of(Selection selection) {
    VisitTable table = selection.table();
    VisitColumns columns = table.columns;
    int[] visits = new int[table.words.objections().size()];
    int[] refused = new int[visits.length];
    int[] won = new int[visits.length];
    for (int row : selection.rows()) {
      if (is(columns, row)) {
        int words = columns.objections[row];
        visits[words]++;
        refused[words] += VisitFacts.outcome(columns.facts[row]) == Outcome.REFUSED ? 1 : 0;
        won[words] += isWon(columns, row) ? 1 : 0;
      }
    }
    List<Objection> objections = new ArrayList<>();
    for (int i = 0; i < visits.length; i++) {
      if (visits[i] > 0) {
        objections.add(
            new Objection(table.words.objections().word(i), visits[i], refused[i], won[i]));
      }
    }
    objections.sort(
        Comparator.comparingInt(Objection::visits).reversed().thenComparing(Objection::words));
    return objections;
  }

  /** The visits on which it was said. */
  public Selection in(Selection selection) {
    VisitTable table = selection.table();
    int number = table.words.objections().find(words);
    return selection.where(
        row -> table.columns.objections[row] == number && is(table.columns, row));
  }

  private static boolean is(VisitColumns columns, int row) {
    Outcome outcome = VisitFacts.outcome(columns.facts[row]);
    return !outcome.isAttempt()
        && (columns.objections[row] > 0
            || outcome == Outcome.REFUSED
            || outcome == Outcome.OBJECTION);
  }

  private static boolean isWon(VisitColumns columns, int row) {
    int last = row;
    while ((columns.facts[last] & VisitFacts.LAST) == 0) {
      last++;
    }
    return VisitFacts.isDeal(columns.facts[last]);
  }
}
