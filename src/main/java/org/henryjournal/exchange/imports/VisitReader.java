package org.henryjournal.exchange.imports;

import java.util.List;
import java.util.Optional;
import org.henryjournal.domain.Outcome;
import org.henryjournal.domain.VisitDraft;
import org.henryjournal.domain.VisitKind;
import org.henryjournal.domain.Words;
import org.henryjournal.exchange.Cells;
import org.henryjournal.exchange.read.SheetRow;

/** Reads a row as a visit, or as the visit that closed a deal. */
final class VisitReader {

  private final RowCells cells;

  VisitReader(RowCells cells) {
    this.cells = cells;
  }

  VisitDraft visit(SheetRow row) throws Unreadable {
    cells.checkShape(row);
    String customer = cells.customer(row);
    var date = cells.date(row);
    String outcomeCell = cells.line(row, ImportField.OUTCOME);
    if (outcomeCell.isEmpty()) {
      throw Unreadable.cell(ImportField.OUTCOME, "import.row.no.outcome");
    }
    Outcome outcome =
        Words.outcome(outcomeCell)
            .orElseThrow(
                () ->
                    Unreadable.cell(
                        ImportField.OUTCOME, "import.row.outcome", Cells.quoted(outcomeCell)));
    return new VisitDraft(
        customer,
        date,
        cells.time(row),
        cells.line(row, ImportField.CONTACT),
        kind(row),
        outcome,
        cells.amount(row, ImportField.AMOUNT),
        step(row),
        List.of(),
        note(row),
        new VisitDraft.Details(
            cells.line(row, ImportField.OBJECTION),
            cells.line(row, ImportField.REASON),
            cells.line(row, ImportField.NEED),
            cells.line(row, ImportField.COMPETITOR),
            Optional.empty(),
            minutes(row)));
  }

  /** A row whose stage or status says that it is not signed is none. */
  VisitDraft deal(SheetRow row) throws Unreadable {
    cells.checkShape(row);
    String customer = cells.customer(row);
    var date = cells.date(row);
    String stage = cells.line(row, ImportField.OUTCOME);
    if (!stage.isEmpty() && Words.outcome(stage).filter(Outcome.DEAL::equals).isEmpty()) {
      throw Unreadable.cell(ImportField.OUTCOME, "import.row.not.signed", Cells.quoted(stage));
    }
    return new VisitDraft(
        customer,
        date,
        cells.time(row),
        cells.line(row, ImportField.CONTACT),
        kind(row),
        Outcome.DEAL,
        cells.amount(row, ImportField.AMOUNT),
        Optional.empty(),
        List.of(),
        cells.cell(row, ImportField.NOTE),
        VisitDraft.Details.NONE);
  }

  private VisitKind kind(SheetRow row) throws Unreadable {
    String cell = cells.line(row, ImportField.KIND);
    return cell.isEmpty()
        ? VisitKind.IN_PERSON
        : Words.kind(cell)
            .orElseThrow(
                () -> Unreadable.cell(ImportField.KIND, "import.row.kind", Cells.quoted(cell)));
  }

  /** Words of a next step without a date are none: they stay with the note. */
  private String note(SheetRow row) {
    String note = cells.cell(row, ImportField.NOTE);
    String what = cells.line(row, ImportField.NEXT_STEP);
    return what.isEmpty() || !cells.line(row, ImportField.NEXT_DATE).isEmpty()
        ? note
        : note.isEmpty() ? what : note + "\n" + what;
  }

  private Optional<VisitDraft.Step> step(SheetRow row) throws Unreadable {
    String what = cells.line(row, ImportField.NEXT_STEP);
    return cells
        .optionalDate(row, ImportField.NEXT_DATE)
        .map(date -> new VisitDraft.Step(date, Optional.empty(), what));
  }

  private Optional<Integer> minutes(SheetRow row) throws Unreadable {
    String cell = cells.line(row, ImportField.MINUTES);
    if (cell.isEmpty()) {
      return Optional.empty();
    }
    String digits = Cells.narrow(cell).replaceAll("\\s*(?:分钟|分|minutes|min)?$", "");
    if (!digits.matches("\\d{1,4}")) {
      throw Unreadable.cell(ImportField.MINUTES, "import.row.minutes", Cells.quoted(cell));
    }
    return Optional.of(Integer.parseInt(digits));
  }
}
