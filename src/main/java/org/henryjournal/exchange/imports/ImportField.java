package org.henryjournal.exchange.imports;

import java.util.Locale;
import java.util.Optional;

/** What a column of a file can hold. */
public enum ImportField {
  DATE,
  TIME,
  CUSTOMER,
  CONTACT,
  GIVEN_NAME(" "),
  FAMILY_NAME,
  JOB(", "),
  KP,
  KIND,
  OUTCOME,
  AMOUNT,
  PRODUCT("; "),
  QUANTITY,
  OBJECTION,
  REASON,
  NEED,
  COMPETITOR,
  MINUTES,
  NEXT_DATE,
  NEXT_STEP,
  PHONE(", "),
  CONTACT_PHONE(", "),
  EMAIL(", "),
  WECHAT,
  GRADE,
  INDUSTRY,
  ADDRESS(", "),
  SOURCE,
  BIRTHDAY,
  EXPECTED_AMOUNT,
  TAGS(";"),
  NOTE("\n");

  private final Optional<String> joint;

  ImportField() {
    this.joint = Optional.empty();
  }

  ImportField(String joint) {
    this.joint = Optional.of(joint);
  }

  /** What stands between the cells of several columns for this field; empty where one is all. */
  Optional<String> joint() {
    return joint;
  }

  /** The word the command line and remembered columns use. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Key of the field's name. */
  public String messageKey() {
    return "import.field." + code();
  }

  /** The field of this code, as {@code henry import --map} names it. */
  public static Optional<ImportField> ofCode(String code) {
    String plain = code.strip().toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    for (ImportField field : values()) {
      if (field.code().equals(plain)) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }
}
