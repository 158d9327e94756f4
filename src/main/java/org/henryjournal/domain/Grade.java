package org.henryjournal.domain;

/**
 * How near a customer is to signing ({@code spec} 3). The letter is what the journal file holds.
 */
public enum Grade {
  A,
  B,
  C,
  D;

  /** A, B and C are followed up against a deadline; D is not followed up. */
  public boolean isOpen() {
    return this != D;
  }

  public String code() {
    return name();
  }

  /**
   * @throws IllegalArgumentException when there is no such grade
   */
  public static Grade ofCode(String code) {
    return valueOf(code);
  }
}
