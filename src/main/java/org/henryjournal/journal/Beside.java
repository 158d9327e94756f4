package org.henryjournal.journal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Names of files that are put beside a journal, such as {@code NAME.unsaved-20261130-101500.henry}.
 */
final class Beside {

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT);

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

  /** What is put there. */
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /** What a file is, and when it was put there, such as {@code unsaved-20261130-101500}. */
  static String at(String what, Clock clock) {
    return what + "-" + STAMP.format(LocalDateTime.now(clock));
  }

  /**
   * Writes a new file; it is on the disk whole, or not there.
   *
   * @return where it lies
   */
  static Path write(Path folder, Path journal, String what, Content content) throws IOException {
    Path place = free(folder, journal, what);
    boolean done = false;
    try (FileChannel channel =
        OwnerOnly.open(place, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      content.writeTo(Channels.newOutputStream(channel));
      channel.force(true);
      done = true;
    } finally {
      if (!done) {
        Files.deleteIfExists(place);
      }
    }
    OwnerOnly.forceFolder(folder);
    return place;
  }
}
