package org.henryjournal.journal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where backups lie.
 *
 * @param usual Henry's own folder, made where it is not there
 * @param chosen the folder that the rep wants them in, perhaps on another disk; never made
 */
public record BackupFolders(Path usual, Optional<Path> chosen) {

  /** Of this user, with what the rep chose. */
  public static BackupFolders of(Places places, Optional<Path> chosen) {
    return new BackupFolders(places.backups(), chosen);
  }

  /** Whether the chosen folder is not there now, such as on a disk that was unplugged. */
  public boolean isAway() {
    return chosen.filter(folder -> !isUsable(folder)).isPresent();
  }

  /** Where a backup goes now: the chosen folder, and while that is away the usual one. */
  public Path current() {
    return chosen.filter(BackupFolders::isUsable).orElse(usual);
  }

  private static boolean isUsable(Path folder) {
    return Files.isDirectory(folder) && Files.isWritable(folder);
  }

  /** Where backups may lie, the current folder first. */
  public List<Path> all() {
    return Stream.of(Stream.of(current()), chosen.stream(), Stream.of(usual))
        .flatMap(folders -> folders)
        .distinct()
        .toList();
  }
}
