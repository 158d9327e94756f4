package org.henryjournal.exchange.imports;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What the rows of a file are. */
public enum ImportKind {
  /** A row is a visit or an attempt. */
  VISITS(Set.of(ImportField.DATE, ImportField.CUSTOMER, ImportField.OUTCOME)),
  /** A row is a signed order. */
  DEALS(Set.of(ImportField.DATE, ImportField.CUSTOMER)),
  /** A row is a customer, with a contact where one is named. */
  CUSTOMERS(Set.of(ImportField.CUSTOMER)),
  /** A row is a person: of a company where one is named, else a customer. */
  CONTACTS(Set.of(ImportField.CONTACT));

  private final Set<ImportField> needed;

  ImportKind(Set<ImportField> needed) {
    this.needed = needed;
  }

  /** What a column can hold, in the order in which it is offered. */
  public List<ImportField> fields() {
    return Headers.fields(this);
  }

  /** No row can be read without these; parts of a name stand for the name. */
  Set<ImportField> needed() {
    return needed;
  }

  boolean isOfPeople() {
    return this == CUSTOMERS || this == CONTACTS;
  }

  /** The column whose dates may have the day or the month first. */
  ImportField dateField() {
    return isOfPeople() ? ImportField.BIRTHDAY : ImportField.DATE;
  }

  /** The column of amounts. */
  ImportField amountField() {
    return isOfPeople() ? ImportField.EXPECTED_AMOUNT : ImportField.AMOUNT;
  }

  /** The word the command line and the journal use, such as {@code visits}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<ImportKind> ofCode(String code) {
    for (ImportKind kind : values()) {
      if (kind.code().equals(code.toLowerCase(Locale.ROOT))) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
