package org.henryjournal.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import org.h2.store.fs.FilePathWrapper;

/** Has H2 open the files of an index as {@link IndexFile}s. Public because H2 makes it by name. */
public final class IndexFiles extends FilePathWrapper {

  /** Begins the path in the address of a database whose file is to be opened so. */
  static final String SCHEME = "henry";

  @Override
  public String getScheme() {
    return SCHEME;
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    return new IndexFile(getBase().toString(), mode);
  }
}
