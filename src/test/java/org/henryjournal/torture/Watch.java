package org.henryjournal.torture;

import java.io.IOException;
import java.nio.file.Path;

/** Sees every call of a {@link WatchedFiles} before it is done, and what has been done. */
public interface Watch {

  /** What a program asks of its disk. */
  enum Call {
    OPEN,
    LOOK,
    READ,
    WRITE,
    TRUNCATE,
    FORCE,
    MOVE,
    DELETE,
    FOLDER
  }

  /**
   * Called before each call; what it throws is what the program gets instead.
   *
   * @param path as it is called on the real disk
   */
  default void about(Call call, Path path) throws IOException {}

  /**
   * How many of so many bytes may still be written in a call; the rest is thrown away with an
   * error, as a disk does that fills up in the middle.
   */
  default int room(int bytes) {
    return bytes;
  }

  /** Called in the order in which it was done. */
  default void done(Done done) {}
}
