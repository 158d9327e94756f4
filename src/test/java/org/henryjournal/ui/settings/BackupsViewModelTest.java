package org.henryjournal.ui.settings;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.henryjournal.journal.TestJournal.TODAY;
import static org.henryjournal.journal.TestJournal.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.henryjournal.journal.BackupFile;
import org.henryjournal.journal.BackupFolders;
import org.henryjournal.journal.Backups;
import org.henryjournal.journal.RestoreOutlook;
import org.henryjournal.log.Logged;
import org.henryjournal.ui.parts.BackupKeeper;
import org.henryjournal.ui.shell.Notices;
import org.henryjournal.ui.shell.TestSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupsViewModelTest {

  @TempDir Path folder;
  private TestSession test;
  private Optional<Path> chosen = Optional.empty();
  private final List<Path> restored = new ArrayList<>();
  private final List<Path> undone = new ArrayList<>();
  private BackupKeeper keeper;
  private BackupsViewModel model;

  @BeforeEach
  void open() {
    test = new TestSession(folder);
    Backups backups =
        test.session.journal().backUpTo(() -> new BackupFolders(folder.resolve("backups"), chosen));
    keeper = new BackupKeeper(test.session, backups, test.session.background());
    model =
        new BackupsViewModel(
            test.session,
            keeper,
            new BackupsViewModel.House() {
              @Override
              public void remember(Optional<Path> to) {
                chosen = to;
              }

              @Override
              public void restore(Path backup) {
                restored.add(backup);
              }

              @Override
              public void undo(Path replaced) {
                undone.add(replaced);
              }
            });
  }

  @AfterEach
  void close() {
    test.close();
  }

  private Backups.Status status() {
    return requireNonNull(model.statusProperty().get());
  }

  private String notice() {
    Notices.Notice notice = test.session.notices().currentProperty().get();
    return notice == null ? "" : notice.key();
  }

  @Test
  void an_opening_makes_what_lacks_and_a_later_minute_proves_it() {
    log(test.session.journal(), TODAY, "Acme !deal 500 first");
    model.look();
    assertThat(status().newest()).isEmpty();
    assertThat(status().lacking()).isEqualTo(1);
    keeper.wake();
    assertThat(status().lacking()).isZero();
    assertThat(status().count()).isEqualTo(1);
    assertThat(status().proven()).isEmpty();
    keeper.wake();
    assertThat(status().proven()).contains(TODAY.atTime(12, 0));
  }

  @Test
  void one_is_made_when_the_rep_asks() {
    log(test.session.journal(), TODAY, "Acme !deal 500 first");
    model.makeNow();
    assertThat(status().count()).isEqualTo(1);
    assertThat(notice()).isEqualTo("settings.backups.made");
  }

  @Test
  void they_move_along_to_a_folder_that_is_chosen_and_back() throws IOException {
    log(test.session.journal(), TODAY, "Acme !deal 500 first");
    model.makeNow();
    Path usb = Files.createDirectory(folder.resolve("usb"));
    model.moveTo(usb);
    assertThat(chosen).contains(usb);
    assertThat(status().folder()).isEqualTo(usb);
    assertThat(status().count()).isEqualTo(1);
    assertThat(notice()).isEqualTo("settings.backups.moved");
    model.moveTo(folder.resolve("backups"));
    assertThat(chosen).isEmpty();
    assertThat(status().count()).isEqualTo(1);
    model.moveTo(folder.resolve("nowhere"));
    assertThat(notice()).isEqualTo("backup.folder.unusable");
    assertThat(chosen).isEmpty();
  }

  @Test
  void a_folder_that_went_away_is_told_once_and_comes_back() throws IOException {
    log(test.session.journal(), TODAY, "Acme !deal 500 first");
    Path usb = Files.createDirectory(folder.resolve("usb"));
    model.moveTo(usb);
    model.makeNow();
    Files.move(usb, folder.resolve("away"));
    keeper.wake();
    assertThat(notice()).isEqualTo("backup.folder.away");
    assertThat(status().isAway()).isTrue();
    assertThat(status().count()).as("meanwhile in the usual folder").isEqualTo(1);
    test.session.notices().clear();
    keeper.wake();
    assertThat(notice()).isEmpty();
    Files.move(folder.resolve("away"), usb);
    keeper.wake();
    assertThat(status().isAway()).isFalse();
    assertThat(status().count()).as("taken along, the same one").isEqualTo(1);
    assertThat(folder.resolve("backups")).isDirectoryNotContaining("glob:**.gz");
  }

  @Test
  @Logged("Told the rep")
  void a_trouble_is_told_once_and_tried_again_later() throws IOException {
    log(test.session.journal(), TODAY, "Acme !deal 500 first");
    Files.writeString(folder.resolve("backups"), "a file where the folder should be");
    keeper.wake();
    assertThat(notice()).isEqualTo("backup.failed");
    assertThat(status().newest()).isEmpty();
    test.session.notices().clear();
    keeper.wake();
    assertThat(notice()).as("not each minute").isEmpty();
    model.makeNow();
    assertThat(notice()).as("the rep asked").isEqualTo("backup.failed");
    Files.delete(folder.resolve("backups"));
  }

  @Test
  @Logged("Told the rep")
  void restoring_is_offered_once_it_is_known_what_it_changes() throws IOException {
    log(test.session.journal(), TODAY, "Acme !deal 500 first");
    model.makeNow();
    log(test.session.journal(), TODAY, "Beta !deal 900 second");
    model.openList();
    assertThat(model.listProperty().get()).hasSize(1);
    model.restore();
    assertThat(restored).as("nothing is chosen").isEmpty();
    BackupFile file = model.listProperty().get().getFirst();
    model.choose(file);
    RestoreOutlook outlook = requireNonNull(model.outlookProperty().get());
    assertThat(outlook.lost().changes()).isEqualTo(1);
    model.restore();
    assertThat(restored).containsExactly(file.path());

    Files.writeString(file.path(), "broken");
    model.choose(file);
    assertThat(notice()).isEqualTo("restore.broken");
    assertThat(model.outlookProperty().get()).isNull();
    model.restore();
    assertThat(restored).hasSize(1);
  }

  @Test
  void what_the_last_restore_replaced_can_be_put_back() throws IOException {
    model.look();
    assertThat(model.replacedProperty().get()).isEmpty();
    model.undo();
    assertThat(undone).isEmpty();
    Path journal = test.session.journal().path();
    Path replaced =
        Files.writeString(journal.resolveSibling("test.replaced-20261101-101500.henry"), "x");
    Path later =
        Files.writeString(journal.resolveSibling("test.replaced-20261102-101500.henry"), "y");
    model.look();
    model.undo();
    assertThat(undone).containsExactly(later).doesNotContain(replaced);
  }
}
