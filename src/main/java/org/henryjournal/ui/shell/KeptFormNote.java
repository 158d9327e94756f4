package org.henryjournal.ui.shell;

import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.henryjournal.text.Messages;

/** Says that what stands in a form was typed at an earlier time, and offers to start afresh. */
public final class KeptFormNote extends Page {

  private final HBox root;

  public KeptFormNote(FormDraft draft, Messages messages) {
    super(messages);
    Button afresh = Nodes.button(messages.get("draft.afresh"), draft::startAfresh, "small");
    afresh.setId("draft-afresh");
    root = Nodes.row(10, Nodes.label(messages.get("draft.back"), "muted"), afresh);
    root.setId("draft-back");
    follow(draft.backProperty(), () -> Nodes.show(root, draft.backProperty().get()));
  }

  @Override
  public HBox root() {
    return root;
  }
}
