package org.henryjournal.journal;

import static org.henryjournal.journal.db.Tables.CUSTOMER;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.TableRecord;

/**
 * What was taken back, or done again.
 *
 * @param customer the name of whom it was about; empty where that is nobody, or more than one
 */
public record Undone(Deed deed, Optional<String> customer) {

  /**
   * The one customer that a change is about.
   *
   * @param rows of the change, which is not made yet
   * @param sql asks the index as it is before
   */
  static Optional<String> about(List<Row> rows, DSLContext sql) {
    Set<Long> customers = new HashSet<>();
    Optional<String> name = Optional.empty();
    for (Row row : rows) {
      Optional<Long> customer = customer(row, sql);
      customer.ifPresent(customers::add);
      if (customers.size() > 1) {
        return Optional.empty();
      }
      if (customer.isPresent() && name.isEmpty()) {
        name = name(row, customer.get(), sql);
      }
    }
    return name;
  }

  private static Optional<Long> customer(Row row, DSLContext sql) {
    if (row.table().equals(CUSTOMER)) {
      return Optional.of(row.id());
    }
    Field<?> owner = row.table().field("CUSTOMER");
    if (owner == null) {
      return Optional.empty();
    }
    Object id =
        row instanceof Row.Put put
            ? put.record().get(owner)
            : sql.select(owner)
                .from(row.table())
                .where(JournalWriter.id(row.table()).eq(row.id()))
                .fetchOne(owner);
    return Optional.ofNullable((Long) id);
  }

  private static Optional<String> name(Row row, long customer, DSLContext sql) {
    if (row instanceof Row.Put put && row.table().equals(CUSTOMER)) {
      TableRecord<?> record = put.record();
      return Optional.ofNullable(record.get(CUSTOMER.NAME));
    }
    return Optional.ofNullable(
        sql.select(CUSTOMER.NAME)
            .from(CUSTOMER)
            .where(CUSTOMER.ID.eq(customer))
            .fetchOne(CUSTOMER.NAME));
  }
}
