package org.henryjournal.journal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;

/**
 * Puts aside what an open journal has when another program has taken its file away: a journal of
 * its own, complete, beside the place where the file lay.
 */
final class Unsaved {

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT);

  private final JournalFile file;
  private final JournalFile.Position position;
  private final DSLContext sql;
  private final Clock clock;

  /**
   * @param position up to where the journal was acknowledged
   * @param sql asks the index, which has every acknowledged row
   */
  Unsaved(JournalFile file, JournalFile.Position position, DSLContext sql, Clock clock) {
    this.file = file;
    this.position = position;
    this.sql = sql;
    this.clock = clock;
  }

  /** Whether the file that lies at the place by now lacks something. */
  boolean isNeeded() {
    return !file.isKeptThere(position.length());
  }

  /**
   * Writes it beside the place of the journal, or into another folder where that cannot be.
   *
   * @param otherwise a folder of Henry's own
   * @return where it lies now, on the disk
   */
  Path put(Path otherwise) throws IOException {
    try {
      return write(OwnerOnly.folderOf(file.path()));
    } catch (IOException e) {
      System.getLogger(Unsaved.class.getName())
          .log(System.Logger.Level.INFO, "Nothing can be put beside the journal", e);
      OwnerOnly.createFolders(otherwise);
      return write(otherwise);
    }
  }

  private Path write(Path folder) throws IOException {
    Path place =
        Beside.free(folder, file.path(), "unsaved-" + STAMP.format(LocalDateTime.now(clock)));
    boolean done = false;
    try (FileChannel channel =
        OwnerOnly.open(place, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      OutputStream out = Channels.newOutputStream(channel);
      if (!file.copyTo(out, position.length())) {
        writeRows(out);
      }
      channel.force(true);
      done = true;
    } finally {
      if (!done) {
        Files.deleteIfExists(place);
      }
    }
    OwnerOnly.forceFolder(folder);
    return place;
  }

  /** The file itself has been cut: what it held is in the index, without how it came about. */
  private void writeRows(OutputStream out) throws IOException {
    byte[] header = LineWriter.header(file.header());
    out.write(header);
    List<Row> rows = new ArrayList<>();
    for (Tables.Entry<?> entry : Tables.ALL) {
      sql.selectFrom(entry.table())
          .orderBy(JournalWriter.id(entry.table()))
          .forEach(record -> rows.add(new Row.Put(record)));
    }
    OffsetDateTime at = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
    Change change = new Change(1, at, Deed.JOURNAL_RESCUE.code(), rows);
    LineCodec.Encoded encoded = LineWriter.encode(change, LineCodec.firstCrc(header));
    out.write(encoded.bytes(), 0, encoded.length());
  }
}
