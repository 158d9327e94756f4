package org.henryjournal.ui.today;

import java.time.LocalDate;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.henryjournal.insight.BoardCard;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.Stages;

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
    String reason = new CardWords(messages).reason(card, on);
    Label name = Nodes.label(card.name());
    name.setMinWidth(60);
    Label why = Nodes.label(reason, "muted");
    why.setMinWidth(0);
    why.setMaxWidth(Double.MAX_VALUE);
    why.setTooltip(new Tooltip(reason));
    HBox.setHgrow(why, Priority.ALWAYS);
    Button use =
        Nodes.button(
            messages.get("suggested.name"), () -> model.nameTarget(card.name(), on), "small");
    use.setAccessibleText(messages.get("suggested.name.spoken", card.name(), reason));
    use.setMinWidth(Region.USE_PREF_SIZE);
    use.getStyleClass().add("suggestion-use");
    Label key = Nodes.key(String.valueOf(number));
    key.setMinWidth(Region.USE_PREF_SIZE);
    HBox row = Nodes.row(8, key, Stages.badge(card.stage()), name, why, use);
    row.getStyleClass().add("list-row");
    return row;
  }
}
