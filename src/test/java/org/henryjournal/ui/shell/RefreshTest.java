package org.henryjournal.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.henryjournal.journal.TestJournal.TODAY;
import static org.henryjournal.journal.TestJournal.log;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefreshTest {

  @TempDir Path folder;

  @Test
  void a_page_that_is_not_shown_waits_until_it_is() {
    try (TestSession test = new TestSession(folder)) {
      AtomicInteger loads = new AtomicInteger();
      Refresh refresh = new Refresh(test.session, loads::incrementAndGet);
      assertThat(loads).hasValue(1);
      log(test.journal, TODAY, "Acme !thinking");
      assertThat(loads).hasValue(2);
      refresh.hidden();
      log(test.journal, TODAY, "Acme !thinking");
      log(test.journal, TODAY, "Acme !thinking");
      assertThat(loads).hasValue(2);
      refresh.shown();
      refresh.shown();
      assertThat(loads).hasValue(3);
    }
  }
}
