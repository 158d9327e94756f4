package org.henryjournal.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.henryjournal.journal.Places;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.shell.SaveAs;

/** Asks which journal is to be opened, or from which export a new one is to be made. */
record JournalChooser(Window owner, JournalDoor door, Messages messages) {

  void open() {
    choose("welcome.open", "welcome.journals", "*" + Places.ENDING).ifPresent(door::open);
  }

  /**
   * @param place where the new journal is made; where none is given, it is asked for
   */
  void fromExport(Optional<Path> place) {
    choose("welcome.export", "welcome.exports", "*.json", "*.zip")
        .ifPresent(
            export ->
                place
                    .or(() -> choosePlace(export))
                    .ifPresent(where -> door.fromExport(export, where)));
  }

  private Optional<Path> choose(String title, String files, String... patterns) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(messages.get(title));
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter(messages.get(files), patterns));
    return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
  }

  private Optional<Path> choosePlace(Path export) {
    String name = String.valueOf(export.getFileName()).replaceFirst("\\.[^.]*$", "");
    String ending = Places.ENDING.substring(1);
    return SaveAs.dialog()
        .choose(owner, messages.get("welcome.export.place"), name + Places.ENDING, ending)
        .map(chosen -> SaveAs.named(chosen, ending));
  }
}
