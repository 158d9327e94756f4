package org.henryjournal.journal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBaseDefault;
import org.jspecify.annotations.Nullable;

/**
 * The open file of an index. A thread that is interrupted while it reads or writes does not close
 * it, as it would H2's usual file; H2's other file that has this property hands every page to a
 * second thread and back, and an opening reads some two thousand pages.
 */
final class IndexFile extends FileBaseDefault {

  private final RandomAccessFile file;

  /**
   * @param mode "r" or "rw"
   */
  IndexFile(String path, String mode) throws IOException {
    file = new RandomAccessFile(path, mode);
  }

  @Override
  public synchronized int read(ByteBuffer into, long position) throws IOException {
    file.seek(position);
    if (into.hasArray()) {
      int read = file.read(into.array(), into.arrayOffset() + into.position(), into.remaining());
      into.position(into.position() + Math.max(read, 0));
      return read;
    }
    byte[] bytes = new byte[into.remaining()];
    int read = file.read(bytes);
    into.put(bytes, 0, Math.max(read, 0));
    return read;
  }

  @Override
  public synchronized int write(ByteBuffer from, long position) throws IOException {
    file.seek(position);
    int length = from.remaining();
    if (from.hasArray()) {
      file.write(from.array(), from.arrayOffset() + from.position(), length);
      from.position(from.limit());
    } else {
      byte[] bytes = new byte[length];
      from.get(bytes);
      file.write(bytes);
    }
    return length;
  }

  @Override
  public synchronized long size() throws IOException {
    return file.length();
  }

  @Override
  protected synchronized void implTruncate(long size) throws IOException {
    if (size < file.length()) {
      file.setLength(size);
    }
  }

  /** Always with its metadata, which takes no less than what was asked for. */
  @Override
  public void force(boolean metaData) throws IOException {
    file.getFD().sync();
  }

  /**
   * The lock of the whole file.
   *
   * @return null where another program has it
   */
  @Override
  public @Nullable FileLock tryLock(long position, long size, boolean shared) throws IOException {
    return file.getChannel().tryLock(position, size, shared);
  }

  @Override
  protected void implCloseChannel() throws IOException {
    file.close();
  }
}
