package org.henryjournal.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.TestJournal;
import org.henryjournal.journal.TestSeal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Sealed journals on the command line. */
@Execution(ExecutionMode.CONCURRENT)
class PasswordCommandTest {

  @TempDir Path folder;

  private TestRun henry;
  private Path journal;
  private Path password;

  @BeforeEach
  void a_journal() throws Exception {
    henry = new TestRun(folder);
    journal = folder.resolve("mine.henry");
    Journal.create(journal, false, TestJournal.CLOCK);
    Path list = folder.resolve("list.csv");
    Files.writeString(list, "customer,date,outcome\nHualian,2026-11-20,deal\n");
    assertThat(run("import", list, "--as", "visits").code()).isZero();
    password = folder.resolve("password");
    Files.writeString(password, "open sesame\r\nnot this line\n");
  }

  private TestRun.Result run(Object... words) {
    Object[] all = Arrays.copyOf(words, words.length + 2);
    all[words.length] = "--journal";
    all[words.length + 1] = journal;
    return henry.run(all);
  }

  private void seal() {
    TestSeal.seal(henry.places, journal, "open sesame");
  }

  @Test
  void every_command_works_with_the_first_line_of_a_file_before_or_after_it() throws Exception {
    seal();
    Path json = folder.resolve("all.json");
    Path more = folder.resolve("more.csv");
    Files.writeString(more, "customer,date,outcome\nBell,2026-11-21,deal\n");
    for (List<Object> words :
        List.<List<Object>>of(
            List.of("--password-from", password, "stats"),
            List.of("stats", "--password-from", password),
            List.of("week", "--password-from", password),
            List.of("check", "--password-from", password),
            List.of("import", more, "--as", "visits", "--password-from", password),
            List.of("export", "-o", json, "--password-from", password))) {
      TestRun.Result result = run(words.toArray());
      assertThat(result.code()).as("%s: %s", words, result.err()).isZero();
    }
    assertThat(json).content().contains("Hualian", "Bell");
    assertThat(Files.readString(journal)).doesNotContain("Hualian").doesNotContain("Bell");
  }

  @Test
  void backups_are_sealed_as_the_journal_is_and_are_restored_with_their_password()
      throws Exception {
    seal();
    assertThat(run("backup", "--password-from", password).code()).isZero();
    Path backup;
    try (Stream<Path> files = Files.list(henry.places.backups())) {
      backup = files.filter(f -> f.toString().endsWith(".henry.gz")).findFirst().orElseThrow();
    }
    Path kept = Files.copy(backup, folder.resolve(backup.getFileName()));
    Path more = folder.resolve("more.csv");
    Files.writeString(more, "customer,date,outcome\nBell,2026-11-21,deal\n");
    assertThat(run("import", more, "--as", "visits", "--password-from", password).code()).isZero();
    TestRun.Result restored = run("restore", kept, "--password-from", password);
    assertThat(restored.code()).as(restored.err()).isZero();
    Path json = folder.resolve("all.json");
    assertThat(run("export", "-o", json, "--password-from", password).code()).isZero();
    assertThat(json).content().contains("Hualian").doesNotContain("Bell");
    Files.delete(json);
    Files.delete(more);
    Files.delete(folder.resolve("list.csv"));
    assertThat(clear("Hualian")).isEmpty();
    assertThat(run("check", "--password-from", password).code()).isZero();
  }

  /** Files, unpacked where they are packed, in which a word can be read. */
  private List<Path> clear(String word) throws IOException {
    List<Path> clear = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        try (InputStream plain = Files.newInputStream(file);
            InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(plain) : plain) {
          if (new String(in.readAllBytes(), ISO_8859_1).contains(word)) {
            clear.add(file);
          }
        }
      }
    }
    return clear;
  }

  @Test
  void without_a_password_and_a_terminal_nothing_is_asked() {
    seal();
    TestRun.Result result = run("stats");
    assertThat(result.code()).isEqualTo(Cli.REFUSED);
    assertThat(result.err()).contains("is protected by a password", "--password-from");
    assertThat(result.out()).isEmpty();
  }

  @Test
  void a_terminal_is_asked_and_what_is_piped_in_is_read() {
    seal();
    henry.typed.add("open sesame");
    assertThat(run("stats").code()).isZero();
    henry.typed.add("close sesame");
    TestRun.Result wrong = run("stats");
    assertThat(wrong.code()).isEqualTo(Cli.REFUSED);
    assertThat(wrong.err()).contains("That is not the password");
    henry.piped = "open sesame\n";
    assertThat(run("stats", "--password-from", "-").code()).isZero();
    henry.piped = "\ufeffopen sesame";
    assertThat(run("stats", "--password-from", "-").code()).isZero();
    henry.piped = "";
    assertThat(run("stats", "--password-from", "-").code()).isEqualTo(Cli.REFUSED);
  }

  @Test
  void a_password_is_set_changed_and_removed() throws Exception {
    Path sheet = folder.resolve("sheet.txt");
    TestRun.Result set =
        run("password", "set", "--new-password-from", password, "--recovery-sheet", sheet);
    assertThat(set.err()).contains("has lost the journal", "recovery sheet is in");
    assertThat(set.out()).contains("is sealed", " ms here", "not protected");
    assertThat(set.code()).isZero();
    assertThat(Files.readString(journal)).doesNotContain("Hualian");
    assertThat(run("password", "set", "--new-password-from", password).code())
        .isEqualTo(Cli.REFUSED);

    henry.piped = "open sesame\nanother one\n";
    TestRun.Result changed =
        run("password", "change", "--password-from", "-", "--new-password-from", "-");
    assertThat(changed.out()).contains("has a new password", "open with the old password");
    assertThat(run("stats", "--password-from", password).code()).isEqualTo(Cli.REFUSED);

    TestRun.Result bySheet = run("stats", "--password-from", sheet);
    assertThat(bySheet.code()).isZero();
    assertThat(bySheet.err()).contains("Choose a new password now");

    henry.piped = "another one\n";
    TestRun.Result removed = run("password", "remove", "--password-from", "-");
    assertThat(removed.out()).contains("without a password again");
    assertThat(run("stats").code()).isZero();
    assertThat(run("password", "remove", "--password-from", password).code())
        .isEqualTo(Cli.REFUSED);
  }

  @Test
  void two_passwords_that_differ_set_none() {
    henry.typed.addAll(List.of("one", "two"));
    TestRun.Result result = run("password", "set");
    assertThat(result.code()).isEqualTo(Cli.REFUSED);
    assertThat(result.err()).contains("not the same");
    assertThat(run("stats").code()).isZero();
  }

  @Test
  void a_sheet_that_is_not_read_back_sets_none() {
    Path sheet = folder.resolve("sheet.html");
    henry.typed.addAll(List.of("one", "one", "AAAAAA"));
    TestRun.Result result = run("password", "set", "--recovery-sheet", sheet);
    assertThat(result.code()).isEqualTo(Cli.REFUSED);
    assertThat(result.err()).contains("not the block");
    assertThat(sheet).doesNotExist();
    assertThat(run("stats").code()).isZero();
  }

  @Test
  void wrong_usage_is_said() {
    assertThat(run("password").code()).isEqualTo(Cli.WRONG_USAGE);
    assertThat(run("password", "set", "secret").code()).isEqualTo(Cli.WRONG_USAGE);
    assertThat(henry.run("password", "--help").out()).contains("set", "change", "remove");
    assertThat(henry.run("password", "set", "--help").out()).contains("--recovery-sheet");
    TestRun.Result nobody = run("password", "set");
    assertThat(nobody.code()).isEqualTo(Cli.REFUSED);
    assertThat(nobody.err()).contains("--new-password-from");
  }
}
