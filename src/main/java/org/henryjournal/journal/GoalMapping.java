package org.henryjournal.journal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.henryjournal.domain.Circumstance;
import org.henryjournal.domain.Goal;
import org.henryjournal.domain.GoalLine;
import org.henryjournal.domain.GoalMeasure;
import org.henryjournal.domain.Work;
import org.henryjournal.domain.WorkRevision;
import org.henryjournal.journal.db.tables.records.CircumstanceRecord;
import org.henryjournal.journal.db.tables.records.GoalLineRecord;
import org.henryjournal.journal.db.tables.records.GoalRecord;
import org.henryjournal.journal.db.tables.records.WorkRecord;
import org.henryjournal.journal.db.tables.records.WorkRevisionRecord;

/** Goals and the progress table to rows and back, as {@link Mapping} does for all else. */
final class GoalMapping {

  private static final int MONEY_SCALE = 2;

  private GoalMapping() {}

  static GoalRecord row(Goal goal) {
    return new GoalRecord(
        goal.id(), goal.from(), goal.to(), goal.measure(), money(goal.total()), goal.split());
  }

  static BigDecimal money(BigDecimal amount) {
    return amount.setScale(MONEY_SCALE, RoundingMode.HALF_UP);
  }

  /**
   * @param months set by hand, by their first day
   */
  static Goal goal(GoalRecord r, Map<LocalDate, BigDecimal> months) {
    GoalMeasure measure = r.getMeasure();
    Goal goal =
        new Goal(
            r.getId(), r.getFromDay(), r.getToDay(), measure, r.getTotal(), r.getSplit(), Map.of());
    for (Map.Entry<LocalDate, BigDecimal> month : months.entrySet()) {
      goal = goal.withMonth(month.getKey(), month.getValue());
    }
    return goal;
  }

  static CircumstanceRecord row(Circumstance c) {
    return new CircumstanceRecord(c.id(), c.goal(), c.kind(), c.helps(), c.missing(), c.how());
  }

  static Circumstance circumstance(CircumstanceRecord r) {
    return new Circumstance(
        r.getId(), r.getGoal(), r.getKind(), r.getHelps(), r.getMissing(), r.getHow());
  }

  static GoalLineRecord row(GoalLine l) {
    return new GoalLineRecord(l.id(), l.goal(), l.kind(), l.position(), l.text(), l.answer());
  }

  static GoalLine line(GoalLineRecord r) {
    return new GoalLine(
        r.getId(), r.getGoal(), r.getKind(), r.getPosition(), r.getText(), r.getAnswer());
  }

  static WorkRecord row(Work w) {
    return new WorkRecord(
        w.id(),
        w.position(),
        w.what(),
        w.from(),
        w.to(),
        w.where(),
        w.why(),
        w.how(),
        w.situation(),
        w.people(),
        (short) w.stage().number(),
        (short) w.done(),
        w.obstacle(),
        w.answer(),
        w.customer().orElse(null),
        w.goal().orElse(null));
  }

  static Work work(WorkRecord r) {
    return new Work(
        r.getId(),
        r.getPosition(),
        r.getWhat(),
        r.getFromDay(),
        r.getToDay(),
        r.getPlace(),
        r.getWhy(),
        r.getHow(),
        r.getSituation(),
        r.getPeople(),
        Work.Stage.ofNumber(r.getStage()),
        r.getDone(),
        r.getObstacle(),
        r.getAnswer(),
        Optional.ofNullable(r.getCustomer()),
        Optional.ofNullable(r.getGoal()));
  }

  static WorkRevisionRecord row(WorkRevision r) {
    return new WorkRevisionRecord(r.id(), r.work(), r.date(), r.text());
  }

  static WorkRevision revision(WorkRevisionRecord r) {
    return new WorkRevision(r.getId(), r.getWork(), r.getDate(), r.getText());
  }
}
