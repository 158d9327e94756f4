package org.henryjournal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.henryjournal.insight.Dimension;
import org.henryjournal.sample.SampleJournal;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.insights.Measure;
import org.henryjournal.ui.insights.Range;
import org.junit.jupiter.api.Test;

/** What closes deals, in the real window. */
class InsightsWindowTest extends WindowFixture {

  private void showInsights(Messages.Language language) throws Exception {
    showSample(SampleJournal.Rep.HENRY, language);
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT6);
    until(() -> has("#headline") && !text("#headline").isEmpty());
  }

  /** What the mark that the keyboard stands on says. */
  private String said() {
    return robot.lookup(".chart-hover").queryAllAs(Label.class).stream()
        .filter(Node::isVisible)
        .map(Label::getText)
        .findFirst()
        .orElse("");
  }

  private void focusChart(String card) throws TimeoutException {
    robot.interact(() -> robot.lookup(card + " .chart").query().requestFocus());
    until(() -> focused(card + " .chart"));
  }

  private List<List<String>> table(String card) {
    TableView<List<String>> table = robot.lookup(card + " .table-view").query();
    return List.copyOf(table.getItems());
  }

  @Test
  void the_page_shows_henrys_figures() throws Exception {
    showInsights(Messages.Language.ENGLISH);
    assertThat(text("#headline")).contains("7 % of the deals").contains("70 % on the third");
    assertThat(text("#bars-foot")).isEqualTo("First visit 7 %, third or later 70 %.");
    assertThat(table("#card-bars").getFirst()).contains("7 %");
    focusChart("#card-line");
    robot.push(KeyCode.HOME);
    until(() -> said().contains(": 29.0 visits per deal"));
    robot.push(KeyCode.RIGHT);
    until(() -> said().contains(": 25.0 visits per deal"));
    robot.push(KeyCode.RIGHT);
    until(() -> said().contains(": 20.0 visits per deal"));
    robot.push(KeyCode.END);
    until(() -> said().contains(": 3.0 visits per deal"));
  }

  @Test
  void the_same_in_chinese() throws Exception {
    showInsights(Messages.Language.CHINESE);
    assertThat(text("#headline")).contains("签单中 7% 发生在首次拜访").contains("70% 在第三次及以后");
    assertThat(table("#card-line").stream().map(row -> row.get(1)).toList())
        .startsWith("29.0", "25.0", "20.0")
        .endsWith("3.0");
  }

  @Test
  void a_mark_opens_its_entries_and_they_open_a_customer() throws Exception {
    showInsights(Messages.Language.ENGLISH);
    focusChart("#card-bars");
    robot.push(KeyCode.HOME);
    until(() -> said().startsWith("1st visit"));
    robot.push(KeyCode.ENTER);
    until(() -> has("#behind") && rows("#behind") == 7);
    until(() -> focused("#behind"));
    robot.push(KeyCode.ESCAPE);
    until(() -> !has("#behind"));
    until(() -> focused("#card-bars .chart"));
    robot.push(KeyCode.ENTER);
    until(() -> has("#behind") && focused("#behind"));
    robot.push(KeyCode.ENTER);
    until(() -> has("#customers"));
  }

  @Test
  void filters_ranges_and_a_comparison_change_what_is_counted() throws Exception {
    showInsights(Messages.Language.ENGLISH);
    String all = text("#figure-visits-per-deal");
    choose("#choice-range", Range.LAST_QUARTER);
    until(() -> !text("#figure-visits-per-deal").equals(all));
    choose("#choice-measure", Measure.CLOSE_RATE);
    until(() -> table("#card-line").getFirst().get(1).endsWith("%"));
    choose("#choice-by", Dimension.WEEKDAY);
    until(() -> table("#card-groups").getFirst().getFirst().equals("Monday"));
    assertThat(has("#figure-other-visits-per-deal")).isFalse();
    robot.interact(
        () -> robot.lookup("#compare").queryAs(MenuButton.class).getItems().get(1).fire());
    until(() -> has("#figure-other-visits-per-deal"));
  }

  @Test
  void what_others_reached_is_shown_on_demand_with_its_sources() throws Exception {
    showInsights(Messages.Language.ENGLISH);
    assertThat(table("#card-bars")).hasSize(6);
    robot.interact(() -> robot.lookup("#turn-references").queryAs(Hyperlink.class).fire());
    until(() -> table("#card-bars").size() == 3);
    assertThat(
            robot.lookup("#card-bars .label").queryAllAs(Label.class).stream()
                .filter(Node::isVisible)
                .map(Label::getText))
        .anyMatch(text -> text.contains("it has no source") && text.contains("1,849 calls"));
  }

  @Test
  void an_empty_journal_has_nothing_to_scroll() throws Exception {
    showOwn();
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT6);
    until(() -> has("#insights-nothing"));
    assertThat(has(".insights .scroll-bar")).isFalse();
  }

  @SuppressWarnings("unchecked")
  private <T> void choose(String box, T value) {
    robot.interact(() -> ((ComboBox<T>) robot.lookup(box).queryAs(ComboBox.class)).setValue(value));
  }
}
