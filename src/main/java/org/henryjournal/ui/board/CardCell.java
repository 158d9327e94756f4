package org.henryjournal.ui.board;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import org.henryjournal.domain.GradeRules;
import org.henryjournal.domain.Stage;
import org.henryjournal.insight.BoardCard;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.shell.LabelChips;
import org.henryjournal.ui.shell.Nodes;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A card: its name and days left, who was met, the next step and the amount. While it asks for
 * labels the chips stand where its second and third line stood, so that nothing else moves.
 */
final class CardCell extends ListCell<BoardCard> {

  /** Height of a card with the space below it. */
  static final double HEIGHT = 96;

  private static final double DOT = 4;

  private final BoardViewModel model;
  private final CardWords words;
  private final Label name = Nodes.label("", "card-name");
  private final Label right = Nodes.label("", "card-days");
  private final Label middle = Nodes.label("", "muted");
  private final FontIcon byHand = new FontIcon(Feather.EDIT_3);
  private final Circle dot = new Circle(DOT);
  private final Label step = Nodes.label("", "muted");
  private final Label amount = Nodes.label("", "card-amount");
  private final HBox middleRow;
  private final HBox stepRow;
  private final LabelChips chips;
  private final VBox card = new VBox(4);
  private final Tooltip tip = new Tooltip();
  private @Nullable BoardCard asking;

  CardCell(BoardViewModel model, CardDrag drag, CardMenu menu, Messages messages) {
    this.model = model;
    words = new CardWords(messages);
    chips = new LabelChips(messages);
    byHand.getStyleClass().add("by-hand");
    Tooltip.install(byHand, new Tooltip(messages.get("board.by.hand")));
    right.setMinWidth(Region.USE_PREF_SIZE);
    amount.setMinWidth(Region.USE_PREF_SIZE);
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    middleRow = Nodes.row(8, middle, Nodes.spacer(), right);
    stepRow = Nodes.row(6, dot, step, Nodes.spacer(), amount);
    card.getStyleClass().add("board-card");
    card.getChildren().addAll(Nodes.row(8, name, byHand), middleRow, stepRow);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setPrefWidth(0);
    getStyleClass().add("board-cell");
    drag.attach(card, this::getItem);
    card.setOnMouseClicked(
        event -> {
          BoardCard item = getItem();
          if (item != null && event.getClickCount() == 2) {
            menu.open(item);
          }
        });
    setOnContextMenuRequested(
        event -> {
          BoardCard item = getItem();
          if (item != null) {
            menu.of(item).show(card, event.getScreenX(), event.getScreenY());
          }
        });
  }

  @Override
  protected void updateItem(@Nullable BoardCard item, boolean empty) {
    super.updateItem(item, empty);
    BoardViewModel.Shown shown = model.shownProperty().get();
    if (empty || item == null || shown == null) {
      setGraphic(null);
      return;
    }
    name.setText(item.name());
    right.setText(words.right(item, shown.day()));
    style(card, "deadline-", CardWords.deadline(item, shown.rules()));
    style(dot, "step-", CardWords.step(item, shown.day()));
    Nodes.show(byHand, item.isByHand());
    boolean asks = model.askingProperty().get().filter(id -> id == item.customer()).isPresent();
    if (asks) {
      asks(item);
    } else {
      middle.setText(words.middle(item, shown.rules()));
      boolean toCome = item.stage() != Stage.SIGNED;
      Nodes.show(dot, toCome);
      step.setText(toCome ? words.step(item.step(), shown.day()) : words.right(item, shown.day()));
      Nodes.show(right, toCome);
      amount.setText(words.amount(item));
      card.getChildren().setAll(card.getChildren().getFirst(), middleRow, stepRow);
    }
    tip.setText(words.spoken(item, shown.rules(), shown.day()));
    card.setAccessibleText(tip.getText());
    setGraphic(card);
  }

  private void asks(BoardCard item) {
    List<GradeRules.Label> asked =
        item.missing().isEmpty() ? List.of(GradeRules.Label.values()) : item.missing();
    boolean shownAlready = item.equals(asking) && card.getChildren().contains(chips.root());
    if (!shownAlready) {
      // A chip that is made anew would lose the focus.
      asking = item;
      chips.show(item.labels(), asked, labels -> model.setLabels(item, labels));
      card.getChildren().setAll(card.getChildren().getFirst(), chips.root());
    }
  }

  boolean isOf(long customer) {
    BoardCard item = getItem();
    return item != null && item.customer() == customer;
  }

  /** Goes to the first question of the card. */
  void focusChips() {
    chips.root().getChildren().stream().findFirst().ifPresent(chip -> chip.requestFocus());
  }

  private static void style(Node node, String prefix, CardWords.Clock clock) {
    node.getStyleClass().removeIf(style -> style.startsWith(prefix));
    node.getStyleClass().add(prefix + clock.name().toLowerCase(Locale.ROOT));
  }
}
