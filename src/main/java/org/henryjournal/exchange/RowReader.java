package org.henryjournal.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.henryjournal.domain.AmountWords;
import org.henryjournal.domain.Customer;
import org.henryjournal.domain.DateWords;
import org.henryjournal.domain.Outcome;
import org.henryjournal.domain.VisitDraft;
import org.henryjournal.domain.VisitKind;
import org.henryjournal.domain.Words;

/** Reads one row as what will be saved, or says why it cannot. */
final class RowReader {

  /** Why a row is left out. */
  static final class Unreadable extends Exception {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<String> arguments;

    Unreadable(String key, String... arguments) {
      super(key, null, false, false);
      this.key = key;
      this.arguments = List.of(arguments);
    }

    RejectedRow at(long line) {
      return new RejectedRow(line, key, arguments);
    }
  }

  private static final Pattern SECONDS = Pattern.compile("(\\d{1,2}:\\d{2}):\\d{2}(?:[.,]\\d+)?");
  private static final Pattern ZONE = Pattern.compile("(?:Z|[+-]\\d{2}:?\\d{2})$");

  private final ColumnMap columns;
  private final SheetDates dates;
  private final LocalDate today;

  /**
   * @param today the day a customer is entered
   */
  RowReader(ColumnMap columns, SheetDates dates, LocalDate today) {
    this.columns = columns;
    this.dates = dates;
    this.today = today;
  }

  VisitDraft visit(CsvTable.Row row) throws Unreadable {
    checkShape(row);
    String customer = name(row, ImportField.CUSTOMER);
    String dateCell = columns.line(row, ImportField.DATE);
    if (dateCell.isEmpty()) {
      throw new Unreadable("import.row.no.date");
    }
    LocalDate date =
        dates
            .parse(dateCell)
            .orElseThrow(() -> new Unreadable("import.row.date", Cells.quoted(dateCell)));
    String outcomeCell = columns.line(row, ImportField.OUTCOME);
    if (outcomeCell.isEmpty()) {
      throw new Unreadable("import.row.no.outcome");
    }
    Outcome outcome =
        Words.outcome(outcomeCell)
            .orElseThrow(() -> new Unreadable("import.row.outcome", Cells.quoted(outcomeCell)));
    return new VisitDraft(
        customer,
        date,
        time(row, dateCell),
        columns.line(row, ImportField.CONTACT),
        kind(row),
        outcome,
        amount(row, ImportField.AMOUNT),
        Optional.empty(),
        List.of(),
        columns.cell(row, ImportField.NOTE),
        new VisitDraft.Details(
            columns.line(row, ImportField.OBJECTION),
            columns.line(row, ImportField.REASON),
            columns.line(row, ImportField.NEED),
            columns.line(row, ImportField.COMPETITOR),
            Optional.empty(),
            minutes(row)));
  }

  Customer customer(CsvTable.Row row) throws Unreadable {
    checkShape(row);
    return new Customer(
        0,
        name(row, ImportField.NAME),
        columns.line(row, ImportField.INDUSTRY),
        columns.line(row, ImportField.PHONE),
        columns.line(row, ImportField.EMAIL),
        columns.line(row, ImportField.WECHAT),
        columns.line(row, ImportField.ADDRESS),
        columns.line(row, ImportField.SOURCE),
        columns.cell(row, ImportField.NOTE),
        birthday(row),
        amount(row, ImportField.EXPECTED_AMOUNT),
        today,
        Optional.empty());
  }

  /** Cells beyond the headers are a separator inside a note: the row's columns have shifted. */
  private void checkShape(CsvTable.Row row) throws Unreadable {
    List<String> cells = row.cells();
    for (int i = 0; i < cells.size(); i++) {
      if (cells.get(i).length() > Cells.LONGEST) {
        throw new Unreadable("import.row.long");
      }
      if (i >= columns.width() && !Cells.clean(cells.get(i)).isEmpty()) {
        throw new Unreadable("import.row.wide", Cells.quoted(Cells.clean(cells.get(i))));
      }
    }
  }

  private String name(CsvTable.Row row, ImportField field) throws Unreadable {
    String name = columns.line(row, field);
    if (name.isEmpty()) {
      throw new Unreadable("import.row.no.customer");
    }
    if (name.length() > Customer.LONGEST_NAME) {
      throw new Unreadable("import.row.name", Cells.quoted(name));
    }
    return name;
  }

  private VisitKind kind(CsvTable.Row row) throws Unreadable {
    String cell = columns.line(row, ImportField.KIND);
    return cell.isEmpty()
        ? VisitKind.IN_PERSON
        : Words.kind(cell).orElseThrow(() -> new Unreadable("import.row.kind", Cells.quoted(cell)));
  }

  /** The time's own column, else the time that stands behind the date; sheets add 0:00 to dates. */
  private Optional<LocalTime> time(CsvTable.Row row, String dateCell) throws Unreadable {
    String own = columns.line(row, ImportField.TIME);
    if (!own.isEmpty()) {
      return Optional.of(time(own));
    }
    String behind = SheetDates.timePart(Cells.narrow(dateCell));
    return behind.isEmpty()
        ? Optional.empty()
        : Optional.of(time(behind)).filter(time -> !time.equals(LocalTime.MIDNIGHT));
  }

  private static LocalTime time(String cell) throws Unreadable {
    String plain = ZONE.matcher(Cells.narrow(cell)).replaceFirst("");
    plain = SECONDS.matcher(plain).replaceFirst("$1").replace(" ", "");
    return DateWords.parseTime(plain)
        .orElseThrow(() -> new Unreadable("import.row.time", Cells.quoted(cell)));
  }

  private Optional<BigDecimal> amount(CsvTable.Row row, ImportField field) throws Unreadable {
    String cell = columns.line(row, field);
    if (cell.isEmpty() || cell.equals("-") || cell.equals("—")) {
      return Optional.empty();
    }
    String unit = columns.countsInWan(field) && !cell.contains("万") ? "万" : "";
    return Optional.of(
        AmountWords.parse(cell + unit)
            .orElseThrow(() -> new Unreadable("import.row.amount", Cells.quoted(cell))));
  }

  private Optional<Integer> minutes(CsvTable.Row row) throws Unreadable {
    String cell = columns.line(row, ImportField.MINUTES);
    if (cell.isEmpty()) {
      return Optional.empty();
    }
    String digits = Cells.narrow(cell).replaceAll("\\s*(?:分钟|分|minutes|min)?$", "");
    if (!digits.matches("\\d{1,4}")) {
      throw new Unreadable("import.row.minutes", Cells.quoted(cell));
    }
    return Optional.of(Integer.parseInt(digits));
  }

  private Optional<LocalDate> birthday(CsvTable.Row row) throws Unreadable {
    String cell = columns.line(row, ImportField.BIRTHDAY);
    if (cell.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        dates.parse(cell).orElseThrow(() -> new Unreadable("import.row.date", Cells.quoted(cell))));
  }
}
