package org.henryjournal.ui.goals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.henryjournal.domain.Goal;
import org.henryjournal.domain.Refusal;
import org.henryjournal.insight.GoalPart;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.parts.GoalWords;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.Page;

/** The chosen goal shared out: months to be typed over, and what each part has brought. */
final class SplitCard extends Page {

  private static final double FIELD = 130;

  /** What the table was drawn for: as long as it stays so, only its texts change. */
  private record Drawn(long goal, Cut cut) {

    boolean isLike(Drawn other) {
      return goal == other.goal
          && cut.place().equals(other.cut.place())
          && cut.from().equals(other.cut.from())
          && cut.to().equals(other.cut.to());
    }
  }

  private final GoalsViewModel model;
  private final GoalWords words;
  private final PartWords parts;
  private final HBox path = Nodes.row(6);
  private final TextField total = new TextField();
  private final Label problem = Nodes.wrapped("", "attention");
  private final Label seasons = Nodes.wrapped("", "muted", "small");
  private final ObjectProperty<Goal.Split> split = new SimpleObjectProperty<>(Goal.Split.EVEN);
  private final GridPane grid = new GridPane();
  private final List<PartRow> rows = new ArrayList<>();
  private final Label sumPlanned = Nodes.label("", "strong", "tabular");
  private final Label sumDone = Nodes.label("", "strong", "tabular");
  private final Label sumDifference = Nodes.label("", "strong", "tabular");
  private final VBox root;
  private Optional<Drawn> drawn = Optional.empty();

  SplitCard(GoalsViewModel model, Messages messages) {
    super(messages);
    this.model = model;
    this.words = new GoalWords(messages);
    this.parts = new PartWords(messages);
    total.setId("split-total");
    total.getStyleClass().add("number-field");
    total.setPrefWidth(FIELD);
    total.setAccessibleText(messages.get("goals.split.total"));
    total.setOnAction(event -> setTotal());
    onChange(total.focusedProperty(), () -> leave(total, this::setTotal));
    ComboBox<Goal.Split> how = choice(split, Goal.Split.values(), "goals.split.");
    how.setAccessibleText(messages.get("goals.new.split"));
    onChange(split, this::setSplit);
    problem.setId("split-problem");
    path.setId("split-path");
    grid.setHgap(12);
    grid.setVgap(4);
    grid.setId("split");
    for (int column = 0; column < 4; column++) {
      ColumnConstraints constraints = new ColumnConstraints();
      constraints.setHalignment(column == 0 ? HPos.LEFT : HPos.RIGHT);
      constraints.setHgrow(column == 0 ? Priority.ALWAYS : Priority.NEVER);
      constraints.setMinWidth(column == 0 ? 110 : Region.USE_PREF_SIZE);
      grid.getColumnConstraints().add(constraints);
    }
    root =
        Nodes.card(
            Nodes.heading(messages.get("goals.split.title"), Nodes.spacer(), how),
            Nodes.row(8, Nodes.label(messages.get("goals.split.total"), "muted"), total),
            problem,
            seasons,
            path,
            grid,
            Nodes.wrapped(messages.get("goals.split.hint"), "muted", "small"));
    say(Optional.empty());
    follow(model.shownProperty(), this::update);
  }

  private void update() {
    GoalsViewModel.Shown shown = model.shownProperty().get();
    if (shown == null || shown.chosen().isEmpty()) {
      return;
    }
    GoalsViewModel.Chosen chosen = shown.chosen().get();
    Goal goal = chosen.progress().goal();
    Drawn now = new Drawn(goal.id(), chosen.cut());
    boolean again = drawn.filter(now::isLike).isEmpty();
    drawn = Optional.of(now);
    if (again) {
      say(Optional.empty());
      drawPath(goal, chosen.cut());
      draw(chosen.cut());
    }
    split.set(goal.split());
    boolean unknown = goal.split() == Goal.Split.SEASONS && !chosen.progress().seasonsKnown();
    seasons.setText(unknown ? messages.get("goals.split.unknown") : "");
    Nodes.show(seasons, unknown);
    if (again || !total.isFocused()) {
      total.setText(words.amount(goal.total()));
    }
    for (int i = 0; i < rows.size(); i++) {
      rows.get(i).show(chosen.cut().parts().get(i));
    }
    sumPlanned.setText(words.amount(chosen.cut().planned()));
    sumDone.setText(words.amount(chosen.cut().done()));
    sumDifference.setText(words.amount(chosen.cut().differenceByDay()));
  }

  private void drawPath(Goal goal, Cut cut) {
    path.getChildren().clear();
    step(words.days(goal.from(), goal.to()), cut.place().month().isPresent(), Place.WHOLE);
    cut.place()
        .month()
        .ifPresent(
            month -> {
              path.getChildren().add(Nodes.label("▸", "muted"));
              step(
                  messages.monthOfYear(month),
                  cut.place().week().isPresent(),
                  cut.place().toMonth());
            });
    if (cut.place().week().isPresent()) {
      path.getChildren().add(Nodes.label("▸", "muted"));
      step(
          messages.get("goals.days", messages.shortDay(cut.from()), messages.shortDay(cut.to())),
          false,
          cut.place());
    }
  }

  private void step(String name, boolean leads, Place to) {
    if (leads) {
      Hyperlink link = new Hyperlink(name);
      link.setOnAction(event -> model.goTo(to));
      path.getChildren().add(link);
    } else {
      path.getChildren().add(Nodes.label(name, "strong"));
    }
  }

  private void draw(Cut cut) {
    grid.getChildren().clear();
    rows.clear();
    grid.addRow(
        0,
        Nodes.label(messages.get("goals.head.part"), "muted", "small"),
        Nodes.label(messages.get("goals.head.planned"), "muted", "small"),
        Nodes.label(messages.get("goals.head.done"), "muted", "small"),
        Nodes.label(messages.get("goals.head.difference"), "muted", "small"));
    for (GoalPart part : cut.parts()) {
      PartRow row = new PartRow(part, cut, rows.size());
      rows.add(row);
      grid.addRow(rows.size(), row.name, row.planned, row.done, row.difference);
    }
    grid.addRow(
        rows.size() + 1,
        Nodes.label(messages.get("goals.split.sum"), "strong"),
        sumPlanned,
        sumDone,
        sumDifference);
  }

  private Optional<Goal> goal() {
    GoalsViewModel.Shown shown = model.shownProperty().get();
    return shown == null ? Optional.empty() : shown.chosen().map(c -> c.progress().goal());
  }

  private void setSplit() {
    goal()
        .filter(goal -> goal.split() != split.get())
        .ifPresent(goal -> model.setSplit(goal, split.get()));
  }

  private void setTotal() {
    goal()
        .filter(goal -> !total.getText().equals(words.amount(goal.total())))
        .ifPresent(goal -> change(refused -> model.setTotal(goal, total.getText(), refused)));
  }

  /** Says nothing any more, unless the change is refused. */
  private void change(Consumer<Consumer<Refusal>> change) {
    say(Optional.empty());
    change.accept(refusal -> say(Optional.of(refusal)));
  }

  private void say(Optional<Refusal> refusal) {
    problem.setText(refusal.map(messages::get).orElse(""));
    Nodes.show(problem, refusal.isPresent());
  }

  private static void leave(Node field, Runnable commit) {
    if (!field.isFocused()) {
      commit.run();
    }
  }

  /** A line of the table; a month can be typed over. */
  private final class PartRow {

    private final Node name;
    private final Node planned;
    private final Label done = Nodes.label("", "tabular");
    private final Label difference = Nodes.label("", "tabular");
    private final LocalDate from;
    private String written = "";
    private boolean byHand;

    PartRow(GoalPart part, Cut cut, int index) {
      from = part.from();
      String text = parts.name(part, cut.size());
      if (cut.size() == GoalPart.Size.DAY) {
        name = Nodes.label(text);
      } else {
        Hyperlink link = new Hyperlink(text);
        link.setOnAction(
            event -> {
              link.setVisited(false);
              model.goTo(cut.place().into(from));
            });
        name = link;
      }
      planned = cut.size() == GoalPart.Size.MONTH ? field(text, index) : Nodes.label("", "tabular");
    }

    private TextField field(String text, int index) {
      TextField field = new TextField();
      field.setId("split-month-" + from.getMonthValue());
      field.getStyleClass().addAll("number-field", "split-field");
      field.setPrefWidth(FIELD);
      field.setAccessibleText(messages.get("goals.split.month", text));
      field.setOnAction(
          event -> {
            commit(field);
            next(index);
          });
      field.focusedProperty().subscribe(focused -> leave(field, () -> commit(field)));
      return field;
    }

    private void next(int index) {
      Node below = rows.get((index + 1) % rows.size()).planned;
      below.requestFocus();
      if (below instanceof TextField field) {
        field.selectAll();
      }
    }

    private void commit(TextField field) {
      if (field.getText().isBlank() && !byHand) {
        field.setText(written);
      } else if (!field.getText().equals(written)) {
        written = field.getText();
        goal()
            .ifPresent(
                goal ->
                    change(
                        refused ->
                            model.setMonth(
                                goal, from.withDayOfMonth(1), field.getText(), refused)));
      }
    }

    void show(GoalPart part) {
      String amount = words.amount(part.planned());
      if (planned instanceof TextField field) {
        boolean typing = field.isFocused() && !field.getText().equals(written);
        if (!typing) {
          field.setText(amount);
          written = amount;
        }
        byHand = part.byHand();
        field.getStyleClass().remove("by-hand");
        if (byHand) {
          field.getStyleClass().add("by-hand");
        }
      } else if (planned instanceof Label label) {
        label.setText(amount);
      }
      String none = messages.get("goals.none");
      done.setText(part.begun() ? words.amount(part.done()) : none);
      difference.setText(part.begun() ? words.amount(part.differenceByDay()) : none);
    }
  }

  @Override
  public VBox root() {
    return root;
  }
}
