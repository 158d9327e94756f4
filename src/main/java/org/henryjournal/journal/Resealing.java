package org.henryjournal.journal;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.function.Function;
import org.henryjournal.domain.Refusal;

/**
 * Writes a journal anew under another seal, or under none. What it says stays the same, byte for
 * byte: the new file is written beside it, forced, opened as a rep would open it, read whole and
 * compared line by line, and only then put in the place of the old one.
 */
final class Resealing {

  private static final String PART = ".resealing";

  private final JournalFile from;
  private final Path beside;

  /**
   * @param from is open, and closed by whoever opened it
   */
  Resealing(JournalFile from) {
    this.from = from;
    this.beside = besideOf(from.path());
  }

  private static Path besideOf(Path journal) {
    return journal.resolveSibling(journal.getFileName() + PART);
  }

  /** Removes what a resealing left that was ended in its midst: it may be a plain copy. */
  static void sweep(Path journal) {
    try {
      Files.deleteIfExists(besideOf(journal));
    } catch (IOException e) {
      System.getLogger(Resealing.class.getName())
          .log(System.Logger.Level.WARNING, "A half-written journal cannot be removed", e);
    }
  }

  /**
   * @param known up to where the journal was acknowledged when it was last closed here
   * @param first the new first line
   * @param seal the new seal, the caller's to close
   * @param proof opens the new file
   * @throws Refusal when any of it fails; the journal is as it was then
   */
  void rewrite(
      JournalFile.Position known,
      FirstLine first,
      Seal seal,
      Function<FirstLine, Seal> proof,
      Progress progress) {
    try {
      JournalFile.Reading reading = from.read(known, row -> {}, Damage.PLAIN, progress);
      reading
          .damage()
          .ifPresent(
              found -> {
                throw new Refusal("journal.damaged", from.path(), found.first(), found.days());
              });
      if (from.isReadOnly()) {
        throw new Refusal("journal.read.only.file", from.path());
      }
      JournalFile.Position end = reading.position();
      sweep(from.path());
      write(first, seal, end, reading.isEndSure());
      try (JournalFile written = JournalFile.open(beside, proof, disk -> disk)) {
        compare(written, end, progress);
      }
      if (!from.isThere(end.length())) {
        throw new Refusal("journal.astray", from.path());
      }
      // On Windows nobody can put a file in the place of one that is open.
      if (System.getProperty("os.name").startsWith("Windows")) {
        from.close();
      }
      Files.move(
          beside, from.path(), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      OwnerOnly.forceFolder(OwnerOnly.folderOf(from.path()));
    } catch (IOException e) {
      throw new Refusal(e, "seal.not.written", from.path(), JournalFile.reason(e));
    } finally {
      sweep(from.path());
    }
  }

  private void write(FirstLine first, Seal seal, JournalFile.Position end, boolean isEndSure)
      throws IOException {
    try (FileChannel channel =
        OwnerOnly.open(beside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 18);
      byte[] line = first.bytes();
      out.write(line);
      JournalFile.Position at =
          new JournalFile.Position(line.length, 0, from.headerEnd().crc(), first.tag());
      ChangeForm form = seal.after(at);
      Lines lines = from.seal().lines(from.disk(), from.headerEnd(), end.length());
      while (at.seq() < end.seq()) {
        ChangeForm.Formed formed = form.form(change(lines), at.seq() + 1, at.length());
        out.write(formed.bytes(), 0, formed.length());
        form.written(formed);
        at = formed.end();
      }
      if (isEndSure && end.seq() > 0) {
        out.write(at.closingLine().getBytes(StandardCharsets.US_ASCII));
      }
      out.flush();
      channel.force(true);
    }
  }

  private static LineCodec.Encoded change(Lines lines) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      while (nextOfChange(lines)) {
        bytes.write(lines.bytes(), lines.offset(), lines.length());
        if (lines.startsWith(ChangeReader.END)) {
          byte[] end =
              Arrays.copyOfRange(lines.bytes(), lines.offset(), lines.offset() + lines.length());
          String crc = LineReader.readEnd(end, 0, end.length).crc();
          return new LineCodec.Encoded(bytes.toByteArray(), bytes.size(), crc);
        }
      }
    } catch (LineCodec.BadLine e) {
      throw new IOException("A change that was read does not read again", e);
    }
    throw new IOException("The journal became shorter while it was read");
  }

  /** Moves to the next line that belongs to a change. */
  private static boolean nextOfChange(Lines lines) throws IOException {
    boolean more = lines.next();
    while (more && lines.startsWith(ChangeReader.CLOSED)) {
      more = lines.next();
    }
    return more;
  }

  private void compare(JournalFile written, JournalFile.Position end, Progress progress)
      throws IOException {
    JournalFile.Reading again =
        written.read(JournalFile.NOTHING, row -> {}, Damage.PLAIN, progress);
    Lines before = from.seal().lines(from.disk(), from.headerEnd(), end.length());
    Lines after =
        written.seal().lines(written.disk(), written.headerEnd(), again.position().length());
    boolean same = written.header().equals(from.header());
    boolean more = true;
    while (same && more) {
      more = nextOfChange(before);
      same = more == nextOfChange(after) && (!more || isSame(before, after));
    }
    if (!same || again.position().seq() != end.seq()) {
      throw new IOException("What was written does not read as what was to be written");
    }
  }

  private static boolean isSame(Lines one, Lines other) {
    return Arrays.equals(
        one.bytes(),
        one.offset(),
        one.offset() + one.length(),
        other.bytes(),
        other.offset(),
        other.offset() + other.length());
  }
}
