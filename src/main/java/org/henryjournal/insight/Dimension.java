package org.henryjournal.insight;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.henryjournal.domain.VisitKind;

/**
 * By what entries are told apart. Each value of it has a code, by which it is named and filtered.
 */
public enum Dimension {
  /** {@code new} for the first visit ever to a customer, {@code return} for all others. */
  RETURN,
  /** As written; '' for none. */
  INDUSTRY,
  /** A tag's name; '' for none. A customer with two tags counts under both. */
  TAG,
  /** {@link VisitKind#code()}. */
  KIND,
  /** 1 for Monday to 7. */
  WEEKDAY,
  /** Key person rank of the contact met: 1 to 3, {@code other} without a rank, '' unknown. */
  RANK,
  /** The rep's own state before the visit, 1 to 5; '' where it was not noted. */
  STATE,
  /** Visit number: 1, 2, 3, that is 3 or later; '' for attempts. */
  NUMBER;

  static final String NEW = "new";
  static final String AGAIN = "return";
  static final String OTHER = "other";
  private static final int LAST_NUMBER = 3;
  private static final int THURSDAY = (int) LocalDate.EPOCH.getDayOfWeek().getValue();

  /** How many keys there are. */
  int keys(VisitTable table) {
    return switch (this) {
      case RETURN -> 2;
      case INDUSTRY -> table.words.industries().size();
      case TAG -> table.words.tags().size();
      case KIND -> VisitKind.values().length;
      case WEEKDAY -> DayOfWeek.values().length;
      case RANK -> CustomerVisits.NO_RANK + 1;
      case STATE -> 6;
      case NUMBER -> LAST_NUMBER + 1;
    };
  }

  /** Whether its values are words of the rep's own. */
  boolean isWords() {
    return this == INDUSTRY || this == TAG;
  }

  /** The key of a code; -1 where there is none. */
  int find(VisitTable table, String code) {
    return switch (this) {
      case INDUSTRY -> table.words.industries().find(code);
      case TAG -> table.words.tags().find(code);
      default ->
          IntStream.range(0, keys(table))
              .filter(key -> code(table, key).equals(code))
              .findFirst()
              .orElse(-1);
    };
  }

  /** The key of a row. A tag has none, for a customer may have several. */
  int key(VisitTable table, int row) {
    VisitColumns columns = table.columns;
    int facts = columns.facts[row];
    return switch (this) {
      case RETURN -> (facts & VisitFacts.FIRST) == 0 ? 1 : 0;
      case INDUSTRY -> table.owners.industries()[columns.owners[row]];
      case TAG -> throw new IllegalArgumentException("A customer may have several tags");
      case KIND -> VisitFacts.kindNumber(facts);
      case WEEKDAY -> Math.floorMod(columns.days[row] + THURSDAY - 1, 7);
      case RANK -> VisitFacts.met(facts);
      case STATE -> VisitFacts.state(facts);
      case NUMBER -> Math.min(columns.numbers[row], LAST_NUMBER);
    };
  }

  String code(VisitTable table, int key) {
    return switch (this) {
      case RETURN -> key == 0 ? NEW : AGAIN;
      case INDUSTRY -> table.words.industries().word(key);
      case TAG -> table.words.tags().word(key);
      case KIND -> VisitKind.values()[key].code();
      case WEEKDAY -> String.valueOf(key + 1);
      case RANK -> key == CustomerVisits.NO_RANK ? OTHER : key == 0 ? "" : String.valueOf(key);
      case STATE, NUMBER -> key == 0 ? "" : String.valueOf(key);
    };
  }
}
