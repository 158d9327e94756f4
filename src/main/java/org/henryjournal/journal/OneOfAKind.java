package org.henryjournal.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.henryjournal.domain.CustomerNames;
import org.henryjournal.domain.PersonKeys;
import org.henryjournal.journal.db.tables.records.BinRecord;
import org.henryjournal.journal.db.tables.records.ContactRecord;
import org.henryjournal.journal.db.tables.records.CustomerRecord;
import org.henryjournal.journal.db.tables.records.GoalRecord;
import org.henryjournal.journal.db.tables.records.LabelRecord;
import org.henryjournal.journal.db.tables.records.ProductRecord;
import org.henryjournal.journal.db.tables.records.TagRecord;
import org.henryjournal.journal.db.tables.records.TargetCustomerRecord;
import org.jooq.Index;
import org.jooq.OrderField;
import org.jooq.SortField;
import org.jooq.Table;
import org.jooq.TableRecord;

/**
 * By what two rows are seen to say the same thing: what the index holds once only, and what a rep
 * has once only. Two copies of a journal may each have one.
 */
final class OneOfAKind {

  private OneOfAKind() {}

  /** Two rows with one of these in common are one; the first that fits decides. */
  static List<Object> keys(TableRecord<?> row) {
    Table<?> table = row.getTable();
    return switch (row) {
      case CustomerRecord customer -> customer(customer);
      case ContactRecord contact ->
          List.of(List.of(table, contact.getCustomer(), PersonKeys.name(contact.getName())));
      case TagRecord tag -> List.of(List.of(table, CustomerNames.key(tag.getName())));
      case ProductRecord product -> List.of(List.of(table, CustomerNames.key(product.getName())));
      case TargetCustomerRecord target ->
          List.of(List.of(table, target.getCustomer(), target.getDate()));
      case LabelRecord label when label.getDate() == null ->
          List.of(List.of(table, label.getCustomer()));
      case GoalRecord goal ->
          List.of(List.of(table, goal.getFromDay(), goal.getToDay(), goal.getMeasure()));
      case BinRecord bin ->
          BinContent.of(bin)
              .root()
              .<List<Object>>map(root -> List.of(List.of(table, root)))
              .orElse(List.of());
      default -> unique(row).<List<Object>>map(List::of).orElse(List.of());
    };
  }

  private static List<Object> customer(CustomerRecord row) {
    return Stream.of(
            PersonKeys.phones(row.getPhone()).stream(),
            PersonKeys.emails(row.getEmail()).stream(),
            Stream.of(PersonKeys.name(row.getName())))
        .flatMap(keys -> keys)
        .<Object>map(key -> List.of(row.getTable(), key))
        .toList();
  }

  /** What no two rows that are there may say. */
  static Optional<Object> once(TableRecord<?> row) {
    return row instanceof TagRecord || row instanceof ProductRecord
        ? keys(row).stream().findFirst()
        : unique(row);
  }

  /** What no other row of the table may say, as the index has it; empty where any may. */
  static Optional<Object> unique(TableRecord<?> row) {
    return row.getTable().getIndexes().stream()
        .filter(Index::getUnique)
        .findFirst()
        .map(
            index -> {
              List<Object> key = new ArrayList<>();
              key.add(row.getTable());
              for (OrderField<?> column : index.getFields()) {
                Object value = row.get(((SortField<?>) column).$field());
                key.add(value instanceof String text ? CustomerNames.key(text) : value);
              }
              return key;
            });
  }
}
