package org.henryjournal.insight;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * The counts and sums of any lot of entries, and the figures that follow from them ({@code spec}
 * 5).
 *
 * @param visits attempts not counted
 * @param attempts tries that reached nobody
 * @param deals visits that closed a deal
 * @param cents amount of the deals in hundredths; a deal whose amount is not said adds nothing
 * @param minutes spent on the visits for which they are noted
 * @param minuted visits for which minutes are noted
 * @param steps visits that ended with a next step
 * @param news visits that were the first ever to their customer
 */
public record Tally(
    int visits,
    int attempts,
    int deals,
    long cents,
    long minutes,
    int minuted,
    int steps,
    int news) {

  public static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0, 0, 0);

  public Tally plus(Tally other) {
    return new Tally(
        visits + other.visits,
        attempts + other.attempts,
        deals + other.deals,
        cents + other.cents,
        minutes + other.minutes,
        minuted + other.minuted,
        steps + other.steps,
        news + other.news);
  }

  /** Visits to customers who had been visited before. */
  public int returns() {
    return visits - news;
  }

  /** Visits ÷ deals; empty where there is no deal: never infinite and never 0. */
  public Optional<Double> visitsPerDeal() {
    return deals == 0 ? Optional.empty() : Optional.of((double) visits / deals);
  }

  /**
   * Between how many visits per deal the truth lies: the inverse of the close rate's interval.
   * Empty where there is no deal, for then no number of visits can be ruled out.
   */
  public Optional<ConfidenceInterval> visitsPerDealInterval() {
    return deals == 0
        ? Optional.empty()
        : closeRate().interval().map(i -> new ConfidenceInterval(1 / i.high(), 1 / i.low()));
  }

  /** Deals ÷ visits. */
  public Rate closeRate() {
    return new Rate(deals, visits);
  }

  /** Visits that ended with a next step ÷ visits. */
  public Rate stepRate() {
    return new Rate(steps, visits);
  }

  /** Amount of the deals, scale 2. */
  public BigDecimal amount() {
    return BigDecimal.valueOf(cents, 2);
  }

  /** Amount of the deals ÷ visits, scale 2; empty where there is no visit. */
  public Optional<BigDecimal> valueOfVisit() {
    return visits == 0
        ? Optional.empty()
        : Optional.of(amount().divide(BigDecimal.valueOf(visits), 2, RoundingMode.HALF_UP));
  }

  /** Attempts ÷ visits; empty where there is no visit. */
  public Optional<Double> attemptsPerVisit() {
    return visits == 0 ? Optional.empty() : Optional.of((double) attempts / visits);
  }

  /** Noted minutes ÷ deals; empty where there is no deal or nothing is noted. */
  public Optional<Double> minutesPerDeal() {
    return deals == 0 || minuted == 0 ? Optional.empty() : Optional.of((double) minutes / deals);
  }
}
