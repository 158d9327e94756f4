package org.henryjournal.ui.shell;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import org.henryjournal.domain.Refusal;
import org.henryjournal.text.Messages;

/**
 * One line of fields above what it adds to: Enter in any of them saves, and why it cannot be saved
 * stands below.
 */
public final class EntryLine {

  private final Messages messages;
  private final Runnable save;
  private final Label problem = Nodes.wrapped("", "attention");

  /**
   * @param problem id of the label that says why it cannot be saved
   */
  public EntryLine(String problem, Messages messages, Runnable save) {
    this.messages = messages;
    this.save = save;
    this.problem.setId(problem);
    say(Optional.empty());
  }

  /** Makes a field part of the line; what is to be typed stands in it. */
  public void field(TextField field, String id, String prompt) {
    field.setId(id);
    field.setPromptText(messages.get(prompt));
    field.setAccessibleText(messages.get(prompt));
    field.setOnAction(event -> save.run());
  }

  public Button button(String id, String words) {
    Button button = Nodes.button(messages.get(words), save, "accent");
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }

  /** Why it cannot be saved; not there while it can. */
  public Label problem() {
    return problem;
  }

  public void say(Optional<Refusal> refusal) {
    problem.setText(refusal.map(messages::get).orElse(""));
    Nodes.show(problem, refusal.isPresent());
  }
}
