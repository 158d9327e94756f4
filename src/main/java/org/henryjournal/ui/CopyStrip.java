package org.henryjournal.ui;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.henryjournal.journal.ConflictCopies;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.exchange.CopyOffers;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.Page;

/** A quiet strip over the page: another copy of the journal lies beside it and has more. */
final class CopyStrip extends Page {

  private final HBox root;
  private final Label text = Nodes.wrapped("");
  private final CopyOffers offers;

  /**
   * @param look opens the merge with a file
   */
  CopyStrip(CopyOffers offers, Consumer<Path> look, Messages messages) {
    super(messages);
    this.offers = offers;
    text.setId("copy-offer");
    Button open =
        Nodes.button(
            messages.get("merge.offer.look"),
            () -> {
              ConflictCopies.Found found = offers.offerProperty().get();
              if (found != null) {
                look.accept(found.file());
              }
            },
            "small",
            "accent");
    open.setId("copy-look");
    root =
        Nodes.row(
            12,
            text,
            Nodes.spacer(),
            Nodes.button(messages.get("merge.offer.later"), offers::decline, "small"),
            open);
    root.getStyleClass().add("strip");
    follow(offers.offerProperty(), this::update);
  }

  private void update() {
    ConflictCopies.Found found = offers.offerProperty().get();
    Nodes.show(root, found != null);
    if (found != null) {
      text.setText(messages.get("merge.offer", found.file().getFileName()));
    }
  }

  @Override
  public Region root() {
    return root;
  }
}
