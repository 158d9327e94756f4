package org.henryjournal.ui.collections;

import java.util.function.LongConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.Page;
import org.kordamp.ikonli.feather.Feather;

/** The page Collections: the month's table, the chosen customer's plan, and what is owed. */
public final class CollectionsView extends Page {

  private static final double SIDE = 300;

  private final CollectionsViewModel model;
  private final Label month = Nodes.label("", "strong");
  private final VBox root;

  /**
   * @param openCustomer opens the page of a customer by id
   */
  public CollectionsView(CollectionsViewModel model, LongConsumer openCustomer, Messages messages) {
    super(messages);
    this.model = model;
    month.setId("collections-month");
    month.setMinWidth(Region.USE_PREF_SIZE);
    Button before =
        Nodes.iconButton(
            Feather.CHEVRON_LEFT, messages.get("collections.before"), () -> model.move(-1));
    before.setId("collections-before");
    Button after =
        Nodes.iconButton(
            Feather.CHEVRON_RIGHT, messages.get("collections.after"), () -> model.move(1));
    after.setId("collections-after");
    PlanCard plan = with(new PlanCard(model, openCustomer, messages));
    MonthCard table = with(new MonthCard(model, plan::choose, messages));
    VBox main = new VBox(16, table.root(), plan.root());
    main.setMinWidth(0);
    HBox.setHgrow(main, Priority.ALWAYS);
    VBox side =
        new VBox(
            16,
            with(new OwedCard(model, messages)).root(),
            with(new DueCard(model, openCustomer, messages)).root());
    side.setMinWidth(SIDE);
    side.setPrefWidth(SIDE);
    side.setMaxWidth(SIDE);
    ScrollPane scroll = new ScrollPane(new HBox(16, main, side));
    scroll.getStyleClass().add("page-scroll");
    scroll.setFitToWidth(true);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    root = new VBox(16, Nodes.row(12, before, month, after, Nodes.spacer()), scroll);
    root.getStyleClass().add("tab-page");
    follow(model.shownProperty(), this::update);
  }

  private void update() {
    CollectionsViewModel.Shown shown = model.shownProperty().get();
    if (shown != null) {
      month.setText(messages.monthOfYear(shown.month().month().atDay(1)));
    }
  }

  @Override
  public Region root() {
    return root;
  }
}
