package org.henryjournal.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.henryjournal.torture.Torture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Lines of a journal to which anything has happened, its checksum being right: a reader gives what
 * the line says or calls it a bad one, and a row that is taken is written again as it was read.
 */
@Execution(ExecutionMode.CONCURRENT)
class LineFuzzTest {

  private static final List<String> PIECES =
      List.of(
          "\"",
          "\\",
          "{",
          "}",
          "[",
          "]",
          ":",
          ",",
          "null",
          "true",
          "-1",
          "1e9",
          "1e100000000",
          "9223372036854775808",
          "2147483648",
          "\"id\":",
          "\"table\":",
          "\"row\":",
          "\"was\":",
          "\\u0000",
          "\\ud83d",
          "\n",
          "\0",
          "2026-02-30",
          "999999999-01-01",
          "T24:00",
          "NaN",
          "[[[[",
          "\"visit\"",
          "\"deal\"",
          "+08:00",
          "华",
          "x".repeat(300));

  private final List<byte[]> lines = new ArrayList<>();

  @BeforeEach
  void makeLines(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("test.henry");
    try (Journal journal = TestJournal.open(folder)) {
      TestJournal.log(journal, TestJournal.TODAY, "Acme !deal 500 >fri #x @Li first 备注");
      TestJournal.log(journal, TestJournal.TODAY, "华联超市 !thinking second \"{}\\");
      journal.writer().undo();
    }
    for (String line : Files.readString(file).split("(?<=\n)")) {
      lines.add(line.getBytes(StandardCharsets.UTF_8));
    }
  }

  private byte[] damaged(Random random) {
    byte[] line = lines.get(random.nextInt(lines.size())).clone();
    for (int i = 0; i <= random.nextInt(2); i++) {
      int from = random.nextInt(line.length + 1);
      int to = Math.min(line.length, from + random.nextInt(12));
      byte[] between =
          switch (random.nextInt(6)) {
            case 0 -> new byte[] {(byte) random.nextInt()};
            case 1 -> new byte[0];
            case 2 -> other(random);
            case 3, 4 -> otherValue(line, from, to, random);
            default -> PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8);
          };
      byte[] joined = new byte[from + between.length + line.length - to];
      System.arraycopy(line, 0, joined, 0, from);
      System.arraycopy(between, 0, joined, from, between.length);
      System.arraycopy(line, to, joined, from + between.length, line.length - to);
      line = joined;
    }
    return line;
  }

  /** Other letters and digits at their places, so that the line stays whole. */
  private static byte[] otherValue(byte[] line, int from, int to, Random random) {
    byte[] other = Arrays.copyOfRange(line, from, to);
    for (int i = 0; i < other.length; i++) {
      if (Character.isDigit(other[i])) {
        other[i] = (byte) ('0' + random.nextInt(10));
      } else if (Character.isLetter(other[i])) {
        other[i] = (byte) ('a' + random.nextInt(26));
      }
    }
    return other;
  }

  /** A part of another line, as when two run together. */
  private byte[] other(Random random) {
    byte[] other = lines.get(random.nextInt(lines.size()));
    int from = random.nextInt(other.length);
    return Arrays.copyOfRange(other, from, from + random.nextInt(other.length - from));
  }

  @Test
  void a_row_is_read_as_it_says_or_is_bad() throws Exception {
    Random random = Torture.random("rows");
    int tried = Torture.times(1_000);
    int taken = 0;
    for (int i = 0; i < tried; i++) {
      byte[] line = damaged(random);
      Optional<Row> row = row(line);
      if (row.isPresent()) {
        taken++;
        String text = LineWriter.rowsAsText(List.of(row.get()));
        assertThat(LineReader.rowsFromText(text)).containsExactly(row.get());
      }
    }
    Torture.say("damaged rows", tried + ", " + taken + " of them still rows");
  }

  private static Optional<Row> row(byte[] line) {
    try {
      return Optional.of(LineReader.row(line, 0, line.length));
    } catch (LineCodec.BadLine bad) {
      return Optional.empty();
    }
  }

  @Test
  void a_first_line_a_head_and_an_end_are_read_or_bad() {
    Random random = Torture.random("heads");
    int tried = Torture.times(1_000);
    int bad = 0;
    for (int i = 0; i < tried; i++) {
      byte[] line = damaged(random);
      try {
        switch (i % 3) {
          case 0 -> assertThat(FirstLine.read(line, line.length).header()).isNotNull();
          case 1 -> assertThat(LineReader.readHead(line, 0, line.length).at()).isNotNull();
          default -> assertThat(LineReader.readEnd(line, 0, line.length).crc()).isNotNull();
        }
      } catch (LineCodec.BadLine | LineCodec.NewerFormat expected) {
        bad++;
      }
    }
    assertThat(bad).isPositive();
    Torture.say("damaged first lines, heads and ends", tried + ", " + bad + " of them refused");
  }
}
