package org.henryjournal.ui.board;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import org.henryjournal.domain.Stage;
import org.henryjournal.insight.BoardCard;

/**
 * The keyboard on the board does all that the mouse does: arrows go from card to card and from
 * column to column, a letter moves the card to its grade, with Shift an arrow moves it to the next
 * column.
 */
final class BoardKeys {

  private final List<BoardColumn> columns;
  private final BoardViewModel model;
  private final CardMenu menu;

  BoardKeys(List<BoardColumn> columns, BoardViewModel model, CardMenu menu) {
    this.columns = columns;
    this.model = model;
    this.menu = menu;
    columns.forEach(
        column ->
            column.list().addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(column, event)));
  }

  private void pressed(BoardColumn column, KeyEvent event) {
    ListView<BoardCard> list = column.list();
    if (event.getTarget() != list
        || event.isShortcutDown()
        || event.isAltDown()
        || event.isMetaDown()) {
      return;
    }
    Optional<BoardCard> card = Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    boolean known = true;
    switch (event.getCode()) {
      case LEFT -> sideways(column, -1, card.filter(c -> event.isShiftDown()));
      case RIGHT -> sideways(column, 1, card.filter(c -> event.isShiftDown()));
      case A -> card.ifPresent(c -> move(c, Stage.A));
      case B -> card.ifPresent(c -> move(c, Stage.B));
      case C -> card.ifPresent(c -> move(c, Stage.C));
      case D -> card.ifPresent(c -> move(c, Stage.D));
      case S -> card.ifPresent(c -> move(c, Stage.SIGNED));
      case L -> card.ifPresent(menu::sign);
      case T -> card.ifPresent(model::nameTarget);
      case X -> card.ifPresent(menu::extend);
      case W -> card.ifPresent(menu::why);
      case SPACE ->
          card.ifPresent(
              c -> {
                model.ask(c);
                column.focusQuestion(c.customer());
              });
      case ESCAPE -> model.askNothing();
      case ENTER -> card.ifPresent(menu::open);
      case CONTEXT_MENU -> card.ifPresent(c -> showMenu(list, c));
      case F10 -> card.filter(c -> event.isShiftDown()).ifPresent(c -> showMenu(list, c));
      case UP, DOWN -> {
        model.askNothing();
        known = false;
      }
      default -> known = false;
    }
    if (known) {
      event.consume();
    }
  }

  private void sideways(BoardColumn column, int step, Optional<BoardCard> moved) {
    int at = columns.indexOf(column) + step;
    if (moved.isPresent()) {
      if (at >= 0 && at < columns.size()) {
        move(moved.get(), columns.get(at).stage());
      }
      return;
    }
    while (at >= 0 && at < columns.size()) {
      if (columns.get(at).canHaveFocus()) {
        columns.get(at).focus();
        return;
      }
      at += step;
    }
  }

  private void move(BoardCard card, Stage stage) {
    menu.move(card, stage);
  }

  private void showMenu(ListView<BoardCard> list, BoardCard card) {
    Bounds bounds = list.localToScreen(list.getLayoutBounds());
    menu.of(card).show(list, bounds.getMinX() + CardCell.HEIGHT, bounds.getMinY());
  }
}
