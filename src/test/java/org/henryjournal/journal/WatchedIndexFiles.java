package org.henryjournal.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import org.h2.store.fs.FilePath;
import org.henryjournal.torture.WatchedDatabase;

/** Has H2 open the files of an index as the program does, watched. Public because H2 makes it. */
public final class WatchedIndexFiles extends WatchedDatabase {

  /** Takes the place of {@link IndexFiles} from now on; what is not watched is opened the same. */
  static void register() {
    // The program's own is registered when this class is first used.
    IndexDatabase.path(Path.of(""));
    FilePath.register(new WatchedIndexFiles());
  }

  @Override
  public String getScheme() {
    return IndexFiles.SCHEME;
  }

  @Override
  protected FileChannel unwatched(String mode) throws IOException {
    return new IndexFile(getBase().toString(), mode);
  }
}
