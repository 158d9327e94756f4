package org.henryjournal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.henryjournal.door.Door;
import org.henryjournal.door.DoorPlace;
import org.henryjournal.door.Doorbell;
import org.henryjournal.door.Host;
import org.henryjournal.door.Question;
import org.henryjournal.door.Reply;
import org.henryjournal.exchange.DamageText;
import org.henryjournal.journal.Damage;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.Places;
import org.henryjournal.journal.Progress;
import org.henryjournal.journal.TestJournal;
import org.henryjournal.journal.TestSeal;
import org.henryjournal.text.Messages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Commands while a Henry has the journal open: the same words, codes and files as without it. */
@Timeout(120)
class AnsweredCommandsTest {

  /** A Henry that has the journal open, without a window. */
  private static final class Running implements Host, AutoCloseable {
    private final ExecutorService worker = Executors.newSingleThreadExecutor();
    private final List<String> wanted = new ArrayList<>();
    private final Journal journal;
    private final Door door;
    private final Door window;
    private volatile Optional<Journal> open;

    Running(Places places, Journal journal) {
      this.journal = journal;
      open = Optional.of(journal);
      DoorPlace place = DoorPlace.of(places);
      Answers answers = new Answers(places, Optional::empty);
      door = Door.ofJournal(place, journal.path(), this, answers).orElseThrow();
      window = Door.ofWindow(place, this, answers).orElseThrow();
    }

    @Override
    public Optional<Journal> journal() {
      return open;
    }

    @Override
    public void later(Runnable work) {
      worker.execute(work);
    }

    @Override
    public void show(Optional<Path> file, Runnable then) {
      wanted.add("show " + file.map(Path::getFileName).map(Path::toString).orElse(""));
      then.run();
    }

    @Override
    public void quick(Runnable then) {
      wanted.add("quick");
      then.run();
    }

    /** As the window does it: nobody is let in, then what was asked is done, then it closes. */
    @Override
    public void close() throws InterruptedException {
      open = Optional.empty();
      door.close();
      window.close();
      worker.execute(journal::close);
      worker.shutdown();
      assertThat(worker.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
    }
  }

  @TempDir Path folder;
  private TestRun henry;
  private Path file;

  @BeforeEach
  void write() {
    henry = new TestRun(folder);
    file = folder.resolve("T.henry");
    Journal.create(file, false, TestJournal.CLOCK);
    try (Journal journal = journal()) {
      TestJournal.log(journal, TestJournal.TODAY, "华联超市 !deal 20000 >fri tasted samples");
      TestJournal.log(journal, TestJournal.TODAY, "Acme !thinking @Wang");
    }
  }

  @AfterEach
  void nothingIsLeft() throws IOException {
    try (var doors = Files.list(folder.resolve("cache").resolve("door"))) {
      assertThat(doors.map(door -> door.getFileName().toString()).toList())
          .containsOnly("window.lock");
    }
  }

  private Journal journal() {
    return Journal.open(file, henry.places.indexOf(file), TestJournal.CLOCK, Progress.NONE);
  }

  private static final String[][] COMMANDS = {
    {"stats"},
    {"stats", "--json"},
    {"stats", "--from", "2026-12-01", "--to", "2026-01-01"},
    {"week"},
    {"week", "--lang", "zh"},
    {"week", "--format", "pdf"},
    {"week", "-o", "{folder}/week.html", "--force"},
    {"due"},
    {"due", "--json", "--lang=zh"},
    {"export", "-o", "-"},
    {"export", "-o", "{folder}/all.json", "--force"},
    {"export", "-o", "{folder}/all.zip"},
    {"export", "-o", "{folder}/all.zip"},
    {"export", "-o", "{folder}/T.henry", "--force"},
    {"export", "-o", "{folder}/nowhere/all.json"},
    {"check"},
    {"check", "--repair"},
    {"stats", "--help"},
    {"stats", "--no-such"},
  };

  private TestRun.Result run(String... words) {
    Object[] arguments = new Object[words.length + 2];
    for (int i = 0; i < words.length; i++) {
      arguments[i] = words[i].replace("{folder}", folder.toString());
    }
    arguments[words.length] = "--journal";
    arguments[words.length + 1] = file;
    return henry.run(arguments);
  }

  private static List<TestRun.Result> all(AnsweredCommandsTest test) throws IOException {
    List<TestRun.Result> results = new ArrayList<>();
    for (String[] words : COMMANDS) {
      results.add(test.run(words));
    }
    Files.delete(test.folder.resolve("all.zip"));
    return results;
  }

  @Test
  void every_command_says_writes_and_ends_as_it_does_without_a_window() throws Exception {
    List<TestRun.Result> alone = all(this);
    String json = Files.readString(folder.resolve("all.json"));
    String html = Files.readString(folder.resolve("week.html"));
    Files.delete(folder.resolve("all.json"));
    Files.delete(folder.resolve("week.html"));

    try (Running running = new Running(henry.places, journal())) {
      List<TestRun.Result> answered = all(this);
      for (int i = 0; i < alone.size(); i++) {
        assertThat(answered.get(i)).as(String.join(" ", COMMANDS[i])).isEqualTo(alone.get(i));
      }
    }
    assertThat(Files.readString(folder.resolve("all.json"))).isEqualTo(json);
    assertThat(Files.readString(folder.resolve("week.html"))).isEqualTo(html);
    assertThat(alone.stream().map(TestRun.Result::code))
        .contains(Cli.DONE, Cli.REFUSED, Cli.WRONG_USAGE);
  }

  @Test
  void a_damaged_journal_is_told_of_as_without_a_window() throws Exception {
    String whole = Files.readString(file);
    Files.writeString(file, whole.replaceFirst("tasted", "tested"));
    List<TestRun.Result> alone = List.of(run("stats"), run("check"), run("week"));
    assertThat(alone.getFirst().code()).isEqualTo(Cli.NOT_ALL_READ);
    Journal damaged =
        Journal.open(
            file,
            henry.places.indexOf(file),
            TestJournal.CLOCK,
            DamageText.words(new Messages(Messages.Language.ENGLISH)),
            Progress.NONE);
    try (Running running = new Running(henry.places, damaged)) {
      assertThat(List.of(run("stats"), run("check"), run("week"))).isEqualTo(alone);
    }
  }

  @Test
  void a_file_is_named_from_the_folder_of_who_asks() throws Exception {
    String typed = "henry-answered-test.ics";
    Path written = Path.of("").toAbsolutePath().resolve(typed);
    try (Running running = new Running(henry.places, journal())) {
      TestRun.Result result = run("export", "-o", typed);
      assertThat(result.err()).isEmpty();
      assertThat(result.out()).contains(written.toString());
      assertThat(written).exists();
    } finally {
      Files.deleteIfExists(written);
    }
  }

  @Test
  void a_command_that_needs_the_journal_for_itself_says_what_to_do() throws Exception {
    try (Running running = new Running(henry.places, journal())) {
      for (String command : List.of("backup", "merge")) {
        TestRun.Result refused =
            command.equals("merge") ? run("merge", "{folder}/other.henry") : run(command);
        assertThat(refused.code()).isEqualTo(Cli.REFUSED);
        assertThat(refused.err()).contains("is open in another Henry. Close it there first.");
      }
    }
  }

  @Test
  void a_command_waits_for_a_window_that_is_closing() throws Exception {
    Running running = new Running(henry.places, journal());
    running.later(() -> sleep(1_500));
    Thread closing = Thread.ofPlatform().start(() -> close(running));
    while (running.open.isPresent()) {
      Thread.onSpinWait();
    }
    TestRun.Result result = run("stats");
    assertThat(result.err()).isEmpty();
    assertThat(result.code()).isZero();
    closing.join();
  }

  @Test
  void a_journal_that_nobody_answers_for_is_not_waited_for_long() throws Exception {
    try (Running running = new Running(henry.places, journal())) {
      running.door.close();
      TestRun.Result result = run("stats");
      assertThat(result.code()).isEqualTo(Cli.REFUSED);
      assertThat(result.err()).contains("is open in another Henry");
    }
  }

  @Test
  void a_sealed_journal_is_answered_for_while_it_is_open_and_not_when_it_is_locked()
      throws Exception {
    TestSeal.seal(henry.places, file, "open sesame");
    Journal unlocked =
        Journal.open(
            file,
            henry.places.indexOf(file),
            TestJournal.CLOCK,
            Damage.PLAIN,
            Progress.NONE,
            TestSeal.with("open sesame"));
    Running running = new Running(henry.places, unlocked);
    assertThat(run("stats").code()).isZero();
    henry.piped = "open sesame\n";
    assertThat(run("stats", "--password-from", "-").code()).isZero();
    henry.piped = "";
    running.close();
    TestRun.Result locked = run("stats");
    assertThat(locked.code()).isEqualTo(Cli.REFUSED);
    assertThat(locked.out()).isEmpty();
  }

  @Test
  void what_comes_from_elsewhere_runs_only_what_may_be_answered() throws Exception {
    try (Running running = new Running(henry.places, journal())) {
      Doorbell bell = new Doorbell(DoorPlace.of(henry.places));
      for (String command : List.of("backup", "demo", "quick")) {
        Question.Run asked =
            new Question.Run(
                List.of("--journal", file.toString(), command), folder, "", "en", new byte[0]);
        assertThat(bell.ask(file, asked))
            .isInstanceOfSatisfying(
                Reply.Done.class,
                done -> {
                  assertThat(done.code()).isEqualTo(Cli.REFUSED);
                  assertThat(done.err()).contains("is open in another Henry");
                });
      }
    }
  }

  @Test
  void a_second_start_shows_the_window_that_is_there() throws Exception {
    List<Window.Request> opened = new ArrayList<>();
    Window window =
        new RunningWindow(
            henry.places,
            Optional.of(file),
            new PrintWriter(new StringWriter()),
            request -> {
              opened.add(request);
              return Cli.DONE;
            });
    Path other = folder.resolve("Other.henry");
    Messages words = new Messages(Messages.Language.ENGLISH);
    try (Running running = new Running(henry.places, journal())) {
      window.open(new Window.Request(file, true, Window.Wanted.PAGES, words));
      window.open(new Window.Request(other, false, Window.Wanted.PAGES, words));
      window.open(new Window.Request(other, true, Window.Wanted.PAGES, words));
      window.open(new Window.Request(file, false, Window.Wanted.LINE, words));
      assertThat(running.wanted).containsExactly("show ", "show ", "show Other.henry", "quick");
      assertThat(opened).isEmpty();
      window.open(new Window.Request(other, true, Window.Wanted.LINE, words));
      assertThat(opened).as("the line of a journal that nobody has open").hasSize(1);
    }
    window.open(new Window.Request(file, true, Window.Wanted.PAGES, words));
    assertThat(opened).hasSize(2);
  }

  private static void close(Running running) {
    try {
      running.close();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
