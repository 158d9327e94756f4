package org.henryjournal.ui.shell;

import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** The few shapes that all pages are made of. */
public final class Nodes {

  /** Of the fonts there are none has higher lines, for its size. */
  private static final double LINE_HEIGHT = 1.5;

  private static final int MOST_FRAMES = 60;

  private Nodes() {}

  public static Label label(String text, String... styles) {
    Label label = new Label(text);
    label.getStyleClass().addAll(styles);
    return label;
  }

  /** Breaks its lines, and is as high as they need. */
  public static Label wrapped(String text, String... styles) {
    Label label = label(text, styles);
    Wrapping.on(label);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  /** Breaks its lines; what does not fit into so many of them is cut, and in the tool tip. */
  public static void atMost(Label label, int lines) {
    Wrapping.on(label);
    label
        .maxHeightProperty()
        .bind(label.fontProperty().map(font -> Math.ceil(lines * font.getSize() * LINE_HEIGHT)));
    OnDemand.tip(label, () -> label.isTextTruncated() ? label.getText() : "");
  }

  /** Takes the space that is left. */
  public static Region spacer() {
    Region spacer = new Region();
    HBox.setHgrow(spacer, Priority.ALWAYS);
    return spacer;
  }

  /** A bordered box with a heading, a small remark beside it, and content. */
  public static VBox card(Node heading, Node... content) {
    VBox card = new VBox(8);
    card.getStyleClass().add("card");
    card.getChildren().add(heading);
    card.getChildren().addAll(content);
    return card;
  }

  public static HBox heading(String title, Node... beside) {
    HBox heading = new HBox(8, label(title, "card-title"));
    heading.getStyleClass().add("card-heading");
    heading.getChildren().addAll(beside);
    return heading;
  }

  public static Button button(String text, Runnable action, String... styles) {
    Button button = new Button(text);
    button.getStyleClass().addAll(styles);
    button.setOnAction(event -> action.run());
    return button;
  }

  public static MenuItem item(String text, Runnable use) {
    MenuItem item = new MenuItem(text);
    item.setMnemonicParsing(false);
    item.setOnAction(event -> use.run());
    return item;
  }

  /** A button that shows only its icon; the name is its tool tip and its accessible name. */
  public static Button iconButton(Ikon icon, String name, Runnable action) {
    Button button = new Button();
    button.setGraphic(new FontIcon(icon));
    button.getStyleClass().addAll("button-icon", "flat");
    button.setAccessibleText(name);
    OnDemand.tip(button, name);
    button.setOnAction(event -> action.run());
    return button;
  }

  /** Lets Tab and Shift+Tab leave a text area as they leave every other field. */
  public static void leaveByTab(TextArea area) {
    area.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.TAB && !event.isControlDown() && !event.isAltDown()) {
            event.consume();
            area.requestFocusTraversal(
                event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
          }
        });
  }

  /** A key as it stands on the keyboard. */
  public static Label key(String text) {
    return label(text, "key");
  }

  public static HBox row(double gap, Node... nodes) {
    HBox row = new HBox(gap, nodes);
    row.getStyleClass().add("row");
    return row;
  }

  /** Shows or hides a node and its space. */
  public static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  /** A node takes the focus only once it has been laid out, which may be a few frames later. */
  public static void focusWhenShown(Node node) {
    new AnimationTimer() {
      private int frames;

      @Override
      public void handle(long now) {
        frames++;
        if (node.isFocused() || frames > MOST_FRAMES) {
          stop();
        } else {
          node.requestFocus();
        }
      }
    }.start();
  }
}
