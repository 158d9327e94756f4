package org.henryjournal.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/** Texts of many scripts at many widths, in each kind of node that breaks lines. */
class WrappingTest {

  private static final String HEBREW =
      "פגשתי את המנהל והוא רוצה הצעת מחיר עד סוף השבוע הבא בבקשה, ואז נחתום על החוזה";

  private static final List<String> TEXTS =
      List.of(
          HEBREW,
          "התקשרתי ",
          "التقيت بالمدير وهو يريد عرض سعر قبل نهاية الأسبوع القادم من فضلك",
          "عرض 12,500 دولار 3-4 أيام (مهم) ABC",
          "去了华联 פגשתי את המנהל 2,500 元 והוא רוצה הצעת מחיר，周五再打",
          "We met פגשתי את המנהל והוא רוצה הצעת מחיר and left for 12,000",
          "אבגדהוזחטיכלמנסעפצקרשת".repeat(4),
          "פגשתי את\nהמנהל \n\n והוא    רוצה     ",
          "\u200f昨天去了华联，王总不在，周五再打，他们要一份报价单和两个样品",
          "昨天去了华联，王总不在，周五再打，他们要一份报价单和两个样品".repeat(2),
          "👩‍👩‍👧‍👦 met 👍🏽 yes 😀😀😀😀😀😀😀😀😀😀 ok 🇨🇳 and then",
          "e\u0301a\u0300o\u0308 n\u0303 a\u0301\u0301\u0301\u0301 and more of e\u0301",
          "Donaudampfschifffahrtsgesellschaftskapitän".repeat(3),
          "Had a coffee at Acme, they want a quote, call fri",
          "");

  private static final String WORDS = "some words that are broken well";

  private final FxRobot robot = new FxRobot();
  private final Label label = new Label(WORDS);
  private final Label fewLines = new Label(WORDS);
  private final Label wrapped = Nodes.wrapped(WORDS);
  private final Button button = new Button(WORDS);
  private final TextArea area = new TextArea(WORDS);
  private final List<Region> all = List.of(label, fewLines, wrapped, button, area);
  private final VBox root = new VBox(4);

  @BeforeEach
  void show() throws Exception {
    FxToolkit.registerPrimaryStage();
    FxToolkit.registerStage(
        () -> {
          Stage stage = new Stage();
          stage.setScene(new Scene(make(), 700, 700));
          stage.show();
          return stage;
        });
  }

  private VBox make() {
    Wrapping.on(label);
    Nodes.atMost(fewLines, 2);
    Wrapping.on(button);
    Wrapping.on(area);
    root.getChildren().setAll(all);
    return root;
  }

  @AfterEach
  void leave() throws Exception {
    FxToolkit.cleanupStages();
  }

  private void say(String text) {
    label.setText(text);
    fewLines.setText(text);
    wrapped.setText(text);
    button.setText(text);
    area.setText(text);
  }

  private void layOut(double width) {
    all.forEach(node -> node.setMaxWidth(width));
    root.applyCss();
    root.layout();
    root.lookupAll("*").forEach(Node::getBoundsInParent);
  }

  @Test
  void any_text_is_shown_at_any_width() {
    for (String text : TEXTS) {
      robot.interact(
          () -> {
            for (int width = 20; width < 700; width += 23) {
              say("short");
              layOut(width);
              say(text);
              layOut(width);
            }
          });
      assertThat(all).allMatch(node -> node.getHeight() > 0);
      assertThat(area.getText()).isEqualTo(text);
      assertThat(label.getText()).isEqualTo(text);
    }
  }

  @Test
  void what_the_toolkit_can_break_is_broken() {
    robot.interact(
        () -> {
          say(HEBREW);
          layOut(120);
          say("Had a coffee at Acme, they want a quote, call fri");
          layOut(120);
        });
    assertThat(label.getHeight()).isGreaterThan(3 * label.getFont().getSize());
    assertThat(area.isWrapText()).isTrue();
  }

  @Test
  void what_is_typed_and_taken_back_in_an_area_is_shown() {
    robot.interact(
        () -> {
          say("short");
          layOut(120);
          area.appendText(HEBREW);
          layOut(120);
          area.undo();
          layOut(120);
          area.redo();
          layOut(120);
        });
    assertThat(area.getText()).isEqualTo("short" + HEBREW);
  }

  @Test
  void a_tool_tip_has_the_whole_text_in_lines_of_its_own() {
    Tooltip[] tip = new Tooltip[1];
    robot.interact(
        () -> {
          tip[0] = new Tooltip();
          Wrapping.say(tip[0], HEBREW.repeat(3));
        });
    assertThat(tip[0].isWrapText()).isFalse();
    assertThat(tip[0].getText().lines()).hasSizeGreaterThan(2).allMatch(l -> l.length() <= 80);
    assertThat(tip[0].getText().replaceAll("\\s", ""))
        .isEqualTo(HEBREW.repeat(3).replaceAll("\\s", ""));
  }

  /** When this fails, {@link Wrapping} has nothing to guard against any more. */
  @Test
  void the_toolkit_throws_where_such_a_text_is_broken() {
    Text text = new Text(HEBREW);
    text.setWrappingWidth(120);
    assertThatThrownBy(text::getLayoutBounds).isInstanceOf(ArrayIndexOutOfBoundsException.class);
  }
}
