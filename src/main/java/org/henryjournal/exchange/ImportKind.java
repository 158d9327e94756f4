package org.henryjournal.exchange;

import java.util.Locale;
import java.util.Optional;

/** What the rows of a file are. */
public enum ImportKind {
  VISITS,
  CUSTOMERS;

  /** The word the command line and the journal use: {@code visits}, {@code customers}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<ImportKind> ofCode(String code) {
    for (ImportKind kind : values()) {
      if (kind.code().equals(code)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
