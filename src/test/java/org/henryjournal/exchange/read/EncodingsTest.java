package org.henryjournal.exchange.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that do not say in which encoding they are. */
class EncodingsTest {

  private static final Charset GBK = Charset.forName("GBK");
  private static final Charset WESTERN = Charset.forName("windows-1252");

  private static final List<String> WESTERN_CELLS =
      List.of(
          "Müller",
          "Société Générale",
          "café",
          "Größe",
          "Jürgen Weiß",
          "Peña",
          "São Paulo",
          "Malmö",
          "Ångström",
          "Øystein",
          "Fußgängerübergänge",
          "L’Oréal",
          "Çelik",
          "naïve",
          "Zürich",
          "É. Dupont",
          "Besançon",
          "créé le",
          "«Le Monde»",
          "Straße 5",
          "garçon",
          "Noël",
          "10 € net",
          "n° 5",
          "¿Qué?",
          "Año",
          "Æbeltoft",
          "à la carte",
          "München – Süd");

  private static final List<String> CHINESE_CELLS =
      List.of(
          "张三",
          "李四",
          "北京市朝阳区",
          "联通",
          "上海浦东发展银行",
          "王总",
          "客户名称",
          "电话",
          "A座",
          "VIP客户",
          "备注：下周再访",
          "价格太高",
          "赵晓燕",
          "深圳市腾讯计算机系统有限公司",
          "男",
          "T恤",
          "华为5G",
          "OK了",
          "谢谢！",
          "“老客户”",
          "龙",
          "郑州",
          "杭州西湖区文三路138号",
          "孙悦");

  private static final List<String> PLAIN_CELLS =
      List.of("13800138000", "Acme Ltd", "2026-11-22", "x", "won", "", "a@b.com", "1,200.50");

  private static Charset detected(String text, Charset written) {
    return Encodings.detect(text.getBytes(written));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Müller;Société;café",
        "Müller",
        "caf\u00e9",
        "créé",
        "à;b\n",
        "Größe",
        "name;city\nÖzil;Köln\n",
        "naïveté; “quoted” – dash",
        "10 €;20 €"
      })
  void western_text_stays_western(String text) {
    assertThat(detected(text, WESTERN)).isEqualTo(WESTERN);
    assertThat(detected(text, StandardCharsets.UTF_8)).isEqualTo(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"张三", "姓名,电话\n张三,138", "男", "联通", "T恤,A座", "客户\n龍門\n", "張三豐", "朱鎔基", "A座", "你好。"})
  void chinese_text_stays_chinese(String text) {
    assertThat(detected(text, GBK)).isEqualTo(Encodings.CHINESE);
    assertThat(detected(text, StandardCharsets.UTF_8)).isEqualTo(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Москва;Киев",
        "Αθήνα",
        "Łódź,Kraków",
        "İstanbul, Şişli",
        "שלום",
        "日本語テスト",
        "한국어",
        "é",
        "½",
        "😀"
      })
  void other_text_in_utf8_stays_utf8(String text) {
    assertThat(detected(text, StandardCharsets.UTF_8)).isEqualTo(StandardCharsets.UTF_8);
  }

  @Test
  void zeros_give_utf16_away() {
    for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      assertThat(detected("name,phone\nAcme,138\n", charset)).isEqualTo(charset);
      assertThat(detected("姓名,电话\n张三,13800138000\n", charset)).isEqualTo(charset);
      assertThat(detected("客户名称，备注\n" + "今天拜访了一位老客户".repeat(50) + "\n", charset))
          .isEqualTo(charset);
    }
  }

  @Test
  void a_file_cut_within_a_character_is_what_it_was() {
    byte[] utf8 = "姓名,电话\n张三,138\n李四".getBytes(StandardCharsets.UTF_8);
    assertThat(Encodings.detect(java.util.Arrays.copyOf(utf8, utf8.length - 1)))
        .isEqualTo(StandardCharsets.UTF_8);
    byte[] gbk = "姓名,电话\n张三,138\n李四".getBytes(GBK);
    assertThat(Encodings.detect(java.util.Arrays.copyOf(gbk, gbk.length - 1)))
        .isEqualTo(Encodings.CHINESE);
  }

  @Property(tries = 400)
  void a_western_table_is_read_as_western(@ForAll("western") String table) {
    assertThat(detected(table, WESTERN)).as(table).isEqualTo(WESTERN);
    assertThat(detected(table, StandardCharsets.UTF_8)).as(table).isEqualTo(StandardCharsets.UTF_8);
  }

  @Property(tries = 400)
  void a_chinese_table_is_read_as_chinese(@ForAll("chinese") String table) {
    assertThat(detected(table, GBK)).as(table).isEqualTo(Encodings.CHINESE);
    assertThat(detected(table, StandardCharsets.UTF_8)).as(table).isEqualTo(StandardCharsets.UTF_8);
  }

  @Test
  void two_characters_that_would_be_a_letter_with_the_mark_of_another_alphabet_are_chinese() {
    assertThat(detected("name,x\n莹旨,1\n", GBK)).isEqualTo(Encodings.CHINESE);
  }

  /** Of fewer characters chance makes words of another alphabet now and then. */
  @Property(tries = 400)
  void any_everyday_characters_in_a_row_are_chinese(@ForAll long seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder("name,x\n");
    for (int row = 0; row < 1 + random.nextInt(5); row++) {
      for (int i = random.nextInt(4); i < 8; i++) {
        byte lead = (byte) (0xB0 + random.nextInt(0xD7 - 0xB0));
        byte trail = (byte) (0xA1 + random.nextInt(0xFE - 0xA1));
        text.append(new String(new byte[] {lead, trail}, GBK));
      }
      text.append(",1\n");
    }
    assertThat(detected(text.toString(), GBK)).as(text.toString()).isEqualTo(Encodings.CHINESE);
  }

  @Provide
  Arbitrary<String> western() {
    return tables(WESTERN_CELLS);
  }

  @Provide
  Arbitrary<String> chinese() {
    return tables(CHINESE_CELLS);
  }

  /** From one cell beyond ASCII in the whole table to many rows. */
  private static Arbitrary<String> tables(List<String> cells) {
    Arbitrary<String> cell = Arbitraries.oneOf(Arbitraries.of(cells), Arbitraries.of(PLAIN_CELLS));
    Arbitrary<String> row =
        cell.list().ofMinSize(1).ofMaxSize(5).map(list -> String.join(";", list));
    return row.list()
        .ofMaxSize(30)
        .flatMap(
            rows ->
                Arbitraries.of(cells)
                    .map(first -> first + "\n" + rows.stream().collect(Collectors.joining("\n"))));
  }
}
