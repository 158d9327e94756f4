package org.henryjournal.cli;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.henryjournal.journal.Crafted.HEADER;
import static org.henryjournal.journal.Crafted.journal;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.Reader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.henryjournal.journal.Crafted;
import org.henryjournal.text.Messages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Files made by somebody who means ill, given to the command line: each has its sentence, soon, and
 * nothing is written, whatever it costs to refuse it. None is stored; all are made here.
 */
@Execution(ExecutionMode.CONCURRENT)
class HostileFilesTest {

  private static final Duration LIMIT = Duration.ofSeconds(5);
  private static final String READ = "read";
  private static final String TOO_SLOW = "too slow";

  @TempDir Path folder;
  private TestRun henry;

  /** Gives a file its bytes. */
  private interface Making {
    void make(Path file) throws IOException;
  }

  private final Map<String, Pattern> sentences = new TreeMap<>();

  @BeforeEach
  void commands() throws IOException {
    Properties english = new Properties();
    try (Reader text =
        new InputStreamReader(
            requireNonNull(Messages.class.getResourceAsStream("messages.properties")), UTF_8)) {
      english.load(text);
    }
    english.forEach(
        (key, sentence) -> {
          String words = sentence.toString().replace("''", "'");
          if (words.length() > 15) {
            String[] parts = words.split("\\{[^}]*}+", -1);
            sentences.put(
                key.toString(),
                Pattern.compile(
                    Stream.of(parts).map(Pattern::quote).collect(Collectors.joining(".*"))));
          }
        });
    henry = new TestRun(folder);
  }

  private static Making text(String text) {
    return file -> Files.writeString(file, text);
  }

  private static Making bytes(byte[] bytes) {
    return file -> Files.write(file, bytes);
  }

  private static Making rows(String... rows) {
    return text(journal(rows));
  }

  private static String customer(String fields) {
    return "{\"put\":\"customer\"," + fields + "}";
  }

  private static String acme(long id) {
    return customer("\"id\":" + id + ",\"name\":\"Acme " + id + "\",\"created\":\"2026-11-20\"");
  }

  private static String visit(String fields) {
    return "{\"put\":\"visit\"," + fields + "}";
  }

  /** A file of the length whose middle is not there: zeros that take no room. */
  private static Making sparse(String begin, long length, String end) {
    return file -> {
      try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
        out.write(begin.getBytes(UTF_8));
        out.setLength(length);
        out.seek(length);
        out.write(end.getBytes(UTF_8));
      }
    };
  }

  private static Making zip(Map<String, String> entries) {
    return file -> {
      try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
        for (Map.Entry<String, String> entry : entries.entrySet()) {
          out.putNextEntry(new ZipEntry(entry.getKey()));
          out.write(entry.getValue().getBytes(UTF_8));
        }
      }
    };
  }

  /** Zeros that unpack to more than any disk of a rep's. */
  private static Making bomb(String name, String begin, int megabytes) {
    return file -> {
      try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
        out.putNextEntry(new ZipEntry(name));
        out.write(begin.getBytes(UTF_8));
        byte[] much = " ".repeat(1 << 20).getBytes(UTF_8);
        for (int i = 0; i < megabytes; i++) {
          out.write(much);
        }
      }
    };
  }

  /** So many times the piece between two others. */
  private static Making repeated(String begin, String piece, int times, String end) {
    return file -> {
      try (OutputStream out = Files.newOutputStream(file)) {
        out.write(begin.getBytes(UTF_8));
        int together = Math.max(1, Math.min(times, (1 << 20) / piece.length()));
        byte[] pieces = piece.repeat(together).getBytes(UTF_8);
        for (int left = times; left > 0; left -= together) {
          out.write(left >= together ? pieces : piece.repeat(left).getBytes(UTF_8));
        }
        out.write(end.getBytes(UTF_8));
      }
    };
  }

  private static Map<String, Making> journals() {
    Map<String, Making> files = new TreeMap<>();
    files.put("id of 2^31", rows(acme(1L << 31)));
    files.put("id of 2^63", rows(customer("\"id\":9223372036854775808,\"name\":\"A\"")));
    files.put("id below 0", rows(acme(-1)));
    files.put("id 0", rows(acme(0)));
    files.put("id no number", rows(customer("\"id\":\"x\",\"name\":\"A\"")));
    files.put(
        "year 999999999",
        rows(customer("\"id\":1,\"name\":\"A\",\"created\":\"+999999999-01-01\"")));
    files.put("date no date", rows(customer("\"id\":1,\"name\":\"A\",\"created\":\"2026-02-31\"")));
    files.put(
        "1e100000000",
        rows(
            customer(
                "\"id\":1,\"name\":\"A\",\"created\":\"2026-11-20\","
                    + "\"expected_amount\":1e100000000")));
    files.put("unknown table", rows("{\"put\":\"spaceship\",\"id\":1}"));
    files.put("unknown column", rows(customer("\"id\":1,\"name\":\"A\",\"smell\":\"b\"")));
    files.put("unknown row", rows("{\"burn\":\"customer\",\"id\":1}"));
    files.put(
        "unknown kind",
        rows(
            acme(1),
            visit(
                "\"id\":1,\"customer\":1,\"date\":\"2026-11-20\",\"kind\":\"seance\","
                    + "\"outcome\":\"thinking\"")));
    files.put("same id twice", rows(acme(1), acme(1)));
    files.put(
        "reference to nothing",
        rows(
            visit(
                "\"id\":1,\"customer\":99,\"date\":\"2026-11-20\",\"kind\":\"call\","
                    + "\"outcome\":\"thinking\"")));
    files.put("no date", rows(customer("\"id\":1,\"name\":\"A\"")));
    files.put("column twice", rows(customer("\"id\":1,\"id\":2,\"name\":\"A\"")));
    files.put("deleted and never there", rows("{\"del\":\"customer\",\"id\":7}"));
    files.put(
        "deep nesting",
        rows(customer("\"id\":1,\"name\":" + "[".repeat(100_000) + "]".repeat(100_000))));
    files.put("NUL bytes", bytes((HEADER + "\0".repeat(100_000)).getBytes(UTF_8)));
    files.put("byte order mark", bytes(("\ufeff" + HEADER).getBytes(UTF_8)));
    files.put("UTF-16", bytes(("\ufeff" + journal(acme(1))).getBytes(UTF_16LE)));
    files.put("CRLF", text(journal(acme(1)).replace("\n", "\r\n")));
    files.put("header only", text(HEADER));
    files.put("two headers", text(HEADER + HEADER));
    files.put("header without end", text(HEADER.strip()));
    files.put("header of 140 MB", sparse("{\"henry\":1,\"journal\":\"", 140 << 20, "\"}\n"));
    files.put("line of 140 MB", sparse(journal(acme(1)) + "{\"put\":\"", 140 << 20, "\"}\n"));
    files.put(
        "number in the head too long",
        text(HEADER + "{\"seq\":99999999999999999999,\"at\":\"2026-11-20T17:30+08:00\"}\n"));
    files.put("thirty thousand empty changes", text(Crafted.empty(30_000)));
    files.put("name of a million", rows(customer("\"id\":1,\"name\":\"" + "x".repeat(1_000_000))));
    return files;
  }

  private static Map<String, Making> imports() {
    Map<String, Making> files = new TreeMap<>();
    String head = "{\"henry-export\":1,\"schema\":1,\"tables\":{";
    files.put("nested.json", repeated("", "[", 100_000, ""));
    files.put("nested-export.json", repeated(head + "\"customer\":[{\"name\":", "[", 100_000, ""));
    files.put("number.json", text(head + "\"customer\":[{\"id\":1e100000000}]}}"));
    files.put("above.zip", zip(Map.of("../../henry.txt", "x", "henry-export.json", "{}")));
    files.put("rooted.zip", zip(Map.of("/etc/passwd", "x")));
    files.put("bomb.zip", bomb("henry-export.json", "{", 520));
    files.put("bomb.xlsx", bomb("xl/worksheets/sheet1.xml", "<worksheet>", 300));
    files.put(
        "laughs.xlsx",
        zip(
            Map.of(
                "[Content_Types].xml",
                "<!DOCTYPE a [<!ENTITY a \"ha\"><!ENTITY b \""
                    + "&a;".repeat(999)
                    + "\"><!ENTITY c \""
                    + "&b;".repeat(999)
                    + "\">]><Types>&c;</Types>",
                "xl/workbook.xml",
                "<workbook/>")));
    files.put("cell.csv", repeated("customer,date\n\"", "x", 5 << 20, "\",2026-11-20\n"));
    files.put("quotes.csv", repeated("customer,date\n", "\"", 5 << 20, ""));
    files.put("columns.csv", repeated("customer", ",a", 1_000_000, "\n"));
    files.put("huge.csv", sparse("customer,date\n", 200 << 20, "\n"));
    files.put("nuls.csv", repeated("customer,date\n", "\0", 1 << 20, ""));
    files.put(
        "folded.vcf", repeated("BEGIN:VCARD\nVERSION:3.0\nFN:A\nNOTE:", "x\n ", 1 << 20, "\n"));
    files.put("never-closed.vcf", repeated("", "BEGIN:VCARD\nAGENT:\n", 20_000, ""));
    files.put("calendar.ics", repeated("BEGIN:VCALENDAR\n", "BEGIN:VEVENT\n", 100_000, ""));
    files.put("empty.csv", text(""));
    files.put("pipe.csv", text("{\"henry\":1"));
    return files;
  }

  /**
   * Exit code and the key of the first sentence, or that it took too long: in time of the
   * processor, since a machine may have other work.
   */
  private String answer(Object... arguments) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long begun = threads.getCurrentThreadCpuTime();
    TestRun.Result result = henry.run(arguments);
    long took = threads.getCurrentThreadCpuTime() - begun;
    assertThat(result.err() + result.out()).doesNotContain("OutOfMemory", "Exception", "\tat ");
    boolean read = result.code() == 0 && result.err().isBlank();
    return took > LIMIT.toNanos()
        ? TOO_SLOW
        : read ? READ : result.code() + " " + key(result.err());
  }

  /** Of a sentence in English. */
  private String key(String said) {
    String first = said.lines().findFirst().orElse("");
    return sentences.entrySet().stream()
        .filter(sentence -> sentence.getValue().matcher(first).matches())
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(first);
  }

  /** The first command of all takes longer, which is not the file's doing. */
  private void warmUp() throws IOException {
    Path good = Files.writeString(folder.resolve("good.henry"), journal(acme(1)));
    assertThat(answer("--journal", good, "stats")).isEqualTo(READ);
  }

  @Test
  void each_journal_has_its_answer() throws IOException {
    warmUp();
    Map<String, String> answers = new TreeMap<>();
    for (Map.Entry<String, Making> made : journals().entrySet()) {
      Path file = folder.resolve(made.getKey().replace('^', ' ') + ".henry");
      made.getValue().make(file);
      answers.put(made.getKey(), answer("--journal", file, "stats"));
      Files.delete(file);
    }
    Map<String, String> expected = new TreeMap<>();
    expected.put("1e100000000", "1 journal.newer");
    expected.put("CRLF", "3 journal.damaged.opened");
    expected.put("NUL bytes", "0 journal.torn");
    expected.put("UTF-16", "1 journal.not.journal");
    expected.put("thirty thousand empty changes", "read");
    expected.put("byte order mark", "1 journal.not.journal");
    expected.put("column twice", "1 journal.newer");
    expected.put("date no date", "1 journal.newer");
    expected.put("deep nesting", "1 journal.newer");
    expected.put("deleted and never there", "read");
    expected.put("header of 140 MB", "1 journal.damaged.header");
    expected.put("header only", "read");
    expected.put("header without end", "read");
    expected.put("id 0", "1 journal.newer");
    expected.put("id below 0", "1 journal.newer");
    expected.put("id no number", "1 journal.newer");
    expected.put("id of 2^31", "1 journal.newer");
    expected.put("id of 2^63", "1 journal.newer");
    expected.put("line of 140 MB", "0 journal.torn");
    expected.put("name of a million", "1 journal.newer");
    expected.put("no date", "1 journal.newer");
    expected.put("number in the head too long", "0 journal.torn");
    expected.put("reference to nothing", "read");
    expected.put("same id twice", "read");
    expected.put("two headers", "0 journal.torn");
    expected.put("unknown column", "1 journal.newer");
    expected.put("unknown kind", "1 journal.newer");
    expected.put("unknown row", "1 journal.newer");
    expected.put("unknown table", "1 journal.newer");
    expected.put("year 999999999", "1 journal.newer");
    assertThat(answers).containsExactlyEntriesOf(expected);
  }

  @Test
  void each_import_has_its_answer() throws IOException {
    Path journal = folder.resolve("mine.henry");
    warmUp();
    Map<String, String> answers = new TreeMap<>();
    for (Map.Entry<String, Making> made : imports().entrySet()) {
      Path file = folder.resolve(made.getKey());
      made.getValue().make(file);
      answers.put(made.getKey(), answer("--journal", journal, "import", file));
      Files.delete(file);
    }
    Map<String, String> expected = new TreeMap<>();
    expected.put("above.zip", "1 whole.entry");
    expected.put("bomb.xlsx", "1 read.archive");
    expected.put("bomb.zip", "1 whole.too.large");
    expected.put("calendar.ics", "1 import.not.text");
    expected.put("cell.csv", "1 Line 2: a cell is longer than 20,000 characters.");
    expected.put("columns.csv", "1 import.not.table");
    expected.put("empty.csv", "1 import.empty");
    expected.put(
        "folded.vcf",
        "1 Line 262,146: a part of the card is left out: it is longer than 131,072 characters.");
    expected.put("huge.csv", "1 import.too.large");
    expected.put("laughs.xlsx", "1 read.workbook.broken");
    expected.put("nested-export.json", "1 whole.damaged.line");
    expected.put("nested.json", "1 import.no.rows");
    expected.put(
        "never-closed.vcf", "1 Line 1: the card has no end, and nothing in it can be read.");
    expected.put("nuls.csv", "1 import.not.text");
    expected.put("number.json", "1 whole.value");
    expected.put("pipe.csv", "1 import.no.rows");
    expected.put("quotes.csv", "1 Line 2: a cell is longer than 20,000 characters.");
    expected.put("rooted.zip", "1 read.archive");
    assertThat(answers).containsExactlyEntriesOf(expected);
  }
}
