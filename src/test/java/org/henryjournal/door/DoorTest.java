package org.henryjournal.door;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.TestJournal;
import org.henryjournal.log.Logged;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Callers of every kind at a real socket. */
@Timeout(60)
class DoorTest {

  private static final Duration SOON = Duration.ofMillis(400);

  @TempDir Path folder;
  private final AtomicInteger ran = new AtomicInteger();
  private DoorPlace place;
  private Journal journal;
  private TestHost host;
  private Commands commands = DoorTest::tell;

  /** Says what it was asked, with where and in which words. */
  private static int tell(Question.Run asked, Journal lent, PrintWriter out, PrintWriter err) {
    out.println(asked.arguments() + " in " + asked.folder() + " by " + asked.preferred());
    out.print(new String(asked.input(), UTF_8));
    err.print("系统 " + asked.system());
    return 3;
  }

  @BeforeEach
  void open() {
    place = new DoorPlace(folder.resolve("cache"), folder);
    journal = TestJournal.open(folder);
    host = new TestHost(journal);
  }

  @AfterEach
  void close() {
    host.close();
    journal.close();
  }

  private Door door() {
    return Door.ofJournal(
            place,
            journal.path(),
            host,
            (asked, lent, out, err) -> {
              ran.incrementAndGet();
              return commands.run(asked, lent, out, err);
            })
        .orElseThrow();
  }

  private Doorbell bell() {
    return new Doorbell(place, Duration.ofSeconds(20));
  }

  private Question.Run asks(String... words) {
    return new Question.Run(
        List.of(words), folder.toAbsolutePath(), "zh", "de-DE", "两 lines\n".getBytes(UTF_8));
  }

  @Test
  void a_command_is_answered_with_what_it_says_and_its_code() {
    try (Door door = door()) {
      assertThat(bell().ask(journal.path(), asks("stats", "--json")))
          .isEqualTo(
              new Reply.Done(
                  "[stats, --json] in " + folder + " by zh" + System.lineSeparator() + "两 lines\n",
                  "系统 de-DE",
                  3));
    }
  }

  @Test
  void much_that_is_printed_arrives_whole() {
    String much = "0123456789 数据\n".repeat(200_000);
    commands =
        (asked, lent, out, err) -> {
          out.print(much);
          return 0;
        };
    try (Door door = door()) {
      assertThat(bell().ask(journal.path(), asks("export"))).isEqualTo(new Reply.Done(much, "", 0));
    }
  }

  @Test
  void what_is_too_long_to_be_printed_is_refused() {
    commands =
        (asked, lent, out, err) -> {
          out.print("x".repeat(Conversation.MOST_PRINTED + 1));
          return 0;
        };
    try (Door door = door()) {
      assertThat(bell().ask(journal.path(), asks("export"))).isEqualTo(Reply.Not.TOO_LONG);
    }
  }

  @Test
  void the_lent_journal_writes_and_stays_open_when_it_is_closed() {
    commands =
        (asked, lent, out, err) -> {
          try (Journal its = lent) {
            TestJournal.log(its, TestJournal.TODAY, "Acme !thinking");
          }
          return 0;
        };
    try (Door door = door()) {
      assertThat(bell().ask(journal.path(), asks("log"))).isEqualTo(new Reply.Done("", "", 0));
      assertThat(journal.customers().size()).isEqualTo(1);
      assertThat(journal.writer().undo()).as("one undo takes it back").isPresent();
      assertThat(journal.customers().size()).isZero();
      assertThat(bell().ask(journal.path(), asks("log"))).isEqualTo(new Reply.Done("", "", 0));
    }
    assertThat(journal.customers().size()).isEqualTo(1);
  }

  @Test
  void the_window_comes_to_the_front() {
    try (Door door = Door.ofWindow(place, host, commands).orElseThrow();
        Door own = door()) {
      Path other = folder.resolve("other.henry").toAbsolutePath();
      assertThat(bell().askWindow(new Question.Show(Optional.empty())))
          .isEqualTo(new Reply.Done("", "", 0));
      assertThat(bell().askWindow(new Question.Show(Optional.of(other))))
          .isInstanceOf(Reply.Done.class);
      assertThat(bell().ask(journal.path(), new Question.Quick())).isInstanceOf(Reply.Done.class);
      assertThat(host.wanted).containsExactly("show ", "show " + other, "quick");
    }
  }

  @Test
  void nobody_answers_where_nobody_listens_and_nothing_is_made_there() {
    assertThat(bell().ask(journal.path(), asks("stats"))).isEqualTo(Reply.Not.NOBODY);
    assertThat(bell().askWindow(new Question.Quick())).isEqualTo(Reply.Not.NOBODY);
    assertThat(place.isWindowThere()).isFalse();
    assertThat(folder.resolve("cache")).doesNotExist();
  }

  @Test
  void a_socket_that_a_killed_process_left_is_nobody_and_gives_way() throws Exception {
    place.make();
    Path socket = place.ofJournal(journal.path());
    try (ServerSocketChannel killed = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      killed.bind(UnixDomainSocketAddress.of(socket));
    }
    assertThat(socket).exists();
    assertThat(bell().ask(journal.path(), asks("stats"))).isEqualTo(Reply.Not.NOBODY);
    assertThat(socket).as("who only asks takes nothing away").exists();
    try (Door door = door()) {
      assertThat(bell().ask(journal.path(), asks("stats"))).isInstanceOf(Reply.Done.class);
    }
    assertThat(socket).doesNotExist();
  }

  @Test
  void a_second_window_has_no_door() {
    try (Door door = Door.ofWindow(place, host, commands).orElseThrow()) {
      assertThat(Door.ofWindow(place, host, commands)).isEmpty();
    }
  }

  @Test
  void the_folder_is_the_owners_alone() throws IOException {
    Path doors = Files.createDirectories(folder.resolve("cache").resolve("door"));
    if (!Files.getFileStore(doors).supportsFileAttributeView("posix")) {
      return;
    }
    Files.setPosixFilePermissions(doors, PosixFilePermissions.fromString("rwxrwxrwx"));
    try (Door door = door()) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(doors)))
          .isEqualTo("rwx------");
    }
  }

  @Test
  void a_long_path_has_its_socket_in_the_temporary_folder() throws IOException {
    Path deep = folder.resolve("a very long folder 一个很长的文件夹".repeat(3)).resolve("cache");
    Path shorter = Files.createTempDirectory("h");
    try {
      place = new DoorPlace(deep, shorter);
      assertThat(place.ofJournal(journal.path()).toString().getBytes(UTF_8).length)
          .isLessThanOrEqualTo(100);
      assertThat(place.ofJournal(journal.path())).startsWithRaw(shorter);
      assertThat(new DoorPlace(deep.resolve("other"), shorter).ofWindow())
          .as("of another rep")
          .isNotEqualTo(place.ofWindow());
      try (Door door = door()) {
        assertThat(bell().ask(journal.path(), asks("stats"))).isInstanceOf(Reply.Done.class);
      }
    } finally {
      Files.delete(place.ofWindow().getParent());
      Files.delete(shorter);
    }
  }

  @Test
  @Logged("No door for other starts: {0}")
  void where_no_path_is_short_enough_there_is_no_door() {
    Path deep = folder.resolve("long ".repeat(40));
    place = new DoorPlace(deep, deep);
    assertThat(Door.ofJournal(place, journal.path(), host, commands)).isEmpty();
    assertThat(bell().ask(journal.path(), asks("stats"))).isEqualTo(Reply.Not.NOBODY);
  }

  @Test
  void a_journal_has_the_same_door_through_a_link() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link.henry"), journal.path());
    assertThat(place.ofJournal(link)).isEqualTo(place.ofJournal(journal.path()));
  }

  @Test
  void another_journal_or_one_that_was_closed_is_not_answered_for() {
    try (Door door = door()) {
      host.open = Optional.empty();
      assertThat(bell().ask(journal.path(), asks("stats"))).isEqualTo(Reply.Not.LEAVING);
      assertThat(bell().ask(journal.path(), new Question.Quick())).isEqualTo(Reply.Not.LEAVING);
      host.open = Optional.of(journal);
      host.worker.shutdown();
      assertThat(bell().ask(journal.path(), asks("stats"))).isEqualTo(Reply.Not.LEAVING);
    }
    assertThat(ran).hasValue(0);
  }

  @Test
  void a_journal_that_is_closed_before_its_turn_is_not_answered_for() throws Exception {
    CountDownLatch turn = new CountDownLatch(1);
    try (Door door = door()) {
      host.later(() -> await(turn));
      CompletableFuture<Reply> asked =
          CompletableFuture.supplyAsync(() -> bell().ask(journal.path(), asks("stats")));
      Thread.sleep(SOON);
      host.open = Optional.empty();
      turn.countDown();
      assertThat(asked.get()).isEqualTo(Reply.Not.LEAVING);
    }
    assertThat(ran).hasValue(0);
  }

  @Test
  void a_window_that_hangs_is_not_waited_for_and_nothing_is_done_later() throws Exception {
    CountDownLatch turn = new CountDownLatch(1);
    try (Door door = door()) {
      host.later(() -> await(turn));
      host.hangs = true;
      assertThat(bell().ask(journal.path(), asks("log"))).isEqualTo(Reply.Not.BUSY);
      assertThat(bell().ask(journal.path(), new Question.Show(Optional.empty())))
          .isEqualTo(Reply.Not.BUSY);
      turn.countDown();
      CountDownLatch after = new CountDownLatch(1);
      host.later(after::countDown);
      after.await();
    }
    assertThat(ran).hasValue(0);
  }

  /** A process that was stopped, and goes on when nobody waits any more. */
  @Test
  @Logged("A caller was sent away: {0}")
  void a_caller_that_has_given_up_has_nothing_done() throws Exception {
    CountDownLatch turn = new CountDownLatch(1);
    try (Door door = door()) {
      host.later(() -> await(turn));
      assertThat(new Doorbell(place, SOON).ask(journal.path(), asks("log")))
          .isEqualTo(Reply.Not.BUSY);
      turn.countDown();
      CountDownLatch after = new CountDownLatch(1);
      host.later(after::countDown);
      after.await();
    }
    assertThat(ran).hasValue(0);
  }

  @Test
  void a_command_that_takes_long_is_waited_for() {
    commands =
        (asked, lent, out, err) -> {
          sleep(Conversation.STILL.multipliedBy(3));
          return 0;
        };
    try (Door door = door()) {
      assertThat(
              new Doorbell(place, Conversation.STILL.multipliedBy(2))
                  .ask(journal.path(), asks("check")))
          .isEqualTo(new Reply.Done("", "", 0));
    }
  }

  @Test
  @Logged("A caller was sent away: {0}")
  void a_command_that_fails_tells_nothing_of_its_inside() {
    commands =
        (asked, lent, out, err) -> {
          throw new IllegalStateException("inside");
        };
    try (Door door = door()) {
      assertThat(bell().ask(journal.path(), asks("stats"))).isEqualTo(Reply.Not.LOST);
    }
  }

  @Test
  void another_version_is_told_so() throws Exception {
    try (Door door = door();
        Wire wire = new Wire(connect())) {
      wire.send(Wire.Kind.HELLO, new Greeting(99, "").packed(), SOON);
      Wire.Frame answer = wire.receive(Wire.USUAL, Duration.ofSeconds(5));
      assertThat(answer.kind()).isEqualTo(Wire.Kind.NO);
      assertThat(new Packed.In(answer.bytes()).number())
          .isEqualTo(Reply.Not.OTHER_VERSION.ordinal());
    }
  }

  private SocketChannel connect() throws IOException {
    return SocketChannel.open(UnixDomainSocketAddress.of(place.ofJournal(journal.path())));
  }

  @Test
  @Logged("A caller was sent away: {0}")
  void rubbish_is_sent_away_and_the_next_caller_is_answered() throws Exception {
    Random random = new Random(22);
    byte[] greeting = frame(Wire.Kind.HELLO, new Greeting(1, journal.path().toString()).packed());
    byte[] question = asks("stats").frame().bytes();
    try (Door door = door();
        ExecutorService callers = Executors.newFixedThreadPool(10)) {
      List<Future<?>> sending = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        byte[] rubbish = new byte[random.nextInt(200)];
        random.nextBytes(rubbish);
        byte[] changed = question.clone();
        changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
        byte[] cut = Arrays.copyOf(question, random.nextInt(question.length));
        byte[] sent =
            switch (i % 5) {
              case 0 -> rubbish;
              case 1 -> joined(greeting, rubbish);
              case 2 -> joined(greeting, frame(Wire.Kind.RUN, cut));
              case 3 -> joined(greeting, frame(Wire.Kind.SHOW, changed));
              default -> joined(greeting, new byte[] {1, 127, -1, -1, -1});
            };
        sending.add(callers.submit(() -> send(sent)));
      }
      for (Future<?> each : sending) {
        each.get();
      }
      // Silent to the end, or with half a question: sent away, too.
      SocketChannel silent = connect();
      SocketChannel half = connect();
      half.write(ByteBuffer.wrap(joined(greeting, new byte[] {1, 0, 0})));
      assertThat(silent.read(ByteBuffer.allocate(1))).isEqualTo(-1);
      assertThat(half.read(ByteBuffer.allocate(1))).isEqualTo(-1);
      silent.close();
      half.close();
      assertThat(bell().ask(journal.path(), asks("stats"))).isInstanceOf(Reply.Done.class);
    }
    assertThat(ran).hasValue(1);
  }

  /**
   * Not all of it, where it is closed before. Waits until it is sent away: the door lets in only so
   * many at once.
   */
  private void send(byte[] bytes) {
    try (SocketChannel caller = connect()) {
      caller.write(ByteBuffer.wrap(bytes));
      caller.shutdownOutput();
      ByteBuffer answer = ByteBuffer.allocate(1 << 10);
      while (caller.read(answer.clear()) >= 0) {
        assertThat(answer.position()).isPositive();
      }
    } catch (IOException e) {
      assertThat(e).message().containsAnyOf("Broken pipe", "Connection reset");
    }
  }

  private static byte[] frame(Wire.Kind kind, byte[] bytes) {
    return ByteBuffer.allocate(5 + bytes.length)
        .put((byte) kind.ordinal())
        .putInt(bytes.length)
        .put(bytes)
        .array();
  }

  private static byte[] joined(byte[] one, byte[] other) {
    return ByteBuffer.allocate(one.length + other.length).put(one).put(other).array();
  }

  /** Whatever answers, the caller comes back with something it has a sentence for. */
  @Test
  void a_strange_answer_is_no_answer() throws Exception {
    place.make();
    Path socket = place.ofJournal(journal.path());
    byte[][] answers = {
      {},
      {9},
      {9, 0, 0, 0, 4, 0, 0, 0},
      {-1, 0, 0, 0, 0},
      {6, 127, 127, 127, 127},
      {10, 0, 0, 0, 4, 0, 0, 0, 77},
      {0, 0, 0, 0, 0},
    };
    for (byte[] answer : answers) {
      try (ServerSocketChannel strange = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
        strange.bind(UnixDomainSocketAddress.of(socket));
        Thread.ofVirtual()
            .start(
                () -> {
                  try (SocketChannel caller = strange.accept()) {
                    caller.write(ByteBuffer.wrap(answer));
                    caller.read(ByteBuffer.allocate(1 << 16));
                  } catch (IOException e) {
                    throw new AssertionError(e);
                  }
                });
        assertThat(new Doorbell(place, Duration.ofSeconds(2)).ask(journal.path(), asks("stats")))
            .isIn(Reply.Not.LEAVING, Reply.Not.LOST, Reply.Not.BUSY, Reply.Not.OTHER_VERSION);
      }
      Files.delete(socket);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void sleep(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
