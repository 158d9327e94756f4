package org.henryjournal.ui.settings;

import java.io.File;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.henryjournal.domain.PublicHolidays;
import org.henryjournal.domain.SpecialDays;
import org.henryjournal.domain.Weeks;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.Overlay;
import org.henryjournal.ui.shell.Page;
import org.kordamp.ikonli.feather.Feather;

/** Weekdays, weeks, public holidays, and the list of holidays and make-up days of a year. */
final class CalendarView extends Page {

  /** All seven weekdays in a row, where there is room. */
  private static final double WEEK_WIDTH = 500;

  private final CalendarViewModel model;
  private final Overlay overlay;
  private final SpecialDaysForm form;
  private final FlowPane weekdays = new FlowPane(8, 6);
  private final HBox firstDays = new HBox();
  private final Label weekHint = Nodes.wrapped("", "muted");
  private final VBox offered = new VBox(6);
  private final Label year = Nodes.label("", "strong");
  private final Label workdays = Nodes.label("", "muted");
  private final VBox days = new VBox(2);
  private final VBox root;

  CalendarView(CalendarViewModel model, Overlay overlay, Messages messages) {
    super(messages);
    this.model = model;
    this.overlay = overlay;
    read(model.refresh());
    form = new SpecialDaysForm(model, messages);
    year.setId("calendar-year");
    workdays.setId("calendar-workdays");
    weekdays.setPrefWrapLength(WEEK_WIDTH);
    days.setId("calendar-days");
    Button file = Nodes.button(messages.get("calendar.file"), this::chooseFile, "small");
    file.setId("calendar-file");
    file.setMinWidth(Region.USE_PREF_SIZE);
    HBox years =
        Nodes.row(
            8,
            Nodes.iconButton(
                Feather.CHEVRON_LEFT,
                messages.get("calendar.year.before"),
                () -> model.showYear(model.yearProperty().get() - 1)),
            year,
            Nodes.iconButton(
                Feather.CHEVRON_RIGHT,
                messages.get("calendar.year.after"),
                () -> model.showYear(model.yearProperty().get() + 1)),
            workdays,
            Nodes.spacer(),
            file);
    root =
        Nodes.card(
            Nodes.heading(messages.get("settings.weekdays")),
            named("calendar.weekdays", weekdays),
            named("calendar.first.day", firstDays),
            weekHint,
            part("calendar.public"),
            offered,
            part("calendar.days"),
            years,
            days,
            form.root());
    root.getStyleClass().add("calendar-card");
    follow(model.shownProperty(), this::update);
    onChange(model.yearProperty(), this::update);
    onChange(model.previewProperty(), this::showPreview);
  }

  private Label part(String key) {
    return Nodes.label(messages.get(key), "calendar-part");
  }

  private HBox named(String key, Node control) {
    Label name = Nodes.label(messages.get(key));
    name.setMinWidth(110);
    HBox.setHgrow(control, Priority.ALWAYS);
    return Nodes.row(12, name, control);
  }

  private void update() {
    CalendarViewModel.Shown shown = model.shownProperty().get();
    if (shown == null) {
      return;
    }
    updateWeek(shown);
    offered
        .getChildren()
        .setAll(shown.offered().stream().map(holidays -> row(holidays, shown)).toList());
    shown
        .unknown()
        .ifPresent(
            next ->
                offered
                    .getChildren()
                    .add(
                        Nodes.wrapped(
                            messages.get("calendar.unknown", String.valueOf(next)), "muted")));
    int listed = model.yearProperty().get();
    year.setText(String.valueOf(listed));
    workdays.setText(messages.get("calendar.workdays", shown.workdays(listed)));
    List<SpecialDays> special = shown.special(listed);
    days.getChildren().setAll(special.stream().map(this::row).toList());
    if (special.isEmpty()) {
      days.getChildren().add(Nodes.label(messages.get("calendar.empty"), "muted"));
    }
  }

  private void updateWeek(CalendarViewModel.Shown shown) {
    weekdays.getChildren().clear();
    for (int i = 0; i < DayOfWeek.values().length; i++) {
      DayOfWeek day = shown.weeks().firstDay().plus(i);
      CheckBox box = new CheckBox(day.getDisplayName(TextStyle.SHORT, messages.locale()));
      box.setId("weekday-" + day.getValue());
      box.setMinWidth(Region.USE_PREF_SIZE);
      box.setSelected(shown.calendar().workdays().weekdays().contains(day));
      box.setOnAction(event -> model.setWorked(day, box.isSelected()));
      weekdays.getChildren().add(box);
    }
    firstDays.getChildren().clear();
    ToggleGroup group = new ToggleGroup();
    for (DayOfWeek day : Weeks.FIRST_DAYS) {
      ToggleButton button =
          new ToggleButton(day.getDisplayName(TextStyle.FULL_STANDALONE, messages.locale()));
      button.setId("first-day-" + day.name().toLowerCase(Locale.ROOT));
      button.setToggleGroup(group);
      button.setSelected(day == shown.weeks().firstDay());
      button
          .getStyleClass()
          .add(
              day == Weeks.FIRST_DAYS.getFirst()
                  ? "left-pill"
                  : day == Weeks.FIRST_DAYS.getLast() ? "right-pill" : "center-pill");
      button.setOnAction(
          event -> {
            button.setSelected(true);
            if (day != shown.weeks().firstDay()) {
              model.beginWeeks(day);
            }
          });
      firstDays.getChildren().add(button);
    }
    weekHint.setText(
        messages.get(
            shown.weeks().isNumbered() ? "calendar.weeks.numbered" : "calendar.weeks.dated"));
  }

  private VBox row(PublicHolidays holidays, CalendarViewModel.Shown shown) {
    String name = String.valueOf(holidays.year());
    HBox row =
        Nodes.row(
            12,
            Nodes.label(name, "strong"),
            Nodes.label(
                messages.get("calendar.public.about", holidays.daysOff(), holidays.makeUpDays())),
            Nodes.spacer());
    row.getStyleClass().add("calendar-offer");
    if (shown.calendar().holds(holidays.days())) {
      row.getChildren().add(Nodes.label(messages.get("calendar.public.taken"), "muted"));
    } else {
      var take =
          Nodes.button(
              messages.get("calendar.public.take"), () -> model.takeOver(holidays), "small");
      take.setId("take-over-" + name);
      take.setAccessibleText(messages.get("calendar.public.take.year", name));
      take.setMinWidth(Region.USE_PREF_SIZE);
      row.getChildren().add(take);
    }
    return new VBox(
        row,
        Nodes.wrapped(
            messages.get(
                "calendar.public.source", holidays.notice(), messages.date(holidays.published())),
            "muted",
            "calendar-source"));
  }

  private HBox row(SpecialDays special) {
    Label dates = Nodes.label(SpecialDaysForm.dates(special, messages));
    dates.setMinWidth(210);
    Label kind = Nodes.label(SpecialDaysForm.kind(special, messages), "muted");
    kind.setMinWidth(110);
    Label name = Nodes.label(messages.holiday(special.name()));
    Nodes.atMost(name, 2);
    var remove =
        Nodes.iconButton(
            Feather.X,
            messages.get("calendar.remove", SpecialDaysForm.dates(special, messages)),
            () -> model.remove(special));
    remove.getStyleClass().add("small");
    HBox row = Nodes.row(12, dates, kind, name, Nodes.spacer(), remove);
    row.getStyleClass().add("calendar-row");
    return row;
  }

  private void chooseFile() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(messages.get("calendar.file"));
    chooser
        .getExtensionFilters()
        .addAll(
            new FileChooser.ExtensionFilter(messages.get("calendar.file.kind"), "*.ics"),
            new FileChooser.ExtensionFilter(messages.get("import.all.files"), "*.*"));
    File file = chooser.showOpenDialog(root.getScene().getWindow());
    if (file != null) {
      model.readFile(file.toPath());
    }
  }

  private void showPreview() {
    CalendarViewModel.Preview preview = model.previewProperty().get();
    if (preview != null) {
      overlay.show(new HolidayFileView(model, preview, overlay, messages), () -> {});
    }
  }

  @Override
  public VBox root() {
    return root;
  }
}
