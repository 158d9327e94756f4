package org.henryjournal.ui.parts;

import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import org.henryjournal.domain.CustomerNames;
import org.henryjournal.ui.shell.CompletionPopup;

/** A field for the name of a customer who is there. */
public final class CustomerField {

  private CustomerField() {}

  /**
   * Offers names while one is typed; where one is taken, the next field has the focus.
   *
   * @param offered what is offered for a beginning
   */
  public static void complete(
      TextField field, Function<String, List<CustomerNames.Name>> offered, Node next) {
    CompletionPopup<CustomerNames.Name> completion =
        new CompletionPopup<>(
            field,
            () -> offered.apply(field.getText()),
            CustomerNames.Name::name,
            name -> {
              field.setText(name.name());
              field.end();
              next.requestFocus();
            });
    field.textProperty().subscribe(_ -> completion.update());
  }
}
