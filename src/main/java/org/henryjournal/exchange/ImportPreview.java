package org.henryjournal.exchange;

import java.util.List;

/**
 * What an import would do; nothing is written yet.
 *
 * @param file name of the file, without its folder
 * @param encoding the encoding it was read in
 * @param columns recognised columns, in the order of the file
 * @param leftOut headers of the columns that are not recognised, in the order of the file
 * @param remarks keys of sentences on how the file was read; they have no arguments
 * @param rows every row that could be read
 * @param fresh of these, the rows that are not in the journal yet: what will be saved
 * @param rejected rows that are left out, in the order of the file
 */
public record ImportPreview(
    String file,
    ImportKind kind,
    String encoding,
    List<Column> columns,
    List<String> leftOut,
    List<String> remarks,
    ImportRows rows,
    ImportRows fresh,
    List<RejectedRow> rejected) {

  /** A column of the file and what it holds. */
  public record Column(String header, ImportField field) {}

  public ImportPreview {
    columns = List.copyOf(columns);
    leftOut = List.copyOf(leftOut);
    remarks = List.copyOf(remarks);
    rejected = List.copyOf(rejected);
  }

  /** Rows that are in the journal already. */
  public int there() {
    return rows.size() - fresh.size();
  }

  ImportPreview against(Known known) {
    return new ImportPreview(
        file, kind, encoding, columns, leftOut, remarks, rows, rows.without(known), rejected);
  }
}
