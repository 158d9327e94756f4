package org.henryjournal.journal;

import static java.util.Objects.requireNonNull;
import static org.henryjournal.journal.db.Tables.CUSTOMER_TAG;
import static org.henryjournal.journal.db.Tables.GO_ON;
import static org.henryjournal.journal.db.Tables.GRADE_CHANGE;
import static org.henryjournal.journal.db.Tables.LABEL;
import static org.henryjournal.journal.db.Tables.PAYMENT;
import static org.henryjournal.journal.db.Tables.REVISIT;
import static org.henryjournal.journal.db.Tables.STATEMENT;
import static org.henryjournal.journal.db.Tables.TARGET_CUSTOMER;

import java.util.List;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableRecord;

/**
 * The tables that say something about a customer and to which nothing refers: what goes into the
 * bin with it, moves when it is merged, and keeps it when an import is taken back.
 */
final class CustomerParts {

  static final List<Table<? extends TableRecord<?>>> TABLES =
      List.of(
          GRADE_CHANGE, LABEL, GO_ON, STATEMENT, REVISIT, PAYMENT, TARGET_CUSTOMER, CUSTOMER_TAG);

  private CustomerParts() {}

  /** The column that names the customer. */
  static Field<Long> customer(Table<?> table) {
    return requireNonNull(table.field("CUSTOMER", Long.class), "It says of which customer it is");
  }
}
