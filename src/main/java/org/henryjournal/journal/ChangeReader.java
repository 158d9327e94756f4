package org.henryjournal.journal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.zip.CRC32C;
import org.henryjournal.domain.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Reads the changes of a journal in order. Each is checked whole before its first row is given
 * away, and its rows are read one by one, so that a change of any size takes little memory.
 */
final class ChangeReader {

  static final byte[] END = "{\"end\":".getBytes(StandardCharsets.US_ASCII);
  static final byte[] CLOSED = "{\"closed\":".getBytes(StandardCharsets.US_ASCII);

  private final Path path;
  private final Lines checking;
  private final Lines giving;
  private JournalFile.Position good;
  private OffsetDateTime lastAt;
  private boolean closed;

  /**
   * @param path for sentences
   * @param start where the header ends
   * @param limit place in the file behind which nothing is read
   */
  ChangeReader(
      Path path,
      JournalHeader header,
      Seal seal,
      Disk disk,
      JournalFile.Position start,
      long limit) {
    this.path = path;
    this.checking = seal.lines(disk, start, limit);
    this.giving = seal.lines(disk, start, limit);
    this.good = start;
    this.lastAt = header.created();
  }

  /** Where the last good change ends. */
  JournalFile.Position good() {
    return good;
  }

  /** When the last good change was made. */
  OffsetDateTime lastAt() {
    return lastAt;
  }

  /** Whether a closing line follows the last good change. */
  boolean isClosed() {
    return closed;
  }

  /**
   * Reads the next change.
   *
   * @return false where no good one follows
   * @throws Refusal when it is from a newer Henry: what is whole but not understood is not damaged
   */
  boolean next(JournalFile.Visitor visitor) throws IOException {
    JournalFile.Position after = check();
    if (after == null) {
      return false;
    }
    try {
      giving.next();
      while (giving.startsWith(CLOSED)) {
        giving.next();
      }
      LineCodec.Head head = LineReader.readHead(giving.bytes(), giving.offset(), giving.length());
      visitor.change(head);
      giving.next();
      while (!giving.startsWith(END)) {
        if (visitor.wantsRows()) {
          visitor.row(LineReader.row(giving.bytes(), giving.offset(), giving.length()));
        }
        giving.next();
      }
      lastAt = head.at();
      good = after;
      closed = false;
      return true;
    } catch (LineCodec.BadLine | LineCodec.NewerFormat e) {
      throw new Refusal(e, "journal.newer", path);
    }
  }

  private JournalFile.@Nullable Position check() throws IOException {
    long seq = good.seq() + 1;
    boolean more = checking.next();
    while (more && checking.is(good.closingLine())) {
      good = good.endingAt(checking.endPosition());
      closed = true;
      more = checking.next();
    }
    if (!more
        || !checking.startsWith(LineCodec.beginOfHead(seq).getBytes(StandardCharsets.US_ASCII))) {
      return null;
    }
    CRC32C crc = new CRC32C();
    crc.update(good.crc().getBytes(StandardCharsets.US_ASCII));
    crc.update(checking.bytes(), checking.offset(), checking.length());
    int rows = 0;
    while (checking.next()) {
      if (checking.startsWith(END)) {
        String sum = LineCodec.hex(crc);
        return checking.is(LineCodec.end(seq, rows, sum))
            ? new JournalFile.Position(checking.endPosition(), seq, sum, checking.tag())
            : null;
      }
      crc.update(checking.bytes(), checking.offset(), checking.length());
      rows++;
    }
    return null;
  }
}
