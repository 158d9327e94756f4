package org.henryjournal.ui.today;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.henryjournal.domain.Weeks;
import org.henryjournal.journal.VisitStore;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.OnDemand;
import org.henryjournal.ui.shell.Page;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The week that holds the day, with the visits of each day, and the streak. */
final class DayStrip extends Page {

  private final TodayViewModel model;
  private final HBox root = new HBox(8);
  private final HBox days = new HBox(6);
  private final Label streak = Nodes.label("", "muted");
  private final DatePicker picker = new DatePicker();

  DayStrip(TodayViewModel model, Messages messages) {
    super(messages);
    this.model = model;
    picker.setAccessibleText(messages.get("day.pick"));
    picker.getStyleClass().add("day-picker");
    // Not in the style sheet: the first frame is drawn before that is applied to it.
    picker.getEditor().setOpacity(0);
    picker.setValue(model.dayProperty().get());
    picker
        .valueProperty()
        .subscribe(
            picked -> {
              if (picked != null) {
                model.goTo(picked);
              }
            });
    streak.setId("streak");
    streak.setMinWidth(Region.USE_PREF_SIZE);
    root.getStyleClass().add("day-strip");
    root.getChildren()
        .addAll(
            Nodes.iconButton(
                Feather.CHEVRON_LEFT,
                messages.get("day.week.before"),
                () -> model.goTo(model.dayProperty().get().minusWeeks(1))),
            days,
            Nodes.iconButton(
                Feather.CHEVRON_RIGHT,
                messages.get("day.week.after"),
                () -> model.goTo(model.dayProperty().get().plusWeeks(1))),
            picker);
    follow(model.dayProperty(), () -> picker.setValue(model.dayProperty().get()));
    follow(model.dataProperty(), this::update);
  }

  /** Workdays in a row; keeps its space until the day has been read. */
  Label streak() {
    return streak;
  }

  private void update() {
    DayData data = model.dataProperty().get();
    LocalDate shown = model.dayProperty().get();
    Weeks weeks = data == null ? Weeks.fromMonday() : data.weeks();
    LocalDate first = weeks.start(shown);
    // Where the week begins is not known yet; the space is kept.
    days.setVisible(data != null);
    days.getChildren().clear();
    for (int i = 0; i < 7; i++) {
      days.getChildren().add(day(first.plusDays(i), data));
    }
    int inARow = data == null ? 0 : data.streak();
    streak.setText(inARow == 0 ? "" : messages.get("day.streak", inARow));
    Nodes.show(streak, data == null || inARow > 0);
  }

  private ToggleButton day(LocalDate date, @Nullable DayData data) {
    VisitStore.DayCount count = data == null ? null : data.week().get(date);
    boolean worked = data == null || data.workdays().isWorkday(date);
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
        Optional.ofNullable(data)
            .flatMap(d -> d.calendar().name(date))
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
