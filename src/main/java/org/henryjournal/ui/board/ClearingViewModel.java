package org.henryjournal.ui.board;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.henryjournal.domain.GradeHistory;
import org.henryjournal.domain.GradeRules;
import org.henryjournal.insight.Clearing;
import org.henryjournal.insight.TargetFigures;
import org.henryjournal.journal.DayStore;
import org.henryjournal.journal.Journal;
import org.henryjournal.ui.shell.Refresh;
import org.henryjournal.ui.shell.Session;
import org.jspecify.annotations.Nullable;

/** Clearing and target customers over a range of days. */
public final class ClearingViewModel {

  /** The ranges offered; all end today. */
  public enum Range {
    THIS_MONTH,
    LAST_3_MONTHS,
    LAST_12_MONTHS,
    ALL
  }

  /**
   * What is shown of a range.
   *
   * @param from of the range, or where that is later the journal's first entry: the days before it
   *     had no stock that anybody wrote down
   */
  public record Shown(
      LocalDate from, LocalDate to, Clearing clearing, TargetFigures targets, GradeRules rules) {}

  private final Session session;
  private final ObjectProperty<Range> range = new SimpleObjectProperty<>(Range.LAST_3_MONTHS);
  private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();
  private final Refresh refresh;
  private long asked;

  public ClearingViewModel(Session session) {
    this.session = session;
    refresh = new Refresh(session, this::load);
    range.subscribe(_ -> load());
  }

  /** Told when it is shown and when it is left. */
  public Refresh refresh() {
    return refresh;
  }

  private void load() {
    Range wanted = range.get();
    LocalDate today = session.today();
    long number = ++asked;
    session
        .background()
        .run(
            () -> read(session.journal(), wanted, today),
            read -> {
              if (number == asked) {
                shown.set(read);
              }
            });
  }

  private static Shown read(Journal journal, Range range, LocalDate today) {
    Collection<GradeHistory> histories = journal.figures().histories(today).values();
    Optional<LocalDate> firstDay = journal.figures().facts().visits().firstDay();
    LocalDate begun = first(histories, firstDay, today);
    LocalDate since =
        switch (range) {
          case THIS_MONTH -> today.withDayOfMonth(1);
          case LAST_3_MONTHS -> today.minusMonths(3).plusDays(1);
          case LAST_12_MONTHS -> today.minusMonths(12).plusDays(1);
          case ALL -> begun;
        };
    LocalDate from = begun.isAfter(since) ? begun : since;
    List<TargetFigures.Named> named =
        journal.days().targets(since, today).stream().map(DayStore.Target::named).toList();
    return new Shown(
        from,
        today,
        Clearing.of(histories, from, today),
        TargetFigures.of(named, journal.settings().workdays(), firstDay, since, today, today),
        journal.settings().gradeRules());
  }

  /** The day of the journal's first visit, grade or deal; today where there is none. */
  private static LocalDate first(
      Collection<GradeHistory> histories, Optional<LocalDate> firstVisit, LocalDate today) {
    Stream<LocalDate> graded =
        histories.stream()
            .flatMap(history -> history.spans().stream())
            .map(GradeHistory.Span::from);
    return Stream.concat(graded, firstVisit.stream())
        .filter(day -> !day.isAfter(today))
        .min(LocalDate::compareTo)
        .orElse(today);
  }

  public ObjectProperty<Range> rangeProperty() {
    return range;
  }

  /** Null until it has been read for the first time. */
  public ReadOnlyObjectProperty<@Nullable Shown> shownProperty() {
    return shown.getReadOnlyProperty();
  }
}
