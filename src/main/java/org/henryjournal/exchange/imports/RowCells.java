package org.henryjournal.exchange.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.henryjournal.domain.Birthday;
import org.henryjournal.domain.Customer;
import org.henryjournal.domain.TimeWords;
import org.henryjournal.exchange.Cells;
import org.henryjournal.exchange.read.SheetRow;

/** Reads the cells of rows as dates, times, amounts and names, or says why it cannot. */
final class RowCells {

  private static final Pattern SECONDS = Pattern.compile("(\\d{1,2}:\\d{2}):\\d{2}(?:[.,]\\d+)?");
  private static final Pattern ZONE = Pattern.compile("(?:Z|[+-]\\d{2}:?\\d{2})$");

  private final FieldColumns columns;
  private final SheetDates dates;
  private final SheetAmounts amounts;

  private RowCells(FieldColumns columns, SheetDates dates, SheetAmounts amounts) {
    this.columns = columns;
    this.dates = dates;
    this.amounts = amounts;
  }

  /** Looks at whole columns to see how their dates and amounts are written. */
  static RowCells of(SheetTable table, ImportChoices choices) {
    FieldColumns columns = new FieldColumns(table.headers(), choices);
    ImportField date = choices.kind().dateField();
    ImportField amount = choices.kind().amountField();
    return new RowCells(
        columns,
        choices
            .dates()
            .map(SheetDates::of)
            .orElseGet(() -> SheetDates.of(lines(table.rows(), columns, date))),
        SheetAmounts.of(lines(table.rows(), columns, amount), columns.countsInWan(amount)));
  }

  private static Iterable<String> lines(
      List<SheetRow> rows, FieldColumns columns, ImportField field) {
    return () -> {
      Iterator<SheetRow> all =
          columns.has(field) ? rows.iterator() : List.<SheetRow>of().iterator();
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return all.hasNext();
        }

        @Override
        public String next() {
          return columns.line(all.next(), field);
        }
      };
    };
  }

  SheetDates.Order order() {
    return dates.order();
  }

  String cell(SheetRow row, ImportField field) {
    return columns.cell(row, field);
  }

  String line(SheetRow row, ImportField field) {
    return columns.line(row, field);
  }

  /** Cells beyond the headers are a separator inside a note: the row's columns have shifted. */
  void checkShape(SheetRow row) throws Unreadable {
    List<String> cells = row.cells();
    for (int i = 0; i < cells.size(); i++) {
      String cell = columns.raw(row, i);
      if (cell.length() > Cells.LONGEST) {
        throw Unreadable.row("import.row.long");
      }
      if (i >= columns.width() && !Cells.clean(cell).isEmpty()) {
        throw Unreadable.row("import.row.wide", Cells.quoted(Cells.clean(cell)));
      }
    }
  }

  /** The customer's name, which may not be missing. */
  String customer(SheetRow row) throws Unreadable {
    String name = line(row, ImportField.CUSTOMER);
    if (name.isEmpty()) {
      throw Unreadable.cell(ImportField.CUSTOMER, "import.row.no.customer");
    }
    return requireShort(name, ImportField.CUSTOMER);
  }

  static String requireShort(String name, ImportField field) throws Unreadable {
    if (name.length() > Customer.LONGEST_NAME) {
      throw Unreadable.cell(field, "import.row.name", Cells.quoted(name));
    }
    return name;
  }

  /** The date, which may not be missing. */
  LocalDate date(SheetRow row) throws Unreadable {
    return optionalDate(row, ImportField.DATE)
        .orElseThrow(() -> Unreadable.cell(ImportField.DATE, "import.row.no.date"));
  }

  Optional<LocalDate> optionalDate(SheetRow row, ImportField field) throws Unreadable {
    String cell = line(row, field);
    if (cell.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        dates
            .parse(cell)
            .orElseThrow(() -> Unreadable.cell(field, "import.row.date", Cells.quoted(cell))));
  }

  /** A birthday in any form. */
  Optional<Birthday> birthday(SheetRow row) throws Unreadable {
    String cell = line(row, ImportField.BIRTHDAY);
    if (cell.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        dates
            .birthday(cell)
            .orElseThrow(
                () ->
                    Unreadable.cell(
                        ImportField.BIRTHDAY, "import.row.birthday", Cells.quoted(cell))));
  }

  /** The time's own column, else the time that stands behind the date; sheets add 0:00 to dates. */
  Optional<LocalTime> time(SheetRow row) throws Unreadable {
    String own = line(row, ImportField.TIME);
    if (!own.isEmpty()) {
      return Optional.of(time(own));
    }
    String behind = SheetDates.timePart(Cells.narrow(line(row, ImportField.DATE)));
    return behind.isEmpty()
        ? Optional.empty()
        : Optional.of(time(behind)).filter(time -> !time.equals(LocalTime.MIDNIGHT));
  }

  private static LocalTime time(String cell) throws Unreadable {
    String plain = ZONE.matcher(Cells.narrow(cell)).replaceFirst("");
    plain = SECONDS.matcher(plain).replaceFirst("$1").replace(" ", "");
    return TimeWords.parse(plain)
        .orElseThrow(
            () -> Unreadable.cell(ImportField.TIME, "import.row.time", Cells.quoted(cell)));
  }

  Optional<BigDecimal> amount(SheetRow row, ImportField field) throws Unreadable {
    String cell = line(row, field);
    if (cell.isEmpty() || cell.equals("-") || cell.equals("—")) {
      return Optional.empty();
    }
    return Optional.of(
        amounts
            .parse(cell)
            .orElseThrow(() -> Unreadable.cell(field, "import.row.amount", Cells.quoted(cell))));
  }
}
