package org.henryjournal.ui.goals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.henryjournal.domain.AmountWords;
import org.henryjournal.domain.Goal;
import org.henryjournal.domain.Refusal;
import org.henryjournal.insight.GoalChain;
import org.henryjournal.insight.GoalProgress;
import org.henryjournal.journal.MoneyStore;
import org.henryjournal.ui.shell.PageModel;
import org.henryjournal.ui.shell.Refresh;
import org.henryjournal.ui.shell.Sentence;
import org.henryjournal.ui.shell.Session;
import org.jspecify.annotations.Nullable;

/**
 * The goals of a year, and one of them in full. Everything is read and computed off the window's
 * thread.
 */
public final class GoalsViewModel implements PageModel {

  /**
   * What the page shows.
   *
   * @param goals that have a day in the year, in the order of their measures
   * @param earlier goals that are over and not of the year, the latest first
   * @param chosen empty where the year has no goal
   * @param payments of the year, the latest first
   * @param base the goals of the whole year that the next has none of yet
   */
  record Shown(
      LocalDate today,
      int year,
      List<GoalProgress> goals,
      List<GoalProgress> earlier,
      Optional<Chosen> chosen,
      List<MoneyStore.Paid> payments,
      List<GoalProgress> base) {}

  /**
   * The goal whose details are shown.
   *
   * @param chain of it and the other goals of the same days
   * @param history of each link in the last 12 months
   * @param typed rates, by code of the link
   */
  record Chosen(
      GoalProgress progress,
      Cut cut,
      GoalChain chain,
      Map<GoalChain.Link, Long> history,
      Map<String, BigDecimal> typed) {}

  /** What is asked for. */
  record Asked(int year, Optional<Long> goal, Place place) {}

  private final Session session;
  private final NewGoalViewModel form;
  private final PaymentsViewModel payments;
  private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();
  private final Refresh refresh;
  private Asked asked;
  private @Nullable GoalsRead read;

  public GoalsViewModel(Session session) {
    this.session = session;
    form = new NewGoalViewModel(session);
    payments = new PaymentsViewModel(session);
    asked = new Asked(session.today().getYear(), Optional.empty(), Place.WHOLE);
    refresh = new Refresh(session, this::load);
  }

  @Override
  public Refresh refresh() {
    return refresh;
  }

  @Override
  public void wake() {
    if (read != null && !read.today().equals(session.today())) {
      load();
    }
  }

  private void load() {
    LocalDate today = session.today();
    session
        .background()
        .run(
            () -> GoalsRead.of(session.journal(), today),
            got -> {
              read = got;
              compute();
            });
  }

  /** Of several questions only the last one's answer is shown. */
  private void compute() {
    GoalsRead from = read;
    if (from == null) {
      return;
    }
    Asked wanted = asked;
    session
        .background()
        .run(
            () -> from.shown(session.journal().money(), wanted),
            made -> {
              if (wanted.equals(asked)) {
                form.offer(
                    made.year(),
                    made.goals().stream()
                        .map(GoalProgress::goal)
                        .filter(goal -> goal.isOfYear(made.year()))
                        .map(Goal::measure)
                        .collect(Collectors.toSet()));
                shown.set(made);
              }
            });
  }

  /** Null until the journal has been read. */
  ReadOnlyObjectProperty<@Nullable Shown> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  NewGoalViewModel form() {
    return form;
  }

  PaymentsViewModel payments() {
    return payments;
  }

  private void ask(Asked wanted) {
    asked = wanted;
    compute();
  }

  void goToYear(int year) {
    ask(new Asked(year, Optional.empty(), Place.WHOLE));
  }

  void nextYear() {
    goToYear(asked.year() + 1);
  }

  void previousYear() {
    goToYear(asked.year() - 1);
  }

  void choose(long goal) {
    ask(new Asked(asked.year(), Optional.of(goal), Place.WHOLE));
  }

  /** Shows the parts of a month or a week of the chosen goal. */
  void goTo(Place place) {
    Shown now = shown.get();
    Optional<Long> goal =
        now == null ? asked.goal() : now.chosen().map(chosen -> chosen.progress().goal().id());
    ask(new Asked(asked.year(), goal, place));
  }

  void delete(Goal goal) {
    session.change(
        () -> session.journal().goalBook().delete(goal.id()),
        () ->
            session
                .notices()
                .changed("goals.deleted", Sentence.of("goals.measure." + goal.measure().code())));
  }

  /**
   * Changes the whole of a goal.
   *
   * @param refused is told why it cannot be done
   */
  void setTotal(Goal goal, String typed, Consumer<Refusal> refused) {
    try {
      save(goal.withTotal(NewGoalViewModel.read(typed, goal.measure())), refused);
    } catch (Refusal refusal) {
      refused.accept(refusal);
    }
  }

  void setSplit(Goal goal, Goal.Split split) {
    save(goal.withSplit(split), session.notices()::refused);
  }

  /**
   * Sets a month by hand; with nothing typed it is shared out again.
   *
   * @param refused is told why it cannot be done
   */
  void setMonth(Goal goal, LocalDate month, String typed, Consumer<Refusal> refused) {
    try {
      save(
          typed.isBlank()
              ? goal.withoutMonth(month)
              : goal.withMonth(month, NewGoalViewModel.read(typed, goal.measure())),
          refused);
    } catch (Refusal refusal) {
      refused.accept(refusal);
    }
  }

  private void save(Goal goal, Consumer<Refusal> refused) {
    session.changeUnlessRefused(
        () -> session.journal().goalBook().save(goal),
        id ->
            session
                .notices()
                .changed("goals.changed", Sentence.of("goals.measure." + goal.measure().code())),
        refused);
  }

  /**
   * Keeps a typed rate of the chain, in per cent; with nothing typed there is none.
   *
   * @param refused is told why it cannot be done
   */
  void setRate(GoalChain.Link link, String typed, Consumer<Refusal> refused) {
    String number = typed.strip().replaceAll("[%％]$", "");
    Optional<BigDecimal> per = AmountWords.parse(number).filter(rate -> rate.signum() > 0);
    if (!number.isEmpty() && per.isEmpty()) {
      refused.accept(new Refusal("goals.chain.unreadable", typed));
      return;
    }
    GoalsRead from = read;
    Map<String, BigDecimal> rates = new TreeMap<>(from == null ? Map.of() : from.typed());
    per.ifPresentOrElse(
        rate -> rates.put(link.code(), rate.movePointLeft(2)), () -> rates.remove(link.code()));
    session.change(
        () -> session.journal().goalBook().saveRates(rates),
        () -> session.notices().changed("goals.chain.saved"));
  }

  /**
   * What the goals of the next year would be.
   *
   * @param growth in per cent of what was reached, or of the goal where it was not
   */
  static Map<GoalProgress, BigDecimal> grown(List<GoalProgress> base, BigDecimal growth) {
    Map<GoalProgress, BigDecimal> grown = new LinkedHashMap<>();
    BigDecimal factor = growth.movePointLeft(2).add(BigDecimal.ONE);
    for (GoalProgress progress : base) {
      grown.put(
          progress,
          progress
              .standing()
              .baseOfNext()
              .multiply(factor)
              .setScale(progress.goal().measure().scale(), RoundingMode.HALF_UP));
    }
    return grown;
  }

  /** Makes the goals of the next year and shows them. */
  void makeNext(Map<GoalProgress, BigDecimal> grown) {
    List<Goal> goals =
        grown.entrySet().stream().map(e -> e.getKey().goal().nextYear(e.getValue())).toList();
    int next = asked.year() + 1;
    session.change(
        () -> session.journal().goalBook().save(goals),
        ids -> {
          goToYear(next);
          session.notices().changed("goals.next.made", goals.size(), String.valueOf(next));
        });
  }

  WorksheetViewModel worksheet(Goal goal) {
    return new WorksheetViewModel(session, goal);
  }
}
