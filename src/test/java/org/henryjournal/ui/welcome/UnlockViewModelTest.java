package org.henryjournal.ui.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.henryjournal.domain.Refusal;
import org.henryjournal.journal.TestSeal;
import org.henryjournal.journal.seal.Secret;
import org.junit.jupiter.api.Test;

class UnlockViewModelTest {

  private final List<Secret> tried = new ArrayList<>();
  private final List<Consumer<Refusal>> waiting = new ArrayList<>();
  private final UnlockViewModel model =
      new UnlockViewModel(
          Path.of("mine.henry"),
          (secret, wrong) -> {
            tried.add(secret);
            waiting.add(wrong);
          });

  @Test
  void one_password_is_tried_at_a_time_and_a_wrong_one_said() {
    model.tryToOpen("");
    assertThat(tried).isEmpty();
    model.tryToOpen("close sesame");
    model.tryToOpen("close sesame");
    assertThat(tried).hasSize(1);
    assertThat(tried.getFirst().isSame(TestSeal.typed("close sesame"))).isTrue();
    assertThat(model.tryingProperty().get()).isTrue();
    Refusal wrong = new Refusal("journal.password.wrong", "mine");
    waiting.getFirst().accept(wrong);
    assertThat(model.problemProperty().get()).isEqualTo(wrong);
    model.tryToOpen("open sesame");
    assertThat(tried).hasSize(2);
    assertThat(model.problemProperty().get()).isNull();
  }
}
