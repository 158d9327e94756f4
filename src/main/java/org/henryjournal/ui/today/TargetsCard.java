package org.henryjournal.ui.today;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.henryjournal.domain.CustomerNames;
import org.henryjournal.insight.BoardCard;
import org.henryjournal.insight.TargetFigures;
import org.henryjournal.journal.DayStore;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.parts.CardText;
import org.henryjournal.ui.parts.Stages;
import org.henryjournal.ui.shell.CompletionPopup;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.OnDemand;
import org.henryjournal.ui.shell.Page;
import org.henryjournal.ui.shell.Wrapping;
import org.kordamp.ikonli.feather.Feather;

/** The customers to sign on the day. */
final class TargetsCard extends Page {

  /** What stays of a name and of a person, in pixels, where a row has not room for all it says. */
  private static final double NAME = 60;

  private static final double PERSON = 40;

  private final TodayViewModel model;
  private final Label title = Nodes.label("", "card-title");
  private final CardWords words;
  private final Nudges nudges;
  private final VBox rows = new VBox();
  private final VBox suggestions = new VBox();
  private final Label month = Nodes.label("", "muted");
  private final TextField field = new TextField();
  private final VBox root;

  TargetsCard(TodayViewModel model, Nudges nudges, Messages messages) {
    super(messages);
    this.model = model;
    this.nudges = nudges;
    this.words = new CardWords(messages);
    rows.setId("targets");
    field.setId("target-field");
    field.setPromptText(messages.get("targets.prompt"));
    targetField(field, model, () -> model.dayProperty().get());
    suggestions.setId("suggestions");
    month.setId("targets-month");
    Wrapping.on(month);
    month.setMinHeight(Region.USE_PREF_SIZE);
    root = Nodes.card(Nodes.row(8, title, Nodes.spacer(), field), rows, suggestions, month);
    root.getStyleClass().add("targets-card");
    follow(model.dataProperty(), this::update);
  }

  /** Makes a field in which a customer is named as a target: completed while typing. */
  static void targetField(TextField field, TodayViewModel model, Supplier<LocalDate> day) {
    field.getStyleClass().add("quiet-field");
    CompletionPopup<CustomerNames.Name> completion =
        new CompletionPopup<>(
            field,
            () -> model.targetCompletions(field.getText(), day.get()),
            CustomerNames.Name::name,
            name -> {
              model.nameTarget(name.name(), day.get());
              field.clear();
            });
    field.textProperty().subscribe(_ -> completion.update());
    field.setOnAction(event -> add(field, model, field.getText(), day.get()));
  }

  private static void add(TextField field, TodayViewModel model, String name, LocalDate day) {
    model.addTarget(name, day);
    field.clear();
  }

  private void update() {
    DayData data = model.dataProperty().get();
    if (data == null) {
      return;
    }
    title.setText(messages.get(data.isToday() ? "targets.title" : "targets.title.day"));
    rows.getChildren().clear();
    for (DayStore.Target target : data.targets()) {
      rows.getChildren().add(row(data, target));
    }
    if (data.targets().isEmpty()) {
      boolean none = data.note().map(n -> n.noTarget()).orElse(false);
      rows.getChildren().add(none ? saidNone() : askOne(data));
    }
    showSuggestions(
        suggestions,
        data.followUps().suggested(),
        (number, card) -> SuggestionRow.of(number, card, data.day(), model, messages),
        messages);
    Optional<TargetFigures> figures = data.followUps().month().filter(f -> f.targets() > 0);
    month.setText(figures.map(f -> words.month(f, data.day())).orElse(""));
    Nodes.show(month, figures.isPresent());
  }

  /** Fills a box with rows of the customers suggested for a day, numbered from 1. */
  static void showSuggestions(
      VBox box,
      List<BoardCard> cards,
      BiFunction<Integer, BoardCard, HBox> row,
      Messages messages) {
    box.getChildren().clear();
    Nodes.show(box, !cards.isEmpty());
    if (!cards.isEmpty()) {
      box.getChildren().add(Nodes.label(messages.get("suggested.title"), "muted"));
    }
    for (BoardCard card : cards) {
      int number = box.getChildren().size();
      box.getChildren().add(row.apply(number, card));
    }
  }

  private HBox row(DayData data, DayStore.Target target) {
    long customer = target.target().customer();
    Optional<BoardCard> card = data.followUps().card(customer);
    Label mark = whole(target.hit() ? "●" : "◎", target.hit() ? "target-hit" : "target-open");
    HBox row = Nodes.row(8, mark);
    card.ifPresent(c -> row.getChildren().add(Stages.badge(c.stage())));
    row.getChildren().add(cuttable(target.customerName(), NAME, "strong"));
    card.flatMap(CardText::person)
        .ifPresent(person -> row.getChildren().add(cuttable(person, PERSON, "muted")));
    card.flatMap(c -> words.daysLeft(c, data.day()))
        .ifPresent(
            left ->
                row.getChildren()
                    .add(
                        whole(
                            left,
                            card.filter(c -> CardWords.isSoon(c, data.day())).isPresent()
                                ? "soon"
                                : "muted")));
    card.ifPresent(c -> row.getChildren().add(whole(words.visits(c, target.hit()), "muted")));
    row.getChildren().add(result(target));
    card.flatMap(nudges::of).ifPresent(row.getChildren()::add);
    row.getChildren()
        .add(
            Nodes.iconButton(
                Feather.X,
                messages.get("targets.remove", target.customerName()),
                () -> model.removeTarget(target)));
    row.getStyleClass().add("list-row");
    return row;
  }

  private static Label whole(String text, String... styles) {
    Label label = Nodes.label(text, styles);
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  /** What is cut in a narrow window, down to a width, is whole in its tool tip. */
  private static Label cuttable(String text, double least, String style) {
    Label label = Nodes.label(text, style);
    label.setMinWidth(least);
    OnDemand.tip(label, text);
    return label;
  }

  /** Signed, or what the rep wrote about it; takes the space that is left. */
  private Label result(DayStore.Target target) {
    Label result =
        target.hit()
            ? whole(messages.get("targets.hit"), "outcome", "outcome-deal")
            : Nodes.label(target.target().note(), "muted");
    if (!target.hit()) {
      result.setMinWidth(0);
    }
    result.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(result, Priority.ALWAYS);
    if (!target.target().note().isEmpty()) {
      OnDemand.tip(result, target.target().note());
    }
    return result;
  }

  private HBox saidNone() {
    return hint(List.of(Nodes.label(messages.get("targets.none.said"), "muted")));
  }

  private HBox askOne(DayData data) {
    return hint(
        List.of(
            Nodes.label(messages.get("targets.empty"), "muted"),
            Nodes.button(
                messages.get("targets.none"), () -> model.sayNoTarget(data.day()), "small")));
  }

  private static HBox hint(List<Node> nodes) {
    HBox row = Nodes.row(10);
    row.getChildren().addAll(nodes);
    row.getStyleClass().add("list-row");
    return row;
  }

  @Override
  public VBox root() {
    return root;
  }
}
