package org.henryjournal.ui.today;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.henryjournal.insight.DayCount;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.OnDemand;
import org.henryjournal.ui.shell.Page;
import org.kordamp.ikonli.feather.Feather;

/**
 * The week that holds the day, with the visits of each day, and the streak. It comes with what it
 * shows, as the cards do: the line can be used before.
 */
final class DayStrip extends Page {

  private final TodayViewModel model;
  private final HBox root = new HBox(8);
  private final HBox days = new HBox(6);
  private final Label streak = Nodes.label("", "muted");

  DayStrip(TodayViewModel model, Messages messages) {
    super(messages);
    this.model = model;
    streak.setId("streak");
    streak.setMinWidth(Region.USE_PREF_SIZE);
    root.getStyleClass().add("day-strip");
    follow(model.dataProperty(), this::update);
  }

  /** Workdays in a row; keeps its space until the day has been read. */
  Label streak() {
    return streak;
  }

  private void update() {
    DayData data = model.dataProperty().get();
    if (data == null) {
      return;
    }
    if (root.getChildren().isEmpty()) {
      make();
    }
    LocalDate first = data.weeks().start(model.dayProperty().get());
    days.getChildren().clear();
    for (int i = 0; i < 7; i++) {
      days.getChildren().add(day(first.plusDays(i), data));
    }
    streak.setText(data.streak() == 0 ? "" : messages.get("day.streak", data.streak()));
    Nodes.show(streak, data.streak() > 0);
  }

  private void make() {
    root.getChildren()
        .addAll(
            Nodes.iconButton(
                Feather.CHEVRON_LEFT,
                messages.get("day.before"),
                () -> model.goTo(model.dayProperty().get().minusDays(1))),
            days,
            Nodes.iconButton(
                Feather.CHEVRON_RIGHT,
                messages.get("day.after"),
                () -> model.goTo(model.dayProperty().get().plusDays(1))),
            picker());
  }

  private DatePicker picker() {
    DatePicker picker = new DatePicker();
    picker.setAccessibleText(messages.get("day.pick"));
    picker.getStyleClass().add("day-picker");
    // Not in the style sheet: a frame may be drawn before that is applied to it.
    picker.getEditor().setVisible(false);
    follow(model.dayProperty(), () -> picker.setValue(model.dayProperty().get()));
    picker
        .valueProperty()
        .subscribe(
            picked -> {
              if (picked != null) {
                model.goTo(picked);
              }
            });
    return picker;
  }

  private ToggleButton day(LocalDate date, DayData data) {
    DayCount count = data.week().get(date);
    boolean worked = data.workdays().isWorkday(date);
    Label name =
        Nodes.label(
            date.getDayOfWeek().getDisplayName(TextStyle.NARROW, messages.locale())
                + " "
                + date.getDayOfMonth(),
            "day-name");
    Label visits = Nodes.label(count == null ? "–" : String.valueOf(count.visits()), "day-count");
    VBox inside = new VBox(name, visits);
    inside.getStyleClass().add("day-inside");
    ToggleButton button = new ToggleButton();
    button.setGraphic(inside);
    button.getStyleClass().add("day");
    if (!worked) {
      button.getStyleClass().add("day-off");
    }
    if (count != null) {
      button.getStyleClass().add("day-filled");
    }
    button.setSelected(date.equals(model.dayProperty().get()));
    button.setFocusTraversable(false);
    String kind = messages.get(worked ? "day.workday" : "day.day.off");
    String named =
        data.calendar()
            .name(date)
            .map(holiday -> messages.get("day.named", kind, messages.holiday(holiday)))
            .orElse(kind);
    String title =
        messages.get(
            "day.tip", messages.dayOfYear(date), count == null ? 0 : count.visits(), named);
    button.setAccessibleText(title);
    OnDemand.tip(button, title);
    button.setOnAction(
        event -> {
          model.goTo(date);
          update();
        });
    OnDemand.menu(
        button,
        () ->
            List.of(
                Nodes.item(
                    messages.get(worked ? "day.make.off" : "day.make.workday", date),
                    () -> model.setWorked(date, !worked))));
    return button;
  }

  @Override
  public HBox root() {
    return root;
  }
}
