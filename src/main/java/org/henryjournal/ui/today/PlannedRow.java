package org.henryjournal.ui.today;

import org.henryjournal.journal.RevisitStore;
import org.henryjournal.journal.StepStore;

/** A row of "planned and due": a next step that is open, or a customer due to be seen again. */
sealed interface PlannedRow {

  long customer();

  String customerName();

  /** An open next step. */
  record Planned(StepStore.Planned planned) implements PlannedRow {

    @Override
    public long customer() {
      return planned.step().customer();
    }

    @Override
    public String customerName() {
      return planned.customerName();
    }
  }

  /** Due by its revisit interval. */
  record Due(RevisitStore.Due due) implements PlannedRow {

    @Override
    public long customer() {
      return due.customer();
    }

    @Override
    public String customerName() {
      return due.customerName();
    }
  }
}
