package org.henryjournal.ui.today;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.henryjournal.domain.CustomerNames;
import org.henryjournal.domain.LineNotes;
import org.henryjournal.domain.Refusal;
import org.henryjournal.ui.shell.Session;

/**
 * Reads notes off the window's thread, a few lines at a time, so that what else asks the journal
 * meanwhile need not wait for all of them. What has been read once is not read again.
 */
final class NotesReading {

  /** Of a hundred thousand customers each line takes some milliseconds. */
  private static final int AT_A_TIME = 2;

  /**
   * @param there numbers of the lines that are in the journal already
   */
  record Answer(List<LineViewModel.Ready> lines, Set<Integer> there) {}

  private final Session session;
  private final Consumer<Answer> told;
  private final Map<LineNotes.Written, LineViewModel.Ready> known = new HashMap<>();
  private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper();
  private CustomerNames knownWith = CustomerNames.none();
  private long asked;

  /**
   * @param told is given what the notes say, once all of them have been read
   */
  NotesReading(Session session, Consumer<Answer> told) {
    this.session = session;
    this.told = told;
  }

  ReadOnlyBooleanProperty readingProperty() {
    return reading.getReadOnlyProperty();
  }

  /**
   * Reads notes; where others were being read, these take their place.
   *
   * @param written the day on which they are written
   */
  void read(String text, LocalDate written) {
    long turn = ++asked;
    CustomerNames names = session.names();
    if (names != knownWith) {
      known.clear();
      knownWith = names;
    }
    reading.set(true);
    session
        .background()
        .run(
            () -> LineNotes.written(lines(text), written),
            lines -> readOn(turn, lines, names),
            () -> failed(turn));
  }

  private static List<String> lines(String text) {
    List<String> lines = text.lines().toList();
    if (lines.size() > LineNotes.MOST_LINES) {
      throw new Refusal("cli.log.long", LineNotes.MOST_LINES);
    }
    return lines;
  }

  private void readOn(long turn, List<LineNotes.Written> lines, CustomerNames names) {
    if (turn != asked) {
      return;
    }
    List<LineNotes.Written> next =
        lines.stream().filter(line -> !known.containsKey(line)).limit(AT_A_TIME).toList();
    if (next.isEmpty()) {
      look(turn, lines.stream().map(known::get).toList());
      return;
    }
    session
        .background()
        .run(
            () -> next.stream().map(line -> LineViewModel.Ready.read(line, names)).toList(),
            read -> {
              if (turn == asked) {
                read.forEach(line -> known.put(line.written(), line));
                readOn(turn, lines, names);
              }
            },
            () -> failed(turn));
  }

  private void look(long turn, List<LineViewModel.Ready> lines) {
    List<LineNotes.Noted> noted = lines.stream().map(LineViewModel.Ready::noted).toList();
    session
        .background()
        .run(
            () -> session.journal().notes().there(noted),
            there -> {
              if (turn == asked) {
                known
                    .keySet()
                    .retainAll(
                        new HashSet<>(lines.stream().map(LineViewModel.Ready::written).toList()));
                reading.set(false);
                told.accept(new Answer(lines, there));
              }
            },
            () -> failed(turn));
  }

  private void failed(long turn) {
    if (turn == asked) {
      reading.set(false);
    }
  }
}
