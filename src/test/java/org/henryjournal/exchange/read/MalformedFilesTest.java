package org.henryjournal.exchange.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.henryjournal.domain.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Files that are damaged or meant badly: each gives a sheet or a sentence, soon. */
@Timeout(60)
@Execution(ExecutionMode.CONCURRENT)
class MalformedFilesTest extends TestFiles {

  private static final Path CORPUS = Path.of("src/test/resources/exchange/malformed");

  /** What came of a file: the key of the sentence, or the rows and what could not be read. */
  private String outcome(byte[] bytes) {
    try {
      Sheet sheet = read(bytes);
      assertIsSane(sheet);
      String unread =
          sheet.unread().stream()
              .map(part -> " " + part.line() + ":" + part.key())
              .collect(Collectors.joining());
      return sheet.rows().size() + " rows" + unread;
    } catch (Refusal refusal) {
      assertIsSentence(refusal);
      return refusal.key();
    }
  }

  @Test
  void each_file_of_the_corpus_has_its_answer() throws IOException {
    Map<String, String> outcomes = new TreeMap<>();
    try (Stream<Path> files = Files.list(CORPUS)) {
      for (Path file : files.toList()) {
        outcomes.put(String.valueOf(file.getFileName()), outcome(Files.readAllBytes(file)));
      }
    }
    Map<String, String> expected = new TreeMap<>();
    expected.put("agents-never-closed.vcf", "2 rows");
    expected.put("archive.xlsx", "read.archive");
    expected.put("begin-inside.vcf", "3 rows");
    expected.put("binary.xlsx", "read.old.excel");
    expected.put("calendar.csv", "import.not.text");
    expected.put("colons.vcf", "2 rows");
    expected.put("cr-only.csv", "2 rows");
    expected.put("cut.xlsx", "read.workbook.broken");
    expected.put("deep-relations.xlsx", "read.archive");
    expected.put("deep.xlsx", "read.workbook.broken");
    expected.put("document.xlsx", "read.archive");
    expected.put("empty-archive.xlsx", "read.archive");
    expected.put("empty-cards.vcf", "1 rows 1:read.card.empty 3:read.card.empty");
    expected.put("encrypted.xlsx", "read.encrypted");
    expected.put("entities-in-types.xlsx", "read.workbook.broken");
    expected.put("entities.vcf", "2 rows");
    expected.put("entities.xlsx", "read.workbook.broken");
    expected.put("garbage-between.vcf", "3 rows 1:read.card.none 5:read.card.none");
    expected.put("gbk-cut.csv", "3 rows");
    expected.put("impossible-days.vcf", "2 rows");
    expected.put("never-closed.vcf", "2 rows");
    expected.put("no-relations.xlsx", "read.workbook.broken");
    expected.put("no-sheet.xlsx", "read.workbook.broken");
    expected.put("no-workbook.xlsx", "read.workbook.broken");
    expected.put("noise.csv", "import.not.text");
    expected.put("nul.csv", "import.not.text");
    expected.put("old.xls", "read.old.excel");
    expected.put("only-separators.csv", "import.empty");
    expected.put("other-file.xlsx", "read.workbook.broken");
    expected.put("other-packing.xlsx", "read.workbook.broken");
    expected.put("picture-broken.vcf", "2 rows");
    expected.put("printed.csv", "import.not.text");
    expected.put("quote-closed-early.csv", "import.quote");
    expected.put("quote-never-closed.csv", "import.quote");
    expected.put("quoted-cut.vcf", "2 rows");
    expected.put("row-below-zero.xlsx", "3 rows");
    expected.put("sep-only.csv", "import.empty");
    expected.put("sheet-elsewhere.xlsx", "read.workbook.broken");
    expected.put("unknown-charset.vcf", "2 rows");
    expected.put("utf16-odd.csv", "3 rows");
    expected.put("utf8-cut.csv", "3 rows");
    expected.put("utf8-patched.csv", "3 rows");
    expected.put("web-page.xls", "read.markup");
    expected.put("word-97.xls", "import.not.text");
    expected.put("wrong-numbers.xlsx", "1 rows");
    expected.put("xml-table.xls", "read.markup");
    assertThat(outcomes).containsExactlyEntriesOf(expected);
  }

  @Test
  void every_beginning_of_a_good_file_gives_a_sheet_or_a_sentence() {
    for (SourceFormat format : SourceFormat.values()) {
      int stride = format == SourceFormat.XLSX ? 13 : 3;
      for (byte[] whole : Mutations.seeds(format)) {
        for (int length = 0; length < whole.length; length += stride) {
          assertThat(outcome(Arrays.copyOf(whole, length)))
              .as("%s %d", format, length)
              .isNotBlank();
        }
      }
    }
  }

  @Test
  void fifty_megabytes_on_one_line() {
    assertThat(outcome("x".repeat(50_000_000).getBytes(UTF_8))).isEqualTo("import.not.table");
    assertThat(outcome(("a,b\n\"" + "x\n".repeat(25_000_000)).getBytes(UTF_8)))
        .isIn("import.not.table", "import.quote");
    String card = "BEGIN:VCARD\nFN:A\nNOTE:%s\nTEL:1\nEND:VCARD\n";
    assertThat(outcome(card.formatted("x".repeat(50_000_000)).getBytes(UTF_8)))
        .isEqualTo("2 rows 3:read.line.long");
    String picture =
        "PHOTO;ENCODING=b:" + "A".repeat(25_000_000) + "\n " + "A\n ".repeat(5_000_000);
    assertThat(outcome(card.formatted("n\n" + picture).getBytes(UTF_8))).isEqualTo("2 rows");
    assertThat(outcome(card.formatted("n\n n".repeat(5_000_000)).getBytes(UTF_8)))
        .startsWith("2 rows");
  }

  @Test
  void more_cells_than_memory_should_hold() {
    assertThat(outcome(("," + "a,".repeat(999) + "\n").repeat(6_000).getBytes(UTF_8)))
        .isEqualTo("read.too.many");
  }

  /** A part that repeats one piece for so many megabytes. */
  private static byte[] bomb(String part, String piece, int megabytes) throws IOException {
    Map<String, String> parts = Workbooks.parts("<row><c><v>1</v></c></row>");
    String whole = parts.getOrDefault(part, "");
    int end = whole.lastIndexOf("</");
    int middle = part.equals(Workbooks.SHEET) ? whole.lastIndexOf("</sheetData") : end;
    parts.remove(part);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> other : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(other.getKey()));
        zip.write(other.getValue().getBytes(UTF_8));
      }
      zip.putNextEntry(new ZipEntry(part));
      zip.write(whole.substring(0, middle).getBytes(UTF_8));
      byte[] pieces = piece.repeat((1 << 20) / piece.length()).getBytes(UTF_8);
      for (int i = 0; i < megabytes; i++) {
        zip.write(pieces);
      }
      zip.write(whole.substring(middle).getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }

  @Test
  void bombs_are_refused_before_they_go_off() throws IOException {
    for (String part : List.of(Workbooks.SHEET, Workbooks.STRINGS, Workbooks.TYPES)) {
      for (String piece : List.of(" ", "<si/>", "<row><c r='XFD1'><v>1</v></c></row>")) {
        assertThat(outcome(bomb(part, piece, 16)))
            .as(part + piece)
            .isIn("read.bomb", "read.too.many");
      }
    }
  }

  @Test
  void an_archive_of_very_many_files_is_refused() {
    Map<String, String> parts = Workbooks.parts("");
    for (int i = 0; i < 1_100; i++) {
      parts.put("xl/media/" + i, "");
    }
    assertThat(outcome(Workbooks.zip(parts))).isEqualTo("read.bomb");
  }

  @Test
  void a_hundred_thousand_rows_are_no_bomb() {
    StringBuilder rows = new StringBuilder();
    for (int i = 1; i <= 100_000; i++) {
      rows.append("<row r='").append(i).append("'><c r='A").append(i);
      rows.append("' t='s'><v>1</v></c><c s='1'><v>").append(40_000 + i % 6_000);
      rows.append("</v></c><c><v>").append(13_800_000_000L + i * 7919L).append("</v></c></row>");
    }
    assertThat(outcome(Workbooks.zip(Workbooks.parts(rows.toString())))).isEqualTo("100000 rows");
  }
}
