package org.henryjournal.journal;

import static org.henryjournal.journal.db.Tables.INDEX_STATE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.henryjournal.domain.Refusal;
import org.henryjournal.journal.db.DefaultSchema;
import org.henryjournal.journal.db.tables.records.IndexStateRecord;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * The H2 database that answers questions about a journal. It is trusted only after a clean close;
 * otherwise it is thrown away and built again from the file. It is never repaired or caught up:
 * after a power cut H2 was seen to open and read back wrong rows.
 */
final class Index implements AutoCloseable {

  private static final String NAME = "index";
  private static final String PART_MARK = "-- after filling";

  private final Path folder;
  private final Connection writing;
  private final Connection reading;
  private final DSLContext write;
  private final DSLContext read;
  private final Map<String, Long> lastIds;

  private Index(Path folder, Connection writing, Connection reading, Map<String, Long> lastIds) {
    this.folder = folder;
    this.writing = writing;
    this.reading = reading;
    this.write = DSL.using(writing, SQLDialect.H2);
    this.read = DSL.using(reading, SQLDialect.H2);
    this.lastIds = new HashMap<>(lastIds);
  }

  /** An index and where in the journal file it stands. */
  record Opened(Index index, JournalFile.Position position) {}

  /**
   * Opens the index of the journal where it can be trusted, or builds it anew.
   *
   * @throws Refusal when the journal is damaged, or no index can be made here
   */
  static Opened open(JournalFile file, Path folder, Progress progress) {
    try {
      OwnerOnly.createFolders(folder);
      Path markerFile = folder.resolve(NAME + ".marker");
      Optional<IndexMarker> marker = IndexMarker.read(markerFile);
      Files.deleteIfExists(markerFile);
      OwnerOnly.forceFolder(folder);
      if (marker.isPresent() && fits(marker.get(), file)) {
        Optional<Index> trusted = openTrusted(folder, marker.get());
        if (trusted.isPresent()) {
          IndexMarker m = marker.get();
          return new Opened(trusted.get(), new JournalFile.Position(m.length(), m.seq(), m.crc()));
        }
      }
      long known =
          marker
              .filter(m -> m.journal().equals(file.header().journal()))
              .map(IndexMarker::length)
              .orElse(0L);
      return build(file, folder, known, progress);
    } catch (IOException | SQLException e) {
      throw new Refusal(e, "index.failed", folder, String.valueOf(e.getMessage()));
    }
  }

  private static boolean fits(IndexMarker marker, JournalFile file) throws IOException {
    return marker.journal().equals(file.header().journal())
        && marker.length() == file.length()
        && marker.schema().equals(schemaHash())
        && file.endsWith(marker.seq(), marker.crc());
  }

  private static Optional<Index> openTrusted(Path folder, IndexMarker marker) {
    if (!Files.exists(database(folder))) {
      return Optional.empty();
    }
    try {
      Index index = connect(folder, true, marker.lastIds());
      IndexStateRecord state = index.read.fetchOne(INDEX_STATE);
      boolean same =
          state != null
              && state.getSeq() == marker.seq()
              && state.getCrc().equals(marker.crc())
              && index.rowCounts().equals(marker.rows());
      if (same) {
        return Optional.of(index);
      }
      index.disconnect();
    } catch (SQLException | RuntimeException e) {
      System.getLogger(Index.class.getName())
          .log(System.Logger.Level.INFO, "The index does not open and is made anew", e);
    }
    return Optional.empty();
  }

  private static Opened build(JournalFile file, Path folder, long known, Progress progress)
      throws IOException, SQLException {
    try (var files = Files.list(folder)) {
      for (Path old : files.filter(f -> f.getFileName().toString().startsWith(NAME)).toList()) {
        Files.delete(old);
      }
    }
    String[] schema = schema().split(PART_MARK);
    Index index = connect(folder, false, Map.of());
    try {
      IndexFiller filler = new IndexFiller(index.writing, index.lastIds);
      index.run(schema[0]);
      JournalFile.Position position = file.read(known, filler, progress);
      filler.flush();
      index.run(schema[1]);
      index.setState(index.write, position.seq(), position.crc());
      index.writing.commit();
      return new Opened(index, position);
    } catch (SQLException | RuntimeException e) {
      index.disconnect();
      throw e;
    }
  }

  private static Index connect(Path folder, boolean exists, Map<String, Long> lastIds)
      throws SQLException {
    String url =
        "jdbc:h2:async:"
            + folder.resolve(NAME).toAbsolutePath()
            + ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;IFEXISTS="
            + (exists ? "TRUE" : "FALSE");
    Connection writing = DriverManager.getConnection(url, "sa", "");
    writing.setAutoCommit(false);
    Connection reading = DriverManager.getConnection(url, "sa", "");
    return new Index(folder, writing, reading, lastIds);
  }

  private void run(String script) throws SQLException {
    try (Statement statement = writing.createStatement()) {
      statement.execute(script);
    }
  }

  static Path database(Path folder) {
    return folder.resolve(NAME + ".mv.db");
  }

  private static String schema() {
    try (InputStream in = Index.class.getResourceAsStream("schema.sql")) {
      if (in == null) {
        throw new IllegalStateException("schema.sql is not in the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("schema.sql cannot be read", e);
    }
  }

  static String schemaHash() {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(schema().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  /** For the one writer: its transaction is open until it commits or rolls back. */
  DSLContext write() {
    return write;
  }

  Connection writing() {
    return writing;
  }

  /** For questions; sees what has been committed. */
  DSLContext read() {
    return read;
  }

  long lastId(Table<?> table) {
    return lastIds.getOrDefault(LineCodec.lower(table.getName()), 0L);
  }

  void raiseLastId(Table<?> table, long id) {
    lastIds.merge(LineCodec.lower(table.getName()), id, Math::max);
  }

  void setState(DSLContext in, long seq, String crc) {
    in.mergeInto(INDEX_STATE)
        .columns(INDEX_STATE.ID, INDEX_STATE.SEQ, INDEX_STATE.CRC)
        .values(1L, seq, crc)
        .execute();
  }

  Map<String, Long> rowCounts() {
    Map<String, Long> counts = new HashMap<>();
    for (Table<?> table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
      counts.put(LineCodec.lower(table.getName()), (long) read.fetchCount(table));
    }
    return counts;
  }

  /** Names of the tables whose rows are not the same in the other index. */
  List<String> differences(Index other) {
    List<String> different = new ArrayList<>();
    for (Table<?> table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
      try (Cursor<?> mine = rows(table);
          Cursor<?> theirs = other.rows(table)) {
        Iterator<?> a = mine.iterator();
        Iterator<?> b = theirs.iterator();
        boolean same = true;
        while (same && a.hasNext() && b.hasNext()) {
          same = a.next().equals(b.next());
        }
        if (!same || a.hasNext() || b.hasNext()) {
          different.add(LineCodec.lower(table.getName()));
        }
      }
    }
    return different;
  }

  private Cursor<?> rows(Table<?> table) {
    return read.selectFrom(table).orderBy(table.field(0)).fetchSize(1_000).fetchLazy();
  }

  /** Closes the database, forces it, and then says in the marker that it can be trusted. */
  void closeCleanly(JournalFile file, JournalFile.Position position) {
    try {
      IndexMarker marker =
          new IndexMarker(
              file.header().journal(),
              position.length(),
              position.seq(),
              position.crc(),
              schemaHash(),
              rowCounts(),
              lastIds);
      disconnect();
      try (FileChannel database =
          FileChannel.open(database(folder), StandardOpenOption.READ, StandardOpenOption.WRITE)) {
        database.force(true);
      }
      marker.write(folder.resolve(NAME + ".marker"));
    } catch (IOException | SQLException | RuntimeException e) {
      System.getLogger(Index.class.getName())
          .log(System.Logger.Level.WARNING, "The index was not closed cleanly", e);
    }
  }

  private void disconnect() throws SQLException {
    reading.close();
    writing.close();
  }

  @Override
  public void close() {
    try {
      disconnect();
    } catch (SQLException e) {
      System.getLogger(Index.class.getName()).log(System.Logger.Level.WARNING, "close", e);
    }
  }
}
