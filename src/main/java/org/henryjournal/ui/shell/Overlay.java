package org.henryjournal.ui.shell;

import atlantafx.base.controls.ModalPane;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * Shows a form or dialog over the window; Escape closes it. A click beside it does not: what has
 * been typed would be lost.
 */
public final class Overlay {

  private final StackPane root = new StackPane();
  private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
  private Optional<ModalPane> made = Optional.empty();
  private @Nullable Page shown;
  private Runnable afterwards = () -> {};
  private Optional<Node> before = Optional.empty();

  public Overlay() {
    // The pane hides behind its neighbours, and here it has none.
    root.visibleProperty().bind(open);
  }

  /** Made for the first form: before that it would only delay the window. */
  private ModalPane pane() {
    if (made.isEmpty()) {
      ModalPane pane = new ModalPane();
      pane.setAlignment(Pos.CENTER);
      pane.setInTransitionFactory(null);
      pane.setOutTransitionFactory(null);
      pane.setPersistent(true);
      pane.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
      pane.displayProperty().addListener((display, was, now) -> displayed(now));
      root.getChildren().add(pane);
      // Its skin must be there to notice that it is to be shown.
      root.applyCss();
      made = Optional.of(pane);
    }
    return made.get();
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      close();
      event.consume();
    }
  }

  public Region root() {
    return root;
  }

  /** True while something is shown; what lies behind takes no part in it then. */
  public ReadOnlyBooleanProperty openProperty() {
    return open.getReadOnlyProperty();
  }

  public boolean isOpen() {
    return open.get();
  }

  /**
   * Shows a page. Once it is closed, what had the focus before has it again.
   *
   * @param then runs when it has been closed, however that came about
   */
  public void show(Page page, Runnable then) {
    close();
    before = Optional.ofNullable(root.getScene()).map(Scene::getFocusOwner);
    shown = page;
    afterwards = then;
    Region dialog = page.root();
    dialog.getStyleClass().add("dialog");
    dialog.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    pane().show(dialog);
    page.firstFocus().ifPresent(Nodes::focusWhenShown);
  }

  public void close() {
    made.ifPresent(ModalPane::hide);
  }

  private void displayed(boolean displayed) {
    open.set(displayed);
    Page page = shown;
    if (!displayed && page != null) {
      shown = null;
      made.ifPresent(pane -> pane.setContent(null));
      page.dispose();
      before.ifPresent(Node::requestFocus);
      before = Optional.empty();
      afterwards.run();
    }
  }
}
