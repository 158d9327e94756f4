package org.henryjournal.journal;

import static org.henryjournal.journal.db.Tables.CIRCUMSTANCE;
import static org.henryjournal.journal.db.Tables.CUSTOMER;
import static org.henryjournal.journal.db.Tables.GOAL;
import static org.henryjournal.journal.db.Tables.GOAL_LINE;
import static org.henryjournal.journal.db.Tables.GOAL_MONTH;
import static org.jooq.impl.DSL.count;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.henryjournal.domain.Circumstance;
import org.henryjournal.domain.Goal;
import org.henryjournal.domain.GoalLine;
import org.henryjournal.insight.Achievements;
import org.henryjournal.insight.Facts;
import org.henryjournal.insight.GoalProgress;
import org.jooq.DSLContext;

/** Questions about goals and the worksheets behind them. */
public final class GoalStore {

  private final DSLContext sql;

  GoalStore(DSLContext sql) {
    this.sql = sql;
  }

  /** Every goal, the latest first; of one stretch of days in order of entry. */
  public List<Goal> all() {
    Map<Long, Map<LocalDate, BigDecimal>> months = new HashMap<>();
    sql.selectFrom(GOAL_MONTH)
        .forEach(
            row ->
                months
                    .computeIfAbsent(row.getGoal(), g -> new HashMap<>())
                    .put(row.getMonthStart(), row.getAmount()));
    return sql.selectFrom(GOAL)
        .orderBy(GOAL.FROM_DAY.desc(), GOAL.TO_DAY.desc(), GOAL.ID)
        .fetch(row -> GoalMapping.goal(row, months.getOrDefault(row.getId(), Map.of())));
  }

  /**
   * Where the goals stand that hold a day, the most important first.
   *
   * @param facts asked for only where there is such a goal
   */
  public List<GoalProgress> running(LocalDate day, Supplier<Facts> facts) {
    List<Goal> goals = all().stream().filter(goal -> goal.holds(day)).toList();
    return goals.isEmpty()
        ? List.of()
        : GoalProgress.on(
            day,
            goals,
            Achievements.of(facts.get(), new MoneyStore(sql).collected()),
            new SettingStore(sql).workdays());
  }

  public Optional<Goal> find(long id) {
    return all().stream().filter(goal -> goal.id() == id).findFirst();
  }

  /** What was written of the ten circumstances, in their order. */
  public List<Circumstance> circumstances(long goal) {
    return sql
        .selectFrom(CIRCUMSTANCE)
        .where(CIRCUMSTANCE.GOAL.eq(goal))
        .fetch(GoalMapping::circumstance)
        .stream()
        .sorted(Comparator.comparing(Circumstance::kind))
        .toList();
  }

  /** Steps of the strategy and answers to "what if", each in their order. */
  public List<GoalLine> lines(long goal) {
    return sql.selectFrom(GOAL_LINE)
        .where(GOAL_LINE.GOAL.eq(goal))
        .orderBy(GOAL_LINE.KIND, GOAL_LINE.POSITION, GOAL_LINE.ID)
        .fetch(GoalMapping::line);
  }

  /** Contacts collected: customers entered, by day; days without are absent. */
  public Map<LocalDate, Integer> entered() {
    return new TreeMap<>(
        sql.select(CUSTOMER.CREATED, count())
            .from(CUSTOMER)
            .groupBy(CUSTOMER.CREATED)
            .fetchMap(CUSTOMER.CREATED, count()));
  }
}
