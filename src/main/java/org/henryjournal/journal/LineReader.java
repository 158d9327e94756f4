package org.henryjournal.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;

/** Reads a file line by line through its one open channel, without moving the channel's place. */
final class LineReader {

  private static final int CHUNK = 1 << 20;

  private final FileChannel channel;
  private byte[] buffer = new byte[CHUNK];
  private int filled;
  private int next;
  private long bufferStart;
  private int lineStart;
  private int lineEnd;

  LineReader(FileChannel channel, long from) {
    this.channel = channel;
    this.bufferStart = from;
  }

  /**
   * Moves to the next line that ends with a line feed.
   *
   * @return false at the end of the file, or where the last line has no end
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
      buffer = Arrays.copyOf(buffer, Math.multiplyExact(buffer.length, 2));
    }
    ByteBuffer free = ByteBuffer.wrap(buffer, filled, buffer.length - filled);
    int read = channel.read(free, bufferStart + filled);
    if (read <= 0) {
      return false;
    }
    filled += read;
    return true;
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

  boolean startsWith(String prefix) {
    if (length() < prefix.length()) {
      return false;
    }
    for (int i = 0; i < prefix.length(); i++) {
      if (buffer[lineStart + i] != prefix.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
