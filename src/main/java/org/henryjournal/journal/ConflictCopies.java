package org.henryjournal.journal;

import static org.henryjournal.journal.db.Tables.JOURNAL_MERGE;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.henryjournal.domain.Refusal;

/**
 * Looks for other copies of the open journal that lie beside it, as sync programs and people make
 * them. They are known by their content: by the journal that their first line names and by changes
 * that this one lacks, whatever they are called. A file that looks as it did at the last look is
 * not opened again.
 */
public final class ConflictCopies {

  /** What a restore has put aside is not a copy that somebody wrote on. */
  private static final String REPLACED = ".replaced-";

  /** How a file looked: while it looks so, it says the same. */
  private record Look(long size, long modified, Object key) {}

  /** What was found in a file that looked so. */
  private record Seen(Look look, boolean hasMore) {}

  private final Journal journal;
  private final Map<Path, Seen> seen = new ConcurrentHashMap<>();

  public ConflictCopies(Journal journal) {
    this.journal = journal;
    // Whether a file has more is another question after a merge, and after its undo.
    journal
        .writer()
        .onChange(
            tables -> {
              if (tables.contains(Tables.name(JOURNAL_MERGE))) {
                seen.clear();
              }
            });
  }

  /**
   * A copy beside the journal that has what the journal lacks, told by how it looks.
   *
   * @param state what is remembered of a copy that the rep does not want to be asked about: it
   *     changes with the file
   */
  public record Found(Path file, String state) {}

  /** Reads names and attributes, and what looks otherwise than at the last time. */
  public List<Found> look() {
    Path own = journal.path().toAbsolutePath();
    List<Found> found = new ArrayList<>();
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(OwnerOnly.folderOf(own), ConflictCopies::isCandidate)) {
      for (Path file : files) {
        found(file).ifPresent(found::add);
      }
    } catch (IOException e) {
      // A folder that cannot be listed now can be at the next look.
      return List.of();
    }
    found.sort((one, other) -> one.file().compareTo(other.file()));
    return found;
  }

  private static boolean isCandidate(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.endsWith(Places.ENDING) && !name.contains(REPLACED) && !HeldFiles.isHeld(file);
  }

  private Optional<Found> found(Path file) throws IOException {
    BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
    if (!attributes.isRegularFile()) {
      return Optional.empty();
    }
    Look look =
        new Look(attributes.size(), attributes.lastModifiedTime().toMillis(), HeldFiles.key(file));
    Seen before = seen.get(file);
    Seen now =
        before != null && before.look().equals(look) ? before : new Seen(look, hasMore(file));
    seen.put(file, now);
    return now.hasMore()
        ? Optional.of(new Found(file, look.size() + "-" + look.modified()))
        : Optional.empty();
  }

  /** What cannot be read now is offered once it can be. */
  private boolean hasMore(Path file) {
    try {
      return !journal.merges().look(file, key -> false, Progress.NONE).isNothing();
    } catch (Refusal e) {
      return false;
    }
  }
}
