package org.henryjournal.journal;

import static org.henryjournal.journal.db.Tables.DEAL;
import static org.henryjournal.journal.db.Tables.DEAL_PRODUCT;
import static org.henryjournal.journal.db.Tables.PRODUCT;
import static org.henryjournal.journal.db.Tables.WANTED_PRODUCT;
import static org.jooq.impl.DSL.sum;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.henryjournal.domain.CustomerFilter;
import org.henryjournal.insight.AmountAhead;
import org.jooq.DSLContext;

/** What customers bought and want, each list of them read once. */
final class Trades {

  private final Map<Long, BigDecimal> amounts;
  private final Map<Long, Double> ahead;
  private final Map<Long, Set<String>> bought = new HashMap<>();
  private final Map<Long, Set<String>> wanted = new HashMap<>();

  Trades(DSLContext sql) {
    amounts =
        sql.select(DEAL.CUSTOMER, sum(DEAL.AMOUNT))
            .from(DEAL)
            .where(DEAL.AMOUNT.isNotNull())
            .groupBy(DEAL.CUSTOMER)
            .fetchMap(DEAL.CUSTOMER, sum(DEAL.AMOUNT));
    ahead = AmountAhead.of(amounts);
    sql.selectDistinct(DEAL.CUSTOMER, PRODUCT.NAME)
        .from(DEAL_PRODUCT)
        .join(DEAL)
        .on(DEAL.ID.eq(DEAL_PRODUCT.DEAL))
        .join(PRODUCT)
        .on(PRODUCT.ID.eq(DEAL_PRODUCT.PRODUCT))
        .forEach(row -> add(bought, row.value1(), row.value2()));
    sql.select(WANTED_PRODUCT.CUSTOMER, PRODUCT.NAME)
        .from(WANTED_PRODUCT)
        .join(PRODUCT)
        .on(PRODUCT.ID.eq(WANTED_PRODUCT.PRODUCT))
        .forEach(row -> add(wanted, row.value1(), row.value2()));
  }

  private static void add(Map<Long, Set<String>> to, long customer, String product) {
    to.computeIfAbsent(customer, c -> new HashSet<>()).add(product);
  }

  CustomerFilter.Trade of(long customer) {
    return new CustomerFilter.Trade(
        bought.getOrDefault(customer, Set.of()),
        wanted.getOrDefault(customer, Set.of()),
        amounts.getOrDefault(customer, BigDecimal.ZERO),
        ahead.getOrDefault(customer, 1.0));
  }
}
