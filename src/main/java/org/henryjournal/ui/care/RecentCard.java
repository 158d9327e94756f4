package org.henryjournal.ui.care;

import java.util.List;
import java.util.function.LongConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.henryjournal.domain.Touch;
import org.henryjournal.journal.CareStore;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.Page;
import org.kordamp.ikonli.feather.Feather;

/** What was done in the last days; what went to many is one row. */
final class RecentCard extends Page {

  private static final int MOST = 15;

  private final CareViewModel model;
  private final LongConsumer openCustomer;
  private final VBox rows = new VBox(4);
  private final Label none;
  private final VBox root;

  RecentCard(CareViewModel model, LongConsumer openCustomer, Messages messages) {
    super(messages);
    this.model = model;
    this.openCustomer = openCustomer;
    rows.setId("care-recent");
    none = Nodes.wrapped(messages.get("care.recent.none"), "muted");
    root =
        Nodes.card(
            Nodes.heading(messages.get("care.recent", CareViewModel.RECENT_DAYS)), rows, none);
    follow(model.shownProperty(), this::update);
  }

  private void update() {
    CareViewModel.Shown shown = model.shownProperty().get();
    List<CareViewModel.Recent> recent = shown == null ? List.of() : shown.recent();
    rows.getChildren().setAll(recent.stream().limit(MOST).map(this::row).toList());
    Nodes.show(rows, !recent.isEmpty());
    Nodes.show(none, shown != null && recent.isEmpty());
  }

  private Node row(CareViewModel.Recent recent) {
    Touch touch = recent.first();
    Label day = Nodes.label(messages.date(touch.date()), "muted");
    day.setMinWidth(Region.USE_PREF_SIZE);
    Label kind = Nodes.label(messages.get("care.kind." + touch.kind().code()));
    kind.setMinWidth(Region.USE_PREF_SIZE);
    Label words = Nodes.label(touch.text().replaceAll("\\s+", " "), "muted");
    words.setMinWidth(0);
    HBox row = Nodes.row(8, day, kind, who(recent), words, Nodes.spacer());
    if (recent.touches().size() == 1) {
      CareStore.Logged only = recent.touches().getFirst();
      row.getChildren()
          .add(
              Nodes.iconButton(
                  Feather.X, messages.get("care.delete"), () -> model.deleteTouch(only)));
    }
    return row;
  }

  private Node who(CareViewModel.Recent recent) {
    if (recent.touches().size() > 1) {
      Label many = Nodes.label(messages.get("care.recent.many", recent.touches().size()), "strong");
      many.setMinWidth(Region.USE_PREF_SIZE);
      return many;
    }
    Button one =
        Nodes.button(
            recent.touches().getFirst().customerName(),
            () -> openCustomer.accept(recent.first().customer()),
            "flat",
            "small");
    one.setMinWidth(0);
    return one;
  }

  @Override
  public VBox root() {
    return root;
  }
}
