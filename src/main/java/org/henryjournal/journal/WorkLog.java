package org.henryjournal.journal;

import static org.henryjournal.journal.db.Tables.CUSTOMER;
import static org.henryjournal.journal.db.Tables.TARGET_CUSTOMER;
import static org.henryjournal.journal.db.Tables.VISIT;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.henryjournal.domain.DayNote;
import org.henryjournal.domain.Grade;
import org.henryjournal.domain.NextStep;
import org.henryjournal.domain.Refusal;
import org.henryjournal.domain.TargetCustomer;
import org.henryjournal.domain.Visit;
import org.henryjournal.domain.VisitDraft;
import org.henryjournal.domain.Workdays;

/**
 * What the rep does, each as one change: all of it is saved when the method returns, or none. Every
 * method throws {@link Refusal} with a sentence when it cannot be done.
 */
public final class WorkLog {

  private final JournalWriter writer;
  private final Clock clock;

  WorkLog(JournalWriter writer, Clock clock) {
    this.writer = writer;
    this.clock = clock;
  }

  /**
   * What a logged visit became.
   *
   * @param grade the grade the customer was moved to by what the visit showed
   */
  public record Logged(long visit, long customer, Optional<Grade> grade) {}

  /**
   * Logs a visit with its deal, next step, contact and tags; an unknown customer is made. A visit
   * that reached somebody keeps the customer's next steps that were due by its date.
   */
  public Logged logVisit(VisitDraft draft) {
    return writer.changeFor(
        Deed.VISIT_LOG,
        c -> {
          VisitRows rows = VisitRows.of(c, Optional.empty(), List.of(draft));
          VisitRows.Written written = rows.log(draft);
          rows.put();
          return logged(c, written);
        });
  }

  /** With the grade that the customer was moved to. */
  private Logged logged(Composer c, VisitRows.Written written) {
    Optional<Grade> grade =
        Optional.ofNullable(new GradeRows(c, today()).settle().get(written.customer()))
            .flatMap(settled -> settled.moved(today()));
    return new Logged(written.visit(), written.customer(), grade);
  }

  /**
   * Writes a whole diary as one change, each visit by the rules of {@link #logVisit}; where it says
   * how customers stand, that holds. It cannot be undone.
   */
  public void writeAll(Diary diary) {
    writer.change(
        Deed.DIARY_WRITE,
        c -> {
          VisitRows rows = VisitRows.of(c, Optional.empty(), diary.visits());
          StandingRows standings = new StandingRows(c);
          for (Diary.Person person : diary.people()) {
            long customer = rows.person(person.customer(), person.contacts(), person.tags());
            standings.add(customer, person.standing());
          }
          List<VisitRows.Written> visits = diary.visits().stream().map(rows::log).toList();
          for (Diary.Cancelled cancelled : diary.cancelled()) {
            VisitRows.Written visit = visits.get(cancelled.visit());
            visit
                .step()
                .map(step -> rows.step(visit.customer(), step))
                .filter(step -> step.state() == NextStep.State.OPEN)
                .ifPresent(step -> rows.change(step.cancelled(cancelled.day(), cancelled.why())));
          }
          for (Diary.Target target : diary.targets()) {
            long customer = rows.customer(target.customer(), target.date());
            long id = c.newId(TARGET_CUSTOMER);
            rows.write(Mapping.row(new TargetCustomer(id, target.date(), customer, target.note())));
          }
          rows.put();
          standings.put();
          for (DayNote note : diary.notes()) {
            c.save(Mapping.row(new DayNote(0, note.date(), note.text(), note.noTarget())));
          }
          if (standings.isNone()) {
            new GradeRows(c, today()).settle();
          }
        });
    writer.forgetUndo();
  }

  /** Changes a visit to what the draft says; visit numbers and figures follow. */
  public Logged changeVisit(long id, VisitDraft draft) {
    return writer.changeFor(
        Deed.VISIT_CHANGE,
        c -> {
          VisitRows rows = VisitRows.ofChange(c);
          VisitRows.Written written = rows.change(Mapping.visit(c.row(VISIT, id)), draft);
          rows.put();
          return logged(c, written);
        });
  }

  /** Puts a visit with its deal and next steps into the bin; what it kept is open again. */
  public void deleteVisit(long id) {
    writer.change(
        Deed.VISIT_DELETE,
        c -> {
          Visit visit = Mapping.visit(c.row(VISIT, id));
          String name = c.row(CUSTOMER, visit.customer()).getName();
          BinBook.put(
              c,
              BinStore.Kind.VISIT,
              new Row.Key(VISIT, id),
              name,
              Optional.of(visit.date()),
              clock);
          new GradeRows(c, today()).settle();
        });
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  /** Adds a next step to a visit that was logged without one. */
  public void addStep(long visitId, VisitDraft.Step step) {
    writer.change(
        Deed.STEP_ADD,
        c -> {
          long customer = c.row(VISIT, visitId).getCustomer();
          c.put(StepRows.newStep(c, customer, Optional.of(visitId), step));
        });
  }

  /** Plans a visit to a customer; an unknown customer is made. */
  public void planStep(String customerName, VisitDraft.Step step) {
    writer.change(
        Deed.STEP_PLAN,
        c -> {
          long customer = customer(c, customerName, step.date());
          c.put(StepRows.newStep(c, customer, Optional.empty(), step));
        });
  }

  /** The customer of this name, made where there is none. */
  private static long customer(Composer c, String name, LocalDate day) {
    VisitRows rows = VisitRows.of(c, Optional.empty(), List.of());
    long customer = rows.customer(name, day);
    rows.put();
    return customer;
  }

  public void moveStep(long id, LocalDate date, Optional<LocalTime> time, String why) {
    writer.change(
        Deed.STEP_MOVE, c -> c.put(Mapping.row(StepRows.step(c, id).moved(date, time, why))));
  }

  /**
   * @param day the day it was cancelled on
   */
  public void cancelStep(long id, LocalDate day, String why) {
    writer.change(
        Deed.STEP_CANCEL, c -> c.put(Mapping.row(StepRows.step(c, id).cancelled(day, why))));
  }

  /** Names a customer to sign on that day; naming one twice changes nothing. */
  public void addTarget(LocalDate day, String customerName) {
    writer.change(
        Deed.TARGET_ADD,
        c -> {
          long customer = customer(c, customerName, day);
          if (!DayRows.isTarget(c, day, customer)) {
            long id = c.newId(TARGET_CUSTOMER);
            c.put(Mapping.row(new TargetCustomer(id, day, customer, "")));
            Optional<DayNote> old = DayRows.note(c, day).filter(DayNote::noTarget);
            old.ifPresent(note -> DayRows.put(c, day, old, note.text(), false));
          }
        });
  }

  public void removeTarget(long id) {
    writer.change(Deed.TARGET_REMOVE, c -> c.del(TARGET_CUSTOMER, id));
  }

  /** What came of a target, in the rep's words. */
  public void noteTarget(long id, String words) {
    writer.change(
        Deed.TARGET_NOTE,
        c -> {
          TargetCustomer old = DayRows.target(c, id);
          c.put(Mapping.row(new TargetCustomer(id, old.date(), old.customer(), words)));
        });
  }

  /** Says that a day has no target customer. */
  public void sayNoTarget(LocalDate day) {
    writer.change(
        Deed.TARGET_NONE,
        c -> {
          Optional<DayNote> old = DayRows.note(c, day);
          DayRows.put(c, day, old, old.map(DayNote::text).orElse(""), true);
        });
  }

  /** The rep's own words about a day. */
  public void noteDay(LocalDate day, String text) {
    writer.change(
        Deed.DAY_NOTE,
        c -> {
          Optional<DayNote> old = DayRows.note(c, day);
          if (!old.map(DayNote::text).orElse("").equals(text)) {
            DayRows.put(c, day, old, text, old.map(DayNote::noTarget).orElse(false));
          }
        });
  }

  /** Saves the journal's calendar. */
  public void saveWorkdays(Workdays workdays) {
    writer.change(
        Deed.SETTINGS_WORKDAYS,
        c -> {
          SettingRows.set(c, Setting.WEEKDAYS, workdays.weekdays());
          SettingRows.set(c, Setting.HOLIDAYS, workdays.holidays());
          SettingRows.set(c, Setting.MAKE_UP_DAYS, workdays.makeUpDays());
        });
  }
}
