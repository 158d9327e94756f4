package org.henryjournal.journal;

import static org.henryjournal.journal.db.Tables.BIN;
import static org.henryjournal.journal.db.Tables.TARGET_CUSTOMER;
import static org.henryjournal.journal.db.Tables.VISIT;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.henryjournal.domain.DayNote;
import org.henryjournal.domain.Grade;
import org.henryjournal.domain.Refusal;
import org.henryjournal.domain.TargetCustomer;
import org.henryjournal.domain.Visit;
import org.henryjournal.domain.VisitDraft;
import org.henryjournal.domain.Workdays;
import org.henryjournal.journal.db.tables.records.BinRecord;

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
    return writer.change(
        "visit.log",
        c -> {
          DraftRows rows = new DraftRows(c, draft, Optional.empty());
          long customer = rows.customer();
          long visit = c.newId(VISIT);
          rows.put(visit, customer);
          if (!draft.outcome().isAttempt()) {
            StepRows.keep(c, customer, draft.date(), visit);
          }
          return new Logged(visit, customer, rows.grade(customer, today()));
        });
  }

  /**
   * Writes a whole diary as one change, each visit by the rules of {@link #logVisit}. It cannot be
   * undone.
   */
  public void writeAll(Diary diary) {
    writer.change(
        "diary.write",
        c -> {
          new DiaryRows(c).put(diary);
          return diary;
        });
    writer.forgetUndo();
  }

  /** Changes a visit to what the draft says; visit numbers and figures follow. */
  public Logged changeVisit(long id, VisitDraft draft) {
    return writer.change(
        "visit.change",
        c -> {
          Visit old = visit(c, id);
          DraftRows rows = new DraftRows(c, draft, Optional.of(old));
          long customer = rows.customer();
          rows.put(id, customer);
          if (draft.outcome().isAttempt() || customer != old.customer()) {
            StepRows.keptBy(c, id).forEach(step -> c.put(Mapping.row(step.reopened())));
          }
          if (customer != old.customer()) {
            StepRows.closedOf(c, id).forEach(step -> c.put(Mapping.row(step.ofCustomer(customer))));
          }
          return new Logged(id, customer, rows.grade(customer, today()));
        });
  }

  private static Visit visit(Composer c, long id) {
    return c.sql()
        .selectFrom(VISIT)
        .where(VISIT.ID.eq(id))
        .fetchOptional(Mapping::visit)
        .orElseThrow(() -> new Refusal("visit.gone"));
  }

  /** Puts a visit with its deal and open next steps into the bin; what it kept is open again. */
  public void deleteVisit(long id) {
    writer.change(
        "visit.delete",
        c -> {
          new BinRows(c, now()).putVisit(visit(c, id));
          return id;
        });
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private LocalDateTime now() {
    return LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
  }

  /** Brings back what was deleted, as it was; what it referred to and is gone since stays gone. */
  public void restore(long binId) {
    writer.change(
        "bin.restore",
        c -> {
          BinRecord entry = c.sql().fetchOne(BIN, BIN.ID.eq(binId));
          if (entry == null) {
            throw new Refusal("bin.gone");
          }
          c.add(new FromBin(c, LineReading.rowsFromText(entry.getContent())).mended());
          c.del(BIN, binId);
          return binId;
        });
  }

  /** Adds a next step to a visit that was logged without one. */
  public void addStep(long visitId, VisitDraft.Step step) {
    writer.change(
        "step.add",
        c -> {
          Visit visit = visit(c, visitId);
          c.put(StepRows.newStep(c, visit.customer(), Optional.of(visitId), step));
          return visitId;
        });
  }

  /** Plans a visit to a customer; an unknown customer is made. */
  public void planStep(String customerName, VisitDraft.Step step) {
    writer.change(
        "step.plan",
        c -> {
          VisitDraft draft = VisitDraft.empty(step.date()).withCustomer(customerName);
          long customer = new DraftRows(c, draft, Optional.empty()).customer();
          c.put(StepRows.newStep(c, customer, Optional.empty(), step));
          return customer;
        });
  }

  public void moveStep(long id, LocalDate date, Optional<LocalTime> time, String why) {
    writer.change(
        "step.move",
        c -> {
          c.put(Mapping.row(StepRows.step(c, id).moved(date, time, why)));
          return id;
        });
  }

  /**
   * @param day the day it was cancelled on
   */
  public void cancelStep(long id, LocalDate day, String why) {
    writer.change(
        "step.cancel",
        c -> {
          c.put(Mapping.row(StepRows.step(c, id).cancelled(day, why)));
          return id;
        });
  }

  /** Names a customer to sign on that day; naming one twice changes nothing. */
  public void addTarget(LocalDate day, String customerName) {
    writer.change(
        "target.add",
        c -> {
          VisitDraft draft = VisitDraft.empty(day).withCustomer(customerName);
          long customer = new DraftRows(c, draft, Optional.empty()).customer();
          if (!DayRows.isTarget(c, day, customer)) {
            long id = c.newId(TARGET_CUSTOMER);
            c.put(Mapping.row(new TargetCustomer(id, day, customer, "")));
            Optional<DayNote> old = DayRows.note(c, day).filter(DayNote::noTarget);
            old.ifPresent(note -> DayRows.put(c, day, old, note.text(), false));
          }
          return customer;
        });
  }

  public void removeTarget(long id) {
    writer.change(
        "target.remove",
        c -> {
          c.del(TARGET_CUSTOMER, id);
          return id;
        });
  }

  /** What came of a target, in the rep's words. */
  public void noteTarget(long id, String words) {
    writer.change(
        "target.note",
        c -> {
          TargetCustomer old = DayRows.target(c, id);
          c.put(Mapping.row(new TargetCustomer(id, old.date(), old.customer(), words)));
          return id;
        });
  }

  /** Says that a day has no target customer. */
  public void sayNoTarget(LocalDate day) {
    writer.change(
        "target.none",
        c -> {
          Optional<DayNote> old = DayRows.note(c, day);
          DayRows.put(c, day, old, old.map(DayNote::text).orElse(""), true);
          return day;
        });
  }

  /** The rep's own words about a day. */
  public void noteDay(LocalDate day, String text) {
    writer.change(
        "day.note",
        c -> {
          Optional<DayNote> old = DayRows.note(c, day);
          if (!old.map(DayNote::text).orElse("").equals(text)) {
            DayRows.put(c, day, old, text, old.map(DayNote::noTarget).orElse(false));
          }
          return day;
        });
  }

  /** Saves the journal's calendar. */
  public void saveWorkdays(Workdays workdays) {
    writer.change(
        "settings.workdays",
        c -> {
          SettingRows.set(c, SettingStore.WEEKDAYS, SettingStore.weekdays(workdays.weekdays()));
          SettingRows.set(c, SettingStore.HOLIDAYS, SettingStore.dates(workdays.holidays()));
          SettingRows.set(c, SettingStore.MAKE_UP_DAYS, SettingStore.dates(workdays.makeUpDays()));
          return workdays;
        });
  }
}
