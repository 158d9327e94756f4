package org.henryjournal.exchange.read;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/**
 * A file's rows as they stand, the header row among them. In a CSV file or workbook it is decided
 * later which row that is; of vCards the first row are fixed headers, on line 0.
 *
 * @param file its name without the folder
 * @param encoding in which it was read; empty for a workbook
 * @param separator by which it was read; empty unless CSV
 * @param worksheets names of all, hidden ones too; empty unless XLSX
 * @param worksheet which of them the rows are of, counts from 0
 * @param rows without those that have no text; none only where another worksheet may have some
 */
public record Sheet(
    String file,
    SourceFormat format,
    Optional<Charset> encoding,
    Optional<Character> separator,
    List<String> worksheets,
    int worksheet,
    List<SheetRow> rows,
    List<Unread> unread) {

  public Sheet {
    worksheets = List.copyOf(worksheets);
    rows = List.copyOf(rows);
    unread = List.copyOf(unread);
  }
}
