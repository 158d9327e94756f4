package org.henryjournal.domain;

/** What is known of a label. The code is what the journal file holds. */
public enum Answer {
  UNKNOWN(""),
  YES("yes"),
  NO("no");

  private final String code;

  Answer(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  /**
   * @throws IllegalArgumentException when no answer has this code
   */
  public static Answer ofCode(String code) {
    for (Answer answer : values()) {
      if (answer.code.equals(code)) {
        return answer;
      }
    }
    throw new IllegalArgumentException("No answer has the code '" + code + "'");
  }
}
