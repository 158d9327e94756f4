package org.henryjournal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.stage.Window;
import org.henryjournal.ui.shell.Preferences;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every page and every dialog has in common to the eye. */
class LookWindowTest extends WindowFixture {

  private static Bounds place(Node node) {
    return node.localToScene(node.getLayoutBounds());
  }

  @ParameterizedTest
  @ValueSource(strings = {"TODAY", "SETTINGS"})
  void a_scroll_bar_keeps_clear_of_the_cards(String page) throws Exception {
    new Preferences(HenryApp.preferences(places)).set(Preferences.PAGE, page);
    showOwnOn(page.equals("TODAY") ? "#line" : ".settings");
    robot.interact(() -> Window.getWindows().getFirst().setHeight(600));
    until(() -> has(".page-scroll > .scroll-bar:vertical > .thumb"));
    until(
        () -> {
          double thumb =
              place(robot.lookup(".page-scroll > .scroll-bar:vertical > .thumb").query()).getMinX();
          Set<Node> cards = robot.lookup(".page-scroll .card").queryAll();
          return cards.stream().mapToDouble(card -> place(card).getMaxX()).max().orElse(thumb)
              == thumb - 8;
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void the_veil_behind_a_dialog_darkens(String theme) throws Exception {
    new Preferences(HenryApp.preferences(places)).set(Preferences.THEME, theme);
    showOwn();
    robot.push(KeyCode.CONTROL, KeyCode.E);
    until(() -> has("#walk-title"));
    Color veil = background(".modal-pane .scrollable-content");
    assertThat(veil.getBrightness()).isLessThan(0.1);
    assertThat(veil.getOpacity()).isBetween(0.3, 0.7);
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void quiet_words_can_be_read_on_a_column_of_the_board(String theme) throws Exception {
    Preferences preferences = new Preferences(HenryApp.preferences(places));
    preferences.set(Preferences.THEME, theme);
    preferences.set(Preferences.PAGE, "BOARD");
    showOwnOn(".board-column .muted");
    // A window that closes while its board is read says so.
    until(
        () ->
            robot.lookup(".column-head .muted").queryAllAs(Label.class).stream()
                .anyMatch(label -> !label.getText().isEmpty()));
    Color words = (Color) robot.lookup(".board-column .muted").queryAs(Label.class).getTextFill();
    assertThat(contrast(words, background(".board-column"))).isGreaterThanOrEqualTo(4.5);
  }

  private Color background(String query) {
    Region region = robot.lookup(query).query();
    return (Color) region.getBackground().getFills().getFirst().getFill();
  }

  /** The ratio that the guidelines for accessible pages ask to be 4.5 at least. */
  private static double contrast(Color one, Color other) {
    double a = luminance(one) + 0.05;
    double b = luminance(other) + 0.05;
    return Math.max(a, b) / Math.min(a, b);
  }

  private static double luminance(Color color) {
    return 0.2126 * linear(color.getRed())
        + 0.7152 * linear(color.getGreen())
        + 0.0722 * linear(color.getBlue());
  }

  private static double linear(double part) {
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }
}
