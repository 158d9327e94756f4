package org.henryjournal.ui.today;

import java.time.LocalDate;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.henryjournal.insight.Silence;
import org.henryjournal.journal.AlertStore;
import org.henryjournal.ui.shell.Refresh;
import org.henryjournal.ui.shell.Session;

/** What is worth a look today, each to be put aside for a while. */
public final class AlertsViewModel {

  private final Session session;
  private final ReadOnlyObjectWrapper<List<AlertStore.Found>> found =
      new ReadOnlyObjectWrapper<>(List.of());
  private final Refresh refresh;
  private LocalDate read = LocalDate.MIN;

  /** Work is done in the order it is asked for: make it when the rest of the page is being read. */
  AlertsViewModel(Session session) {
    this.session = session;
    refresh = new Refresh(session, this::load);
  }

  /** Told when the part is shown and when it is left. */
  public Refresh refresh() {
    return refresh;
  }

  private void load() {
    LocalDate today = session.today();
    read = today;
    session.background().run(() -> session.journal().alerts().found(today, today), found::set);
  }

  /** Midnight may have passed while the window was open. */
  void wake() {
    if (!read.equals(session.today())) {
      load();
    }
  }

  /** The most pressing first. */
  public ReadOnlyObjectProperty<List<AlertStore.Found>> foundProperty() {
    return found.getReadOnlyProperty();
  }

  public void silence(AlertStore.Found alert, Silence silence) {
    session.change(
        () -> session.journal().alertBook().silence(alert.alert().subject(), silence),
        end -> session.notices().changed("alerts.silenced", end));
  }
}
