package org.henryjournal.ui.today;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.henryjournal.domain.LineNotes;

/** Lines of notes of which the rep has said something, as a text that can be kept. */
final class LineMarks {

  private final StringProperty text = new SimpleStringProperty("");

  StringProperty property() {
    return text;
  }

  Set<LineNotes.Written> all() {
    return text.get()
        .lines()
        .map(line -> line.split(" ", 3))
        .map(
            part ->
                new LineNotes.Written(Integer.parseInt(part[0]), part[2], LocalDate.parse(part[1])))
        .collect(Collectors.toCollection(HashSet::new));
  }

  void set(LineNotes.Written line, boolean isMarked) {
    Set<LineNotes.Written> marked = all();
    if (isMarked ? marked.add(line) : marked.remove(line)) {
      text.set(
          marked.stream()
              .map(each -> each.number() + " " + each.day() + " " + each.line())
              .collect(Collectors.joining("\n")));
    }
  }
}
