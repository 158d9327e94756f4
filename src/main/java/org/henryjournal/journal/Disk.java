package org.henryjournal.journal;

import java.io.IOException;
import java.nio.ByteBuffer;

/** The open journal file as bytes; tests put one between that fails as disks do. */
interface Disk extends AutoCloseable {

  long size() throws IOException;

  /** Reads what there is at the place, at least one byte; -1 at the end. */
  int read(ByteBuffer into, long at) throws IOException;

  int write(ByteBuffer from, long at) throws IOException;

  /** Returns when everything written is on the disk. */
  void force() throws IOException;

  void truncate(long size) throws IOException;

  @Override
  void close() throws IOException;
}
