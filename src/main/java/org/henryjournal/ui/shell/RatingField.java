package org.henryjournal.ui.shell;

import java.util.function.IntFunction;
import javafx.beans.property.ObjectProperty;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import org.controlsfx.control.Rating;
import org.jspecify.annotations.Nullable;

/**
 * Some of five stars, and in words what they mean. With the mouse the same star again takes them
 * back; with the keys digits and arrows choose, and 0 or Delete takes them back.
 */
public final class RatingField extends Rating {

  private static final int MOST = 5;

  private final ObjectProperty<@Nullable Integer> value;
  private final IntFunction<String> words;
  private final String name;
  private final Label said = Nodes.label("", "muted");
  private double before;

  /**
   * @param value 1 to 5, or null for none
   * @param name what is rated
   * @param words what a value means
   */
  public RatingField(
      ObjectProperty<@Nullable Integer> value, String name, IntFunction<String> words) {
    super(MOST, 0);
    this.value = value;
    this.name = name;
    this.words = words;
    setAccessibleRole(AccessibleRole.SLIDER);
    value.subscribe(this::show);
    ratingProperty().subscribe(rating -> take(rating.intValue()));
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    addEventFilter(MouseEvent.MOUSE_PRESSED, event -> before = getRating());
    addEventHandler(
        MouseEvent.MOUSE_CLICKED,
        event -> {
          requestFocus();
          if (getRating() == before) {
            take(0);
          }
        });
  }

  /** The stars with their words beside them. */
  public HBox withWords() {
    return Nodes.row(8, this, said);
  }

  private void take(int rating) {
    int chosen = Math.clamp(rating, 0, MOST);
    value.set(chosen == 0 ? null : chosen);
  }

  private void show(@Nullable Integer now) {
    setRating(now == null ? 0 : now);
    said.setText(now == null ? "" : words.apply(now));
    setAccessibleText(said.getText().isEmpty() ? name : name + ": " + said.getText());
    notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
  }

  private void key(KeyEvent event) {
    int now = (int) getRating();
    KeyCode code = event.getCode();
    if (code.isDigitKey()) {
      take(Character.digit(code.getName().charAt(code.getName().length() - 1), 10));
    } else {
      switch (code) {
        case RIGHT, UP -> take(now + 1);
        case LEFT, DOWN -> take(now - 1);
        case DELETE, BACK_SPACE -> take(0);
        default -> {
          return;
        }
      }
    }
    event.consume();
  }

  @Override
  public @Nullable Object queryAccessibleAttribute(
      AccessibleAttribute attribute, Object... parameters) {
    return switch (attribute) {
      case VALUE -> getRating();
      case MIN_VALUE -> 0.0;
      case MAX_VALUE -> (double) MOST;
      default -> super.queryAccessibleAttribute(attribute, parameters);
    };
  }

  @Override
  public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
    switch (action) {
      case INCREMENT -> take((int) getRating() + 1);
      case DECREMENT -> take((int) getRating() - 1);
      default -> super.executeAccessibleAction(action, parameters);
    }
  }
}
