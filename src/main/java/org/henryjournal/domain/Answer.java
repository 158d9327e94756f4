package org.henryjournal.domain;

/** What is known of a label. The code is what the journal file holds. */
public enum Answer implements Coded {
  UNKNOWN(""),
  YES("yes"),
  NO("no");

  private final String code;

  Answer(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
