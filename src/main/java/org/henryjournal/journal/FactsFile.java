package org.henryjournal.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.CRC32C;
import org.henryjournal.insight.Facts;
import org.henryjournal.insight.FactsForm;

/**
 * The facts of a journal as they were at its last close, beside its index. They hold for the very
 * same journal at the very same change and for nothing else; whoever finds them unfit reads the
 * index. A first line says what they are of, a checksum at the end that they are whole.
 */
final class FactsFile {

  private static final String NAME = "figures";

  private final Path path;
  private final UUID journal;
  private final Seal seal;

  /**
   * @param seal by which they are sealed: they tell of customers
   */
  FactsFile(Path indexFolder, UUID journal, Seal seal) {
    this.path = indexFolder.resolve(NAME);
    this.journal = journal;
    this.seal = seal;
  }

  /** Forgets what is kept there. */
  static void delete(Path indexFolder) throws IOException {
    OwnerOnly.deleteWhole(indexFolder.resolve(NAME));
  }

  /** The facts at this end of the journal, where they were kept. */
  Optional<Facts> read(JournalFile.Position end) {
    try {
      byte[] bytes = seal.openFile(NAME, Files.readAllBytes(path)).orElse(new byte[0]);
      byte[] line = line(end);
      int body = bytes.length - Long.BYTES;
      if (body < line.length
          || !Arrays.equals(bytes, 0, line.length, line, 0, line.length)
          || ByteBuffer.wrap(bytes).getLong(body) != sum(bytes, body)) {
        return Optional.empty();
      }
      return Optional.of(FactsForm.read(ByteBuffer.wrap(bytes, line.length, body - line.length)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException | RuntimeException e) {
      System.getLogger(FactsFile.class.getName())
          .log(System.Logger.Level.INFO, "The figures are computed anew", e);
      return Optional.empty();
    }
  }

  /** Keeps the facts; where that fails they are computed again after the next opening. */
  void write(Facts facts, JournalFile.Position end) {
    byte[] line = line(end);
    byte[] form = FactsForm.write(facts);
    int body = line.length + form.length;
    ByteBuffer bytes = ByteBuffer.allocate(body + Long.BYTES).put(line).put(form);
    bytes.putLong(sum(bytes.array(), body));
    try {
      OwnerOnly.writeWhole(path, seal.sealFile(NAME, bytes.array()), true);
    } catch (IOException e) {
      System.getLogger(FactsFile.class.getName())
          .log(System.Logger.Level.WARNING, "The figures were not kept", e);
    }
  }

  private byte[] line(JournalFile.Position end) {
    String line =
        String.join(
            " ",
            "figures",
            String.valueOf(FactsForm.FORMAT),
            IndexSchema.hash(),
            journal.toString(),
            String.valueOf(end.length()),
            String.valueOf(end.seq()),
            end.crc());
    return (line + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static long sum(byte[] bytes, int length) {
    CRC32C sum = new CRC32C();
    sum.update(bytes, 0, length);
    return sum.getValue();
  }
}
