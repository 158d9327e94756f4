package org.henryjournal.ui.insights;

import java.util.List;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;

/** Cards in two columns, or one below the other where two would be squeezed. */
final class CardGrid {

  private static final double TWO_COLUMNS = 860;
  private static final double WIDE = 56;

  private final List<Region> cards;
  private final GridPane root = new GridPane(16, 16);

  CardGrid(List<Region> cards) {
    this.cards = List.copyOf(cards);
    // The cards share the width there is; they do not ask for more.
    cards.forEach(card -> card.setMinWidth(0));
    root.getChildren().addAll(cards);
    root.widthProperty().map(width -> width.doubleValue() >= TWO_COLUMNS).subscribe(this::place);
  }

  private void place(boolean two) {
    ColumnConstraints first = new ColumnConstraints();
    first.setPercentWidth(two ? WIDE : 100);
    ColumnConstraints second = new ColumnConstraints();
    second.setPercentWidth(100 - WIDE);
    root.getColumnConstraints().setAll(two ? List.of(first, second) : List.of(first));
    int columns = two ? 2 : 1;
    for (int i = 0; i < cards.size(); i++) {
      GridPane.setConstraints(cards.get(i), i % columns, i / columns);
    }
  }

  Region root() {
    return root;
  }
}
