package org.henryjournal.ui.today;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.henryjournal.domain.Stage;
import org.henryjournal.insight.BoardCard;
import org.henryjournal.journal.RevisitStore;
import org.henryjournal.journal.StepStore;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.parts.CardText;
import org.henryjournal.ui.parts.Stages;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.OnDemand;
import org.kordamp.ikonli.feather.Feather;

/** A row of "planned and due": when, who and what, and the one thing that Enter does. */
final class PlannedCell extends ListCell<PlannedRow> {

  /** Who is asked for what the row shows and does. */
  interface Owner {

    /** The day that is shown, with what the board says of it. */
    DayData data();

    /** Logs a planned visit; plans one for a customer that is due. */
    void act(PlannedRow row);

    List<MenuItem> menu(PlannedRow row);
  }

  private final Messages messages;
  private final CardWords words;
  private final Nudges nudges;
  private final Owner owner;
  private final Label when = Nodes.label("", "planned-when");
  private final Label badge = Stages.badge(Stage.NONE);
  private final Label customer = new Name();
  private final Label what = Nodes.label("", "muted");
  private final HBox nudge = new HBox();
  private final Button log;
  private final Button plan;
  private final HBox row = new HBox(10);

  PlannedCell(Owner owner, Nudges nudges, Messages messages) {
    this.owner = owner;
    this.nudges = nudges;
    this.messages = messages;
    this.words = new CardWords(messages);
    setPrefWidth(0);
    when.setMinWidth(84);
    when.setPrefWidth(84);
    badge.setMinWidth(USE_PREF_SIZE);
    what.setMinWidth(0);
    what.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(what, Priority.ALWAYS);
    nudge.setAlignment(Pos.CENTER);
    nudge.setMinWidth(USE_PREF_SIZE);
    log = action("planned.log");
    log.getStyleClass().add("row-action");
    plan = action("due.plan");
    plan.getStyleClass().add("due-plan");
    Button more = Nodes.iconButton(Feather.MORE_HORIZONTAL, messages.get("planned.more"), () -> {});
    more.setOnAction(event -> OnDemand.open(more, menu()));
    more.setFocusTraversable(false);
    OnDemand.tip(what, what::getText);
    OnDemand.menu(this, this::menu);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getChildren().addAll(when, badge, customer, what, nudge, log, plan, more);
    setOnMouseClicked(
        event -> {
          if (event.getClickCount() == 2) {
            act();
          }
        });
  }

  private List<MenuItem> menu() {
    return getItem() == null ? List.of() : owner.menu(getItem());
  }

  private Button action(String key) {
    Button button = Nodes.button(messages.get(key), this::act, "small");
    button.setGraphic(Nodes.key("Enter"));
    button.setContentDisplay(ContentDisplay.RIGHT);
    button.setMinWidth(USE_PREF_SIZE);
    button.setFocusTraversable(false);
    return button;
  }

  private void act() {
    Optional.ofNullable(getItem()).ifPresent(owner::act);
  }

  @Override
  protected void updateItem(PlannedRow item, boolean isEmpty) {
    super.updateItem(item, isEmpty);
    if (isEmpty || item == null) {
      setGraphic(null);
      return;
    }
    when.getStyleClass().removeAll("late", "muted");
    switch (item) {
      case PlannedRow.Planned planned -> showPlanned(planned.planned());
      case PlannedRow.Due due -> showDue(due.due());
    }
    boolean due = item instanceof PlannedRow.Due;
    Nodes.show(log, !due);
    Nodes.show(plan, due);
    customer.setText(item.customerName());
    Optional<BoardCard> card = owner.data().followUps().card(item.customer());
    Stages.show(badge, card.map(BoardCard::stage).orElse(Stage.NONE));
    // Far down a long list nobody has looked; that is not the dot of one without a grade.
    badge.setVisible(card.isPresent());
    nudge.getChildren().clear();
    card.flatMap(nudges::of).ifPresent(nudge.getChildren()::add);
    Nodes.show(nudge, !nudge.getChildren().isEmpty());
    card.flatMap(CardText::unreached)
        .ifPresent(
            sentence -> {
              String hint = sentence.said(messages);
              what.setText(what.getText().isEmpty() ? hint : hint + " · " + what.getText());
            });
    setGraphic(row);
  }

  /** Is cut last: what is to be done has a tool tip, and gives way first. */
  private static final class Name extends Label {

    private static final double LEAST = 130;
    private static final double MOST = 240;

    Name() {
      getStyleClass().add("strong");
    }

    @Override
    protected double computeMinWidth(double height) {
      return Math.clamp(computePrefWidth(height), LEAST, MOST);
    }
  }

  private void showPlanned(StepStore.Planned planned) {
    long late = ChronoUnit.DAYS.between(planned.step().date(), owner.data().day());
    when(
        late,
        planned.step().time().map(t -> t.toString()).orElse(messages.get("planned.any.time")),
        planned.step().time().isEmpty());
    what.setText(planned.step().what());
  }

  private void showDue(RevisitStore.Due due) {
    when(due.daysLate(), messages.get("due.today"), true);
    what.setText(words.due(due));
  }

  private void when(long late, String inTime, boolean quiet) {
    when.setText(late > 0 ? messages.get("planned.late", late) : inTime);
    if (late > 0) {
      when.getStyleClass().add("late");
    } else if (quiet) {
      when.getStyleClass().add("muted");
    }
  }
}
