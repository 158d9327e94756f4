package org.henryjournal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.henryjournal.text.Messages;
import org.junit.jupiter.api.Test;

/** Backups in the real window: made, restored, undone, and offered where a journal is damaged. */
class BackupWindowTest extends WindowFixture {

  private void press(String query) {
    robot.interact(() -> ((Button) robot.lookup(query).query()).fire());
  }

  private List<String> lines(String query) {
    return robot.lookup(query).lookup(".label").queryAll().stream()
        .map(node -> ((Label) node).getText())
        .toList();
  }

  private void openSettings() throws Exception {
    robot.push(KeyCode.CONTROL, KeyCode.COMMA);
    until(() -> has("#backups-now"));
  }

  private List<Path> kept() {
    try (Stream<Path> files = Files.list(places.data())) {
      return files.filter(f -> f.toString().contains(".replaced-")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void a_backup_is_made_restored_and_undone_from_the_settings() throws Exception {
    showOwn();
    // It has been looked once what lacks, and that is not done again before a minute has passed.
    until(() -> text("#rail-backup").equals("No backup yet"));
    robot.clickOn("#line");
    enter("Acme !deal 500 first", 1);
    openSettings();
    assertThat(has("#backups-undo")).isFalse();
    press("#backups-now");
    until(() -> text("#backups-newest").contains("everything is in it"));
    until(() -> text("#rail-backup").equals("Backed up 12:00"));
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
    until(() -> has("#line"));
    enter("Beta !deal 900 second", 2);
    openSettings();
    until(() -> text("#backups-newest").contains("1 change is not in it yet"));
    press("#backups-restore");
    until(() -> rows("#restore-list") == 1);
    until(() -> lines("#restore-about").stream().anyMatch(l -> l.startsWith("Missing after")));
    assertThat(lines("#restore-about"))
        .anyMatch(line -> line.contains("1 visit, 1 customer, 1 deal"))
        .anyMatch(line -> line.contains("can be undone"));
    press("#restore-confirm");
    until(() -> kept().size() == 1 && has("#backups-undo"));
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
    until(() -> rows("#done") == 1);

    openSettings();
    until(() -> has("#backups-undo"));
    press("#backups-undo");
    until(() -> has("#ask-confirm"));
    press("#ask-confirm");
    until(() -> kept().size() == 2 && !has("#ask-confirm"));
    until(() -> has("#backups-now"));
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
    until(() -> rows("#done") == 2);
  }

  /** One flipped bit in the second of three visits. */
  @Test
  void a_damaged_journal_is_read_and_leads_to_its_backups() throws Exception {
    showOwn();
    enter("Acme !deal 500 first", 1);
    enter("Beta !thinking second", 2);
    enter("Gamma !thinking third", 3);
    closeNow();
    String good = Files.readString(journal);
    Files.writeString(journal, good.replace("second", "secone"));
    showOwnOn("#read-only");
    until(() -> rows("#done") == 3);
    assertThat(text("#read-only")).contains("damaged");
    press("#damage-see");
    until(() -> has("#ask-confirm"));
    robot.push(KeyCode.ESCAPE);
    press("#damage-restore");
    until(() -> rows("#restore-list") == 1);
    until(() -> !lines("#restore-about").isEmpty());
    press("#restore-confirm");
    until(() -> kept().size() == 1 && !has("#read-only"));
    until(() -> rows("#done") == 3);
    enter("Delta !thinking fourth", 4);
    closeNow();
    assertThat(Files.readString(journal)).contains("second", "fourth");
    assertThat(Files.readString(kept().getFirst())).contains("secone");
  }

  @Test
  void what_is_no_journal_any_more_is_offered_its_newest_good_backup() throws Exception {
    showOwn();
    enter("Acme !deal 500 first", 1);
    closeNow();
    byte[] bytes = Files.readAllBytes(journal);
    Arrays.fill(bytes, (byte) 'x');
    Files.write(journal, bytes);
    Files.writeString(
        places.backups().resolve("journal-20991231-120000-9.henry.gz"), "a bad one is passed over");
    showAgain();
    until(() -> has("#welcome-backup"));
    assertThat(text("#welcome-problem")).contains("is not a Henry journal");
    assertThat(text("#welcome-backup")).contains("22 Nov 2026", "1 change");
    until(() -> focused("#welcome-backup"));
    robot.push(KeyCode.ENTER);
    until(() -> has("#line") && rows("#done") == 1);
    assertThat(Files.readAllBytes(kept().getFirst())).isEqualTo(bytes);

    closeNow();
    Files.delete(journal);
    showAgain();
    until(() -> has("#welcome-backup"));
    press("#welcome-backup");
    until(() -> has("#line") && rows("#done") == 1);
  }

  private void showAgain() throws Exception {
    show(Messages.Language.ENGLISH, Optional.of(journal));
  }
}
