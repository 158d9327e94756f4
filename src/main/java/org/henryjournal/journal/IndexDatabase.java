package org.henryjournal.journal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.CRC32C;
import org.h2.store.fs.FilePath;

/** The file that holds the database of an index, and the way into it. */
final class IndexDatabase {

  /** What every file of an index begins with. */
  static final String NAME = "index";

  static {
    FilePath.register(new IndexFiles());
  }

  private IndexDatabase() {}

  static Path path(Path folder) {
    return folder.resolve(NAME + ".mv.db");
  }

  /**
   * Without H2's compaction at closing, which took a second after an import of 100,000 visits and
   * half of one after a day's entries, for a file a third smaller after 500 openings. The questions
   * of one entry, some fifteen, are more than H2 keeps parsed by itself.
   *
   * @param exists false where the database is made by connecting to it
   */
  static String in(Path folder, boolean exists) {
    return "jdbc:h2:"
        + IndexFiles.SCHEME
        + ":"
        + folder.resolve(NAME).toAbsolutePath()
        + ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;MAX_COMPACT_TIME=0;QUERY_CACHE_SIZE=24;IFEXISTS="
        + (exists ? "TRUE" : "FALSE");
  }

  /** A database that several connections share and that is gone when the last is closed. */
  static String nextInMemory() {
    return "jdbc:h2:mem:" + UUID.randomUUID() + ";QUERY_CACHE_SIZE=24";
  }

  static Connection connect(String url) throws SQLException {
    return connect(url, Optional.empty());
  }

  /**
   * H2 keeps only the low byte of each character of a password, and cannot have a space in it.
   *
   * @param password by which its files, temporary ones too, are sealed: letters of ASCII
   */
  static Connection connect(String url, Optional<String> password) throws SQLException {
    return password.isPresent()
        ? DriverManager.getConnection(url + ";CIPHER=AES", "sa", password.get() + " ")
        : DriverManager.getConnection(url, "sa", "");
  }

  /** A database of its own that is gone when it is closed. */
  static Connection inMemory() throws SQLException {
    return connect("jdbc:h2:mem:");
  }

  /** Deletes every file of the index but the marker of its last close. */
  static void delete(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      for (Path old : files.filter(f -> f.getFileName().toString().startsWith(NAME)).toList()) {
        Files.delete(old);
      }
    }
  }

  static boolean isWhole(Path folder, long sum) {
    try {
      return Files.exists(path(folder)) && sum(folder) == sum;
    } catch (IOException e) {
      System.getLogger(Index.class.getName())
          .log(System.Logger.Level.INFO, "The index does not read and is made anew", e);
      return false;
    }
  }

  /** Only while the database is closed: reading its open file would drop its lock. */
  static long sum(Path folder) throws IOException {
    CRC32C sum = new CRC32C();
    try (InputStream in = Files.newInputStream(path(folder))) {
      byte[] chunk = new byte[1 << 18];
      for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
        sum.update(chunk, 0, read);
      }
    }
    return sum.getValue();
  }

  /** Returns when the closed database is on the disk. */
  static void force(Path folder) throws IOException {
    try (FileChannel database =
        FileChannel.open(path(folder), StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      database.force(true);
    }
  }
}
