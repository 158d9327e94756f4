package org.henryjournal.exchange.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.openxml4j.util.ZipEntrySource;

/**
 * The parts of a workbook, unpacked as they are read, in memory only. Every byte is counted: a few
 * kilobytes can be made to unpack to gigabytes.
 */
final class WorkbookZip implements ZipEntrySource {

  /** A real workbook has some dozens. */
  private static final int MOST_PARTS = 1_000;

  /** Sheets shrink to a tenth, seldom to a fiftieth; a bomb to a thousandth. */
  private static final long MOST_TIMES = 100;

  /** Unpacked without asking how much smaller it was. */
  private static final long HARMLESS = 4L << 20;

  /** Bytes unpacked of one file; a hundred thousand visits are some 60 million. */
  private static final long MOST_BYTES = 256L << 20;

  /** Bytes of the parts that the library reads as trees. */
  private static final long MOST_FRAME = 2L << 20;

  private final ZipFile zip;
  private final long packed;
  private long unpacked;
  private long frame;
  private boolean closed;
  private boolean tooMuch;

  /**
   * @throws TooMuch when it has more parts than any workbook
   * @throws IOException when it is no zip
   */
  WorkbookZip(byte[] bytes) throws IOException {
    if (directoryEntries(bytes) > MOST_PARTS) {
      throw new TooMuch();
    }
    packed = bytes.length;
    zip =
        ZipFile.builder()
            .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
            .setIgnoreLocalFileHeader(true)
            .get();
  }

  /** Thrown when a workbook unpacks to more than one can be. */
  static final class TooMuch extends IOException {

    private static final long serialVersionUID = 1L;

    TooMuch() {
      super("More than a workbook unpacks to");
    }
  }

  /** Looked for in the bytes: the library would first make an object of each. */
  private static int directoryEntries(byte[] bytes) {
    int entries = 0;
    for (int i = 0; i + 4 <= bytes.length; i++) {
      if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2) {
        entries++;
      }
    }
    return entries;
  }

  /** Whether it was refused to unpack more. */
  boolean isTooMuch() {
    return tooMuch;
  }

  /** Bytes so far. */
  long unpacked() {
    return unpacked;
  }

  @Override
  public Enumeration<? extends ZipArchiveEntry> getEntries() {
    return zip.getEntries();
  }

  @Override
  public ZipArchiveEntry getEntry(String path) {
    return zip.getEntry(path);
  }

  /** Other ways of packing are not Excel's and need libraries that are not there. */
  @Override
  public InputStream getInputStream(ZipArchiveEntry entry) throws IOException {
    if (entry.getMethod() != ZipEntry.DEFLATED && entry.getMethod() != ZipEntry.STORED) {
      throw new IOException("Packed in a way that Excel does not know: " + entry.getMethod());
    }
    return new Counted(zip.getInputStream(entry), entry);
  }

  @Override
  public void close() throws IOException {
    closed = true;
    zip.close();
  }

  @Override
  public boolean isClosed() {
    return closed;
  }

  private final class Counted extends FilterInputStream {

    private final long most;
    private final boolean isFrame;
    private long read;

    Counted(InputStream in, ZipArchiveEntry entry) {
      super(in);
      String name = entry.getName();
      isFrame =
          name.endsWith(".rels") || name.startsWith("[Content") || name.startsWith("docProps/");
      long size = Math.clamp(entry.getCompressedSize(), 0, packed);
      most = Math.max(HARMLESS, size * MOST_TIMES);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int count = super.read(bytes, offset, length);
      if (count > 0) {
        read += count;
        unpacked += count;
        frame += isFrame ? count : 0;
        if (read > most || unpacked > MOST_BYTES || frame > MOST_FRAME) {
          tooMuch = true;
          throw new TooMuch();
        }
      }
      return count;
    }

    @Override
    public long skip(long count) throws IOException {
      byte[] skipped = new byte[(int) Math.clamp(count, 0, 8192)];
      return Math.max(0, read(skipped, 0, skipped.length));
    }

    @Override
    public boolean markSupported() {
      return false;
    }
  }
}
