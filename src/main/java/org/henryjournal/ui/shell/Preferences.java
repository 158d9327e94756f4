package org.henryjournal.ui.shell;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;

/**
 * What this machine remembers of the window: language, theme, size, page, last journal. A file that
 * does not read is kept beside the new one, never silently replaced.
 */
public final class Preferences {

  public static final String LANGUAGE = "language";
  public static final String THEME = "theme";
  public static final String PAGE = "page";
  public static final String JOURNAL = "journal";
  public static final String WINDOW = "window";
  public static final String LOCK = "lock";

  /** The folder that the rep wants backups in; the command line obeys it too. */
  public static final String BACKUPS = "backups";

  private final Path file;
  private final Properties values = new Properties();

  public Preferences(Path file) {
    this.file = file;
    try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      values.load(in);
    } catch (NoSuchFileException e) {
      values.clear();
    } catch (IOException | IllegalArgumentException e) {
      values.clear();
      keepUnreadable();
    }
  }

  private void keepUnreadable() {
    try {
      Files.move(
          file,
          file.resolveSibling(file.getFileName() + ".unreadable"),
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      log(e);
    }
  }

  public Optional<String> get(String name) {
    return Optional.ofNullable(values.getProperty(name));
  }

  /** Remembers a value; where the file cannot be written, it is remembered until the end only. */
  public synchronized void set(String name, String value) {
    if (value.equals(values.getProperty(name))) {
      return;
    }
    values.setProperty(name, value);
    save();
  }

  public synchronized void remove(String name) {
    if (values.remove(name) != null) {
      save();
    }
  }

  private void save() {
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Path beside = file.resolveSibling(file.getFileName() + ".part");
      try (Writer out = Files.newBufferedWriter(beside, StandardCharsets.UTF_8)) {
        values.store(out, null);
      }
      Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      log(e);
    }
  }

  private static void log(IOException e) {
    System.getLogger(Preferences.class.getName())
        .log(System.Logger.Level.WARNING, "The preferences cannot be written", e);
  }
}
