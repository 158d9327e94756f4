package org.henryjournal.journal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.henryjournal.domain.Refusal;

/** Finds the newest good backup of a journal that does not open or is not there. */
public final class BackupSearch {

  /** So many that do not read, one after the other, and something else is wrong. */
  private static final int TRIED = 12;

  /**
   * A backup that reads whole.
   *
   * @param outlook what taking it would change
   */
  public record Offer(BackupFile file, RestoreOutlook outlook) {}

  private BackupSearch() {}

  /**
   * Looks through the folders; by what the journal is known by where its first line reads or it was
   * once open here, else by its file name.
   *
   * @param index the folder of the journal's index
   * @return empty where there is none, or the journal is open elsewhere
   */
  public static Optional<Offer> newestGood(
      Path journal, BackupFolders folders, Path index, Progress progress) {
    Predicate<BackupFile> wanted =
        JournalFile.owner(journal)
            .or(() -> Index.lastOwner(index))
            .map(BackupSearch::of)
            .orElse(file -> file.journal().equals(Beside.stem(journal)));
    List<BackupFile> candidates =
        folders.all().stream()
            .flatMap(folder -> BackupFile.in(folder, wanted).stream())
            .sorted(BackupFile.BY_AGE.reversed())
            .limit(TRIED)
            .toList();
    return candidates.stream().flatMap(file -> good(file, journal, index, progress)).findFirst();
  }

  private static Predicate<BackupFile> of(UUID owner) {
    return file -> file.isOf(owner);
  }

  private static Stream<Offer> good(BackupFile file, Path journal, Path index, Progress progress) {
    try {
      return Stream.of(new Offer(file, RestoreOutlook.of(file.path(), journal, index, progress)));
    } catch (Refusal e) {
      System.getLogger(BackupSearch.class.getName())
          .log(System.Logger.Level.INFO, "A backup does not read", e);
      return Stream.empty();
    }
  }
}
