package org.henryjournal.journal;

import static org.henryjournal.journal.db.Tables.BIN;
import static org.henryjournal.journal.db.Tables.CONTACT;
import static org.henryjournal.journal.db.Tables.CUSTOMER;
import static org.henryjournal.journal.db.Tables.CUSTOMER_TAG;
import static org.henryjournal.journal.db.Tables.DAY_NOTE;
import static org.henryjournal.journal.db.Tables.DEAL;
import static org.henryjournal.journal.db.Tables.GRADE_CHANGE;
import static org.henryjournal.journal.db.Tables.NEXT_STEP;
import static org.henryjournal.journal.db.Tables.SETTING;
import static org.henryjournal.journal.db.Tables.TARGET_CUSTOMER;
import static org.henryjournal.journal.db.Tables.VISIT;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.henryjournal.domain.Contact;
import org.henryjournal.domain.Customer;
import org.henryjournal.domain.DayNote;
import org.henryjournal.domain.NextStep;
import org.henryjournal.domain.Refusal;
import org.henryjournal.domain.TargetCustomer;
import org.henryjournal.domain.Visit;
import org.henryjournal.domain.VisitDraft;
import org.henryjournal.domain.Workdays;
import org.henryjournal.journal.db.tables.records.BinRecord;
import org.henryjournal.journal.db.tables.records.NextStepRecord;
import org.henryjournal.journal.db.tables.records.SettingRecord;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableRecord;
import org.jspecify.annotations.Nullable;

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

  /** What a logged visit became. */
  public record Logged(long visit, long customer) {}

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
            keepSteps(c, customer, draft.date(), visit);
          }
          return new Logged(visit, customer);
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

  private static void keepSteps(Composer c, long customer, LocalDate day, long visit) {
    c.sql()
        .selectFrom(NEXT_STEP)
        .where(NEXT_STEP.CUSTOMER.eq(customer))
        .and(NEXT_STEP.STATE.eq(NextStep.State.OPEN.code()))
        .and(NEXT_STEP.DATE.le(day))
        .forEach(row -> c.put(Mapping.row(Mapping.step(row).kept(day, visit))));
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
            stepsKeptBy(c, id).forEach(step -> c.put(Mapping.row(step.reopened())));
          }
          if (customer != old.customer()) {
            closedStepsOf(c, id).forEach(step -> c.put(Mapping.row(step.ofCustomer(customer))));
          }
          return new Logged(id, customer);
        });
  }

  private static Visit visit(Composer c, long id) {
    return c.sql()
        .selectFrom(VISIT)
        .where(VISIT.ID.eq(id))
        .fetchOptional(Mapping::visit)
        .orElseThrow(() -> new Refusal("visit.gone"));
  }

  private static List<NextStep> closedStepsOf(Composer c, long visit) {
    return c.sql()
        .selectFrom(NEXT_STEP)
        .where(NEXT_STEP.VISIT.eq(visit))
        .and(NEXT_STEP.STATE.ne(NextStep.State.OPEN.code()))
        .fetch(Mapping::step);
  }

  private static List<NextStep> stepsKeptBy(Composer c, long visit) {
    return c.sql().selectFrom(NEXT_STEP).where(NEXT_STEP.KEPT_BY.eq(visit)).fetch(Mapping::step);
  }

  /** Puts a visit with its deal and open next steps into the bin; what it kept is open again. */
  public void deleteVisit(long id) {
    writer.change(
        "visit.delete",
        c -> {
          Visit visit = visit(c, id);
          List<Row> gone = new ArrayList<>();
          for (NextStep kept : stepsKeptBy(c, id)) {
            gone.add(new Row.Put(Mapping.row(kept)));
            c.put(Mapping.row(kept.reopened()));
          }
          takeAll(c, NEXT_STEP, NEXT_STEP.VISIT, id, gone);
          takeAll(c, DEAL, DEAL.VISIT, id, gone);
          takeAll(c, VISIT, VISIT.ID, id, gone);
          bin(c, BinStore.Kind.VISIT, customerName(c, visit.customer()), visit.date(), gone);
          return id;
        });
  }

  /** Puts a customer and everything about it into the bin. */
  public void deleteCustomer(long id) {
    writer.change(
        "customer.delete",
        c -> {
          String name = customerName(c, id);
          List<Row> gone = new ArrayList<>();
          takeAll(c, GRADE_CHANGE, GRADE_CHANGE.CUSTOMER, id, gone);
          takeAll(c, TARGET_CUSTOMER, TARGET_CUSTOMER.CUSTOMER, id, gone);
          for (NextStep kept : othersStepsKeptFor(c, id)) {
            gone.add(new Row.Put(Mapping.row(kept)));
            c.put(Mapping.row(kept.reopened()));
          }
          takeAll(c, NEXT_STEP, NEXT_STEP.CUSTOMER, id, gone);
          takeAll(c, DEAL, DEAL.CUSTOMER, id, gone);
          takeAll(c, VISIT, VISIT.CUSTOMER, id, gone);
          takeAll(c, CUSTOMER_TAG, CUSTOMER_TAG.CUSTOMER, id, gone);
          takeAll(c, CONTACT, CONTACT.CUSTOMER, id, gone);
          takeAll(c, CUSTOMER, CUSTOMER.ID, id, gone);
          bin(c, BinStore.Kind.CUSTOMER, name, null, gone);
          return id;
        });
  }

  /** A visit that was moved to another customer took its steps along, also kept ones. */
  private static List<NextStep> othersStepsKeptFor(Composer c, long customer) {
    return c.sql()
        .selectFrom(NEXT_STEP)
        .where(
            NEXT_STEP.KEPT_BY.in(
                c.sql().select(VISIT.ID).from(VISIT).where(VISIT.CUSTOMER.eq(customer))))
        .and(NEXT_STEP.CUSTOMER.ne(customer))
        .fetch(Mapping::step);
  }

  private static <R extends TableRecord<R>> void takeAll(
      Composer c, Table<R> table, Field<Long> key, long value, List<Row> gone) {
    List<R> records = c.sql().selectFrom(table).where(key.eq(value)).fetch();
    for (R record : records.reversed()) {
      gone.add(new Row.Put(record));
      c.del(record);
    }
  }

  private static String customerName(Composer c, long id) {
    return c.sql()
        .select(CUSTOMER.NAME)
        .from(CUSTOMER)
        .where(CUSTOMER.ID.eq(id))
        .fetchOptional(CUSTOMER.NAME)
        .orElseThrow(() -> new Refusal("customer.gone"));
  }

  private void bin(
      Composer c, BinStore.Kind kind, String title, @Nullable LocalDate date, List<Row> gone) {
    LocalDateTime now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
    String content = LineWriter.rowsAsText(gone.reversed());
    c.put(new BinRecord(c.newId(BIN), now, kind.name(), title, date, content));
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
          c.put(newStep(c, visit.customer(), Optional.of(visitId), step));
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
          c.put(newStep(c, customer, Optional.empty(), step));
          return customer;
        });
  }

  static NextStepRecord newStep(
      Composer c, long customer, Optional<Long> visit, VisitDraft.Step step) {
    return Mapping.row(
        new NextStep(
            c.newId(NEXT_STEP),
            customer,
            visit,
            step.date(),
            step.time(),
            step.what(),
            NextStep.State.OPEN,
            Optional.empty(),
            Optional.empty(),
            ""));
  }

  public void moveStep(long id, LocalDate date, Optional<LocalTime> time, String why) {
    writer.change(
        "step.move",
        c -> {
          c.put(Mapping.row(step(c, id).moved(date, time, why)));
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
          c.put(Mapping.row(step(c, id).cancelled(day, why)));
          return id;
        });
  }

  private static NextStep step(Composer c, long id) {
    return c.sql()
        .selectFrom(NEXT_STEP)
        .where(NEXT_STEP.ID.eq(id))
        .fetchOptional(Mapping::step)
        .orElseThrow(() -> new Refusal("step.gone"));
  }

  /** Names a customer to sign on that day; naming one twice changes nothing. */
  public void addTarget(LocalDate day, String customerName) {
    writer.change(
        "target.add",
        c -> {
          VisitDraft draft = VisitDraft.empty(day).withCustomer(customerName);
          long customer = new DraftRows(c, draft, Optional.empty()).customer();
          boolean named =
              c.sql()
                  .fetchExists(
                      TARGET_CUSTOMER,
                      TARGET_CUSTOMER.DATE.eq(day).and(TARGET_CUSTOMER.CUSTOMER.eq(customer)));
          if (!named) {
            long id = c.newId(TARGET_CUSTOMER);
            c.put(Mapping.row(new TargetCustomer(id, day, customer, "")));
            note(c, day)
                .filter(DayNote::noTarget)
                .ifPresent(n -> c.put(Mapping.row(new DayNote(n.id(), day, n.text(), false))));
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
          TargetCustomer old =
              c.sql()
                  .selectFrom(TARGET_CUSTOMER)
                  .where(TARGET_CUSTOMER.ID.eq(id))
                  .fetchOptional(Mapping::target)
                  .orElseThrow(() -> new Refusal("target.gone"));
          c.put(Mapping.row(new TargetCustomer(id, old.date(), old.customer(), words)));
          return id;
        });
  }

  /** Says that a day has no target customer. */
  public void sayNoTarget(LocalDate day) {
    writer.change(
        "target.none",
        c -> {
          Optional<DayNote> old = note(c, day);
          long id = old.map(DayNote::id).orElseGet(() -> c.newId(DAY_NOTE));
          c.put(Mapping.row(new DayNote(id, day, old.map(DayNote::text).orElse(""), true)));
          return id;
        });
  }

  /** The rep's own words about a day. */
  public void noteDay(LocalDate day, String text) {
    writer.change(
        "day.note",
        c -> {
          Optional<DayNote> old = note(c, day);
          if (!old.map(DayNote::text).orElse("").equals(text)) {
            long id = old.map(DayNote::id).orElseGet(() -> c.newId(DAY_NOTE));
            boolean noTarget = old.map(DayNote::noTarget).orElse(false);
            c.put(Mapping.row(new DayNote(id, day, text, noTarget)));
          }
          return day;
        });
  }

  private static Optional<DayNote> note(Composer c, LocalDate day) {
    return c.sql()
        .selectFrom(DAY_NOTE)
        .where(DAY_NOTE.DATE.eq(day))
        .fetchOptional(Mapping::dayNote);
  }

  /**
   * Saves a customer; id 0 makes a new one.
   *
   * @return its id
   * @throws Refusal when the name is blank or another customer has it
   */
  public long saveCustomer(Customer customer) {
    if (customer.name().isBlank()) {
      throw new Refusal("customer.name.blank");
    }
    return writer.change(
        "customer.save",
        c -> {
          boolean taken =
              c.sql()
                  .fetchExists(
                      CUSTOMER,
                      CUSTOMER.NAME.eq(customer.name()).and(CUSTOMER.ID.ne(customer.id())));
          if (taken) {
            throw new Refusal("customer.name.taken", customer.name());
          }
          long id = customer.id() == 0 ? c.newId(CUSTOMER) : customer.id();
          c.put(Mapping.row(customer.withId(id)));
          return id;
        });
  }

  /** Saves a contact of a customer; id 0 makes a new one. */
  public long saveContact(Contact contact) {
    return writer.change(
        "contact.save",
        c -> {
          long id = contact.id() == 0 ? c.newId(CONTACT) : contact.id();
          c.put(
              Mapping.row(
                  new Contact(
                      id,
                      contact.customer(),
                      contact.name(),
                      contact.kp(),
                      contact.phone(),
                      contact.email(),
                      contact.wechat(),
                      contact.batch())));
          return id;
        });
  }

  /** Saves the journal's calendar. */
  public void saveWorkdays(Workdays workdays) {
    writer.change(
        "settings.workdays",
        c -> {
          set(c, SettingStore.WEEKDAYS, SettingStore.weekdays(workdays.weekdays()));
          set(c, SettingStore.HOLIDAYS, SettingStore.dates(workdays.holidays()));
          set(c, SettingStore.MAKE_UP_DAYS, SettingStore.dates(workdays.makeUpDays()));
          return workdays;
        });
  }

  private static void set(Composer c, String name, String content) {
    SettingRecord old = c.sql().fetchOne(SETTING, SETTING.NAME.eq(name));
    if (old == null || !old.getContent().equals(content)) {
      long id = old == null ? c.newId(SETTING) : old.getId();
      c.put(new SettingRecord(id, name, content));
    }
  }
}
