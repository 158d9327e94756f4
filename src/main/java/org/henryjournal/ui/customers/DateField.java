package org.henryjournal.ui.customers;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.DatePicker;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** A date to pick or to type, in the words that a line understands. */
final class DateField {

  private final DatePicker picker = new DatePicker();
  private final Function<String, Optional<LocalDate>> read;

  /**
   * @param read what a typed word means
   */
  DateField(Function<String, Optional<LocalDate>> read) {
    this.read = read;
    picker.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable LocalDate date) {
            return date == null ? "" : date.toString();
          }

          @Override
          public @Nullable LocalDate fromString(String typed) {
            return typed.isBlank() ? null : read.apply(typed).orElse(picker.getValue());
          }
        });
    picker.setMaxWidth(Double.MAX_VALUE);
  }

  DatePicker node() {
    return picker;
  }

  /** What stands in the field, also while it is still being typed; empty where it is no date. */
  Optional<LocalDate> date() {
    String typed = picker.getEditor().getText();
    LocalDate value = picker.getValue();
    return value != null && value.toString().equals(typed) ? Optional.of(value) : read.apply(typed);
  }

  boolean isBlank() {
    return picker.getEditor().getText().isBlank();
  }
}
