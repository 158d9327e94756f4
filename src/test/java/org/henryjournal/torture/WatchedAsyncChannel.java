package org.henryjournal.torture;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.CompletionHandler;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** The open journal of {@link WatchedFiles}. What it is asked for is done before it returns. */
final class WatchedAsyncChannel extends AsynchronousFileChannel {

  private final WatchedFiles files;
  private final Path path;
  private final long file;
  private final AsynchronousFileChannel real;

  WatchedAsyncChannel(WatchedFiles files, Path path, long file, AsynchronousFileChannel real) {
    this.files = files;
    this.path = path;
    this.file = file;
    this.real = real;
  }

  @Override
  public Future<Integer> read(ByteBuffer into, long at) {
    try {
      files.about(Watch.Call.READ, path);
      return real.read(into, at);
    } catch (IOException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  @Override
  public Future<Integer> write(ByteBuffer from, long at) {
    try {
      files.about(Watch.Call.WRITE, path);
      int room = files.watch().room(from.remaining());
      boolean fits = room == from.remaining();
      byte[] bytes = new byte[room];
      from.get(bytes);
      synchronized (files) {
        for (ByteBuffer rest = ByteBuffer.wrap(bytes); rest.hasRemaining(); ) {
          done(real.write(rest, at + rest.position()));
        }
        if (room > 0) {
          files.watch().done(new Done.Wrote(file, at, bytes));
        }
      }
      if (!fits) {
        throw new IOException("No space left on device");
      }
      return CompletableFuture.completedFuture(room);
    } catch (IOException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private static void done(Future<Integer> work) throws IOException {
    boolean interrupted = false;
    while (true) {
      try {
        work.get();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      } catch (ExecutionException e) {
        throw new IOException(e.getCause());
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public long size() throws IOException {
    return real.size();
  }

  @Override
  public AsynchronousFileChannel truncate(long size) throws IOException {
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
      files.watch().done(new Done.Forced(file));
    }
  }

  @Override
  public @Nullable FileLock tryLock(long position, long size, boolean shared) throws IOException {
    return real.tryLock(position, size, shared);
  }

  @Override
  public Future<FileLock> lock(long position, long size, boolean shared) {
    return real.lock(position, size, shared);
  }

  @Override
  public <A extends @Nullable Object> void lock(
      long position,
      long size,
      boolean shared,
      A attachment,
      CompletionHandler<FileLock, ? super A> handler) {
    throw new UnsupportedOperationException();
  }

  @Override
  public <A extends @Nullable Object> void read(
      ByteBuffer into, long at, A attachment, CompletionHandler<Integer, ? super A> handler) {
    throw new UnsupportedOperationException();
  }

  @Override
  public <A extends @Nullable Object> void write(
      ByteBuffer from, long at, A attachment, CompletionHandler<Integer, ? super A> handler) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean isOpen() {
    return real.isOpen();
  }

  @Override
  public void close() throws IOException {
    real.close();
  }
}
