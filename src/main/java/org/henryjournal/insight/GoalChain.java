package org.henryjournal.insight;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.henryjournal.domain.Coded;

/**
 * The chain ({@code spec} 4): contacts collected, calls, visits, prospects (A and B), deals. Each
 * goal is checked against the next with the rep's own rates as a range, or with typed ones while
 * the history is short.
 *
 * @param checks one for each two neighbours of which the later has a goal
 */
public record GoalChain(List<Check> checks) {

  /** The code is what typed rates are kept under: how many of it come of one of the link before. */
  public enum Link implements Coded {
    CONTACTS("contacts"),
    CALLS("calls"),
    VISITS("visits"),
    PROSPECTS("prospects"),
    DEALS("deals");

    private final String code;

    Link(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }

    /** What it comes of; the contacts come of nothing that is counted. */
    public Link before() {
      return values()[ordinal() - 1];
    }
  }

  /** Fewest of both links in the history for a rate of the rep's own. */
  private static final long LEAST = 10;

  /**
   * How many of a link come of one of the link before.
   *
   * @param value above 0
   * @param range 95 %, for counts that vary by chance; a typed rate has none
   * @param own from the journal; otherwise typed
   * @param before of the link before, in the history
   * @param after of the link itself
   */
  public record LinkRate(
      Link link,
      double value,
      Optional<ConfidenceInterval> range,
      boolean own,
      long before,
      long after) {}

  /**
   * What a goal needs of the link before.
   *
   * @param goal of the link
   * @param need of the link before, rounded up
   * @param range lowest and highest need, by the range of the rate
   * @param planned the goal of the link before; empty where it has none
   */
  public record Check(
      LinkRate rate,
      long goal,
      long need,
      Optional<ConfidenceInterval> range,
      Optional<Long> planned) {

    /** Whether the link before is planned for less than the least that is needed. */
    public boolean isShort() {
      return planned.isPresent()
          && planned.get() < range.map(ConfidenceInterval::low).orElse((double) need);
    }
  }

  public GoalChain {
    checks = List.copyOf(checks);
  }

  /**
   * @param goals by link, of the same days
   * @param history by link, of the last 12 months
   * @param typed rates by code of the link
   */
  public static GoalChain of(
      Map<Link, Long> goals, Map<Link, Long> history, Map<String, BigDecimal> typed) {
    List<Check> checks = new ArrayList<>();
    for (Link link : Link.values()) {
      Long goal = goals.get(link);
      if (link != Link.CONTACTS && goal != null) {
        rate(link, history, typed)
            .ifPresent(
                rate ->
                    checks.add(check(rate, goal, Optional.ofNullable(goals.get(link.before())))));
      }
    }
    return new GoalChain(checks);
  }

  /** The rep's own rate where there is enough of both links; else the typed one, if any. */
  public static Optional<LinkRate> rate(
      Link link, Map<Link, Long> history, Map<String, BigDecimal> typed) {
    long before = history.getOrDefault(link.before(), 0L);
    long after = history.getOrDefault(link, 0L);
    if (before >= LEAST && after >= LEAST) {
      double value = (double) after / before;
      // The ratio of two counts, each of which varies as a Poisson count does, on the log scale.
      double spread = Math.exp(ConfidenceInterval.Z * Math.sqrt(1.0 / before + 1.0 / after));
      return Optional.of(
          new LinkRate(
              link,
              value,
              Optional.of(new ConfidenceInterval(value / spread, value * spread)),
              true,
              before,
              after));
    }
    return Optional.ofNullable(typed.get(link.code()))
        .filter(rate -> rate.signum() > 0)
        .map(
            rate -> new LinkRate(link, rate.doubleValue(), Optional.empty(), false, before, after));
  }

  private static Check check(LinkRate rate, long goal, Optional<Long> planned) {
    return new Check(
        rate,
        goal,
        (long) Math.ceil(goal / rate.value()),
        rate.range()
            .map(
                r ->
                    new ConfidenceInterval(Math.floor(goal / r.high()), Math.ceil(goal / r.low()))),
        planned);
  }
}
