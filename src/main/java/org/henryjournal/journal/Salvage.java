package org.henryjournal.journal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.Field;
import org.jooq.TableRecord;

/**
 * Reads on behind the place where a journal is damaged. Rows of changes that are proven are given
 * as they are. Of the others each line that reads is given and marked, but for deletions: a wrong
 * one would hide what is there.
 */
final class Salvage {

  /** Where a row begins, also in the middle of a line: the line feed before it may be lost. */
  private static final Pattern BEGIN = Pattern.compile("\\{\"(?:put|del|seq|end|closed)\":");

  /** A line that is no row. */
  private static final Pattern NO_ROW = Pattern.compile("\\{\"(?:seq|end|closed)\":");

  /** Columns of words, before which the mark stands. */
  private static final List<String> WORDS = List.of("NOTE", "TEXT", "WHAT");

  private final Disk disk;
  private final Damage.Words words;
  private final List<Damage.Place> places = new ArrayList<>();
  private final OffsetDateTime lastAt;
  private long seq;
  private LocalDate day;
  private long read;
  private long lost;

  /**
   * @param good where the last good change ends
   * @param lastAt when it was made
   */
  Salvage(Disk disk, JournalFile.Position good, OffsetDateTime lastAt, Damage.Words words) {
    this.disk = disk;
    this.words = words;
    this.seq = good.seq();
    this.lastAt = lastAt;
    this.day = lastAt.toLocalDate();
  }

  /** Gives away what reads, and says what does not. */
  Damage read(List<DamagedPart.Block> blocks, JournalFile.Visitor visitor) throws IOException {
    boolean bad = false;
    long lastSeq = seq;
    LocalDate lastDay = day;
    for (DamagedPart.Block block : blocks) {
      long number = block.head().map(LineCodec.Head::seq).orElse(0L);
      LocalDate made = block.head().map(head -> head.at().toLocalDate()).orElse(lastDay);
      if (block.isProven()) {
        if (bad || number > seq + 1 || block.isEndBad()) {
          boolean alone = !bad && number == seq + 1;
          place(alone ? number : Math.max(seq + 1, number - 1), made);
        }
        bad = false;
        giveProven(block, visitor);
        seq = Math.max(seq, number);
        day = made;
      } else {
        bad = true;
        giveWhatReads(block, visitor);
      }
      lastSeq = Math.max(lastSeq, number);
      lastDay = made.isAfter(lastDay) ? made : lastDay;
    }
    if (bad || places.isEmpty()) {
      place(Math.max(seq + 1, lastSeq), lastDay);
    }
    return new Damage(places, 0);
  }

  private void place(long last, LocalDate to) {
    places.add(new Damage.Place(seq + 1, last, day, to, read, lost));
    read = 0;
    lost = 0;
  }

  /** Of a block whose head does not read, one that says nothing. */
  private LineCodec.Head head(DamagedPart.Block block) {
    return block.head().orElse(new LineCodec.Head(0, lastAt, "", LineCodec.SCHEMA));
  }

  private void giveProven(DamagedPart.Block block, JournalFile.Visitor visitor) throws IOException {
    visitor.change(head(block));
    DiskLines lines = new DiskLines(disk, block.start(), block.end());
    lines.next();
    while (lines.next() && !lines.startsWith(ChangeReader.END)) {
      try {
        visitor.row(LineReader.row(lines.bytes(), lines.offset(), lines.length()));
      } catch (LineCodec.BadLine e) {
        lost++;
      }
    }
  }

  private void giveWhatReads(DamagedPart.Block block, JournalFile.Visitor visitor)
      throws IOException {
    visitor.change(head(block));
    DiskLines lines = new DiskLines(disk, block.start(), block.end());
    while (lines.next()) {
      String line =
          new String(lines.bytes(), lines.offset(), lines.length(), StandardCharsets.UTF_8);
      for (String piece : pieces(line)) {
        if (!NO_ROW.matcher(piece).lookingAt()) {
          give(piece, visitor);
        }
      }
    }
  }

  private static List<String> pieces(String line) {
    List<String> pieces = new ArrayList<>();
    Matcher begin = BEGIN.matcher(line);
    int from = 0;
    while (begin.find()) {
      if (begin.start() > from) {
        pieces.add(line.substring(from, begin.start()));
      }
      from = begin.start();
    }
    pieces.add(line.substring(from));
    return pieces;
  }

  private void give(String piece, JournalFile.Visitor visitor) throws IOException {
    Row row = row(piece).orElse(null);
    if (row instanceof Row.Put put && isSound(put.record())) {
      read++;
      visitor.row(new Row.Put(marked(put.record())));
    } else if (!(row instanceof Row.Del)) {
      lost++;
    }
  }

  private static Optional<Row> row(String piece) {
    byte[] bytes = piece.substring(0, piece.lastIndexOf('}') + 1).getBytes(StandardCharsets.UTF_8);
    try {
      return Optional.of(LineReader.row(bytes, 0, bytes.length));
    } catch (LineCodec.BadLine e) {
      return Optional.empty();
    }
  }

  /** Whether the index and the pages can hold it. */
  private static boolean isSound(TableRecord<?> row) {
    for (Field<?> field : row.fields()) {
      if (row.get(field) == null && !field.getDataType().nullable()) {
        return false;
      }
    }
    try {
      Tables.of(row.getTable()).look(row);
      return true;
    } catch (RuntimeException e) {
      return false;
    }
  }

  private TableRecord<?> marked(TableRecord<?> row) {
    for (String column : WORDS) {
      Field<?> field = row.field(column);
      if (field != null) {
        String said = String.valueOf(row.get(field));
        RowReader.set(row, field, said.isEmpty() ? words.mark() : words.mark() + " " + said);
        return row;
      }
    }
    return row;
  }
}
