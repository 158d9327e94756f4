package org.henryjournal.ui.settings;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.henryjournal.domain.Grade;
import org.henryjournal.domain.GradeRules;
import org.henryjournal.domain.Refusal;
import org.henryjournal.domain.Stage;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.parts.Stages;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.Page;
import org.henryjournal.ui.shell.Wrapping;

/** Days and names of the grades, and how the days are counted. */
final class GradeSettingsView extends Page {

  private final SettingsViewModel model;
  private final Map<Grade, TextField> names = new EnumMap<>(Grade.class);
  private final Map<Grade, TextField> days = new EnumMap<>(Grade.class);
  private final Map<Grade, Label> problems = new EnumMap<>(Grade.class);
  private final CheckBox inWorkdays = new CheckBox();
  private final VBox root;
  private Optional<GradeRules> read = Optional.empty();

  GradeSettingsView(SettingsViewModel model, Messages messages) {
    super(messages);
    this.model = model;
    GridPane grid = new GridPane();
    grid.setHgap(12);
    grid.setVgap(8);
    grid.addRow(
        0,
        new Region(),
        Nodes.label(messages.get("settings.grades.name"), "muted"),
        Nodes.label(messages.get("settings.grades.days"), "muted"));
    for (Grade grade : Grade.values()) {
      grid.addRow(grade.ordinal() + 1, row(grade).toArray(Node[]::new));
    }
    Button save = Nodes.button(messages.get("form.save"), this::save);
    save.setId("grades-save");
    Label hint = Nodes.wrapped(messages.get("settings.grades.hint"), "muted");
    inWorkdays.setText(messages.get("settings.grades.workdays"));
    inWorkdays.setId("grades-workdays");
    root =
        Nodes.card(
            Nodes.heading(messages.get("settings.grades")), grid, inWorkdays, new HBox(save), hint);
    follow(model.shownProperty(), this::update);
  }

  private List<Region> row(Grade grade) {
    List<Region> row = new ArrayList<>();
    row.add(Stages.badge(Stage.of(grade)));
    TextField name = new TextField();
    name.setId("grade-name-" + grade.code());
    name.setPromptText(grade.code());
    name.setPrefWidth(160);
    name.setAccessibleText(messages.get("settings.grades.name.of", grade.code()));
    name.setOnAction(event -> save());
    names.put(grade, name);
    row.add(name);
    if (grade.isOpen()) {
      TextField within = new TextField();
      within.setId("grade-days-" + grade.code());
      within.setPrefWidth(72);
      within.setMinWidth(72);
      within.getStyleClass().add("number-field");
      within.setAccessibleText(messages.get("settings.grades.days.of", grade.code()));
      within.setOnAction(event -> save());
      days.put(grade, within);
      Label problem = Nodes.label("", "attention");
      problem.setId("grade-problem-" + grade.code());
      Wrapping.on(problem);
      problems.put(grade, problem);
      row.add(within);
      row.add(problem);
    } else {
      row.add(Nodes.label(messages.get("settings.grades.none"), "muted"));
    }
    return row;
  }

  /** What is being written stays while other settings change. */
  private void update() {
    SettingsViewModel.Shown shown = model.shownProperty().get();
    if (shown == null || read.filter(shown.grades()::equals).isPresent()) {
      return;
    }
    read = Optional.of(shown.grades());
    names.forEach((grade, field) -> field.setText(shown.grades().names().getOrDefault(grade, "")));
    days.forEach((grade, field) -> field.setText(String.valueOf(shown.grades().daysOf(grade))));
    inWorkdays.setSelected(shown.grades().inWorkdays());
    problems.values().forEach(problem -> problem.setText(""));
  }

  private void save() {
    Map<Grade, String> typedDays = new EnumMap<>(Grade.class);
    days.forEach((grade, field) -> typedDays.put(grade, field.getText()));
    Map<Grade, String> typedNames = new EnumMap<>(Grade.class);
    names.forEach((grade, field) -> typedNames.put(grade, field.getText()));
    Map<Grade, Refusal> refused = model.saveGrades(typedDays, typedNames, inWorkdays.isSelected());
    problems.forEach(
        (grade, label) ->
            label.setText(Optional.ofNullable(refused.get(grade)).map(messages::get).orElse("")));
    refused.keySet().stream().findFirst().map(days::get).ifPresent(TextField::requestFocus);
  }

  @Override
  public VBox root() {
    return root;
  }
}
