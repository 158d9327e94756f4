package org.henryjournal.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Where one customer stands on each day, from the grades given and the deals signed. Immutable.
 *
 * <p>Of several grades given on one day only the last holds. A deal ends the grade given before it.
 * An open grade that nothing ends by the day after its last one has run out on that day: it is D
 * then, without anybody having written it. So a history knows days that are still to come; whoever
 * asks names the day.
 */
public final class GradeHistory {

  /** Nothing given and nothing signed. */
  public static final GradeHistory NONE = new GradeHistory(List.of());

  /**
   * A stretch of days at one place of the board.
   *
   * @param from first day
   * @param change what was given then; empty where a deal was signed
   */
  public record Span(LocalDate from, Stage stage, Optional<GradeChange> change) {

    /** Signed by the rep's word, not by a deal. */
    public boolean isSignedByHand() {
      return stage == Stage.SIGNED && change.isPresent();
    }

    /** The deadline passed unsigned. */
    public boolean isRunOut() {
      return change.filter(given -> given.cause() == GradeChange.Cause.RUN_OUT).isPresent();
    }

    private boolean isGivenOn(LocalDate day) {
      return change.isPresent() && from.equals(day);
    }
  }

  static final Comparator<GradeChange> ORDER =
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
    Maker maker = new Maker();
    maker.all(changes, deals);
    return maker.made();
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
   * How many of a day's changes were given before its deal: all up to the last one that was given
   * while the day had none. The deal may have been deleted and logged again. A run-out that an
   * older Henry wrote down says nothing here.
   *
   * @param ofDay in order
   */
  static int beforeDeal(List<GradeChange> ofDay) {
    int before = 0;
    for (int i = 0; i < ofDay.size(); i++) {
      boolean written = ofDay.get(i).cause() == GradeChange.Cause.RUN_OUT;
      before = ofDay.get(i).afterDeal() || written ? before : i + 1;
    }
    return before;
  }

  /** Makes a history of one thing after the other, in order of time. */
  static final class Maker {
    private final List<Span> spans = new ArrayList<>();

    void all(Collection<GradeChange> changes, Collection<LocalDate> deals) {
      List<GradeChange> ordered = changes.stream().sorted(ORDER).toList();
      List<LocalDate> signed = deals.stream().distinct().sorted().toList();
      int deal = 0;
      int i = 0;
      while (i < ordered.size()) {
        LocalDate day = ordered.get(i).date();
        while (deal < signed.size() && signed.get(deal).isBefore(day)) {
          sign(signed.get(deal++));
        }
        int end = i;
        while (end < ordered.size() && ordered.get(end).date().equals(day)) {
          end++;
        }
        List<GradeChange> ofDay = ordered.subList(i, end);
        boolean isDealDay = deal < signed.size() && signed.get(deal).equals(day);
        int before = isDealDay ? beforeDeal(ofDay) : ofDay.size();
        ofDay.subList(0, before).forEach(this::give);
        if (isDealDay) {
          sign(signed.get(deal++));
        }
        ofDay.subList(before, ofDay.size()).forEach(this::give);
        i = end;
      }
      while (deal < signed.size()) {
        sign(signed.get(deal++));
      }
    }

    /** A deal of a day. */
    void sign(LocalDate day) {
      // On the day after its last one a grade runs out unless it is signed on that day.
      runOut(day.minusDays(1));
      if (!spans.isEmpty()
          && spans.getLast().isGivenOn(day)
          && (spans.getLast().isRunOut() || spans.getLast().isSignedByHand())) {
        spans.removeLast();
      }
      spans.add(new Span(day, Stage.SIGNED, Optional.empty()));
    }

    void give(GradeChange change) {
      if (change.cause() == GradeChange.Cause.RUN_OUT) {
        writtenRunOut(change);
        return;
      }
      GradeChange given = change;
      if (change.cause() == GradeChange.Cause.EXTENDED && !spans.isEmpty()) {
        Span held = spans.getLast();
        Optional<LocalDate> until = held.change().flatMap(GradeChange::until);
        boolean holds = until.filter(u -> u.plusDays(1).isBefore(change.date())).isEmpty();
        if (held.stage().isOpen() && holds && held.stage().compareTo(change.stage()) < 0) {
          given = change.ofBetter(held.stage(), until);
        }
      }
      runOut(change.date());
      put(given);
    }

    /** An older Henry wrote down what ran out. It says something only of a grade without a day. */
    private void writtenRunOut(GradeChange change) {
      boolean endless =
          !spans.isEmpty()
              && spans.getLast().stage().isOpen()
              && spans.getLast().change().flatMap(GradeChange::until).isEmpty();
      if (endless) {
        put(change);
      }
    }

    private void put(GradeChange change) {
      if (!spans.isEmpty() && spans.getLast().isGivenOn(change.date())) {
        spans.removeLast();
      }
      spans.add(new Span(change.date(), change.stage(), Optional.of(change)));
    }

    /** What ran out by this day. */
    private void runOut(LocalDate day) {
      if (!spans.isEmpty()) {
        spans
            .getLast()
            .change()
            .flatMap(GradeChange::runOut)
            .filter(over -> !over.date().isAfter(day))
            .ifPresent(this::put);
      }
    }

    /** Where the customer stands on a day before anything else happens on it. */
    Stage on(LocalDate day) {
      runOut(day);
      return spans.isEmpty() ? Stage.NONE : spans.getLast().stage();
    }

    /** Whether the last pursuit has ended by itself before a day: by a deal, or by its deadline. */
    boolean isOver(LocalDate day) {
      runOut(day);
      return !spans.isEmpty()
          && (spans.getLast().isRunOut()
              || (spans.getLast().stage() == Stage.SIGNED && spans.getLast().from().isBefore(day)));
    }

    GradeHistory made() {
      runOut(LocalDate.MAX);
      return spans.isEmpty() ? NONE : new GradeHistory(spans);
    }
  }

  /**
   * In order of time, those to come by what is known now among them. Two that follow each other may
   * stand at the same place.
   */
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
    return before(day).map(i -> spans.get(i));
  }

  private Optional<Integer> before(LocalDate day) {
    for (int i = spans.size() - 1; i >= 0; i--) {
      if (!spans.get(i).from().isAfter(day)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  public Stage stageAt(LocalDate day) {
    return at(day).map(Span::stage).orElse(Stage.NONE);
  }

  /** The grade that ran out, where the customer is D at the end of the day because it did. */
  public Optional<Span> ranOut(LocalDate day) {
    return before(day).filter(i -> i > 0 && spans.get(i).isRunOut()).map(i -> spans.get(i - 1));
  }

  /**
   * Days on which the customer is dropped: they end a pursuit. The last may be to come, where its
   * grade is not signed until then.
   */
  public List<LocalDate> drops() {
    List<LocalDate> drops = new ArrayList<>();
    Stage before = Stage.NONE;
    for (Span span : spans) {
      // Dropped, signed and dropped again on one day, it is dropped on one day.
      boolean isNew = drops.isEmpty() || !drops.getLast().equals(span.from());
      if (span.stage() == Stage.D && before != Stage.D && isNew) {
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
