package org.henryjournal;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.henryjournal.domain.Refusal;
import org.henryjournal.exchange.fonts.FontShelf;
import org.henryjournal.exchange.week.WeekFormat;
import org.henryjournal.exchange.week.WeekSummary;
import org.henryjournal.exchange.week.WeekWords;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.Progress;
import org.henryjournal.text.Messages;

/**
 * A day with the sample diary that plays itself: the packaging runs it once on the headless
 * platform, so that Java can remember which classes a start needs (its AOT cache). It is in the
 * product because the cache holds only for the class path it was made with.
 */
public final class Rehearsal {

  private static final long PATIENCE_MILLIS = 60_000;

  /** For what is drawn and read behind a page after it has appeared. */
  private static final long A_LOOK_MILLIS = 1_500;

  /** What draws in a real window and is not met on the headless platform. */
  private static final List<String> OF_REAL_WINDOWS =
      List.of(
          "com/sun/glass/ui/",
          "com/sun/javafx/application/preferences/",
          "com/sun/prism/es2/",
          "com/sun/prism/d3d/",
          "com/sun/prism/mtl/",
          "com/sun/prism/impl/ps/",
          "com/sun/prism/impl/shape/",
          "com/sun/prism/shader/",
          "com/sun/javafx/font/directwrite/",
          "com/sun/javafx/font/coretext/");

  private Rehearsal() {}

  /**
   * @param arguments of the program, to open a journal of its own in the window
   */
  public static void main(String[] arguments) {
    Thread.ofPlatform().daemon().name("rehearsal").start(Rehearsal::playAndLeave);
    Henry.main(arguments);
  }

  private static void playAndLeave() {
    try {
      awaitToolkit();
      play();
      turnPages();
      writeWeek();
      loadWindowClasses();
      onWindow(
          () -> {
            Window.getWindows().stream().toList().forEach(Window::hide);
            return true;
          });
    } catch (Exception e) {
      System.getLogger(Rehearsal.class.getName()).log(System.Logger.Level.ERROR, "It failed", e);
      Runtime.getRuntime().halt(1);
    }
  }

  /** Before the toolkit has been started, nothing can be asked of it. */
  private static void awaitToolkit() throws InterruptedException, TimeoutException {
    for (long waited = 0; waited < PATIENCE_MILLIS; waited += 50) {
      try {
        Platform.runLater(() -> {});
        return;
      } catch (IllegalStateException e) {
        Thread.sleep(50);
      }
    }
    throw new TimeoutException();
  }

  /** What happens every day: the first page appears and a visit is logged. */
  private static void play() throws InterruptedException, TimeoutException {
    until(() -> find("done").isPresent());
    look();
    int before = visits();
    onWindow(
        () -> {
          ((TextField) find("line").orElseThrow()).setText("华联超市 !thinking");
          return true;
        });
    look();
    onWindow(
        () -> {
          Event.fireEvent(find("line").orElseThrow(), key(KeyCode.ENTER, false));
          return true;
        });
    until(() -> visits() > before);
    look();
  }

  /** Opens every page of the rail, the first one again, and the summary of the week by its key. */
  private static void turnPages() throws InterruptedException {
    List<ToggleButton> entries = onWindow(Rehearsal::railEntries);
    for (ToggleButton entry : entries) {
      onWindow(fired(entry));
      look();
    }
    onWindow(fired(entries.getFirst()));
    look();
    onWindow(
        () -> {
          Window window = Window.getWindows().getFirst();
          Event.fireEvent(window.getScene().getRoot(), key(KeyCode.R, true));
          return true;
        });
    look();
  }

  private static Supplier<Boolean> fired(ToggleButton entry) {
    return () -> {
      entry.fire();
      return true;
    };
  }

  private static List<ToggleButton> railEntries() {
    return nodes()
        .filter(node -> node.getStyleClass().contains("rail-entry"))
        .filter(ToggleButton.class::isInstance)
        .map(ToggleButton.class::cast)
        .toList();
  }

  /** What a week becomes on paper, of an empty journal beside the window's. */
  private static void writeWeek() throws IOException {
    Path folder = Files.createTempDirectory(Path.of(System.getProperty("user.home")), "rehearsal");
    Path file = folder.resolve("rehearsal.henry");
    Clock clock = Clock.system(ZoneId.systemDefault());
    Journal.create(file, true, clock);
    try (Journal journal = Journal.open(file, folder, clock, Progress.NONE)) {
      LocalDate today = LocalDate.now(clock);
      WeekSummary week = WeekSummary.of(journal, today, today);
      WeekWords words = new WeekWords(new Messages(Messages.Language.CHINESE));
      WeekFormat.PDF.write(words.document(week, false), FontShelf.ofMachine());
    } catch (Refusal e) {
      System.getLogger(Rehearsal.class.getName())
          .log(System.Logger.Level.INFO, "The week is not written", e);
    }
  }

  private static int visits() {
    return find("done").map(list -> ((ListView<?>) list).getItems().size()).orElse(0);
  }

  private static KeyEvent key(KeyCode code, boolean shortcut) {
    boolean mac = System.getProperty("os.name").startsWith("Mac");
    return new KeyEvent(
        KeyEvent.KEY_PRESSED, "", "", code, false, shortcut && !mac, false, shortcut && mac);
  }

  private static void look() throws InterruptedException {
    Thread.sleep(A_LOOK_MILLIS);
  }

  private static void until(BooleanSupplier condition)
      throws InterruptedException, TimeoutException {
    for (long waited = 0; waited < PATIENCE_MILLIS; waited += 50) {
      if (onWindow(condition::getAsBoolean)) {
        return;
      }
      Thread.sleep(50);
    }
    throw new TimeoutException();
  }

  private static Optional<Node> find(String id) {
    return nodes().filter(node -> id.equals(node.getId())).findFirst();
  }

  private static Stream<Node> nodes() {
    return Window.getWindows().stream()
        .filter(Stage.class::isInstance)
        .flatMap(window -> Stream.ofNullable(window.getScene()))
        .flatMap(scene -> scene.getRoot().lookupAll("*").stream());
  }

  private static <T> T onWindow(Supplier<T> work) {
    return CompletableFuture.supplyAsync(work, Platform::runLater).join();
  }

  /** Loads them without starting anything. */
  private static void loadWindowClasses()
      throws IOException, ClassNotFoundException, URISyntaxException {
    URI place = Stage.class.getProtectionDomain().getCodeSource().getLocation().toURI();
    ClassLoader loader = Objects.requireNonNull(Stage.class.getClassLoader());
    try (JarFile jar = new JarFile(Path.of(place).toFile())) {
      List<String> names = jar.stream().map(JarEntry::getName).filter(Rehearsal::isNeeded).toList();
      for (String name : names) {
        String type = name.substring(0, name.length() - ".class".length()).replace('/', '.');
        Class.forName(type, false, loader);
      }
    }
  }

  private static boolean isNeeded(String name) {
    return name.endsWith(".class") && OF_REAL_WINDOWS.stream().anyMatch(name::startsWith);
  }
}
