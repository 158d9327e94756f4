package org.henryjournal.journal;

import static org.henryjournal.journal.db.Tables.INDEX_STATE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
import java.util.zip.CRC32C;
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
  private static final String MARKER = NAME + ".marker";
  private static final String SEEN = "last-closed.marker";
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

  /** An index and how the journal file was found. */
  record Opened(Index index, JournalFile.Reading reading) {}

  /** Gives the rows of a journal file. */
  private interface Source {
    JournalFile.Reading read(JournalFile.Visitor visitor);
  }

  /**
   * Opens the index of the journal where it can be trusted, or builds it anew.
   *
   * @throws Refusal when the journal is damaged, or no index can be made here
   */
  static Opened open(JournalFile file, Path folder, Progress progress) {
    Path markerFile = folder.resolve(MARKER);
    Path seenFile = folder.resolve(SEEN);
    try {
      OwnerOnly.createFolders(folder);
      Optional<IndexMarker> marker = IndexMarker.read(markerFile);
      Optional<IndexMarker> seen = marker.isPresent() ? marker : IndexMarker.read(seenFile);
      if (marker.isPresent()) {
        Files.move(
            markerFile,
            seenFile,
            StandardCopyOption.REPLACE_EXISTING,
            StandardCopyOption.ATOMIC_MOVE);
      } else {
        Files.deleteIfExists(markerFile);
      }
      OwnerOnly.forceFolder(folder);
      if (marker.isPresent() && fits(marker.get(), file, folder)) {
        Optional<Index> trusted = openTrusted(folder, marker.get());
        if (trusted.isPresent()) {
          return new Opened(trusted.get(), new JournalFile.Reading(marker.get().position(), 0));
        }
      }
      JournalFile.Position known =
          seen.filter(m -> m.journal().equals(file.header().journal()))
              .map(IndexMarker::position)
              .orElse(JournalFile.NOTHING);
      Opened opened = build(folder, visitor -> file.read(known, visitor, progress));
      if (opened.reading().position().length() < known.length()) {
        Files.deleteIfExists(seenFile);
        OwnerOnly.forceFolder(folder);
      }
      return opened;
    } catch (IOException | SQLException e) {
      throw failed(e, folder);
    }
  }

  /**
   * Builds a second index of a journal that is open, to compare with.
   *
   * @param end of the journal as its writer knows it
   */
  static Index again(JournalFile file, JournalFile.Position end, Path folder, Progress progress) {
    try {
      OwnerOnly.createFolders(folder);
      return build(
              folder,
              visitor -> {
                file.readAgain(end, visitor, progress);
                return new JournalFile.Reading(end, 0);
              })
          .index();
    } catch (IOException | SQLException e) {
      throw failed(e, folder);
    }
  }

  private static Refusal failed(Exception e, Path folder) {
    return new Refusal(e, "index.failed", folder, String.valueOf(e.getMessage()));
  }

  private static boolean fits(IndexMarker marker, JournalFile file, Path folder)
      throws IOException {
    return marker.journal().equals(file.header().journal())
        && marker.schema().equals(schemaHash())
        && file.isWhole(marker.length(), marker.sum())
        && isWhole(database(folder), marker.database());
  }

  private static boolean isWhole(Path database, long sum) {
    try {
      return Files.exists(database) && sumOf(database) == sum;
    } catch (IOException e) {
      System.getLogger(Index.class.getName())
          .log(System.Logger.Level.INFO, "The index does not read and is made anew", e);
      return false;
    }
  }

  /** Only while the database is closed: reading its open file would drop its lock. */
  private static long sumOf(Path database) throws IOException {
    CRC32C sum = new CRC32C();
    try (InputStream in = Files.newInputStream(database)) {
      byte[] chunk = new byte[1 << 18];
      for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
        sum.update(chunk, 0, read);
      }
    }
    return sum.getValue();
  }

  private static Optional<Index> openTrusted(Path folder, IndexMarker marker) {
    try {
      Index index = connect(folder, true, marker.lastIds());
      try {
        IndexStateRecord state = index.read.fetchOne(INDEX_STATE);
        if (state != null
            && state.getSeq() == marker.seq()
            && state.getCrc().equals(marker.crc())
            && index.rowCounts().equals(marker.rows())) {
          return Optional.of(index);
        }
      } catch (RuntimeException e) {
        index.close();
        throw e;
      }
      index.close();
    } catch (SQLException | RuntimeException e) {
      System.getLogger(Index.class.getName())
          .log(System.Logger.Level.INFO, "The index does not open and is made anew", e);
    }
    return Optional.empty();
  }

  private static Opened build(Path folder, Source source) throws IOException, SQLException {
    try (var files = Files.list(folder)) {
      for (Path old : files.filter(f -> f.getFileName().toString().startsWith(NAME)).toList()) {
        Files.delete(old);
      }
    }
    String[] schema = schema().split(PART_MARK);
    Index index = connect(folder, false, Map.of());
    boolean built = false;
    try {
      IndexFiller filler = new IndexFiller(index.writing, index.lastIds);
      index.run(schema[0]);
      JournalFile.Reading reading = source.read(filler);
      filler.flush();
      index.run(schema[1]);
      index.setState(index.write, reading.position().seq(), reading.position().crc());
      index.writing.commit();
      built = true;
      return new Opened(index, reading);
    } finally {
      if (!built) {
        index.close();
      }
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
      Map<String, Long> rows = rowCounts();
      disconnect();
      try (FileChannel database =
          FileChannel.open(database(folder), StandardOpenOption.READ, StandardOpenOption.WRITE)) {
        database.force(true);
      }
      IndexMarker marker =
          new IndexMarker(
              file.header().journal(),
              position.length(),
              position.seq(),
              position.crc(),
              file.sum(),
              sumOf(database(folder)),
              schemaHash(),
              rows,
              lastIds);
      marker.write(folder.resolve(MARKER));
    } catch (IOException | SQLException | RuntimeException e) {
      System.getLogger(Index.class.getName())
          .log(System.Logger.Level.WARNING, "The index was not closed cleanly", e);
    }
  }

  private void disconnect() throws SQLException {
    try {
      reading.close();
    } finally {
      writing.close();
    }
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
