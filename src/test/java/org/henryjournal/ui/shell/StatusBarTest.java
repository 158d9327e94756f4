package org.henryjournal.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.util.Duration;
import org.henryjournal.ui.shell.Notices.Kind;
import org.henryjournal.ui.shell.Notices.Notice;
import org.junit.jupiter.api.Test;

class StatusBarTest {

  private static Notice notice(Kind kind, boolean undo) {
    return new Notice(kind, "undo.nothing", List.of(), undo);
  }

  @Test
  void everything_but_a_failure_goes_in_time_to_be_read_or_undone() {
    assertThat(StatusBar.shownFor(notice(Kind.DONE, false))).contains(Duration.seconds(8));
    assertThat(StatusBar.shownFor(notice(Kind.DONE, true))).contains(Duration.seconds(12));
    assertThat(StatusBar.shownFor(notice(Kind.REFUSED, false))).contains(Duration.seconds(15));
    assertThat(StatusBar.shownFor(notice(Kind.FAILED, false))).isEmpty();
  }
}
