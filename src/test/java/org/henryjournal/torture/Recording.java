package org.henryjournal.torture;

import java.util.ArrayList;
import java.util.List;

/** Everything that was done to a disk, in order, with what the program said in between. */
public final class Recording implements Watch {

  private final List<Done> all = new ArrayList<>();

  @Override
  public synchronized void done(Done done) {
    all.add(done);
  }

  public void said(Object what) {
    done(new Done.Said(what));
  }

  public synchronized List<Done> all() {
    return List.copyOf(all);
  }
}
