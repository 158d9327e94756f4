package org.henryjournal.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Where one customer stood on each day, from the grades given and the deals signed. Immutable.
 *
 * <p>Of several grades given on one day only the last holds, so that what ran out overnight and was
 * taken back in the morning leaves no trace. A deal ends the grade given before it; a deadline that
 * passed says nothing where the grade that holds is another one and has not passed its own.
 */
public final class GradeHistory {

  /**
   * A stretch of days at one place of the board.
   *
   * @param from first day
   * @param change the grade that was given then; empty where a deal was signed
   */
  public record Span(LocalDate from, Stage stage, Optional<GradeChange> change) {}

  private static final Comparator<GradeChange> ORDER =
      Comparator.comparing(GradeChange::date).thenComparingLong(GradeChange::id);

  private final List<Span> spans;

  private GradeHistory(List<Span> spans) {
    this.spans = List.copyOf(spans);
  }

  /**
   * @param changes of one customer, in any order
   * @param deals days of its deals
   */
  public static GradeHistory of(Collection<GradeChange> changes, Collection<LocalDate> deals) {
    List<GradeChange> ordered = changes.stream().sorted(ORDER).toList();
    List<LocalDate> signed = deals.stream().distinct().sorted().toList();
    List<Span> spans = new ArrayList<>();
    int deal = 0;
    for (int i = 0; i < ordered.size(); i++) {
      List<GradeChange> ahead = ordered.subList(i, ordered.size());
      while (deal < signed.size() && isBefore(signed.get(deal), ahead)) {
        sign(spans, signed.get(deal++));
      }
      give(spans, ordered.get(i));
    }
    while (deal < signed.size()) {
      sign(spans, signed.get(deal++));
    }
    return new GradeHistory(spans);
  }

  /**
   * A history as it was.
   *
   * @param spans as {@link #spans()} gave them
   */
  public static GradeHistory ofSpans(List<Span> spans) {
    return new GradeHistory(spans);
  }

  /**
   * A deal stands after every grade of its day that was given while the day had none: it may have
   * been deleted and logged again.
   */
  private static boolean isBefore(LocalDate deal, List<GradeChange> ahead) {
    return !deal.isAfter(ahead.getFirst().date())
        && ahead.stream()
            .takeWhile(change -> change.date().equals(deal))
            .allMatch(GradeChange::afterDeal);
  }

  private static void sign(List<Span> spans, LocalDate day) {
    spans.add(new Span(day, Stage.SIGNED, Optional.empty()));
  }

  private static void give(List<Span> spans, GradeChange change) {
    if (change.cause() == GradeChange.Cause.RUN_OUT && !endsAnOpenGrade(spans, change.date())) {
      return;
    }
    if (!spans.isEmpty()
        && spans.getLast().stage() != Stage.SIGNED
        && spans.getLast().from().equals(change.date())) {
      spans.removeLast();
    }
    spans.add(new Span(change.date(), Stage.of(change.grade()), Optional.of(change)));
  }

  private static boolean endsAnOpenGrade(List<Span> spans, LocalDate day) {
    return !spans.isEmpty()
        && spans.getLast().stage().isOpen()
        && spans.getLast().change().flatMap(GradeChange::until).filter(day::isAfter).isPresent();
  }

  /** In order of time. Two that follow each other may stand at the same place. */
  public List<Span> spans() {
    return spans;
  }

  /** The history as it was at the end of a day, which nothing that came later changes. */
  public GradeHistory upTo(LocalDate day) {
    return spans.isEmpty() || !spans.getLast().from().isAfter(day)
        ? this
        : new GradeHistory(spans.stream().takeWhile(span -> !span.from().isAfter(day)).toList());
  }

  /** Where the customer stood at the end of the day; empty before the first grade or deal. */
  public Optional<Span> at(LocalDate day) {
    return spans.reversed().stream().filter(span -> !span.from().isAfter(day)).findFirst();
  }

  public Stage stageAt(LocalDate day) {
    return at(day).map(Span::stage).orElse(Stage.NONE);
  }

  /** Days on which the customer was dropped: they end a pursuit. */
  public List<LocalDate> drops() {
    List<LocalDate> drops = new ArrayList<>();
    Stage before = Stage.NONE;
    for (Span span : spans) {
      if (span.stage() == Stage.D && before != Stage.D) {
        drops.add(span.from());
      }
      before = span.stage();
    }
    return drops;
  }

  /**
   * The first day of the customer's unbroken time in stock up to this stretch of days, through all
   * changes between A, B and C; empty where it was not in stock right before.
   *
   * @param span one of {@link #spans()}
   */
  public Optional<LocalDate> stockBefore(Span span) {
    Optional<LocalDate> since = Optional.empty();
    for (Span each : spans) {
      if (each.equals(span)) {
        break;
      }
      if (!each.stage().isOpen()) {
        since = Optional.empty();
      } else if (since.isEmpty()) {
        since = Optional.of(each.from());
      }
    }
    return since;
  }
}
