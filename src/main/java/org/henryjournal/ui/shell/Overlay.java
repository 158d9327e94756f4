package org.henryjournal.ui.shell;

import atlantafx.base.controls.ModalPane;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * Shows a form or dialog over the window; Escape closes it. A click beside it does not: what has
 * been typed would be lost.
 */
public final class Overlay {

  private final ModalPane pane = new ModalPane();
  private @Nullable Page shown;
  private Runnable afterwards = () -> {};

  public Overlay() {
    pane.setAlignment(Pos.CENTER);
    pane.setInTransitionFactory(null);
    pane.setOutTransitionFactory(null);
    pane.setPersistent(true);
    pane.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    pane.displayProperty().subscribe(this::closed);
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      close();
      event.consume();
    }
  }

  ModalPane pane() {
    return pane;
  }

  /** True while something is shown; what lies behind takes no part in it then. */
  public ReadOnlyBooleanProperty openProperty() {
    return pane.displayProperty();
  }

  public boolean isOpen() {
    return pane.isDisplay();
  }

  /**
   * @param then runs when it has been closed, however that came about
   */
  public void show(Page page, Runnable then) {
    close();
    shown = page;
    afterwards = then;
    Region root = page.root();
    root.getStyleClass().add("dialog");
    root.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    pane.show(root);
    page.firstFocus().ifPresent(Nodes::focusWhenShown);
  }

  public void close() {
    pane.hide();
  }

  private void closed(boolean displayed) {
    Page page = shown;
    if (!displayed && page != null) {
      shown = null;
      pane.setContent(null);
      page.dispose();
      afterwards.run();
    }
  }
}
