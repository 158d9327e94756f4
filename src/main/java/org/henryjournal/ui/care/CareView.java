package org.henryjournal.ui.care;

import java.util.Optional;
import java.util.function.LongConsumer;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.shell.Overlay;
import org.henryjournal.ui.shell.Page;

/**
 * The tab Care: the few who are due, what was done lately, with the festivals and the rules beside
 * them.
 */
public final class CareView extends Page {

  private static final double SIDE = 320;

  private final DueCard due;
  private final VBox root;

  /**
   * @param openCustomer opens the page of a customer by id
   */
  public CareView(
      CareViewModel model, Overlay overlay, LongConsumer openCustomer, Messages messages) {
    super(messages);
    due = with(new DueCard(model, overlay, openCustomer, messages));
    VBox main =
        new VBox(16, due.root(), with(new RecentCard(model, openCustomer, messages)).root());
    main.setMinWidth(0);
    HBox.setHgrow(main, Priority.ALWAYS);
    VBox side =
        new VBox(
            16,
            with(new FestivalsCard(model, overlay, messages)).root(),
            with(new RulesCard(model, messages)).root());
    side.setMinWidth(SIDE);
    side.setPrefWidth(SIDE);
    side.setMaxWidth(SIDE);
    ScrollPane scroll = new ScrollPane(new HBox(16, main, side));
    scroll.getStyleClass().add("page-scroll");
    scroll.setFitToWidth(true);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    root = new VBox(scroll);
    root.getStyleClass().add("tab-page");
  }

  @Override
  public Region root() {
    return root;
  }

  @Override
  public Optional<Node> firstFocus() {
    return due.firstFocus();
  }
}
