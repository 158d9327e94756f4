package org.henryjournal.ui.shell;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Asks where a file is to be saved. */
@FunctionalInterface
public interface SaveAs {

  /**
   * @param extension of the file, without a dot
   * @return empty when the rep thought better of it
   */
  Optional<Path> choose(Window owner, String title, String name, String extension);

  /** Not every system's dialog adds the ending; a file it has not asked about is not replaced. */
  static Path named(Path chosen, String extension) {
    String ending = "." + extension;
    if (chosen.toString().toLowerCase(Locale.ROOT).endsWith(ending)) {
      return chosen;
    }
    Path whole = chosen.resolveSibling(chosen.getFileName() + ending);
    return Files.exists(whole) ? chosen : whole;
  }

  /** The system's own dialog, which asks before a file is replaced. */
  static SaveAs dialog() {
    return (owner, title, name, extension) -> {
      FileChooser chooser = new FileChooser();
      chooser.setTitle(title);
      chooser.setInitialFileName(name);
      chooser
          .getExtensionFilters()
          .add(
              new FileChooser.ExtensionFilter(
                  extension.toUpperCase(Locale.ROOT), "*." + extension));
      return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
    };
  }
}
