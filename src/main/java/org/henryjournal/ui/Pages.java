package org.henryjournal.ui;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.henryjournal.domain.CustomerFilter;
import org.henryjournal.ui.customers.CustomersViewModel;
import org.henryjournal.ui.insights.InsightsViewModel;
import org.henryjournal.ui.parts.RunningGoals;
import org.henryjournal.ui.progress.ProgressViewModel;
import org.henryjournal.ui.settings.BackupsViewModel;
import org.henryjournal.ui.shell.Action;
import org.henryjournal.ui.shell.Page;
import org.henryjournal.ui.shell.PageId;
import org.henryjournal.ui.shell.PageModel;
import org.henryjournal.ui.shell.Session;
import org.henryjournal.ui.today.TodayViewModel;

/** The pages of one open journal; each view model is made when its page is opened first. */
final class Pages {

  private final Session session;
  private final Consumer<PageId> show;
  private final RunningGoals running;
  private final BackupsViewModel backups;
  private final Map<Class<?>, Object> kept = new HashMap<>();
  private Optional<LocalDate> woken = Optional.empty();
  private Optional<Page> shown = Optional.empty();

  /**
   * @param show shows a page in the window
   */
  Pages(Session session, BackupsViewModel backups, Consumer<PageId> show) {
    this.session = session;
    this.backups = backups;
    this.show = show;
    running = new RunningGoals(session);
  }

  Session session() {
    return session;
  }

  BackupsViewModel backups() {
    return backups;
  }

  /** What stands in the rail on every page. */
  RunningGoals runningGoals() {
    return running;
  }

  void open(PageId id) {
    show.accept(id);
  }

  void open(Class<? extends PageModel> type) {
    open(PageList.of(type).id());
  }

  /** Makes the nodes of a page. */
  Page view(PageId id, PagePlace at) {
    Page made = PageList.of(id).open(at);
    running.begin();
    shown = Optional.of(made);
    return made;
  }

  <M extends PageModel> M model(PageList.Entry<M> entry) {
    return kept(entry.type(), ignored -> entry.model().apply(this));
  }

  private <M extends PageModel> M model(Class<M> type) {
    return model(PageList.of(type));
  }

  /** What stays while pages come and go: made when it is asked for first. */
  <T> T kept(Class<T> type, Function<Session, T> make) {
    return type.cast(kept.computeIfAbsent(type, ignored -> make.apply(session)));
  }

  /** Reads what the figures need before somebody asks for them. */
  void warmUp() {
    if (!kept.containsKey(InsightsViewModel.class)) {
      model(InsightsViewModel.class).refresh().hidden();
    }
  }

  void openCustomer(long id) {
    model(CustomersViewModel.class).choose(id);
    open(CustomersViewModel.class);
  }

  /** Shows the customers who fit a filter. */
  void openList(CustomerFilter filter) {
    model(CustomersViewModel.class).list(filter);
    open(CustomersViewModel.class);
  }

  void openWork(long id) {
    model(ProgressViewModel.class).open(id);
    open(ProgressViewModel.class);
  }

  /**
   * Begins a line of today with a customer's name, and perhaps more, to be written on; '' for a
   * line of nothing yet.
   */
  void openLine(String name) {
    TodayViewModel today = model(TodayViewModel.class);
    today.goToToday();
    String start = (name + " ").stripLeading();
    if (!start.isEmpty()) {
      today.line().kept().begin(start);
    }
    open(TodayViewModel.class);
    shown.ifPresent(page -> page.handle(Action.LOG_VISIT));
  }

  /** Opens the notes of several visits over the page of today. */
  void openNotes() {
    open(TodayViewModel.class);
    shown.ifPresent(page -> page.handle(Action.LOG_NOTES));
  }

  /** What stands in the line of the daily work log and is not saved yet; '' for nothing. */
  String typed() {
    return kept.get(TodayViewModel.class) instanceof TodayViewModel today
        ? today.line().textProperty().get()
        : "";
  }

  /** Shows a day, and puts back what stood in its line. */
  void putBack(LocalDate day, String typed) {
    TodayViewModel today = model(TodayViewModel.class);
    today.goTo(day);
    today.line().textProperty().set(typed);
  }

  /** The day that the daily work log shows. */
  LocalDate day() {
    return kept.get(TodayViewModel.class) instanceof TodayViewModel today
        ? today.dayProperty().get()
        : session.today();
  }

  /** The journal was opened, or some time has gone by: midnight may have passed. */
  void wake() {
    LocalDate now = session.today();
    if (woken.filter(day -> !day.equals(now)).isPresent()) {
      session.dayPassed();
    }
    woken = Optional.of(now);
    running.wake();
    for (Object model : List.copyOf(kept.values())) {
      if (model instanceof PageModel page) {
        page.wake();
      }
    }
  }
}
