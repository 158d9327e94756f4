package org.henryjournal.torture;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/**
 * The files of this machine, seen through a {@link Watch}: a program that is given a path of it
 * does all its work through the watch and does not know. What opens files by their names (the
 * database of an index) is watched by {@link WatchedDatabase}.
 */
public final class WatchedFiles extends FileSystem {

  private final FileSystem real = FileSystems.getDefault();
  private final Provider provider = new Provider();
  private final Watch watch;
  private final Map<Path, Long> numbers = new HashMap<>();
  private long last;

  public WatchedFiles(Watch watch) {
    this.watch = watch;
  }

  /** The same place, watched. */
  public Path watched(Path path) {
    return new WatchedPath(this, path);
  }

  Watch watch() {
    return watch;
  }

  static Path real(Path path) {
    return ((WatchedPath) path).real();
  }

  void about(Watch.Call call, Path real) throws IOException {
    watch.about(call, real);
  }

  /** Number of the file at a place. */
  synchronized long number(Path real) {
    Path path = real.toAbsolutePath();
    Long number = numbers.get(path);
    if (number == null) {
      number = ++last;
      numbers.put(path, number);
      watch.done(new Done.Found(number, path));
    }
    return number;
  }

  synchronized long made(Path real) {
    long file = ++last;
    numbers.put(real.toAbsolutePath(), file);
    watch.done(new Done.Made(file, real.toAbsolutePath()));
    return file;
  }

  private synchronized void moved(Path from, Path to) {
    numbers.put(to.toAbsolutePath(), number(from));
    numbers.remove(from.toAbsolutePath());
    watch.done(new Done.Moved(from.toAbsolutePath(), to.toAbsolutePath()));
  }

  synchronized void deleted(Path path) {
    numbers.remove(path.toAbsolutePath());
    watch.done(new Done.Deleted(path.toAbsolutePath()));
  }

  /** Opens a file of the real disk for a program that names it as it is called there. */
  FileChannel open(Path real, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    about(Watch.Call.OPEN, real);
    boolean isFolder = Files.isDirectory(real);
    boolean isThere = Files.exists(real);
    FileChannel channel = FileChannel.open(real, options, attributes);
    long file = isFolder ? 0 : isThere ? number(real) : made(real);
    return new WatchedChannel(this, real, file, isFolder, channel);
  }

  @Override
  public Path getPath(String first, String... more) {
    return watched(real.getPath(first, more));
  }

  @Override
  public FileSystemProvider provider() {
    return provider;
  }

  @Override
  public void close() {}

  @Override
  public boolean isOpen() {
    return true;
  }

  @Override
  public boolean isReadOnly() {
    return false;
  }

  @Override
  public String getSeparator() {
    return real.getSeparator();
  }

  @Override
  public Iterable<Path> getRootDirectories() {
    return real.getRootDirectories();
  }

  @Override
  public Iterable<FileStore> getFileStores() {
    return real.getFileStores();
  }

  @Override
  public Set<String> supportedFileAttributeViews() {
    return real.supportedFileAttributeViews();
  }

  @Override
  public PathMatcher getPathMatcher(String pattern) {
    PathMatcher matcher = real.getPathMatcher(pattern);
    return path -> matcher.matches(real(path));
  }

  @Override
  public UserPrincipalLookupService getUserPrincipalLookupService() {
    return real.getUserPrincipalLookupService();
  }

  @Override
  public WatchService newWatchService() {
    throw new UnsupportedOperationException();
  }

  private final class Provider extends FileSystemProvider {

    private final FileSystemProvider real = FileSystems.getDefault().provider();

    @Override
    public String getScheme() {
      return "watched";
    }

    @Override
    public FileSystem newFileSystem(URI uri, Map<String, ?> environment) {
      throw new UnsupportedOperationException();
    }

    @Override
    public FileSystem getFileSystem(URI uri) {
      return WatchedFiles.this;
    }

    @Override
    public Path getPath(URI uri) {
      throw new UnsupportedOperationException();
    }

    @Override
    public SeekableByteChannel newByteChannel(
        Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
        throws IOException {
      return open(real(path), options, attributes);
    }

    @Override
    public FileChannel newFileChannel(
        Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
        throws IOException {
      return open(real(path), options, attributes);
    }

    @Override
    public AsynchronousFileChannel newAsynchronousFileChannel(
        Path path,
        Set<? extends OpenOption> options,
        @Nullable ExecutorService executor,
        FileAttribute<?>... attributes)
        throws IOException {
      about(Watch.Call.OPEN, real(path));
      AsynchronousFileChannel channel =
          real.newAsynchronousFileChannel(real(path), options, executor, attributes);
      return new WatchedAsyncChannel(WatchedFiles.this, real(path), number(real(path)), channel);
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(
        Path folder, DirectoryStream.Filter<? super Path> filter) throws IOException {
      about(Watch.Call.LOOK, real(folder));
      DirectoryStream<Path> stream =
          real.newDirectoryStream(real(folder), path -> filter.accept(watched(path)));
      return new DirectoryStream<>() {
        @Override
        public Iterator<Path> iterator() {
          Iterator<Path> paths = stream.iterator();
          return new Iterator<>() {
            @Override
            public boolean hasNext() {
              return paths.hasNext();
            }

            @Override
            public Path next() {
              return watched(paths.next());
            }
          };
        }

        @Override
        public void close() throws IOException {
          stream.close();
        }
      };
    }

    @Override
    public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
      about(Watch.Call.FOLDER, real(folder));
      synchronized (WatchedFiles.this) {
        real.createDirectory(real(folder), attributes);
        watch.done(new Done.MadeFolder(real(folder).toAbsolutePath()));
      }
    }

    @Override
    public void delete(Path path) throws IOException {
      about(Watch.Call.DELETE, real(path));
      synchronized (WatchedFiles.this) {
        real.delete(real(path));
        deleted(real(path));
      }
    }

    @Override
    public void copy(Path from, Path to, CopyOption... options) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void move(Path from, Path to, CopyOption... options) throws IOException {
      about(Watch.Call.MOVE, real(to));
      synchronized (WatchedFiles.this) {
        real.move(real(from), real(to), options);
        moved(real(from), real(to));
      }
    }

    @Override
    public boolean isSameFile(Path path, Path other) throws IOException {
      return real.isSameFile(real(path), real(other));
    }

    @Override
    public boolean isHidden(Path path) throws IOException {
      return real.isHidden(real(path));
    }

    @Override
    public FileStore getFileStore(Path path) throws IOException {
      return real.getFileStore(real(path));
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
      real.checkAccess(real(path), modes);
    }

    @Override
    public <V extends FileAttributeView> @Nullable V getFileAttributeView(
        Path path, Class<V> type, LinkOption... options) {
      return real.getFileAttributeView(real(path), type, options);
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(
        Path path, Class<A> type, LinkOption... options) throws IOException {
      return real.readAttributes(real(path), type, options);
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String names, LinkOption... options)
        throws IOException {
      return real.readAttributes(real(path), names, options);
    }

    @Override
    public void setAttribute(Path path, String name, Object value, LinkOption... options)
        throws IOException {
      real.setAttribute(real(path), name, value, options);
    }
  }
}
