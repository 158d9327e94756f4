package org.henryjournal.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Reads a part of a file line by line. */
final class DiskLines implements Lines {

  private static final int CHUNK = 1 << 18;

  /**
   * In bytes: a customer with some 200,000 visits, in the bin. None longer is written; a hole of
   * zeros in a broken file may look like it.
   */
  static final int LONGEST = 1 << 27;

  private final Disk disk;
  private final long limit;
  private byte[] buffer = new byte[CHUNK];
  private int filled;
  private int next;
  private long bufferStart;
  private int lineStart;
  private int lineEnd;

  /**
   * @param limit place in the file behind which nothing is read
   */
  DiskLines(Disk disk, long from, long limit) {
    this.disk = disk;
    this.bufferStart = from;
    this.limit = limit;
  }

  /**
   * Moves to the next line. The last one may lack its line feed: it is read as if it had one, and
   * ends a byte behind the file.
   *
   * @return false at the end of the file
   */
  @Override
  public boolean next() throws IOException {
    int scan = next;
    while (true) {
      for (; scan < filled; scan++) {
        if (buffer[scan] == '\n') {
          lineStart = next;
          lineEnd = scan + 1;
          next = scan + 1;
          return true;
        }
      }
      int kept = filled - next;
      if (!fill()) {
        return false;
      }
      scan = kept;
    }
  }

  /** Moves what is left to the front and reads on; false at the end of the file. */
  private boolean fill() throws IOException {
    int kept = filled - next;
    if (next > 0) {
      System.arraycopy(buffer, next, buffer, 0, kept);
      bufferStart += next;
      next = 0;
      filled = kept;
    }
    if (filled == buffer.length) {
      if (filled >= LONGEST) {
        return false;
      }
      buffer = Arrays.copyOf(buffer, 2 * buffer.length);
    }
    long at = bufferStart + filled;
    int length = (int) Math.min(buffer.length - filled, limit - at);
    int read = length <= 0 ? -1 : disk.read(ByteBuffer.wrap(buffer, filled, length), at);
    if (read > 0) {
      filled += read;
    } else if (filled > 0) {
      buffer[filled++] = '\n';
    }
    return filled > kept;
  }

  @Override
  public byte[] bytes() {
    return buffer;
  }

  @Override
  public int offset() {
    return lineStart;
  }

  @Override
  public int length() {
    return lineEnd - lineStart;
  }

  @Override
  public long endPosition() {
    return bufferStart + lineEnd;
  }

  @Override
  public String tag() {
    return "";
  }
}
