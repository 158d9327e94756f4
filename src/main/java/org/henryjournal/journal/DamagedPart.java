package org.henryjournal.journal;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.CRC32C;

/**
 * The part of a journal behind its last good change, in blocks: each the lines of one change as far
 * as they can be told apart.
 *
 * <p>A block is proven when its checksum is right for what the block before it says of itself, or
 * for what was computed of that one, whose end line alone may be damaged.
 */
final class DamagedPart {

  private static final byte[] HEAD = "{\"seq\":".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] CLOSED = "{\"closed\":".getBytes(StandardCharsets.US_ASCII);

  /**
   * @param start place in the file
   * @param end place in the file, behind its last line
   * @param head where its head line reads
   * @param isProven whether its rows are as they were written
   * @param isEndBad whether that is known from the next block only
   */
  record Block(
      long start, long end, Optional<LineCodec.Head> head, boolean isProven, boolean isEndBad) {

    private Block provenByNext() {
      return new Block(start, end, head, head.isPresent(), true);
    }
  }

  private final Disk disk;
  private final List<Block> blocks = new ArrayList<>();
  private Map<String, CRC32C> sums = new HashMap<>();
  private Set<String> computed = Set.of();
  private Optional<LineCodec.Head> head = Optional.empty();
  private long start;
  private long lastLine;

  private DamagedPart(Disk disk, JournalFile.Position good) {
    this.disk = disk;
    begin(good.length(), Set.of(good.crc()));
  }

  /**
   * @param good where the last good change ends
   * @param limit place in the file behind which nothing is read
   */
  static List<Block> blocks(Disk disk, JournalFile.Position good, long limit) throws IOException {
    DamagedPart part = new DamagedPart(disk, good);
    part.read(new DiskLines(disk, good.length(), limit), good.length());
    return part.blocks;
  }

  private void read(DiskLines lines, long from) throws IOException {
    long at = from;
    while (lines.next()) {
      boolean isHead = lines.startsWith(HEAD);
      boolean isClosed = lines.startsWith(CLOSED);
      if ((isHead || isClosed) && at > start) {
        endWithoutLine(at);
      }
      if (isClosed) {
        begin(lines.endPosition(), sums.keySet());
      } else if (lines.startsWith(ChangeReader.END)) {
        end(lines);
      } else {
        if (isHead) {
          head = head(lines);
        }
        lastLine = at;
        sums.values().forEach(sum -> sum.update(lines.bytes(), lines.offset(), lines.length()));
      }
      at = lines.endPosition();
    }
    if (at > start) {
      endWithoutLine(at);
    }
  }

  private void begin(long at, Set<String> before) {
    start = at;
    lastLine = at;
    head = Optional.empty();
    sums = before.stream().collect(Collectors.toMap(crc -> crc, DamagedPart::sum));
  }

  private static CRC32C sum(String before) {
    CRC32C sum = new CRC32C();
    sum.update(before.getBytes(StandardCharsets.US_ASCII));
    return sum;
  }

  private static Optional<LineCodec.Head> head(DiskLines lines) {
    try {
      return Optional.of(LineReader.readHead(lines.bytes(), lines.offset(), lines.length()));
    } catch (LineCodec.BadLine | LineCodec.NewerFormat e) {
      return Optional.empty();
    }
  }

  private void end(DiskLines lines) {
    Optional<String> said;
    try {
      said = Optional.of(LineReader.readEnd(lines.bytes(), lines.offset(), lines.length()).crc());
    } catch (LineCodec.BadLine e) {
      said = Optional.empty();
    }
    Optional<String> before =
        said.flatMap(
            crc ->
                sums.entrySet().stream()
                    .filter(sum -> LineCodec.hex(sum.getValue()).equals(crc))
                    .map(Map.Entry::getKey)
                    .findFirst());
    if (before.filter(computed::contains).isPresent() && !blocks.isEmpty()) {
      blocks.add(blocks.removeLast().provenByNext());
    }
    boolean isProven = before.isPresent() && head.isPresent();
    blocks.add(new Block(start, lines.endPosition(), head, isProven, false));
    if (isProven) {
      computed = Set.of();
      begin(lines.endPosition(), Set.of(said.orElseThrow()));
    } else {
      goOn(lines.endPosition(), sums.values(), said);
    }
  }

  /** Its end line is not there, or is the last line and no longer looks like one. */
  private void endWithoutLine(long at) throws IOException {
    List<CRC32C> without = new ArrayList<>();
    for (String before : sums.keySet()) {
      without.add(sumTo(lastLine, sum(before)));
    }
    blocks.add(new Block(start, at, head, false, false));
    goOn(at, without, Optional.empty());
  }

  /** What the next block may follow: what this one says of itself, or what it is. */
  private void goOn(long at, Collection<CRC32C> made, Optional<String> said) {
    computed = made.stream().map(LineCodec::hex).collect(Collectors.toSet());
    Set<String> before = new HashSet<>(computed);
    said.ifPresent(before::add);
    begin(at, before);
  }

  private CRC32C sumTo(long to, CRC32C sum) throws IOException {
    byte[] chunk = new byte[1 << 16];
    for (long at = start; at < to; ) {
      int length = (int) Math.min(chunk.length, to - at);
      int read = disk.read(ByteBuffer.wrap(chunk, 0, length), at);
      if (read <= 0) {
        throw new EOFException("The file became shorter while it was read");
      }
      sum.update(chunk, 0, read);
      at += read;
    }
    return sum;
  }
}
