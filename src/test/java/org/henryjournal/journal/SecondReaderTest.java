package org.henryjournal.journal;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.henryjournal.journal.TestJournal.TODAY;
import static org.henryjournal.journal.TestJournal.log;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jooq.Field;
import org.jooq.TableRecord;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A reader in another language, written from journal-format.md, reads the same rows. */
class SecondReaderTest {

  @TempDir Path folder;
  private Path reader;

  @BeforeEach
  void theReader() throws Exception {
    Assumptions.assumeTrue(hasPython(), "python3 is not here, so the second reader is not run");
    reader = folder.resolve("read_journal.py");
    try (InputStream in =
        requireNonNull(SecondReaderTest.class.getResourceAsStream("read_journal.py"))) {
      Files.copy(in, reader);
    }
  }

  private static boolean hasPython() throws InterruptedException {
    try {
      return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  /** What it prints; the last line is what it ended with. */
  private List<String> read(Path journal) throws Exception {
    Path out = folder.resolve("out.txt");
    Process process =
        new ProcessBuilder("python3", reader.toString(), journal.toString())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    List<String> lines = new ArrayList<>(Files.readAllLines(out, StandardCharsets.UTF_8));
    lines.add("ended with " + process.exitValue());
    return lines;
  }

  private static List<String> rows(Journal journal) throws IOException {
    List<String> lines = new ArrayList<>();
    for (Tables.Entry<?> entry :
        Tables.ALL.stream().sorted(Comparator.comparing(Tables.Entry::name)).toList()) {
      for (var row :
          journal
              .index()
              .read()
              .selectFrom(entry.table())
              .orderBy(JournalWriter.id(entry.table()))) {
        lines.add(entry.name() + "\t" + json((TableRecord<?>) row));
      }
    }
    lines.add("ended with 0");
    return lines;
  }

  private static String json(TableRecord<?> row) throws IOException {
    TreeMap<String, Object> columns = new TreeMap<>();
    for (Field<?> field : row.fields()) {
      Object value = Cell.stored(row.get(field));
      if (value != null && !value.equals("")) {
        columns.put(LineCodec.lower(field.getName()), value);
      }
    }
    StringWriter text = new StringWriter();
    try (JsonGenerator json = LineCodec.JSON.createGenerator(text)) {
      json.enable(JsonGenerator.Feature.ESCAPE_NON_ASCII);
      json.writeStartObject();
      for (var column : columns.entrySet()) {
        json.writeFieldName(column.getKey());
        if (column.getValue() instanceof BigDecimal amount) {
          BigDecimal shortest = amount.stripTrailingZeros();
          if (shortest.scale() <= 0) {
            json.writeNumber(shortest.toBigIntegerExact());
          } else {
            json.writeString(shortest.toPlainString());
          }
        } else {
          Cell.write(json, column.getValue());
        }
      }
      json.writeEndObject();
    }
    return text.toString();
  }

  @Test
  void random_work_reads_the_same() throws Exception {
    Path file = folder.resolve("test.henry");
    try (Journal journal = TestJournal.open(folder)) {
      RandomWork rep = new RandomWork(new Random(11), () -> journal);
      for (int i = 0; i < 150; i++) {
        rep.step();
      }
    }
    try (Journal journal = TestJournal.openThere(folder)) {
      log(journal, TODAY, "Another !deal 2.50 “quoted” \\ tab\tand 😀 备注");
      assertThat(lower(read(file))).isEqualTo(lower(rows(journal)));
    }
    assertThat(lower(read(file)).getLast()).isEqualTo("ended with 0");
  }

  /** How an escape is written differs, not what it says. */
  private static List<String> lower(List<String> lines) {
    return lines.stream().map(line -> line.toLowerCase(Locale.ROOT)).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"schema-1", "schema-2", "schema-3"})
  void every_earlier_shape_reads_the_same(String name) throws Exception {
    Path file = folder.resolve("test.henry");
    try (InputStream in =
        requireNonNull(SecondReaderTest.class.getResourceAsStream("corpus/" + name + ".henry"))) {
      Files.copy(in, file);
    }
    List<String> read = read(file);
    assertThat(read).hasSizeGreaterThan(20);
    try (Journal journal = TestJournal.openThere(folder)) {
      assertThat(read.size()).isEqualTo(rows(journal).size());
    }
  }

  @Test
  void a_flipped_bit_is_noticed_by_both() throws Exception {
    Path file = folder.resolve("test.henry");
    try (Journal journal = TestJournal.open(folder)) {
      log(journal, TODAY, "Acme !deal 500");
      log(journal, TODAY, "Bell !thinking");
    }
    Files.writeString(file, Files.readString(file).replace("Acme", "Acmf"));
    assertThat(read(file))
        .containsExactly(file + ": change 1 is not as it was written", "ended with 1");
    try (Journal journal = TestJournal.openThere(folder)) {
      assertThat(journal.damage()).isPresent();
    }
  }
}
