package org.henryjournal.ui.customers;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.henryjournal.domain.GradeRules;
import org.henryjournal.domain.NextStep;
import org.henryjournal.domain.Nudge;
import org.henryjournal.domain.Stage;
import org.henryjournal.insight.BoardCard;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.customers.CustomerViewModel.Detail;
import org.henryjournal.ui.parts.CardText;
import org.henryjournal.ui.parts.CustomerQuestions;
import org.henryjournal.ui.parts.LabelChips;
import org.henryjournal.ui.parts.Stages;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.Overlay;
import org.henryjournal.ui.shell.Page;

/** Where the customer stands: the labels and the grade, what is next, and when to come again. */
final class StandingPart extends Page {

  private final CustomerViewModel model;
  private final CustomerQuestions questions;
  private final CardText text;
  private final LabelChips chips;
  private final VBox root = new VBox(18);

  StandingPart(CustomerViewModel model, Overlay overlay, Messages messages) {
    super(messages);
    this.model = model;
    this.questions = new CustomerQuestions(model.actions(), overlay, messages);
    this.text = new CardText(messages);
    this.chips = new LabelChips(messages);
  }

  void show(Detail detail) {
    root.getChildren().clear();
    advice(detail.card()).ifPresent(root.getChildren()::add);
    root.getChildren().addAll(grade(detail), next(detail));
  }

  private Optional<Node> advice(BoardCard card) {
    VBox box = new VBox(8);
    box.getStyleClass().add("advice");
    CardText.nudge(card)
        .ifPresent(
            nudge -> box.getChildren().add(Nodes.wrapped(nudge.said(messages), "advice-text")));
    if (card.nudge() == Nudge.ASK_WHY) {
      Button why =
          Nodes.button(
              messages.get("why.ask"), () -> questions.why(card, () -> focus("#grade-menu")));
      why.setId("ask-why");
      box.getChildren().add(why);
    }
    CardText.unreached(card)
        .ifPresent(
            hint -> box.getChildren().add(Nodes.wrapped(hint.said(messages), "advice-text")));
    return Optional.<Node>of(box).filter(node -> !box.getChildren().isEmpty());
  }

  private Node grade(Detail detail) {
    BoardCard card = detail.card();
    MenuButton menu = new MenuButton(messages.get("grade.set"));
    menu.setId("grade-menu");
    menu.getStyleClass().add("filter-chip");
    for (Stage stage : Stage.values()) {
      if (stage != Stage.NONE) {
        MenuItem item =
            Nodes.item(
                stage
                    .grade()
                    .map(g -> messages.get("customers.grade.to", Stages.called(g, detail.rules())))
                    .orElseGet(() -> messages.get("stage.signed")),
                () -> questions.stage(card, stage, detail.rules(), () -> focus("#grade-menu")));
        item.setId("grade-" + stage.name().toLowerCase(Locale.ROOT));
        item.setDisable(card.stage() == stage);
        menu.getItems().add(item);
      }
    }
    Button extend =
        Nodes.button(
            messages.get("run_outs.extend"),
            () -> questions.extend(card, () -> focus("#grade-menu")),
            "small");
    extend.setId("grade-extend");
    Nodes.show(extend, card.isExtendable());
    chips.show(
        card.labels(),
        List.of(GradeRules.Label.values()),
        labels -> model.actions().setLabels(card, labels));
    VBox part = new VBox(8, heading("customers.part.grade", extend, menu), chips.root());
    text.lacking(card).ifPresent(lacks -> part.getChildren().add(Nodes.wrapped(lacks, "muted")));
    return part;
  }

  private Node next(Detail detail) {
    VBox part = new VBox(6, heading("customers.part.next", revisitMenu(detail)));
    for (NextStep step : detail.steps()) {
      Label when =
          Nodes.label(
              messages.day(step.date()) + step.time().map(t -> " " + t).orElse(""), "strong");
      when.setMinWidth(Region.USE_PREF_SIZE);
      if (step.date().isBefore(model.today())) {
        when.getStyleClass().add("late-text");
      }
      Label what = Nodes.wrapped(step.what(), "note");
      HBox.setHgrow(what, Priority.ALWAYS);
      part.getChildren().add(Nodes.row(10, when, what));
    }
    if (detail.steps().isEmpty()) {
      part.getChildren().add(Nodes.wrapped(messages.get("customers.next.none"), "muted"));
    }
    detail
        .revisit()
        .flatMap(revisit -> revisit.due(detail.card().last().orElse(detail.customer().created())))
        .ifPresent(
            due ->
                part.getChildren()
                    .add(Nodes.wrapped(messages.get("customers.revisit.due", due), "muted")));
    return part;
  }

  private MenuButton revisitMenu(Detail detail) {
    MenuButton menu =
        new MenuButton(detail.revisit().map(text::revisit).orElse(messages.get("revisit.none")));
    menu.setId("revisit-menu");
    menu.getStyleClass().add("filter-chip");
    menu.getItems()
        .setAll(
            questions.revisits(
                detail.customer().id(),
                detail.customer().name(),
                detail.revisit(),
                () -> focus("#revisit-menu")));
    return menu;
  }

  private HBox heading(String key, Node... beside) {
    HBox heading = Nodes.heading(messages.get(key), Nodes.spacer());
    heading.getChildren().addAll(beside);
    return heading;
  }

  private void focus(String query) {
    Optional.ofNullable(root.lookup(query)).ifPresent(Node::requestFocus);
  }

  @Override
  public Region root() {
    return root;
  }
}
