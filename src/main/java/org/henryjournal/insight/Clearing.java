package org.henryjournal.insight;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.henryjournal.domain.GradeHistory;
import org.henryjournal.domain.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Clearing ({@code spec} 3): the stock of open A, B and C customers day by day, what came in, and
 * how it left. Fewer open customers is good when they leave by signing. The stock before the first
 * day with what came in and without what left is the stock at the end of the last one.
 *
 * @param before customers in stock as the first day began
 * @param days one entry a day, both ends of the range included
 * @param medianDays that those who left in the range had been in stock, 0 for those who signed in
 *     one go; empty where nobody left
 */
public record Clearing(int before, List<Day> days, Optional<Double> medianDays) {

  /** Digits of the average stock: as many as are told, so that the turnover can be checked. */
  private static final MathContext TOLD = new MathContext(4);

  /**
   * A day. A customer graded and signed on one day came in and left, and so did one that signed
   * without having been graded: in one go.
   *
   * @param a stock of A at the end of the day
   * @param b stock of B
   * @param c stock of C
   * @param in customers that came into stock
   * @param signed customers that left it by signing
   * @param dropped customers that left it to D
   */
  public record Day(LocalDate date, int a, int b, int c, int in, int signed, int dropped) {

    public int stock() {
      return a + b + c;
    }
  }

  public Clearing {
    days = List.copyOf(days);
  }

  /**
   * @param histories of every customer that was ever graded
   * @param from first day
   * @param to last day, not before the first
   */
  public static Clearing of(Collection<GradeHistory> histories, LocalDate from, LocalDate to) {
    int count = (int) ChronoUnit.DAYS.between(from, to) + 1;
    // Changes of the stock of A, B and C: 0 is what was there before, 1 the first day.
    int[][] stock = new int[Stage.values().length][count + 1];
    int[] in = new int[count];
    int[] signed = new int[count];
    int[] dropped = new int[count];
    List<Long> stays = new ArrayList<>();
    for (GradeHistory history : histories) {
      GradeHistory.Span before = null;
      for (GradeHistory.Span span : history.spans()) {
        if (span.from().isAfter(to)) {
          break;
        }
        boolean inRange = !span.from().isBefore(from);
        int day = inRange ? (int) ChronoUnit.DAYS.between(from, span.from()) : 0;
        int change = inRange ? day + 1 : 0;
        boolean was = before != null && before.stage().isOpen();
        boolean is = span.stage().isOpen();
        if (before != null && was) {
          stock[before.stage().ordinal()][change]--;
        }
        if (is) {
          stock[span.stage().ordinal()][change]++;
        }
        boolean inOneGo = signsInOneGo(before, span);
        if (inRange && (is && !was || inOneGo)) {
          in[day]++;
        }
        if (inRange && inOneGo) {
          signed[day]++;
          stays.add(0L);
        }
        if (inRange && was && !is) {
          (span.stage() == Stage.SIGNED ? signed : dropped)[day]++;
          history
              .stockBefore(span)
              .ifPresent(since -> stays.add(ChronoUnit.DAYS.between(since, span.from())));
        }
        before = span;
      }
    }
    List<Day> days = new ArrayList<>(count);
    int a = stock[Stage.A.ordinal()][0];
    int b = stock[Stage.B.ordinal()][0];
    int c = stock[Stage.C.ordinal()][0];
    int atFirst = a + b + c;
    for (int i = 0; i < count; i++) {
      a += stock[Stage.A.ordinal()][i + 1];
      b += stock[Stage.B.ordinal()][i + 1];
      c += stock[Stage.C.ordinal()][i + 1];
      days.add(new Day(from.plusDays(i), a, b, c, in[i], signed[i], dropped[i]));
    }
    return new Clearing(
        atFirst,
        days,
        stays.isEmpty() ? Optional.empty() : Optional.of(Quantiles.of(stays).at(Quantiles.MEDIAN)));
  }

  /**
   * Signed without having been in stock. A deal and the rep's word that the customer has signed are
   * one signing where they follow each other.
   */
  private static boolean signsInOneGo(GradeHistory.@Nullable Span before, GradeHistory.Span span) {
    if (span.stage() != Stage.SIGNED) {
      return false;
    }
    return before == null
        || before.stage() == Stage.D
        || (before.stage() == Stage.SIGNED && !before.isSignedByHand() && !span.isSignedByHand());
  }

  public int in() {
    return days.stream().mapToInt(Day::in).sum();
  }

  public int signed() {
    return days.stream().mapToInt(Day::signed).sum();
  }

  public int dropped() {
    return days.stream().mapToInt(Day::dropped).sum();
  }

  /** Customers in stock at the end of the last day. */
  public int after() {
    return days.getLast().stock();
  }

  /** Customers that left, signed or dropped. */
  public int left() {
    return signed() + dropped();
  }

  /** Customers in stock at the end of a day, on average over the days, to four digits. */
  public BigDecimal averageStock() {
    long sum = days.stream().mapToLong(Day::stock).sum();
    return BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(days.size()), TOLD);
  }

  /** Those who left, signed or dropped, for each one in stock on average; empty without stock. */
  public Optional<Double> turnover() {
    BigDecimal average = averageStock();
    return average.signum() == 0 ? Optional.empty() : Optional.of(left() / average.doubleValue());
  }

  /** Share of those who left that signed; empty where nobody left. */
  public Optional<Double> signedShare() {
    return left() == 0 ? Optional.empty() : Optional.of((double) signed() / left());
  }
}
