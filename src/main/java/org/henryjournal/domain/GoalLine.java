package org.henryjournal.domain;

/**
 * A line of the worksheet behind a goal.
 *
 * @param position rises from one to the next
 * @param text the step of the strategy, or the question "what if …"
 * @param answer what is done about it; '' for none
 */
public record GoalLine(long id, long goal, Kind kind, int position, String text, String answer) {

  /** The code is what the journal file holds. */
  public enum Kind implements Coded {
    STRATEGY("strategy"),
    WHAT_IF("what_if");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }
}
