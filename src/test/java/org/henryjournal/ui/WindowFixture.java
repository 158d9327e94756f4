package org.henryjournal.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.henryjournal.door.Commands;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.Places;
import org.henryjournal.journal.Progress;
import org.henryjournal.journal.TestJournal;
import org.henryjournal.sample.SampleJournal;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.shell.Preferences;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** A real window on the headless platform, with a journal in a temporary folder. */
abstract class WindowFixture {

  static final int PATIENCE_SECONDS = 30;

  @TempDir Path folder;
  final FxRobot robot = new FxRobot();
  Places places;
  Path journal;
  Optional<MainWindow> window = Optional.empty();

  /** What other starts of Henry can have run by the window. */
  Commands commands = (asked, lent, out, err) -> 0;

  @BeforeEach
  void prepare() throws Exception {
    places = new Places(folder.resolve("data"), folder.resolve("cache"), folder.resolve("config"));
    journal = places.defaultJournal();
    FxToolkit.registerPrimaryStage();
  }

  @AfterEach
  void closeWindow() throws Exception {
    closeNow();
    FxToolkit.cleanupStages();
  }

  void closeNow() {
    window.ifPresent(w -> robot.interact(w::close));
    window = Optional.empty();
  }

  void show(Messages.Language language, Optional<Path> named) throws Exception {
    show(language, made -> made.show(named));
  }

  void show(Messages.Language language, Consumer<MainWindow> begin) throws Exception {
    Stage stage = FxToolkit.registerPrimaryStage();
    robot.interact(
        () -> {
          MainWindow made =
              new MainWindow(
                  stage,
                  places,
                  new Preferences(HenryApp.preferences(places)),
                  TestJournal.CLOCK,
                  Optional.of(language));
          window = Optional.of(made);
          made.listen(commands, Optional.empty());
          begin.accept(made);
        });
  }

  void showOwn() throws Exception {
    showOwnOn("#line");
    robot.clickOn("#line");
  }

  /** Opens the own journal on the page that is remembered, which has such a node. */
  void showOwnOn(String query) throws Exception {
    if (!Files.exists(journal)) {
      Journal.create(journal, false, TestJournal.CLOCK);
    }
    show(Messages.Language.ENGLISH, Optional.of(journal));
    until(() -> has(query));
  }

  void showSample(SampleJournal.Rep rep, Messages.Language language) throws Exception {
    Path file = places.sampleJournal("test");
    SampleJournal.make(file, places.indexOf(file), rep, TestJournal.CLOCK, language);
    show(language, Optional.of(file));
    until(() -> has("#line"));
  }

  /** Asked on the window's thread, which alone may look at nodes that change. */
  static void until(BooleanSupplier condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(
        PATIENCE_SECONDS,
        TimeUnit.SECONDS,
        () -> WaitForAsyncUtils.asyncFx(condition::getAsBoolean).get());
    WaitForAsyncUtils.waitForFxEvents();
  }

  boolean has(String query) {
    return robot.lookup(query).queryAll().stream().anyMatch(WindowFixture::isShown);
  }

  /** Also what stands inside something hidden is not shown. */
  private static boolean isShown(Node node) {
    Node parent = node.getParent();
    return node.isVisible() && (parent == null || isShown(parent));
  }

  boolean focused(String query) {
    return robot.lookup(query).tryQuery().filter(Node::isFocused).isPresent();
  }

  String text(String query) {
    Node node = robot.lookup(query).query();
    return node instanceof TextInputControl input ? input.getText() : ((Labeled) node).getText();
  }

  /** How many rows a list or table has; -1 where there is none yet. */
  int rows(String query) {
    Node node = robot.lookup(query).tryQuery().orElse(null);
    if (node instanceof TableView<?> table) {
      return table.getItems().size();
    }
    return node instanceof ListView<?> list ? list.getItems().size() : -1;
  }

  void type(String line) {
    robot.interact(() -> ((TextInputControl) robot.lookup("#line").query()).setText(line));
    WaitForAsyncUtils.waitForFxEvents();
  }

  void enter(String line, int entriesThen) throws TimeoutException {
    type(line);
    robot.push(KeyCode.ENTER);
    until(() -> rows("#done") == entriesThen);
  }

  boolean previewSays(String words) {
    return robot.lookup("#preview .label").queryAllAs(Label.class).stream()
        .anyMatch(label -> label.getText().contains(words));
  }

  Journal openAgain() {
    return Journal.open(journal, places.indexOf(journal), TestJournal.CLOCK, Progress.NONE);
  }
}
