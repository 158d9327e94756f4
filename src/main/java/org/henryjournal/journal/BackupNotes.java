package org.henryjournal.journal;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * What is known on this machine of the backups of one journal. Losing it costs a look into the
 * files: nothing is deleted or trusted for its sake.
 *
 * @param made the backups, in the order in which they were made
 * @param proven the last one that was rebuilt and found equal to the journal
 */
record BackupNotes(List<Made> made, Optional<Proof> proven) {

  /** Known of a journal that has none. */
  static final BackupNotes NONE = new BackupNotes(List.of(), Optional.empty());

  /** More are never kept; older ones are forgotten. */
  private static final int MOST = 60;

  private static final String MADE = "made ";
  private static final String PROVEN = "proven ";

  /**
   * A backup that was written and read back.
   *
   * @param file its name
   * @param length of the journal in it, in bytes
   * @param sum CRC-32C of the journal in it
   * @param crc checksum of the last change in it
   * @param by which Henry made it
   */
  record Made(String file, long length, long sum, long seq, String crc, String by) {

    private String line() {
      return MADE + String.join(" ", "" + length, "" + sum, "" + seq, crc, by, file);
    }

    private static Made read(String line) {
      String[] part = line.split(" ", 6);
      return new Made(
          part[5],
          Long.parseLong(part[0]),
          Long.parseLong(part[1]),
          Long.parseLong(part[2]),
          part[3],
          part[4]);
    }
  }

  /** When which backup was proven. */
  record Proof(LocalDateTime at, String file) {}

  BackupNotes {
    made = List.copyOf(made);
  }

  static Path place(Path folder, UUID journal) {
    return folder.resolve(journal + ".notes");
  }

  /** What does not read is not known. */
  static BackupNotes read(Path file) {
    try {
      List<Made> made = new ArrayList<>();
      Optional<Proof> proven = Optional.empty();
      String text = IndexMarker.unchecked(Files.readString(file, StandardCharsets.UTF_8));
      for (String line : text.lines().toList()) {
        if (line.startsWith(MADE)) {
          made.add(Made.read(line.substring(MADE.length())));
        } else if (line.startsWith(PROVEN)) {
          String[] part = line.substring(PROVEN.length()).split(" ", 2);
          proven = Optional.of(new Proof(LocalDateTime.parse(part[0]), part[1]));
        }
      }
      return new BackupNotes(made, proven);
    } catch (NoSuchFileException e) {
      return NONE;
    } catch (CharacterCodingException | RuntimeException e) {
      System.getLogger(BackupNotes.class.getName())
          .log(System.Logger.Level.INFO, "The notes of the backups do not read", e);
      return NONE;
    } catch (IOException e) {
      return NONE;
    }
  }

  void write(Path file) throws IOException {
    StringBuilder text = new StringBuilder();
    made.stream()
        .skip(Math.max(0, made.size() - MOST))
        .filter(each -> each.file().lines().count() == 1)
        .forEach(each -> text.append(each.line()).append('\n'));
    proven.ifPresent(proof -> text.append(PROVEN + proof.at() + " " + proof.file()).append('\n'));
    OwnerOnly.createFolders(OwnerOnly.folderOf(file));
    OwnerOnly.writeWhole(
        file, IndexMarker.checked(text.toString()).getBytes(StandardCharsets.UTF_8), true);
  }

  Optional<Made> of(String file) {
    return made.stream().filter(each -> each.file().equals(file)).findFirst();
  }

  /** The one that was made last, of those that are still there. */
  Optional<Made> newest(Predicate<String> isThere) {
    return made.reversed().stream().filter(each -> isThere.test(each.file())).findFirst();
  }

  BackupNotes with(Made another) {
    List<Made> all = new ArrayList<>(made);
    all.add(another);
    return new BackupNotes(all, proven);
  }

  BackupNotes without(String file) {
    return new BackupNotes(
        made.stream().filter(each -> !each.file().equals(file)).toList(), proven);
  }

  BackupNotes with(Proof proof) {
    return new BackupNotes(made, Optional.of(proof));
  }
}
