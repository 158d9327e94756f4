package org.henryjournal.torture;

import java.io.IOException;
import java.nio.channels.FileChannel;

/** H2's own files, watched. Public because H2 makes it. */
public final class PlainH2Files extends WatchedDatabase {

  static final String SCHEME = "watched";

  @Override
  public String getScheme() {
    return SCHEME;
  }

  @Override
  protected FileChannel unwatched(String mode) throws IOException {
    return getBase().open(mode);
  }
}
