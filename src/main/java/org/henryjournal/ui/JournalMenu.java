package org.henryjournal.ui;

import java.util.Optional;
import javafx.scene.control.MenuItem;
import org.henryjournal.sample.SampleJournal;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.shell.Action;

/** What the menu beside the open journal's name offers. */
record JournalMenu(
    ExchangeDialogs dialogs,
    JournalChooser chooser,
    JournalDoor door,
    Runnable history,
    Messages messages) {

  MenuItem[] items() {
    return new MenuItem[] {
      item(Action.IMPORT.messageKey(), dialogs::openImport),
      item(Action.WEEK_SUMMARY.messageKey(), dialogs::openWeek),
      item(Action.EXPORT.messageKey(), dialogs::openExport),
      item(Action.LOG_NOTES.messageKey(), dialogs.pages()::openNotes),
      item("history.title", history),
      item("merge.menu", () -> chooser.copy().ifPresent(dialogs::openMerge)),
      item("welcome.new", chooser::begin),
      item("welcome.open", chooser::open),
      item("welcome.export", () -> chooser.fromExport(Optional.empty())),
      item("welcome.own", door::openOwn),
      item("welcome.henry", () -> explore(SampleJournal.Rep.HENRY)),
      item("welcome.jack", () -> explore(SampleJournal.Rep.JACK))
    };
  }

  private void explore(SampleJournal.Rep rep) {
    door.explore(rep, messages.language());
  }

  private MenuItem item(String key, Runnable use) {
    MenuItem item = new MenuItem(messages.get(key));
    item.setOnAction(event -> use.run());
    return item;
  }
}
