package org.henryjournal.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.henryjournal.journal.TestJournal.TODAY;
import static org.henryjournal.journal.TestJournal.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupCommandsTest {

  @TempDir Path folder;
  private TestRun henry;
  private Path journal;

  @BeforeEach
  void write() {
    henry = new TestRun(folder);
    journal = henry.places.defaultJournal();
    Journal.create(journal, false, henry.clock);
    write("Acme !deal 500 first");
  }

  private void write(String line) {
    try (Journal open =
        Journal.open(journal, henry.places.indexOf(journal), henry.clock, Progress.NONE)) {
      log(open, TODAY, line);
    }
  }

  private static List<Path> backups(Path in) throws IOException {
    if (Files.notExists(in)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(in)) {
      return files.filter(f -> f.toString().endsWith(".henry.gz")).sorted().toList();
    }
  }

  @Test
  void an_older_copy_is_told_at_every_command_until_it_is_kept() throws IOException {
    byte[] older = Files.readAllBytes(journal);
    write("Beta !thinking second");
    Files.write(journal, older);
    for (int i = 0; i < 2; i++) {
      TestRun.Result told = henry.run("stats");
      assertThat(told.code()).isZero();
      assertThat(told.err()).contains("1 change", "--keep");
    }
    assertThat(henry.run("check", "--keep").code()).isZero();
    assertThat(henry.run("stats").err()).isEmpty();
    write("Gamma !thinking third");
    assertThat(henry.run("stats").err()).isEmpty();
  }

  @Test
  void a_backup_goes_into_the_usual_folder_and_says_where_it_is() throws IOException {
    TestRun.Result made = henry.run("backup");
    assertThat(made.code()).isZero();
    Path file = backups(henry.places.backups()).getFirst();
    assertThat(made.out()).contains(file.toString(), "1 change", "read back");
    assertThat(made.err()).isEmpty();
    assertThat(henry.run("check").out())
        .contains("Newest backup: " + file, "nothing is missing in it", "proven restore: never");
    write("Beta !thinking second");
    assertThat(henry.run("check").out()).contains("1 change is not in it yet");
  }

  @Test
  void before_there_is_one_that_is_said() {
    assertThat(henry.run("check").out()).contains("There is no backup in");
  }

  @Test
  void in_a_named_folder_nothing_is_deleted() throws IOException {
    Path there = Files.createDirectory(folder.resolve("usb"));
    assertThat(henry.run("backup", there).code()).isZero();
    assertThat(henry.run("backup", there).code()).isZero();
    assertThat(backups(there)).hasSize(2);
    assertThat(henry.places.backups()).doesNotExist();
  }

  @Test
  void the_chosen_folder_is_obeyed_and_where_it_is_away_that_is_said() throws IOException {
    Path chosen = Files.createDirectory(folder.resolve("usb"));
    henry.backups = Optional.of(chosen);
    assertThat(henry.run("backup").err()).isEmpty();
    assertThat(backups(chosen)).hasSize(1);
    henry.backups = Optional.of(folder.resolve("away"));
    TestRun.Result away = henry.run("backup");
    assertThat(away.code()).isZero();
    assertThat(away.err()).contains(folder.resolve("away").toString(), "is not there");
    assertThat(backups(henry.places.backups())).hasSize(1);
  }

  @Test
  void an_import_makes_one_before_and_one_of_what_is_then() throws IOException {
    Path calls =
        Files.writeString(folder.resolve("c.csv"), "date,customer,outcome\n2026-11-16,Acme,won\n");
    assertThat(henry.run("import", calls, "--as", "visits").code()).isZero();
    List<Path> made = backups(henry.places.backups());
    assertThat(made).hasSize(1);
    assertThat(made.getFirst())
        .as("what it was before is the beginning of it")
        .hasFileName("journal-20261122-120000-2.henry.gz");
  }

  @Test
  void a_restore_says_what_it_changes_and_keeps_what_lay_there() throws IOException {
    henry.run("backup", folder);
    Path backup = backups(folder).getFirst();
    write("Beta !deal 900 second");
    byte[] before = Files.readAllBytes(journal);

    TestRun.Result dry = henry.run("restore", backup, "--dry-run");
    assertThat(dry.code()).isZero();
    assertThat(dry.out())
        .contains("holds 1 change", "Missing afterwards: 1 change", "1 visit, 1 customer, 1 deal");
    assertThat(Files.readAllBytes(journal)).isEqualTo(before);

    TestRun.Result done = henry.run("restore", backup);
    assertThat(done.code()).isZero();
    Path kept = journal.resolveSibling("journal.replaced-20261122-120000.henry");
    assertThat(done.out()).contains("Missing afterwards", kept.toString());
    assertThat(Files.readAllBytes(kept)).isEqualTo(before);
    assertThat(henry.run("check").out()).contains("1 change,", "1 customer");
    assertThat(henry.run("check").err()).isEmpty();
    assertThat(backups(henry.places.backups())).as("a backup before the restore").hasSize(1);

    assertThat(henry.run("restore", kept).out()).contains("Back again: 1 change");
    assertThat(henry.run("check").out()).contains("2 changes");
  }

  /** The backup that is made before it is of the same day, and would take the place of that one. */
  @Test
  void what_is_restored_from_the_usual_folder_is_not_thinned_out_before() throws IOException {
    henry.run("backup");
    Path backup = backups(henry.places.backups()).getFirst();
    write("Beta !deal 900 second");
    assertThat(henry.run("restore", backup).code()).isZero();
    assertThat(backup).exists();
    assertThat(henry.run("check").out()).contains("1 change,");
  }

  @Test
  void a_damaged_or_missing_journal_is_restored_and_another_place_too() throws IOException {
    henry.run("backup", folder);
    Path backup = backups(folder).getFirst();
    Files.write(journal, new byte[0]);
    TestRun.Result empty = henry.run("restore", backup);
    assertThat(empty.code()).isZero();
    assertThat(empty.out()).contains("cannot be read");
    Files.delete(journal);
    assertThat(henry.run("restore", backup).out()).contains("Nothing lies at");
    assertThat(henry.run("check").code()).isZero();

    Path other = folder.resolve("other.henry");
    assertThat(henry.run("restore", backup, "--to", other).code()).isZero();
    assertThat(Files.readAllBytes(other)).isEqualTo(Files.readAllBytes(journal));
    TestRun.Result wrong = henry.run("restore", backup, "--to", folder.resolve("notes.txt"));
    assertThat(wrong.code()).isEqualTo(Cli.REFUSED);
    assertThat(wrong.err()).contains("no name of a journal");
  }

  @Test
  void what_does_not_read_and_what_is_open_are_refused() throws IOException {
    Path broken = Files.writeString(folder.resolve("x.henry.gz"), "no backup");
    TestRun.Result refused = henry.run("restore", broken);
    assertThat(refused.code()).isEqualTo(Cli.REFUSED);
    assertThat(refused.err()).contains("does not read whole");
    assertThat(henry.run("restore", folder.resolve("none")).err()).contains("There is no file");
    assertThat(henry.run("restore").code()).isEqualTo(Cli.WRONG_USAGE);
    henry.run("backup", folder);
    try (Journal open =
        Journal.open(journal, henry.places.indexOf(journal), henry.clock, Progress.NONE)) {
      Path backup =
          backups(folder).stream().filter(f -> !f.equals(broken)).findFirst().orElseThrow();
      TestRun.Result held = henry.run("restore", backup);
      assertThat(held.code()).isEqualTo(Cli.REFUSED);
      assertThat(held.err()).contains("open in another Henry");
      log(open, TODAY, "Acme !thinking its lock held");
    }
  }
}
