package org.henryjournal.exchange.imports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.henryjournal.domain.Outcome;
import org.henryjournal.domain.ProductWords;
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
        outcome == Outcome.DEAL ? note(row) : withProduct(row),
        new VisitDraft.Details(
            cells.line(row, ImportField.OBJECTION),
            cells.line(row, ImportField.REASON),
            cells.line(row, ImportField.NEED),
            cells.line(row, ImportField.COMPETITOR),
            Optional.empty(),
            minutes(row)),
        List.of(),
        outcome == Outcome.DEAL ? sale(row) : VisitDraft.Sale.NONE);
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
        VisitDraft.Details.NONE,
        List.of(),
        sale(row));
  }

  /** Beside a quantity a product is a name, whatever numbers stand in it: {@code 牛奶250ml}. */
  private VisitDraft.Sale sale(SheetRow row) throws Unreadable {
    String product = cells.line(row, ImportField.PRODUCT);
    String quantity = cells.line(row, ImportField.QUANTITY);
    if (product.isEmpty()) {
      return VisitDraft.Sale.NONE;
    }
    if (ProductWords.isTooLong(product)) {
      throw Unreadable.cell(ImportField.PRODUCT, "import.row.product", Cells.quoted(product));
    }
    return new VisitDraft.Sale(
        Optional.empty(),
        quantity.isEmpty()
            ? ProductWords.read(product)
            : List.of(
                new ProductWords.Item(product, Optional.of(quantity(quantity)), Optional.empty())));
  }

  private static BigDecimal quantity(String cell) throws Unreadable {
    String digits = Cells.narrow(cell).replaceAll("[,，\\s]|\\p{L}+$", "");
    if (!digits.matches("\\d{1,12}(?:\\.\\d{1,2})?") || new BigDecimal(digits).signum() == 0) {
      throw Unreadable.cell(ImportField.QUANTITY, "import.row.quantity", Cells.quoted(cell));
    }
    return new BigDecimal(digits).setScale(2, RoundingMode.UNNECESSARY);
  }

  /** Products of a visit that sold nothing stay with the note. */
  private String withProduct(SheetRow row) {
    String product =
        (cells.line(row, ImportField.PRODUCT) + " " + cells.line(row, ImportField.QUANTITY))
            .strip();
    String note = note(row);
    return note.isEmpty() || product.isEmpty() ? note + product : note + "\n" + product;
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
