package org.henryjournal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
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
    Color veil =
        (Color)
            robot
                .lookup(".modal-pane .scrollable-content")
                .queryAs(Region.class)
                .getBackground()
                .getFills()
                .getFirst()
                .getFill();
    assertThat(veil.getBrightness()).isLessThan(0.1);
    assertThat(veil.getOpacity()).isBetween(0.3, 0.7);
  }
}
