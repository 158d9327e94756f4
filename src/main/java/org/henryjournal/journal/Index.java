package org.henryjournal.journal;

import static org.henryjournal.journal.db.Tables.INDEX_STATE;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectCount;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Lock;
import org.henryjournal.domain.Refusal;
import org.henryjournal.journal.db.DefaultSchema;
import org.henryjournal.journal.db.tables.records.IndexStateRecord;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * The H2 database that answers questions about a journal. It is trusted only after a clean close;
 * otherwise it is thrown away and built again from the file. It is never repaired or caught up:
 * after a power cut H2 was seen to open and read back wrong rows.
 */
final class Index implements AutoCloseable {

  private static final String MARKER = IndexDatabase.NAME + ".marker";
  private static final String SEEN = "last-closed.marker";

  private final Path folder;
  private final boolean kept;
  private final Connection writing;
  private final Connection reading;
  private final DSLContext write;
  private final DSLContext read;
  private final IndexReaders readers;
  private final Map<String, Long> lastIds;
  private final Optional<Object> held;
  private final AtomicBoolean disconnected = new AtomicBoolean();

  private Index(
      Path folder, boolean kept, Connection writing, Connection reading, Map<String, Long> lastIds)
      throws SQLException {
    writing.setAutoCommit(false);
    this.folder = folder;
    this.kept = kept;
    this.writing = writing;
    this.reading = reading;
    this.write = DSL.using(writing, SQLDialect.H2);
    this.readers = new IndexReaders(reading);
    this.read =
        DSL.using(
            new DefaultConfiguration()
                .set(readers)
                .set(SQLDialect.H2)
                .set(ExecuteListener.onException(asked -> refuse(asked, folder))));
    this.lastIds = new HashMap<>(lastIds);
    this.held = kept ? hold(folder) : Optional.empty();
  }

  /** An index and how the journal file was found. */
  record Opened(Index index, JournalFile.Reading reading) {}

  /** Gives the rows of a journal file. */
  private interface Source {
    JournalFile.Reading read(JournalFile.Visitor visitor);
  }

  /**
   * Opens the index of the journal where it can be trusted, or builds it anew; in memory, where its
   * folder cannot be written.
   *
   * @param words for what is damaged
   * @throws Refusal when the journal is newer, or no index can be made at all
   */
  static Opened open(JournalFile file, Path folder, Damage.Words words, Progress progress) {
    try {
      Optional<IndexMarker> marker = marker(folder, MARKER, file.seal());
      Optional<IndexMarker> seen = marker.isPresent() ? marker : marker(folder, SEEN, file.seal());
      JournalFile.Position known = known(seen, file);
      Source source = visitor -> file.read(known, visitor, words, progress);
      try {
        return openIn(folder, file, marker, known, source, words);
      } catch (IOException | SQLException e) {
        System.getLogger(Index.class.getName())
            .log(System.Logger.Level.WARNING, "The index is made in memory", e);
        return fill(inMemory(folder), source, words);
      }
    } catch (IOException | SQLException e) {
      throw failed(e, folder);
    }
  }

  private static JournalFile.Position known(Optional<IndexMarker> seen, JournalFile file) {
    return seen.filter(m -> m.journal().equals(file.header().journal()))
        .map(IndexMarker::position)
        .orElse(JournalFile.NOTHING);
  }

  private static Optional<IndexMarker> marker(Path folder, String name, Seal seal)
      throws IOException {
    return Files.isDirectory(folder)
        ? IndexMarker.read(folder.resolve(name), seal)
        : Optional.empty();
  }

  /** Up to where the journal was acknowledged when it was last closed cleanly here. */
  static JournalFile.Position lastKnown(JournalFile file, Path folder) {
    try {
      Optional<IndexMarker> marker = marker(folder, MARKER, file.seal());
      return known(marker.isPresent() ? marker : marker(folder, SEEN, file.seal()), file);
    } catch (IOException e) {
      throw failed(e, folder);
    }
  }

  /** Deletes the index that lies there, and all that is kept with it. */
  static void forget(Path folder) {
    try {
      if (Files.isDirectory(folder)) {
        IndexDatabase.delete(folder);
        Files.deleteIfExists(folder.resolve(SEEN));
        FactsFile.delete(folder);
        OwnerOnly.forceFolder(folder);
      }
    } catch (IOException e) {
      throw failed(e, folder);
    }
  }

  private static Opened openIn(
      Path folder,
      JournalFile file,
      Optional<IndexMarker> marker,
      JournalFile.Position known,
      Source source,
      Damage.Words words)
      throws IOException, SQLException {
    OwnerOnly.createFolders(folder);
    Optional<MissingChanges> missing = MissingChanges.read(folder, file.header().journal());
    if (marker.isPresent()) {
      Files.move(
          folder.resolve(MARKER),
          folder.resolve(SEEN),
          StandardCopyOption.REPLACE_EXISTING,
          StandardCopyOption.ATOMIC_MOVE);
    } else {
      Files.deleteIfExists(folder.resolve(MARKER));
    }
    OwnerOnly.forceFolder(folder);
    if (marker.isPresent() && fits(marker.get(), file, folder)) {
      Optional<Index> trusted = openTrusted(folder, marker.get(), file.seal());
      if (trusted.isPresent()) {
        JournalFile.Reading whole = JournalFile.Reading.whole(marker.get().position());
        return new Opened(
            trusted.get(), whole.lacking(missing.map(MissingChanges::count).orElse(0L)));
      }
    }
    return lacking(build(folder, file.seal(), source, words), folder, file, known, missing);
  }

  /** What is missing is kept until it is answered, or there again. */
  private static Opened lacking(
      Opened opened,
      Path folder,
      JournalFile file,
      JournalFile.Position known,
      Optional<MissingChanges> before)
      throws IOException {
    long found = opened.reading().missing();
    Optional<MissingChanges> missing = before;
    if (missing.isPresent() && file.contains(missing.get().end())) {
      missing = Optional.empty();
      MissingChanges.forget(folder);
    }
    if (found > 0 && missing.filter(m -> m.end().seq() >= known.seq()).isEmpty()) {
      missing = Optional.of(new MissingChanges(file.header().journal(), known, found));
      missing.get().write(folder);
      Files.deleteIfExists(folder.resolve(SEEN));
      OwnerOnly.forceFolder(folder);
    }
    long count = missing.map(MissingChanges::count).orElse(0L);
    return new Opened(opened.index(), opened.reading().lacking(Math.max(found, count)));
  }

  /** The rep goes on with this copy. */
  void forgetMissing() throws IOException {
    MissingChanges.forget(folder);
  }

  /**
   * Builds a second index of a journal that is open, to compare with.
   *
   * @param end of the journal as its writer knows it
   */
  static Index again(JournalFile file, JournalFile.Position end, Path folder, Progress progress) {
    try {
      OwnerOnly.createFolders(folder);
      return build(folder, file.seal(), again(file, end, progress), Damage.PLAIN).index();
    } catch (IOException | SQLException e) {
      throw failed(e, folder);
    }
  }

  /** Which journal was last open with this index; empty where nobody knows, or it is sealed. */
  static Optional<UUID> lastOwner(Path folder) {
    try {
      Optional<IndexMarker> marker = IndexMarker.read(folder.resolve(MARKER), Seal.NONE);
      return (marker.isPresent() ? marker : IndexMarker.read(folder.resolve(SEEN), Seal.NONE))
          .map(IndexMarker::journal);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The same in memory, of a journal up to a place in it. */
  static Index inMemory(JournalFile file, JournalFile.Position end, Progress progress) {
    Path folder = OwnerOnly.folderOf(file.path());
    try {
      return fill(inMemory(folder), again(file, end, progress), Damage.PLAIN).index();
    } catch (IOException | SQLException e) {
      throw failed(e, folder);
    }
  }

  private static Source again(JournalFile file, JournalFile.Position end, Progress progress) {
    return visitor -> {
      file.readAgain(end, visitor, progress);
      return JournalFile.Reading.whole(end);
    };
  }

  /** A question that the database cannot answer, as when its disk is full, is refused. */
  private static void refuse(ExecuteContext asked, Path folder) {
    asked.exception(broken(asked.exception(), folder));
  }

  static Refusal broken(@Nullable Exception e, Path folder) {
    Exception cause = e == null ? new SQLException("Without a reason") : e;
    return new Refusal(cause, "index.broken", folder);
  }

  private static Refusal failed(Exception e, Path folder) {
    return new Refusal(e, "index.failed", folder, String.valueOf(e.getMessage()));
  }

  private static boolean fits(IndexMarker marker, JournalFile file, Path folder)
      throws IOException {
    return marker.journal().equals(file.header().journal())
        && marker.schema().equals(IndexSchema.hash())
        && file.isWhole(marker.length(), marker.sum())
        && IndexDatabase.isWhole(folder, marker.database());
  }

  private static Optional<Index> openTrusted(Path folder, IndexMarker marker, Seal seal) {
    try {
      Index index = connect(folder, true, marker.lastIds(), seal);
      boolean trusted = false;
      try {
        IndexStateRecord state = index.read.fetchOne(INDEX_STATE);
        trusted =
            state != null
                && state.getSeq() == marker.seq()
                && state.getCrc().equals(marker.crc())
                && index.rowCounts().equals(marker.rows());
        if (trusted) {
          return Optional.of(index);
        }
      } finally {
        if (!trusted) {
          index.close();
        }
      }
    } catch (SQLException | RuntimeException e) {
      System.getLogger(Index.class.getName())
          .log(System.Logger.Level.INFO, "The index does not open and is made anew", e);
    }
    return Optional.empty();
  }

  private static Opened build(Path folder, Seal seal, Source source, Damage.Words words)
      throws IOException, SQLException {
    IndexDatabase.delete(folder);
    return fill(connect(folder, false, Map.of(), seal), source, words);
  }

  private static Opened fill(Index index, Source source, Damage.Words words)
      throws IOException, SQLException {
    boolean built = false;
    try {
      IndexFiller filler = new IndexFiller(index.writing, index.lastIds);
      index.run(IndexSchema.beforeFilling());
      JournalFile.Reading reading = source.read(filler);
      filler.flush();
      if (reading.damage().isPresent()) {
        reading = reading.with(index.withStandIns(reading.damage().get(), words));
      }
      index.run(IndexSchema.afterFilling());
      index.setState(reading.position().seq(), reading.position().crc());
      index.writing.commit();
      built = true;
      return new Opened(index, reading);
    } finally {
      if (!built) {
        index.close();
      }
    }
  }

  /** Asks a database in memory, so that the first question to a real one finds all at hand. */
  static void prepare() {
    try (Connection scratch = IndexDatabase.inMemory();
        Statement statement = scratch.createStatement()) {
      statement.execute(IndexSchema.beforeFilling());
      DSL.using(scratch, SQLDialect.H2).selectFrom(INDEX_STATE).fetchOne();
    } catch (SQLException e) {
      throw new IllegalStateException("A database in memory does not open", e);
    }
  }

  private Damage withStandIns(Damage damage, Damage.Words words) throws SQLException {
    try {
      int made = StandIns.makeIn(write, words, damage.places().getFirst().from());
      writing.commit();
      return damage.withStandIns(made);
    } catch (DataAccessException e) {
      throw new SQLException("What was damaged does not go into the index", e);
    }
  }

  private static Index connect(Path folder, boolean exists, Map<String, Long> lastIds, Seal seal)
      throws SQLException {
    return connect(folder, true, IndexDatabase.in(folder, exists), lastIds, seal);
  }

  private static Index inMemory(Path folder) throws SQLException {
    return connect(folder, false, IndexDatabase.nextInMemory(), Map.of(), Seal.NONE);
  }

  private static Index connect(
      Path folder, boolean kept, String url, Map<String, Long> lastIds, Seal seal)
      throws SQLException {
    Connection writing = IndexDatabase.connect(url, seal.indexPassword());
    boolean connected = false;
    try {
      Connection reading = IndexDatabase.connect(url, seal.indexPassword());
      Index index = new Index(folder, kept, writing, reading, lastIds);
      connected = true;
      return index;
    } finally {
      if (!connected) {
        writing.close();
      }
    }
  }

  /** Whether it lies in its folder, and not only in memory. */
  boolean isKept() {
    return kept;
  }

  private static Optional<Object> hold(Path folder) {
    try {
      return HeldFiles.hold(IndexDatabase.path(folder));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private void run(String script) throws SQLException {
    try (Statement statement = writing.createStatement()) {
      statement.execute(script);
    }
  }

  /** For the one writer: its transaction is open until it commits or rolls back. */
  DSLContext write() {
    return write;
  }

  Connection writing() {
    return writing;
  }

  Path folder() {
    return folder;
  }

  /** For questions; sees what has been committed. */
  DSLContext read() {
    return read;
  }

  /** Whoever holds it has the index alone: questions wait. For the one writer. */
  Lock alone() {
    return readers.alone();
  }

  long lastId(Table<?> table) {
    return lastIds.getOrDefault(LineCodec.lower(table.getName()), 0L);
  }

  void raiseLastId(Table<?> table, long id) {
    lastIds.merge(LineCodec.lower(table.getName()), id, Math::max);
  }

  /** Says up to which change of the journal the index has come; not committed yet. */
  void setState(long seq, String crc) throws SQLException {
    try (PreparedStatement merge =
        writing.prepareStatement("merge into index_state (id, seq, crc) values (1, ?, ?)")) {
      merge.setLong(1, seq);
      merge.setString(2, crc);
      merge.executeUpdate();
    }
  }

  /** By table. In one question: writing down two dozen takes longer than answering them. */
  Map<String, Long> rowCounts() {
    List<Table<?>> tables = DefaultSchema.DEFAULT_SCHEMA.getTables();
    Record found =
        read.select(tables.stream().map(table -> field(selectCount().from(table))).toList())
            .fetchSingle();
    Map<String, Long> counts = new HashMap<>();
    for (int i = 0; i < tables.size(); i++) {
      counts.put(LineCodec.lower(tables.get(i).getName()), found.get(i, Long.class));
    }
    return counts;
  }

  /** Names of the tables whose rows are not the same in the other index. */
  List<String> differences(Index other) {
    return IndexComparison.differences(read, other.read, Progress.NONE);
  }

  /**
   * Closes the database, forces it, and then says in the marker that it can be trusted. Whatever
   * fails in it, {@link #close} closes the rest.
   */
  void closeCleanly(JournalFile file, JournalFile.Position position) {
    if (!kept) {
      close();
      return;
    }
    try {
      Map<String, Long> rows = rowCounts();
      disconnect();
      IndexDatabase.force(folder);
      IndexMarker marker =
          new IndexMarker(
              file.header().journal(),
              position.length(),
              position.seq(),
              position.crc(),
              position.tag(),
              file.sum(),
              IndexDatabase.sum(folder),
              IndexSchema.hash(),
              rows,
              lastIds);
      marker.write(folder.resolve(MARKER), file.seal());
    } catch (IOException | SQLException | RuntimeException e) {
      System.getLogger(Index.class.getName())
          .log(System.Logger.Level.WARNING, "The index was not closed cleanly", e);
    }
  }

  /** Once; the key may belong to another opening by the second time. */
  private void disconnect() throws SQLException {
    if (disconnected.getAndSet(true)) {
      return;
    }
    try (writing;
        reading) {
      // The one for questions first.
    } finally {
      held.ifPresent(HeldFiles::giveBack);
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
