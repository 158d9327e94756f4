package org.henryjournal.journal;

import static org.henryjournal.journal.db.Tables.NEXT_STEP;
import static org.henryjournal.journal.db.Tables.VISIT;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.henryjournal.domain.NextStep;
import org.henryjournal.domain.Refusal;
import org.henryjournal.domain.VisitDraft;
import org.henryjournal.journal.db.tables.records.NextStepRecord;

/** The next steps that a change is about, and the rows of those it makes or keeps. */
final class StepRows {

  private StepRows() {}

  static NextStep step(Composer c, long id) {
    return c.sql()
        .selectFrom(NEXT_STEP)
        .where(NEXT_STEP.ID.eq(id))
        .fetchOptional(Mapping::step)
        .orElseThrow(() -> new Refusal("step.gone"));
  }

  static NextStepRecord newStep(
      Composer c, long customer, Optional<Long> visit, VisitDraft.Step step) {
    return Mapping.row(
        new NextStep(
            c.newId(NEXT_STEP),
            customer,
            visit,
            step.date(),
            step.time(),
            step.what(),
            NextStep.State.OPEN,
            Optional.empty(),
            Optional.empty(),
            ""));
  }

  /** The customer's steps that were due by the day are kept by the visit. */
  static void keep(Composer c, long customer, LocalDate day, long visit) {
    c.sql()
        .selectFrom(NEXT_STEP)
        .where(NEXT_STEP.CUSTOMER.eq(customer))
        .and(NEXT_STEP.STATE.eq(NextStep.State.OPEN.code()))
        .and(NEXT_STEP.DATE.le(day))
        .forEach(row -> c.put(Mapping.row(Mapping.step(row).kept(day, visit))));
  }

  static List<NextStep> closedOf(Composer c, long visit) {
    return c.sql()
        .selectFrom(NEXT_STEP)
        .where(NEXT_STEP.VISIT.eq(visit))
        .and(NEXT_STEP.STATE.ne(NextStep.State.OPEN.code()))
        .fetch(Mapping::step);
  }

  static List<NextStep> keptBy(Composer c, long visit) {
    return c.sql().selectFrom(NEXT_STEP).where(NEXT_STEP.KEPT_BY.eq(visit)).fetch(Mapping::step);
  }

  /** A visit that was moved to another customer took its steps along, also kept ones. */
  static List<NextStep> ofOthersKeptFor(Composer c, long customer) {
    return c.sql()
        .selectFrom(NEXT_STEP)
        .where(
            NEXT_STEP.KEPT_BY.in(
                c.sql().select(VISIT.ID).from(VISIT).where(VISIT.CUSTOMER.eq(customer))))
        .and(NEXT_STEP.CUSTOMER.ne(customer))
        .fetch(Mapping::step);
  }
}
