package org.henryjournal.exchange.imports;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What the rows of a file are. */
public enum ImportKind {
  /** A row is a visit or an attempt. */
  VISITS(
      Set.of(ImportField.DATE, ImportField.CUSTOMER, ImportField.OUTCOME),
      ImportField.DATE,
      ImportField.TIME,
      ImportField.CUSTOMER,
      ImportField.CONTACT,
      ImportField.KIND,
      ImportField.OUTCOME,
      ImportField.AMOUNT,
      ImportField.OBJECTION,
      ImportField.REASON,
      ImportField.NEED,
      ImportField.COMPETITOR,
      ImportField.MINUTES,
      ImportField.NEXT_DATE,
      ImportField.NEXT_STEP,
      ImportField.NOTE),
  /** A row is a signed order. */
  DEALS(
      Set.of(ImportField.DATE, ImportField.CUSTOMER),
      ImportField.DATE,
      ImportField.CUSTOMER,
      ImportField.AMOUNT,
      ImportField.CONTACT,
      ImportField.KIND,
      ImportField.OUTCOME,
      ImportField.NOTE),
  /** A row is a customer, with a contact where one is named. */
  CUSTOMERS(
      Set.of(ImportField.CUSTOMER),
      ImportField.CUSTOMER,
      ImportField.CONTACT,
      ImportField.KP,
      ImportField.PHONE,
      ImportField.CONTACT_PHONE,
      ImportField.EMAIL,
      ImportField.WECHAT,
      ImportField.GRADE,
      ImportField.INDUSTRY,
      ImportField.ADDRESS,
      ImportField.SOURCE,
      ImportField.BIRTHDAY,
      ImportField.EXPECTED_AMOUNT,
      ImportField.TAGS,
      ImportField.NOTE),
  /** A row is a person: of a company where one is named, else a customer. */
  CONTACTS(
      Set.of(ImportField.CONTACT),
      ImportField.CONTACT,
      ImportField.GIVEN_NAME,
      ImportField.FAMILY_NAME,
      ImportField.CUSTOMER,
      ImportField.JOB,
      ImportField.KP,
      ImportField.PHONE,
      ImportField.EMAIL,
      ImportField.WECHAT,
      ImportField.INDUSTRY,
      ImportField.ADDRESS,
      ImportField.SOURCE,
      ImportField.BIRTHDAY,
      ImportField.TAGS,
      ImportField.NOTE);

  private final Set<ImportField> needed;
  private final List<ImportField> fields;

  ImportKind(Set<ImportField> needed, ImportField... fields) {
    this.needed = needed;
    this.fields = List.of(fields);
  }

  /** What a column can hold, in the order in which it is offered. */
  public List<ImportField> fields() {
    return fields;
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
