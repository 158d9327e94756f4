package org.henryjournal.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.henryjournal.domain.Refusal;

/**
 * What a restore would change, found without changing anything.
 *
 * @param seq number of the last change of what would be restored
 * @param last when that change was made
 * @param found what lies at the place now
 * @param lost what lies at the place and is not in the backup, as far as it reads
 * @param gained what is in the backup and does not lie at the place
 */
public record RestoreOutlook(
    long seq, LocalDateTime last, Found found, Beyond lost, Beyond gained) {

  /** What lies at the place of a journal. */
  public enum Found {
    NOTHING,
    /** Nobody can say what is lost in it. */
    UNREADABLE,
    /** It reads up to a bad place; what is behind that is not counted. */
    DAMAGED,
    WHOLE
  }

  /**
   * Of a journal that is not open.
   *
   * @param index the folder of its index, where there is room for what has to be unpacked
   * @throws Refusal when what would be restored does not read whole, or the journal is open
   */
  public static RestoreOutlook of(Path source, Path target, Path index, Progress progress) {
    if (!Files.exists(target)) {
      return look(source, index, Optional.empty(), Found.NOTHING, progress);
    }
    try (JournalFile there = JournalFile.open(target)) {
      BeyondCount.Source all = new BeyondCount.Source(there, there.disk().size());
      return look(source, index, Optional.of(all), Found.WHOLE, progress);
    } catch (IOException e) {
      return look(source, index, Optional.empty(), Found.UNREADABLE, progress);
    } catch (Refusal e) {
      if (e.key().equals("journal.open.elsewhere") || e.key().startsWith("restore.")) {
        throw e;
      }
      return look(source, index, Optional.empty(), Found.UNREADABLE, progress);
    }
  }

  static RestoreOutlook look(
      Path source, Path index, Optional<BeyondCount.Source> there, Found found, Progress progress) {
    Path part = index.resolve("restore" + Places.ENDING);
    try {
      OwnerOnly.createFolders(index);
      Files.deleteIfExists(part);
      BackupFiles.unpack(source, part, progress);
      if (JournalFile.isSealed(part) && there.isEmpty()) {
        return sealed(source, found);
      }
      try (JournalFile file = open(part, there)) {
        return compare(new BeyondCount.Source(file, file.disk().size()), there, found, progress);
      }
    } catch (IOException e) {
      throw new Refusal(e, "restore.broken", source);
    } catch (Refusal e) {
      throw e.key().startsWith("journal.") && !e.key().equals("journal.newer")
          ? new Refusal(e, "restore.broken", source)
          : e;
    } finally {
      try {
        Files.deleteIfExists(part);
      } catch (IOException e) {
        System.getLogger(RestoreOutlook.class.getName())
            .log(System.Logger.Level.INFO, "What was unpacked stays", e);
      }
    }
  }

  /** With the key of the journal that is open, where it has the same. */
  private static JournalFile open(Path part, Optional<BeyondCount.Source> there) {
    return there.isEmpty()
        ? JournalFile.open(part)
        : JournalFile.open(part, there.get().file().sealOfSame(part), disk -> disk);
  }

  /** What is sealed says nothing to who has no key; its name says how far it goes. */
  private static RestoreOutlook sealed(Path source, Found found) throws IOException {
    BackupFile file =
        BackupFile.of(source)
            .orElseThrow(() -> new IOException("What is sealed does not say how far it goes"));
    return new RestoreOutlook(
        file.seq(),
        file.at(),
        found == Found.NOTHING ? found : Found.UNREADABLE,
        nothing(file.at().toLocalDate()),
        nothing(file.at().toLocalDate()));
  }

  private static RestoreOutlook compare(
      BeyondCount.Source fresh, Optional<BeyondCount.Source> there, Found found, Progress progress)
      throws IOException {
    ChangeReader all = fresh.changes();
    while (all.next(BeyondCount.NO_ROWS)) {
      progress.at(all.good().length(), fresh.length());
    }
    if (fresh.file().isHeaderDamaged()
        || all.good().length() < fresh.length()
            && fresh.file().isDamage(all.good(), fresh.length())) {
      throw new IOException("A change does not read");
    }
    if (there.isEmpty()) {
      Beyond gained = BeyondCount.behind(0, fresh, progress);
      return new RestoreOutlook(
          all.good().seq(), all.lastAt().toLocalDateTime(), found, nothing(gained.from()), gained);
    }
    long common = BeyondCount.common(fresh, there.get(), progress);
    ChangeReader old = there.get().changes();
    while (old.next(BeyondCount.NO_ROWS)) {
      progress.at(old.good().length(), Math.max(1, there.get().length()));
    }
    return new RestoreOutlook(
        all.good().seq(),
        all.lastAt().toLocalDateTime(),
        old.good().length() < there.get().length() ? Found.DAMAGED : found,
        behind(common, old, there.get(), progress),
        behind(common, all, fresh, progress));
  }

  /**
   * @param read has read the journal to its end
   */
  private static Beyond behind(
      long common, ChangeReader read, BeyondCount.Source source, Progress progress)
      throws IOException {
    return read.good().seq() == common
        ? nothing(read.lastAt().toLocalDate())
        : BeyondCount.behind(common, source, progress);
  }

  private static Beyond nothing(LocalDate day) {
    return new Beyond(0, day, day, 0, 0, 0, 0, 0);
  }
}
