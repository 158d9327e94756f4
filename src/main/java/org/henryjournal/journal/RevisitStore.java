package org.henryjournal.journal;

import static org.henryjournal.journal.db.Tables.CUSTOMER;
import static org.henryjournal.journal.db.Tables.DEAL;
import static org.henryjournal.journal.db.Tables.NEXT_STEP;
import static org.henryjournal.journal.db.Tables.REVISIT;
import static org.henryjournal.journal.db.Tables.VISIT;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.henryjournal.domain.NextStep;
import org.henryjournal.domain.Outcome;
import org.henryjournal.domain.Revisit;
import org.jooq.DSLContext;

/** Questions about who is due to be seen again. */
public final class RevisitStore {

  /**
   * A customer that is due.
   *
   * @param last day of the last visit; empty where there was none
   * @param daysLate 0 on the day it is due
   * @param worth the amount expected, or what was signed so far; 0 where nothing is known
   */
  public record Due(
      long customer,
      String customerName,
      Revisit revisit,
      Optional<LocalDate> last,
      LocalDate due,
      long daysLate,
      BigDecimal worth) {}

  private static final int DAYS_OF_A_WEEK = 7;

  /** Latest by whole weeks first; of those equally late, the one worth most. */
  private static final Comparator<Due> ORDER =
      Comparator.comparing((Due due) -> due.daysLate() / DAYS_OF_A_WEEK)
          .thenComparing(Due::worth)
          .thenComparing(Due::daysLate)
          .reversed()
          .thenComparing(Due::customerName);

  private final DSLContext sql;

  RevisitStore(DSLContext sql) {
    this.sql = sql;
  }

  /** Of whom it is said when to see them again, due or not. */
  public List<Long> customers() {
    return sql.select(REVISIT.CUSTOMER).from(REVISIT).orderBy(REVISIT.ID).fetch(REVISIT.CUSTOMER);
  }

  /** Who is due by the day. A customer with an open next step is planned already and not due. */
  public List<Due> due(LocalDate day) {
    var revisited = select(REVISIT.CUSTOMER).from(REVISIT);
    Map<Long, LocalDate> last =
        sql.select(VISIT.CUSTOMER, max(VISIT.DATE))
            .from(REVISIT)
            .join(VISIT)
            .on(VISIT.CUSTOMER.eq(REVISIT.CUSTOMER))
            .where(VISIT.OUTCOME.ne(Outcome.NOT_REACHED))
            .and(VISIT.DATE.le(day))
            .groupBy(VISIT.CUSTOMER)
            .fetchMap(VISIT.CUSTOMER, max(VISIT.DATE));
    Map<Long, BigDecimal> signed =
        sql.select(DEAL.CUSTOMER, sum(DEAL.AMOUNT))
            .from(DEAL)
            .where(DEAL.CUSTOMER.in(revisited))
            .and(DEAL.AMOUNT.isNotNull())
            .groupBy(DEAL.CUSTOMER)
            .fetchMap(DEAL.CUSTOMER, sum(DEAL.AMOUNT));
    return sql
        .select(CUSTOMER.fields())
        .select(REVISIT.fields())
        .from(REVISIT)
        .join(CUSTOMER)
        .on(CUSTOMER.ID.eq(REVISIT.CUSTOMER))
        .where(
            CUSTOMER.ID.notIn(
                select(NEXT_STEP.CUSTOMER)
                    .from(NEXT_STEP)
                    .where(NEXT_STEP.STATE.eq(NextStep.State.OPEN))))
        .fetch(
            row -> {
              var customer = Mapping.customer(row.into(CUSTOMER));
              Revisit revisit = GradeMapping.revisit(row.into(REVISIT));
              Optional<LocalDate> seen = Optional.ofNullable(last.get(customer.id()));
              BigDecimal worth =
                  customer
                      .expectedAmount()
                      .orElse(signed.getOrDefault(customer.id(), BigDecimal.ZERO));
              return revisit
                  .due(seen.orElse(customer.created()))
                  .filter(due -> !due.isAfter(day))
                  .map(
                      due ->
                          new Due(
                              customer.id(),
                              customer.name(),
                              revisit,
                              seen,
                              due,
                              ChronoUnit.DAYS.between(due, day),
                              worth));
            })
        .stream()
        .flatMap(Optional::stream)
        .sorted(ORDER)
        .toList();
  }
}
