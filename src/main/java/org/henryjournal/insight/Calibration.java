package org.henryjournal.insight;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.henryjournal.domain.Grade;
import org.henryjournal.domain.GradeChange;
import org.henryjournal.domain.GradeHistory;
import org.henryjournal.domain.GradeRules;
import org.henryjournal.domain.Stage;

/**
 * How well a grade foretold the deal: of the times it was given, how many signed in time, and which
 * deadline would fit this rep.
 *
 * <p>A customer that is given the same grade again, or whose deadline is extended, is the same time
 * still; it counts from the first day and against the first deadline.
 *
 * @param deadline the days of the rule
 * @param given times the grade was given in the days asked for
 * @param inTime of these, signed by the deadline
 * @param late of these, signed after it
 * @param moved of these, given another open grade before they signed or were dropped
 * @param dropped of these, dropped or run out
 * @param open of these, open still
 * @param days from the grade to the deal, for those that signed, rising
 */
public record Calibration(
    Grade grade,
    int deadline,
    int given,
    int inTime,
    int late,
    int moved,
    int dropped,
    int open,
    List<Integer> days) {

  /** Share of the deals that a fitting deadline holds. */
  public static final double HELD = 0.8;

  /** Fewest deals from which a deadline is suggested. */
  private static final int LEAST = 10;

  public Calibration {
    days = List.copyOf(days);
  }

  /** Those that signed in time, of all that are decided. */
  public Rate signedInTime() {
    return new Rate(inTime, given - open);
  }

  /**
   * The number of days within which 80 % of the deals from this grade were signed; empty where
   * fewer than 10 were.
   */
  public Optional<Integer> fitting() {
    return days.size() < LEAST
        ? Optional.empty()
        : Optional.of(Math.max(1, days.get((int) Math.ceil(HELD * days.size()) - 1)));
  }

  /**
   * A, B and C, over the grades given in the days of the selection to customers it shows.
   *
   * @param facts of the journal
   */
  public static List<Calibration> of(Facts facts, Selection selection, GradeRules rules) {
    List<GradeHistory> histories =
        facts.grades().entrySet().stream()
            .filter(e -> selection.filter().isOnlyDays() || selection.fits(e.getKey()))
            .map(Map.Entry::getValue)
            .toList();
    List<Calibration> all = new ArrayList<>();
    for (Grade grade : List.of(Grade.A, Grade.B, Grade.C)) {
      all.add(of(grade, histories, selection.filter(), rules));
    }
    return all;
  }

  private static Calibration of(
      Grade grade, Collection<GradeHistory> histories, VisitFilter filter, GradeRules rules) {
    Count count = new Count(Stage.of(grade), rules.daysOf(grade), filter);
    histories.forEach(history -> count.add(history.spans()));
    return new Calibration(
        grade,
        rules.daysOf(grade),
        count.given,
        count.inTime,
        count.late,
        count.moved,
        count.dropped,
        count.given - count.inTime - count.late - count.moved - count.dropped,
        count.days.stream().sorted().toList());
  }

  /** Counts what became of one grade. */
  private static final class Count {
    private final Stage stage;
    private final int deadline;
    private final VisitFilter filter;
    private final List<Integer> days = new ArrayList<>();
    private int given;
    private int inTime;
    private int late;
    private int moved;
    private int dropped;

    Count(Stage stage, int deadline, VisitFilter filter) {
      this.stage = stage;
      this.deadline = deadline;
      this.filter = filter;
    }

    void add(List<GradeHistory.Span> spans) {
      int i = 0;
      while (i < spans.size()) {
        GradeHistory.Span first = spans.get(i);
        i++;
        if (first.stage() == stage) {
          while (i < spans.size() && spans.get(i).stage() == stage) {
            i++;
          }
          if (!first.from().isBefore(filter.from()) && !first.from().isAfter(filter.to())) {
            given++;
            if (i < spans.size()) {
              end(first, spans.get(i));
            }
          }
        }
      }
    }

    private void end(GradeHistory.Span first, GradeHistory.Span next) {
      switch (next.stage()) {
        case SIGNED -> {
          int after = (int) ChronoUnit.DAYS.between(first.from(), next.from());
          days.add(after);
          boolean held =
              first
                  .change()
                  .flatMap(GradeChange::until)
                  .map(until -> !next.from().isAfter(until))
                  .orElse(after <= deadline);
          if (held) {
            inTime++;
          } else {
            late++;
          }
        }
        case D, NONE -> dropped++;
        case A, B, C -> moved++;
      }
    }
  }
}
