package org.henryjournal.journal;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

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

  /** File name of a journal without its ending. */
  static String stem(Path journal) {
    String name = String.valueOf(journal.getFileName());
    return name.endsWith(Places.ENDING) ? withoutEnding(name) : name;
  }

  /**
   * The newest of the files beside a journal that were put there for a reason.
   *
   * @param what begins what stands between the name of the journal and its ending; a stamp follows
   */
  static Optional<Path> newest(Path journal, String what) {
    String start = stem(journal) + "." + what;
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(
            OwnerOnly.folderOf(journal),
            file ->
                String.valueOf(file.getFileName()).startsWith(start)
                    && file.toString().endsWith(Places.ENDING))) {
      files.forEach(found::add);
    } catch (IOException | DirectoryIteratorException e) {
      return Optional.empty();
    }
    // A second one of the same second is longer: STAMP-2 is newer than STAMP.
    return found.stream()
        .max(Comparator.comparing(file -> withoutEnding(String.valueOf(file.getFileName()))));
  }

  private static String withoutEnding(String name) {
    return name.substring(0, name.length() - Places.ENDING.length());
  }
}
