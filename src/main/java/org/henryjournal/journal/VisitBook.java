package org.henryjournal.journal;

import static org.henryjournal.journal.db.Tables.CUSTOMER;
import static org.henryjournal.journal.db.Tables.TARGET_CUSTOMER;
import static org.henryjournal.journal.db.Tables.VISIT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.henryjournal.domain.DayNote;
import org.henryjournal.domain.Grade;
import org.henryjournal.domain.LineNotes;
import org.henryjournal.domain.Payment;
import org.henryjournal.domain.PaymentLine;
import org.henryjournal.domain.Refusal;
import org.henryjournal.domain.TargetCustomer;
import org.henryjournal.domain.Visit;
import org.henryjournal.domain.VisitDraft;

/**
 * What is done about visits, each as one change. Every method throws {@link Refusal} with a
 * sentence when it cannot be done.
 */
public final class VisitBook {

  private final JournalWriter writer;
  private final Clock clock;

  VisitBook(JournalWriter writer, Clock clock) {
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
  public Logged log(VisitDraft draft) {
    return writer.changeFor(
        Deed.VISIT_LOG,
        c -> {
          VisitRows rows = VisitRows.of(c, Optional.empty(), List.of(draft));
          VisitRows.Written written = rows.log(draft);
          rows.put();
          return logged(c, written);
        });
  }

  /**
   * Logs what lines of notes say as one change, each visit by the rules of {@link #log}: all of
   * them or none.
   *
   * @param lines money among them is of known customers, with an amount
   */
  public void logAll(List<LineNotes.Noted> lines) {
    List<VisitDraft> drafts =
        lines.stream()
            .filter(line -> line.payment().isEmpty())
            .map(line -> line.read().draft())
            .toList();
    List<Payment> payments =
        lines.stream().flatMap(line -> line.payment().stream()).map(VisitBook::payment).toList();
    payments.forEach(MoneyBook::look);
    writer.change(
        lines.size() == 1 ? Deed.VISIT_LOG : Deed.VISIT_NOTES,
        c -> {
          VisitRows rows = VisitRows.of(c, Optional.empty(), drafts);
          drafts.forEach(rows::log);
          rows.put();
          for (Payment payment : payments) {
            MoneyBook.put(c, payment);
          }
          new GradeRows(c, today()).settle();
        });
  }

  private static Payment payment(PaymentLine paid) {
    return new Payment(
        0, paid.known().orElseThrow().id(), paid.date(), paid.amount().orElseThrow(), paid.note());
  }

  /** With the grade that the customer was moved to. */
  private Logged logged(Composer c, VisitRows.Written written) {
    Optional<Grade> grade =
        Optional.ofNullable(new GradeRows(c, today()).settle().get(written.customer()))
            .flatMap(settled -> settled.moved(today()));
    return new Logged(written.visit(), written.customer(), grade);
  }

  /**
   * Writes a whole diary as one change, each visit by the rules of {@link #log}; where it says how
   * customers stand, that holds. It cannot be undone.
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
            rows.cancelStep(visits.get(cancelled.visit()), cancelled.day(), cancelled.why());
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
  public Logged change(long id, VisitDraft draft) {
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
  public void delete(long id) {
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
}
