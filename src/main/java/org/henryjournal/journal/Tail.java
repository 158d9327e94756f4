package org.henryjournal.journal;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What follows the last good change of a journal: a change that was never written to its end, or
 * damage.
 *
 * <p>A change is appended only when the one before it is on the disk. So whatever a power cut makes
 * of a last, unacknowledged change, it leaves no trace of yet another one; and it does not leave
 * every line readable and only the checksum wrong. Where either is found, something that was
 * acknowledged has been altered.
 */
final class Tail {

  /** Only heads and ends look so: within a row every quote has a backslash before it. */
  private static final Pattern TRACE =
      Pattern.compile("\\{\"(?:seq|end)\":(\\d{1,18}),(?:\"at\":\"([^\"]{1,40})\")?");

  private static final int CHUNK = 1 << 20;
  private static final int LONGEST_TRACE = 100;

  private final Disk disk;
  private final JournalFile.Position good;
  private final long size;
  private boolean otherChange;
  private Optional<OffsetDateTime> nextAt = Optional.empty();

  Tail(Disk disk, JournalFile.Position good, long size) {
    this.disk = disk;
    this.good = good;
    this.size = size;
  }

  /** Whether this is more than an incomplete append. */
  boolean isDamage() throws IOException {
    findTraces();
    return otherChange || isWholeButAltered();
  }

  /** When the first readable change behind the bad place was made. */
  Optional<OffsetDateTime> nextAt() {
    return nextAt;
  }

  private void findTraces() throws IOException {
    byte[] chunk = new byte[(int) Math.min(CHUNK, size - good.length())];
    long at = good.length();
    while (at < size) {
      ByteBuffer buffer = ByteBuffer.wrap(chunk, 0, (int) Math.min(chunk.length, size - at));
      while (buffer.hasRemaining() && disk.read(buffer, at + buffer.position()) > 0) {
        continue;
      }
      findTraces(new String(chunk, 0, buffer.position(), StandardCharsets.ISO_8859_1));
      if (otherChange && nextAt.isPresent()) {
        return;
      }
      long end = at + buffer.position();
      at = end >= size ? size : Math.max(at + 1, end - LONGEST_TRACE);
    }
  }

  private void findTraces(String text) {
    Matcher trace = TRACE.matcher(text);
    while (trace.find()) {
      if (Long.parseLong(trace.group(1)) != good.seq() + 1) {
        otherChange = true;
        nextAt = nextAt.or(() -> time(trace.group(2)));
      }
    }
  }

  private static Optional<OffsetDateTime> time(@Nullable String text) {
    try {
      return text == null ? Optional.empty() : Optional.of(OffsetDateTime.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private boolean isWholeButAltered() throws IOException {
    DiskLines lines = new DiskLines(disk, good.length(), size);
    try {
      if (!lines.next()) {
        return false;
      }
      LineReader.readHead(lines.bytes(), lines.offset(), lines.length());
      while (lines.next()) {
        if (lines.startsWith(ChangeReader.END)) {
          LineReader.readEnd(lines.bytes(), lines.offset(), lines.length());
          return true;
        }
        LineReader.row(lines.bytes(), lines.offset(), lines.length());
      }
      return false;
    } catch (LineCodec.NewerFormat e) {
      return true;
    } catch (LineCodec.BadLine e) {
      return false;
    }
  }

  /**
   * Moves this into a {@code .torn} file beside the journal. The journal is cut only when its tail,
   * and the name of the file it is in, are on the disk.
   *
   * @return the file it is in
   */
  Path setAside(Path journal) throws IOException {
    Path torn = null;
    for (int number = 1; torn == null; number++) {
      Path candidate = journal.resolveSibling(journal.getFileName() + "." + number + ".torn");
      if (!Files.exists(candidate)) {
        torn = candidate;
      }
    }
    try (FileChannel out =
        OwnerOnly.open(torn, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ByteBuffer buffer = ByteBuffer.allocate(1 << 18);
      for (long at = good.length(); at < size; at += buffer.limit()) {
        buffer.clear().limit((int) Math.min(buffer.capacity(), size - at));
        int read = disk.read(buffer, at);
        if (read <= 0) {
          throw new EOFException("The file became shorter while it was read");
        }
        buffer.flip();
        while (buffer.hasRemaining()) {
          out.write(buffer);
        }
      }
      out.force(true);
    } catch (IOException e) {
      Files.deleteIfExists(torn);
      throw e;
    }
    OwnerOnly.forceFolder(OwnerOnly.folderOf(journal));
    disk.truncate(good.length());
    disk.force();
    return torn;
  }
}
