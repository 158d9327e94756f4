package org.henryjournal.ui.insights;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.henryjournal.domain.Tag;
import org.henryjournal.insight.Dimension;
import org.henryjournal.insight.Facts;
import org.henryjournal.insight.Figures;
import org.henryjournal.insight.Period;
import org.henryjournal.insight.RankedCustomer;
import org.henryjournal.insight.Selection;
import org.henryjournal.insight.Step;
import org.henryjournal.insight.VisitFilter;
import org.henryjournal.journal.Journal;
import org.henryjournal.ui.shell.PageModel;
import org.henryjournal.ui.shell.Refresh;
import org.henryjournal.ui.shell.Session;
import org.jspecify.annotations.Nullable;

/**
 * What closes deals: the figures of the entries asked for, and of others beside them. They are
 * computed off the window's thread from facts in memory.
 */
public final class InsightsViewModel implements PageModel {

  /**
   * What the page shows.
   *
   * @param one the figures asked for
   * @param other those beside them
   * @param unfiltered the periods of the same days whatever else is asked for, so that the scale of
   *     the line stays
   * @param names of the customers that are named, by id
   * @param industries that can be asked for
   * @param tags that can be asked for
   */
  record Shown(
      LocalDate today,
      PageFigures one,
      Optional<PageFigures> other,
      Comparison comparison,
      List<Period> unfiltered,
      PageFigures.Rules rules,
      Map<Long, String> names,
      List<String> industries,
      List<Tag> tags) {

    /** No visit on any day. */
    boolean isJournalEmpty() {
      return one.selection().table().span().isEmpty();
    }
  }

  private record Read(Facts facts, PageFigures.Rules rules, List<Tag> tags, LocalDate today) {}

  private final Session session;
  private final ObjectProperty<Range> range = new SimpleObjectProperty<>(Range.ALL);
  private final ObjectProperty<Step> step = new SimpleObjectProperty<>(Step.MONTH);
  private final ObjectProperty<Dimension> dimension =
      new SimpleObjectProperty<>(Dimension.INDUSTRY);
  private final ObjectProperty<Measure> measure =
      new SimpleObjectProperty<>(Measure.VISITS_PER_DEAL);
  private final ObjectProperty<Comparison> comparison =
      new SimpleObjectProperty<>(new Comparison.None());
  private final ObjectProperty<VisitFilter> filter;
  private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();
  private final Refresh refresh;
  private @Nullable Read read;
  private long asked;

  public InsightsViewModel(Session session) {
    this.session = session;
    LocalDate today = session.today();
    filter = new SimpleObjectProperty<>(VisitFilter.between(today.withDayOfMonth(1), today));
    range.subscribe(_ -> compute());
    step.subscribe(_ -> compute());
    dimension.subscribe(_ -> compute());
    comparison.subscribe(_ -> compute());
    filter.subscribe(_ -> compute());
    refresh = new Refresh(session, this::load);
  }

  @Override
  public Refresh refresh() {
    return refresh;
  }

  private void load() {
    LocalDate today = session.today();
    session
        .background()
        .run(
            () -> {
              Journal journal = session.journal();
              return new Read(
                  journal.figures().facts(),
                  new PageFigures.Rules(
                      journal.settings().workdays(), journal.settings().gradeRules()),
                  journal.customers().tags(),
                  today);
            },
            got -> {
              read = got;
              compute();
            });
  }

  /** Of several questions only the last one's answer is shown. */
  private void compute() {
    Read from = read;
    if (from == null) {
      return;
    }
    Range days = range.get();
    VisitFilter wanted = filter.get();
    Step by = step.get();
    Dimension groups = dimension.get();
    Comparison beside = comparison.get();
    long number = ++asked;
    session
        .background()
        .run(
            () -> figures(from, on(days, wanted, from), by, groups, beside),
            figures -> {
              if (number == asked) {
                shown.set(figures);
              }
            });
  }

  /** The same on the days of the range. */
  private static VisitFilter on(Range range, VisitFilter filter, Read from) {
    List<LocalDate> days =
        range.days(from.facts().visits().span(), from.today(), List.of(filter.from(), filter.to()));
    return filter.on(days.getFirst(), days.getLast());
  }

  private Shown figures(
      Read from, VisitFilter wanted, Step by, Dimension groups, Comparison beside) {
    PageFigures one = PageFigures.of(from.facts(), wanted, by, groups, from.rules(), from.today());
    Optional<PageFigures> other =
        beside instanceof Comparison.None
            ? Optional.empty()
            : Optional.of(
                PageFigures.of(
                    from.facts(), beside.other(wanted), by, groups, from.rules(), from.today()));
    List<Period> unfiltered =
        wanted.isOnlyDays()
            ? one.periods()
            : Figures.by(by, Selection.of(from.facts().visits(), wanted.from(), wanted.to()));
    Map<Long, String> names =
        session
            .journal()
            .customers()
            .names(one.ranking().stream().map(RankedCustomer::customer).toList());
    return new Shown(
        from.today(),
        one,
        other,
        beside,
        unfiltered,
        from.rules(),
        names,
        from.facts().visits().industries(),
        from.tags());
  }

  public ObjectProperty<Range> rangeProperty() {
    return range;
  }

  public ObjectProperty<Step> stepProperty() {
    return step;
  }

  /** By what the groups are told apart. */
  public ObjectProperty<Dimension> dimensionProperty() {
    return dimension;
  }

  /** What the line in time shows. */
  public ObjectProperty<Measure> measureProperty() {
    return measure;
  }

  public ObjectProperty<Comparison> comparisonProperty() {
    return comparison;
  }

  /** What is asked for; its days count only where the rep says them. */
  public ObjectProperty<VisitFilter> filterProperty() {
    return filter;
  }

  public void change(UnaryOperator<VisitFilter> change) {
    filter.set(change.apply(filter.get()));
  }

  /** Shows the days from one to another; the other way round they are turned. */
  public void choose(LocalDate from, LocalDate to) {
    LocalDate first = from.isAfter(to) ? to : from;
    change(now -> now.on(first, from.isAfter(to) ? from : to));
    range.set(Range.CHOSEN);
  }

  /** All days and every entry, beside nothing. */
  void showAll() {
    comparison.set(new Comparison.None());
    change(now -> VisitFilter.between(now.from(), now.to()));
    range.set(Range.ALL);
  }

  /** Null until the journal has been read. */
  ReadOnlyObjectProperty<@Nullable Shown> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** What is shown when a mark's entries are opened. */
  BehindViewModel behind(Behind behind) {
    return new BehindViewModel(session, behind);
  }
}
