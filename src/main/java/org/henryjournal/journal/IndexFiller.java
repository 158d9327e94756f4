package org.henryjournal.journal;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableRecord;

/**
 * Fills an empty index from the changes of a journal: new rows in batches, others one by one. Plain
 * JDBC, since a rep waits for it.
 */
final class IndexFiller implements JournalFile.Visitor {

  /** How many rows are inserted and committed at once. */
  static final int BATCH = 2_000;

  private final Connection connection;
  private final Map<String, Long> lastIds;
  private final Map<Table<?>, List<TableRecord<?>>> pending = new HashMap<>();

  IndexFiller(Connection connection, Map<String, Long> lastIds) {
    this.connection = connection;
    this.lastIds = lastIds;
  }

  @Override
  public void row(Row row) throws IOException {
    try {
      take(row);
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  private void take(Row row) throws SQLException {
    String table = LineCodec.lower(row.table().getName());
    boolean fresh = row.id() > lastIds.getOrDefault(table, 0L);
    lastIds.merge(table, row.id(), Math::max);
    switch (row) {
      case Row.Put put -> {
        if (fresh) {
          List<TableRecord<?>> batch =
              pending.computeIfAbsent(put.table(), t -> new ArrayList<>(BATCH));
          batch.add(put.record());
          if (batch.size() >= BATCH) {
            flush(put.table());
          }
        } else {
          flush(put.table());
          write(connection, "merge into", List.of(put.record()));
        }
      }
      case Row.Del del -> {
        flush(del.table());
        try (PreparedStatement delete =
            connection.prepareStatement("delete from " + table + " where id = ?")) {
          delete.setLong(1, del.id());
          delete.executeUpdate();
        }
      }
    }
  }

  void flush() throws SQLException {
    for (Table<?> table : List.copyOf(pending.keySet())) {
      flush(table);
    }
    connection.commit();
  }

  private void flush(Table<?> table) throws SQLException {
    List<TableRecord<?>> batch = pending.remove(table);
    if (batch != null) {
      insert(connection, batch);
      connection.commit();
    }
  }

  /**
   * Inserts rows of one table. In a large import jOOQ's own batch takes most of the time.
   *
   * @param records not empty
   */
  static void insert(Connection connection, List<TableRecord<?>> records) throws SQLException {
    write(connection, "insert into", records);
  }

  private static void write(Connection connection, String verb, List<TableRecord<?>> records)
      throws SQLException {
    Table<?> table = records.getFirst().getTable();
    String columns =
        Stream.of(table.fields()).map(Field::getName).collect(Collectors.joining(", "));
    String marks = Stream.of(table.fields()).map(f -> "?").collect(Collectors.joining(", "));
    String sql = verb + " " + table.getName() + " (" + columns + ") values (" + marks + ")";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (TableRecord<?> record : records) {
        for (int i = 0; i < record.size(); i++) {
          statement.setObject(i + 1, Cell.stored(record.get(i)));
        }
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }
}
