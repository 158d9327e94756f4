package org.henryjournal.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.henryjournal.domain.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The journal file, open and locked: the truth. It is only ever appended to; an incomplete last
 * change, which was never acknowledged, is set aside and cut off.
 *
 * <p>All reading and writing goes through the one channel held here: on POSIX systems closing any
 * other stream on the file in this process would drop the lock.
 */
final class JournalFile implements AutoCloseable {

  /** Where the file's good part ends. */
  record Position(long length, long seq, String crc) {}

  /** Called for every change of the file, in order. */
  interface Visitor {
    void change(Change change) throws IOException;
  }

  /** Lies behind any journal, so that copying the file is never hindered by the lock. */
  private static final long LOCK_AT = Long.MAX_VALUE - 1;

  private final Path path;
  private final FileChannel channel;
  private final JournalHeader header;
  private long headerLength;
  private Optional<Path> setAside = Optional.empty();
  private boolean failed;

  private JournalFile(Path path, FileChannel channel, JournalHeader header) {
    this.path = path;
    this.channel = channel;
    this.header = header;
  }

  /**
   * Makes a new, empty journal, for the owner only, and its folder where there is none.
   *
   * @throws Refusal when something is there already or the place cannot be written
   */
  static void create(Path path, JournalHeader header) {
    try {
      OwnerOnly.createFolders(OwnerOnly.folderOf(path));
      OwnerOnly.writeWhole(path, LineCodec.header(header), false);
    } catch (FileAlreadyExistsException e) {
      throw new Refusal(e, "journal.exists", path);
    } catch (IOException e) {
      throw new Refusal(e, "journal.cannot.create", path, reason(e));
    }
  }

  /**
   * Opens and locks a journal that is there; reads its header only.
   *
   * @throws Refusal when it is not there, not readable, open elsewhere, not a journal, or newer
   */
  static JournalFile open(Path path) {
    FileChannel channel;
    try {
      if (Files.isDirectory(path)) {
        throw new Refusal("journal.not.journal", path);
      }
      channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
    } catch (NoSuchFileException e) {
      throw new Refusal(e, "journal.not.found", path);
    } catch (IOException e) {
      throw new Refusal(e, "journal.unreadable", path, reason(e));
    }
    try {
      FileLock lock = channel.tryLock(LOCK_AT, 1, false);
      if (lock == null) {
        throw new Refusal("journal.open.elsewhere", path);
      }
      JournalFile file = new JournalFile(path, channel, readHeader(path, channel));
      file.findHeaderLength();
      return file;
    } catch (OverlappingFileLockException e) {
      closeQuietly(channel);
      throw new Refusal(e, "journal.open.elsewhere", path);
    } catch (IOException e) {
      closeQuietly(channel);
      throw new Refusal(e, "journal.unreadable", path, reason(e));
    } catch (Refusal e) {
      closeQuietly(channel);
      throw e;
    }
  }

  private static JournalHeader readHeader(Path path, FileChannel channel) throws IOException {
    LineReader lines = new LineReader(channel, 0);
    if (channel.size() == 0) {
      throw new Refusal("journal.empty.file", path);
    }
    ByteBuffer start = ByteBuffer.allocate(10);
    channel.read(start, 0);
    if (!new String(start.array(), 0, start.position(), StandardCharsets.UTF_8)
        .startsWith("{\"henry\":")) {
      throw new Refusal("journal.not.journal", path);
    }
    try {
      if (!lines.next()) {
        throw new Refusal("journal.damaged.header", path);
      }
      return LineCodec.readHeader(lines.bytes(), lines.length());
    } catch (LineCodec.NewerFormat e) {
      throw new Refusal(e, "journal.newer", path);
    } catch (LineCodec.BadLine e) {
      throw new Refusal(e, "journal.damaged.header", path);
    }
  }

  private void findHeaderLength() throws IOException {
    LineReader lines = new LineReader(channel, 0);
    if (lines.next()) {
      headerLength = lines.endPosition();
    }
  }

  Path path() {
    return path;
  }

  JournalHeader header() {
    return header;
  }

  long length() throws IOException {
    return channel.size();
  }

  /** Whether the last change of the file is this one; 0 stands for a journal without changes. */
  boolean endsWith(long seq, String crc) throws IOException {
    if (seq == 0) {
      return headerPosition().equals(new Position(length(), 0, crc));
    }
    byte[] tail = new byte[(int) Math.min(length(), 200)];
    channel.read(ByteBuffer.wrap(tail), length() - tail.length);
    int start = tail.length - 1;
    while (start > 0 && tail[start - 1] != '\n') {
      start--;
    }
    try {
      LineCodec.End end = LineCodec.readEnd(tail, start, tail.length - start);
      return end.seq() == seq && end.crc().equals(crc);
    } catch (LineCodec.BadLine e) {
      return false;
    }
  }

  /** Where a torn tail was put when the file was read, if there was one. */
  Optional<Path> setAside() {
    return setAside;
  }

  /**
   * Reads and checks every change. An incomplete last one is set aside in a {@code .torn} file and
   * cut off, unless the file is known to have been longer.
   *
   * @param known the length up to which every byte was acknowledged, or 0 where that is not known
   * @return where the good part, now the whole file, ends
   * @throws Refusal when something inside the file is damaged or newer; the file is then untouched
   */
  Position read(long known, Visitor visitor, Progress progress) {
    try {
      long size = channel.size();
      Position good = headerPosition();
      LineReader lines = new LineReader(channel, headerLength);
      while (true) {
        Position after = readChange(lines, good, visitor);
        if (after == null) {
          break;
        }
        good = after;
        progress.at(good.length(), Math.max(size, 1));
      }
      if (good.length() < size) {
        List<LineCodec.Head> later = laterChanges(good);
        if (!later.isEmpty() || good.length() < known) {
          throw damaged(good, later);
        }
        setAsideTail(good.length(), size);
      }
      return good;
    } catch (IOException e) {
      throw new Refusal(e, "journal.unreadable", path, reason(e));
    }
  }

  Position headerPosition() throws IOException {
    byte[] line = new byte[(int) headerLength];
    channel.read(ByteBuffer.wrap(line), 0);
    return new Position(headerLength, 0, LineCodec.firstCrc(line));
  }

  private @Nullable Position readChange(LineReader lines, Position before, Visitor visitor)
      throws IOException {
    try {
      if (!lines.next()) {
        return null;
      }
      CRC32C crc = new CRC32C();
      crc.update(before.crc().getBytes(StandardCharsets.US_ASCII));
      crc.update(lines.bytes(), lines.offset(), lines.length());
      LineCodec.Head head = LineCodec.readHead(lines.bytes(), lines.offset(), lines.length());
      if (head.seq() != before.seq() + 1) {
        return null;
      }
      List<Row> rows = new ArrayList<>();
      while (lines.next()) {
        if (lines.startsWith("{\"end\":")) {
          LineCodec.End end = LineCodec.readEnd(lines.bytes(), lines.offset(), lines.length());
          String sum = LineCodec.hex(crc);
          if (end.seq() != head.seq() || end.rows() != rows.size() || !end.crc().equals(sum)) {
            return null;
          }
          visitor.change(new Change(head.seq(), head.at(), head.action(), rows));
          return new Position(lines.endPosition(), head.seq(), sum);
        }
        crc.update(lines.bytes(), lines.offset(), lines.length());
        rows.add(LineCodec.row(lines.bytes(), lines.offset(), lines.length()));
      }
      return null;
    } catch (LineCodec.BadLine e) {
      return null;
    } catch (LineCodec.NewerFormat e) {
      throw new Refusal(e, "journal.newer", path);
    }
  }

  /** Heads of changes behind a bad one: where there are any, the damage is inside the file. */
  private List<LineCodec.Head> laterChanges(Position good) throws IOException {
    List<LineCodec.Head> heads = new ArrayList<>();
    LineReader lines = new LineReader(channel, good.length());
    while (lines.next()) {
      if (lines.startsWith("{\"seq\":")) {
        try {
          LineCodec.Head head = LineCodec.readHead(lines.bytes(), lines.offset(), lines.length());
          if (head.seq() > good.seq() + 1) {
            heads.add(head);
          }
        } catch (LineCodec.BadLine e) {
          continue;
        }
      }
    }
    return heads;
  }

  private Refusal damaged(Position good, List<LineCodec.Head> later) {
    String days =
        later.isEmpty()
            ? "?"
            : later.getFirst().at().toLocalDate() + " – " + later.getLast().at().toLocalDate();
    return new Refusal("journal.damaged", path, good.seq() + 1, days);
  }

  private void setAsideTail(long from, long to) throws IOException {
    Path torn = null;
    for (int number = 1; torn == null; number++) {
      Path candidate = path.resolveSibling(path.getFileName() + "." + number + ".torn");
      if (!Files.exists(candidate)) {
        torn = candidate;
      }
    }
    try (FileChannel out =
        OwnerOnly.open(torn, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      long at = from;
      while (at < to) {
        at += channel.transferTo(at, to - at, out);
      }
      out.force(true);
    }
    channel.truncate(from);
    channel.force(true);
    setAside = Optional.of(torn);
  }

  /**
   * Appends bytes and forces them to the disk. When the write fails, the file is as it was; when
   * the force fails, nothing more is written until the journal has been opened anew.
   *
   * @throws Refusal when the bytes are not surely on the disk
   */
  void append(byte[] bytes, long at) {
    if (failed) {
      throw new Refusal("journal.write.stopped", path);
    }
    try {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      long place = at;
      while (buffer.hasRemaining()) {
        place += channel.write(buffer, place);
      }
    } catch (IOException e) {
      cutBack(at);
      throw new Refusal(e, "journal.write.failed", path, reason(e));
    }
    try {
      channel.force(false);
    } catch (IOException e) {
      failed = true;
      throw new Refusal(e, "journal.write.failed", path, reason(e));
    }
  }

  private void cutBack(long length) {
    try {
      channel.truncate(length);
    } catch (IOException e) {
      failed = true;
    }
  }

  static String reason(IOException e) {
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }

  private static void closeQuietly(FileChannel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      System.getLogger(JournalFile.class.getName()).log(System.Logger.Level.WARNING, "close", e);
    }
  }

  @Override
  public void close() {
    closeQuietly(channel);
  }
}
