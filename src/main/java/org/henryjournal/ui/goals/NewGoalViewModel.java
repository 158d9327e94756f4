package org.henryjournal.ui.goals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.henryjournal.domain.AmountWords;
import org.henryjournal.domain.Goal;
import org.henryjournal.domain.GoalMeasure;
import org.henryjournal.domain.Refusal;
import org.henryjournal.ui.shell.Sentence;
import org.henryjournal.ui.shell.Session;

/** The goal that is being typed: after each the next measure is offered, so that five follow. */
final class NewGoalViewModel {

  /**
   * Days that a goal can be of.
   *
   * @param own whether the rep says them
   */
  record Days(LocalDate from, LocalDate to, boolean own) {}

  /** For what the measure was offered last: what the rep has chosen since is left alone. */
  private record Offered(int year, Set<GoalMeasure> taken) {}

  private final Session session;
  private final ObjectProperty<GoalMeasure> measure =
      new SimpleObjectProperty<>(GoalMeasure.AMOUNT);
  private final StringProperty amount = new SimpleStringProperty("");
  private final ObjectProperty<Days> days;
  private final ObjectProperty<Goal.Split> split = new SimpleObjectProperty<>(Goal.Split.EVEN);
  private final ReadOnlyObjectWrapper<Optional<Refusal>> problem =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Offered offered = new Offered(0, Set.of());

  NewGoalViewModel(Session session) {
    this.session = session;
    days = new SimpleObjectProperty<>(year(session.today().getYear()));
    amount.subscribe(_ -> problem.set(Optional.empty()));
    measure.subscribe(_ -> problem.set(Optional.empty()));
    days.subscribe(_ -> problem.set(Optional.empty()));
  }

  private static Days year(int year) {
    return new Days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), false);
  }

  /** The year, its halves, quarters and months, and days of one's own. */
  static List<Days> choices(int year) {
    List<Days> choices = new ArrayList<>();
    choices.add(year(year));
    for (int months : new int[] {6, 3, 1}) {
      for (int month = 1; month <= 12; month += months) {
        LocalDate from = LocalDate.of(year, month, 1);
        choices.add(new Days(from, from.plusMonths(months).minusDays(1), false));
      }
    }
    choices.add(new Days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), true));
    return choices;
  }

  /** Offers the days of a year, and the first measure that has no goal there yet. */
  void offer(int year, Set<GoalMeasure> taken) {
    Offered now = new Offered(year, taken);
    if (now.equals(offered)) {
      return;
    }
    offered = now;
    if (days.get().from().getYear() != year) {
      days.set(year(year));
    }
    for (GoalMeasure next : GoalMeasure.values()) {
      if (!taken.contains(next)) {
        measure.set(next);
        return;
      }
    }
  }

  ObjectProperty<GoalMeasure> measureProperty() {
    return measure;
  }

  StringProperty amountProperty() {
    return amount;
  }

  ObjectProperty<Days> daysProperty() {
    return days;
  }

  ObjectProperty<Goal.Split> splitProperty() {
    return split;
  }

  /** Why it was not saved. */
  ReadOnlyObjectProperty<Optional<Refusal>> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** Whether it is the amount that was refused. */
  static boolean isOfAmount(Refusal refusal) {
    return refusal.key().startsWith("goals.amount.");
  }

  /** Whether it is the first or last day that was refused. */
  static boolean isOfDays(Refusal refusal) {
    return refusal.key().startsWith("goals.days.");
  }

  /** The first or last day was typed, and it is no date. */
  void refuseDays() {
    problem.set(Optional.of(new Refusal("goals.days.unreadable")));
  }

  void save() {
    save(days.get().from(), days.get().to());
  }

  /**
   * @param from first day, where the rep says the days
   * @param to last day
   */
  void save(LocalDate from, LocalDate to) {
    Goal goal;
    try {
      GoalMeasure what = measure.get();
      goal = new Goal(0, from, to, what, read(amount.get(), what), split.get(), Map.of());
    } catch (Refusal refusal) {
      problem.set(Optional.of(refusal));
      return;
    }
    session.changeUnlessRefused(
        () -> session.journal().goalBook().save(goal),
        id -> {
          amount.set("");
          session
              .notices()
              .changed(
                  "goals.saved",
                  Sentence.of("goals.measure." + goal.measure().code()),
                  goal.total());
        },
        refusal -> problem.set(Optional.of(refusal)));
  }

  /**
   * @throws Refusal when it is no amount, or a part of what comes only whole
   */
  static BigDecimal read(String typed, GoalMeasure measure) {
    BigDecimal amount =
        AmountWords.parse(typed)
            .orElseThrow(
                () ->
                    typed.isBlank()
                        ? new Refusal("goals.amount.blank")
                        : new Refusal("goals.amount.unreadable", typed));
    if (!measure.isMoney() && amount.stripTrailingZeros().scale() > 0) {
      throw new Refusal("goals.amount.whole", typed);
    }
    return amount.setScale(measure.scale());
  }
}
