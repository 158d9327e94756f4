package org.henryjournal.door;

/** What came of a question. */
public sealed interface Reply {

  /**
   * It was done.
   *
   * @param out what a command printed
   * @param err what it complained of
   * @param code its exit code
   */
  record Done(String out, String err, int code) implements Reply {}

  /** It was not, and nothing has happened; only after {@link #LOST} that is not known. */
  enum Not implements Reply {
    /** Nobody listens there. */
    NOBODY,
    /** Nobody who has the journal open any more: it will be free in a moment. */
    LEAVING,
    /** Whoever listens does not come to it, or hangs. */
    BUSY,
    /** It is another version of Henry. */
    OTHER_VERSION,
    /** What the command prints is too long to be handed over. */
    TOO_LONG,
    /** Whoever listened has gone, or hangs, after it had begun. */
    LOST
  }
}
