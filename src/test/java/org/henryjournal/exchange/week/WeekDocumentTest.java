package org.henryjournal.exchange.week;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.henryjournal.exchange.week.WeekDocument.Row;
import org.henryjournal.exchange.week.WeekDocument.Section;
import org.henryjournal.exchange.week.WeekDocument.Table;
import org.henryjournal.journal.Journal;
import org.henryjournal.text.Messages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class WeekDocumentTest {

  @TempDir Path folder;
  private Journal journal;

  @BeforeEach
  void write() {
    journal = WeekJournal.open(folder);
  }

  @AfterEach
  void close() {
    journal.close();
  }

  private WeekDocument english(boolean inner) {
    return WeekJournal.document(journal, Messages.Language.ENGLISH, inner);
  }

  private static List<List<String>> rows(WeekDocument document, String heading) {
    List<List<String>> rows = new ArrayList<>();
    for (Section section : document.sections()) {
      for (WeekDocument.Block block : section.blocks()) {
        if (section.heading().equals(heading) && block instanceof Table table) {
          for (Row row : table.rows()) {
            rows.add(row.cells().stream().map(WeekDocument.Cell::shown).toList());
          }
        }
      }
    }
    return rows;
  }

  @Test
  void tells_of_goals_grades_and_money() {
    WeekDocument document = english(false);
    assertThat(rows(document, "Against the goals"))
        .containsExactly(
            List.of("Deals 2026", "1", "1", "1", "45", "52", "1 %", "87 %"),
            List.of(
                "Money collected Nov 2026",
                "5,000",
                "1,234.5",
                "1,234.5",
                "15,000",
                "21,000",
                "5 %",
                "71 %"));
    assertThat(rows(document, "Who moved grade"))
        .containsExactly(
            List.of("Wed 18 Nov", "Acme", "Not graded", "Signed"),
            List.of("Sun 22 Nov", "华联超市", "Not graded", "B"));
    assertThat(rows(document, "Money collected"))
        .containsExactly(List.of("Thu 19 Nov", "Acme", "1,234.5", "first half"));
    assertThat(WeekText.write(document))
        .contains(
            "Deals 2026: 1 of 1 planned this week; by 22 Nov 1 of 52 in all, planned 45",
            "- 1,234.5 collected of 5,000 planned this week\n- Week before: 0",
            "1 of 2 target customers signed on the day.",
            "Sun 22 Nov: 华联超市, Not graded → B");
    assertThat(WeekText.write(WeekJournal.document(journal, Messages.Language.CHINESE, false)))
        .contains("华联超市，未分级 → B", "- 回款 1,234.5，本周计划 5,000\n- 上周回款：0", "2 个签单客户中，当天签单 1 个。");
  }

  @Test
  void what_is_private_is_told_only_when_asked_for() {
    String open = everything(english(false));
    assertThat(open).doesNotContain("no budget left").doesNotContain("2 · tired");
    assertThat(everything(english(true))).contains("no budget left", "2 · tired");
  }

  private static String everything(WeekDocument document) {
    return WeekText.write(document) + WeekMarkdown.write(document) + WeekHtml.page(document);
  }

  @Test
  void the_trend_says_when_it_is_too_early() {
    assertThat(WeekHtml.page(english(false))).contains("Too early to tell");
    assertThat(rows(english(false), "Visits per deal, 4-week sums"))
        .as("no weeks before the first visit")
        .hasSize(2);
  }

  @Test
  void the_page_is_whole_safe_and_asks_nothing_of_other_places() throws Exception {
    for (Messages.Language language : Messages.Language.values()) {
      String html = WeekHtml.page(WeekJournal.document(journal, language, true));
      assertThat(html).doesNotContain("<script").doesNotContain("href").doesNotContain("url(");
      assertThat(html.replace("http://www.w3.org/2000/svg", "")).doesNotContain("http");
      org.w3c.dom.Document parsed =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
      Element root = parsed.getDocumentElement();
      assertThat(root.getAttribute("lang")).isEqualTo(language.locale().toLanguageTag());
      assertThat(root.getElementsByTagName("svg").getLength()).isEqualTo(3);
      assertThat(cells(root)).contains(WeekJournal.NASTY, "=1+1 谢谢 <b>Acme</b>");
      assertThat(root.getElementsByTagName("style").item(0).getTextContent())
          .contains("@media print", "prefers-color-scheme:dark", "size:A4")
          .doesNotContain("%s");
    }
  }

  private static List<String> cells(Element root) {
    NodeList cells = root.getElementsByTagName("td");
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < cells.getLength(); i++) {
      texts.add(cells.item(i).getTextContent());
    }
    return texts;
  }

  @Test
  void the_clipboard_has_tables_and_no_drawing() {
    assertThat(WeekHtml.fragment(english(false)))
        .startsWith("<h1>")
        .contains("<table border", "<td align=\"right\">1,234.5</td>", "the story&#39;s Henry")
        .doesNotContain("<svg")
        .doesNotContain("<style");
  }

  @Test
  void marks_of_markdown_stay_text() {
    assertThat(WeekMarkdown.write(english(false)))
        .contains(
            "\\<script\\>alert('x')\\</script\\> \\& \"1\" \\| \\*b\\* \\_i\\_ \\[l\\](u)",
            "| \\=1+1 谢谢 \\<b\\>Acme\\</b\\> |",
            "| visits per deal | 4.0 | — |");
  }

  @Test
  void a_row_is_never_shorter_than_its_head() {
    assertThatThrownBy(
            () ->
                new Table(
                    List.of(new WeekDocument.Column("a", false)),
                    List.of(new Row(List.of(), "")),
                    Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
