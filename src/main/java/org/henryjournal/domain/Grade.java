package org.henryjournal.domain;

/**
 * How near a customer is to signing ({@code spec} 3). The letter is what the journal file holds.
 */
public enum Grade implements Coded {
  A,
  B,
  C,
  D;

  /** A, B and C are followed up against a deadline; D is not followed up. */
  public boolean isOpen() {
    return this != D;
  }

  @Override
  public String code() {
    return name();
  }
}
