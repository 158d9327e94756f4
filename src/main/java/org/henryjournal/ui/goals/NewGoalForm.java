package org.henryjournal.ui.goals;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.henryjournal.domain.Goal;
import org.henryjournal.domain.GoalMeasure;
import org.henryjournal.domain.Refusal;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.parts.GoalWords;
import org.henryjournal.ui.shell.DateField;
import org.henryjournal.ui.shell.FieldMarks;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.Page;
import org.jspecify.annotations.Nullable;

/** Types a new goal in one line: a number and Enter, and the next measure is ready. */
final class NewGoalForm extends Page {

  private final NewGoalViewModel model;
  private final GoalWords words;
  private final TextField amount = new TextField();
  private final ComboBox<NewGoalViewModel.Days> days = new ComboBox<>();
  private final DateField from;
  private final DateField to;
  private final HBox own;
  private final Label problem = Nodes.wrapped("", "attention");
  private final FieldMarks marks = new FieldMarks(problem);
  private final VBox root;
  private int year;

  NewGoalForm(NewGoalViewModel model, LocalDate today, Messages messages) {
    super(messages);
    this.model = model;
    this.words = new GoalWords(messages);
    from = DateField.countedFrom(today).keepingTyped();
    to = DateField.countedFrom(today).keepingTyped();
    ComboBox<GoalMeasure> measure =
        choice(model.measureProperty(), GoalMeasure.values(), "goals.measure.");
    measure.setAccessibleText(messages.get("goals.new.measure"));
    measure.setPrefWidth(160);
    amount.setId("goal-amount");
    amount.setPromptText(messages.get("goals.new.prompt"));
    amount.setAccessibleText(messages.get("goals.new.amount"));
    amount.setPrefWidth(170);
    amount.setOnAction(event -> save());
    amount.textProperty().bindBidirectional(model.amountProperty());
    whenLeft(() -> amount.textProperty().unbindBidirectional(model.amountProperty()));
    days.setId("goal-days");
    days.setAccessibleText(messages.get("goals.new.days"));
    days.setPrefWidth(150);
    days.setConverter(converter());
    days.setOnAction(event -> chosen());
    own =
        Nodes.row(
            8, date(from, "goal-from", "goals.new.from"), date(to, "goal-to", "goals.new.to"));
    Nodes.show(own, false);
    ComboBox<Goal.Split> split = split(model.splitProperty());
    enter(measure, days, split);
    // As high as the fields that they stand between.
    measure.getStyleClass().remove("choice-chip");
    split.getStyleClass().remove("choice-chip");
    Button save = Nodes.button(messages.get("goals.new.save"), this::save, "accent");
    save.setId("goal-save");
    save.setMinWidth(Region.USE_PREF_SIZE);
    problem.setId("goal-problem");
    FlowPane line = new FlowPane(8, 8, measure, amount, days, own, split, save);
    line.getStyleClass().add("row");
    root = Nodes.card(Nodes.heading(messages.get("goals.new")), line, problem);
    marks.check(amount, () -> problem(NewGoalViewModel::isOfAmount));
    check(from);
    check(to);
    follow(model.problemProperty(), () -> marks.refused(problem(refusal -> true)));
    follow(model.daysProperty(), this::showDays);
  }

  private Region date(DateField field, String id, String key) {
    field.node().setId(id);
    field.node().setPrefWidth(140);
    field.node().getEditor().setPromptText(messages.get(key));
    field.node().setAccessibleText(messages.get(key));
    field.node().getEditor().setOnAction(event -> save());
    return field.node();
  }

  private ComboBox<Goal.Split> split(ObjectProperty<Goal.Split> value) {
    ComboBox<Goal.Split> split = choice(value, Goal.Split.values(), "goals.split.");
    split.setAccessibleText(messages.get("goals.new.split"));
    split.setPrefWidth(170);
    return split;
  }

  /** Enter saves from every field, as it does from the amount. */
  private void enter(ComboBox<?>... boxes) {
    for (ComboBox<?> box : boxes) {
      box.addEventFilter(
          KeyEvent.KEY_PRESSED,
          event -> {
            if (event.getCode() == KeyCode.ENTER && !box.isShowing()) {
              save();
              event.consume();
            }
          });
    }
  }

  private StringConverter<NewGoalViewModel.Days> converter() {
    return new StringConverter<>() {
      @Override
      public String toString(NewGoalViewModel.@Nullable Days item) {
        return item == null
            ? ""
            : item.own() ? messages.get("goals.new.own") : words.days(item.from(), item.to());
      }

      @Override
      public NewGoalViewModel.Days fromString(String typed) {
        return model.daysProperty().get();
      }
    };
  }

  /** The choices are those of the year that is shown. */
  private void showDays() {
    NewGoalViewModel.Days value = model.daysProperty().get();
    if (year != value.from().getYear() && !value.own()) {
      year = value.from().getYear();
      days.getItems().setAll(NewGoalViewModel.choices(year));
    }
    days.setValue(value);
    Nodes.show(own, value.own());
  }

  private void chosen() {
    NewGoalViewModel.Days value = days.getValue();
    if (value != null && !value.equals(model.daysProperty().get())) {
      model.daysProperty().set(value);
      if (value.own()) {
        from.node().setValue(value.from());
        to.node().setValue(value.to());
      }
    }
  }

  private void save() {
    if (model.daysProperty().get().own()) {
      Optional<LocalDate> first = from.date();
      Optional<LocalDate> last = to.date();
      if (first.isEmpty() || last.isEmpty()) {
        model.refuseDays();
        return;
      }
      model.save(first.get(), last.get());
    } else {
      model.save();
    }
    amount.requestFocus();
  }

  private Optional<String> problem(Predicate<Refusal> about) {
    return model.problemProperty().get().filter(about).map(messages::get);
  }

  private void check(DateField field) {
    marks.check(
        field.node(),
        () -> field.date().isEmpty() ? problem(NewGoalViewModel::isOfDays) : Optional.empty());
  }

  TextField amount() {
    return amount;
  }

  @Override
  public VBox root() {
    return root;
  }
}
