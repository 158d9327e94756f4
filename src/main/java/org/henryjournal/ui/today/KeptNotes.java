package org.henryjournal.ui.today;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.henryjournal.domain.LineNotes;
import org.henryjournal.journal.Drafts;
import org.henryjournal.ui.shell.FormDraft;

/**
 * Notes that are not saved yet: their text, the line that is being mended, and what the rep said of
 * lines. They are there again after any end of the program.
 */
public final class KeptNotes {

  private final StringProperty text = new SimpleStringProperty("");
  private final StringProperty day;
  private final StringProperty at = new SimpleStringProperty("");
  private final LineMarks taken = new LineMarks();
  private final LineMarks left = new LineMarks();
  private final FormDraft draft;

  /**
   * @param line what is typed in the line that is being mended
   * @param today the day on which notes are written unless something is kept that was written
   *     earlier
   */
  KeptNotes(Drafts drafts, StringProperty line, LocalDate today) {
    day = new SimpleStringProperty(today.toString());
    draft =
        new FormDraft(drafts, new Drafts.Key(Drafts.Place.NOTES, ""))
            .text("text", text)
            .text("line", line)
            .text("taken", taken.property())
            .text("left", left.property())
            .note("day", day)
            .note("at", at);
    draft.begin();
  }

  /** Mended lines stand in it as they were mended. */
  public StringProperty text() {
    return text;
  }

  FormDraft draft() {
    return draft;
  }

  /** Lines that were taken as they are read. */
  LineMarks taken() {
    return taken;
  }

  /** Lines that are not to be saved. */
  LineMarks left() {
    return left;
  }

  /** The number of the line that is being mended; '' for none. */
  StringProperty at() {
    return at;
  }

  /** The day on which they are written. */
  LocalDate writtenOn() {
    return LocalDate.parse(day.get());
  }

  /** How many lines are not saved yet. */
  ObservableValue<Integer> waiting() {
    return text.map(all -> (int) all.lines().filter(each -> !each.isBlank()).count());
  }

  /**
   * Puts more behind them, unless it is there already.
   *
   * @param pasted '' for nothing
   * @param written the day on which that is written
   */
  void add(String pasted, LocalDate written) {
    if (text.get().isBlank()) {
      day.set(written.toString());
      text.set(pasted);
    } else if (!text.get().contains(pasted.strip())) {
      // The last heading of the earlier notes is none of these.
      boolean isDated =
          pasted
              .lines()
              .filter(each -> !each.isBlank())
              .findFirst()
              .filter(first -> LineNotes.written(List.of(first), written).isEmpty())
              .isPresent();
      text.set(text.get().stripTrailing() + "\n" + (isDated ? "" : written + "\n") + pasted);
    }
  }

  /** Puts a line in the place of one. */
  void put(int number, String line) {
    List<String> lines = new ArrayList<>(text.get().lines().toList());
    lines.set(number - 1, line);
    text.set(String.join("\n", lines));
  }
}
