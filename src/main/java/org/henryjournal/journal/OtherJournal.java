package org.henryjournal.journal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.henryjournal.domain.Refusal;

/**
 * A journal that is read and never written, wherever it lies: another copy of the one that is open.
 * It may be compressed, as backups are.
 */
final class OtherJournal implements AutoCloseable {

  /** What is unpacked lies in memory. */
  private static final int MOST_UNPACKED = 1 << 28;

  private static final int GZIP = 0x1f8b;

  private final JournalFile file;
  private final Disk disk;
  private final long size;

  private OtherJournal(JournalFile file, Disk disk) throws IOException {
    this.file = file;
    this.disk = disk;
    this.size = disk.size();
  }

  /**
   * @param own the journal that is open; a sealed copy has its key
   * @throws Refusal when it is the journal that is open, not there, no journal, or newer
   */
  static OtherJournal open(Path path, JournalFile own) {
    try {
      if (Files.exists(path) && !Files.isRegularFile(path)) {
        throw new Refusal(Files.isDirectory(path) ? "journal.folder" : "journal.not.journal", path);
      }
      Disk disk = new Reading(ForeignFile.openChannel(path));
      boolean opened = false;
      try {
        disk = unpacked(path, disk);
        OtherJournal other =
            new OtherJournal(JournalFile.over(path, disk, own.sealOfSame(path)), disk);
        opened = true;
        return other;
      } finally {
        if (!opened) {
          disk.close();
        }
      }
    } catch (NoSuchFileException e) {
      throw new Refusal(e, "journal.not.found", path);
    } catch (IOException e) {
      throw new Refusal(e, "journal.unreadable", path, JournalFile.reason(e));
    }
  }

  private static Disk unpacked(Path path, Disk disk) throws IOException {
    ByteBuffer start = ByteBuffer.allocate(2);
    disk.read(start, 0);
    if (start.hasRemaining() || (start.getShort(0) & 0xffff) != GZIP) {
      return disk;
    }
    disk.close();
    try (InputStream packed = ForeignFile.open(path);
        InputStream in = new GZIPInputStream(packed)) {
      byte[] bytes = in.readNBytes(MOST_UNPACKED);
      if (in.read() >= 0) {
        throw new Refusal("merge.too.large", path);
      }
      return new Unpacked(bytes);
    }
  }

  JournalFile file() {
    return file;
  }

  /** How long it was when it was opened; it may grow. */
  long size() {
    return size;
  }

  /**
   * An incomplete last change was never acknowledged and does not count.
   *
   * @param read has come to the last change that reads
   * @throws Refusal when more than that is amiss
   */
  void requireWhole(ChangeReader read) throws IOException {
    if (read.good().length() < size) {
      Tail tail = new Tail(disk, read.good(), size, file.seal().isSealed());
      if (tail.isDamage()) {
        String days = JournalFile.days(read, tail.nextAt().orElse(read.lastAt()));
        throw new Refusal("merge.damaged", file.path(), read.good().seq() + 1, days);
      }
    }
  }

  @Override
  public void close() {
    file.close();
  }

  /** Is only read. */
  private abstract static class Unwritten implements Disk {

    @Override
    public int write(ByteBuffer from, long at) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void force() {
      throw new UnsupportedOperationException();
    }

    @Override
    public void truncate(long size) {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean isThere(long length) {
      return true;
    }
  }

  private static final class Reading extends Unwritten {
    private final FileChannel channel;

    Reading(FileChannel channel) {
      this.channel = channel;
    }

    @Override
    public long size() throws IOException {
      return channel.size();
    }

    @Override
    public int read(ByteBuffer into, long at) throws IOException {
      return channel.read(into, at);
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }

  private static final class Unpacked extends Unwritten {
    private final byte[] bytes;

    Unpacked(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    public long size() {
      return bytes.length;
    }

    @Override
    public int read(ByteBuffer into, long at) {
      int length = (int) Math.min(into.remaining(), bytes.length - at);
      if (length <= 0) {
        return -1;
      }
      into.put(bytes, (int) at, length);
      return length;
    }

    @Override
    public void close() {}
  }
}
