package org.henryjournal.torture;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** An open file or folder of {@link WatchedFiles}. */
final class WatchedChannel extends FileChannel {

  private final WatchedFiles files;
  private final Path path;
  private final long file;
  private final boolean isFolder;
  private final FileChannel real;

  WatchedChannel(WatchedFiles files, Path path, long file, boolean isFolder, FileChannel real) {
    this.files = files;
    this.path = path;
    this.file = file;
    this.isFolder = isFolder;
    this.real = real;
  }

  @Override
  public int read(ByteBuffer into) throws IOException {
    files.about(Watch.Call.READ, path);
    return real.read(into);
  }

  @Override
  public long read(ByteBuffer[] into, int offset, int length) throws IOException {
    files.about(Watch.Call.READ, path);
    return real.read(into, offset, length);
  }

  @Override
  public int read(ByteBuffer into, long at) throws IOException {
    files.about(Watch.Call.READ, path);
    return real.read(into, at);
  }

  @Override
  public int write(ByteBuffer from) throws IOException {
    int written = write(from, real.position());
    real.position(real.position() + written);
    return written;
  }

  @Override
  public long write(ByteBuffer[] from, int offset, int length) throws IOException {
    long written = 0;
    for (int i = offset; i < offset + length; i++) {
      written += write(from[i]);
    }
    return written;
  }

  @Override
  public int write(ByteBuffer from, long at) throws IOException {
    files.about(Watch.Call.WRITE, path);
    int room = files.watch().room(from.remaining());
    byte[] bytes = new byte[room];
    boolean fits = room == from.remaining();
    from.get(bytes);
    synchronized (files) {
      for (ByteBuffer rest = ByteBuffer.wrap(bytes); rest.hasRemaining(); ) {
        real.write(rest, at + rest.position());
      }
      if (room > 0) {
        files.watch().done(new Done.Wrote(file, at, bytes));
      }
    }
    if (!fits) {
      throw new IOException("No space left on device");
    }
    return room;
  }

  @Override
  public long position() throws IOException {
    return real.position();
  }

  @Override
  public FileChannel position(long position) throws IOException {
    real.position(position);
    return this;
  }

  @Override
  public long size() throws IOException {
    return real.size();
  }

  @Override
  public FileChannel truncate(long size) throws IOException {
    files.about(Watch.Call.TRUNCATE, path);
    synchronized (files) {
      real.truncate(size);
      files.watch().done(new Done.Cut(file, size));
    }
    return this;
  }

  @Override
  public void force(boolean metaData) throws IOException {
    files.about(Watch.Call.FORCE, path);
    synchronized (files) {
      real.force(metaData);
      files
          .watch()
          .done(isFolder ? new Done.ForcedFolder(path.toAbsolutePath()) : new Done.Forced(file));
    }
  }

  @Override
  public long transferTo(long position, long count, WritableByteChannel target) throws IOException {
    files.about(Watch.Call.READ, path);
    return real.transferTo(position, count, target);
  }

  @Override
  public long transferFrom(ReadableByteChannel source, long position, long count) {
    throw new UnsupportedOperationException();
  }

  @Override
  public MappedByteBuffer map(MapMode mode, long position, long size) {
    throw new UnsupportedOperationException();
  }

  @Override
  public FileLock lock(long position, long size, boolean shared) throws IOException {
    return real.lock(position, size, shared);
  }

  @Override
  public @Nullable FileLock tryLock(long position, long size, boolean shared) throws IOException {
    return real.tryLock(position, size, shared);
  }

  @Override
  protected void implCloseChannel() throws IOException {
    real.close();
  }
}
