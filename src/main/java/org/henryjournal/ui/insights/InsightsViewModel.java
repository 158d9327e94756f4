package org.henryjournal.ui.insights;

import java.time.LocalDate;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.henryjournal.insight.ClosingCurve;
import org.henryjournal.insight.DealsByNumber;
import org.henryjournal.insight.Figures;
import org.henryjournal.insight.Period;
import org.henryjournal.insight.Selection;
import org.henryjournal.insight.Step;
import org.henryjournal.insight.VisitFilter;
import org.henryjournal.insight.VisitTable;
import org.henryjournal.ui.shell.Refresh;
import org.henryjournal.ui.shell.Session;
import org.jspecify.annotations.Nullable;

/** What closes deals: the figures of a range, and how they are divided. */
public final class InsightsViewModel {

  /** Ranges to choose from; each ends today. */
  public enum Range {
    ALL,
    LAST_12_MONTHS,
    THIS_YEAR,
    LAST_3_MONTHS
  }

  /**
   * @param periods visits and deals by month or week
   */
  public record Shown(
      Step step,
      Period total,
      List<Period> periods,
      DealsByNumber byNumber,
      List<ClosingCurve.Step> curve) {

    /** Fewest periods with a deal through which a line may be drawn. */
    private static final int LEAST_POINTS = 4;

    /** Fewest deals whose shares say anything. */
    private static final int LEAST_DEALS = 10;

    public boolean lineIsTooEarly() {
      return periods.stream().filter(p -> p.deals() > 0).count() < LEAST_POINTS;
    }

    public boolean sharesAreTooEarly() {
      return byNumber.deals() < LEAST_DEALS;
    }
  }

  private final Session session;
  private final ObjectProperty<Range> range = new SimpleObjectProperty<>(Range.ALL);
  private final ObjectProperty<Step> step = new SimpleObjectProperty<>(Step.MONTH);
  private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();
  private final Refresh refresh;
  private @Nullable VisitTable table;
  private long asked;

  public InsightsViewModel(Session session) {
    this.session = session;
    range.subscribe(ignored -> compute());
    step.subscribe(ignored -> compute());
    refresh = new Refresh(session, this::load);
  }

  /** Told when the page is shown and when it is left. */
  public Refresh refresh() {
    return refresh;
  }

  private void load() {
    session
        .background()
        .run(
            () -> session.journal().figures().facts().visits(),
            read -> {
              table = read;
              compute();
            });
  }

  private void compute() {
    VisitTable of = table;
    if (of == null) {
      return;
    }
    Range wanted = range.get();
    Step by = step.get();
    LocalDate today = session.today();
    long number = ++asked;
    session
        .background()
        .run(
            () -> figures(of, wanted, by, today),
            figures -> {
              if (number == asked) {
                shown.set(figures);
              }
            });
  }

  static Shown figures(VisitTable table, Range range, Step step, LocalDate today) {
    List<LocalDate> span = table.span();
    LocalDate first = span.isEmpty() ? today : span.getFirst();
    LocalDate last = span.isEmpty() || span.getLast().isBefore(today) ? today : span.getLast();
    LocalDate from =
        switch (range) {
          case ALL -> first;
          case LAST_12_MONTHS -> latest(first, today.withDayOfMonth(1).minusMonths(11));
          case THIS_YEAR -> latest(first, today.withDayOfYear(1));
          case LAST_3_MONTHS -> latest(first, today.withDayOfMonth(1).minusMonths(2));
        };
    LocalDate to = range == Range.ALL && !span.isEmpty() ? span.getLast() : last;
    Selection selection = Selection.of(table, VisitFilter.between(from, to));
    return new Shown(
        step,
        new Period(from, to, Figures.total(selection)),
        Figures.by(step, selection),
        DealsByNumber.of(selection),
        ClosingCurve.of(selection).steps());
  }

  /** A range does not begin before the first visit, but where there is none in it, it is kept. */
  private static LocalDate latest(LocalDate first, LocalDate start) {
    return first.isAfter(start) ? first : start;
  }

  public ObjectProperty<Range> rangeProperty() {
    return range;
  }

  public ObjectProperty<Step> stepProperty() {
    return step;
  }

  /** Null until the journal has been read. */
  public ReadOnlyObjectProperty<@Nullable Shown> shownProperty() {
    return shown.getReadOnlyProperty();
  }
}
