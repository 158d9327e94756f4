package org.henryjournal.domain;

import java.util.Optional;

/** Where a customer stands on the board. The code is what the journal file holds. */
public enum Stage implements Coded {
  /** Not graded yet. */
  NONE,
  A,
  B,
  C,
  /** A deal, or signed by the rep's word, and no grade given since. */
  SIGNED,
  D;

  /** In stock: followed up, neither signed nor dropped. */
  public boolean isOpen() {
    return this == A || this == B || this == C;
  }

  @Override
  public String code() {
    return switch (this) {
      case NONE -> "";
      case SIGNED -> "signed";
      case A, B, C, D -> name();
    };
  }

  public Optional<Grade> grade() {
    return switch (this) {
      case A -> Optional.of(Grade.A);
      case B -> Optional.of(Grade.B);
      case C -> Optional.of(Grade.C);
      case D -> Optional.of(Grade.D);
      case NONE, SIGNED -> Optional.empty();
    };
  }

  public static Stage of(Grade grade) {
    return switch (grade) {
      case A -> A;
      case B -> B;
      case C -> C;
      case D -> D;
    };
  }
}
