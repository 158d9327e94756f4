package org.henryjournal.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.henryjournal.journal.TestJournal.CLOCK;
import static org.henryjournal.journal.TestJournal.TODAY;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.henryjournal.journal.Child;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.Progress;
import org.henryjournal.journal.TestJournal;
import org.henryjournal.journal.TestSeal;
import org.henryjournal.torture.Torture;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Commands that rewrite, replace or copy the journal, killed at any moment: what it holds is what
 * it held before or after the command, one of the passwords opens it, and the command can be given
 * again.
 *
 * <p>One of them once in every build; {@code -Dhenry.kills=N} kills each N times.
 */
@Execution(ExecutionMode.CONCURRENT)
class KilledCommandTest {

  private static final int KILLS = Integer.getInteger("henry.kills", 0);

  /** The commands, with the files of {@link #makeFolder} in them. */
  private enum Killed {
    LOG(false, "log", "Acme !deal 5 killed"),
    IMPORT(false, "import", "more.csv", "--as", "visits"),
    EXPORT(false, "export", "-o", "all.json", "--force"),
    BACKUP(false, "backup"),
    RESTORE(false, "restore", "other.henry"),
    MERGE(false, "merge", "other.henry"),
    SET(false, "password", "set", "--new-password-from", "new"),
    CHANGE(true, "password", "change", "--password-from", "old", "--new-password-from", "new"),
    REMOVE(true, "password", "remove", "--password-from", "old"),
    SEALED_IMPORT(true, "import", "more.csv", "--as", "visits", "--password-from", "old");

    private final boolean sealed;
    private final List<String> words;

    Killed(boolean sealed, String... words) {
      this.sealed = sealed;
      this.words = List.of(words);
    }

    private String[] in(Path folder) {
      List<String> all = new ArrayList<>();
      for (String word : words) {
        Path file = folder.resolve(word);
        all.add(Files.isRegularFile(file) ? file.toString() : word);
      }
      all.addAll(List.of("--journal", folder.resolve("mine.henry").toString()));
      return all.toArray(String[]::new);
    }
  }

  @TempDir Path folder;

  /** Says when it begins and what it ended with: the command line with all below one folder. */
  static final class Command {
    private Command() {}

    public static void main(String[] arguments) {
      Object[] words = Arrays.copyOfRange(arguments, 1, arguments.length);
      TestRun henry = new TestRun(Path.of(arguments[0]));
      System.out.println("begun");
      System.out.println("ended " + henry.run(words).code());
    }
  }

  private static void makeFolder(Path folder, boolean sealed) throws IOException {
    TestRun henry = new TestRun(folder);
    Path mine = folder.resolve("mine.henry");
    Journal.create(mine, false, CLOCK);
    try (Journal journal = open(henry, mine)) {
      for (int i = 0; i < 60; i++) {
        TestJournal.log(journal, TODAY.minusDays(i), "Customer " + i % 9 + " !thinking " + i);
      }
    }
    Path other = folder.resolve("other.henry");
    Files.copy(mine, other);
    try (Journal journal = open(henry, other)) {
      TestJournal.log(journal, TODAY, "Bell !deal 500 there");
    }
    try (Journal journal = open(henry, mine)) {
      TestJournal.log(journal, TODAY, "Acme !deal 700 here");
    }
    StringBuilder more = new StringBuilder("customer,date,outcome\n");
    for (int i = 0; i < 300; i++) {
      more.append("New ").append(i).append(",2026-11-20,thinking\n");
    }
    Files.writeString(folder.resolve("more.csv"), more);
    Files.writeString(folder.resolve("all.json"), "as it was");
    Files.writeString(folder.resolve("old"), "open sesame\n");
    Files.writeString(folder.resolve("new"), "other sesame\n");
    if (sealed) {
      TestSeal.seal(henry.places, mine, "open sesame");
    }
  }

  /** The files that a rep has: all else the program makes anew. */
  private static Path copy(Path from, Path to) throws IOException {
    Files.createDirectory(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
    return to;
  }

  private static Journal open(TestRun henry, Path file) {
    return Journal.open(file, henry.places.indexOf(file), CLOCK, Progress.NONE);
  }

  /** What the journal holds, by the one key of all that opens it; empty: the whole is damaged. */
  private static Content content(Path folder) throws IOException {
    TestRun henry = new TestRun(folder);
    Path mine = folder.resolve("mine.henry");
    Path all = folder.resolve("content.json");
    List<Content> read = new ArrayList<>();
    List<String> said = new ArrayList<>();
    for (String key : List.of("", "old", "new")) {
      List<Object> words =
          new ArrayList<>(List.of("export", "-o", all, "--force", "--journal", mine));
      if (!key.isEmpty()) {
        words.addAll(List.of("--password-from", folder.resolve(key)));
      }
      TestRun.Result result = henry.run(words.toArray());
      said.add(result.err());
      if (result.code() == Cli.DONE) {
        words.set(0, "check");
        words.subList(1, 4).clear();
        assertThat(henry.run(words.toArray()).code()).isEqualTo(Cli.DONE);
        read.add(new Content(key, withoutTimes(Files.readString(all))));
        break;
      }
    }
    assertThat(read).as("%s", said).hasSize(1);
    return read.getFirst();
  }

  /** When something was written differs from try to try. */
  private static String withoutTimes(String json) {
    return json.replaceAll("\"\\d{4}-\\d\\d-\\d\\dT[^\"]*\"", "\"then\"");
  }

  private record Content(String key, String all) {}

  private static Stream<Killed> killed() {
    return KILLS == 0 ? Stream.of(Killed.RESTORE) : Stream.of(Killed.values());
  }

  @ParameterizedTest
  @MethodSource("killed")
  void what_is_there_is_as_before_or_after(Killed killed) throws Exception {
    Path made = Files.createDirectory(folder.resolve("made"));
    makeFolder(made, killed.sealed);
    Path first = copy(made, folder.resolve("first"));
    Content before = content(first);
    long begun = System.nanoTime();
    assertThat(kill(killed, first, Long.MAX_VALUE)).isTrue();
    long whole = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    Content after = content(first);
    Random random = Torture.random(killed.name());
    int ended = 0;
    int changed = 0;
    for (int i = 0; i < Math.max(1, KILLS); i++) {
      Path place = copy(made, folder.resolve("kill" + i));
      // Little is written while the program is loaded.
      boolean isDone = kill(killed, place, random.nextLong(whole / 4, whole + whole / 10));
      Content found = content(place);
      if (isDone) {
        assertThat(found).isEqualTo(after);
        ended++;
      } else {
        assertThat(found).isIn(before, after);
      }
      if (killed == Killed.EXPORT) {
        assertThat(place.resolve("all.json"))
            .content()
            .satisfiesAnyOf(
                text -> assertThat(text).isEqualTo("as it was"),
                text -> assertThat(withoutTimes(text)).isEqualTo(after.all()));
      }
      backupsAreWhole(place, found.key());
      if (found.equals(before)) {
        TestRun.Result again = new TestRun(place).run((Object[]) killed.in(place));
        assertThat(again.code()).as(again.err()).isEqualTo(Cli.DONE);
        assertThat(content(place)).isEqualTo(after);
      } else {
        changed++;
      }
      Torture.delete(place);
    }
    if (KILLS > 1) {
      System.out.printf(
          "| kills of %s | %d, %d with the command done, %d that had said so |%n",
          String.join(" ", killed.words), KILLS, changed, ended);
    }
  }

  /** A backup has its name only once it is whole. */
  private static void backupsAreWhole(Path place, String key) throws IOException {
    TestRun henry = new TestRun(place);
    if (!Files.exists(henry.places.backups())) {
      return;
    }
    try (Stream<Path> files = Files.walk(henry.places.backups())) {
      for (Path backup : files.filter(f -> f.toString().endsWith(".henry.gz")).toList()) {
        boolean opens = false;
        for (String password : List.of("", "old", "new")) {
          List<Object> words =
              new ArrayList<>(List.of("restore", backup, "--to", place.resolve("restored.henry")));
          if (!password.isEmpty()) {
            words.addAll(List.of("--password-from", place.resolve(password)));
          }
          opens |= henry.run(words.toArray()).code() == Cli.DONE;
          Files.deleteIfExists(place.resolve("restored.henry"));
        }
        assertThat(opens).as("%s with %s", backup, key).isTrue();
      }
    }
  }

  /**
   * @param delay milliseconds for which it runs at most
   * @return whether the command had said that it was done
   */
  private static boolean kill(Killed killed, Path place, long delay) throws Exception {
    List<String> words = new ArrayList<>(List.of(place.toString()));
    words.addAll(List.of(killed.in(place)));
    Process process = Child.start(Command.class, words.toArray(String[]::new));
    Optional<String> last = Optional.empty();
    try (BufferedReader out = process.inputReader(UTF_8)) {
      assertThat(out.readLine()).isEqualTo("begun");
      process.waitFor(delay, TimeUnit.MILLISECONDS);
      process.toHandle().destroyForcibly();
      last = Optional.ofNullable(out.readLine());
    }
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    last.ifPresent(said -> assertThat(said).isEqualTo("ended 0"));
    return last.isPresent();
  }
}
