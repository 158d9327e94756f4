package org.henryjournal.ui.progress;

import java.time.LocalDate;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.shell.Nodes;

/** The names of the weeks over the rows' bars: each begins at its Monday. */
final class TimelineHead extends Pane {

  /** The width that a day's name takes, with the space beside it. */
  private static final double NAME = 62;

  private static final double HEIGHT = 20;
  private static final double EDGE = 8;

  private final Messages messages;
  private TimeAxis axis;

  TimelineHead(TimeAxis axis, Messages messages) {
    this.axis = axis;
    this.messages = messages;
    setMinWidth(0);
    setMinHeight(HEIGHT);
    setPrefHeight(HEIGHT);
    widthProperty().subscribe(width -> fill());
  }

  void show(TimeAxis now) {
    axis = now;
    fill();
  }

  private void fill() {
    getChildren().clear();
    if (getWidth() <= 0) {
      return;
    }
    List<LocalDate> mondays = axis.named((int) (getWidth() / NAME));
    for (LocalDate monday : mondays) {
      double x = axis.place(monday) * getWidth();
      Label name = Nodes.label(messages.shortDay(monday), "timeline-week");
      // The last one keeps off the edge.
      name.layoutXProperty()
          .bind(Bindings.min(x, widthProperty().subtract(name.widthProperty()).subtract(EDGE)));
      name.layoutYProperty().bind(heightProperty().subtract(HEIGHT).divide(2));
      name.setPrefHeight(HEIGHT);
      if (x + NAME <= getWidth() + 8) {
        getChildren().add(name);
      }
    }
  }
}
