package org.henryjournal.ui;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.board.BoardView;
import org.henryjournal.ui.board.BoardViewModel;
import org.henryjournal.ui.board.ClearingViewModel;
import org.henryjournal.ui.customers.CustomersView;
import org.henryjournal.ui.customers.CustomersViewModel;
import org.henryjournal.ui.goals.GoalsView;
import org.henryjournal.ui.goals.GoalsViewModel;
import org.henryjournal.ui.insights.InsightsView;
import org.henryjournal.ui.insights.InsightsViewModel;
import org.henryjournal.ui.progress.ProgressView;
import org.henryjournal.ui.progress.ProgressViewModel;
import org.henryjournal.ui.settings.SettingsView;
import org.henryjournal.ui.settings.SettingsViewModel;
import org.henryjournal.ui.shell.Action;
import org.henryjournal.ui.shell.ChartOutput;
import org.henryjournal.ui.shell.Overlay;
import org.henryjournal.ui.shell.Page;
import org.henryjournal.ui.shell.PageId;
import org.henryjournal.ui.shell.RunningGoals;
import org.henryjournal.ui.shell.SaveAs;
import org.henryjournal.ui.shell.Session;
import org.henryjournal.ui.shell.Theme;
import org.henryjournal.ui.today.TodayView;
import org.henryjournal.ui.today.TodayViewModel;

/** The pages of one open journal; each view model is made when its page is opened first. */
final class Pages {

  /** As the line writes it in either language. */
  private static final String DEAL = "!deal";

  private final Session session;
  private final Consumer<PageId> show;
  private final Consumer<Messages.Language> language;
  private final Consumer<Theme> theme;
  private Optional<TodayViewModel> today = Optional.empty();
  private Optional<BoardViewModel> board = Optional.empty();
  private Optional<ClearingViewModel> clearing = Optional.empty();
  private Optional<CustomersViewModel> customers = Optional.empty();
  private Optional<ProgressViewModel> progress = Optional.empty();
  private Optional<GoalsViewModel> goals = Optional.empty();
  private Optional<InsightsViewModel> insights = Optional.empty();
  private Optional<SettingsViewModel> settings = Optional.empty();
  private final RunningGoals running;
  private Optional<LocalDate> woken = Optional.empty();
  private Optional<Page> shown = Optional.empty();

  /**
   * @param show shows a page in the window
   */
  Pages(
      Session session,
      Consumer<PageId> show,
      Consumer<Messages.Language> language,
      Consumer<Theme> theme) {
    this.session = session;
    this.show = show;
    this.language = language;
    this.theme = theme;
    running = new RunningGoals(session);
  }

  Session session() {
    return session;
  }

  /** What stands in the rail on every page. */
  RunningGoals runningGoals() {
    return running;
  }

  void open(PageId id) {
    show.accept(id);
  }

  Page view(PageId id, Messages messages, Overlay overlay, Theme currentTheme) {
    Page made = make(id, messages, overlay, currentTheme);
    running.begin();
    shown = Optional.of(made);
    return made;
  }

  private Page make(PageId id, Messages messages, Overlay overlay, Theme currentTheme) {
    return switch (id) {
      case TODAY -> new TodayView(today(), overlay, this::openCustomer, this::openWork, messages);
      case BOARD ->
          new BoardView(
              board(),
              clearing(),
              overlay,
              this::openCustomer,
              name -> openLine(name + " " + DEAL),
              messages);
      case CUSTOMERS ->
          new CustomersView(
              customers(),
              overlay,
              this::openLine,
              () -> new ExchangeDialogs(this, overlay, messages).openImport(),
              messages);
      case PROGRESS -> new ProgressView(progress(), overlay, this::openCustomer, messages);
      case GOALS ->
          new GoalsView(
              goals(),
              overlay,
              new ChartOutput(session.background(), session.notices(), SaveAs.dialog()),
              messages);
      case INSIGHTS ->
          new InsightsView(
              insights(),
              overlay,
              new ChartOutput(session.background(), session.notices(), SaveAs.dialog()),
              this::openCustomer,
              () -> openLine(""),
              messages);
      case SETTINGS ->
          new SettingsView(settings(), overlay, currentTheme, language, theme, messages);
    };
  }

  /** Reads what the figures need before somebody asks for them. */
  void warmUp() {
    if (insights.isEmpty()) {
      insights().refresh().hidden();
    }
  }

  private void openCustomer(long id) {
    customers().choose(id);
    open(PageId.CUSTOMERS);
  }

  private void openWork(long id) {
    progress().open(id);
    open(PageId.PROGRESS);
  }

  /**
   * Begins a line of today with a customer's name, and perhaps more, to be written on; '' for a
   * line of nothing yet.
   */
  private void openLine(String name) {
    today().goToToday();
    today().line().textProperty().set((name + " ").stripLeading());
    open(PageId.TODAY);
    shown.ifPresent(page -> page.handle(Action.LOG_VISIT));
  }

  private TodayViewModel today() {
    return remember(today, () -> new TodayViewModel(session, running), made -> today = made);
  }

  private BoardViewModel board() {
    return remember(board, () -> new BoardViewModel(session), made -> board = made);
  }

  private ClearingViewModel clearing() {
    return remember(clearing, () -> new ClearingViewModel(session), made -> clearing = made);
  }

  private CustomersViewModel customers() {
    return remember(customers, () -> new CustomersViewModel(session), made -> customers = made);
  }

  private GoalsViewModel goals() {
    return remember(goals, () -> new GoalsViewModel(session), made -> goals = made);
  }

  private ProgressViewModel progress() {
    return remember(progress, () -> new ProgressViewModel(session), made -> progress = made);
  }

  private InsightsViewModel insights() {
    return remember(insights, () -> new InsightsViewModel(session), made -> insights = made);
  }

  private SettingsViewModel settings() {
    return remember(settings, () -> new SettingsViewModel(session), made -> settings = made);
  }

  private static <T> T remember(Optional<T> known, Supplier<T> make, Consumer<Optional<T>> keep) {
    return known.orElseGet(
        () -> {
          T made = make.get();
          keep.accept(Optional.of(made));
          return made;
        });
  }

  /** The day that the daily work log shows. */
  LocalDate day() {
    return today.map(model -> model.dayProperty().get()).orElseGet(session::today);
  }

  /** The journal was opened, or some time has gone by: midnight may have passed. */
  void wake() {
    LocalDate now = session.today();
    if (woken.filter(day -> !day.equals(now)).isPresent()) {
      session.dayPassed();
    }
    woken = Optional.of(now);
    today.ifPresent(TodayViewModel::wake);
    board.ifPresent(BoardViewModel::wake);
    goals.ifPresent(GoalsViewModel::wake);
    running.wake();
    progress.ifPresent(ProgressViewModel::wake);
  }
}
