package org.henryjournal.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.henryjournal.domain.Refusal;
import org.henryjournal.ui.shell.Notices.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NoticesTest {

  private final Logger logger = Logger.getLogger(Notices.class.getName());
  private final List<LogRecord> logged = new ArrayList<>();
  private final Notices notices = new Notices();
  private @Nullable Filter before;

  @BeforeEach
  void listen() {
    before = logger.getFilter();
    logger.setFilter(
        record -> {
          logged.add(record);
          return false;
        });
  }

  @AfterEach
  void leave() {
    logger.setFilter(before);
  }

  private @Nullable Kind told() {
    Notices.Notice notice = notices.currentProperty().get();
    return notice == null ? null : notice.kind();
  }

  @Test
  void a_refusal_is_an_answer_and_is_not_logged() {
    notices.failed(new Refusal("revisit.date.past"));
    assertThat(told()).isEqualTo(Kind.REFUSED);
    assertThat(logged).isEmpty();
  }

  @Test
  void what_failed_behind_a_refusal_is_logged() {
    IOException cause = new IOException("no");
    notices.failed(new Refusal(cause, "revisit.date.past"));
    assertThat(told()).isEqualTo(Kind.REFUSED);
    assertThat(logged).singleElement().extracting(r -> r.getThrown().getCause()).isEqualTo(cause);
  }

  @Test
  void what_no_sentence_foresaw_is_said_and_logged() {
    IllegalStateException failure = new IllegalStateException("a fault");
    notices.failed(failure);
    assertThat(told()).isEqualTo(Kind.FAILED);
    assertThat(logged).singleElement().extracting(LogRecord::getThrown).isEqualTo(failure);
  }
}
