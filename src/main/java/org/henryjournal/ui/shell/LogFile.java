package org.henryjournal.ui.shell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** The log of the window: a small file in the cache folder, for whoever looks for a cause. */
public final class LogFile {

  private static final int BYTES = 1 << 20;

  private LogFile() {}

  /** Begins to write the log there; where that cannot be, the window works without. */
  public static void open(Path folder) {
    // JavaFX warns at every start that it lies on the class path; that is meant so.
    Logger.getLogger("javafx").setLevel(Level.SEVERE);
    try {
      Files.createDirectories(folder);
      FileHandler file = new FileHandler(folder.resolve("henry.log").toString(), BYTES, 1, true);
      file.setFormatter(new SimpleFormatter());
      file.setEncoding(StandardCharsets.UTF_8.name());
      Logger.getLogger("").addHandler(file);
    } catch (IOException e) {
      Logger.getLogger(LogFile.class.getName()).log(Level.WARNING, "There is no log file", e);
    }
  }
}
