package org.henryjournal.journal;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;

/**
 * That changes were acknowledged here which the journal lacks: somebody has put an older copy back.
 * It is kept beside the index and said at every opening, until the rep has answered or the changes
 * are there again.
 *
 * @param end up to where the journal was acknowledged
 * @param count how many changes it lacked when that was found
 */
record MissingChanges(UUID journal, JournalFile.Position end, long count) {

  private static final String NAME = "missing";

  /** What was kept of this journal; a file that does not read is none. */
  static Optional<MissingChanges> read(Path folder, UUID journal) throws IOException {
    try {
      Properties lines = new Properties();
      String text = Files.readString(folder.resolve(NAME), StandardCharsets.UTF_8);
      lines.load(new StringReader(IndexMarker.unchecked(text)));
      return Optional.of(
              new MissingChanges(
                  UUID.fromString(lines.getProperty("journal")),
                  new JournalFile.Position(
                      0,
                      Long.parseLong(lines.getProperty("seq")),
                      String.valueOf(lines.getProperty("crc")),
                      ""),
                  Long.parseLong(lines.getProperty("count"))))
          .filter(found -> found.journal().equals(journal));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IllegalArgumentException | NullPointerException e) {
      System.getLogger(MissingChanges.class.getName())
          .log(System.Logger.Level.WARNING, "What is missing is not known any more: " + e);
      return Optional.empty();
    }
  }

  void write(Path folder) throws IOException {
    String text =
        "journal="
            + journal
            + "\nseq="
            + end.seq()
            + "\ncrc="
            + end.mark()
            + "\ncount="
            + count
            + "\n";
    OwnerOnly.writeWhole(
        folder.resolve(NAME), IndexMarker.checked(text).getBytes(StandardCharsets.UTF_8), true);
  }

  static void forget(Path folder) throws IOException {
    if (Files.deleteIfExists(folder.resolve(NAME))) {
      OwnerOnly.forceFolder(folder);
    }
  }
}
