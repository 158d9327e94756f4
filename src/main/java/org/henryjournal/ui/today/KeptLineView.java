package org.henryjournal.ui.today;

import java.time.LocalDate;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.henryjournal.journal.Drafts;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.shell.Action;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.Page;

/** Below the line: what of it came back, can be had back, or waits to be finished. */
final class KeptLineView extends Page {

  private final TodayViewModel model;
  private final KeptLine kept;
  private final Runnable openForm;
  private final Runnable focusLine;
  private final VBox root = new VBox(6);

  KeptLineView(TodayViewModel model, Runnable openForm, Runnable focusLine, Messages messages) {
    super(messages);
    this.model = model;
    this.kept = model.line().kept();
    this.openForm = openForm;
    this.focusLine = focusLine;
    root.setId("line-kept");
    root.getStyleClass().add("line-kept");
    follow(kept.stateProperty(), this::update);
    // The day in the sentence is that of the line.
    onChange(model.dayProperty(), this::update);
  }

  private void update() {
    KeptLine.State state = kept.stateProperty().get();
    LocalDate day = model.dayProperty().get();
    root.getChildren().clear();
    if (state.returned()) {
      add(messages.get("draft.line.back"), button("draft.clear", "line-clear", kept::clear));
    }
    state
        .newDay()
        .ifPresent(
            today ->
                add(
                    messages.get("draft.line.day", messages.longDay(day)),
                    button("draft.line.today", "line-today", model::goToToday)));
    state
        .cleared()
        .ifPresent(
            was ->
                add(
                    messages.get("draft.line.cleared", was),
                    button("draft.line.undo", "line-undo", kept::undoClear),
                    Nodes.key(Action.UNDO.keysText())));
    state.form().ifPresent(this::addForm);
    Nodes.show(root, !root.getChildren().isEmpty());
  }

  private void addForm(Drafts.Key form) {
    String customer = kept.customer(form);
    Button open = Nodes.button(messages.get("draft.form.open"), openForm, "small");
    open.setId("kept-form-open");
    add(
        customer.isEmpty() ? messages.get("draft.form") : messages.get("draft.form.of", customer),
        open,
        Nodes.key(Action.OPEN_FORM.keysText()),
        button("draft.form.drop", "kept-form-drop", () -> kept.giveUp(form)));
  }

  private Button button(String key, String id, Runnable action) {
    Button button =
        Nodes.button(
            messages.get(key),
            () -> {
              action.run();
              focusLine.run();
            },
            "small");
    button.setId(id);
    return button;
  }

  private void add(String sentence, Region... offers) {
    Label said = Nodes.label(sentence, "muted");
    said.setMinWidth(0);
    HBox row = Nodes.row(10, said);
    for (Region offer : offers) {
      offer.setMinWidth(Region.USE_PREF_SIZE);
      row.getChildren().add(offer);
    }
    HBox.setHgrow(said, Priority.SOMETIMES);
    root.getChildren().add(row);
  }

  @Override
  public VBox root() {
    return root;
  }
}
