package org.henryjournal.journal;

import static org.henryjournal.journal.db.Tables.CONTACT;
import static org.henryjournal.journal.db.Tables.CUSTOMER;
import static org.henryjournal.journal.db.Tables.DEAL;
import static org.henryjournal.journal.db.Tables.GRADE_CHANGE;
import static org.henryjournal.journal.db.Tables.LABEL;
import static org.henryjournal.journal.db.Tables.VISIT;
import static org.jooq.impl.DSL.min;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.henryjournal.domain.GradeChange;
import org.henryjournal.domain.GradeCourse;
import org.henryjournal.domain.LabelsFrom;
import org.henryjournal.domain.Met;
import org.henryjournal.domain.Outcome;
import org.henryjournal.domain.Pursuits;
import org.henryjournal.journal.db.tables.records.ContactRecord;
import org.henryjournal.journal.db.tables.records.DealRecord;
import org.henryjournal.journal.db.tables.records.GradeChangeRecord;
import org.henryjournal.journal.db.tables.records.LabelRecord;
import org.henryjournal.journal.db.tables.records.VisitRecord;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableRecord;

/**
 * What the journal will say, once a change is made, of the customers whose grades it may move.
 * Reads for many customers at once what it does for one.
 */
final class GradeFacts {

  /** So many ids are asked for at once. */
  private static final int MANY = 400;

  private final Composer c;
  private final Map<Long, LocalDate> from = new LinkedHashMap<>();
  private final Map<Long, List<LabelsFrom>> labels;
  private final Map<Long, List<GradeChange>> grades;
  private final Map<Long, Set<LocalDate>> deals;
  private final Map<Long, List<GradeCourse.Showing>> visits;

  static GradeFacts of(Composer c) {
    return new GradeFacts(c);
  }

  private GradeFacts(Composer c) {
    this.c = c;
    touched();
    labels = grouped(rows(LABEL, LABEL.CUSTOMER), LabelRecord::getCustomer, Mapping::labels);
    grades =
        grouped(
            rows(GRADE_CHANGE, GRADE_CHANGE.CUSTOMER),
            GradeChangeRecord::getCustomer,
            Mapping::gradeChange);
    deals =
        rows(DEAL, DEAL.CUSTOMER).stream()
            .collect(
                Collectors.groupingBy(
                    DealRecord::getCustomer,
                    Collectors.mapping(DealRecord::getDate, Collectors.toSet())));
    visits = visits();
  }

  /** The first day touched, by customer. */
  Map<Long, LocalDate> from() {
    return from;
  }

  GradeCourse.Known known(long customer) {
    return new GradeCourse.Known(
        labels.getOrDefault(customer, List.of()),
        grades.getOrDefault(customer, List.of()),
        visits.getOrDefault(customer, List.of()),
        deals.getOrDefault(customer, Set.of()));
  }

  private void touched() {
    before(VISIT).forEach(this::touch);
    before(DEAL).forEach(deal -> touch(deal.getCustomer(), deal.getDate()));
    Map<Long, ContactRecord> contacts =
        before(CONTACT).stream().collect(Collectors.toMap(ContactRecord::getId, row -> row));
    Set<Long> gone = new HashSet<>();
    for (Row row : c.rows()) {
      switch (row) {
        case Row.Put put -> {
          switch (put.record()) {
            case VisitRecord visit -> touch(visit);
            case DealRecord deal -> touch(deal.getCustomer(), deal.getDate());
            case GradeChangeRecord grade -> touch(grade.getCustomer(), grade.getDate());
            case LabelRecord label ->
                Optional.ofNullable(label.getDate())
                    .ifPresent(day -> touch(label.getCustomer(), day));
            case ContactRecord contact -> {
              ContactRecord before = contacts.get(contact.getId());
              if (before != null && !Objects.equals(before.getKp(), contact.getKp())) {
                ranked(contact);
              }
            }
            default -> {}
          }
        }
        case Row.Del del -> {
          if (del.table().equals(CUSTOMER)) {
            gone.add(del.id());
          }
        }
      }
    }
    from.keySet().removeAll(gone);
  }

  /** Most visits show nothing that a grade could follow from, and nothing need be asked then. */
  private void touch(VisitRecord visit) {
    boolean shows = visit.getContact() != null || !visit.getNeed().isBlank();
    if (visit.getOutcome() == Outcome.DEAL || (shows && !visit.getOutcome().isAttempt())) {
      touch(visit.getCustomer(), visit.getDate());
    }
  }

  private void touch(long customer, LocalDate day) {
    from.merge(customer, day, (one, other) -> one.isBefore(other) ? one : other);
  }

  /** A rank counts for every visit that met the contact. */
  private void ranked(ContactRecord contact) {
    Optional.ofNullable(
            c.sql()
                .select(min(VISIT.DATE))
                .from(VISIT)
                .where(VISIT.CONTACT.eq(contact.getId()))
                .fetchOne(min(VISIT.DATE)))
        .ifPresent(day -> touch(contact.getCustomer(), day));
  }

  /** The rows of a table, as they were, that this change puts or deletes. */
  private <R extends TableRecord<R>> List<R> before(Table<R> table) {
    Field<Long> id = JournalWriter.id(table);
    List<Long> ids =
        c.rows().stream()
            .filter(row -> row.table().equals(table) && !c.isNew(row))
            .map(Row::id)
            .toList();
    List<R> rows = new ArrayList<>();
    byMany(ids, some -> rows.addAll(c.sql().selectFrom(table).where(id.in(some)).fetch()));
    return rows;
  }

  /** The rows of the touched customers as they will be. */
  private <R extends TableRecord<R>> Collection<R> rows(Table<R> table, Field<Long> customer) {
    return rows(table, customer, some -> customer.in(some));
  }

  @SuppressWarnings("unchecked")
  private <R extends TableRecord<R>> Collection<R> rows(
      Table<R> table, Field<Long> customer, Function<List<Long>, Condition> where) {
    Map<Long, R> rows = new LinkedHashMap<>();
    Field<Long> id = JournalWriter.id(table);
    byMany(
        from.keySet(),
        some ->
            c.sql()
                .selectFrom(table)
                .where(where.apply(some))
                .forEach(row -> rows.put(row.get(id), row)));
    for (Row row : c.rows()) {
      if (row.table().equals(table)) {
        if (row instanceof Row.Put put && from.containsKey(put.record().get(customer))) {
          rows.put(row.id(), (R) put.record());
        } else {
          rows.remove(row.id());
        }
      }
    }
    return rows.values();
  }

  private Map<Long, List<GradeCourse.Showing>> visits() {
    LocalDate first = from.values().stream().min(LocalDate::compareTo).orElse(LocalDate.MAX);
    Map<Long, Met> met = new HashMap<>();
    rows(CONTACT, CONTACT.CUSTOMER)
        .forEach(
            contact ->
                met.put(
                    contact.getId(),
                    contact.getKp() == null ? Met.NOBODY : Met.ofRank(contact.getKp())));
    Collection<VisitRecord> rows =
        rows(VISIT, VISIT.CUSTOMER, some -> VISIT.CUSTOMER.in(some).and(VISIT.DATE.ge(first)));
    return grouped(
        rows.stream()
            .filter(row -> !row.getDate().isBefore(from.getOrDefault(row.getCustomer(), first)))
            .toList(),
        VisitRecord::getCustomer,
        row ->
            new GradeCourse.Showing(
                new Pursuits.Entry(
                    row.getId(),
                    row.getDate(),
                    Optional.ofNullable(row.getTime()),
                    row.getOutcome()),
                row.getContact() == null
                    ? Met.NOBODY
                    : met.getOrDefault(row.getContact(), Met.NOBODY),
                !row.getNeed().isBlank()));
  }

  private static <R extends Record, T> Map<Long, List<T>> grouped(
      Collection<R> rows, Function<R, Long> customer, Function<R, T> made) {
    return rows.stream()
        .collect(Collectors.groupingBy(customer, Collectors.mapping(made, Collectors.toList())));
  }

  private static void byMany(Collection<Long> ids, Consumer<List<Long>> ask) {
    List<Long> all = List.copyOf(ids);
    for (int at = 0; at < all.size(); at += MANY) {
      ask.accept(all.subList(at, Math.min(all.size(), at + MANY)));
    }
  }
}
