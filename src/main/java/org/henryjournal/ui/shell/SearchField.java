package org.henryjournal.ui.shell;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import org.controlsfx.control.textfield.CustomTextField;
import org.controlsfx.control.textfield.TextFields;
import org.henryjournal.text.Messages;

/** A field to search in: what has been typed goes with one click. */
public final class SearchField {

  private SearchField() {}

  public static TextField of(String id, String prompt, Messages messages) {
    CustomTextField field = (CustomTextField) TextFields.createClearableTextField();
    field.setId(id);
    field.setPromptText(prompt);
    Node cross = field.getRight();
    cross.setAccessibleRole(AccessibleRole.BUTTON);
    cross.setAccessibleText(messages.get("search.clear"));
    // It is only transparent otherwise, and behind a dialog that would be seen.
    cross.visibleProperty().unbind();
    cross.visibleProperty().bind(field.textProperty().isNotEmpty());
    return field;
  }
}
