package org.henryjournal.exchange.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.henryjournal.domain.VisitDraft;
import org.henryjournal.exchange.read.SheetRow;
import org.henryjournal.journal.Progress;

/** Reads the rows of a file one by one and decides what becomes of each. */
final class Planner {

  /** Rows between two reports of progress. */
  private static final int STRIDE = 1_000;

  private final ImportFile file;
  private final ImportChoices choices;
  private final RowCells cells;
  private final VisitReader visitReader;
  private final PersonReader personReader;
  private final VisitPlanner visitPlanner;
  private final People people;
  private final PeoplePlanner peoplePlanner;
  private final List<VisitDraft> visits = new ArrayList<>();

  Planner(ImportFile file, ImportChoices choices, Known known, LocalDate today) {
    this.file = file;
    this.choices = choices;
    this.cells = RowCells.of(file.table(), choices);
    this.visitReader = new VisitReader(cells);
    this.personReader = new PersonReader(cells, today);
    this.visitPlanner = new VisitPlanner(known);
    this.people = new People(known.customers());
    this.peoplePlanner = new PeoplePlanner(choices, people);
  }

  ImportPlan plan(Progress progress) {
    List<ImportField> missing = Headers.missing(choices.kind(), choices.columns());
    List<PlannedRow> planned = new ArrayList<>();
    List<SheetRow> rows = missing.isEmpty() ? file.rows() : List.of();
    for (int i = 0; i < rows.size(); i++) {
      planned.add(plan(rows.get(i)));
      if (i % STRIDE == 0) {
        progress.at(i, rows.size());
      }
    }
    progress.at(1, 1);
    return new ImportPlan(
        choices,
        missing,
        leftOut(),
        remarks(),
        planned,
        file.sheet().unread(),
        visits,
        people.imported());
  }

  private PlannedRow plan(SheetRow row) {
    try {
      return switch (choices.kind()) {
        case VISITS -> plan(row, visitReader.visit(row));
        case DEALS -> plan(row, visitReader.deal(row));
        case CUSTOMERS -> peoplePlanner.plan(row, personReader.customer(row));
        case CONTACTS -> peoplePlanner.plan(row, personReader.contact(row));
      };
    } catch (Unreadable e) {
      return PlannedRow.rejected(row, e.problem());
    }
  }

  private PlannedRow plan(SheetRow row, VisitDraft draft) {
    boolean there =
        choices.kind() == ImportKind.VISITS
            ? visitPlanner.hasVisit(draft)
            : visitPlanner.hasDeal(draft);
    if (!there) {
      visits.add(draft);
    }
    return PlannedRow.of(row, there ? PlannedRow.State.THERE : PlannedRow.State.NEW);
  }

  private List<String> leftOut() {
    List<String> leftOut = new ArrayList<>();
    for (int i = 0; i < file.headers().size(); i++) {
      if (choices.columns().get(i).isEmpty() && !file.headers().get(i).isEmpty()) {
        leftOut.add(file.headers().get(i));
      }
    }
    return leftOut;
  }

  private Map<String, Integer> remarks() {
    Map<String, Integer> remarks = new LinkedHashMap<>();
    if (choices.dates().isEmpty()) {
      switch (cells.order()) {
        case ASSUMED -> remarks.put("import.dates.assumed", 0);
        case MIXED -> remarks.put("import.dates.mixed", 0);
        case DAY_FIRST -> remarks.put("import.dates.day.first", 0);
        case MONTH_FIRST -> remarks.put("import.dates.month.first", 0);
        case CLEAR -> {}
      }
    }
    if (file.repeatedHeaders() > 0) {
      remarks.put("import.headers.repeated", file.repeatedHeaders());
    }
    return remarks;
  }
}
