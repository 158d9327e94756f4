package org.henryjournal.ui.goals;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.henryjournal.domain.Circumstance;
import org.henryjournal.domain.Goal;
import org.henryjournal.domain.GoalLine;
import org.henryjournal.journal.GoalStore;
import org.henryjournal.ui.shell.Session;
import org.jspecify.annotations.Nullable;

/** The worksheet behind a goal: saved as it is written. */
final class WorksheetViewModel {

  /**
   * @param circumstances each of the ten; what is not written is blank
   * @param lines steps of the strategy, then answers to "what if"
   */
  record Shown(Map<Circumstance.Kind, Circumstance> circumstances, List<GoalLine> lines) {}

  private final Session session;
  private final Goal goal;
  private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();

  WorksheetViewModel(Session session, Goal goal) {
    this.session = session;
    this.goal = goal;
    load();
  }

  private void load() {
    session
        .background()
        .run(
            () -> {
              GoalStore store = session.journal().goals();
              Map<Circumstance.Kind, Circumstance> all = new EnumMap<>(Circumstance.Kind.class);
              for (Circumstance.Kind kind : Circumstance.Kind.values()) {
                all.put(kind, new Circumstance(0, goal.id(), kind, "", "", ""));
              }
              store.circumstances(goal.id()).forEach(c -> all.put(c.kind(), c));
              return new Shown(all, store.lines(goal.id()));
            },
            shown::set);
  }

  /** Null until it has been read. */
  ReadOnlyObjectProperty<@Nullable Shown> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  Goal goal() {
    return goal;
  }

  /** Saves what is written of a circumstance, where it is not what was read. */
  void write(Circumstance.Kind kind, String helps, String missing, String how) {
    Shown now = shown.get();
    Circumstance written =
        new Circumstance(0, goal.id(), kind, helps.strip(), missing.strip(), how.strip());
    Circumstance before = now == null ? null : now.circumstances().get(kind);
    if (before == null
        || (before.helps().equals(written.helps())
            && before.missing().equals(written.missing())
            && before.how().equals(written.how()))) {
      return;
    }
    session.change(() -> session.journal().goalBook().save(written), this::load);
  }

  void add(GoalLine.Kind kind, String text, String answer) {
    if (!text.isBlank()) {
      save(new GoalLine(0, goal.id(), kind, 0, text, answer));
    }
  }

  /** Changes a line that is there; one that says nothing any more is taken out. */
  void write(long id, String text, String answer) {
    Shown now = shown.get();
    List<GoalLine> lines = now == null ? List.of() : now.lines();
    lines.stream()
        .filter(line -> line.id() == id)
        .filter(line -> !line.text().equals(text.strip()) || !line.answer().equals(answer.strip()))
        .findFirst()
        .ifPresent(line -> change(line, text, answer));
  }

  private void change(GoalLine line, String text, String answer) {
    if (text.isBlank() && answer.isBlank()) {
      delete(line);
    } else {
      save(new GoalLine(line.id(), line.goal(), line.kind(), line.position(), text, answer));
    }
  }

  private void save(GoalLine line) {
    session.change(() -> session.journal().goalBook().save(line), id -> load());
  }

  void delete(GoalLine line) {
    session.change(() -> session.journal().goalBook().deleteLine(line.id()), this::load);
  }
}
