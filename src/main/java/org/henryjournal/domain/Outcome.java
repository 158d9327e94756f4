package org.henryjournal.domain;

/** How a visit ended ({@code spec} 2). The code is what the journal file holds. */
public enum Outcome implements Coded {
  DEAL("deal"),
  NEXT_STEP("next_step"),
  THINKING("thinking"),
  OBJECTION("objection"),
  REFUSED("refused"),
  NOT_REACHED("not_reached");

  private final String code;

  Outcome(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  /** An attempt reached nobody: it is not a refusal, not a visit, and has no visit number. */
  public boolean isAttempt() {
    return this == NOT_REACHED;
  }
}
