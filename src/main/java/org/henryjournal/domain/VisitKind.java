package org.henryjournal.domain;

/** How the customer was met. The code is what the journal file holds. */
public enum VisitKind implements Coded {
  IN_PERSON("in_person"),
  CALL("call"),
  MESSAGE("message"),
  VIDEO("video");

  private final String code;

  VisitKind(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
