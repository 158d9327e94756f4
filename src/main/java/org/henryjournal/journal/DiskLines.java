package org.henryjournal.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads a part of a file line by line. */
final class DiskLines {

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
  boolean next() throws IOException {
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

  /** The buffer that holds the current line; it is valid until the next call of {@link #next}. */
  byte[] bytes() {
    return buffer;
  }

  int offset() {
    return lineStart;
  }

  /** Length of the line with its line feed. */
  int length() {
    return lineEnd - lineStart;
  }

  /** Place in the file after the current line. */
  long endPosition() {
    return bufferStart + lineEnd;
  }

  boolean startsWith(byte[] prefix) {
    return length() >= prefix.length
        && Arrays.equals(buffer, lineStart, lineStart + prefix.length, prefix, 0, prefix.length);
  }

  boolean is(String line) {
    byte[] expected = line.getBytes(StandardCharsets.UTF_8);
    return length() == expected.length && startsWith(expected);
  }
}
