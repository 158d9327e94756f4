package org.henryjournal.ui.board;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.SeparatorMenuItem;
import org.henryjournal.domain.Nudge;
import org.henryjournal.domain.Stage;
import org.henryjournal.insight.BoardCard;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.parts.CustomerQuestions;
import org.henryjournal.ui.parts.Stages;
import org.henryjournal.ui.shell.Nodes;

/** What can be done with a card, by menu; the keys and the mouse do the same. */
final class CardMenu {

  private final BoardViewModel model;
  private final Consumer<BoardCard> open;
  private final Consumer<BoardCard> sign;
  private final Consumer<BoardCard> backTo;
  private final CustomerQuestions questions;
  private final Messages messages;

  /**
   * @param open opens the customer's page
   * @param sign begins the line that logs the deal
   * @param backTo gives the card the focus again
   */
  CardMenu(
      BoardViewModel model,
      Consumer<BoardCard> open,
      Consumer<BoardCard> sign,
      Consumer<BoardCard> backTo,
      CustomerQuestions questions,
      Messages messages) {
    this.model = model;
    this.open = open;
    this.sign = sign;
    this.backTo = backTo;
    this.questions = questions;
    this.messages = messages;
  }

  void open(BoardCard card) {
    open.accept(card);
  }

  /** Dropped on, or moved to, a column: it stands there by the rep's word. */
  void move(BoardCard card, Stage stage) {
    if (!isPast() && stage != Stage.NONE) {
      model.move(card, stage);
    }
  }

  /** Begins the line that logs the deal. */
  void sign(BoardCard card) {
    if (!isPast()) {
      sign.accept(card);
    }
  }

  /** A later deadline, where there is or was one; the board of a past day stays as it is. */
  void extend(BoardCard card) {
    if (card.isExtendable() && !isPast()) {
      questions.extend(card, () -> backTo.accept(card));
    }
  }

  /** Why so many visits without a deal? Asked only where the card asks it, too. */
  void why(BoardCard card) {
    if (card.nudge() == Nudge.ASK_WHY && !isPast()) {
      questions.why(card, () -> backTo.accept(card));
    }
  }

  private boolean isPast() {
    BoardViewModel.Shown shown = model.shownProperty().get();
    return shown == null || shown.isPast();
  }

  ContextMenu of(BoardCard card) {
    ContextMenu menu = new ContextMenu();
    BoardViewModel.Shown shown = model.shownProperty().get();
    if (shown != null && !shown.isPast()) {
      for (Stage stage : Stage.values()) {
        if (stage != Stage.NONE && card.stage() != stage) {
          menu.getItems()
              .add(
                  Nodes.item(
                      messages.get("board.menu.move", Stages.name(stage, shown.rules(), messages)),
                      () -> move(card, stage)));
        }
      }
      menu.getItems()
          .addAll(
              Nodes.item(messages.get("board.menu.sign"), () -> sign(card)),
              new SeparatorMenuItem(),
              Nodes.item(messages.get("board.menu.labels"), () -> model.ask(card)),
              Nodes.item(messages.get("board.menu.target"), () -> model.nameTarget(card)));
      if (card.isExtendable()) {
        menu.getItems().add(Nodes.item(messages.get("run_outs.extend"), () -> extend(card)));
      }
      if (card.nudge() == Nudge.ASK_WHY) {
        menu.getItems().add(Nodes.item(messages.get("why.ask"), () -> why(card)));
      }
      Menu revisit = new Menu(messages.get("revisit.none"));
      revisit
          .getItems()
          .setAll(
              questions.revisits(
                  card.customer(), card.name(), Optional.empty(), () -> backTo.accept(card)));
      menu.getItems().addAll(revisit, new SeparatorMenuItem());
    }
    menu.getItems().add(Nodes.item(messages.get("board.menu.open"), () -> open.accept(card)));
    return menu;
  }
}
