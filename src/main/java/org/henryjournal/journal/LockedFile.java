package org.henryjournal.journal;

import com.sun.nio.file.ExtendedOpenOption;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/**
 * A file that is there, locked against every other opening.
 *
 * <p>The channel is an asynchronous one although everything here waits for it: an ordinary channel
 * is closed under everybody when a thread that uses it is interrupted, and the lock goes with it.
 * Here an interrupt only waits until the work is done.
 */
final class LockedFile implements Disk {

  /** Lies behind any journal, so that copying the file is never hindered by the lock. */
  private static final long LOCK_AT = Long.MAX_VALUE - 1;

  /** Whether a file that is open here cannot be renamed over, by this program either. */
  static final boolean FORBIDS_REPLACING = System.getProperty("os.name").startsWith("Windows");

  /**
   * Where a file that is open can be renamed over or deleted it is found out before each append;
   * where the system can forbid it, it is forbidden.
   */
  private static final Optional<OpenOption> KEPT =
      FORBIDS_REPLACING ? Optional.of(ExtendedOpenOption.NOSHARE_DELETE) : Optional.empty();

  private final Path path;
  private final AsynchronousFileChannel channel;
  private final Object key;
  private final boolean isReadOnly;

  private LockedFile(Path path, AsynchronousFileChannel channel, Object key, boolean isReadOnly) {
    this.path = path;
    this.channel = channel;
    this.key = key;
    this.isReadOnly = isReadOnly;
  }

  /**
   * Never makes a file. One that may not be written is opened to be read.
   *
   * @return empty where it is open already, here or in another process
   */
  static Optional<LockedFile> open(Path path) throws IOException {
    Object key = HeldFiles.hold(path).orElse(null);
    if (key == null) {
      return Optional.empty();
    }
    boolean locked = false;
    try {
      boolean isReadOnly = !OwnerOnly.mayWrite(path);
      AsynchronousFileChannel channel = channel(path, isReadOnly);
      try {
        // Whoever puts another file there meanwhile is found out: this key is not that one's.
        locked = key.equals(HeldFiles.key(path)) && lock(channel, isReadOnly);
      } catch (OverlappingFileLockException e) {
        locked = false;
      } finally {
        if (!locked) {
          channel.close();
        }
      }
      return locked
          ? Optional.of(new LockedFile(path, channel, key, isReadOnly))
          : Optional.empty();
    } finally {
      if (!locked) {
        HeldFiles.giveBack(key);
      }
    }
  }

  private static AsynchronousFileChannel channel(Path path, boolean isReadOnly) throws IOException {
    Set<OpenOption> options = new HashSet<>(Set.of(StandardOpenOption.READ));
    if (!isReadOnly) {
      options.add(StandardOpenOption.WRITE);
    }
    KEPT.ifPresent(options::add);
    return AsynchronousFileChannel.open(path, options, null);
  }

  /** Who only reads shares the lock with others who do; a disk without locks is read without. */
  private static boolean lock(AsynchronousFileChannel channel, boolean isReadOnly)
      throws IOException {
    try {
      return channel.tryLock(LOCK_AT, 1, isReadOnly) != null;
    } catch (IOException e) {
      if (isReadOnly) {
        return true;
      }
      throw e;
    }
  }

  @Override
  public boolean isReadOnly() {
    return isReadOnly;
  }

  @Override
  public boolean isThere(long length) {
    try {
      return key.equals(HeldFiles.key(path)) && Files.size(path) == length;
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public long size() throws IOException {
    return channel.size();
  }

  @Override
  public int read(ByteBuffer into, long at) throws IOException {
    return await(channel.read(into, at));
  }

  @Override
  public int write(ByteBuffer from, long at) throws IOException {
    return await(channel.write(from, at));
  }

  @Override
  public void force() throws IOException {
    channel.force(false);
  }

  @Override
  public void truncate(long size) throws IOException {
    channel.truncate(size);
  }

  @Override
  public void close() throws IOException {
    try {
      channel.close();
    } finally {
      HeldFiles.giveBack(key);
    }
  }

  /** Waits to the end, whoever interrupts; the interrupt is there again afterwards. */
  private static int await(Future<Integer> work) throws IOException {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return work.get();
        } catch (InterruptedException e) {
          interrupted = true;
        } catch (ExecutionException e) {
          throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
