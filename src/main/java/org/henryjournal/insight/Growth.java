package org.henryjournal.insight;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.henryjournal.domain.DaySpan;
import org.henryjournal.domain.Deal;
import org.henryjournal.domain.Payment;
import org.henryjournal.domain.Weeks;

/**
 * Sales growth, collection ratio, receivable turns and turn days of a period. The n of each are the
 * deals of {@code dealt} and {@code before}, which say how many of their amounts are known, and the
 * receipts.
 *
 * @param days of the period, up to the day the figures are told for
 * @param daysBefore what it is compared with; as many days where the period is not over
 * @param dealt deals of the period
 * @param dealtBefore deals of the days compared with
 * @param knownBefore whether the journal was kept on all of these days
 * @param received in the period, less what was refunded, scale 2
 * @param receipts how many, refunds among them
 * @param receivableAtStart what all customers owed at the end of the day before, scale 2
 * @param receivableAtEnd what they owed at the end of the last day, scale 2
 */
public record Growth(
    DaySpan days,
    DaySpan daysBefore,
    Dealt dealt,
    Dealt dealtBefore,
    boolean knownBefore,
    BigDecimal received,
    int receipts,
    BigDecimal receivableAtStart,
    BigDecimal receivableAtEnd) {

  private static final int YEAR_OF_WEEKS = 52;
  private static final int WEEK = 7;
  private static final int MONTH = 28;

  /** What a period is compared with. */
  public enum Against {
    /** The same days of the year before; weeks with those 52 weeks before. */
    YEAR_BEFORE,
    /** The month before a month, the quarter before a quarter, as many days before others. */
    PERIOD_BEFORE;

    /** The whole period that a whole period is compared with. */
    DaySpan before(DaySpan period) {
      LocalDate from = period.from();
      LocalDate end = period.to().plusDays(1);
      long length = ChronoUnit.DAYS.between(from, end);
      if (this == YEAR_BEFORE) {
        return length % WEEK == 0 && length < MONTH
            ? new DaySpan(from.minusWeeks(YEAR_OF_WEEKS), period.to().minusWeeks(YEAR_OF_WEEKS))
            : new DaySpan(from.minusYears(1), end.minusYears(1).minusDays(1));
      }
      boolean months = from.getDayOfMonth() == 1 && end.getDayOfMonth() == 1;
      return new DaySpan(
          months ? from.minusMonths(ChronoUnit.MONTHS.between(from, end)) : from.minusDays(length),
          from.minusDays(1));
    }
  }

  /**
   * @param period a whole one, whether or not it is over; not begun after the day
   * @param firstDay of the journal's first entry, see {@link VisitTable#firstDay}
   * @param day the last one that is told
   */
  public static Growth of(
      DaySpan period,
      Against against,
      Collection<Deal> deals,
      Collection<Payment> receipts,
      Optional<LocalDate> firstDay,
      LocalDate day) {
    DaySpan before = against.before(period);
    DaySpan days = period;
    if (day.isBefore(period.to())) {
      days = new DaySpan(period.from(), day);
      LocalDate sameDay = before.from().plusDays(ChronoUnit.DAYS.between(period.from(), day));
      before = new DaySpan(before.from(), sameDay.isBefore(before.to()) ? sameDay : before.to());
    }
    DaySpan told = days;
    List<Payment> received =
        receipts.stream()
            .filter(r -> !r.date().isBefore(told.from()) && !r.date().isAfter(told.to()))
            .toList();
    LocalDate firstBefore = before.from();
    return new Growth(
        days,
        before,
        Dealt.in(days, deals),
        Dealt.in(before, deals),
        firstDay.filter(first -> !first.isAfter(firstBefore)).isPresent(),
        Receivables.sum(received, Payment::amount),
        received.size(),
        Receivables.receivable(deals, receipts, days.from().minusDays(1)),
        Receivables.receivable(deals, receipts, days.to()));
  }

  /**
   * One for each week, month or quarter that holds a day of a range up to the day, the first first.
   */
  public static List<Growth> by(
      Step step,
      Weeks weeks,
      DaySpan range,
      Against against,
      Collection<Deal> deals,
      Collection<Payment> receipts,
      Optional<LocalDate> firstDay,
      LocalDate day) {
    List<Growth> periods = new ArrayList<>();
    LocalDate start = step.start(range.from(), weeks);
    while (!start.isAfter(range.to()) && !start.isAfter(day)) {
      LocalDate next = step.next(start);
      periods.add(
          of(new DaySpan(start, next.minusDays(1)), against, deals, receipts, firstDay, day));
      start = next;
    }
    return periods;
  }

  /**
   * (Amount − amount before) ÷ amount before; empty where the deals before come to nothing, or the
   * journal did not know them all.
   */
  public Optional<Double> growth() {
    return knownBefore
        ? ratio(dealt.amount().subtract(dealtBefore.amount()), dealtBefore.amount())
        : Optional.empty();
  }

  /** Received ÷ amount of the deals of the period; empty where they come to nothing. */
  public Optional<Double> collectionRatio() {
    return ratio(received, dealt.amount());
  }

  /** Half of what was owed at the start and at the end. */
  public double averageReceivable() {
    return receivableAtStart.add(receivableAtEnd).doubleValue() / 2;
  }

  /**
   * Amount of the deals ÷ average receivable: how often what is owed was turned over; empty where
   * nothing was owed.
   */
  public Optional<Double> turns() {
    double average = averageReceivable();
    return average == 0 ? Optional.empty() : Optional.of(dealt.amount().doubleValue() / average);
  }

  /**
   * Days of the period ÷ turns: how long it took to be paid; empty where nothing was owed, or the
   * deals come to nothing.
   */
  public Optional<Double> turnDays() {
    long count = ChronoUnit.DAYS.between(days.from(), days.to()) + 1;
    return turns().filter(turns -> turns > 0).map(turns -> count / turns);
  }

  private static Optional<Double> ratio(BigDecimal part, BigDecimal whole) {
    return whole.signum() == 0
        ? Optional.empty()
        : Optional.of(part.doubleValue() / whole.doubleValue());
  }
}
