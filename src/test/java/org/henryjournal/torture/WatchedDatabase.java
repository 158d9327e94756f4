package org.henryjournal.torture;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.store.fs.FilePathWrapper;

/**
 * Puts a {@link Watch} between H2 and its files. H2 knows files by a scheme and a name and makes
 * these objects itself, so what is watched is held here by folder.
 */
public abstract class WatchedDatabase extends FilePathWrapper {

  private static final Map<Path, WatchedFiles> WATCHED = new ConcurrentHashMap<>();

  /** What H2 opens in or below the folder is watched until it is forgotten. */
  public static void watch(Path folder, WatchedFiles files) {
    WATCHED.put(folder.toAbsolutePath(), files);
  }

  public static void forget(Path folder) {
    WATCHED.remove(folder.toAbsolutePath());
  }

  private Path path() {
    return Path.of(getBase().toString()).toAbsolutePath();
  }

  private Optional<WatchedFiles> files() {
    for (Path folder = path().getParent(); folder != null; folder = folder.getParent()) {
      WatchedFiles files = WATCHED.get(folder);
      if (files != null) {
        return Optional.of(files);
      }
    }
    return Optional.empty();
  }

  /** As the program under test opens it. */
  protected abstract FileChannel unwatched(String mode) throws IOException;

  @Override
  public FileChannel open(String mode) throws IOException {
    WatchedFiles files = files().orElse(null);
    if (files == null) {
      return unwatched(mode);
    }
    files.about(Watch.Call.OPEN, path());
    boolean isThere = Files.exists(path());
    FileChannel channel = unwatched(mode);
    long file = isThere ? files.number(path()) : files.made(path());
    return new WatchedChannel(files, path(), file, false, channel);
  }

  @Override
  public boolean createFile() {
    boolean made = super.createFile();
    if (made) {
      files().ifPresent(files -> files.made(path()));
    }
    return made;
  }

  @Override
  public void delete() {
    boolean isThere = exists();
    super.delete();
    if (isThere) {
      files().ifPresent(files -> files.deleted(path()));
    }
  }
}
