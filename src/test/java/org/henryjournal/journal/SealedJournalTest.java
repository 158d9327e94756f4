package org.henryjournal.journal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.henryjournal.journal.TestJournal.CLOCK;
import static org.henryjournal.journal.TestJournal.TODAY;
import static org.henryjournal.journal.TestJournal.log;
import static org.henryjournal.journal.TestSeal.typed;
import static org.henryjournal.journal.TestSeal.with;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.henryjournal.domain.Refusal;
import org.henryjournal.journal.seal.RecoverySheet;
import org.henryjournal.log.Logged;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A journal with a password works as any other, and tells nothing without it. */
@Execution(ExecutionMode.CONCURRENT)
class SealedJournalTest {

  private static final String WORD = "Zanzibarmarkt";

  @TempDir Path folder;

  private Places places;
  private Path file;

  @BeforeEach
  void a_day_is_written() {
    places = new Places(folder.resolve("data"), folder.resolve("cache"), folder.resolve("config"));
    file = folder.resolve("data").resolve("mine.henry");
    Journal.create(file, false, CLOCK);
    try (Journal journal = open(Unlock.NOBODY)) {
      log(journal, TODAY, WORD + " !deal 20000 >fri #" + WORD + " @" + WORD + " liked it");
      log(journal, TODAY, "Bell !thinking " + WORD);
    }
  }

  private Journal open(Unlock unlock) {
    return Journal.open(file, places.indexOf(file), CLOCK, Damage.PLAIN, Progress.NONE, unlock);
  }

  private void seal() {
    TestSeal.seal(places, file, "open sesame");
  }

  private Journal openSealed() {
    return open(with("open sesame"));
  }

  private static void refuses(Runnable work, String key) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
  }

  private void forgetIndex() {
    Index.forget(places.indexOf(file));
  }

  /** What the changes of the file say, one text for each. */
  private List<String> changes(Unlock unlock) throws IOException {
    List<String> changes = new ArrayList<>();
    try (JournalFile read = JournalFile.unlock(file, unlock)) {
      JournalFile.Reading reading =
          read.read(JournalFile.NOTHING, row -> {}, Damage.PLAIN, Progress.NONE);
      if (reading.damage().isPresent()) {
        throw new Refusal("journal.damaged");
      }
      long end = reading.position().length();
      Lines lines = read.seal().lines(read.disk(), read.headerEnd(), end);
      StringBuilder change = new StringBuilder();
      while (lines.next()) {
        if (!lines.startsWith(ChangeReader.CLOSED)) {
          change.append(new String(lines.bytes(), lines.offset(), lines.length(), UTF_8));
        }
        if (lines.startsWith(ChangeReader.END)) {
          changes.add(change.toString());
          change.setLength(0);
        }
      }
    }
    return changes;
  }

  @Test
  void a_password_changes_nothing_that_the_journal_says() throws Exception {
    List<String> before = changes(Unlock.NOBODY);
    seal();
    assertThat(Files.readString(file)).doesNotContain(WORD).doesNotContain("visit");
    assertThat(changes(with("open sesame"))).isEqualTo(before);
    try (Journal journal = openSealed()) {
      assertThat(journal.isSealed()).isTrue();
      assertThat(journal.isEndUnsure()).isFalse();
      assertThat(journal.customers().size()).isEqualTo(2);
      assertThat(journal.check(folder.resolve("scratch"), Progress.NONE)).isEmpty();
    }
    TestSeal.passwords(places).remove(file, with("open sesame"), Progress.NONE);
    assertThat(changes(Unlock.NOBODY)).isEqualTo(before);
    try (Journal journal = open(Unlock.NOBODY)) {
      assertThat(journal.isSealed()).isFalse();
      assertThat(journal.customers().size()).isEqualTo(2);
    }
  }

  @Test
  void without_the_password_it_does_not_open_and_is_not_touched() throws Exception {
    seal();
    byte[] before = Files.readAllBytes(file);
    refuses(() -> open(Unlock.NOBODY), Unlock.SEALED);
    refuses(() -> open(with("open  sesame")), Unlock.WRONG);
    assertThat(file).hasBinaryContent(before);
  }

  @Test
  void entries_undo_and_openings_go_on_as_before() {
    seal();
    for (int day = 0; day < 3; day++) {
      try (Journal journal = openSealed()) {
        log(journal, TODAY, "Customer " + day + " !thinking");
        log(journal, TODAY, "Other " + day + " !thinking");
        assertThat(journal.writer().undo()).isPresent();
        assertThat(journal.writer().undo()).isPresent();
        assertThat(journal.writer().redo()).isPresent();
        assertThat(journal.customers().size()).isEqualTo(3 + day);
        assertThat(journal.check(folder.resolve("scratch" + day), Progress.NONE)).isEmpty();
      }
    }
    forgetIndex();
    try (Journal journal = openSealed()) {
      assertThat(journal.customers().size()).isEqualTo(5);
      assertThat(journal.seq()).isEqualTo(17);
    }
  }

  @Test
  void the_index_is_trusted_after_a_clean_close() throws Exception {
    seal();
    openSealed().close();
    Path database = IndexDatabase.path(places.indexOf(file));
    long made = Files.getLastModifiedTime(database).toMillis();
    byte[] marker = Files.readAllBytes(places.indexOf(file).resolve("index.marker"));
    assertThat(new String(marker, ISO_8859_1)).doesNotContain("journal=");
    List<String> rebuilt = new ArrayList<>();
    Journal.open(
            file,
            places.indexOf(file),
            CLOCK,
            Damage.PLAIN,
            (done, all) -> rebuilt.add(done + "/" + all),
            with("open sesame"))
        .close();
    assertThat(rebuilt).isEmpty();
    assertThat(Files.getLastModifiedTime(database).toMillis()).isGreaterThanOrEqualTo(made);
  }

  @Test
  void a_changed_password_opens_and_the_old_one_does_not() {
    seal();
    TestSeal.passwords(places)
        .change(file, with("open sesame"), typed("another"), Optional.empty(), Progress.NONE);
    refuses(this::openSealed, Unlock.WRONG);
    try (Journal journal = open(with("another"))) {
      assertThat(journal.customers().size()).isEqualTo(2);
    }
  }

  @Test
  void a_sheet_opens_and_outlives_a_changed_password() {
    RecoverySheet sheet = TestSeal.sealWithSheet(places, file, "open sesame");
    Unlock bySheet = with(String.join(" ", sheet.blocks()));
    try (Journal journal = open(bySheet)) {
      assertThat(journal.isOpenedBySheet()).isTrue();
      assertThat(journal.hasRecoverySheet()).isTrue();
    }
    TestSeal.passwords(places)
        .change(file, bySheet, typed("another"), Optional.empty(), Progress.NONE);
    open(bySheet).close();
    try (Journal journal = open(with("another"))) {
      assertThat(journal.isOpenedBySheet()).isFalse();
    }
    RecoverySheet next = RecoverySheet.random();
    TestSeal.passwords(places)
        .change(file, with("another"), typed("another"), Optional.of(next), Progress.NONE);
    refuses(() -> open(bySheet), Unlock.WRONG);
    open(with(String.join("", next.blocks()))).close();
    String mistyped = "2" + String.join("", next.blocks()).substring(1);
    if (!mistyped.startsWith(next.blocks().getFirst())) {
      refuses(() -> open(with(mistyped)), "journal.sheet.wrong");
    }
  }

  @Test
  void what_does_not_fit_is_refused_with_its_sentence() {
    Passwords passwords = TestSeal.passwords(places);
    refuses(() -> passwords.remove(file, with("x"), Progress.NONE), "seal.is.not.set");
    refuses(
        () -> passwords.set(file, typed(""), Optional.empty(), Progress.NONE),
        "seal.password.empty");
    seal();
    refuses(() -> passwords.set(file, typed("x"), Optional.empty(), Progress.NONE), "seal.is.set");
    refuses(() -> passwords.remove(file, with("x"), Progress.NONE), Unlock.WRONG);
    try (Journal journal = openSealed()) {
      refuses(
          () -> passwords.remove(file, with("open sesame"), Progress.NONE),
          "journal.open.elsewhere");
      assertThat(journal.customers().size()).isEqualTo(2);
    }
  }

  @Test
  void a_damaged_first_line_is_no_wrong_password() throws Exception {
    TestSeal.sealWithSheet(places, file, "open sesame");
    byte[] whole = Files.readAllBytes(file);
    int length = new String(whole, ISO_8859_1).indexOf('\n');
    Set<String> said = new HashSet<>();
    for (int bit = 0; bit < 8 * length; bit++) {
      byte[] bad = whole.clone();
      bad[bit / 8] ^= (byte) (1 << bit % 8);
      Files.write(file, bad);
      try {
        openSealed().close();
        said.add("bit " + bit + " opens");
      } catch (Refusal refusal) {
        said.add(refusal.key());
      }
    }
    assertThat(said)
        .containsExactlyInAnyOrder(
            "journal.damaged.header", "journal.not.journal", "journal.newer");
  }

  /** One bit of every third byte; {@code ChangeSealTest} flips all of a smaller file. */
  @Test
  void flipped_bits_give_no_wrong_rows() throws Exception {
    seal();
    List<String> good = changes(with("open sesame"));
    byte[] whole = Files.readAllBytes(file);
    int from = new String(whole, ISO_8859_1).indexOf('\n') + 1;
    int refused = 0;
    for (int at = from; at < whole.length; at += 3) {
      byte[] bad = whole.clone();
      bad[at] ^= (byte) (1 << at % 8);
      Files.write(file, bad);
      refused += showsOnly(good) ? 0 : 1;
    }
    assertThat(refused).isGreaterThan((whole.length - from) / 6);
  }

  @Test
  void a_file_cut_anywhere_gives_what_was_whole() throws Exception {
    seal();
    List<String> good = changes(with("open sesame"));
    byte[] whole = Files.readAllBytes(file);
    int from = new String(whole, ISO_8859_1).indexOf('\n') + 1;
    for (int length = from; length < whole.length; length += 5) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertThat(showsOnly(good)).as("cut to %s", length).isTrue();
    }
  }

  /** Whether it opens; then it shows what it begins with. */
  private boolean showsOnly(List<String> good) throws IOException {
    try {
      List<String> read = changes(with("open sesame"));
      assertThat(read).isEqualTo(good.subList(0, read.size()));
      return true;
    } catch (Refusal refusal) {
      assertThat(refusal.key()).isEqualTo("journal.damaged");
      return false;
    } finally {
      removeTorn();
    }
  }

  private void removeTorn() throws IOException {
    try (Stream<Path> files = Files.list(file.getParent())) {
      for (Path torn : files.filter(f -> f.toString().endsWith(".torn")).toList()) {
        Files.delete(torn);
      }
    }
  }

  @Test
  void what_opens_behind_a_damaged_change_is_shown_and_not_written_on() throws Exception {
    seal();
    try (Journal journal = openSealed()) {
      log(journal, TODAY, "Third !thinking");
      log(journal, TODAY, "Fourth !thinking");
    }
    forgetIndex();
    String whole = Files.readString(file);
    int second = whole.indexOf("\"data\":\"", whole.indexOf("{\"seq\":2,")) + 20;
    char other = whole.charAt(second) == 'A' ? 'B' : 'A';
    Files.writeString(file, whole.substring(0, second) + other + whole.substring(second + 1));
    try (Journal journal = openSealed()) {
      assertThat(journal.damage()).isPresent();
      assertThat(journal.customers().names().stream().map(Object::toString).toList().toString())
          .contains(WORD, "Third", "Fourth")
          .doesNotContain("Bell");
      refuses(() -> log(journal, TODAY, "Fifth !thinking"), "journal.read.only.damaged");
      assertThat(Files.readString(journal.repair(Progress.NONE))).contains("\"sealed\"");
    }
    assertThat(filesWith("Fourth")).isEmpty();
  }

  @Test
  @Logged("A backup does not read")
  void its_backups_are_proven_and_one_with_a_flipped_bit_is_not() throws Exception {
    seal();
    Path usual = folder.resolve("backups");
    try (Journal journal = openSealed()) {
      Backups backups =
          journal.backUpTo(() -> new BackupFolders(usual, Optional.empty()), new BackupWriter());
      log(journal, TODAY, "Cora !deal 300");
      assertThat(backups.prove(Progress.NONE)).isEmpty();
      Backups.Status status = backups.status();
      assertThat(status.proven()).isPresent();
      assertThat(status.lacking()).isZero();
      Path newest = status.newest().orElseThrow().path();
      byte[] bytes = Files.readAllBytes(newest);
      bytes[bytes.length / 2] ^= 8;
      Files.write(newest, bytes);
      assertThat(backups.prove(Progress.NONE))
          .hasValueSatisfying(said -> assertThat(said.key()).isEqualTo("backup.drill.mended"));
      assertThat(backups.prove(Progress.NONE)).isEmpty();
    }
  }

  @Test
  void a_restored_copy_that_is_written_on_uses_no_nonce_again() throws Exception {
    seal();
    Path copy = folder.resolve("copy");
    Files.copy(file, copy);
    Set<String> salts = new HashSet<>();
    Set<String> nonces = new HashSet<>();
    for (int i = 0; i < 5; i++) {
      try (Journal journal = openSealed()) {
        log(journal, TODAY, "The same !thinking");
      }
      List<String> lines = Files.readAllLines(file);
      String last = lines.get(lines.size() - 2);
      assertThat(salts.add(lines.get(lines.size() - 3))).isTrue();
      assertThat(nonces.add(last.replaceFirst(".*(\"nonce\":\"[^\"]*\").*", "$1"))).isTrue();
      assertThat(last).startsWith("{\"seq\":3,");
      Files.copy(copy, file, StandardCopyOption.REPLACE_EXISTING);
      forgetIndex();
    }
  }

  private List<Path> filesWith(String word) throws IOException {
    Pattern pattern = Pattern.compile(Pattern.quote(word), Pattern.CASE_INSENSITIVE);
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> found = new ArrayList<>();
      for (Path one : files.filter(Files::isRegularFile).toList()) {
        byte[] bytes = Files.readAllBytes(one);
        if (pattern.matcher(new String(bytes, ISO_8859_1)).find()
            || pattern.matcher(new String(bytes, UTF_16LE)).find()
            || pattern.matcher(new String(bytes, UTF_16BE)).find()) {
          found.add(one);
        }
      }
      return found;
    }
  }

  @Test
  void no_file_of_henry_tells_a_word_of_it() throws Exception {
    Path torn = file.resolveSibling("mine.henry.1.torn");
    Files.writeString(torn, WORD);
    Path put = file.resolveSibling("mine.unsaved-20261120-101010.henry");
    Files.copy(file, put);
    assertThat(filesWith(WORD)).hasSizeGreaterThan(3);
    seal();
    assertThat(filesWith(WORD)).isEmpty();
    try (Journal journal = openSealed()) {
      log(journal, TODAY, WORD + " !deal 300 again");
      journal.check(folder.resolve("scratch"), Progress.NONE);
      journal.figures().facts();
      assertThat(filesWith(WORD)).isEmpty();
    }
    assertThat(places.indexOf(file).resolve("figures")).exists();
    assertThat(filesWith(WORD)).isEmpty();
    Files.move(put, file, StandardCopyOption.REPLACE_EXISTING);
    try (Journal journal = openSealed()) {
      assertThat(journal.customers().size()).isEqualTo(2);
    }
  }

  private static final Drafts.Key LINE = new Drafts.Key(Drafts.Place.LINE, "");

  private void leaveDraft(Unlock unlock) {
    try (Journal journal = open(unlock)) {
      journal.drafts().keep(LINE, Map.of("text", WORD + " half a line"));
    }
  }

  private Optional<String> draft(Unlock unlock) {
    try (Journal journal = open(unlock)) {
      return journal.drafts().of(LINE).map(fields -> fields.get("text"));
    }
  }

  @Test
  void what_is_typed_and_not_saved_is_sealed_with_it_and_stays_through_every_password()
      throws Exception {
    leaveDraft(Unlock.NOBODY);
    Path drafts = places.indexOf(file).resolve("drafts");
    Files.copy(drafts, drafts.resolveSibling("drafts.part"));
    assertThat(filesWith(WORD)).contains(drafts);
    seal();
    assertThat(filesWith(WORD)).isEmpty();
    assertThat(draft(with("open sesame"))).contains(WORD + " half a line");
    leaveDraft(with("open sesame"));
    assertThat(filesWith(WORD)).isEmpty();
    TestSeal.passwords(places)
        .change(file, with("open sesame"), typed("another"), Optional.empty(), Progress.NONE);
    assertThat(filesWith(WORD)).isEmpty();
    assertThat(draft(with("another"))).contains(WORD + " half a line");
    TestSeal.passwords(places).remove(file, with("another"), Progress.NONE);
    assertThat(draft(Unlock.NOBODY)).contains(WORD + " half a line");
  }

  @Test
  @Logged("What was typed and not saved cannot be read")
  void drafts_that_a_sealing_left_plain_go_when_the_journal_is_opened() throws Exception {
    leaveDraft(Unlock.NOBODY);
    Path drafts = places.indexOf(file).resolve("drafts");
    byte[] plain = Files.readAllBytes(drafts);
    seal();
    Files.write(drafts, plain);
    assertThat(draft(with("open sesame"))).isEmpty();
    assertThat(filesWith(WORD)).isEmpty();
  }

  @Test
  @Logged("A copy of the journal is not sealed")
  void copies_that_cannot_be_sealed_are_named() throws Exception {
    Path others = file.resolveSibling("mine (conflict).henry");
    Files.copy(file, others);
    Path damaged = file.resolveSibling("mine.replaced-20261120-101010.henry");
    String whole = Files.readString(file);
    Files.writeString(damaged, whole.replaceFirst("Bell", "Cell"));
    Path elsewhere = file.resolveSibling("another.henry");
    Journal.create(elsewhere, false, CLOCK);
    Passwords.Done done =
        TestSeal.passwords(places).set(file, typed("x"), Optional.empty(), Progress.NONE);
    assertThat(done.left()).containsExactly(others, damaged);
    assertThat(damaged).exists();
  }

  @Test
  void what_an_interrupted_resealing_left_is_removed() throws Exception {
    seal();
    Path left = file.resolveSibling("mine.henry.resealing");
    Files.writeString(left, WORD);
    openSealed().close();
    assertThat(left).doesNotExist();
  }

  @Test
  void what_is_put_aside_of_a_cut_file_is_sealed_too() throws Exception {
    seal();
    Path put;
    try (Journal journal = openSealed()) {
      log(journal, TODAY, WORD + " !thinking");
      try (RandomAccessFile cut = new RandomAccessFile(file.toFile(), "rw")) {
        cut.setLength(cut.length() / 2);
      }
      put = (Path) journal.astray().orElseThrow().said().arguments()[1];
    }
    assertThat(filesWith(WORD)).isEmpty();
    Files.move(put, file, StandardCopyOption.REPLACE_EXISTING);
    forgetIndex();
    try (Journal journal = openSealed()) {
      assertThat(journal.customers().size()).isEqualTo(2);
    }
  }

  @Test
  void a_change_larger_than_a_part_is_read_again() {
    String note = "0123456789".repeat(150_000);
    seal();
    try (Journal journal = openSealed()) {
      log(journal, TODAY, "Large !thinking " + note);
      log(journal, TODAY, "Small !thinking");
    }
    forgetIndex();
    try (Journal journal = openSealed()) {
      assertThat(journal.customers().size()).isEqualTo(4);
      assertThat(journal.check(folder.resolve("scratch"), Progress.NONE)).isEmpty();
    }
  }
}
