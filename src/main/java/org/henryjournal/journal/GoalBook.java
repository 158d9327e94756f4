package org.henryjournal.journal;

import static org.henryjournal.journal.db.Tables.CIRCUMSTANCE;
import static org.henryjournal.journal.db.Tables.GOAL;
import static org.henryjournal.journal.db.Tables.GOAL_LINE;
import static org.henryjournal.journal.db.Tables.GOAL_MONTH;
import static org.jooq.impl.DSL.max;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.henryjournal.domain.Circumstance;
import org.henryjournal.domain.Goal;
import org.henryjournal.domain.GoalLine;
import org.henryjournal.domain.GoalPlan;
import org.henryjournal.domain.Refusal;
import org.henryjournal.journal.db.tables.records.GoalMonthRecord;
import org.jspecify.annotations.Nullable;

/**
 * What is done about goals and the worksheets behind them, each as one change. Every method throws
 * {@link Refusal} with a sentence when it cannot be done.
 */
public final class GoalBook {

  /** What fits the column: 13 digits before the point. */
  static final BigDecimal MOST = BigDecimal.TEN.pow(13);

  private static final int LONGEST_YEARS = 10;

  private final JournalWriter writer;

  GoalBook(JournalWriter writer) {
    this.writer = writer;
  }

  /**
   * Saves a goal with the months set by hand; id 0 makes a new one.
   *
   * @return its id
   * @throws Refusal when it is not above 0, ends before it begins, another goal counts the same in
   *     the same days, a month set by hand is none of its own or below 0, or its months do not add
   *     up to it
   */
  public long save(Goal goal) {
    return writer.changeFor(Deed.GOAL_SAVE, c -> put(c, goal));
  }

  /** Saves several goals as one change. */
  public List<Long> save(List<Goal> goals) {
    return writer.changeFor(Deed.GOAL_SAVE, c -> goals.stream().map(goal -> put(c, goal)).toList());
  }

  private static long put(Composer c, Goal goal) {
    if (goal.total().signum() <= 0) {
      throw new Refusal("goal.total.low");
    }
    if (goal.total().compareTo(MOST) >= 0) {
      throw new Refusal("goal.total.high");
    }
    if (goal.to().isBefore(goal.from())) {
      throw new Refusal("goal.days.turned", goal.from(), goal.to());
    }
    if (goal.from().plusYears(LONGEST_YEARS).isBefore(goal.to())) {
      throw new Refusal("goal.days.long", LONGEST_YEARS);
    }
    goal.byHand().forEach((month, amount) -> checkMonth(goal, month, amount));
    boolean taken =
        c.sql()
            .fetchExists(
                GOAL,
                GOAL.FROM_DAY
                    .eq(goal.from())
                    .and(GOAL.TO_DAY.eq(goal.to()))
                    .and(GOAL.MEASURE.eq(goal.measure()))
                    .and(GOAL.ID.ne(goal.id())));
    if (taken) {
      throw new Refusal("goal.there");
    }
    GoalPlan.of(goal, new SettingStore(c.sql()).workdays(), Map.of());
    long id = c.save(GoalMapping.row(goal));
    putMonths(c, id, goal.byHand());
    return id;
  }

  private static void checkMonth(Goal goal, LocalDate month, BigDecimal amount) {
    YearMonth named = YearMonth.from(month);
    boolean own =
        month.getDayOfMonth() == 1
            && !named.isBefore(YearMonth.from(goal.from()))
            && !named.isAfter(YearMonth.from(goal.to()));
    if (!own) {
      throw new Refusal("goal.month.outside", named, goal.from(), goal.to());
    }
    if (amount.signum() < 0) {
      throw new Refusal("goal.month.low", named);
    }
  }

  private static void putMonths(Composer c, long goal, Map<LocalDate, BigDecimal> months) {
    Map<LocalDate, GoalMonthRecord> before =
        new HashMap<>(
            c.sql()
                .selectFrom(GOAL_MONTH)
                .where(GOAL_MONTH.GOAL.eq(goal))
                .fetchMap(GOAL_MONTH.MONTH_START));
    months.forEach(
        (month, amount) -> {
          GoalMonthRecord old = before.remove(month);
          BigDecimal money = GoalMapping.money(amount);
          if (old == null || old.getAmount().compareTo(money) != 0) {
            long id = old == null ? c.newId(GOAL_MONTH) : old.getId();
            c.put(new GoalMonthRecord(id, goal, month, money));
          }
        });
    before.values().forEach(c::del);
  }

  /** Deletes a goal with its worksheet; undo brings it back. */
  public void delete(long goal) {
    writer.change(
        Deed.GOAL_DELETE,
        c -> {
          c.require(GOAL, goal);
          c.delete(GOAL, goal);
        });
  }

  /** Saves what is written of a circumstance; a blank one is taken out. */
  public void save(Circumstance circumstance) {
    writer.change(
        Deed.GOAL_WORKSHEET,
        c -> {
          c.require(GOAL, circumstance.goal());
          @Nullable Long old =
              c.sql()
                  .select(CIRCUMSTANCE.ID)
                  .from(CIRCUMSTANCE)
                  .where(CIRCUMSTANCE.GOAL.eq(circumstance.goal()))
                  .and(CIRCUMSTANCE.KIND.eq(circumstance.kind()))
                  .fetchOne(CIRCUMSTANCE.ID);
          if (!circumstance.isBlank()) {
            c.put(
                GoalMapping.row(
                    new Circumstance(
                        old == null ? c.newId(CIRCUMSTANCE) : old,
                        circumstance.goal(),
                        circumstance.kind(),
                        circumstance.helps().strip(),
                        circumstance.missing().strip(),
                        circumstance.how().strip())));
          } else if (old != null) {
            c.del(CIRCUMSTANCE, old);
          }
        });
  }

  /**
   * Saves a line of the worksheet; id 0 puts a new one at the end of its kind.
   *
   * @throws Refusal when it says nothing
   */
  public long save(GoalLine line) {
    if (line.text().isBlank()) {
      throw new Refusal("goal.line.blank");
    }
    return writer.changeFor(
        Deed.GOAL_WORKSHEET,
        c -> {
          c.require(GOAL, line.goal());
          int position = line.id() == 0 ? lastPosition(c, line) + 1 : line.position();
          return c.save(
              GoalMapping.row(
                  new GoalLine(
                      line.id(),
                      line.goal(),
                      line.kind(),
                      position,
                      line.text().strip(),
                      line.answer().strip())));
        });
  }

  private static int lastPosition(Composer c, GoalLine line) {
    Integer last =
        c.sql()
            .select(max(GOAL_LINE.POSITION))
            .from(GOAL_LINE)
            .where(GOAL_LINE.GOAL.eq(line.goal()))
            .and(GOAL_LINE.KIND.eq(line.kind()))
            .fetchOne(max(GOAL_LINE.POSITION));
    return last == null ? 0 : last;
  }

  public void deleteLine(long id) {
    writer.change(Deed.GOAL_WORKSHEET, c -> c.delete(GOAL_LINE, id));
  }

  /**
   * Keeps the rates of the chain that the rep typed, for as long as the journal is too short to
   * have its own.
   *
   * @param rates how many of the next link come of one, by the code of the link
   */
  public void saveRates(Map<String, BigDecimal> rates) {
    writer.change(Deed.GOAL_RATES, c -> SettingRows.set(c, Setting.CHAIN_RATES, rates));
  }
}
