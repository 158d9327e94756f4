package org.henryjournal.journal;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/** The open journal file as bytes; tests put one between that fails as disks do. */
interface Disk extends AutoCloseable {

  long size() throws IOException;

  /** Whether nothing can be written to it. */
  default boolean isReadOnly() {
    return false;
  }

  /** Reads what there is at the place, at least one byte; -1 at the end. */
  int read(ByteBuffer into, long at) throws IOException;

  /** Checksum of the first so many bytes. */
  default CRC32C sumOf(long length) throws IOException {
    CRC32C all = new CRC32C();
    byte[] chunk = new byte[1 << 18];
    long at = 0;
    while (at < length) {
      ByteBuffer buffer = ByteBuffer.wrap(chunk, 0, (int) Math.min(chunk.length, length - at));
      int read = read(buffer, at);
      if (read <= 0) {
        throw new EOFException("The file became shorter while it was read");
      }
      all.update(chunk, 0, read);
      at += read;
    }
    return all;
  }

  int write(ByteBuffer from, long at) throws IOException;

  /** Returns when everything written is on the disk. */
  void force() throws IOException;

  void truncate(long size) throws IOException;

  /**
   * Whether the path under which the file was opened still leads to it, and it is so long. Found by
   * its attributes alone: it is not opened for that. A file that was renamed over it, moved,
   * deleted or cut by another program is not there.
   */
  boolean isThere(long length);

  @Override
  void close() throws IOException;
}
