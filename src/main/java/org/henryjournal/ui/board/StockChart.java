package org.henryjournal.ui.board;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import javafx.geometry.Dimension2D;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import org.henryjournal.domain.Grade;
import org.henryjournal.domain.GradeRules;
import org.henryjournal.insight.Clearing;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.shell.Nodes;

/**
 * The stock of A, B and C day by day, one upon the other, and below it what came in and what left.
 * A long range sums the bars by week.
 */
final class StockChart extends Region {

  private static final double LEFT = 36;
  private static final double RIGHT = 110;
  private static final double TOP = 8;
  private static final double AXIS = 22;
  private static final double BARS = 84;
  private static final double GAP = 10;
  private static final int DAYS_OF_BARS = 62;
  private static final int DAYS_OF_A_WEEK = 7;
  private static final double WIDEST_BAR = 12;
  private static final double LINE_HEIGHT = 16;

  /** What came in and what left in a day or a week. */
  private record Flow(int fromDay, int days, int in, int signed, int dropped) {}

  private final Messages messages;
  private final Label hover = Nodes.label("", "chart-hover");
  private Optional<Clearing> clearing = Optional.empty();
  private Optional<GradeRules> rules = Optional.empty();

  /** The size it was drawn in; empty when there is something new to draw. */
  private Optional<Dimension2D> drawn = Optional.empty();

  StockChart(Messages messages) {
    this.messages = messages;
    getStyleClass().add("stock-chart");
    setMinHeight(260);
    setPrefHeight(340);
    hover.setVisible(false);
    hover.setMouseTransparent(true);
    setOnMouseMoved(this::hover);
    setOnMouseExited(event -> hover.setVisible(false));
  }

  void show(Clearing shown, GradeRules names) {
    clearing = Optional.of(shown);
    rules = Optional.of(names);
    Clearing.Day last = shown.days().getLast();
    setAccessibleText(sentence(last));
    redraw();
  }

  /** What is drawn while nobody sees it is not styled. */
  void redraw() {
    drawn = Optional.empty();
    requestLayout();
  }

  private String sentence(Clearing.Day day) {
    return messages.get(
        "clearing.day",
        messages.dayOfYear(day.date()),
        day.a(),
        day.b(),
        day.c(),
        day.in(),
        day.signed(),
        day.dropped());
  }

  /** What was drawn asks for a layout once it is styled: drawing then anew would never end. */
  @Override
  protected void layoutChildren() {
    Dimension2D size = new Dimension2D(getWidth(), getHeight());
    if (drawn.filter(size::equals).isEmpty()) {
      drawn = Optional.of(size);
      getChildren().clear();
      clearing.ifPresent(this::draw);
      getChildren().add(hover);
    }
  }

  private void draw(Clearing shown) {
    List<Clearing.Day> days = shown.days();
    int most = days.stream().mapToInt(Clearing.Day::stock).max().orElse(0);
    int top = ceiling(Math.max(most, 1));
    double bottom = stockBottom();
    grid(top, bottom);
    area(days, top, "stock-c", d -> 0, Clearing.Day::c);
    area(days, top, "stock-b", Clearing.Day::c, d -> d.c() + d.b());
    area(days, top, "stock-a", d -> d.c() + d.b(), Clearing.Day::stock);
    labels(days.getLast(), top);
    axis(days);
    bars(days);
  }

  private double stockBottom() {
    return getHeight() - AXIS - BARS - GAP;
  }

  private double x(int day, int count) {
    double width = getWidth() - LEFT - RIGHT;
    return LEFT + (count == 1 ? width : width * day / (count - 1));
  }

  private double y(double value, int top) {
    return stockBottom() - (stockBottom() - TOP) * value / top;
  }

  /** The next number that divides into four even steps. */
  static int ceiling(int most) {
    int step = 1;
    int[] factors = {2, 5, 10};
    int scale = 1;
    int at = 0;
    while (step * 4 < most) {
      step = factors[at] * scale;
      at++;
      if (at == factors.length) {
        at = 0;
        scale *= 10;
      }
    }
    return step * 4;
  }

  private void grid(int top, double bottom) {
    for (int i = 0; i <= 4; i++) {
      int value = top / 4 * i;
      double y = y(value, top);
      Line line = new Line(LEFT, y, getWidth() - RIGHT, y);
      line.getStyleClass().add("grid-line");
      getChildren().add(line);
      text(messages.number(value), LEFT - 8, y, true);
    }
    Line base = new Line(LEFT, bottom, getWidth() - RIGHT, bottom);
    base.getStyleClass().add("grid-line");
    getChildren().add(base);
  }

  private void area(
      List<Clearing.Day> days,
      int top,
      String style,
      ToIntFunction<Clearing.Day> low,
      ToIntFunction<Clearing.Day> high) {
    Polygon area = new Polygon();
    int count = days.size();
    for (int i = 0; i < count; i++) {
      area.getPoints().addAll(x(i, count), y(high.applyAsInt(days.get(i)), top));
    }
    for (int i = count - 1; i >= 0; i--) {
      area.getPoints().addAll(x(i, count), y(low.applyAsInt(days.get(i)), top));
    }
    area.getStyleClass().add(style);
    getChildren().add(area);
  }

  /** Says at the right end what each area is, and lets none cover another. */
  private void labels(Clearing.Day last, int top) {
    double x = getWidth() - RIGHT + 8;
    double c = y(last.c() / 2.0, top);
    double b = Math.min(y(last.c() + last.b() / 2.0, top), c - LINE_HEIGHT);
    double a = Math.min(y(last.c() + last.b() + last.a() / 2.0, top), b - LINE_HEIGHT);
    text(named(Grade.A, last.a()), x, a, false);
    text(named(Grade.B, last.b()), x, b, false);
    text(named(Grade.C, last.c()), x, c, false);
  }

  private String named(Grade grade, int count) {
    return messages.get(
        "clearing.label", rules.map(r -> r.nameOf(grade)).orElse(grade.name()), count);
  }

  private void axis(List<Clearing.Day> days) {
    int count = days.size();
    double free = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < count; i++) {
      LocalDate date = days.get(i).date();
      boolean mark = count <= DAYS_OF_BARS ? i % DAYS_OF_A_WEEK == 0 : date.getDayOfMonth() == 1;
      if (mark && x(i, count) >= free) {
        String name = count <= DAYS_OF_BARS ? messages.shortDay(date) : messages.month(date);
        Text text = text(name, x(i, count), stockBottom() + AXIS / 2, false);
        free = x(i, count) + text.getLayoutBounds().getWidth() + GAP;
      }
    }
  }

  private List<Flow> flows(List<Clearing.Day> days) {
    int size = days.size() <= DAYS_OF_BARS ? 1 : DAYS_OF_A_WEEK;
    List<Flow> flows = new ArrayList<>();
    for (int from = 0; from < days.size(); from += size) {
      List<Clearing.Day> part = days.subList(from, Math.min(days.size(), from + size));
      flows.add(
          new Flow(
              from,
              part.size(),
              part.stream().mapToInt(Clearing.Day::in).sum(),
              part.stream().mapToInt(Clearing.Day::signed).sum(),
              part.stream().mapToInt(Clearing.Day::dropped).sum()));
    }
    return flows;
  }

  private void bars(List<Clearing.Day> days) {
    List<Flow> flows = flows(days);
    int most =
        flows.stream().mapToInt(f -> Math.max(f.in(), f.signed() + f.dropped())).max().orElse(0);
    double zero = getHeight() - BARS / 2;
    double unit = (BARS / 2 - 2) / Math.max(1, most);
    Line line = new Line(LEFT, zero, getWidth() - RIGHT, zero);
    line.getStyleClass().add("grid-line");
    getChildren().add(line);
    double slot = (getWidth() - LEFT - RIGHT) / flows.size();
    double width = Math.min(WIDEST_BAR, Math.max(1, slot - 2));
    for (Flow flow : flows) {
      double middle = x(flow.fromDay(), days.size()) + (slot - width) / 2;
      double x = Math.min(middle, getWidth() - RIGHT - width);
      bar(x, zero - flow.in() * unit, width, flow.in() * unit, "flow-in");
      bar(x, zero, width, flow.signed() * unit, "flow-signed");
      bar(x, zero + flow.signed() * unit, width, flow.dropped() * unit, "flow-dropped");
    }
    double right = getWidth() - RIGHT + 8;
    text(messages.get("clearing.in"), right, zero - BARS / 4, false);
    text(messages.get("clearing.signed"), right, zero + LINE_HEIGHT / 2, false);
    text(messages.get("clearing.dropped"), right, zero + LINE_HEIGHT * 1.5 + 2, false);
    for (int i = 0; i < 3; i++) {
      double y = i == 0 ? zero - BARS / 4 : zero + LINE_HEIGHT * (i - 0.5) + (i - 1) * 2;
      bar(right - 6, y - 5, 3, 10, i == 0 ? "flow-in" : i == 1 ? "flow-signed" : "flow-dropped");
    }
  }

  private void bar(double x, double y, double width, double height, String style) {
    if (height > 0) {
      Rectangle bar = new Rectangle(x, y, width, height);
      bar.getStyleClass().add(style);
      getChildren().add(bar);
    }
  }

  /** A text whose middle is at this height; right-aligned it ends at x. */
  private Text text(String words, double x, double y, boolean endsThere) {
    Text text = new Text(words);
    text.getStyleClass().add("axis-text");
    text.setTextOrigin(VPos.CENTER);
    getChildren().add(text);
    text.applyCss();
    text.relocate(endsThere ? x - text.getLayoutBounds().getWidth() : x, 0);
    text.setLayoutY(y);
    return text;
  }

  private void hover(MouseEvent event) {
    clearing.ifPresent(
        shown -> {
          int count = shown.days().size();
          double share = (event.getX() - LEFT) / Math.max(1, getWidth() - LEFT - RIGHT);
          int day = (int) Math.round(share * (count - 1));
          hover.setVisible(day >= 0 && day < count);
          if (hover.isVisible()) {
            hover.setText(sentence(shown.days().get(day)));
            hover.autosize();
            double x = Math.min(x(day, count) + 8, getWidth() - hover.getWidth());
            hover.relocate(Math.max(0, x), TOP);
          }
        });
  }
}
