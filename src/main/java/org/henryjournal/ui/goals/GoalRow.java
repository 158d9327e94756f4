package org.henryjournal.ui.goals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.henryjournal.domain.Goal;
import org.henryjournal.domain.GoalStanding;
import org.henryjournal.insight.GoalProgress;
import org.henryjournal.insight.Reach;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.parts.GoalWords;
import org.henryjournal.ui.shell.Nodes;
import org.kordamp.ikonli.feather.Feather;

/** A goal in the list: what is wanted, what is done, and whether it can be. */
final class GoalRow extends VBox {

  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("selected");
  private static final double NAME = 190;
  private static final double FIGURES = 180;
  private static final double SHARE = 48;

  private final GoalProgress progress;
  private final GoalsViewModel model;
  private final GoalWords words;
  private final Messages messages;

  GoalRow(GoalProgress progress, int year, GoalsViewModel model, Messages messages) {
    super(4);
    this.progress = progress;
    this.model = model;
    this.messages = messages;
    this.words = new GoalWords(messages);
    Goal goal = progress.goal();
    String name = goal.isOfYear(year) ? words.measure(goal.measure()) : words.name(goal);
    GoalStanding standing = progress.standing();
    String done =
        messages.get("goals.done.of", words.amount(standing.done()), words.amount(goal.total()));
    Label title = Nodes.label(name, "strong");
    title.setMinWidth(NAME);
    title.setPrefWidth(NAME);
    PaceBar bar = new PaceBar(standing.share(), standing.pace(), done);
    HBox.setHgrow(bar, Priority.ALWAYS);
    Node figures = number(done, "tabular", FIGURES);
    Node share = number(messages.percent(standing.wholeShare()), "muted", SHARE);
    Node remove =
        Nodes.iconButton(
            Feather.X, messages.get("goals.delete", words.name(goal)), () -> model.delete(goal));
    getChildren()
        .addAll(
            Nodes.row(12, title, figures, bar, share, remove),
            Nodes.wrapped(String.join(messages.get("goals.dot"), now())),
            Nodes.wrapped(String.join(messages.get("goals.dot"), past()), "muted", "small"));
    getStyleClass().add("goal-row");
    setId("goal-row-" + goal.measure().code());
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.BUTTON);
    setAccessibleText(
        messages.get("goals.spoken", name, done, String.join(messages.get("goals.dot"), now())));
    setOnMouseClicked(event -> choose());
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
  }

  /** Right-aligned, so that the bars of all rows begin and end in one line. */
  private static Node number(String text, String style, double width) {
    Label label = Nodes.label(text, style);
    label.setMinWidth(Region.USE_PREF_SIZE);
    HBox box = new HBox(label);
    box.setAlignment(Pos.CENTER_RIGHT);
    box.setMinWidth(width);
    return box;
  }

  /** What is left, and the chance that it comes. */
  private List<String> now() {
    List<String> said = new ArrayList<>(List.of(words.toGo(progress)));
    if (!progress.isOver() && !progress.standing().isReached()) {
      said.add(words.chance(progress));
      Reach reach = progress.reach();
      if (reach.isBeyondBest() && reach.weeks() >= Reach.LEAST_WEEKS) {
        said.add(
            messages.get(
                "goals.beyond",
                words.amount(BigDecimal.valueOf(reach.asked()).setScale(0, RoundingMode.HALF_UP))));
      }
    }
    return said;
  }

  private List<String> past() {
    Reach reach = progress.reach();
    return List.of(
        messages.get("goals.last.year", words.amount(reach.lastYear())),
        messages.get("goals.best.month", words.amount(reach.bestMonth())));
  }

  private void key(KeyEvent event) {
    if (event.getTarget() != this) {
      return;
    }
    if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
      choose();
      event.consume();
    } else if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
      model.delete(progress.goal());
      event.consume();
    }
  }

  private void choose() {
    requestFocus();
    model.choose(progress.goal().id());
  }

  long goal() {
    return progress.goal().id();
  }

  void setChosen(boolean chosen) {
    pseudoClassStateChanged(CHOSEN, chosen);
  }
}
