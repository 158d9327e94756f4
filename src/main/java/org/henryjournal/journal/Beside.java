package org.henryjournal.journal;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Names of files that are put beside a journal, such as {@code NAME.unsaved-20261130-101500.henry}.
 */
final class Beside {

  private Beside() {}

  /**
   * A name in a folder that is not taken.
   *
   * @param what stands between the name of the journal and its ending
   */
  static Path free(Path folder, Path journal, String what) {
    String stem = stem(journal);
    Path place = folder.resolve(stem + "." + what + Places.ENDING);
    for (int i = 2; Files.exists(place); i++) {
      place = folder.resolve(stem + "." + what + "-" + i + Places.ENDING);
    }
    return place;
  }

  /** What those names begin with, before a point. */
  static String stem(Path journal) {
    String name = String.valueOf(journal.getFileName());
    return name.endsWith(Places.ENDING)
        ? name.substring(0, name.length() - Places.ENDING.length())
        : name;
  }
}
