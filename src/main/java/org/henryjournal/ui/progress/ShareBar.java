package org.henryjournal.ui.progress;

import javafx.geometry.Pos;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.henryjournal.domain.Work;

/** How much of a row is done, as a small bar beside its figure. */
final class ShareBar extends StackPane {

  private static final double WIDTH = 34;

  private final Region done = new Region();

  ShareBar() {
    getStyleClass().add("share-bar");
    done.getStyleClass().add("share-done");
    setMinWidth(WIDTH);
    setPrefWidth(WIDTH);
    setMaxWidth(WIDTH);
    getChildren().add(done);
    setAlignment(Pos.CENTER_LEFT);
  }

  void show(Work work) {
    double width = WIDTH * work.done() / Work.ALL;
    done.setMinWidth(width);
    done.setMaxWidth(width);
    done.setVisible(work.done() > 0);
  }
}
