package org.henryjournal.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.henryjournal.journal.TestJournal.TODAY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.henryjournal.domain.Refusal;
import org.henryjournal.journal.Progress;
import org.henryjournal.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are no table: each gives a sentence and nothing else. */
class MalformedCsvTest {

  private static final String HEADER = "date,customer,outcome,note\n";
  private static final String ROW = "2009-01-12,Acme,lost,x\n";

  @TempDir Path folder;

  private ImportPreview read(byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("bad.csv"), bytes);
    return CsvImport.read(file, ImportKind.VISITS, TODAY, Progress.NONE);
  }

  private void refuses(String key, byte[] bytes) {
    assertThatThrownBy(() -> read(bytes))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.key()).isEqualTo(key);
              for (Messages.Language language : Messages.Language.values()) {
                assertThat(new Messages(language).get(refusal)).contains("bad.csv");
              }
            });
  }

  private void refuses(String key, String text) {
    refuses(key, text.getBytes(UTF_8));
  }

  @Test
  void nothing_in_it() {
    refuses("import.empty", "");
    refuses("import.empty", "\n\n  \n");
    refuses("import.empty", "\ufeff");
    refuses("import.empty", ",,,\n,,,\n");
    refuses("import.no.rows", HEADER);
    refuses("import.no.rows", HEADER + ",,,\n");
  }

  @Test
  void broken_quotes() {
    refuses("import.quote", HEADER + ROW + "2009-01-12,Acme,lost,\"never closed\n" + ROW);
    refuses("import.quote", HEADER + "2009-01-12,Acme,lost,\"closed\" early\n" + ROW);
    refuses("import.quote", HEADER + ROW + "2009-01-12,Acme,lost,\"");
  }

  @Test
  void not_text() {
    refuses("import.not.text", HEADER + "2009-01-12,Ac\0me,lost,x\n");
    byte[] noise = new byte[100_000];
    new Random(1).nextBytes(noise);
    refuses("import.not.text", noise);
    refuses("import.not.text", new byte[5_000]);
    refuses("import.workbook", new byte[] {'P', 'K', 3, 4, 20, 0, 6, 0});
  }

  @Test
  void missing_columns() {
    refuses("import.column.missing.date", "name,phone\nAcme,1\n");
    refuses("import.column.missing.customer", "date,outcome\n2009-01-12,won\n");
    refuses("import.column.missing.outcome", "date,customer\n2009-01-12,Acme\n");
    refuses("import.column.missing.date", ROW.repeat(3));
  }

  @Test
  void a_folder_and_a_file_that_is_not_there() {
    assertThatThrownBy(() -> CsvImport.read(folder, ImportKind.VISITS, TODAY, Progress.NONE))
        .isInstanceOf(Refusal.class)
        .hasMessage("import.directory");
    assertThatThrownBy(
            () ->
                CsvImport.read(folder.resolve("none.csv"), ImportKind.VISITS, TODAY, Progress.NONE))
        .isInstanceOf(Refusal.class)
        .hasMessage("import.not.found");
  }

  @Test
  void one_huge_line() throws Exception {
    refuses("import.not.table", "x".repeat(17_000_000));
    refuses("import.not.table", "a,".repeat(300_000));
    assertThat(
            read((HEADER + "2009-01-12,Acme,lost," + "x".repeat(30_000) + "\n" + ROW)
                    .getBytes(UTF_8))
                .rejected())
        .extracting(RejectedRow::key)
        .containsExactly("import.row.long");
    refuses(
        "import.not.table", HEADER + "2009-01-12,Acme,lost,\"" + "x\n".repeat(8_500_000) + "\"");
  }

  @Test
  void every_beginning_of_a_good_file_is_read_or_refused() throws Exception {
    byte[] whole = (HEADER + ROW + "2009-01-13,\"华联, 超市\",成交,\"多\n行\"\r\n" + ROW).getBytes(UTF_8);
    for (int length = 0; length < whole.length; length++) {
      byte[] part = Arrays.copyOf(whole, length);
      try {
        assertThat(read(part).rows().size()).isLessThanOrEqualTo(3);
      } catch (Refusal refusal) {
        assertThat(new Messages(Messages.Language.ENGLISH).get(refusal)).isNotBlank();
      }
    }
  }
}
