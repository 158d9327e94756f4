package org.henryjournal.journal;

import static org.henryjournal.journal.db.Tables.NEXT_STEP;
import static org.henryjournal.journal.db.Tables.VISIT;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.henryjournal.domain.NextStep;
import org.henryjournal.domain.Refusal;
import org.henryjournal.domain.VisitDraft;
import org.henryjournal.journal.db.tables.records.NextStepRecord;

/**
 * What is done about next steps, each as one change. Every method throws {@link Refusal} with a
 * sentence when it cannot be done.
 */
public final class StepBook {

  private final JournalWriter writer;

  StepBook(JournalWriter writer) {
    this.writer = writer;
  }

  /** Adds a next step to a visit that was logged without one. */
  public void add(long visitId, VisitDraft.Step step) {
    writer.change(
        Deed.STEP_ADD,
        c -> {
          VisitRows rows = VisitRows.ofChange(c);
          rows.agree(Mapping.visit(c.row(VISIT, visitId)), step);
          rows.put();
        });
  }

  /** Plans a visit to a customer; an unknown customer is made. */
  public void plan(String customerName, VisitDraft.Step step) {
    writer.change(
        Deed.STEP_PLAN,
        c -> {
          long customer = VisitRows.customer(c, customerName, step.date());
          c.put(newStep(c, customer, step));
        });
  }

  public void move(long id, LocalDate date, Optional<LocalTime> time, String why) {
    writer.change(Deed.STEP_MOVE, c -> c.put(Mapping.row(step(c, id).moved(date, time, why))));
  }

  /**
   * @param day the day it was cancelled on
   */
  public void cancel(long id, LocalDate day, String why) {
    writer.change(Deed.STEP_CANCEL, c -> c.put(Mapping.row(step(c, id).cancelled(day, why))));
  }

  private static NextStep step(Composer c, long id) {
    return Mapping.step(c.row(NEXT_STEP, id));
  }

  private static NextStepRecord newStep(Composer c, long customer, VisitDraft.Step step) {
    return Mapping.row(NextStep.open(c.newId(NEXT_STEP), customer, Optional.empty(), step, ""));
  }
}
