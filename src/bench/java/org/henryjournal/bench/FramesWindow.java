package org.henryjournal.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.skin.VirtualFlow;
import javafx.stage.Stage;
import org.henryjournal.journal.Places;
import org.henryjournal.journal.TestJournal;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.HenryApp;
import org.henryjournal.ui.MainWindow;
import org.henryjournal.ui.shell.Preferences;
import org.jspecify.annotations.Nullable;

/** The window of {@link Frames}. */
public final class FramesWindow extends Application {

  private static final int OPEN_CUSTOMERS = 1_000;
  private static final int CUSTOMERS = 100_000;
  private static final int RESTING_FRAMES = 120;
  private static final int SCROLLED_FRAMES = 300;
  private static final double PIXELS_A_FRAME = 30;
  private static final double SIXTIETH = 1e9 / 60;

  /**
   * What is typed, key by key, each after the one before was answered: a name by its pinyin, in
   * Chinese and in English, and what is in a great many names.
   */
  private static final List<String> TYPED =
      List.of("h", "hl", "hl9", "hl99", "", "永", "永辉", "永辉9", "", "m", "ma", "acme 9", "7");

  /** One thing to do; says whether it is done. */
  private interface Step extends BooleanSupplier {}

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final Deque<Step> steps = new ArrayDeque<>();
  private final List<Long> frames = new ArrayList<>();
  private @Nullable Stage stage;

  /**
   * What the window's thread does in each frame, scrolling and layout together, in nanoseconds of
   * the processor: what runs beside it does not count.
   */
  private final List<Long> work = new ArrayList<>();

  private long frameBegun;
  private long last;
  private double atRest;
  private @Nullable ObservableList<?> rowsBefore;

  @Override
  public void start(Stage primary) throws IOException {
    stage = primary;
    Path folder = Files.createTempDirectory("henry-frames");
    LargeJournal.writeCustomers(folder, CUSTOMERS, OPEN_CUSTOMERS);
    Places places =
        new Places(folder.resolve("data"), folder.resolve("cache"), folder.resolve("config"));
    MainWindow window =
        new MainWindow(
            primary,
            places,
            new Preferences(HenryApp.preferences(places)),
            TestJournal.CLOCK,
            Optional.of(Messages.Language.ENGLISH));
    window.show(Optional.of(folder.resolve("test.henry")));
    primary.getScene().addPostLayoutPulseListener(() -> work.add(processorTime() - frameBegun));
    script();
    new AnimationTimer() {
      @Override
      public void handle(long now) {
        frames.add(now - last);
        last = now;
        frameBegun = processorTime();
        Step step = steps.peek();
        if (step == null) {
          stop();
          window.close();
          LargeJournal.delete(folder);
          Platform.exit();
        } else if (step.getAsBoolean()) {
          steps.pop();
        }
      }
    }.start();
  }

  private void script() {
    steps.add(() -> find("#line").isPresent());
    steps.add(() -> frames.size() >= RESTING_FRAMES);
    steps.add(() -> press("#rail-board"));
    steps.add(() -> find("#board-a").filter(n -> items(n) > OPEN_CUSTOMERS / 4).isPresent());
    steps.add(this::begin);
    steps.add(() -> frames.size() >= RESTING_FRAMES);
    steps.add(this::rested);
    steps.add(this::scrolled);
    steps.add(() -> print("scrolling 1,000 cards"));
    steps.add(() -> press("#rail-customers"));
    steps.add(() -> table().filter(t -> t.getItems().size() == CUSTOMERS).isPresent());
    for (String typed : TYPED) {
      steps.add(this::begin);
      steps.add(() -> type(typed));
      steps.add(this::answered);
    }
  }

  private Optional<Node> find(String query) {
    Stage window = stage;
    return window == null ? Optional.empty() : Optional.ofNullable(window.getScene().lookup(query));
  }

  private boolean press(String query) {
    find(query).map(ToggleButton.class::cast).ifPresent(ToggleButton::fire);
    return true;
  }

  private static int items(Node list) {
    return ((ListView<?>) list).getItems().size();
  }

  private static long processorTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private boolean begin() {
    frames.clear();
    work.clear();
    return true;
  }

  private boolean rested() {
    atRest = median();
    return begin();
  }

  private boolean scrolled() {
    for (String list : List.of("#board-a", "#board-b", "#board-c")) {
      find(list)
          .map(node -> (VirtualFlow<?>) node.lookup(".virtual-flow"))
          .ifPresent(
              flow ->
                  flow.scrollPixels(frames.size() % 200 < 100 ? PIXELS_A_FRAME : -PIXELS_A_FRAME));
    }
    return frames.size() >= SCROLLED_FRAMES;
  }

  private double median() {
    return at(frames, 0.5);
  }

  private static double at(List<Long> times, double share) {
    return times.stream().sorted().skip((long) (times.size() * share)).findFirst().orElse(0L);
  }

  private boolean print(String what) {
    out.printf(
        "%s: a frame takes %.2f of one at rest (median), %.2f in the slowest twentieth;"
            + " at rest %.1f ms%n",
        what, median() / atRest, at(frames, 0.95) / atRest, atRest / 1e6);
    out.printf(
        "%s: the window's thread needs %.2f of a sixtieth of a second (median),"
            + " %.2f in the slowest twentieth%n",
        what, at(work, 0.5) / SIXTIETH, at(work, 0.95) / SIXTIETH);
    return true;
  }

  private boolean type(String typed) {
    rowsBefore = table().map(TableView::getItems).orElse(null);
    long before = System.nanoTime();
    find("#customer-search").map(TextField.class::cast).ifPresent(field -> field.setText(typed));
    double own = (System.nanoTime() - before) / atRest;
    out.printf("typing '%s': %.2f of a frame on the window's thread, ", typed, own);
    return begin();
  }

  /** Every answer is a list of its own, also when it has the same customers. */
  private boolean answered() {
    Optional<Integer> found =
        table()
            .map(TableView::getItems)
            .filter(items -> items != rowsBefore)
            .map(ObservableList::size);
    found.ifPresent(
        count -> {
          double slow = frames.stream().mapToLong(Long::longValue).max().orElse(0) / atRest;
          out.printf(
              "%,d customers shown after %d frames, the slowest %.1f%n",
              count, frames.size(), slow);
        });
    return found.isPresent();
  }

  private Optional<TableView<?>> table() {
    return find("#customers").map(node -> (TableView<?>) node);
  }
}
