package org.henryjournal.insight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Every figure of a selection, to be compared. */
final class AllFigures {

  private final Selection selection;
  private final LocalDate today;
  private final UnaryOperator<Tally> seen;

  private AllFigures(Selection selection, LocalDate today, UnaryOperator<Tally> seen) {
    this.selection = selection;
    this.today = today;
    this.seen = seen;
  }

  static List<Object> of(Selection selection, LocalDate today) {
    List<Object> all = new ArrayList<>(new AllFigures(selection, today, tally -> tally).all());
    all.addAll(endings(selection));
    return all;
  }

  /** All but the attempts themselves. */
  static List<Object> withoutAttempts(Selection selection, LocalDate today) {
    return new AllFigures(
            selection,
            today,
            t ->
                new Tally(
                    t.visits(),
                    0,
                    t.deals(),
                    t.cents(),
                    t.minutes(),
                    t.minuted(),
                    t.steps(),
                    t.news()))
        .all();
  }

  /** What an attempt may change: after it nobody is lost for having refused last. */
  private static List<Object> endings(Selection selection) {
    return List.of(
        Figures.winRate(selection, LocalDate.MAX), SignedBy.of(selection, LocalDate.MAX));
  }

  private List<Object> all() {
    List<Object> all = new ArrayList<>();
    all.add(seen.apply(Figures.total(selection)));
    for (Step step : Step.values()) {
      all.add(periods(Figures.by(step, selection)));
    }
    for (Dimension dimension : Dimension.values()) {
      all.add(
          Group.by(dimension, selection).stream()
              .map(group -> new Group(dimension, group.code(), seen.apply(group.tally())))
              .filter(group -> !group.tally().equals(Tally.NONE))
              .toList());
    }
    all.add(DealsByNumber.of(selection));
    all.add(ClosingCurve.of(selection));
    all.add(Figures.customers(selection));
    all.add(Objection.of(selection));
    all.add(
        RankedCustomer.of(selection, today).stream()
            .map(r -> new RankedCustomer(r.customer(), seen.apply(r.tally()), r.last(), r.before()))
            .toList());
    all.add(RankedCustomer.falling(selection.table(), today));
    OwnBests bests = OwnBests.of(selection);
    for (OwnBests.Best best : List.of(bests.day(), bests.week(), bests.month())) {
      all.add(List.of(period(best.visits()), period(best.deals()), period(best.amount())));
    }
    all.add(selection.table().span());
    return all;
  }

  private List<Period> periods(List<Period> periods) {
    return periods.stream().flatMap(p -> period(Optional.of(p)).stream()).toList();
  }

  private Optional<Period> period(Optional<Period> period) {
    return period.map(p -> new Period(p.from(), p.to(), seen.apply(p.tally())));
  }
}
