package org.henryjournal.ui.shell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.henryjournal.journal.OwnerOnly;

/**
 * The log of the window: a small file in the cache folder, for the owner only, for whoever looks
 * for a cause. It holds no word of the journal ({@link LogFormat}).
 */
public final class LogFile {

  private static final int BYTES = 1 << 20;

  private LogFile() {}

  /** Begins to write the log there; where that cannot be, the window works without. */
  public static void open(Path folder) {
    // JavaFX warns at every start that it lies on the class path; that is meant so.
    Logger.getLogger("javafx").setLevel(Level.SEVERE);
    try {
      Logger.getLogger("").addHandler(handler(folder));
    } catch (IOException e) {
      Logger.getLogger(LogFile.class.getName()).log(Level.WARNING, "There is no log file", e);
    }
  }

  static FileHandler handler(Path folder) throws IOException {
    OwnerOnly.createFolders(folder);
    OwnerOnly.restrict(folder);
    Path log = folder.resolve("henry.log");
    OwnerOnly.open(log, StandardOpenOption.CREATE, StandardOpenOption.WRITE).close();
    OwnerOnly.restrict(log);
    FileHandler file = new FileHandler(log.toString(), BYTES, 1, true);
    file.setFormatter(new LogFormat());
    file.setEncoding(StandardCharsets.UTF_8.name());
    return file;
  }
}
