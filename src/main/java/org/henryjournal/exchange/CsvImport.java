package org.henryjournal.exchange;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.henryjournal.domain.Customer;
import org.henryjournal.domain.Refusal;
import org.henryjournal.domain.VisitDraft;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.Progress;

/**
 * Brings a CSV file of visits or customers into a journal, in two steps: {@link #preview} reads and
 * writes nothing, {@link #write} adds what is new as one batch that can be taken back.
 */
public final class CsvImport {

  /** Rows between two reports of progress. */
  private static final int STRIDE = 1_000;

  private CsvImport() {}

  /**
   * Reads a file and compares it with nothing: every row of it counts as new.
   *
   * @param today the day that customers are entered on
   * @throws Refusal when the file cannot be read as a table with the columns that are needed, or
   *     has no rows
   * @throws java.util.concurrent.CancellationException when progress says so
   */
  public static ImportPreview read(Path file, ImportKind kind, LocalDate today, Progress progress) {
    CsvText text = CsvText.read(file);
    long work = Math.max(1, 2L * text.text().length());
    CsvTable table =
        CsvTable.parse(
            file, text.text(), kind, (done, total) -> progress.at(work / 2 * done / total, work));
    ColumnMap columns = ColumnMap.of(file, kind, table.headers());
    if (table.rows().isEmpty()) {
      throw new Refusal("import.no.rows", file);
    }
    ImportField dateField = kind == ImportKind.VISITS ? ImportField.DATE : ImportField.BIRTHDAY;
    SheetDates dates =
        SheetDates.of(
            () -> table.rows().stream().map(row -> columns.line(row, dateField)).iterator());
    RowReader reader = new RowReader(columns, dates, today);
    List<VisitDraft> visits = new ArrayList<>();
    List<Customer> customers = new ArrayList<>();
    List<RejectedRow> rejected = new ArrayList<>();
    int rows = table.rows().size();
    for (int i = 0; i < rows; i++) {
      CsvTable.Row row = table.rows().get(i);
      try {
        if (kind == ImportKind.VISITS) {
          visits.add(reader.visit(row));
        } else {
          customers.add(reader.customer(row));
        }
      } catch (RowReader.Unreadable e) {
        rejected.add(e.at(row.line()));
      }
      if (i % STRIDE == 0) {
        progress.at(work / 2 + work / 2 * i / rows, work);
      }
    }
    progress.at(work, work);
    ImportRows read = new ImportRows(visits, customers);
    return new ImportPreview(
            String.valueOf(file.getFileName()),
            kind,
            text.encoding(),
            columns.columns(),
            columns.leftOut(),
            remarks(dates.order()),
            read,
            read,
            rejected)
        .against(Known.NOTHING);
  }

  private static List<String> remarks(SheetDates.Order order) {
    return switch (order) {
      case ASSUMED -> List.of("import.dates.assumed");
      case MIXED -> List.of("import.dates.mixed");
      case DAY_FIRST -> List.of("import.dates.day.first");
      case MONTH_FIRST -> List.of("import.dates.month.first");
      case CLEAR -> List.of();
    };
  }

  /** Reads a file and compares it with the journal, as {@link #read} does. */
  public static ImportPreview preview(
      Path file, ImportKind kind, Journal journal, LocalDate today, Progress progress) {
    return compare(read(file, kind, today, progress), journal);
  }

  /** The same file compared with what the journal holds now. */
  public static ImportPreview compare(ImportPreview preview, Journal journal) {
    return preview.against(Known.of(journal));
  }

  /**
   * Adds what the journal, as it is now, has not: the same file twice adds nothing.
   *
   * @return the batch; empty when there was nothing to add
   * @throws Refusal when it could not be saved; nothing has changed then
   */
  public static Optional<Long> write(Journal journal, ImportPreview preview) {
    ImportRows fresh = compare(preview, journal).fresh();
    return preview.kind() == ImportKind.VISITS
        ? journal.imports().addVisits(preview.file(), fresh.visits())
        : journal.imports().addCustomers(preview.file(), fresh.customers());
  }

  /** What a file seems to hold: visits where it has a date, a customer and an outcome. */
  public static Optional<ImportKind> guess(Path file) {
    CsvText text = CsvText.read(file);
    for (ImportKind kind : ImportKind.values()) {
      try {
        ColumnMap.of(file, kind, CsvTable.parse(file, text.text(), kind, Progress.NONE).headers());
        return Optional.of(kind);
      } catch (Refusal e) {
        if (!e.key().startsWith("import.column.missing.")) {
          throw e;
        }
      }
    }
    return Optional.empty();
  }
}
