package org.henryjournal.ui.today;

import java.util.List;
import java.util.Optional;
import org.henryjournal.domain.CustomerNames;
import org.henryjournal.insight.BoardCard;

/** Customers suggested as targets; the number before each picks it wherever a target is named. */
final class Suggested {

  static final int MOST = 2;

  private Suggested() {}

  /** The suggestion of this number, from 1; empty where a customer is called so. */
  static Optional<BoardCard> picked(String typed, List<BoardCard> suggested, CustomerNames names) {
    String number = typed.strip();
    for (int i = 0; i < suggested.size(); i++) {
      if (number.equals(String.valueOf(i + 1)) && names.find(number).isEmpty()) {
        return Optional.of(suggested.get(i));
      }
    }
    return Optional.empty();
  }

  /**
   * The customer that is meant: by number, by name, by the best completion, or a new one.
   *
   * @return empty for a bare number that is none of these: no customer is called so
   */
  static Optional<String> name(String typed, List<BoardCard> suggested, CustomerNames names) {
    return picked(typed, suggested, names)
        .map(BoardCard::name)
        .or(() -> names.find(typed).map(CustomerNames.Name::name))
        .or(() -> names.complete(typed, 1).stream().findFirst().map(CustomerNames.Name::name))
        .or(() -> Optional.of(typed.strip()).filter(name -> !name.matches("\\p{Nd}+")));
  }
}
