package org.henryjournal.ui.today;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.henryjournal.insight.BoardCard;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.Overlay;
import org.henryjournal.ui.shell.Page;

/** After many visits without a deal: why? Drop or go on. */
final class WhyView extends Page {

  private final FollowUpViewModel model;
  private final BoardCard card;
  private final Overlay overlay;
  private final TextField why = new TextField();
  private final VBox root;

  WhyView(FollowUpViewModel model, BoardCard card, Overlay overlay, Messages messages) {
    super(messages);
    this.model = model;
    this.card = card;
    this.overlay = overlay;
    Label title = Nodes.label(messages.get("why.title", card.name(), card.visits()), "walk-title");
    Label hint = Nodes.label(messages.get("why.hint"), "muted");
    why.setId("why-field");
    why.setPromptText(messages.get("why.prompt"));
    why.setOnAction(event -> answer(true));
    Button goOn = Nodes.button(messages.get("why.go.on"), () -> answer(true), "accent");
    goOn.setId("why-go-on");
    Button drop = Nodes.button(messages.get("why.drop"), () -> answer(false));
    drop.setId("why-drop");
    Button close = Nodes.button(messages.get("form.cancel"), overlay::close, "flat");
    root =
        new VBox(
            12,
            title,
            hint,
            why,
            Nodes.row(8, goOn, Nodes.key("Enter"), drop, Nodes.spacer(), close));
    root.setPrefWidth(560);
  }

  private void answer(boolean goOn) {
    overlay.close();
    model.answer(card, goOn, why.getText());
  }

  @Override
  public Region root() {
    return root;
  }

  @Override
  public Optional<Node> firstFocus() {
    return Optional.of(why);
  }
}
