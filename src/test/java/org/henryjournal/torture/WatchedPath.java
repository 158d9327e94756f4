package org.henryjournal.torture;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import org.jspecify.annotations.Nullable;

/** A path of {@link WatchedFiles}: the real one, and everything made of it is watched too. */
record WatchedPath(WatchedFiles files, Path real) implements Path {

  private Path same(Path path) {
    return new WatchedPath(files, path);
  }

  private @Nullable Path orNull(@Nullable Path path) {
    return path == null ? null : same(path);
  }

  private static Path unwatched(Path other) {
    return other instanceof WatchedPath watched ? watched.real : other;
  }

  @Override
  public FileSystem getFileSystem() {
    return files;
  }

  @Override
  public boolean isAbsolute() {
    return real.isAbsolute();
  }

  @Override
  public @Nullable Path getRoot() {
    return orNull(real.getRoot());
  }

  @Override
  public @Nullable Path getFileName() {
    return orNull(real.getFileName());
  }

  @Override
  public @Nullable Path getParent() {
    return orNull(real.getParent());
  }

  @Override
  public int getNameCount() {
    return real.getNameCount();
  }

  @Override
  public Path getName(int index) {
    return same(real.getName(index));
  }

  @Override
  public Path subpath(int begin, int end) {
    return same(real.subpath(begin, end));
  }

  @Override
  public boolean startsWith(Path other) {
    return real.startsWith(unwatched(other));
  }

  @Override
  public boolean endsWith(Path other) {
    return real.endsWith(unwatched(other));
  }

  @Override
  public Path normalize() {
    return same(real.normalize());
  }

  @Override
  public Path resolve(Path other) {
    return same(real.resolve(unwatched(other)));
  }

  @Override
  public Path relativize(Path other) {
    return same(real.relativize(unwatched(other)));
  }

  @Override
  public URI toUri() {
    return real.toUri();
  }

  @Override
  public Path toAbsolutePath() {
    return same(real.toAbsolutePath());
  }

  @Override
  public Path toRealPath(LinkOption... options) throws IOException {
    return same(real.toRealPath(options));
  }

  @Override
  public File toFile() {
    return real.toFile();
  }

  @Override
  public WatchKey register(
      WatchService watcher, WatchEvent.Kind<?>[] events, WatchEvent.Modifier... modifiers) {
    throw new UnsupportedOperationException();
  }

  @Override
  public int compareTo(Path other) {
    return real.compareTo(unwatched(other));
  }

  @Override
  public String toString() {
    return real.toString();
  }
}
