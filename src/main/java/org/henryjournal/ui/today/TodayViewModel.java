package org.henryjournal.ui.today;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.henryjournal.domain.CustomerNames;
import org.henryjournal.domain.PaymentTerms;
import org.henryjournal.domain.QuickEntry;
import org.henryjournal.domain.Refusal;
import org.henryjournal.domain.VisitDraft;
import org.henryjournal.domain.Workdays;
import org.henryjournal.insight.BoardCard;
import org.henryjournal.journal.DayStore;
import org.henryjournal.journal.RevisitStore;
import org.henryjournal.journal.StepStore;
import org.henryjournal.journal.VisitStore;
import org.henryjournal.ui.parts.CustomerActions;
import org.henryjournal.ui.parts.RunOutsViewModel;
import org.henryjournal.ui.parts.RunningGoals;
import org.henryjournal.ui.shell.PageModel;
import org.henryjournal.ui.shell.Refresh;
import org.henryjournal.ui.shell.Session;
import org.jspecify.annotations.Nullable;

/** The daily work log: any day, with its three beats. */
public final class TodayViewModel implements PageModel {

  private final Session session;
  private final ReadOnlyObjectWrapper<LocalDate> day;
  private final ReadOnlyObjectWrapper<@Nullable DayData> data = new ReadOnlyObjectWrapper<>();
  private final LineViewModel line;
  private final CustomerActions actions;
  private final RunOutsViewModel runOuts;
  private final Refresh refresh;
  private final AlertsViewModel alerts;
  private final RunningGoals running;
  private final DayOffers offers;
  private final DayNoteViewModel words;
  private final NotesViewModel notes;

  public TodayViewModel(Session session, RunningGoals running) {
    this.session = session;
    this.running = running;
    offers = new DayOffers(session);
    words = new DayNoteViewModel(this, session.journal().drafts());
    this.day = new ReadOnlyObjectWrapper<>(KeptLine.firstDay(session));
    this.actions = new CustomerActions(session);
    this.line =
        new LineViewModel(
            session, day.getReadOnlyProperty(), new AfterVisitViewModel(session, actions));
    this.runOuts = new RunOutsViewModel(session);
    notes = new NotesViewModel(session);
    refresh = new Refresh(session, this::load);
    alerts = new AlertsViewModel(session);
  }

  @Override
  public Refresh refresh() {
    return refresh;
  }

  private void load() {
    LocalDate asked = day.get();
    session
        .background()
        .run(
            () -> DayData.read(session.journal(), asked, session.today()),
            read -> {
              if (read.day().equals(day.get())) {
                data.set(read);
              }
            });
  }

  public LineViewModel line() {
    return line;
  }

  /** The notes of several visits at once. */
  public NotesViewModel notes() {
    return notes;
  }

  /** What can be done about the customers of the day's lists. */
  public CustomerActions actions() {
    return actions;
  }

  /** Makes a customer that is due a planned visit of the day that is shown. */
  public void plan(RevisitStore.Due due) {
    LocalDate on = day.get();
    session.change(
        () ->
            session
                .journal()
                .stepBook()
                .plan(due.customerName(), new VisitDraft.Step(on, Optional.empty(), "")),
        () -> session.notices().changed("today.planned", due.customerName(), on));
  }

  /** What ran out overnight. */
  public RunOutsViewModel runOuts() {
    return runOuts;
  }

  /** The goals that hold today. */
  public RunningGoals running() {
    return running;
  }

  /** What is worth a look. */
  public AlertsViewModel alerts() {
    return alerts;
  }

  public ReadOnlyObjectProperty<LocalDate> dayProperty() {
    return day.getReadOnlyProperty();
  }

  /**
   * Null until the day has been read for the first time; keeps the last day until the next is read.
   */
  public ReadOnlyObjectProperty<@Nullable DayData> dataProperty() {
    return data.getReadOnlyProperty();
  }

  /** Whether the data are those of the day that is to be shown. */
  public boolean isShownDayRead() {
    DayData read = data.get();
    return read != null && read.day().equals(day.get());
  }

  public void goTo(LocalDate newDay) {
    if (!newDay.equals(day.get())) {
      day.set(newDay);
      load();
    }
  }

  public void goToToday() {
    goTo(session.today());
  }

  /**
   * Midnight may have passed while the window was open: today follows, another day stays, and so
   * does the day under a line that is half written.
   */
  @Override
  public void wake() {
    DayData shown = data.get();
    if (shown != null && !shown.today().equals(session.today())) {
      if (shown.isToday() && !line.kept().isHalfWritten()) {
        goToToday();
      } else {
        if (shown.isToday()) {
          line.kept().hold();
        }
        load();
      }
    }
    alerts.wake();
  }

  public void previousDay() {
    goTo(day.get().minusDays(1));
  }

  public void nextDay() {
    goTo(day.get().plusDays(1));
  }

  /**
   * @param termsText how terms of payment are written
   */
  public VisitFormViewModel newForm(Function<PaymentTerms, String> termsText) {
    return VisitFormViewModel.ofLine(session, line, termsText);
  }

  /**
   * @param termsText how terms of payment are written
   */
  public VisitFormViewModel formOf(
      VisitStore.Entry entry, Function<PaymentTerms, String> termsText) {
    return VisitFormViewModel.of(session, entry, termsText);
  }

  public void delete(VisitStore.Entry entry) {
    session.change(
        () -> session.journal().visitBook().delete(entry.visit().id()),
        () -> session.notices().changed("today.visit.deleted", entry.customerName()));
  }

  /**
   * Adds a target customer, named in full, by the best completion of what was typed, or by the
   * number of a suggestion.
   *
   * @param on the day it is a target for
   */
  public void addTarget(String typed, LocalDate on) {
    if (typed.isBlank()) {
      return;
    }
    Suggested.name(typed, suggestedFor(on), session.names())
        .ifPresentOrElse(name -> nameTarget(name, on), () -> refuseNumber(typed));
  }

  private void refuseNumber(String typed) {
    session.notices().refused(new Refusal("targets.number.unknown", typed.strip()));
  }

  /** Customers suggested as targets for a day. */
  public List<BoardCard> suggestedFor(LocalDate on) {
    DayData read = data.get();
    if (read == null) {
      return List.of();
    }
    return on.equals(read.day())
        ? read.followUps().suggested()
        : on.equals(read.nextWorkday()) ? read.followUps().nextSuggested() : List.of();
  }

  /** Customers whose name fits what was typed; none where that is the number of a suggestion. */
  public List<CustomerNames.Name> targetCompletions(String typed, LocalDate on) {
    return Suggested.picked(typed, suggestedFor(on), session.names()).isPresent()
        ? List.of()
        : line.suggestions(typed);
  }

  /** Adds a target customer by its full name. */
  public void nameTarget(String name, LocalDate on) {
    boolean known = session.names().find(name).isPresent();
    session.change(
        () -> session.journal().dayBook().addTarget(on, name),
        () ->
            session
                .notices()
                .changed(known ? "today.target.added" : "today.target.added.new", name, on));
  }

  public void removeTarget(DayStore.Target target) {
    session.change(
        () -> session.journal().dayBook().removeTarget(target.target().id()),
        () -> session.notices().changed("today.target.removed", target.customerName()));
  }

  public void sayNoTarget(LocalDate on) {
    session.change(
        () -> session.journal().dayBook().sayNoTarget(on),
        () -> session.notices().changed("today.target.none.said", on));
  }

  /** Plans a visit from a line such as {@code Acme >fri 10:00 bring the sample}. */
  public void plan(String typed) {
    QuickEntry.Result read = QuickEntry.parse(typed, day.get(), session.names());
    VisitDraft draft = read.draft();
    if (draft.customer().isBlank()) {
      session.notices().refused(new Refusal("plan.customer.blank"));
      return;
    }
    VisitDraft.Step step =
        draft
            .step()
            .map(
                s ->
                    new VisitDraft.Step(
                        s.date(), s.time(), (s.what() + " " + draft.note()).strip()))
            .orElseGet(() -> new VisitDraft.Step(day.get(), draft.time(), draft.note()));
    Optional<String> meant =
        read.known().isPresent()
            ? Optional.of(draft.customer())
            : Suggested.name(draft.customer(), List.of(), session.names());
    meant.ifPresentOrElse(
        name ->
            session.change(
                () -> session.journal().stepBook().plan(name, step),
                () -> session.notices().changed("today.planned", name, step.date())),
        () -> refuseNumber(draft.customer()));
  }

  /** Begins the line with the customer of a planned visit. */
  public void logPlanned(StepStore.Planned planned) {
    line.kept().begin(planned.customerName() + " ");
  }

  public void movePlanned(StepStore.Planned planned, LocalDate to) {
    session.change(
        () -> session.journal().stepBook().move(planned.step().id(), to, planned.step().time(), ""),
        () -> session.notices().changed("today.step.moved", planned.customerName(), to));
  }

  public void cancelPlanned(StepStore.Planned planned, String why) {
    session.change(
        () -> session.journal().stepBook().cancel(planned.step().id(), day.get(), why),
        () -> session.notices().changed("today.step.cancelled", planned.customerName()));
  }

  /**
   * Saves the rep's words about a day.
   *
   * @param saved runs when that is done
   * @param otherwise runs when it failed, after the rep was told
   */
  void noteDay(LocalDate on, String text, Runnable saved, Runnable otherwise) {
    session.change(
        () -> session.journal().dayBook().note(on, text),
        () -> {
          session.notices().changed("today.note.saved");
          saved.run();
        },
        otherwise);
  }

  /** The rep's own words about the day. */
  DayNoteViewModel words() {
    return words;
  }

  /** Says in the journal's calendar whether a day is worked. */
  public void setWorked(LocalDate date, boolean worked) {
    session.change(
        () -> {
          Workdays changed = session.journal().settings().workdays().with(date, worked);
          session.journal().calendarBook().saveWorkdays(changed);
        },
        () -> session.notices().changed(worked ? "today.day.worked" : "today.day.off", date));
  }

  /** What else the day's page offers: holidays, and work that goes on. */
  DayOffers offers() {
    return offers;
  }

  public EveningWalkViewModel eveningWalk() {
    return new EveningWalkViewModel(session, day.get());
  }
}
