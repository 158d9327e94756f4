package org.henryjournal.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.henryjournal.domain.Refusal;
import org.henryjournal.journal.TestJournal;
import org.henryjournal.journal.TestSeal;
import org.henryjournal.journal.seal.RecoverySheet;
import org.henryjournal.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PasswordViewModelTest {

  @TempDir Path folder;

  private final List<PasswordDoor.Wish> wishes = new ArrayList<>();
  private final PasswordDoor door =
      new PasswordDoor() {
        @Override
        public void fulfil(Wish wish) {
          wishes.add(wish);
        }

        @Override
        public LockAfter lockAfter() {
          return LockAfter.OFF;
        }

        @Override
        public void setLockAfter(LockAfter lockAfter) {}
      };

  private PasswordViewModel model(PasswordDoor.Kind kind) {
    return new PasswordViewModel(kind, "mine", door);
  }

  private static Optional<String> said(PasswordViewModel model) {
    return model.submit().map(Refusal::key);
  }

  @Test
  void a_new_password_is_typed_twice_and_not_kept() {
    PasswordViewModel model = model(PasswordDoor.Kind.SET);
    assertThat(said(model)).contains("seal.password.empty");
    model.freshProperty().set("open sesame");
    model.againProperty().set("open sesamy");
    assertThat(said(model)).contains("seal.password.differ");
    assertThat(wishes).isEmpty();
    model.againProperty().set("open sesame");
    assertThat(said(model)).isEmpty();
    assertThat(wishes).hasSize(1);
    assertThat(wishes.getFirst().fresh().isSame(TestSeal.typed("open sesame"))).isTrue();
    assertThat(wishes.getFirst().sheet()).isEmpty();
    assertThat(model.freshProperty().get()).isEmpty();
  }

  @Test
  void a_sheet_is_saved_and_read_back_first() throws Exception {
    PasswordViewModel model = model(PasswordDoor.Kind.SET);
    model.freshProperty().set("x");
    model.againProperty().set("x");
    model.wantsSheetProperty().set(true);
    assertThat(said(model)).contains("seal.sheet.first");
    Path file = folder.resolve("sheet.txt");
    model.saveSheet(file, TestJournal.TODAY, new Messages(Messages.Language.ENGLISH));
    assertThat(said(model)).contains("seal.sheet.not.read");
    String[] blocks = Files.readAllLines(file).getFirst().split(" ");
    model.blockProperty().set(blocks[model.askedBlock() - 1].toLowerCase(Locale.ROOT));
    assertThat(said(model)).isEmpty();
    assertThat(wishes.getFirst().sheet().map(RecoverySheet::blocks)).contains(List.of(blocks));
  }

  @Test
  void the_old_one_is_asked_for_where_there_is_one() {
    PasswordViewModel change = model(PasswordDoor.Kind.CHANGE);
    assertThat(said(change)).contains("seal.old.missing");
    PasswordViewModel remove = model(PasswordDoor.Kind.REMOVE);
    assertThat(remove.asksFresh()).isFalse();
    remove.oldProperty().set("x");
    assertThat(said(remove)).isEmpty();
    assertThat(wishes.getFirst().kind()).isEqualTo(PasswordDoor.Kind.REMOVE);
  }

  @Test
  void an_unused_journal_is_locked_in_time() {
    assertThat(LockAfter.of(Optional.of("15"))).isEqualTo(LockAfter.FIFTEEN);
    assertThat(LockAfter.of(Optional.of("16"))).isEqualTo(LockAfter.OFF);
    assertThat(LockAfter.FIVE.isDue(Duration.ofSeconds(299))).isFalse();
    assertThat(LockAfter.FIVE.isDue(Duration.ofMinutes(5))).isTrue();
    assertThat(LockAfter.OFF.isDue(Duration.ofDays(9))).isFalse();
  }
}
