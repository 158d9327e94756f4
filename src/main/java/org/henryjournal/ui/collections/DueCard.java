package org.henryjournal.ui.collections;

import java.util.List;
import java.util.function.LongConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.henryjournal.insight.Receivables;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.Page;

/** What is due up to the end of this week and not paid, the oldest first. */
final class DueCard extends Page {

  private static final int MOST = 12;

  private final CollectionsViewModel model;
  private final LongConsumer openCustomer;
  private final VBox rows = new VBox(6);
  private final Label more = Nodes.wrapped("", "muted");
  private final VBox root;

  DueCard(CollectionsViewModel model, LongConsumer openCustomer, Messages messages) {
    super(messages);
    this.model = model;
    this.openCustomer = openCustomer;
    rows.setId("dues");
    root = Nodes.card(Nodes.heading(messages.get("collections.due")), rows, more);
    follow(model.shownProperty(), this::update);
  }

  private void update() {
    CollectionsViewModel.Shown shown = model.shownProperty().get();
    if (shown == null) {
      return;
    }
    List<Receivables.Standing> dues = shown.week();
    rows.getChildren().setAll(dues.stream().limit(MOST).map(due -> row(shown, due)).toList());
    Nodes.show(rows, !dues.isEmpty());
    more.setText(
        dues.isEmpty()
            ? messages.get("collections.due.none")
            : messages.get("collections.due.more", dues.size() - MOST));
    Nodes.show(more, dues.isEmpty() || dues.size() > MOST);
  }

  private Node row(CollectionsViewModel.Shown shown, Receivables.Standing due) {
    long customer = due.due().customer();
    Button name =
        Nodes.button(
            shown.name(customer), () -> openCustomer.accept(customer), "flat", "name-button");
    name.setMinWidth(0);
    Label days =
        Nodes.label(
            due.daysLate() > 0
                ? messages.get("collections.late", due.daysLate())
                : messages.date(due.due().date()),
            due.daysLate() > 0 ? "attention" : "muted");
    return new VBox(
        Nodes.row(8, name, Nodes.spacer(), Nodes.label(messages.amount(due.open()), "tabular")),
        days);
  }

  @Override
  public VBox root() {
    return root;
  }
}
