package org.henryjournal.ui.board;

import java.util.Locale;
import java.util.Optional;
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
import org.henryjournal.domain.Stage;
import org.henryjournal.insight.BoardCard;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.parts.LabelChips;
import org.henryjournal.ui.shell.Nodes;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A card: its name; days left and amount; the next step; visits, advice and who was met. While it
 * asks for labels the chips stand where the lower lines stood, so that nothing else moves.
 */
final class CardCell extends ListCell<BoardCard> {

  /** Height of a card with the space below it. */
  static final double HEIGHT = 118;

  private static final double DOT = 4;

  private final BoardViewModel model;
  private final CardWords words;
  private final Label name = Nodes.label("", "card-name");
  private final Label right = Nodes.label("", "card-days");
  private final Label middle = Nodes.label("", "muted");
  private final FontIcon byHand = new FontIcon(Feather.EDIT_3);
  private final Tooltip byHandTip = new Tooltip();
  private final Circle dot = new Circle(DOT);
  private final Label step = Nodes.label("", "muted");
  private final Label complaint = Nodes.label("", "attention");
  private final Label amount = Nodes.label("", "card-amount");
  private final HBox[] rows;
  private final LabelChips chips;
  private final VBox card = new VBox(4);
  private @Nullable BoardCard asking;

  CardCell(BoardViewModel model, CardDrag drag, CardMenu menu, Messages messages) {
    this.model = model;
    words = new CardWords(messages);
    chips = new LabelChips(messages);
    byHand.getStyleClass().add("by-hand");
    Tooltip.install(byHand, byHandTip);
    right.setMinWidth(Region.USE_PREF_SIZE);
    amount.setMinWidth(Region.USE_PREF_SIZE);
    complaint.setMinWidth(Region.USE_PREF_SIZE);
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    rows =
        new HBox[] {
          Nodes.row(8, name, byHand),
          Nodes.row(8, right, Nodes.spacer(), amount),
          Nodes.row(6, dot, step, Nodes.spacer(), complaint),
          Nodes.row(0, middle)
        };
    card.getStyleClass().add("board-card");
    card.getChildren().addAll(rows);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setPrefWidth(0);
    getStyleClass().add("board-cell");
    drag.attach(card, this::getItem);
    card.setOnMouseClicked(
        event -> {
          BoardCard item = getItem();
          if (item == null) {
            return;
          }
          if (model.askingProperty().get().filter(q -> !q.isOf(item)).isPresent()) {
            model.askNothing();
          }
          if (event.getClickCount() == 2) {
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
    byHandTip.setText(words.byHand(item));
    Optional<Question> question = model.askingProperty().get().filter(q -> q.isOf(item));
    if (question.isPresent()) {
      asks(item, question.get());
    } else {
      boolean signed = item.stage() == Stage.SIGNED;
      Nodes.show(dot, !signed);
      step.setText(
          signed ? words.middle(item, shown.rules()) : words.step(item.step(), shown.day()));
      middle.setText(signed ? item.industry() : words.middle(item, shown.rules()));
      amount.setText(words.amount(item));
      complaint.setText(words.complaints(item));
      showRows();
    }
    card.setAccessibleText(words.spoken(item, shown.rules(), shown.day()));
    setGraphic(card);
  }

  /** Children that are set anew are styled and laid out anew, also when they are the same. */
  private void showRows() {
    if (card.getChildren().size() != rows.length) {
      card.getChildren().setAll(rows);
    }
  }

  private void asks(BoardCard item, Question question) {
    boolean shownAlready = item.equals(asking) && card.getChildren().contains(chips.root());
    if (!shownAlready) {
      // A chip that is made anew would lose the focus.
      asking = item;
      chips.show(item.labels(), question.labels(), labels -> model.setLabels(item, labels));
      card.getChildren().setAll(rows[0], chips.root());
    }
  }

  boolean isOf(long customer) {
    BoardCard item = getItem();
    return item != null && item.customer() == customer;
  }

  /** Goes to the question answered last, or else to the first. */
  void focusChips() {
    model.askingProperty().get().ifPresent(question -> chips.focus(question.answered()));
  }

  /** A style that is taken away and given again makes the whole card be styled anew. */
  private static void style(Node node, String prefix, CardWords.Clock clock) {
    String wanted = prefix + clock.name().toLowerCase(Locale.ROOT);
    if (!node.getStyleClass().contains(wanted)) {
      node.getStyleClass().removeIf(style -> style.startsWith(prefix));
      node.getStyleClass().add(wanted);
    }
  }
}
