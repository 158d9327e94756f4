package org.henryjournal.ui.today;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.henryjournal.insight.BoardCard;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.parts.CardText;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.OnDemand;

/** The quiet word on a row after three visits without a deal, and the question after five. */
final class Nudges {

  private final Messages messages;
  private final Consumer<BoardCard> askWhy;

  /**
   * @param askWhy opens the question "why? drop or go on"
   */
  Nudges(Messages messages, Consumer<BoardCard> askWhy) {
    this.messages = messages;
    this.askWhy = askWhy;
  }

  Optional<Node> of(BoardCard card) {
    return switch (card.nudge()) {
      case NONE -> Optional.empty();
      case PRESS_ON -> {
        Label press = Nodes.label(messages.get("nudge.press.short"), "chip-nudge");
        OnDemand.tip(press, said(card));
        press.setMinWidth(Region.USE_PREF_SIZE);
        yield Optional.of(press);
      }
      case ASK_WHY -> Optional.of(why(card));
    };
  }

  /** The button that asks why. */
  Button why(BoardCard card) {
    Button why =
        Nodes.button(
            messages.get("nudge.why", card.visitsNow()), () -> askWhy.accept(card), "small");
    why.getStyleClass().add("chip-why");
    OnDemand.tip(why, said(card));
    why.setAccessibleText(said(card));
    why.setMinWidth(Region.USE_PREF_SIZE);
    why.setFocusTraversable(true);
    return why;
  }

  private String said(BoardCard card) {
    return CardText.nudge(card).map(sentence -> sentence.said(messages)).orElse("");
  }
}
