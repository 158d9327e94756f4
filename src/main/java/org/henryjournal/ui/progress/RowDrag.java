package org.henryjournal.ui.progress;

import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.henryjournal.domain.Work;
import org.henryjournal.journal.WorkStore;
import org.jspecify.annotations.Nullable;

/** Drags a row by the mouse to another place: a line shows where it would be put. */
final class RowDrag {

  /** Is told the row that was dragged, the one it was let go at, and whether it goes behind it. */
  interface Dropped {
    void at(Work row, Work beside, boolean behind);
  }

  /** Where a row would be dropped. */
  private record Place(TableRow<?> row, Work beside, boolean behind) {}

  /** Points the mouse must go up or down before a press becomes a drag. */
  private static final double THRESHOLD = 8;

  private static final String BEFORE = "drop-before";
  private static final String BEHIND = "drop-behind";

  private final TableView<WorkStore.Row> table;
  private final Dropped dropped;
  private @Nullable Work pressed;
  private double from;
  private boolean dragging;

  RowDrag(TableView<WorkStore.Row> table, Dropped dropped) {
    this.table = table;
    this.dropped = dropped;
    table.addEventFilter(MouseEvent.MOUSE_PRESSED, this::press);
    table.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::drag);
    table.addEventFilter(MouseEvent.MOUSE_RELEASED, this::release);
  }

  private void press(MouseEvent event) {
    pressed =
        event.getButton() == MouseButton.PRIMARY && table.getEditingCell() == null
            ? place(event).map(Place::beside).orElse(null)
            : null;
    from = event.getSceneY();
  }

  private void drag(MouseEvent event) {
    Work row = pressed;
    if (row == null || (!dragging && Math.abs(event.getSceneY() - from) < THRESHOLD)) {
      return;
    }
    dragging = true;
    unmark();
    place(event)
        .filter(place -> place.beside().id() != row.id())
        .ifPresent(place -> place.row().getStyleClass().add(place.behind() ? BEHIND : BEFORE));
    event.consume();
  }

  private void release(MouseEvent event) {
    Work row = pressed;
    pressed = null;
    if (row == null || !dragging) {
      return;
    }
    dragging = false;
    unmark();
    place(event)
        .filter(place -> place.beside().id() != row.id())
        .ifPresent(place -> dropped.at(row, place.beside(), place.behind()));
    event.consume();
  }

  private void unmark() {
    table
        .lookupAll(".table-row-cell")
        .forEach(node -> node.getStyleClass().removeAll(BEFORE, BEHIND));
  }

  private Optional<Place> place(MouseEvent event) {
    for (Node node : table.lookupAll(".table-row-cell")) {
      Bounds bounds = node.localToScene(node.getLayoutBounds());
      if (node instanceof TableRow<?> row
          && row.getItem() instanceof WorkStore.Row item
          && bounds.contains(event.getSceneX(), event.getSceneY())) {
        return Optional.of(new Place(row, item.work(), event.getSceneY() > bounds.getCenterY()));
      }
    }
    return Optional.empty();
  }
}
