package org.henryjournal.ui.complaints;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.henryjournal.domain.Complaint;
import org.henryjournal.domain.CustomerNames;
import org.henryjournal.domain.Promise;
import org.henryjournal.domain.Refusal;
import org.henryjournal.insight.ComplaintFigures;
import org.henryjournal.insight.PromiseFigures;
import org.henryjournal.journal.Journal;
import org.henryjournal.ui.parts.CareActions;
import org.henryjournal.ui.shell.PageModel;
import org.henryjournal.ui.shell.Refresh;
import org.henryjournal.ui.shell.Session;
import org.jspecify.annotations.Nullable;

/** The tab Complaints: what is open, what came of the others, and how promises were kept. */
public final class ComplaintsViewModel implements PageModel {

  /**
   * What the page shows.
   *
   * @param complaints the open ones first
   * @param steps what was done about them, by complaint
   * @param mine how the rep kept promises
   * @param theirs how customers did
   * @param names of all customers, by id
   */
  record Shown(
      List<Complaint> complaints,
      Map<Long, List<Complaint.Step>> steps,
      ComplaintFigures figures,
      PromiseFigures mine,
      PromiseFigures theirs,
      Map<Long, String> names) {

    String name(long customer) {
      return names.getOrDefault(customer, "");
    }
  }

  private final Session session;
  private final CareActions actions;
  private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();
  private final Refresh refresh;

  public ComplaintsViewModel(Session session) {
    this.session = session;
    actions = new CareActions(session);
    refresh = new Refresh(session, this::load);
  }

  @Override
  public Refresh refresh() {
    return refresh;
  }

  /** Null until the journal has been read. */
  ReadOnlyObjectProperty<@Nullable Shown> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  CareActions actions() {
    return actions;
  }

  List<CustomerNames.Name> completions(String typed) {
    return session.completions(typed);
  }

  private void load() {
    LocalDate today = session.today();
    session.background().run(() -> read(session.journal(), today), shown::set);
  }

  private static Shown read(Journal journal, LocalDate today) {
    List<Complaint> complaints = journal.complaints().all();
    List<Promise> promises = journal.promises().all();
    return new Shown(
        complaints,
        journal.complaints().steps(),
        ComplaintFigures.of(complaints, journal.money().deals(), today),
        PromiseFigures.of(promises, Promise.Side.REP, today),
        PromiseFigures.of(promises, Promise.Side.CUSTOMER, today),
        journal.money().names());
  }

  /**
   * Opens a complaint today.
   *
   * @param saved runs when it has been saved
   * @param refused is told why it cannot be saved
   */
  void open(String customer, String text, Runnable saved, Consumer<Refusal> refused) {
    if (customer.isBlank()) {
      refused.accept(new Refusal("complaint.who"));
    } else if (session.names().find(customer).isEmpty()) {
      refused.accept(new Refusal("goals.payment.nobody", customer.strip()));
    } else if (text.isBlank()) {
      refused.accept(new Refusal("complaint.blank"));
    } else {
      CustomerNames.Name name = session.names().find(customer).get();
      actions.complain(name.id(), name.name(), text, saved);
    }
  }
}
