package org.henryjournal.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Isolated("it changes what all of the program share")
class CsvWritingTest {

  private static String written(List<?>... rows) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (CsvWriting csv = new CsvWriting(out)) {
      for (List<?> row : rows) {
        csv.row(row);
      }
    }
    return out.toString(UTF_8);
  }

  @Test
  void excel_knows_it_and_values_are_the_same_in_every_language() throws IOException {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      assertThat(
              written(
                  List.of("客户", "amount"),
                  Arrays.asList("华联, \"A\"", new BigDecimal("-1234567.50"), null),
                  List.of(
                      LocalDate.of(2026, 11, 2),
                      LocalTime.of(9, 5),
                      Optional.of(7),
                      Optional.empty())))
          .isEqualTo(
              "\ufeff客户,amount\r\n\"华联, \"\"A\"\"\",-1234567.50,\r\n2026-11-02,09:05,7,\r\n");
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"=1+1", "+86 138", "-3", "@A1", "\tx", "\rx", "\nx", "＝1", "＋1", "－1", "＠a", "'x"})
  void what_a_spreadsheet_would_run_is_defused(String text) {
    assertThat(CsvWriting.cell(text)).isEqualTo("'" + text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a=1", " =1", "8-3", "客户", "\\u0041", "\""})
  void other_text_is_as_it_was(String text) {
    assertThat(CsvWriting.cell(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"'\\\\x", "'\\\\", "'\\\\u00", "'\\\\uD83", "'\\\\uzzzz"})
  void an_escape_that_is_none_is_refused(String cell) {
    assertThatThrownBy(() -> CsvWriting.taken(cell)).isInstanceOf(IllegalArgumentException.class);
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<Character> all = Arbitraries.chars().range('\0', '\uffff');
    Arbitrary<Character> bad =
        Arbitraries.of(
            '=', '+', '-', '@', '\'', '\\', 'u', '0', '"', ',', '\r', '\n', '\t', '\0', '\ud83d',
            '\ude00', '＝', '\ufeff', '#', ' ');
    return Arbitraries.oneOf(
        all.list().ofMaxSize(6).map(CsvWritingTest::text),
        bad.list().ofMaxSize(6).map(CsvWritingTest::text));
  }

  private static String text(List<Character> chars) {
    StringBuilder text = new StringBuilder();
    chars.forEach(text::append);
    return text.toString();
  }

  @Property
  void every_text_comes_back_and_none_is_run(
      @ForAll("texts") String one, @ForAll("texts") String two) throws IOException {
    String file = written(List.of("id", one, two));
    try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file.substring(1))) {
      List<String> cells = csv.stream().toList().getFirst().getFields();
      assertThat(cells.stream().map(CsvWriting::taken)).containsExactly("id", one, two);
      assertThat(cells).noneMatch(cell -> cell.matches("(?s)[=+\\-@\t\r\n＝＋－＠].*"));
    }
  }
}
