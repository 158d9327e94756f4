package org.henryjournal.ui.parts;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.henryjournal.insight.GoalProgress;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.OnDemand;
import org.henryjournal.ui.shell.Page;

/** Today's small goal at the foot of the rail; nothing where there is no goal. */
public final class RailGoal extends Page {

  private final GoalWords words;
  private final Label name = Nodes.label("", "small");
  private final Label today = Nodes.label("", "small", "muted");
  private final Label share = Nodes.label("", "small");
  private final Button root = new Button();
  private Optional<RunningGoals> running = Optional.empty();

  public RailGoal(Messages messages) {
    super(messages);
    words = new GoalWords(messages);
    VBox lines = new VBox(name, today, share);
    root.setGraphic(lines);
    root.setId("rail-goal");
    root.getStyleClass().addAll("flat", "rail-goal");
    root.setMaxWidth(Double.MAX_VALUE);
    root.setFocusTraversable(false);
    OnDemand.tip(root, root::getAccessibleText);
    Nodes.show(root, false);
  }

  public void show(RunningGoals goals, Runnable open) {
    running = Optional.of(goals);
    root.setOnAction(event -> open.run());
    follow(goals.goalsProperty(), this::update);
  }

  private void update() {
    Optional<GoalProgress> goal =
        running.flatMap(goals -> goals.goalsProperty().get().stream().findFirst());
    Nodes.show(root, goal.isPresent());
    goal.ifPresent(this::say);
  }

  private void say(GoalProgress goal) {
    String percent = messages.percent(Math.min(9.99, goal.standing().wholeShare()));
    name.setText(messages.get("goals.rail", words.measure(goal.goal().measure()), percent));
    today.setText(words.today(goal));
    share.setText(percent);
    root.setAccessibleText(
        messages.get("goals.spoken.rail", words.name(goal.goal()), words.toGo(goal)));
  }

  /** Only the share where the rail has room for icons alone. */
  public void fit(boolean narrow) {
    Nodes.show(name, !narrow);
    Nodes.show(today, !narrow);
    Nodes.show(share, narrow);
  }

  @Override
  public Button root() {
    return root;
  }
}
