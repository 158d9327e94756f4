package org.henryjournal.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Shape;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.henryjournal.chart.Drawing;
import org.henryjournal.chart.LineChart;
import org.henryjournal.chart.Mark;
import org.henryjournal.chart.TableData;
import org.henryjournal.log.Logged;
import org.henryjournal.text.Messages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** A card with a chart in a window of its own. */
class ChartCardTest {

  private static final int WIDTH = 640;
  private static final List<Double> VALUES = List.of(29.0, 25.0, 20.0, 3.0);

  @TempDir Path folder;
  private final FxRobot robot = new FxRobot();
  private final Messages messages = new Messages(Messages.Language.ENGLISH);
  private final Notices notices = new Notices();
  private final List<Integer> opened = new ArrayList<>();
  private Optional<Path> chosen = Optional.empty();
  private Optional<String> suggested = Optional.empty();
  private Optional<ChartCard<Integer>> card = Optional.empty();

  @BeforeEach
  void show() throws Exception {
    Stage stage = FxToolkit.registerPrimaryStage();
    ChartOutput output =
        new ChartOutput(
            Background.sameThread(notices::failed),
            notices,
            (owner, title, name, extension) -> {
              suggested = Optional.of(name);
              return chosen;
            });
    robot.interact(
        () -> {
          Theme.LIGHT.apply();
          ChartCard<Integer> made = new ChartCard<>("Visits per deal: all?", messages, output);
          made.onOpen(opened::add);
          made.show("77 visits", chart(), table());
          card = Optional.of(made);
          TextField before = new TextField();
          before.setId("before");
          Scene scene = new Scene(new VBox(before, made), WIDTH, 400);
          scene
              .getStylesheets()
              .add(
                  Objects.requireNonNull(Theme.class.getResource("/org/henryjournal/ui/henry.bss"))
                      .toExternalForm());
          stage.setScene(scene);
          // The stage may come from another test, with that one's size.
          stage.setMinWidth(0);
          stage.setMinHeight(0);
          stage.setWidth(WIDTH);
          stage.setHeight(400);
          stage.show();
          before.requestFocus();
        });
    until(() -> view().drawing().isPresent() && robot.lookup("#before").query().isFocused());
  }

  @AfterEach
  void close() throws Exception {
    FxToolkit.cleanupStages();
  }

  private static LineChart<Integer> chart() {
    List<LineChart.Point<Integer>> points = new ArrayList<>();
    for (int i = 0; i < VALUES.size(); i++) {
      points.add(
          new LineChart.Point<>(
              OptionalDouble.of(VALUES.get(i)),
              Optional.empty(),
              "M" + (i + 1),
              "",
              "Month " + (i + 1) + ": one deal in " + VALUES.get(i) + " visits",
              i + 1));
    }
    return LineChart.of(points, "you", v -> String.valueOf(Math.round(v)), "nothing");
  }

  private static TableData table() {
    return new TableData(
        List.of("month", "visits per deal"),
        List.of(List.of("1", "29"), List.of("2", "25"), List.of("3", "20"), List.of("4", "3")));
  }

  private static void until(BooleanSupplier condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(
        30, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition::getAsBoolean).get());
    WaitForAsyncUtils.waitForFxEvents();
  }

  @SuppressWarnings("unchecked")
  private ChartView<Integer> view() {
    return (ChartView<Integer>) robot.lookup(".chart").query();
  }

  private Label label() {
    return robot.lookup(".chart-hover").queryAs(Label.class);
  }

  private Node ring() {
    return robot.lookup(".chart-ring").query();
  }

  private List<Mark<Integer>> marks() {
    return view().drawing().map(Drawing::marks).orElseThrow();
  }

  private Point2D at(Mark<Integer> mark) {
    return view().localToScreen(mark.x() + mark.width() / 2, mark.y() + mark.height() / 2);
  }

  private void choose(int item) {
    robot.interact(
        () -> robot.lookup(".menu-button").queryAs(MenuButton.class).getItems().get(item).fire());
  }

  private String said() {
    Notices.Notice notice = Objects.requireNonNull(notices.currentProperty().get());
    return messages.get(notice.key(), notice.arguments().toArray());
  }

  @Test
  void a_drawing_has_its_colours_in_its_first_frame() {
    robot.interact(
        () -> {
          view().show(chart());
          view().layout();
          assertThat(robot.lookup(".chart .chart-stroke").queryAllAs(Shape.class))
              .isNotEmpty()
              .allSatisfy(shape -> assertThat(shape.getStroke()).isNotEqualTo(Color.BLACK));
        });
  }

  @Test
  void the_keyboard_goes_from_mark_to_mark_and_opens() throws Exception {
    robot.push(KeyCode.TAB).push(KeyCode.TAB);
    until(() -> view().isFocused());
    until(() -> ring().isVisible());
    assertThat(label().getText()).startsWith("Month 1");
    assertThat(view().getAccessibleRole()).isEqualTo(AccessibleRole.IMAGE_VIEW);
    assertThat(view().getAccessibleText())
        .isEqualTo("Visits per deal: all?. Month 1: one deal in 29.0 visits");
    robot.push(KeyCode.RIGHT).push(KeyCode.DOWN);
    until(() -> label().getText().startsWith("Month 3"));
    assertThat(view().getAccessibleText()).contains("Month 3");
    robot.push(KeyCode.ENTER);
    robot.push(KeyCode.END).push(KeyCode.RIGHT).push(KeyCode.SPACE);
    robot.push(KeyCode.HOME).push(KeyCode.LEFT).push(KeyCode.ENTER);
    robot.push(KeyCode.END).push(KeyCode.UP).push(KeyCode.ENTER);
    until(() -> opened.size() == 4);
    assertThat(opened).containsExactly(3, 4, 1, 3);
    robot.push(new KeyCodeCombination(KeyCode.TAB, KeyCombination.SHIFT_DOWN));
    until(() -> !view().isFocused());
    assertThat(ring().isVisible()).isFalse();
    assertThat(label().isVisible()).isFalse();
  }

  @Test
  void pointing_says_the_numbers_at_once_and_inside_the_window() throws Exception {
    for (Mark<Integer> mark : marks()) {
      robot.moveTo(at(mark));
      until(() -> label().isVisible() && label().getText().equals(mark.spoken()));
      Bounds shown = label().localToScene(label().getLayoutBounds());
      assertThat(shown.getMinX()).isGreaterThanOrEqualTo(0);
      assertThat(shown.getMaxX()).isLessThanOrEqualTo(WIDTH);
      assertThat(shown.getMinY()).isGreaterThanOrEqualTo(0);
    }
    assertThat(view().getCursor()).isEqualTo(Cursor.HAND);
    robot.clickOn(at(marks().get(1)));
    until(() -> opened.equals(List.of(2)));
    robot.moveTo("#before");
    until(() -> !label().isVisible());
  }

  @Test
  void another_size_is_another_drawing() throws Exception {
    Drawing<Integer> before = view().drawing().orElseThrow();
    robot.interact(() -> view().getScene().getWindow().setWidth(WIDTH - 200));
    until(() -> view().drawing().filter(d -> d.width() < before.width() - 150).isPresent());
    assertThat(view().drawing().orElseThrow().width()).isEqualTo(view().getWidth());
  }

  @Test
  void the_table_shows_the_same_numbers_and_goes_to_the_clipboard() throws Exception {
    double height = card.orElseThrow().getHeight();
    choose(0);
    TableView<?> shown = robot.lookup(".table-view").queryAs(TableView.class);
    until(() -> shown.isVisible() && shown.isFocused());
    assertThat(view().isVisible()).isFalse();
    assertThat(shown.getItems()).hasSize(4);
    assertThat(shown.getColumns()).hasSize(2);
    assertThat(card.orElseThrow().getHeight()).isEqualTo(height);
    robot.push(new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN));
    until(() -> notices.currentProperty().get() != null);
    assertThat(said()).isEqualTo("Table copied: 4 rows");
    robot.interact(
        () ->
            assertThat(Clipboard.getSystemClipboard().getString())
                .startsWith("month\tvisits per deal\n1\t29\n"));
    choose(0);
    assertThat(view().isVisible()).isTrue();
    assertThat(shown.isVisible()).isFalse();
  }

  @Test
  void the_image_is_copied_at_twice_its_size() {
    choose(2);
    Drawing<Integer> drawing = view().drawing().orElseThrow().titled("", "");
    robot.interact(
        () ->
            assertThat(Clipboard.getSystemClipboard().getImage().getWidth())
                .isEqualTo(Math.ceil(drawing.width()) * 2));
    assertThat(said()).isEqualTo("Chart copied as an image");
  }

  @Test
  void png_and_svg_are_saved_under_the_chosen_name() throws Exception {
    chosen = Optional.of(folder.resolve("visits"));
    choose(3);
    assertThat(suggested).contains("Visits per deal all.png");
    Path png = folder.resolve("visits.png");
    assertThat(ImageIO.read(png.toFile()).getWidth()).isGreaterThan(WIDTH);
    assertThat(said()).contains(png.toString());
    choose(4);
    assertThat(suggested).contains("Visits per deal all.svg");
    assertThat(Files.readString(folder.resolve("visits.svg")))
        .contains("<title>Visits per deal: all?</title>", ">77 visits</text>");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).hasSize(2);
    }
  }

  @Test
  @Logged("Told the rep")
  void what_cannot_be_written_is_said() {
    chosen = Optional.of(folder.resolve("gone").resolve("visits.svg"));
    choose(4);
    assertThat(Objects.requireNonNull(notices.currentProperty().get()).kind())
        .isEqualTo(Notices.Kind.REFUSED);
    assertThat(said()).contains("gone");
  }
}
