package org.henryjournal.journal;

import static org.henryjournal.journal.db.Tables.CONTACT;
import static org.henryjournal.journal.db.Tables.DEAL;
import static org.henryjournal.journal.db.Tables.GRADE_CHANGE;
import static org.henryjournal.journal.db.Tables.LABEL;
import static org.henryjournal.journal.db.Tables.VISIT;

import java.time.LocalDate;
import java.util.Optional;
import org.henryjournal.domain.Contact;
import org.henryjournal.domain.Grade;
import org.henryjournal.domain.GradeChange;
import org.henryjournal.domain.GradeHistory;
import org.henryjournal.domain.GradeRules;
import org.henryjournal.domain.Labels;
import org.henryjournal.domain.Met;
import org.henryjournal.domain.NamedContact;
import org.henryjournal.domain.Outcome;
import org.henryjournal.journal.db.tables.records.LabelRecord;
import org.jspecify.annotations.Nullable;

/** The rows of a customer's labels and grades, as a change makes them on one day. */
final class GradeRows {

  /** A visit longer ago says nothing about where the customer stands today. */
  private static final int RECENT_DAYS = 30;

  private final Composer c;
  private final LocalDate today;
  private @Nullable GradeRules rules;

  GradeRows(Composer c, LocalDate today) {
    this.c = c;
    this.today = today;
  }

  Labels labels(long customer) {
    return new GradeStore(c.sql()).labels(customer);
  }

  GradeHistory history(long customer) {
    return new GradeStore(c.sql()).history(customer);
  }

  /**
   * Puts the labels, and the grade where they carry another one than before. What the rep set by
   * hand today is not overruled by a better one the same day.
   */
  Optional<Grade> label(long customer, Labels labels) {
    return label(customer, labels(customer), labels);
  }

  private Optional<Grade> label(long customer, Labels before, Labels labels) {
    if (labels.equals(before)) {
      return Optional.empty();
    }
    putLabels(customer, labels);
    Optional<GradeHistory.Span> current = history(customer).at(today);
    boolean byHandToday =
        current
            .flatMap(GradeHistory.Span::change)
            .filter(given -> given.cause() == GradeChange.Cause.HAND && given.date().equals(today))
            .isPresent();
    Optional<Grade> moved =
        GradeRules.moved(before, labels, current.flatMap(span -> span.stage().grade()))
            .filter(grade -> !(byHandToday && grade.isOpen()));
    moved.ifPresent(grade -> give(customer, grade, GradeChange.Cause.LABELS, ""));
    return moved;
  }

  private void putLabels(long customer, Labels labels) {
    LabelRecord old = c.sql().fetchOne(LABEL, LABEL.CUSTOMER.eq(customer));
    c.put(Mapping.row(old == null ? c.newId(LABEL) : old.getId(), customer, labels));
  }

  /**
   * Takes along what a visit shows: who was met, and a need that was found. A visit that signed
   * gives no grade.
   *
   * @param person the contact met; a rank that was said counts, or else the one in the journal
   */
  Optional<Grade> afterVisit(
      long customer, LocalDate day, NamedContact person, boolean needFound, boolean deal) {
    if (day.isBefore(today.minusDays(RECENT_DAYS)) || day.isAfter(today)) {
      return Optional.empty();
    }
    Met met =
        person
            .kp()
            .or(() -> knownRank(customer, person.name()))
            .map(Met::ofRank)
            .orElse(Met.NOBODY);
    Labels before = labels(customer);
    Labels labels = before.afterVisit(met, needFound);
    if (deal && !labels.equals(before)) {
      putLabels(customer, labels);
    }
    return deal ? Optional.empty() : label(customer, before, labels);
  }

  private Optional<Integer> knownRank(long customer, String name) {
    if (name.isEmpty()) {
      return Optional.empty();
    }
    return c.sql()
        .select(CONTACT.KP)
        .from(CONTACT)
        .where(CONTACT.CUSTOMER.eq(customer))
        .and(CONTACT.NAME.eq(name))
        .and(CONTACT.KP.isNotNull())
        .orderBy(CONTACT.ID)
        .limit(1)
        .fetchOptional(CONTACT.KP)
        .map(Short::intValue);
  }

  /** A contact that was met of late and whose rank is known now counts for the labels. */
  void afterRanking(Contact contact) {
    Met met = contact.kp().map(Met::ofRank).orElse(Met.NOBODY);
    boolean reached =
        contact.kp().isPresent()
            && c.sql()
                .fetchExists(
                    VISIT,
                    VISIT
                        .CONTACT
                        .eq(contact.id())
                        .and(VISIT.OUTCOME.ne(Outcome.NOT_REACHED.code()))
                        .and(VISIT.DATE.between(today.minusDays(RECENT_DAYS), today)));
    if (reached) {
      label(contact.customer(), labels(contact.customer()).afterVisit(met, false));
    }
  }

  void give(long customer, Grade grade, GradeChange.Cause cause, String reason) {
    boolean afterDeal =
        c.sql().fetchExists(DEAL, DEAL.CUSTOMER.eq(customer).and(DEAL.DATE.eq(today)));
    put(
        new GradeChange(
            0,
            customer,
            today,
            grade,
            cause,
            reason.strip(),
            rules().lastDay(grade, today),
            afterDeal));
  }

  void put(GradeChange change) {
    c.put(Mapping.row(change.withId(c.newId(GRADE_CHANGE))));
  }

  /** Read when they are asked for: most visits move no grade. */
  GradeRules rules() {
    if (rules == null) {
      rules = new SettingStore(c.sql()).gradeRules();
    }
    return rules;
  }
}
