package org.henryjournal.journal;

import static org.henryjournal.journal.db.Tables.DEAL;
import static org.henryjournal.journal.db.Tables.GRADE_CHANGE;
import static org.henryjournal.journal.db.Tables.LABEL;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.henryjournal.domain.Grade;
import org.henryjournal.domain.GradeChange;
import org.henryjournal.domain.GradeCourse;
import org.henryjournal.domain.GradeHistory;
import org.henryjournal.domain.GradeRules;
import org.henryjournal.domain.Labels;
import org.henryjournal.domain.LabelsFrom;
import org.henryjournal.domain.Stage;
import org.henryjournal.domain.Workdays;
import org.henryjournal.journal.db.tables.records.GradeChangeRecord;
import org.henryjournal.journal.db.tables.records.LabelRecord;
import org.jooq.Table;
import org.jooq.TableRecord;
import org.jspecify.annotations.Nullable;

/** The rows of customers' labels and grades, as a change makes them on one day. */
final class GradeRows {

  private final Composer c;
  private final LocalDate today;
  private @Nullable GradeRules rules;
  private @Nullable Workdays calendar;

  GradeRows(Composer c, LocalDate today) {
    this.c = c;
    this.today = today;
  }

  /** Whether a row says only what follows from others, so that {@link #settle} makes it. */
  static boolean follows(TableRecord<?> row) {
    return switch (row) {
      case GradeChangeRecord grade -> grade.getCause() == GradeChange.Cause.SHOWN;
      case LabelRecord label -> label.getDate() != null && label.getSaid().isEmpty();
      default -> false;
    };
  }

  /** Whether {@link #settle} writes such rows. */
  static boolean makes(Table<?> table) {
    return table.equals(LABEL) || table.equals(GRADE_CHANGE);
  }

  GradeHistory history(long customer) {
    return new GradeStore(c.sql()).history(customer);
  }

  /**
   * Puts what the rep says of a customer's labels.
   *
   * @param labels as they are known today
   * @param day from which on what is said holds
   */
  void say(long customer, Labels labels, LocalDate day) {
    Labels before = new GradeStore(c.sql()).labels(customer, today);
    Set<GradeRules.Label> said = before.differing(labels);
    if (said.isEmpty()) {
      return;
    }
    long id = c.newId(LABEL);
    for (LabelsFrom row :
        c.sql()
            .selectFrom(LABEL)
            .where(LABEL.CUSTOMER.eq(customer))
            .and(LABEL.DATE.eq(day))
            .and(LABEL.SAID.ne(""))
            .fetch(Mapping::labels)) {
      said.addAll(row.said());
      c.del(LABEL, row.id());
    }
    c.put(Mapping.row(new LabelsFrom(id, customer, Optional.of(day), labels, said)));
  }

  /**
   * Puts what follows for labels and grades from the other rows of this change: the last thing that
   * is composed. For every customer whose visits, deals, contacts' ranks, labels or grades it
   * touches the course is made anew from the first day touched, and what differs is put.
   *
   * @return what became of each of these customers
   */
  Map<Long, GradeCourse.Settled> settle() {
    Map<Long, GradeCourse.Settled> settled = new HashMap<>();
    GradeFacts facts = GradeFacts.of(c);
    facts
        .from()
        .forEach(
            (customer, from) -> {
              GradeCourse.Settled course =
                  GradeCourse.settle(customer, facts.known(customer), from, this::lastDay);
              put(course);
              settled.put(customer, course);
            });
    return settled;
  }

  private void put(GradeCourse.Settled course) {
    course
        .labels()
        .forEach(row -> c.put(Mapping.row(row.id() == 0 ? row.withId(c.newId(LABEL)) : row)));
    course.goneLabels().forEach(id -> c.del(LABEL, id));
    course
        .grades()
        .forEach(
            grade ->
                c.put(Mapping.row(grade.id() == 0 ? grade.withId(c.newId(GRADE_CHANGE)) : grade)));
    course.goneGrades().forEach(id -> c.del(GRADE_CHANGE, id));
  }

  void give(long customer, Grade grade, GradeChange.Cause cause, String reason) {
    give(customer, Stage.of(grade), cause, reason);
  }

  void give(long customer, Stage stage, GradeChange.Cause cause, String reason) {
    boolean afterDeal =
        c.sql().fetchExists(DEAL, DEAL.CUSTOMER.eq(customer).and(DEAL.DATE.eq(today)));
    put(
        new GradeChange(
            0,
            customer,
            today,
            stage,
            cause,
            reason.strip(),
            stage.grade().flatMap(grade -> lastDay(grade, today)),
            afterDeal));
  }

  void put(GradeChange change) {
    c.put(Mapping.row(change.withId(c.newId(GRADE_CHANGE))));
  }

  /** Read when it is asked for: most visits move no grade. */
  Optional<LocalDate> lastDay(Grade grade, LocalDate given) {
    if (rules == null || calendar == null) {
      SettingStore settings = new SettingStore(c.sql());
      rules = settings.gradeRules();
      calendar = settings.workdays();
    }
    return rules.lastDay(grade, given, calendar);
  }
}
