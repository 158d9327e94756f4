package org.henryjournal.ui.shell;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import org.henryjournal.chart.Chart;
import org.henryjournal.chart.Drawing;
import org.henryjournal.chart.Mark;
import org.henryjournal.text.Messages;

/**
 * A chart in the window. It is one stop for the Tab key; arrow keys, Home and End move from mark to
 * mark, Enter, Space and a click open what a mark stands for.
 *
 * @param <K> what its marks stand for
 */
public final class ChartView<K> extends Region {

  private static final double LEAST_HEIGHT = 120;
  private static final double WIDEST_LABEL = 320;
  private static final double AWAY = 10;
  private static final double RING = 8;

  private final Messages messages;
  private final String name;
  private final Pane shapes = new Pane();
  private final Circle ring = new Circle(RING);
  private final Label label = Nodes.label("", "chart-hover");
  private Optional<Chart<K>> chart = Optional.empty();
  private Optional<Drawing<K>> drawing = Optional.empty();

  /** Height of the view when it was drawn: a drawing may be higher than asked. */
  private double drawnFor;

  private Optional<Consumer<K>> open = Optional.empty();
  private int at = -1;
  private int pointedAt = -1;
  private boolean byKeyboard;

  /**
   * @param name of what it shows, for those who hear it
   */
  public ChartView(Messages messages, String name) {
    this.messages = messages;
    this.name = name;
    getStyleClass().add("chart");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleRoleDescription(messages.get("chart.role"));
    setAccessibleText(name);
    setAccessibleHelp(messages.get("chart.help"));
    shapes.setMouseTransparent(true);
    ring.getStyleClass().add("chart-ring");
    ring.setMouseTransparent(true);
    ring.setVisible(false);
    ring.setManaged(false);
    Wrapping.on(label);
    label.setMaxWidth(WIDEST_LABEL);
    label.setMouseTransparent(true);
    label.setVisible(false);
    label.setManaged(false);
    getChildren().addAll(shapes, ring, label);
    // The label may reach over what stands below in the same card.
    setViewOrder(-1);
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    setOnMouseMoved(this::pointed);
    setOnMouseExited(event -> point(-1));
    setOnMousePressed(event -> pressed());
    setOnMouseClicked(this::clicked);
    focusedProperty().subscribe(focused -> focus());
    focusVisibleProperty().subscribe(visible -> focus());
  }

  /** Shows it in place of what was shown before; the keyboard stays at its place. */
  public void show(Chart<K> shown) {
    chart = Optional.of(shown);
    drawing = Optional.empty();
    pointedAt = -1;
    setAccessibleText(name);
    requestLayout();
  }

  /**
   * @param opener opens what a mark stands for
   */
  public void onOpen(Consumer<K> opener) {
    open = Optional.of(opener);
    setAccessibleHelp(messages.get("chart.help.open"));
  }

  /** As it is drawn now; empty before it has a size. */
  Optional<Drawing<K>> drawing() {
    return drawing;
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefWidth(double height) {
    return WIDEST_LABEL;
  }

  @Override
  protected double computeMinHeight(double width) {
    return Math.max(LEAST_HEIGHT, computePrefHeight(width));
  }

  @Override
  protected double computePrefHeight(double width) {
    double wide = width > 0 ? width : getWidth();
    return chart.map(c -> c.preferredHeight(wide)).orElse(Chart.HEIGHT);
  }

  @Override
  protected void layoutChildren() {
    boolean fits =
        drawing.filter(d -> d.width() == getWidth() && drawnFor == getHeight()).isPresent();
    if (!fits && chart.isPresent()) {
      Drawing<K> drawn = chart.get().draw(getWidth(), getHeight());
      drawing = Optional.of(drawn);
      drawnFor = getHeight();
      ChartNodes.fill(shapes, drawn);
      // What is made while laying out is styled in the next frame only, and black until then.
      shapes.applyCss();
      setFocusTraversable(!drawn.marks().isEmpty());
      at = Math.min(at, drawn.marks().size() - 1);
    }
    shapes.resizeRelocate(0, 0, getWidth(), getHeight());
    showMark();
  }

  private List<Mark<K>> marks() {
    return drawing.map(Drawing::marks).orElse(List.of());
  }

  private void focus() {
    if (isFocused() && at < 0 && !marks().isEmpty()) {
      at = 0;
    }
    byKeyboard = isFocusVisible();
    showMark();
  }

  private void pressed() {
    requestFocus();
    byKeyboard = false;
    showMark();
  }

  private void key(KeyEvent event) {
    int last = marks().size() - 1;
    if (last < 0 || event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    switch (event.getCode()) {
      case LEFT, UP -> move(Math.max(0, at - 1));
      case RIGHT, DOWN -> move(Math.min(last, at + 1));
      case HOME -> move(0);
      case END -> move(last);
      case ENTER, SPACE -> open(at);
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void move(int to) {
    at = to;
    byKeyboard = true;
    pointedAt = -1;
    showMark();
  }

  private void open(int mark) {
    if (mark >= 0 && mark < marks().size()) {
      open.ifPresent(opener -> opener.accept(marks().get(mark).key()));
    }
  }

  private void pointed(MouseEvent event) {
    point(markAt(event));
  }

  private int markAt(MouseEvent event) {
    List<Mark<K>> marks = marks();
    for (int i = 0; i < marks.size(); i++) {
      if (marks.get(i).contains(event.getX(), event.getY())) {
        return i;
      }
    }
    return -1;
  }

  private void point(int mark) {
    pointedAt = mark;
    setCursor(mark >= 0 && open.isPresent() ? Cursor.HAND : Cursor.DEFAULT);
    showMark();
  }

  private void clicked(MouseEvent event) {
    int mark = markAt(event);
    if (event.getButton() == MouseButton.PRIMARY && mark >= 0) {
      at = mark;
      showMark();
      open(mark);
    }
  }

  /**
   * The ring is where the keyboard is; the label is there too unless the mouse points elsewhere.
   */
  private void showMark() {
    List<Mark<K>> marks = marks();
    boolean here = isFocused() && at >= 0 && at < marks.size();
    ring.setVisible(here && byKeyboard);
    if (here) {
      Mark<K> mark = marks.get(at);
      ring.setCenterX(Math.clamp(mark.anchorX(), 0, Math.max(0, getWidth())));
      ring.setCenterY(mark.anchorY());
      setAccessibleText(messages.get("chart.spoken", name, mark.spoken()));
    }
    int said = pointedAt >= 0 && pointedAt < marks.size() ? pointedAt : ring.isVisible() ? at : -1;
    label.setVisible(said >= 0);
    if (said >= 0) {
      say(marks.get(said));
    }
  }

  private void say(Mark<K> mark) {
    label.setText(mark.spoken());
    Bounds free = visiblePart();
    label.setMaxWidth(Math.min(WIDEST_LABEL, free.getWidth()));
    label.autosize();
    double height = label.prefHeight(label.getWidth());
    label.resize(label.getWidth(), height);
    double above = mark.anchorY() - AWAY - height;
    double y = above >= free.getMinY() ? above : mark.anchorY() + AWAY;
    label.relocate(
        within(
            mark.anchorX() - label.getWidth() / 2,
            label.getWidth(),
            free.getMinX(),
            free.getMaxX()),
        within(y, height, free.getMinY(), free.getMaxY()));
  }

  private static double within(double wanted, double size, double low, double high) {
    return Math.max(low, Math.min(wanted, high - size));
  }

  /** What of the window can be seen around here, in the chart's own coordinates. */
  private Bounds visiblePart() {
    if (getScene() == null) {
      return getLayoutBounds();
    }
    Bounds seen = new BoundingBox(0, 0, getScene().getWidth(), getScene().getHeight());
    for (Node node = getParent(); node != null; node = node.getParent()) {
      Node clip = node.getClip();
      if (clip != null) {
        seen = common(seen, node.localToScene(clip.getBoundsInParent()));
      }
    }
    Bounds here = sceneToLocal(seen);
    return new BoundingBox(
        Math.max(0, here.getMinX()),
        here.getMinY(),
        Math.max(0, Math.min(getWidth(), here.getMaxX()) - Math.max(0, here.getMinX())),
        here.getHeight());
  }

  private static Bounds common(Bounds one, Bounds two) {
    double x = Math.max(one.getMinX(), two.getMinX());
    double y = Math.max(one.getMinY(), two.getMinY());
    return new BoundingBox(
        x,
        y,
        Math.max(0, Math.min(one.getMaxX(), two.getMaxX()) - x),
        Math.max(0, Math.min(one.getMaxY(), two.getMaxY()) - y));
  }
}
