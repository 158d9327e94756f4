package org.henryjournal.journal;

import static org.henryjournal.journal.db.Tables.CONTACT;
import static org.henryjournal.journal.db.Tables.CUSTOMER;
import static org.henryjournal.journal.db.Tables.CUSTOMER_TAG;
import static org.henryjournal.journal.db.Tables.DEAL;
import static org.henryjournal.journal.db.Tables.IMPORT_BATCH;
import static org.henryjournal.journal.db.Tables.TAG;
import static org.henryjournal.journal.db.Tables.VISIT;
import static org.jooq.impl.DSL.count;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.henryjournal.domain.Contact;
import org.henryjournal.domain.Customer;
import org.henryjournal.domain.Grade;
import org.henryjournal.domain.GradeHistory;
import org.henryjournal.domain.ImportBatch;
import org.henryjournal.domain.Outcome;
import org.henryjournal.domain.VisitKind;
import org.jooq.DSLContext;

/** Questions about imports: which there were, and what is in the journal already. */
public final class BatchStore {

  /** What makes two visits the same entry for an import. */
  public record VisitKey(
      String customer, LocalDate date, VisitKind kind, Outcome outcome, String note) {}

  /** What makes two deals the same for an import; the customer's name is in lower case. */
  public record DealKey(String customer, LocalDate date, Optional<BigDecimal> amount) {}

  /**
   * A customer as an import compares it.
   *
   * @param tags names in lower case
   */
  public record Known(
      Customer customer, List<Contact> contacts, Set<String> tags, Optional<Grade> grade) {}

  private final DSLContext sql;
  private final FigureStore figures;

  BatchStore(DSLContext sql, FigureStore figures) {
    this.sql = sql;
    this.figures = figures;
  }

  /** The imports that were not taken back, the last first. */
  public List<ImportBatch> all() {
    return sql.selectFrom(IMPORT_BATCH).orderBy(IMPORT_BATCH.ID.desc()).fetch(Mapping::batch);
  }

  /** How often each visit is in the journal; customers' names in lower case. */
  public Map<VisitKey, Integer> visitCounts() {
    Map<VisitKey, Integer> counts = new HashMap<>();
    sql.select(CUSTOMER.NAME, VISIT.DATE, VISIT.KIND, VISIT.OUTCOME, VISIT.NOTE, count())
        .from(VISIT)
        .join(CUSTOMER)
        .on(CUSTOMER.ID.eq(VISIT.CUSTOMER))
        .groupBy(CUSTOMER.NAME, VISIT.DATE, VISIT.KIND, VISIT.OUTCOME, VISIT.NOTE)
        .forEach(
            row ->
                counts.put(
                    new VisitKey(
                        row.value1().toLowerCase(Locale.ROOT),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5()),
                    row.value6()));
    return counts;
  }

  /** How often each deal is in the journal. */
  public Map<DealKey, Integer> dealCounts() {
    Map<DealKey, Integer> counts = new HashMap<>();
    sql.select(CUSTOMER.NAME, DEAL.DATE, DEAL.AMOUNT, count())
        .from(DEAL)
        .join(CUSTOMER)
        .on(CUSTOMER.ID.eq(DEAL.CUSTOMER))
        .groupBy(CUSTOMER.NAME, DEAL.DATE, DEAL.AMOUNT)
        .forEach(
            row ->
                counts.merge(
                    new DealKey(
                        row.value1().toLowerCase(Locale.ROOT),
                        row.value2(),
                        Optional.ofNullable(row.value3())),
                    row.value4(),
                    Integer::sum));
    return counts;
  }

  /** Every customer with its contacts, tags and grade, in order of entry. */
  public List<Known> people(LocalDate today) {
    Map<Long, List<Contact>> contacts =
        sql.selectFrom(CONTACT).orderBy(CONTACT.ID).fetchGroups(CONTACT.CUSTOMER, Mapping::contact);
    Map<Long, Set<String>> tags = new HashMap<>();
    sql.select(CUSTOMER_TAG.CUSTOMER, TAG.NAME)
        .from(CUSTOMER_TAG)
        .join(TAG)
        .on(TAG.ID.eq(CUSTOMER_TAG.TAG))
        .forEach(
            row ->
                tags.computeIfAbsent(row.value1(), k -> new HashSet<>())
                    .add(row.value2().toLowerCase(Locale.ROOT)));
    Map<Long, GradeHistory> histories = figures.histories(today);
    return sql.selectFrom(CUSTOMER)
        .orderBy(CUSTOMER.ID)
        .fetch(
            row ->
                new Known(
                    Mapping.customer(row),
                    contacts.getOrDefault(row.getId(), List.of()),
                    tags.getOrDefault(row.getId(), Set.of()),
                    Optional.ofNullable(histories.get(row.getId()))
                        .flatMap(history -> history.stageAt(today).grade())));
  }
}
