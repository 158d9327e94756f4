package org.henryjournal.ui.board;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import org.henryjournal.domain.Stage;
import org.henryjournal.insight.BoardCard;
import org.henryjournal.ui.shell.Nodes;
import org.jspecify.annotations.Nullable;

/**
 * Drags a card by the mouse to another column: its name follows the mouse, the column below it is
 * marked, and letting go there moves it.
 */
final class CardDrag {

  /** A column that a card can be dropped on. */
  interface Target {
    Stage stage();

    Node node();
  }

  /** Points the mouse must go before a press becomes a drag. */
  private static final double THRESHOLD = 6;

  private static final String OVER = "drop-target";

  private final Pane air = new Pane();
  private final Label ghost = Nodes.label("", "card-ghost");
  private final Supplier<List<Target>> targets;
  private final BiConsumer<BoardCard, Stage> dropped;
  private @Nullable Point2D pressed;
  private boolean dragging;

  /**
   * @param targets the columns as they are now
   * @param dropped is told the card and the column it was let go over
   */
  CardDrag(Supplier<List<Target>> targets, BiConsumer<BoardCard, Stage> dropped) {
    this.targets = targets;
    this.dropped = dropped;
    air.setMouseTransparent(true);
    ghost.setManaged(false);
  }

  /** Lies over the columns and shows what is dragged. */
  Pane air() {
    return air;
  }

  void attach(Node card, Supplier<@Nullable BoardCard> item) {
    card.setOnMousePressed(
        event -> {
          if (event.getButton() == MouseButton.PRIMARY) {
            pressed = new Point2D(event.getSceneX(), event.getSceneY());
          }
        });
    card.setOnMouseDragged(event -> drag(event, item.get()));
    card.setOnMouseReleased(event -> release(event, item.get()));
  }

  private void drag(MouseEvent event, @Nullable BoardCard card) {
    Point2D from = pressed;
    if (from == null || card == null) {
      return;
    }
    if (!dragging && from.distance(event.getSceneX(), event.getSceneY()) < THRESHOLD) {
      return;
    }
    if (!dragging) {
      dragging = true;
      ghost.setText(card.name());
      air.getChildren().setAll(ghost);
    }
    Point2D at = air.sceneToLocal(event.getSceneX(), event.getSceneY());
    ghost.autosize();
    ghost.relocate(at.getX() + THRESHOLD, at.getY() + THRESHOLD);
    Optional<Target> over = below(event);
    for (Target target : targets.get()) {
      target.node().getStyleClass().remove(OVER);
    }
    over.filter(target -> target.stage() != card.stage())
        .ifPresent(target -> target.node().getStyleClass().add(OVER));
    event.consume();
  }

  private void release(MouseEvent event, @Nullable BoardCard card) {
    pressed = null;
    if (!dragging) {
      return;
    }
    dragging = false;
    air.getChildren().clear();
    targets.get().forEach(target -> target.node().getStyleClass().remove(OVER));
    if (card != null) {
      below(event)
          .map(Target::stage)
          .filter(stage -> stage != card.stage())
          .ifPresent(stage -> dropped.accept(card, stage));
    }
    event.consume();
  }

  private Optional<Target> below(MouseEvent event) {
    return targets.get().stream()
        .filter(target -> target.node().isVisible())
        .filter(
            target ->
                target
                    .node()
                    .localToScene(target.node().getLayoutBounds())
                    .contains(event.getSceneX(), event.getSceneY()))
        .findFirst();
  }
}
