package org.henryjournal.door;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.henryjournal.journal.OwnerOnly;
import org.henryjournal.journal.Places;

/**
 * Where the sockets of a rep lie: one for each open journal, named by a hash of its real path, and
 * one for the window, whatever journal it shows. Whoever holds the journal's lock, or that of the
 * window, may bind the socket and take away a stale one; nobody else does.
 */
public final class DoorPlace {

  /** Bytes of a whole path; systems take 104 (macOS) or 108, with a byte for its end. */
  private static final int LONGEST = 100;

  private static final int HASH_BYTES = 8;
  private static final String ENDING = ".door";
  private static final String WINDOW = "window";

  private final Path folder;

  /**
   * @param temporary the folder for temporary files, where the usual path is too long
   */
  DoorPlace(Path cache, Path temporary) {
    Path usual = cache.toAbsolutePath().resolve("door");
    folder = fits(usual) ? usual : temporary.resolve("henry-" + hash(usual.toString()));
  }

  public static DoorPlace of(Places places) {
    return new DoorPlace(places.cache(), Path.of(System.getProperty("java.io.tmpdir")));
  }

  private static boolean fits(Path folder) {
    String longest = folder.resolve("0".repeat(2 * HASH_BYTES) + ENDING).toString();
    return longest.getBytes(StandardCharsets.UTF_8).length <= LONGEST;
  }

  /** The socket of the process that has a journal open. */
  public Path ofJournal(Path journal) {
    return folder.resolve(hash(name(journal)) + ENDING);
  }

  /** The socket of the window. */
  public Path ofWindow() {
    return folder.resolve(WINDOW + ENDING);
  }

  /** What a journal is called between two processes: its real path, also through a link. */
  static String name(Path journal) {
    try {
      return journal.toRealPath().toString();
    } catch (IOException e) {
      return journal.toAbsolutePath().normalize().toString();
    }
  }

  private static String hash(String text) {
    try {
      byte[] sum =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(sum, 0, HASH_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Makes the folder, for its owner only. Who can bind in a folder that nobody else may enter has
   * it to itself.
   *
   * @throws IOException where there is none, or the system would let others in
   */
  void make() throws IOException {
    if (!fits(folder)) {
      throw new IOException("The path is too long for a socket: " + folder);
    }
    OwnerOnly.createFolders(folder);
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException("No folder: " + folder);
    }
    OwnerOnly.restrict(folder);
  }

  /**
   * The right to be the window that others ask, until it is closed.
   *
   * @return empty where another process has it
   */
  Optional<FileChannel> lockWindow() throws IOException {
    make();
    FileChannel channel =
        OwnerOnly.open(
            folder.resolve(WINDOW + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    Optional<FileLock> lock = Optional.empty();
    try {
      lock = Optional.ofNullable(channel.tryLock());
    } catch (OverlappingFileLockException e) {
      // Another window of this very process: only tests have two.
      lock = Optional.empty();
    } finally {
      if (lock.isEmpty()) {
        channel.close();
      }
    }
    return lock.map(FileLock::channel).map(FileChannel.class::cast);
  }

  /** Whether a window runs, also one that has not opened its door yet. */
  public boolean isWindowThere() {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    try {
      Optional<FileChannel> mine = lockWindow();
      if (mine.isPresent()) {
        mine.get().close();
      }
      return mine.isEmpty();
    } catch (IOException e) {
      return false;
    }
  }
}
