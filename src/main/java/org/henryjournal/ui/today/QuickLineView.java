package org.henryjournal.ui.today;

import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.Notices;
import org.henryjournal.ui.shell.Page;

/** The line alone: Enter saves, says so and goes after a moment; Escape goes at once. */
public final class QuickLineView extends Page {

  /** As long as it takes to read what was saved. */
  private static final Duration A_MOMENT = Duration.seconds(2.5);

  private final QuickLineViewModel model;
  private final Runnable close;
  private final LineBar line;
  private final Label said = Nodes.wrapped("", "muted");
  private final VBox root;
  private final PauseTransition moment = new PauseTransition(A_MOMENT);

  /**
   * @param close closes the window
   * @param inHenry goes on with what is written in the window with all pages
   */
  public QuickLineView(
      QuickLineViewModel model, Runnable close, Runnable inHenry, Messages messages) {
    super(messages);
    this.model = model;
    this.close = close;
    line =
        with(
            new LineBar(
                model.line(), inHenry, new Nudges(messages, card -> inHenry.run()), messages));
    said.setId("quick-said");
    root = new VBox(8, line.root(), said);
    root.getStyleClass().addAll("page", "quick-line");
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    // Who goes on, or is about to click on a question, is not hurried.
    root.addEventFilter(
        InputEvent.ANY,
        event -> {
          if (event.getEventType() == KeyEvent.KEY_PRESSED
              || event.getEventType() == MouseEvent.MOUSE_MOVED
              || event.getEventType() == MouseEvent.MOUSE_PRESSED) {
            moment.stop();
          }
        });
    moment.setOnFinished(event -> close.run());
    follow(model.saidProperty(), this::say);
    whenLeft(moment::stop);
  }

  private void say() {
    Notices.Notice notice = model.saidProperty().get();
    said.setText(notice == null ? messages.get("quick.hint") : notice.said(messages));
    boolean done = notice == null || notice.kind() == Notices.Kind.DONE;
    said.getStyleClass().setAll("label", done ? "muted" : "attention");
    if (model.isDone()) {
      moment.playFromStart();
    } else {
      moment.stop();
    }
  }

  /** Escape would empty the line. */
  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      close.run();
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER) {
      model.entered();
    }
  }

  @Override
  public Region root() {
    return root;
  }

  @Override
  public Optional<Node> firstFocus() {
    return Optional.of(line.field());
  }
}
