package org.henryjournal.journal;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.zip.CRC32C;
import org.jooq.DSLContext;

/**
 * Puts aside what an open journal has when another program has taken its file away: a journal of
 * its own, complete, beside the place where the file lay.
 */
final class Unsaved {

  private static final int CHUNK = 1 << 18;

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
    return !isKeptThere();
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
    return Beside.write(
        folder,
        file.path(),
        Beside.at("unsaved", clock),
        out -> {
          if (!copyTo(out)) {
            // It has been cut: what it held is in the index.
            new Repair(file, sql, clock).writeAll(out);
          }
        });
  }

  /**
   * Writes all that was acknowledged from the open file.
   *
   * @return false where it does not hold that any more: it has been cut
   */
  private boolean copyTo(OutputStream out) throws IOException {
    if (!holdsAll()) {
      return false;
    }
    byte[] chunk = new byte[CHUNK];
    for (long at = 0; at < position.length(); ) {
      int length = (int) Math.min(chunk.length, position.length() - at);
      int read = file.disk().read(ByteBuffer.wrap(chunk, 0, length), at);
      if (read <= 0) {
        throw new EOFException("The file became shorter while it was read");
      }
      out.write(chunk, 0, read);
      at += read;
    }
    return true;
  }

  private boolean holdsAll() throws IOException {
    return file.disk().size() >= position.length()
        && file.disk().sumOf(position.length()).getValue() == file.sum();
  }

  /** Whether the file to which the path leads begins with all that was read and written here. */
  private boolean isKeptThere() {
    try {
      if (file.disk().isThere(Files.size(file.path()))) {
        return holdsAll();
      }
      CRC32C there = new CRC32C();
      try (InputStream in = ForeignFile.open(file.path())) {
        byte[] chunk = new byte[CHUNK];
        long left = position.length();
        while (left > 0) {
          int read = in.read(chunk, 0, (int) Math.min(chunk.length, left));
          if (read <= 0) {
            return false;
          }
          there.update(chunk, 0, read);
          left -= read;
        }
      }
      return there.getValue() == file.sum();
    } catch (IOException e) {
      return false;
    }
  }
}
