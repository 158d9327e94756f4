package org.henryjournal.ui.shell;

import atlantafx.base.theme.Styles;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import org.controlsfx.validation.ValidationMessage;
import org.controlsfx.validation.ValidationResult;
import org.controlsfx.validation.ValidationSupport;
import org.controlsfx.validation.decoration.ValidationDecoration;

/**
 * Marks the fields of a form that cannot be saved as they are, and says the reason of the first
 * one. Nothing is marked before the rep has tried to save; from then on a mark goes as soon as its
 * field has been mended. A screen reader says the reason with the field.
 */
public final class FieldMarks {

  private final ValidationSupport support = new ValidationSupport();
  private final Map<Control, Supplier<Optional<String>>> fields = new LinkedHashMap<>();
  private final Label said;
  private Optional<String> refused = Optional.empty();
  private boolean tried;

  /**
   * @param said where the reason stands
   */
  public FieldMarks(Label said) {
    this.said = said;
    support.setErrorDecorationEnabled(false);
    support.setValidationDecorator(new Danger());
    support.validationResultProperty().addListener((observed, before, now) -> say());
    say();
  }

  /** The support looks at a field a moment later; what is said is true now. */
  private void say() {
    Optional<String> reason =
        tried
            ? fields.values().stream().flatMap(each -> each.get().stream()).findFirst()
            : Optional.empty();
    said.setText(reason.or(() -> refused).orElse(""));
    Nodes.show(said, !said.getText().isEmpty());
  }

  /**
   * Fields are named in the order in which they are to be mended.
   *
   * @param reason why the field cannot be saved as it is, as a sentence; empty where it can
   */
  public void check(Control field, Supplier<Optional<String>> reason) {
    fields.put(field, reason);
    support.registerValidator(
        field,
        false,
        (control, value) ->
            reason
                .get()
                .map(wrong -> ValidationResult.fromError(control, wrong))
                .orElseGet(ValidationResult::new));
  }

  /** Looks at all fields and marks those that are wrong; the first of them has the focus then. */
  public boolean areRight() {
    mark();
    for (Map.Entry<Control, Supplier<Optional<String>>> field : fields.entrySet()) {
      if (field.getValue().get().isPresent()) {
        field.getKey().requestFocus();
        return false;
      }
    }
    return true;
  }

  private void mark() {
    tried = true;
    support.setErrorDecorationEnabled(true);
    // Without this nothing is marked in a form in which nothing has been typed.
    support.initInitialDecoration();
    support.revalidate();
    say();
  }

  /**
   * Saving was refused, or is so no longer; a field that is looked at anew may be why.
   *
   * @param reason as a sentence
   */
  public void refused(Optional<String> reason) {
    refused = reason;
    if (reason.isPresent() || tried) {
      mark();
    }
  }

  /** As the theme draws what is wrong. */
  private static final class Danger implements ValidationDecoration {

    @Override
    public void applyValidationDecoration(ValidationMessage message) {
      mark(message.getTarget(), true, message.getText());
    }

    @Override
    public void removeDecorations(Control field) {
      mark(field, false, "");
    }

    @Override
    public void applyRequiredDecoration(Control field) {
      // A field that must be filled in is marked only where it has not been.
    }

    private static void mark(Control field, boolean wrong, String reason) {
      field.pseudoClassStateChanged(Styles.STATE_DANGER, wrong);
      field.setAccessibleHelp(reason);
    }
  }
}
