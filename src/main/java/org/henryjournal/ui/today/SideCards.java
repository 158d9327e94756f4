package org.henryjournal.ui.today;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.henryjournal.domain.GoalMeasure;
import org.henryjournal.domain.Stage;
import org.henryjournal.insight.BoardCard;
import org.henryjournal.insight.GoalProgress;
import org.henryjournal.insight.TargetFigures;
import org.henryjournal.journal.DayStore;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.parts.GoalWords;
import org.henryjournal.ui.parts.Stages;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.Page;
import org.henryjournal.ui.shell.Wrapping;

/** The day's figures, the next workday's target, what is worth a look, and the rep's own words. */
final class SideCards extends Page {

  private final TodayViewModel model;
  private final GoalWords goals;
  private final GridPane figures = new GridPane();
  private final Label figuresTitle = Nodes.label("", "card-title");
  private final Label nextTitle = Nodes.label("", "card-title");
  private final VBox nextRows = new VBox(6);
  private final VBox nextSuggestions = new VBox();
  private final TextField nextField = new TextField();
  private final TextArea note = new TextArea();
  private final VBox root;
  private final DayNoteViewModel words;

  /**
   * @param alerts shown above the rep's words, whose space grows and shrinks: when they arrive
   *     nothing else moves
   */
  SideCards(TodayViewModel model, AlertsCard alerts, Messages messages) {
    super(messages);
    this.model = model;
    with(alerts);
    this.goals = new GoalWords(messages);
    figures.setHgap(20);
    figures.setVgap(16);
    for (int i = 0; i < 2; i++) {
      ColumnConstraints half = new ColumnConstraints();
      half.setPercentWidth(50);
      figures.getColumnConstraints().add(half);
    }
    nextSuggestions.setId("next-suggestions");
    nextField.setId("next-target-field");
    nextField.setPromptText(messages.get("targets.prompt"));
    TargetsCard.targetField(
        nextField,
        model,
        () -> {
          DayData data = model.dataProperty().get();
          return data == null ? model.dayProperty().get().plusDays(1) : data.nextWorkday();
        });
    note.setId("day-note");
    note.setPromptText(messages.get("note.prompt"));
    note.setAccessibleText(messages.get("note.title"));
    Wrapping.on(note);
    Nodes.leaveByTab(note);
    note.setPrefRowCount(3);
    note.setMinHeight(76);
    VBox.setVgrow(note, Priority.ALWAYS);
    words = model.words();
    note.textProperty().bindBidirectional(words.textProperty());
    whenLeft(() -> note.textProperty().unbindBidirectional(words.textProperty()));
    onChange(note.focusedProperty(), this::saveNoteWhenLeft);
    Label back = Nodes.wrapped(messages.get("draft.line.back"), "muted");
    HBox kept = Nodes.row(8, back, putBack());
    kept.setId("day-note-back");
    follow(words.backProperty(), () -> Nodes.show(kept, words.backProperty().get()));
    VBox card = Nodes.card(Nodes.heading(messages.get("note.title")), kept, note);
    VBox.setVgrow(card, Priority.ALWAYS);
    root =
        new VBox(
            16,
            Nodes.card(Nodes.row(0, figuresTitle), figures),
            Nodes.card(Nodes.row(0, nextTitle), nextRows, nextField, nextSuggestions),
            alerts.root(),
            card);
    follow(model.dataProperty(), this::update);
    onChange(model.running().goalsProperty(), this::updateFigures);
    whenLeft(words::save);
  }

  private void update() {
    DayData data = model.dataProperty().get();
    if (data == null) {
      return;
    }
    updateFigures();
    updateNext(data);
    words.show(data, note.isFocused());
  }

  private void updateFigures() {
    DayData data = model.dataProperty().get();
    if (data == null) {
      return;
    }
    figuresTitle.setText(messages.get(data.isToday() ? "figures.today" : "figures.day"));
    figures.getChildren().clear();
    figures.add(visits(data), 0, 0);
    figures.add(deals(data), 1, 0);
    figures.add(
        figure(
            "figures.amount",
            data.tally().amount().signum() == 0 ? "–" : messages.amount(data.tally().amount()),
            "",
            goal(data, GoalMeasure.AMOUNT)
                .map(goal -> share(data.tally().amount().doubleValue(), goal))
                .orElse(-1.0),
            data.tally().deals() > 0 && data.tally().amount().signum() == 0
                ? messages.get("figures.amount.unsaid")
                : goal(data, GoalMeasure.AMOUNT)
                    .map(goals::today)
                    .orElseGet(() -> messages.get("figures.amount.of", data.tally().deals()))),
        0,
        1);
    figures.add(
        figure(
            "figures.steps",
            String.valueOf(data.tally().steps()),
            messages.get("figures.steps.of", data.tally().visits()),
            data.tally().visits() == 0 ? -1 : (double) data.tally().steps() / data.tally().visits(),
            ""),
        1,
        1);
  }

  /** Goals are for today only. */
  private Optional<GoalProgress> goal(DayData data, GoalMeasure measure) {
    return data.isToday() ? model.running().of(measure) : Optional.empty();
  }

  private Button putBack() {
    Button button = Nodes.button(messages.get("draft.note.drop"), words::putBack, "small");
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }

  private void saveNoteWhenLeft() {
    if (!note.isFocused()) {
      words.save();
    }
  }

  private VBox visits(DayData data) {
    String usual =
        data.usualVisits()
            .map(u -> messages.get("figures.visits.usual", messages.decimal(u, u < 10 ? 1 : 0)))
            .orElse("");
    Optional<GoalProgress> goal = goal(data, GoalMeasure.VISITS);
    if (goal.isPresent()) {
      return figure(
          "figures.visits",
          String.valueOf(data.tally().visits()),
          goals.todayOf(goal.get()),
          share(data.tally().visits(), goal.get()),
          messages.get("figures.visits.split", data.tally().returns(), data.tally().news()));
    }
    double share = data.usualVisits().map(u -> Math.min(1, data.tally().visits() / u)).orElse(-1.0);
    return figure(
        "figures.visits",
        String.valueOf(data.tally().visits()),
        usual,
        share,
        messages.get("figures.visits.split", data.tally().returns(), data.tally().news()));
  }

  private VBox deals(DayData data) {
    TargetFigures of = data.targetFigures();
    boolean targeted = of.targets() > 0;
    return figure(
        "figures.deals",
        String.valueOf(data.tally().deals()),
        "",
        targeted ? (double) of.hits() / of.targets() : -1,
        targeted
            ? messages.get("figures.targets", of.hits(), of.targets())
            : goal(data, GoalMeasure.DEALS).map(goals::today).orElse(""));
  }

  /** How much of what the goal asks of the day is done, at most all; below 0 where it asks none. */
  private static double share(double done, GoalProgress goal) {
    double asked = goal.standing().askedOfDay().doubleValue();
    return asked <= 0 ? -1 : Math.min(1, done / asked);
  }

  /**
   * @param share fills the bar, 0 to 1; negative for no bar
   */
  private VBox figure(String key, String value, String beside, double share, String below) {
    VBox box = new VBox(2, Nodes.label(messages.get(key), "muted"));
    Label big = Nodes.label(value, "figure");
    big.setMinWidth(Region.USE_PREF_SIZE);
    big.setId(key.replace('.', '-'));
    box.getChildren().add(Nodes.row(6, big, Nodes.label(beside, "figure-beside")));
    if (share >= 0) {
      ProgressBar bar = new ProgressBar(share);
      bar.getStyleClass().add("figure-bar");
      bar.setMaxWidth(Double.MAX_VALUE);
      // What breaks its lines below would take its height from the bar.
      bar.setMinHeight(Region.USE_PREF_SIZE);
      bar.setAccessibleText(messages.get(key));
      box.getChildren().add(bar);
    }
    if (!below.isEmpty()) {
      box.getChildren().add(Nodes.wrapped(below, "muted"));
    }
    return box;
  }

  private void updateNext(DayData data) {
    nextTitle.setText(messages.get("next.title", messages.day(data.nextWorkday())));
    nextRows.getChildren().clear();
    TargetsCard.showSuggestions(
        nextSuggestions,
        data.followUps().nextSuggested(),
        (number, card) -> SuggestionRow.narrow(number, card, data.nextWorkday(), model, messages),
        messages);
    for (DayStore.Target target : data.nextTargets()) {
      nextRows
          .getChildren()
          .add(
              Nodes.row(
                  8,
                  Nodes.label("◎", "target-open"),
                  Stages.badge(
                      data.followUps()
                          .card(target.target().customer())
                          .map(BoardCard::stage)
                          .orElse(Stage.NONE)),
                  Nodes.label(target.customerName(), "strong")));
    }
    if (data.nextTargets().isEmpty()) {
      boolean none = data.nextNote().map(n -> n.noTarget()).orElse(false);
      nextRows
          .getChildren()
          .add(Nodes.label(messages.get(none ? "targets.none.said" : "next.empty"), "muted"));
    }
  }

  @Override
  public VBox root() {
    return root;
  }
}
