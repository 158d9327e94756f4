package org.henryjournal.ui.goals;

import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;
import org.henryjournal.domain.GoalStanding;
import org.henryjournal.insight.GoalProgress;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.parts.GoalWords;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.Page;

/** Goals that are over, reached or not. Takes no space while there is none. */
final class EarlierCard extends Page {

  private static final int MOST = 30;

  private final GoalsViewModel model;
  private final GoalWords words;
  private final VBox rows = new VBox(4);
  private final VBox root;

  EarlierCard(GoalsViewModel model, Messages messages) {
    super(messages);
    this.model = model;
    this.words = new GoalWords(messages);
    rows.setId("earlier");
    root = Nodes.card(Nodes.heading(messages.get("goals.earlier")), rows);
    follow(model.shownProperty(), this::update);
  }

  private void update() {
    GoalsViewModel.Shown shown = model.shownProperty().get();
    if (shown == null) {
      return;
    }
    Nodes.show(root, !shown.earlier().isEmpty());
    rows.getChildren().clear();
    shown.earlier().stream().limit(MOST).forEach(p -> rows.getChildren().add(row(p)));
  }

  private VBox row(GoalProgress progress) {
    GoalStanding standing = progress.standing();
    Hyperlink name = new Hyperlink(words.name(progress.goal()));
    name.setOnAction(event -> model.goToYear(progress.goal().to().getYear()));
    String figures =
        messages.get(
            "goals.done.of", words.amount(standing.done()), words.amount(progress.goal().total()));
    return new VBox(
        0,
        name,
        Nodes.wrapped(
            messages.get(
                standing.isReached() ? "goals.earlier.reached" : "goals.earlier.missed",
                figures,
                messages.percent(standing.wholeShare())),
            "muted"));
  }

  @Override
  public VBox root() {
    return root;
  }
}
