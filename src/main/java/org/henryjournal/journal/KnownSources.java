package org.henryjournal.journal;

import static org.henryjournal.journal.db.Tables.CUSTOMER;
import static org.jooq.impl.DSL.min;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.henryjournal.domain.Customer;
import org.henryjournal.domain.SourceNames;

/**
 * The sources that customers come from, read at the first question. A customer that is written gets
 * the one that is there already where its own differs in nothing that counts.
 */
final class KnownSources {

  private final Composer c;
  private final long except;
  private Optional<Map<String, String>> known = Optional.empty();

  /**
   * @param except a customer whose own source is no word on how it is written now, or 0
   */
  KnownSources(Composer c, long except) {
    this.c = c;
    this.except = except;
  }

  /** The customer with its source as others have it. */
  Customer settle(Customer customer) {
    String typed = customer.source().strip();
    if (typed.isEmpty()) {
      return customer.withSource("");
    }
    if (known.isEmpty()) {
      known = Optional.of(read());
    }
    String settled = known.get().computeIfAbsent(SourceNames.key(typed), key -> typed);
    return customer.withSource(settled);
  }

  /** By what they have in common, as they were written first. */
  private Map<String, String> read() {
    Map<String, String> sources = new LinkedHashMap<>();
    c.sql()
        .select(CUSTOMER.SOURCE)
        .from(CUSTOMER)
        .where(CUSTOMER.SOURCE.ne(""))
        .and(CUSTOMER.ID.ne(except))
        .groupBy(CUSTOMER.SOURCE)
        .orderBy(min(CUSTOMER.ID))
        .forEach(row -> sources.putIfAbsent(SourceNames.key(row.value1()), row.value1().strip()));
    return sources;
  }
}
