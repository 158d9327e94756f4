package org.henryjournal.ui.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.TestJournal;

/**
 * A session on a real journal in a temporary folder, with everything done on the caller's thread.
 */
public final class TestSession implements AutoCloseable {

  public final Journal journal;
  public final Notices notices = new Notices();
  public final List<Throwable> failures = new ArrayList<>();
  public final Session session;

  public TestSession(Path folder) {
    journal = TestJournal.open(folder);
    Background background =
        Background.sameThread(
            failure -> {
              failures.add(failure);
              notices.failed(failure);
            });
    session = new Session(journal, TestJournal.CLOCK, background, notices, Runnable::run);
  }

  /** Key of the notice that is shown, or "". */
  public String said() {
    Notices.Notice notice = notices.currentProperty().get();
    return notice == null ? "" : notice.key();
  }

  @Override
  public void close() {
    journal.close();
  }
}
