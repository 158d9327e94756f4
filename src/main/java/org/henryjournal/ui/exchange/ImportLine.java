package org.henryjournal.ui.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.henryjournal.exchange.imports.ImportChoices;
import org.henryjournal.exchange.imports.ImportFile;
import org.henryjournal.exchange.imports.ImportPlan;
import org.henryjournal.exchange.imports.PlannedRow;
import org.henryjournal.exchange.read.SheetRow;
import org.henryjournal.exchange.read.Unread;

/**
 * A line of the table: a row of the file with what becomes of it, or a part that is no row.
 *
 * @param row without cells where the part is no row
 * @param planned empty where it is no row, or where a column is missing that all rows need
 */
record ImportLine(SheetRow row, Optional<PlannedRow> planned, Optional<Unread> unread) {

  /** What becomes of a line, as it is marked. */
  enum Mark {
    NEW,
    SKIPPED,
    UPDATED,
    KEPT,
    THERE,
    REJECTED,
    /** It is not known yet. */
    OPEN;

    String messageKey() {
      return "import.mark." + name().toLowerCase(Locale.ROOT);
    }
  }

  /** Which lines are shown. */
  enum Filter {
    ALL,
    NEW,
    THERE,
    DUPLICATES,
    REJECTED;

    boolean showsDuplicates() {
      return this == ALL || this == DUPLICATES;
    }

    boolean shows(ImportLine line) {
      return switch (this) {
        case ALL -> true;
        case NEW -> line.mark() == Mark.NEW;
        case THERE -> line.mark() == Mark.THERE;
        case DUPLICATES -> line.isDuplicate();
        case REJECTED -> line.mark() == Mark.REJECTED;
      };
    }
  }

  /** All lines of a file, in its order. */
  static List<ImportLine> of(ImportFile file, ImportPlan plan) {
    List<ImportLine> lines = new ArrayList<>(file.rows().size() + plan.unread().size());
    if (plan.missing().isEmpty()) {
      plan.rows()
          .forEach(row -> lines.add(new ImportLine(row.row(), Optional.of(row), Optional.empty())));
    } else {
      file.rows()
          .forEach(row -> lines.add(new ImportLine(row, Optional.empty(), Optional.empty())));
    }
    for (Unread part : plan.unread()) {
      lines.add(
          new ImportLine(
              new SheetRow(part.line(), List.of()), Optional.empty(), Optional.of(part)));
    }
    if (!plan.unread().isEmpty()) {
      lines.sort(Comparator.comparingLong(ImportLine::number));
    }
    return lines;
  }

  long number() {
    return row.line();
  }

  Mark mark() {
    return unread.isPresent()
        ? Mark.REJECTED
        : planned.map(row -> Mark.valueOf(row.state().name())).orElse(Mark.OPEN);
  }

  /** Whether it is about somebody who is known otherwise, even where an update changes nothing. */
  boolean isDuplicate() {
    return planned
        .flatMap(PlannedRow::match)
        .filter(match -> !match.differences().isEmpty())
        .isPresent();
  }

  /** A cell as it stands in the file; '' where the row is shorter. */
  String cell(int column) {
    return column < row.cells().size() ? row.cells().get(column) : "";
  }

  /** Whether this cell is why the row cannot be read. */
  boolean isWrong(int column, ImportChoices choices) {
    return planned
        .flatMap(PlannedRow::problem)
        .flatMap(problem -> problem.field())
        .filter(field -> choices.columns().get(column).filter(field::equals).isPresent())
        .isPresent();
  }
}
