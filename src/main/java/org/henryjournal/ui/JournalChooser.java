package org.henryjournal.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.henryjournal.journal.Places;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.shell.SaveAs;

/** Asks which journal is to be opened, and where a new one is to be made, and from which export. */
record JournalChooser(Window owner, JournalDoor door, Messages messages) {

  void open() {
    choose("welcome.open", "welcome.journals", "*" + Places.ENDING).ifPresent(door::open);
  }

  /** Begins a journal with nothing in it. */
  void begin() {
    choosePlace(messages.get("welcome.new.name")).ifPresent(door::begin);
  }

  /**
   * @param place where the new journal is made; where none is given, it is asked for
   */
  void fromExport(Optional<Path> place) {
    choose("welcome.export", "welcome.exports", "*.json", "*.zip")
        .ifPresent(
            export ->
                place
                    .or(() -> choosePlace(nameOf(export)))
                    .ifPresent(where -> door.fromExport(export, where)));
  }

  /** Asks for another copy of the open journal. */
  Optional<Path> copy() {
    return choose("merge.menu", "merge.copies", "*" + Places.ENDING, "*.gz");
  }

  private Optional<Path> choose(String title, String files, String... patterns) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(messages.get(title));
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter(messages.get(files), patterns));
    return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
  }

  private static String nameOf(Path export) {
    return String.valueOf(export.getFileName()).replaceFirst("\\.[^.]*$", "");
  }

  private Optional<Path> choosePlace(String name) {
    String ending = Places.ENDING.substring(1);
    return SaveAs.dialog()
        .choose(owner, messages.get("welcome.new.place"), name + Places.ENDING, ending)
        .map(chosen -> SaveAs.named(chosen, ending));
  }
}
