package org.henryjournal.insight;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.henryjournal.domain.Grade;
import org.henryjournal.domain.GradeChange;
import org.henryjournal.domain.GradeHistory;
import org.henryjournal.domain.GradeRules;
import org.henryjournal.domain.Stage;
import org.henryjournal.domain.Workdays;

/**
 * How well a grade foretold the deal: of the times it was given, how many of the customers signed
 * within its days, whatever grade they had been moved to by then; and which deadline would fit this
 * rep.
 *
 * <p>A customer that is given the same grade again, or whose deadline is extended, is the same time
 * still; it counts from the first day and against the first deadline.
 *
 * @param deadline the days of the rule
 * @param given times the grade was given in the days asked for
 * @param inTime of these, signed by the deadline
 * @param late of these, followed up beyond it and signed then
 * @param overdue of these, followed up beyond it and not signed yet
 * @param dropped of these, dropped or run out, and not signed by the deadline
 * @param open of these, those whose days are not over
 * @param days from the grade to the deal, for those that signed in time or late, rising
 */
public record Calibration(
    Grade grade,
    int deadline,
    int given,
    int inTime,
    int late,
    int overdue,
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

  /**
   * Those that signed in time, of all that are decided: signed, dropped, or their days are over.
   */
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
   * @param today the day from which it is judged
   */
  public static List<Calibration> of(
      Facts facts, Selection selection, GradeRules rules, Workdays calendar, LocalDate today) {
    List<GradeHistory> histories =
        facts.grades().entrySet().stream()
            .filter(e -> selection.filter().isOnlyDays() || selection.fits(e.getKey()))
            .map(e -> e.getValue().upTo(today))
            .toList();
    List<Calibration> all = new ArrayList<>();
    for (Grade grade : List.of(Grade.A, Grade.B, Grade.C)) {
      Count count =
          new Count(
              Stage.of(grade),
              given -> rules.lastDay(grade, given, calendar).orElseThrow(),
              selection.filter(),
              today);
      histories.forEach(history -> count.add(history.spans()));
      all.add(count.made(grade, rules.daysOf(grade)));
    }
    return all;
  }

  /** Counts what became of one grade. */
  private static final class Count {
    private final Stage stage;
    private final UnaryOperator<LocalDate> lastDay;
    private final VisitFilter filter;
    private final LocalDate today;
    private final List<Integer> days = new ArrayList<>();
    private int given;
    private int inTime;
    private int late;
    private int overdue;
    private int dropped;
    private int open;

    Count(Stage stage, UnaryOperator<LocalDate> lastDay, VisitFilter filter, LocalDate today) {
      this.stage = stage;
      this.lastDay = lastDay;
      this.filter = filter;
      this.today = today;
    }

    void add(List<GradeHistory.Span> spans) {
      for (int i = 0; i < spans.size(); i++) {
        GradeHistory.Span first = spans.get(i);
        boolean begins = first.stage() == stage && (i == 0 || spans.get(i - 1).stage() != stage);
        if (begins && !first.from().isBefore(filter.from()) && !first.from().isAfter(filter.to())) {
          given++;
          judge(first, spans.subList(i + 1, spans.size()));
        }
      }
    }

    private void judge(GradeHistory.Span first, List<GradeHistory.Span> after) {
      LocalDate until =
          first.change().flatMap(GradeChange::until).orElseGet(() -> lastDay.apply(first.from()));
      Optional<GradeHistory.Span> signed =
          after.stream().filter(span -> span.stage() == Stage.SIGNED).findFirst();
      boolean held = signed.filter(span -> !span.from().isAfter(until)).isPresent();
      boolean drops =
          after.stream()
              .takeWhile(span -> span.stage() != Stage.SIGNED)
              .anyMatch(span -> span.stage() == Stage.D);
      if (held) {
        inTime++;
      } else if (drops) {
        dropped++;
      } else if (signed.isPresent()) {
        late++;
      } else if (until.isBefore(today)) {
        overdue++;
      } else {
        open++;
      }
      signed
          .filter(span -> held || !drops)
          .ifPresent(span -> days.add((int) ChronoUnit.DAYS.between(first.from(), span.from())));
    }

    Calibration made(Grade grade, int deadline) {
      return new Calibration(
          grade,
          deadline,
          given,
          inTime,
          late,
          overdue,
          dropped,
          open,
          days.stream().sorted().toList());
    }
  }
}
