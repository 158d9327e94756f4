package org.henryjournal.ui.settings;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.henryjournal.domain.Refusal;
import org.henryjournal.domain.SpecialDays;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.shell.DateField;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.Page;

/** Adds days off and make-up days. */
final class SpecialDaysForm extends Page {

  private static final double DATE_WIDTH = 150;

  private final CalendarViewModel model;
  private final ToggleButton worked;
  private final DateField from;
  private final DateField to;
  private final TextField name = new TextField();
  private final Label problem = Nodes.wrapped("", "attention");
  private final VBox root = new VBox(8);

  SpecialDaysForm(CalendarViewModel model, Messages messages) {
    super(messages);
    this.model = model;
    ToggleGroup kinds = new ToggleGroup();
    ToggleButton off = kind("calendar.kind.off", "left-pill", kinds);
    worked = kind("calendar.kind.worked", "right-pill", kinds);
    off.setSelected(true);
    from = date("calendar.from");
    to = date("calendar.to");
    name.setId("calendar-name");
    name.setPromptText(messages.get("calendar.name"));
    name.setAccessibleText(messages.get("calendar.name"));
    name.setOnAction(event -> add());
    HBox.setHgrow(name, Priority.ALWAYS);
    Button add = Nodes.button(messages.get("calendar.add"), this::add);
    add.setId("calendar-add");
    add.setMinWidth(Region.USE_PREF_SIZE);
    Label until = Nodes.label(messages.get("calendar.until"), "muted");
    until.setMinWidth(Region.USE_PREF_SIZE);
    problem.setId("calendar-problem");
    Nodes.show(problem, false);
    root.getStyleClass().add("calendar-form");
    root.getChildren()
        .addAll(
            Nodes.row(12, new HBox(off, worked), name),
            Nodes.row(8, from.node(), until, to.node(), add),
            problem);
  }

  private ToggleButton kind(String key, String style, ToggleGroup group) {
    ToggleButton button = new ToggleButton(messages.get(key));
    button.setId(key.replace('.', '-'));
    button.getStyleClass().add(style);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setToggleGroup(group);
    button.setOnAction(event -> button.setSelected(true));
    return button;
  }

  private DateField date(String key) {
    DateField field = DateField.countedFrom(model.today()).keepingTyped();
    field.node().setId(key.replace('.', '-'));
    field.node().setPromptText(messages.get(key));
    field.node().setPrefWidth(DATE_WIDTH);
    return field;
  }

  private void add() {
    Optional<Refusal> refused =
        !to.isBlank() && to.date().isEmpty()
            ? Optional.of(new Refusal("calendar.to.none"))
            : model.add(from.date(), to.date(), worked.isSelected(), name.getText());
    problem.setText(refused.map(messages::get).orElse(""));
    Nodes.show(problem, refused.isPresent());
    if (refused.isEmpty()) {
      clear(from);
      clear(to);
      name.clear();
    }
  }

  private static void clear(DateField field) {
    field.node().setValue(null);
    field.node().getEditor().clear();
  }

  /** Its first and last day; with the year where that is not one and the same. */
  static String dates(SpecialDays special, Messages messages) {
    if (special.days() == 1) {
      return messages.day(special.from());
    }
    return special.from().getYear() == special.to().getYear()
        ? messages.get("calendar.dates", messages.day(special.from()), messages.day(special.to()))
        : messages.get(
            "calendar.dates", messages.dayOfYear(special.from()), messages.dayOfYear(special.to()));
  }

  static String kind(SpecialDays special, Messages messages) {
    return messages.get(
        special.worked() ? "calendar.days.worked" : "calendar.days.off", special.days());
  }

  @Override
  public VBox root() {
    return root;
  }
}
