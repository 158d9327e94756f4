package org.henryjournal.door;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.henryjournal.journal.Journal;

/** A Henry without a window, for tests: a journal, its thread, and what was wanted of it. */
final class TestHost implements Host, AutoCloseable {

  final List<String> wanted = new ArrayList<>();
  final ExecutorService worker = Executors.newSingleThreadExecutor();
  volatile Optional<Journal> open;
  volatile boolean hangs;

  TestHost(Journal journal) {
    open = Optional.of(journal);
  }

  @Override
  public Optional<Journal> journal() {
    return open;
  }

  @Override
  public void later(Runnable work) {
    worker.execute(work);
  }

  @Override
  public void show(Optional<Path> journal, Runnable then) {
    want("show " + journal.map(Path::toString).orElse(""), then);
  }

  @Override
  public void quick(Runnable then) {
    want("quick", then);
  }

  private void want(String what, Runnable then) {
    if (!hangs) {
      wanted.add(what);
      then.run();
    }
  }

  @Override
  public void close() {
    worker.shutdown();
  }
}
