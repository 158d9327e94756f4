package org.henryjournal.journal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableRecord;

/**
 * Rows that go, with all that is part of them ({@link Tables}). A row that stays and names one of
 * them names it no more.
 */
final class Deletion {

  private final Composer c;
  private final Map<Row.Key, TableRecord<?>> going = new LinkedHashMap<>();
  private final Map<Row.Key, TableRecord<?>> linked = new LinkedHashMap<>();

  Deletion(Composer c) {
    this.c = c;
  }

  /** Adds rows by their ids; those that are not there are no error. */
  Deletion add(Table<?> table, Set<Long> ids) {
    Set<Long> fresh =
        ids.stream()
            .filter(id -> !going.containsKey(new Row.Key(table, id)))
            .collect(Collectors.toSet());
    add(c.rows(table, JournalWriter.id(table), fresh));
    return this;
  }

  private void add(Collection<? extends Record> rows) {
    Map<Table<?>, Set<Long>> added = new LinkedHashMap<>();
    for (Record each : rows) {
      TableRecord<?> row = (TableRecord<?>) each;
      if (going.putIfAbsent(Row.Key.of(row), row) == null) {
        added.computeIfAbsent(row.getTable(), t -> new HashSet<>()).add(Row.id(row));
      }
    }
    added.forEach(
        (table, ids) -> {
          for (Tables.Reference reference : Tables.referencesTo(table)) {
            List<? extends Record> naming = c.rows(reference.from(), reference.column(), ids);
            if (reference.isLink()) {
              naming.forEach(row -> linked.put(Row.Key.of((TableRecord<?>) row), tableRow(row)));
            } else {
              add(naming);
            }
          }
        });
  }

  private static TableRecord<?> tableRow(Record row) {
    return (TableRecord<?>) row;
  }

  /** Whether a row is among those that go. */
  boolean has(Row.Key key) {
    return going.containsKey(key);
  }

  /**
   * Composes it.
   *
   * @return what is there before: the rows that go, and those that stay and lose a link
   */
  List<TableRecord<?>> put() {
    linked.keySet().removeAll(going.keySet());
    linked.values().forEach(row -> c.put(without(row)));
    List<TableRecord<?>> before = new ArrayList<>(Tables.inOrder(going.values()));
    before.reversed().forEach(c::del);
    before.addAll(linked.values());
    return before;
  }

  private TableRecord<?> without(TableRecord<?> row) {
    TableRecord<?> cleared = row;
    for (Tables.Reference reference : Tables.references(row.getTable())) {
      Row.Key named = reference.named(cleared);
      if (reference.isLink() && named != null && going.containsKey(named)) {
        cleared = reference.cleared(cleared);
      }
    }
    return cleared;
  }
}
