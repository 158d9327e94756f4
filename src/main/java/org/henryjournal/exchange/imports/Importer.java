package org.henryjournal.exchange.imports;

import java.time.LocalDate;
import java.util.Optional;
import org.henryjournal.domain.Refusal;
import org.henryjournal.journal.ImportOrigin;
import org.henryjournal.journal.Imports;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.Progress;

/** Writes what was planned as one batch that can be taken back. */
public final class Importer {

  /**
   * What was written.
   *
   * @param batch empty when there was nothing to write
   */
  public record Written(ImportPlan plan, Optional<Long> batch) {}

  private Importer() {}

  /**
   * Plans once more by what the journal holds now, and writes that: what came in between is not
   * written twice. What the columns hold is remembered.
   *
   * @throws Refusal when it could not be saved; nothing has changed then
   * @throws java.util.concurrent.CancellationException when progress says so, before anything is
   *     written
   */
  public static Written write(
      Journal journal, ImportFile file, ImportChoices choices, LocalDate today, Progress progress) {
    journal.backUpBefore(progress);
    ImportKind kind = choices.kind();
    ImportPlan plan = file.plan(choices, Known.of(journal, kind, today), today, progress);
    ImportOrigin origin =
        new ImportOrigin(
            kind.code(),
            file.sheet().file(),
            Optional.of(
                    new ImportOrigin.Columns(file.key(kind), ImportFile.written(choices.columns())))
                .filter(
                    columns -> !choices.columns().equals(file.choices(kind, journal).columns())));
    Imports imports = journal.imports();
    return new Written(
        plan,
        switch (kind) {
          case VISITS -> imports.addVisits(origin, plan.visits());
          case DEALS -> imports.addDeals(origin, plan.visits());
          case CUSTOMERS, CONTACTS -> imports.addCustomers(origin, plan.customers());
        });
  }
}
