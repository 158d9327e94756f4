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
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What follows the last good change of a journal: a change that was never written to its end, or
 * damage.
 *
 * <p>A change is appended only when the one before it is on the disk. So whatever a power cut makes
 * of a last, unacknowledged change, it leaves no trace of yet another one, and none of a closing
 * line behind it; and it does not leave every line readable and only the checksum wrong. Where
 * either is found, something that was acknowledged has been altered.
 */
final class Tail {

  /** Only lines that are no rows look so: within a row every quote has a backslash before it. */
  private static final Pattern TRACE =
      Pattern.compile("\\{\"(seq|end|closed)\":(\\d{1,18}),(?:\"(?:at|crc)\":\"([^\"]{1,40})\")?");

  private static final int CHUNK = 1 << 20;
  private static final int LONGEST_TRACE = 100;

  /** In as many bytes a closing line differs from the head of a change. */
  private static final int CLOSING_SHOWS = 3;

  private final Disk disk;
  private final JournalFile.Position good;
  private final long size;
  private final boolean isSealed;
  private boolean otherChange;
  private Optional<OffsetDateTime> nextAt = Optional.empty();

  /**
   * @param isSealed a sealed change begins with each of its parts anew, and perhaps behind a salt
   */
  Tail(Disk disk, JournalFile.Position good, long size, boolean isSealed) {
    this.disk = disk;
    this.good = good;
    this.size = size;
    this.isSealed = isSealed;
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
      findTraces(new String(chunk, 0, buffer.position(), StandardCharsets.ISO_8859_1), at);
      if (otherChange && nextAt.isPresent()) {
        return;
      }
      long end = at + buffer.position();
      at = end >= size ? size : Math.max(at + 1, end - LONGEST_TRACE);
    }
  }

  private void findTraces(String text, long at) {
    Matcher trace = TRACE.matcher(text);
    while (trace.find()) {
      if (!isOfAppend(trace, at + trace.start())) {
        otherChange = true;
        nextAt = nextAt.or(() -> time(trace.group(3)));
      }
    }
  }

  /** Whether the append of the next change, or of a closing line, could have left it there. */
  private boolean isOfAppend(Matcher trace, long at) {
    boolean first = at == good.length();
    long seq = Long.parseLong(trace.group(2));
    return switch (trace.group(1)) {
      case "seq" -> (first || isSealed) && seq == good.seq() + 1;
      case "closed" -> first && (seq <= good.seq() || good.mark().equals(trace.group(3)));
      default -> !first && seq == good.seq() + 1;
    };
  }

  /** Whether it is a closing line that was not written to its end. */
  boolean isClosing() throws IOException {
    byte[] line = good.closingLine().getBytes(StandardCharsets.US_ASCII);
    ByteBuffer there = ByteBuffer.allocate((int) Math.min(line.length, size - good.length()));
    while (there.hasRemaining() && disk.read(there, good.length() + there.position()) > 0) {
      continue;
    }
    return there.capacity() >= CLOSING_SHOWS
        && there.capacity() < line.length
        && Arrays.equals(there.array(), Arrays.copyOf(line, there.capacity()));
  }

  /** Takes it off the file. */
  void cut() throws IOException {
    disk.truncate(good.length());
    disk.force();
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
    if (isSealed) {
      return SealedLines.isWholeChange(lines, good.seq() + 1);
    }
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
    cut();
    return torn;
  }
}
