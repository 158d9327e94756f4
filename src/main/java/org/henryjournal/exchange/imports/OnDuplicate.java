package org.henryjournal.exchange.imports;

import java.util.Locale;
import java.util.Optional;

/** What to do with a row about somebody who is in the journal already. */
public enum OnDuplicate {
  /** Leave the row out. */
  SKIP,
  /** Take over what the row says; what it does not say stays. */
  UPDATE,
  /** Add it as another one. */
  KEEP;

  /** The word the command line uses. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<OnDuplicate> ofCode(String code) {
    for (OnDuplicate choice : values()) {
      if (choice.code().equals(code.toLowerCase(Locale.ROOT))) {
        return Optional.of(choice);
      }
    }
    return Optional.empty();
  }
}
