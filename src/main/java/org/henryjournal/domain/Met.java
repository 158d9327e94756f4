package org.henryjournal.domain;

/**
 * The highest person met at a customer, rising. The code is what the journal file holds.
 *
 * <p>{@link #KP1} decides; {@link #KP2} and {@link #KP3} need one person above to agree; the head
 * of the department that would use it needs two levels above.
 */
public enum Met implements Coded {
  NOBODY(""),
  DEPARTMENT("department"),
  KP3("kp3"),
  KP2("kp2"),
  KP1("kp1");

  private final String code;

  Met(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  public boolean isAtLeast(Met other) {
    return compareTo(other) >= 0;
  }

  /** Who has been met by meeting a contact of this key person rank, 1 to 3. */
  public static Met ofRank(int rank) {
    return switch (rank) {
      case 1 -> KP1;
      case 2 -> KP2;
      case 3 -> KP3;
      default -> NOBODY;
    };
  }
}
