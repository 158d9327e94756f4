package org.henryjournal.journal;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32C;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Writes one backup: the bytes of an open journal, compressed, beside its place; forced, read back,
 * and only then renamed.
 *
 * <p>The bytes come from the open {@link Disk}: closing another channel on the file would drop its
 * lock. They are those up to a position that was acknowledged, and more is only ever appended
 * behind it, so nobody need wait meanwhile. Reading back compares every byte, by its checksum, with
 * what this program has read or written of the journal since it checked each change of it.
 */
final class BackupWriter {

  /** A journal up to a change, all of it acknowledged. */
  record Upto(Disk disk, JournalFile.Position position, long sum) {}

  /** An earlier backup, which holds the first bytes of the journal. */
  record Begun(Path file, long length) {}

  /** What was read back is not what was acknowledged. */
  static final class Differs extends IOException {
    private static final long serialVersionUID = 1;

    Differs() {
      super("What was read back differs from the journal");
    }
  }

  static final int CHUNK = 1 << 18;

  private final UnaryOperator<OutputStream> between;

  BackupWriter() {
    this(out -> out);
  }

  /**
   * @param between what tests put between a backup and its disk
   */
  BackupWriter(UnaryOperator<OutputStream> between) {
    this.between = between;
  }

  /**
   * Writes it, all anew or behind a copy of an earlier one: members of gzip that follow each other
   * are read as one.
   *
   * @param place where nothing lies yet
   * @throws IOException when it is not surely there and whole; nothing lies there then
   */
  void write(Upto upto, Path place, Optional<Begun> begun, Progress progress) throws IOException {
    Path part = place.resolveSibling(place.getFileName() + OwnerOnly.PART);
    boolean done = false;
    try {
      pack(upto, part, begun, progress);
      readBack(part, upto.position().length(), upto.sum(), progress);
      Files.move(part, place);
      OwnerOnly.forceFolder(OwnerOnly.folderOf(place));
      done = true;
    } finally {
      if (!done) {
        Files.deleteIfExists(part);
      }
    }
  }

  private void pack(Upto upto, Path part, Optional<Begun> begun, Progress progress)
      throws IOException {
    try (FileChannel channel =
        OwnerOnly.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      OutputStream out =
          new BufferedOutputStream(between.apply(Channels.newOutputStream(channel)), CHUNK);
      if (begun.isPresent()) {
        Files.copy(begun.get().file(), out);
      }
      long from = begun.map(Begun::length).orElse(0L);
      try (GZIPOutputStream packed =
          new GZIPOutputStream(
              new FilterOutputStream(out) {
                @Override
                public void write(byte[] bytes, int offset, int length) throws IOException {
                  out.write(bytes, offset, length);
                }

                /** It is forced before it is closed. */
                @Override
                public void close() throws IOException {
                  flush();
                }
              },
              CHUNK)) {
        copy(upto, from, packed, progress);
      }
      channel.force(true);
    }
  }

  private static void copy(Upto upto, long from, OutputStream out, Progress progress)
      throws IOException {
    byte[] chunk = new byte[CHUNK];
    long end = upto.position().length();
    for (long at = from; at < end; ) {
      int length = (int) Math.min(chunk.length, end - at);
      int read = upto.disk().read(ByteBuffer.wrap(chunk, 0, length), at);
      if (read <= 0) {
        throw new EOFException("The file became shorter while it was read");
      }
      out.write(chunk, 0, read);
      at += read;
      progress.at(at, end);
    }
  }

  /**
   * @throws Differs when the packed bytes are not so many, or have another checksum
   */
  static void readBack(Path packed, long length, long sum, Progress progress) throws IOException {
    CRC32C all = new CRC32C();
    long count = 0;
    try (InputStream in = unpacked(packed)) {
      byte[] chunk = new byte[CHUNK];
      for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
        all.update(chunk, 0, read);
        count += read;
        progress.at(Math.min(count, length), Math.max(1, length));
      }
    }
    if (count != length || all.getValue() != sum) {
      throw new Differs();
    }
  }

  /** Through the one door: what is named a backup may be a link to anything. */
  static InputStream unpacked(Path packed) throws IOException {
    InputStream in = ForeignFile.open(packed);
    try {
      return new GZIPInputStream(new BufferedInputStream(in, CHUNK), CHUNK);
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }
}
