package org.henryjournal.ui.parts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.henryjournal.journal.History;
import org.henryjournal.journal.Journal;
import org.henryjournal.ui.shell.Session;

/** What was done on a day, or about a customer. */
public final class HistoryViewModel {

  /** A customer whose history is shown. */
  public record About(long customer, String name) {}

  private final Session session;
  private final Optional<About> about;
  private final ObjectProperty<LocalDate> day;
  private final ReadOnlyObjectWrapper<Optional<List<History.Done>>> done =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /**
   * @param about the customer; empty for the day that is chosen
   */
  public HistoryViewModel(Session session, Optional<About> about) {
    this.session = session;
    this.about = about;
    this.day = new SimpleObjectProperty<>(session.today());
    day.subscribe(chosen -> load());
  }

  private void load() {
    Journal journal = session.journal();
    LocalDate asked = day.get();
    session
        .background()
        .<List<History.Done>>runLong(
            "history.reading",
            job ->
                about.isPresent()
                    ? journal.history().ofCustomer(about.get().customer(), job).reversed()
                    : journal.history().of(asked, job),
            found -> {
              if (asked.equals(day.get())) {
                done.set(Optional.of(found));
              }
            });
  }

  public Optional<About> about() {
    return about;
  }

  public ObjectProperty<LocalDate> dayProperty() {
    return day;
  }

  /** In the order in which it was done, about a customer the last first; empty until it is read. */
  public ReadOnlyObjectProperty<Optional<List<History.Done>>> doneProperty() {
    return done.getReadOnlyProperty();
  }

  /** Whether the journal of that day can be shown: a past one, of the journal as it is now. */
  public boolean canShow(LocalDate chosen) {
    return session.journal().present().isEmpty()
        && chosen.isBefore(session.today())
        && !chosen.isBefore(session.journal().created());
  }

  public LocalDate today() {
    return session.today();
  }
}
