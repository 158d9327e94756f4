package org.henryjournal.ui.board;

import java.util.function.Consumer;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.henryjournal.domain.Grade;
import org.henryjournal.domain.Stage;
import org.henryjournal.insight.BoardCard;
import org.henryjournal.text.Messages;

/** What can be done with a card, by menu; the keys and the mouse do the same. */
final class CardMenu {

  private final BoardViewModel model;
  private final Consumer<BoardCard> open;
  private final Consumer<BoardCard> sign;
  private final Messages messages;

  /**
   * @param open opens the customer's page
   * @param sign begins the line that logs the deal
   */
  CardMenu(
      BoardViewModel model, Consumer<BoardCard> open, Consumer<BoardCard> sign, Messages messages) {
    this.model = model;
    this.open = open;
    this.sign = sign;
    this.messages = messages;
  }

  void open(BoardCard card) {
    open.accept(card);
  }

  /** Dropped on, or moved to, a column: a grade is given, a deal is logged. */
  void move(BoardCard card, Stage stage) {
    if (stage == Stage.SIGNED) {
      sign.accept(card);
    } else {
      stage.grade().ifPresent(grade -> model.move(card, grade));
    }
  }

  ContextMenu of(BoardCard card) {
    ContextMenu menu = new ContextMenu();
    BoardViewModel.Shown shown = model.shownProperty().get();
    if (shown != null && !shown.isPast()) {
      for (Grade grade : Grade.values()) {
        if (card.stage() != Stage.of(grade)) {
          menu.getItems()
              .add(
                  item(
                      messages.get("board.menu.move", shown.rules().nameOf(grade)),
                      () -> model.move(card, grade)));
        }
      }
      menu.getItems()
          .addAll(
              item(messages.get("board.menu.sign"), () -> sign.accept(card)),
              new SeparatorMenuItem(),
              item(messages.get("board.menu.labels"), () -> model.ask(card)),
              item(messages.get("board.menu.target"), () -> model.nameTarget(card)));
    }
    menu.getItems().add(item(messages.get("board.menu.open"), () -> open.accept(card)));
    return menu;
  }

  private static MenuItem item(String text, Runnable use) {
    MenuItem item = new MenuItem(text);
    item.setOnAction(event -> use.run());
    return item;
  }
}
