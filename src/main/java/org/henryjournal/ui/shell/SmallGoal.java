package org.henryjournal.ui.shell;

import java.time.LocalDate;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.henryjournal.insight.GoalProgress;

/** Today's small goal: where the most important goal stands, in sight on every page. */
public final class SmallGoal {

  private final Session session;
  private final ReadOnlyObjectWrapper<Optional<GoalProgress>> goal =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private LocalDate read = LocalDate.MIN;

  public SmallGoal(Session session) {
    this.session = session;
    session.revisionProperty().subscribe(this::load);
    load();
  }

  private void load() {
    LocalDate today = session.today();
    read = today;
    session
        .background()
        .run(
            () ->
                session
                    .journal()
                    .goals()
                    .running(today, () -> session.journal().figures().facts())
                    .stream()
                    .findFirst(),
            goal::set);
  }

  /** Midnight may have passed while the window was open. */
  public void wake() {
    if (!read.equals(session.today())) {
      load();
    }
  }

  /** Empty where no goal holds the day. */
  public ReadOnlyObjectProperty<Optional<GoalProgress>> goalProperty() {
    return goal.getReadOnlyProperty();
  }
}
