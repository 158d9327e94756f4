package org.henryjournal.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class BackgroundTest {

  private final List<Throwable> told = new ArrayList<>();
  private final List<String> done = new ArrayList<>();
  private final Background background = Background.sameThread(told::add);

  @Test
  void a_failure_is_told_and_nothing_follows_but_the_otherwise() {
    background.run(
        () -> {
          throw new IllegalStateException("no");
        },
        result -> done.add("then"),
        () -> done.add("otherwise"));
    assertThat(told).hasSize(1);
    assertThat(done).containsExactly("otherwise");
  }

  @Test
  void long_work_that_is_cancelled_ends_without_a_word() {
    background.<String>runLong(
        "import.reading",
        job -> {
          assertThat(background.jobProperty().get()).isSameAs(job);
          job.at(1, 4);
          assertThat(job.progressProperty().get()).isEqualTo(0.25);
          job.cancel();
          job.at(2, 4);
          return "never";
        },
        done::add);
    assertThat(done).isEmpty();
    assertThat(told).isEmpty();
    assertThat(background.jobProperty().get()).isNull();
  }

  @Test
  void what_a_result_asks_for_after_the_window_was_closed_is_left() {
    ExecutorService worker = Executors.newSingleThreadExecutor();
    List<Runnable> window = new ArrayList<>();
    Background closing = new Background(worker, window::add, told::add);
    closing.run(() -> "read", result -> closing.run(() -> "more", done::add));
    worker.close();
    window.forEach(Runnable::run);
    assertThat(window).hasSize(1);
    assertThat(done).isEmpty();
    assertThat(told).isEmpty();
  }
}
