package org.henryjournal.ui;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import org.henryjournal.ui.shell.Action;
import org.henryjournal.ui.shell.Page;
import org.henryjournal.ui.shell.PageId;

/** What the keys do while a journal is open and no dialog is. */
final class Shortcuts {

  private final Pages pages;
  private final Supplier<Optional<Page>> screen;
  private final ExchangeDialogs dialogs;

  /**
   * @param screen the page that is shown
   */
  Shortcuts(Pages pages, Supplier<Optional<Page>> screen, ExchangeDialogs dialogs) {
    this.pages = pages;
    this.screen = screen;
    this.dialogs = dialogs;
  }

  void key(KeyEvent event) {
    for (PageId page : PageList.ids()) {
      if (page.matches(event)) {
        pages.open(page);
        event.consume();
        return;
      }
    }
    for (Action action : Action.values()) {
      if (action.matches(event) && act(action, event)) {
        event.consume();
        return;
      }
    }
  }

  private boolean act(Action action, KeyEvent event) {
    switch (action) {
      case IMPORT -> dialogs.openImport();
      case EXPORT -> dialogs.openExport();
      case WEEK_SUMMARY -> dialogs.openWeek();
      case UNDO, REDO -> {
        if (onPage(action)) {
          return true;
        }
        if (isOfTheText(action, event)) {
          return false;
        }
        if (action == Action.UNDO) {
          pages.session().undo();
        } else {
          pages.session().redo();
        }
      }
      case LOG_VISIT, LOG_NOTES, EVENING_WALK -> {
        pages.open(PageList.first());
        return onPage(action);
      }
      default -> {
        return onPage(action);
      }
    }
    return true;
  }

  private boolean onPage(Action action) {
    return screen.get().map(page -> page.handle(action)).orElse(false);
  }

  /** While something typed can be undone, undo is about the text. */
  private static boolean isOfTheText(Action action, KeyEvent event) {
    return event.getTarget() instanceof TextInputControl text
        && (action == Action.UNDO ? text.isUndoable() : text.isRedoable());
  }
}
