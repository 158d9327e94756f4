package org.henryjournal.sample;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.henryjournal.domain.Goal;
import org.henryjournal.domain.GoalMeasure;
import org.henryjournal.domain.Outcome;
import org.henryjournal.domain.PublicHolidays;
import org.henryjournal.domain.VisitDraft;
import org.henryjournal.journal.Journal;

/** The goals of a sample for its last year, and the public holidays of its years. */
final class SampleGoals {

  /** Two figures, as a rep would write a goal. */
  private static final MathContext ROUND = new MathContext(2, RoundingMode.UP);

  private SampleGoals() {}

  /**
   * @param visits of the diary, attempts among them
   * @param reach how much more than in the last twelve months the rep means to sell
   */
  static void write(Journal journal, List<VisitDraft> visits, LocalDate endsOn, String reach) {
    int first = visits.stream().mapToInt(visit -> visit.date().getYear()).min().orElseThrow();
    IntStream.rangeClosed(first, endsOn.getYear())
        .mapToObj(PublicHolidays::chinese)
        .flatMap(holidays -> holidays.stream())
        .forEach(journal.calendarBook()::takeOver);
    LocalDate before = endsOn.minusYears(1);
    List<Outcome> year =
        visits.stream()
            .filter(visit -> visit.date().isAfter(before))
            .map(VisitDraft::outcome)
            .filter(outcome -> !outcome.isAttempt())
            .toList();
    long deals = year.stream().filter(outcome -> outcome == Outcome.DEAL).count();
    BigDecimal amount =
        journal.money().deals().stream()
            .filter(deal -> deal.date().isAfter(before))
            .flatMap(deal -> deal.amount().stream())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal more = new BigDecimal(reach);
    journal
        .goalBook()
        .save(
            List.of(
                goal(endsOn, GoalMeasure.AMOUNT, amount.multiply(more)),
                goal(endsOn, GoalMeasure.COLLECTED, amount.multiply(new BigDecimal("0.8"))),
                goal(endsOn, GoalMeasure.DEALS, BigDecimal.valueOf(deals).multiply(more)),
                goal(endsOn, GoalMeasure.VISITS, BigDecimal.valueOf(year.size()))));
  }

  private static Goal goal(LocalDate endsOn, GoalMeasure measure, BigDecimal total) {
    return Goal.ofYear(endsOn.getYear(), measure, total.round(ROUND));
  }
}
