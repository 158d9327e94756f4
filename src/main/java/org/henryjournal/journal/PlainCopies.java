package org.henryjournal.journal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.henryjournal.domain.Refusal;
import org.henryjournal.journal.seal.DataKey;

/**
 * What can still be read of a journal that has just been sealed: journals that Henry has put aside
 * beside it, and torn tails.
 */
final class PlainCopies {

  private static final int LONGEST_FIRST_LINE = 4096;

  private final Path journal;
  private final Path indexFolder;

  PlainCopies(Path journal, Path indexFolder) {
    this.journal = journal;
    this.indexFolder = indexFolder;
  }

  /**
   * Seals the journals that were put aside, with the same key and first line, and deletes torn
   * tails, which were never acknowledged.
   *
   * @param first of the sealed journal
   * @return what can still be read: copies that others made, and what is too damaged to be sealed
   */
  List<Path> seal(FirstLine first, DataKey key) {
    List<Path> left = new ArrayList<>();
    for (Path file : files()) {
      if (isTorn(file)) {
        delete(file, left);
      } else if (isPlainCopy(file, first.header()) && !(isOurs(file) && sealed(file, first, key))) {
        left.add(file);
      }
    }
    return left;
  }

  private List<Path> files() {
    List<Path> all = new ArrayList<>();
    for (Path folder : List.of(OwnerOnly.folderOf(journal), indexFolder.resolve("unsaved"))) {
      if (Files.isDirectory(folder)) {
        try (Stream<Path> files = Files.list(folder)) {
          files.filter(Files::isRegularFile).sorted().forEach(all::add);
        } catch (IOException e) {
          throw new Refusal(e, "seal.copies.unreadable", folder, JournalFile.reason(e));
        }
      }
    }
    all.removeIf(file -> file.getFileName().equals(journal.getFileName()));
    return all;
  }

  private boolean isTorn(Path file) {
    String name = file.getFileName().toString();
    return name.startsWith(journal.getFileName() + ".") && name.endsWith(".torn");
  }

  /** Whether its name is one of those that Henry gives ({@link Beside}). */
  private boolean isOurs(Path file) {
    return file.getFileName().toString().startsWith(Beside.stem(journal) + ".");
  }

  private static void delete(Path file, List<Path> left) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      left.add(file);
    }
  }

  private static boolean isPlainCopy(Path file, JournalHeader of) {
    if (!ForeignFile.isJournal(file)) {
      return false;
    }
    try (InputStream in = ForeignFile.open(file)) {
      byte[] begin = in.readNBytes(LONGEST_FIRST_LINE);
      int end = 0;
      while (end < begin.length && begin[end] != '\n') {
        end++;
      }
      FirstLine first = FirstLine.read(begin, end);
      return first.seal().isEmpty() && first.header().journal().equals(of.journal());
    } catch (IOException | Refusal | LineCodec.BadLine | LineCodec.NewerFormat e) {
      return true;
    }
  }

  private static boolean sealed(Path file, FirstLine first, DataKey key) {
    try (JournalFile copy = JournalFile.open(file);
        Seal seal = Seal.of(key.copy(), first.header())) {
      if (!copy.header().equals(first.header())) {
        return false;
      }
      new Resealing(copy)
          .rewrite(
              JournalFile.NOTHING,
              first,
              seal,
              written -> Seal.of(key.copy(), written.header()),
              Progress.NONE);
      return true;
    } catch (Refusal e) {
      System.getLogger(PlainCopies.class.getName())
          .log(System.Logger.Level.INFO, "A copy of the journal is not sealed", e);
      return false;
    }
  }
}
