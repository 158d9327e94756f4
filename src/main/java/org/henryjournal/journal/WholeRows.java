package org.henryjournal.journal;

import static java.util.Objects.requireNonNull;

import java.time.DateTimeException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.henryjournal.domain.Coded;
import org.henryjournal.domain.Refusal;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableRecord;

/**
 * The rows of a journal that was written elsewhere, before they are taken into one. What an older
 * Henry did not write yet is as if it had not been said.
 */
public final class WholeRows {

  private static final int LONGEST_QUOTE = 40;

  /** The last shape whose rows were exported with links to what was not there. */
  private static final int DANGLING = 3;

  private final String file;
  private final int schema;
  private final Map<Table<?>, SortedMap<Long, TableRecord<?>>> tables = new HashMap<>();
  private int size;

  /**
   * @param file how sentences call where the rows come from
   * @param schema of the rows
   * @throws Refusal when a newer Henry wrote them
   */
  public WholeRows(String file, int schema) {
    if (schema > Whole.SCHEMA) {
      throw new Refusal("whole.newer", file);
    }
    this.file = file;
    this.schema = schema;
    Tables.ALL.forEach(entry -> tables.put(entry.table(), new TreeMap<>()));
  }

  String file() {
    return file;
  }

  public int size() {
    return size;
  }

  /** How many rows a table has, by its name. */
  public int size(String table) {
    return rows(table).size();
  }

  Collection<TableRecord<?>> of(Table<?> table) {
    return rows(table).values();
  }

  private SortedMap<Long, TableRecord<?>> rows(Table<?> table) {
    return requireNonNull(tables.get(table), "Every table is there");
  }

  private SortedMap<Long, TableRecord<?>> rows(String name) {
    return rows(table(name));
  }

  private Table<?> table(String name) {
    return Tables.find(name)
        .<Table<?>>map(Tables.Entry::table)
        .orElseThrow(() -> new Refusal("whole.unknown.table", file, quoted(name)));
  }

  /**
   * Adds a row.
   *
   * @param values as text, by the names of their columns; what is not said is left out
   * @throws Refusal when it is no row of this table
   */
  public void add(String name, Map<String, String> values) {
    Table<?> table = table(name);
    String id = values.getOrDefault("id", "");
    TableRecord<?> record = RowReader.blank(table);
    values.forEach(
        (column, text) -> {
          Field<?> field = RowReader.columns(table).get(column);
          if (field == null) {
            throw new Refusal("whole.unknown.column", file, name, quoted(column));
          }
          try {
            RowReader.set(record, field, Cell.read(text, field.getType()));
          } catch (Coded.Unknown e) {
            throw unknown(e, name, id);
          } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
            throw new Refusal(e, "whole.value", file, name, quoted(id), column, quoted(text));
          }
        });
    for (Field<?> field : record.fields()) {
      if (record.get(field) == null && !field.getDataType().nullable()) {
        String column = LineCodec.lower(field.getName());
        throw new Refusal("whole.lacks", file, name, quoted(id), column);
      }
    }
    if (rows(table).putIfAbsent(Row.id(record), record) != null) {
      throw new Refusal("whole.twice", file, name, quoted(id));
    }
    size++;
  }

  static String quoted(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST_QUOTE
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_QUOTE)) + "…";
  }

  /**
   * Looks at all rows together: a file may have been changed by hand, and what the pages cannot
   * read must not get in.
   *
   * @throws Refusal when one refers to a row that is not there, or says what no Henry writes
   */
  public void check() {
    for (Tables.Entry<?> entry : Tables.ALL) {
      for (Map.Entry<Long, TableRecord<?>> row : rows(entry.table()).entrySet()) {
        row.setValue(withoutOldLinks(row.getValue()));
        checkReferences(row.getValue());
        checkMeaning(entry, row.getValue());
      }
    }
  }

  private TableRecord<?> withoutOldLinks(TableRecord<?> row) {
    TableRecord<?> mended = row;
    if (schema <= DANGLING) {
      for (Tables.Reference reference : Tables.references(row.getTable())) {
        Row.Key named = reference.named(mended);
        if (reference.isLink() && named != null && !has(named)) {
          mended = reference.cleared(mended);
        }
      }
    }
    return mended;
  }

  private boolean has(Row.Key key) {
    return rows(key.table()).containsKey(key.id());
  }

  private void checkReferences(TableRecord<?> row) {
    for (Tables.Reference reference : Tables.references(row.getTable())) {
      Row.Key named = reference.named(row);
      if (named != null && !has(named)) {
        throw new Refusal(
            "whole.reference",
            file,
            Tables.name(row.getTable()),
            String.valueOf(Row.id(row)),
            Tables.name(named.table()),
            String.valueOf(named.id()));
      }
    }
  }

  /** Reads the row as a page will. */
  private void checkMeaning(Tables.Entry<?> entry, TableRecord<?> row) {
    try {
      entry.look(row);
    } catch (RuntimeException e) {
      throw unknown(e, entry.name(), String.valueOf(Row.id(row)));
    }
  }

  private Refusal unknown(RuntimeException cause, String table, String id) {
    return new Refusal(cause, "whole.row", file, table, quoted(id));
  }
}
