package org.henryjournal.ui.parts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.henryjournal.domain.Grade;
import org.henryjournal.domain.GradeRules;
import org.henryjournal.domain.Refusal;
import org.henryjournal.domain.Workdays;
import org.henryjournal.journal.GradeStore;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.Setting;
import org.henryjournal.ui.shell.Refresh;
import org.henryjournal.ui.shell.Session;

/**
 * The grades that ran out since the rep last said "got it", or since the journal was begun, each to
 * be taken back or extended.
 */
public final class RunOutsViewModel {

  /** What ran out, the latest first. */
  public record Shown(List<GradeStore.RanOut> list, GradeRules rules, Workdays calendar) {

    static final Shown NOTHING =
        new Shown(List.of(), GradeRules.usual(), Workdays.mondayToFriday());

    public Shown {
      list = List.copyOf(list);
    }

    /** How many of them had this grade. */
    public int count(Grade grade) {
      return (int) list.stream().filter(ranOut -> ranOut.was() == grade).count();
    }
  }

  private final Session session;
  private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(Shown.NOTHING);
  private final Refresh refresh;

  public RunOutsViewModel(Session session) {
    this.session = session;
    refresh = new Refresh(session, this::load);
  }

  /** Told when the part is shown and when it is left. */
  public Refresh refresh() {
    return refresh;
  }

  private void load() {
    LocalDate today = session.today();
    Callable<Shown> read =
        () -> {
          Journal journal = session.journal();
          LocalDate after =
              journal.settings().get(Setting.RUN_OUTS_SEEN).orElse(journal.created().minusDays(1));
          List<GradeStore.RanOut> list = journal.board().ranOut(after, today);
          return list.isEmpty()
              ? Shown.NOTHING
              : new Shown(list, journal.settings().gradeRules(), journal.settings().workdays());
        };
    session.background().run(read, shown::set);
  }

  public ReadOnlyObjectProperty<Shown> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  public LocalDate today() {
    return session.today();
  }

  /** The last day offered for an extension: as many days from today as the grade has. */
  public LocalDate offered(GradeStore.RanOut ranOut) {
    Shown now = shown.get();
    return now.rules().lastDay(ranOut.was(), today(), now.calendar()).orElseThrow();
  }

  /** Takes back that a grade ran out; its days count anew from today. */
  public void takeBack(GradeStore.RanOut ranOut) {
    String grade = shown.get().rules().nameOf(ranOut.was());
    LocalDate until = offered(ranOut);
    session.change(
        () -> session.journal().gradeBook().takeBackRunOut(ranOut.customer()),
        () -> session.notices().changed("run_outs.back", ranOut.customerName(), grade, until));
  }

  /** Why a grade that ran out cannot be extended to this day; empty where it can. */
  public Optional<Refusal> refused(LocalDate until) {
    return GradeRules.extension(Optional.empty(), until, today());
  }

  /** Extends a grade that ran out, for a reason. */
  public void extend(GradeStore.RanOut ranOut, LocalDate until, String reason) {
    new CustomerActions(session).extend(ranOut.customer(), ranOut.customerName(), until, reason);
  }

  /** The rep has seen all of them. */
  public void acknowledge() {
    session.change(() -> session.journal().gradeBook().acknowledgeRunOuts(), () -> {});
  }

  /** The same by key: does nothing, and says so, where there is nothing to be seen. */
  public boolean acknowledgeShown() {
    boolean any = !shown.get().list().isEmpty();
    if (any) {
      acknowledge();
    }
    return any;
  }
}
