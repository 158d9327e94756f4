package org.henryjournal.ui.today;

import java.time.LocalDate;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.henryjournal.insight.BoardCard;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.parts.Stages;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.OnDemand;
import org.henryjournal.ui.shell.Wrapping;

/**
 * A customer suggested as a target: its number, grade and name, why, and a button that names it.
 */
final class SuggestionRow {

  private SuggestionRow() {}

  /**
   * @param number that picks it in the field above, from 1
   * @param on the day it is suggested for
   */
  static HBox of(
      int number, BoardCard card, LocalDate on, TodayViewModel model, Messages messages) {
    Label why = why(card, on, messages);
    why.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(why, Priority.ALWAYS);
    Label name = name(card);
    name.setMinWidth(Region.USE_PREF_SIZE);
    HBox row = Nodes.row(8, key(number), Stages.badge(card.stage()), name, why);
    row.getChildren().add(use(card, on, model, messages));
    row.getStyleClass().add("list-row");
    return row;
  }

  /** The same for a narrow card: the reason stands below the name. */
  static HBox narrow(
      int number, BoardCard card, LocalDate on, TodayViewModel model, Messages messages) {
    Label why = why(card, on, messages);
    Wrapping.on(why);
    why.setMinHeight(Region.USE_PREF_SIZE);
    Label name = name(card);
    name.setMinHeight(Region.USE_PREF_SIZE);
    VBox said = new VBox(name, why);
    said.setMinWidth(0);
    HBox.setHgrow(said, Priority.ALWAYS);
    HBox row = Nodes.row(8, key(number), Stages.badge(card.stage()), said);
    row.getChildren().add(use(card, on, model, messages));
    row.setMinHeight(Region.USE_PREF_SIZE);
    row.getStyleClass().add("narrow-suggestion");
    return row;
  }

  private static Label key(int number) {
    Label key = Nodes.key(String.valueOf(number));
    key.setMinWidth(Region.USE_PREF_SIZE);
    return key;
  }

  private static Label name(BoardCard card) {
    Label name = Nodes.label(card.name());
    name.setMinWidth(60);
    OnDemand.tip(name, card.name());
    return name;
  }

  private static Label why(BoardCard card, LocalDate on, Messages messages) {
    String reason = new CardWords(messages).reason(card, on);
    Label why = Nodes.label(reason, "muted");
    why.setMinWidth(0);
    OnDemand.tip(why, reason);
    return why;
  }

  private static Button use(BoardCard card, LocalDate on, TodayViewModel model, Messages messages) {
    Button use =
        Nodes.button(
            messages.get("suggested.name"), () -> model.nameTarget(card.name(), on), "small");
    use.setAccessibleText(
        messages.get(
            "suggested.name.spoken", card.name(), new CardWords(messages).reason(card, on)));
    use.setMinWidth(Region.USE_PREF_SIZE);
    use.getStyleClass().add("suggestion-use");
    return use;
  }
}
