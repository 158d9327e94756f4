package org.henryjournal.journal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32C;

/**
 * Where things lie on this platform: journals in the user's data folder, indexes in the cache
 * folder, the window's preferences in the configuration folder.
 */
public record Places(Path data, Path cache, Path config) {

  /** File name ending of a journal. */
  public static final String ENDING = ".henry";

  /**
   * @param os value of {@code os.name}
   * @param home the user's home folder, as Java says it; on Linux {@code HOME} wins where it is set
   * @param environment the process's environment
   */
  public static Places of(String os, Path home, Map<String, String> environment) {
    String name = os.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      Path roaming = folder(environment, "APPDATA", home.resolve("AppData/Roaming"));
      Path local = folder(environment, "LOCALAPPDATA", home.resolve("AppData/Local"));
      return new Places(
          roaming.resolve("Henry"),
          local.resolve("Henry").resolve("cache"),
          roaming.resolve("Henry"));
    }
    if (name.startsWith("mac")) {
      Path support = home.resolve("Library/Application Support/Henry");
      return new Places(support, home.resolve("Library/Caches/Henry"), support);
    }
    Path own = folder(environment, "HOME", home);
    return new Places(
        folder(environment, "XDG_DATA_HOME", own.resolve(".local/share")).resolve("henry"),
        folder(environment, "XDG_CACHE_HOME", own.resolve(".cache")).resolve("henry"),
        folder(environment, "XDG_CONFIG_HOME", own.resolve(".config")).resolve("henry"));
  }

  /** The places of the user who runs this program. */
  public static Places ofThisUser() {
    return of(
        System.getProperty("os.name"), Path.of(System.getProperty("user.home")), System.getenv());
  }

  private static Path folder(Map<String, String> environment, String variable, Path otherwise) {
    String value = environment.get(variable);
    return value == null || value.isBlank() || !Path.of(value).isAbsolute()
        ? otherwise
        : Path.of(value);
  }

  /** The journal that opens when none is named. */
  public Path defaultJournal() {
    return data.resolve("journal" + ENDING);
  }

  /** The sample journal of a rep, a file of its own beside the rep's. */
  public Path sampleJournal(String rep) {
    return data.resolve("sample-" + rep + ENDING);
  }

  /** Where backups go unless the rep chose another folder. */
  public Path backups() {
    return data.resolve("backups");
  }

  /** Each journal file has an index of its own; a copy elsewhere has another. */
  public Path indexOf(Path journal) {
    String path = journal.toAbsolutePath().normalize().toString();
    CRC32C low = new CRC32C();
    low.update(path.getBytes(StandardCharsets.UTF_8));
    CRC32C high = new CRC32C();
    high.update(path.getBytes(StandardCharsets.UTF_16LE));
    String hash =
        HexFormat.of().toHexDigits((int) high.getValue())
            + HexFormat.of().toHexDigits((int) low.getValue());
    String name = String.valueOf(journal.getFileName()).replaceAll("[^A-Za-z0-9._-]", "_");
    return cache.resolve("index").resolve(name + "-" + hash);
  }
}
