package org.henryjournal.exchange.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.henryjournal.domain.Refusal;
import org.henryjournal.journal.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvSheetTest extends TestFiles {

  private static final Charset BIG5 = Charset.forName("Big5");

  private Sheet read(String text) {
    return read(text.getBytes(UTF_8));
  }

  private void refuses(String key, String text) {
    refuses(key, text.getBytes(UTF_8));
  }

  @Test
  void the_rows_stand_as_in_the_file() {
    Sheet sheet = read("\ufeffname, phone\n\n\" a\nb\",\"x\"\"y\"\r\n,\u00a0,\n张三,,3\n");
    assertThat(sheet.file()).isEqualTo("in.file");
    assertThat(sheet.format()).isEqualTo(SourceFormat.CSV);
    assertThat(cells(sheet))
        .containsExactly(
            List.of("name", " phone"), List.of(" a\nb", "x\"y"), List.of("张三", "", "3"));
    assertThat(lines(sheet)).containsExactly(1L, 3L, 6L);
  }

  @Test
  void every_encoding_on_offer_is_found_or_obeyed() {
    String text = "姓名,电话\n张三,13800138000\n";
    for (Charset charset : Sheets.encodings()) {
      if (charset.canEncode() && charset.newEncoder().canEncode(text)) {
        Sheet sheet = read(text.getBytes(charset), ReadOptions.DETECT.withEncoding(charset));
        assertThat(sheet.encoding()).contains(charset);
        assertThat(cells(sheet).get(1)).containsExactly("张三", "13800138000");
      }
    }
    assertThat(cells(read(("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE))).getFirst())
        .containsExactly("姓名", "电话");
    assertThat(cells(read("Müller;Société;café".getBytes(Encodings.WESTERN))).getFirst())
        .containsExactly("Müller", "Société", "café");
  }

  @Test
  void a_wrong_encoding_is_obeyed_and_seen() {
    byte[] bytes = "客戶,電話\n陳小姐,02\n".getBytes(BIG5);
    assertThat(cells(read(bytes, ReadOptions.DETECT.withEncoding(BIG5))).get(1))
        .containsExactly("陳小姐", "02");
    Sheet wrong = read(bytes, ReadOptions.DETECT.withEncoding(UTF_8));
    assertThat(wrong.encoding()).contains(UTF_8);
    assertThat(cells(wrong).get(1).getFirst()).contains("\ufffd");
    byte[] wide = "a,b\n".getBytes(StandardCharsets.UTF_16LE);
    assertThat(cells(read(wide, ReadOptions.DETECT.withEncoding(UTF_8))).getFirst().getFirst())
        .isEqualTo("a\ufffd");
  }

  @ParameterizedTest
  @ValueSource(chars = {',', ';', '\t', '|'})
  void the_separator_that_makes_columns_is_found(char separator) {
    String text = "name;note;sum\nAcme;\"a,b;c|d\te\";1\n\"B;b\";x;2\n".replace(';', separator);
    Sheet sheet = read(text);
    assertThat(sheet.separator()).contains(separator);
    assertThat(cells(sheet)).allMatch(row -> row.size() == 3);
  }

  @Test
  void commas_in_prose_and_decimals_separate_nothing() {
    assertThat(read("name;price;note\nA;1,5;well, yes, no\nB;2,5;x\n").separator()).contains(';');
    assertThat(read("name\tnote\nA\tone, two\nB\tthree, four\n").separator()).contains('\t');
    assertThat(read("name,phone,note\na,1\nb,2,x;y;z;w\nc\n").separator()).contains(',');
    assertThat(read("name\nAcme\n").separator()).contains(',');
  }

  @Test
  void a_named_separator_counts_and_the_reps_own_counts_more() {
    Sheet named = read("sep=;\r\na,b;c\r\n1;2\r\n");
    assertThat(cells(named)).containsExactly(List.of("a,b", "c"), List.of("1", "2"));
    assertThat(lines(named)).containsExactly(2L, 3L);
    Sheet own = read("sep=;\na,b;c\n".getBytes(UTF_8), ReadOptions.DETECT.withSeparator(','));
    assertThat(cells(own)).containsExactly(List.of("a", "b;c"));
    assertThat(own.separator()).isEqualTo(Optional.of(','));
  }

  @Test
  void broken_quotes_are_refused_with_their_line() {
    refuses("import.quote", "a,b\n1,\"never closed\n2,3\n");
    refuses("import.quote", "a,b\n1,\"closed\" early\n");
    assertThatThrownBy(() -> read("sep=,\na,b\n\n1,\"never\n2,3\n"))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.arguments()[1]).isEqualTo(4L));
  }

  @Test
  void what_is_no_table_is_refused() throws Exception {
    refuses("import.empty", "");
    refuses("import.empty", "\ufeff\n ,\u00a0\n");
    refuses("import.not.text", "a,b\n1,Ac\0me\n");
    refuses("import.not.text", "%PDF-1.7\n1 0 obj\n");
    refuses("read.markup", " <html><table><tr><td>姓名</td></tr></table></html>");
    refuses("read.markup", "<?xml version='1.0'?><Workbook/>");
    assertThatThrownBy(() -> Sheets.read(folder, ReadOptions.DETECT, Progress.NONE))
        .hasMessage("import.directory");
    Path none = folder.resolve("none");
    assertThatThrownBy(() -> Sheets.read(none, ReadOptions.DETECT, Progress.NONE))
        .hasMessage("import.not.found");
    Path many = Files.writeString(folder.resolve("many"), "a,b\n".repeat(3_000));
    assertThatThrownBy(
            () ->
                Sheets.read(
                    many,
                    ReadOptions.DETECT,
                    (done, total) -> {
                      throw new CancellationException();
                    }))
        .isInstanceOf(CancellationException.class);
  }
}
