package org.henryjournal.ui.parts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.henryjournal.domain.GoalMeasure;
import org.henryjournal.insight.GoalProgress;
import org.henryjournal.ui.shell.Session;

/** The goals that hold today, the most important first: one reading for the rail and for Today. */
public final class RunningGoals {

  private final Session session;
  private final ReadOnlyObjectWrapper<List<GoalProgress>> goals =
      new ReadOnlyObjectWrapper<>(List.of());
  private Optional<LocalDate> read = Optional.empty();

  public RunningGoals(Session session) {
    this.session = session;
    session.revisionProperty().subscribe(() -> read.ifPresent(day -> load()));
  }

  /**
   * Reads them for the first time. To be called after the first page has asked for its own data: a
   * long journal takes a while to be read for figures, and the page is not to wait for it.
   */
  public void begin() {
    if (read.isEmpty()) {
      load();
    }
  }

  private void load() {
    LocalDate today = session.today();
    read = Optional.of(today);
    session
        .background()
        .run(
            () ->
                session.journal().goals().running(today, () -> session.journal().figures().facts()),
            goals::set);
  }

  /** Midnight may have passed while the window was open. */
  public void wake() {
    if (read.filter(day -> !day.equals(session.today())).isPresent()) {
      load();
    }
  }

  /** Empty until they have been read, and where no goal holds the day. */
  public ReadOnlyObjectProperty<List<GoalProgress>> goalsProperty() {
    return goals.getReadOnlyProperty();
  }

  /** The one that counts this, of several the one that ends first. */
  public Optional<GoalProgress> of(GoalMeasure measure) {
    return goals.get().stream().filter(goal -> goal.goal().measure() == measure).findFirst();
  }
}
