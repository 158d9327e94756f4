package org.henryjournal.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The files that this process holds locked: journals and indexes. On POSIX a lock belongs to the
 * process and falls when any of its channels on the file is closed, also that of somebody who only
 * read it. So it has to be known of a file before it is opened whether it is held.
 */
final class HeldFiles {

  private static final Set<Object> KEYS = ConcurrentHashMap.newKeySet();

  private HeldFiles() {}

  /**
   * What tells the file that lies at a path from every other, found without opening it: two paths
   * of one file have the same key, and a file that was put into the place of another has its own.
   */
  static Object key(Path path) throws IOException {
    Object key = Files.readAttributes(path, BasicFileAttributes.class).fileKey();
    return key == null ? path.toRealPath() : key;
  }

  /**
   * @return the key to be given back; empty where the file is held already
   */
  static Optional<Object> hold(Path path) throws IOException {
    Object key = key(path);
    return KEYS.add(key) ? Optional.of(key) : Optional.empty();
  }

  static void giveBack(Object key) {
    KEYS.remove(key);
  }

  /** Whether the path leads to a file that is held; false where nothing lies there. */
  static boolean isHeld(Path path) {
    try {
      return KEYS.contains(key(path));
    } catch (IOException e) {
      return false;
    }
  }
}
