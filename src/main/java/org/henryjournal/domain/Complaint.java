package org.henryjournal.domain;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a customer was not content with ({@code spec} 7). It is open until it is settled.
 *
 * @param satisfaction how content the customer was with how it was settled, {@link #WORST} to
 *     {@link #BEST}; empty where nobody asked or it is open
 */
public record Complaint(
    long id,
    long customer,
    LocalDate opened,
    String text,
    Optional<LocalDate> settled,
    OptionalInt satisfaction) {

  public static final int WORST = 1;
  public static final int BEST = 5;

  /**
   * Something that was done about it.
   *
   * @param complaint what it is a part of
   */
  public record Step(long id, long complaint, LocalDate date, String text) {}

  public static Complaint open(long customer, LocalDate opened, String text) {
    return new Complaint(0, customer, opened, text, Optional.empty(), OptionalInt.empty());
  }

  public boolean isOpen() {
    return settled.isEmpty();
  }

  public Complaint settled(LocalDate day, OptionalInt howContent) {
    return new Complaint(id, customer, opened, text, Optional.of(day), howContent);
  }

  public Complaint reopened() {
    return new Complaint(id, customer, opened, text, Optional.empty(), OptionalInt.empty());
  }
}
