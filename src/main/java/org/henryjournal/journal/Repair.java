package org.henryjournal.journal;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableRecord;

/**
 * Writes a journal of its own from an index: the changes of a file up to a place as they are, where
 * they are good, and behind them what the index has beyond that.
 */
final class Repair {

  /** Rows in one change: a journal of any size is written with little memory. */
  private static final int IN_ONE = 2_000;

  private static final int CHUNK = 1 << 18;

  private final JournalFile file;
  private final DSLContext sql;
  private final OffsetDateTime at;
  private final List<Row> pending = new ArrayList<>();
  private JournalFile.Position end;
  private ChangeForm form;

  /**
   * @param sql asks the index of all rows that the new journal is to have
   */
  Repair(JournalFile file, DSLContext sql, Clock clock) {
    this.file = file;
    this.sql = sql;
    this.at = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
    this.end = file.headerEnd();
    this.form = file.seal().after(end);
  }

  /** Writes all rows, without how they came about. */
  void writeAll(OutputStream out) throws IOException {
    begin(out);
    for (Tables.Entry<?> entry : Tables.ALL) {
      try (Cursor<?> records = rows(sql, entry.table())) {
        for (Record record : records) {
          add(new Row.Put((TableRecord<?>) record), out);
        }
      }
    }
    flush(out);
  }

  /**
   * Writes the good part of a damaged file as it is, and what the index has beyond it.
   *
   * @param good where that part ends
   * @param before asks an index of it
   */
  void writeBeyond(OutputStream out, JournalFile.Position good, DSLContext before)
      throws IOException {
    if (file.isHeaderGood()) {
      copy(good.length(), out);
      end = good;
      form = file.seal().after(good);
    } else {
      begin(out);
    }
    for (Tables.Entry<?> entry : Tables.ALL) {
      addDifferences(entry.table(), before, out);
    }
    flush(out);
  }

  private void begin(OutputStream out) throws IOException {
    byte[] line = file.first().bytes();
    out.write(line);
    end = new JournalFile.Position(line.length, 0, file.first().crc(line), file.first().tag());
    form = file.seal().after(end);
  }

  private void copy(long length, OutputStream out) throws IOException {
    byte[] chunk = new byte[CHUNK];
    for (long at = 0; at < length; ) {
      int read =
          file.disk()
              .read(ByteBuffer.wrap(chunk, 0, (int) Math.min(chunk.length, length - at)), at);
      if (read <= 0) {
        throw new EOFException("The file became shorter while it was read");
      }
      out.write(chunk, 0, read);
      at += read;
    }
  }

  private void addDifferences(Table<?> table, DSLContext before, OutputStream out)
      throws IOException {
    Map<Long, TableRecord<?>> old = new HashMap<>();
    if (file.isHeaderGood()) {
      before
          .selectFrom(table)
          .fetch()
          .forEach(row -> old.put(Row.id((TableRecord<?>) row), (TableRecord<?>) row));
    }
    try (Cursor<?> records = rows(sql, table)) {
      for (Record record : records) {
        TableRecord<?> row = (TableRecord<?>) record;
        if (!row.equals(old.remove(Row.id(row)))) {
          add(new Row.Put(row), out);
        }
      }
    }
    for (long id : old.keySet()) {
      add(new Row.Del(table, id), out);
    }
  }

  private static Cursor<?> rows(DSLContext index, Table<?> table) {
    return index.selectFrom(table).orderBy(JournalWriter.id(table)).fetchSize(IN_ONE).fetchLazy();
  }

  private void add(Row row, OutputStream out) throws IOException {
    pending.add(row);
    if (pending.size() >= IN_ONE) {
      flush(out);
    }
  }

  private void flush(OutputStream out) throws IOException {
    if (!pending.isEmpty()) {
      Change change = new Change(end.seq() + 1, at, Deed.JOURNAL_RESCUE.code(), pending);
      LineCodec.Encoded encoded = LineWriter.encode(change, end.crc());
      ChangeForm.Formed formed = form.form(encoded, change.seq(), end.length());
      out.write(formed.bytes(), 0, formed.length());
      form.written(formed);
      end = formed.end();
      pending.clear();
    }
  }
}
