package org.henryjournal.journal;

import static org.henryjournal.journal.db.Tables.SETTING;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.henryjournal.domain.Refusal;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableRecord;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/**
 * Everything the rep entered, table by table: to be written elsewhere, and to be taken from there.
 */
public final class Whole {

  /** The shape of the rows, which goes along with them: every later Henry reads them. */
  public static final int SCHEMA = LineCodec.SCHEMA;

  private static final int FETCHED = 1_000;

  /**
   * A table as it is to be written.
   *
   * @param columns their names, the id first
   */
  public record Shape(String table, List<String> columns, int rows) {}

  /** Is given the whole journal, each table with its rows in order of their ids. */
  public interface Visitor {

    void begin(List<Shape> tables) throws IOException;

    void table(Shape shape) throws IOException;

    /**
     * @param values numbers, text, truths, dates and times in order of the columns; null for none
     */
    void row(List<@Nullable Object> values) throws IOException;
  }

  private final JournalWriter writer;
  private final DSLContext sql;

  Whole(JournalWriter writer, DSLContext sql) {
    this.writer = writer;
    this.sql = sql;
  }

  /** Names of the tables, in the order in which they are given. */
  public static List<String> tables() {
    return Tables.ALL.stream().map(Tables.Entry::name).toList();
  }

  /** The tables and how many rows each has now. */
  public List<Shape> shapes() {
    return Tables.ALL.stream().map(entry -> shape(sql, entry)).toList();
  }

  private static Shape shape(DSLContext sql, Tables.Entry<?> entry) {
    List<String> columns =
        Stream.of(entry.table().fields()).map(field -> LineCodec.lower(field.getName())).toList();
    return new Shape(entry.name(), columns, sql.fetchCount(entry.table()));
  }

  /** Gives away everything. Whoever wants to change something waits until it is done. */
  public void read(Visitor visitor, Progress progress) throws IOException {
    synchronized (writer) {
      List<Shape> shapes = shapes();
      long total = Math.max(1, shapes.stream().mapToLong(Shape::rows).sum());
      long done = 0;
      Dangling dangling = Dangling.among(sql);
      visitor.begin(shapes);
      for (int i = 0; i < shapes.size(); i++) {
        visitor.table(shapes.get(i));
        try (Cursor<?> rows = rows(sql, Tables.ALL.get(i).table())) {
          for (Record row : rows) {
            visitor.row(values(dangling.without((TableRecord<?>) row)));
            if (++done % FETCHED == 0) {
              progress.at(done, total);
            }
          }
        }
      }
    }
  }

  private static List<@Nullable Object> values(Record row) {
    List<@Nullable Object> values = new ArrayList<>(row.size());
    for (int i = 0; i < row.size(); i++) {
      values.add(Cell.stored(row.get(i)));
    }
    return values;
  }

  private static Cursor<?> rows(DSLContext sql, Table<?> table) {
    return sql.selectFrom(table).orderBy(JournalWriter.id(table)).fetchSize(FETCHED).fetchLazy();
  }

  /**
   * Takes everything as one change into a journal that has no entries yet; its settings give way.
   *
   * @return false where there is nothing to add: all of it is there already
   * @throws Refusal when the rows contradict each other, or the journal has other entries
   */
  public boolean take(WholeRows rows) {
    rows.check();
    try {
      return writer.changeFor(
          Deed.IMPORT_WHOLE,
          c -> {
            boolean isNew = isNew(c.sql(), rows);
            if (isNew) {
              c.sql().selectFrom(SETTING).forEach(c::del);
              Tables.ALL.forEach(entry -> rows.of(entry.table()).forEach(c::put));
            }
            return isNew;
          });
    } catch (Refusal e) {
      if (e.getCause() instanceof DataAccessException) {
        throw new Refusal(e, "whole.contradicts", rows.file());
      }
      throw e;
    }
  }

  /** What {@link #take} would say; nothing is changed. */
  public boolean isNew(WholeRows rows) {
    rows.check();
    return isNew(sql, rows);
  }

  private static boolean isNew(DSLContext sql, WholeRows rows) {
    if (rows.size() == 0) {
      return false;
    }
    boolean empty = hasNoEntries(sql);
    if (!empty && !isThere(sql, rows)) {
      throw new Refusal("whole.other.there", rows.file());
    }
    return empty;
  }

  /** Opening a journal may have written settings by itself. */
  private static boolean hasNoEntries(DSLContext sql) {
    return entries().noneMatch(sql::fetchExists);
  }

  private static Stream<Table<?>> entries() {
    return Tables.ALL.stream()
        .<Table<?>>map(Tables.Entry::table)
        .filter(table -> !table.equals(SETTING));
  }

  private static boolean isThere(DSLContext sql, WholeRows rows) {
    Dangling dangling = Dangling.among(sql);
    return entries()
        .allMatch(
            table -> {
              try (Cursor<?> there = rows(sql, table)) {
                Iterator<?> a = there.iterator();
                Iterator<?> b = rows.of(table).iterator();
                while (a.hasNext() && b.hasNext()) {
                  if (!dangling.without((TableRecord<?>) a.next()).equals(b.next())) {
                    return false;
                  }
                }
                return !a.hasNext() && !b.hasNext();
              }
            });
  }
}
