package org.henryjournal.exchange.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.henryjournal.domain.Refusal;
import org.henryjournal.exchange.CsvWriting;
import org.henryjournal.exchange.WholeFile;
import org.henryjournal.exchange.read.Unread;
import org.henryjournal.text.Messages;

/**
 * The rejected rows of a file with their lines and reasons, under the same headers: mended, the
 * file can be imported as it is.
 */
public final class RejectsFile {

  private final Messages messages;

  public RejectsFile(Messages messages) {
    this.messages = messages;
  }

  /** Why a row was rejected, as a sentence. */
  public String reason(Problem problem) {
    return messages.get(problem.key(), problem.arguments().toArray());
  }

  /** Why a part of the file could not be read, as a sentence. */
  public String reason(Unread unread) {
    return messages.get(unread.key(), unread.arguments().toArray());
  }

  /**
   * @throws Refusal when it cannot be written; what was at the place is as it was then
   */
  public void write(Path to, ImportFile file, ImportPlan plan) {
    FieldColumns columns = new FieldColumns(file.headers(), plan.choices());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (CsvWriting csv = new CsvWriting(bytes)) {
      List<Object> headers = new ArrayList<>();
      headers.add(messages.get("import.rejects.line"));
      headers.add(messages.get("import.rejects.reason"));
      headers.addAll(file.headers());
      csv.row(headers);
      for (Unread unread : plan.unread()) {
        csv.row(List.of(unread.line(), reason(unread)));
      }
      for (PlannedRow row : plan.rows()) {
        if (row.problem().isPresent()) {
          List<Object> cells = new ArrayList<>();
          cells.add(row.line());
          cells.add(reason(row.problem().get()));
          for (int i = 0; i < row.row().cells().size(); i++) {
            cells.add(columns.raw(row.row(), i));
          }
          csv.row(cells);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    WholeFile.write(to, bytes.toByteArray());
  }
}
