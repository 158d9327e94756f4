package org.henryjournal.journal;

import static org.henryjournal.journal.db.Tables.NEXT_STEP;

import java.util.Optional;
import org.henryjournal.domain.NextStep;
import org.henryjournal.domain.VisitDraft;
import org.henryjournal.journal.db.tables.records.NextStepRecord;

/** The next steps that a change is about, and the rows of those it makes or keeps. */
final class StepRows {

  private StepRows() {}

  static NextStep step(Composer c, long id) {
    return Mapping.step(c.row(NEXT_STEP, id));
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
}
