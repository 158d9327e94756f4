package org.henryjournal.ui;

import java.util.Optional;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.scene.layout.Region;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.henryjournal.ui.today.QuickLineView;
import org.henryjournal.ui.today.QuickLineViewModel;

/** The window of one line, over whatever else is on the screen. */
final class QuickWindow {

  private static final double WIDTH = 880;

  /** Of the height of the screen: where the eye is. */
  private static final double FROM_TOP = 0.22;

  private record Shown(Stage stage, QuickLineView view, QuickLineViewModel model) {}

  private final WindowLook look;
  private final Runnable used;
  private Optional<Shown> shown = Optional.empty();

  /**
   * @param used is told whenever the rep does something in it
   */
  QuickWindow(WindowLook look, Runnable used) {
    this.look = look;
    this.used = used;
  }

  /**
   * Shows the line; where it is shown already it comes to the front.
   *
   * @param inHenry goes on in the window with all pages
   */
  void show(QuickLineViewModel model, Runnable inHenry) {
    if (shown.isEmpty()) {
      open(model, inHenry);
    }
    shown.ifPresent(there -> front(there.stage()));
  }

  private void open(QuickLineViewModel model, Runnable inHenry) {
    model.begin();
    QuickLineView view = new QuickLineView(model, this::close, inHenry, look.messages());
    Region root = view.root();
    root.setPrefWidth(WIDTH);
    Scene scene = new Scene(root);
    scene.addEventFilter(InputEvent.ANY, event -> used.run());
    look.dress(scene);
    Stage stage = new Stage();
    stage.setTitle(look.messages().get("quick.title"));
    stage.setScene(scene);
    stage.setAlwaysOnTop(true);
    // A field that kept the focus would go on blinking, sixty frames a second.
    stage.setOnHiding(event -> root.requestFocus());
    stage.setOnHidden(event -> closed());
    WindowLook.addIcons(stage);
    shown = Optional.of(new Shown(stage, view, model));
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    stage.setX(screen.getMinX() + (screen.getWidth() - WIDTH) / 2);
    stage.setY(screen.getMinY() + screen.getHeight() * FROM_TOP);
    // What is said below the line may need more room, or less.
    root.needsLayoutProperty().subscribe(needs -> fit(stage, root, needs));
    stage.show();
    view.firstFocus().ifPresent(node -> Platform.runLater(node::requestFocus));
  }

  private static void fit(Stage stage, Region root, boolean needsLayout) {
    double wanted = root.prefHeight(root.getWidth());
    if (!needsLayout && root.getHeight() > 0 && Math.abs(wanted - root.getHeight()) > 1) {
      Platform.runLater(stage::sizeToScene);
    }
  }

  /** Also out of a minimized state; some systems let nothing else come before what is in use. */
  static void front(Stage stage) {
    boolean above = stage.isAlwaysOnTop();
    stage.setIconified(false);
    stage.setAlwaysOnTop(true);
    stage.toFront();
    stage.requestFocus();
    stage.setAlwaysOnTop(above);
  }

  void close() {
    shown.ifPresent(there -> there.stage().hide());
  }

  private void closed() {
    shown.ifPresent(
        there -> {
          shown = Optional.empty();
          there.model().end();
          there.view().dispose();
        });
  }
}
