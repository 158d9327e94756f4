package org.henryjournal.domain;

/** How the customer was met. The code is what the journal file holds. */
public enum VisitKind {
  IN_PERSON("in_person"),
  CALL("call"),
  MESSAGE("message"),
  VIDEO("video");

  private final String code;

  VisitKind(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  /**
   * @throws IllegalArgumentException when no kind has this code
   */
  public static VisitKind ofCode(String code) {
    for (VisitKind kind : values()) {
      if (kind.code.equals(code)) {
        return kind;
      }
    }
    throw new IllegalArgumentException("No kind of visit has the code '" + code + "'");
  }
}
