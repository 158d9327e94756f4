package org.henryjournal.domain;

import java.time.LocalDate;

/**
 * Who brought a customer ({@code spec} 7).
 *
 * @param customer who came
 * @param referrer the customer that brought it
 */
public record Referral(long id, long customer, long referrer) {

  /**
   * Whether the rep asked for a referral after a deal: asked once.
   *
   * @param date when it was answered
   * @param asked whether the rep did ask
   */
  public record Question(long id, long deal, LocalDate date, boolean asked) {}
}
