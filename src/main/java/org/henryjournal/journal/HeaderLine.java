package org.henryjournal.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.henryjournal.domain.Refusal;

/**
 * The first line of a journal as it was found. Where it is damaged and changes follow, it is made
 * up from what still reads, so that they can be read.
 *
 * @param end where it ends, and what the first change is chained to
 * @param isOfFormat1 whether it is a line of format 1 as Henry wrote it
 */
record HeaderLine(
    FirstLine first, JournalFile.Position end, boolean isOfFormat1, boolean isDamaged) {

  private static final String BEGIN = "{\"henry\":";
  private static final Pattern FIRST_CHANGE =
      Pattern.compile("\\{\"seq\":\\d+,\"at\":\"([^\"]{1,40})\"");
  private static final Pattern ID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  /** A header line is far shorter; where one is damaged the first change is looked for so far. */
  private static final int FAR = 1 << 16;

  /**
   * @throws Refusal when it is none, or of a newer Henry, or damaged and nothing follows
   */
  static HeaderLine read(Disk disk, Path path) throws IOException {
    if (disk.size() == 0) {
      throw new Refusal("journal.empty.file", path);
    }
    byte[] start = start(disk);
    boolean begins = text(start).startsWith(BEGIN);
    try {
      DiskLines lines = new DiskLines(disk, 0, disk.size());
      if (!begins || !lines.next()) {
        throw new LineCodec.BadLine("No header");
      }
      byte[] line = Arrays.copyOf(lines.bytes(), lines.length());
      return read(line, line.length, false);
    } catch (LineCodec.NewerFormat e) {
      return withOtherDigit(disk, start).orElseThrow(() -> new Refusal(e, "journal.newer", path));
    } catch (LineCodec.BadLine e) {
      return madeUp(start)
          .orElseThrow(
              () ->
                  new Refusal(e, begins ? "journal.damaged.header" : "journal.not.journal", path));
    }
  }

  JournalHeader header() {
    return first.header();
  }

  private static byte[] start(Disk disk) throws IOException {
    ByteBuffer start = ByteBuffer.allocate((int) Math.min(FAR, disk.size()));
    while (start.hasRemaining() && disk.read(start, start.position()) > 0) {
      continue;
    }
    return Arrays.copyOf(start.array(), start.position());
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static HeaderLine read(byte[] line, long end, boolean isDamaged)
      throws LineCodec.BadLine {
    FirstLine first = FirstLine.read(line, line.length);
    return new HeaderLine(
        first,
        new JournalFile.Position(end, 0, first.crc(line), first.tag()),
        LineCodec.isOfFormat('1', line),
        isDamaged);
  }

  /**
   * Of the newest format that is known, but for its digit: then the first change is chained to it
   * as it is in no later format.
   */
  private static Optional<HeaderLine> withOtherDigit(Disk disk, byte[] start) throws IOException {
    int end = text(start).indexOf('\n') + 1;
    byte[] line = Arrays.copyOf(start, end);
    if (end <= LineCodec.FORMAT_AT) {
      return Optional.empty();
    }
    line[LineCodec.FORMAT_AT] = (byte) ('0' + LineCodec.FORMAT);
    try {
      HeaderLine other = read(line, end, true);
      ChangeReader changes =
          new ChangeReader(Path.of(""), other.header(), Seal.NONE, disk, other.end(), disk.size());
      return changes.next(row -> {}) ? Optional.of(other) : Optional.empty();
    } catch (LineCodec.BadLine | LineCodec.NewerFormat | Refusal e) {
      return Optional.empty();
    }
  }

  private static Optional<HeaderLine> madeUp(byte[] start) {
    String text = text(start);
    Matcher change = FIRST_CHANGE.matcher(text);
    if (!change.find()) {
      return Optional.empty();
    }
    byte[] line = Arrays.copyOf(start, change.start());
    Matcher id = ID.matcher(text(line));
    UUID journal = id.find() ? UUID.fromString(id.group()) : UUID.nameUUIDFromBytes(line);
    if (line.length > 0) {
      line[line.length - 1] = '\n';
    }
    return Optional.of(
        new HeaderLine(
            new FirstLine(
                new JournalHeader(journal, time(change.group(1)), false), Optional.empty()),
            new JournalFile.Position(line.length, 0, LineCodec.firstCrc(line), ""),
            false,
            true));
  }

  private static OffsetDateTime time(String text) {
    try {
      return OffsetDateTime.parse(text);
    } catch (DateTimeException e) {
      return OffsetDateTime.of(1970, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
    }
  }
}
