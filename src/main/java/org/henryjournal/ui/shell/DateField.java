package org.henryjournal.ui.shell;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.DatePicker;
import javafx.util.StringConverter;
import org.henryjournal.domain.DateWords;
import org.jspecify.annotations.Nullable;

/** A date to pick or to type, in the words that a line understands. */
public final class DateField {

  private final DatePicker picker = new DatePicker();
  private final Function<String, Optional<LocalDate>> read;
  private String unread = "";

  /**
   * @param read what a typed word means
   */
  public DateField(Function<String, Optional<LocalDate>> read) {
    this.read = read;
    picker.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable LocalDate date) {
            return written(date);
          }

          @Override
          public @Nullable LocalDate fromString(String typed) {
            return typed.isBlank() ? null : read.apply(typed).orElseGet(() -> left(typed));
          }
        });
    picker.setMaxWidth(Double.MAX_VALUE);
  }

  /** Words such as {@code fri}, {@code +3d} or {@code 12-01} are counted from the day. */
  public static DateField countedFrom(LocalDate day) {
    return new DateField(typed -> DateWords.parse(typed, day));
  }

  private @Nullable LocalDate left(String typed) {
    unread = typed;
    return picker.getValue();
  }

  /**
   * What is no date stays as it was typed, for whoever asks to say so; else the picker puts back
   * the date that was there.
   */
  public DateField keepingTyped() {
    picker
        .getEditor()
        .textProperty()
        .subscribe(
            text -> {
              String typed = unread;
              unread = "";
              if (!typed.isEmpty() && text.equals(written(picker.getValue()))) {
                picker.getEditor().setText(typed);
              }
            });
    return this;
  }

  private static String written(@Nullable LocalDate date) {
    return date == null ? "" : date.toString();
  }

  public DatePicker node() {
    return picker;
  }

  /** What stands in the field, also while it is still being typed; empty where it is no date. */
  public Optional<LocalDate> date() {
    String typed = picker.getEditor().getText();
    LocalDate value = picker.getValue();
    return value != null && value.toString().equals(typed) ? Optional.of(value) : read.apply(typed);
  }

  /** A date is in it already; the editor says so only once it is shown. */
  boolean isSet() {
    return picker.getValue() != null;
  }

  public boolean isBlank() {
    return picker.getEditor().getText().isBlank();
  }
}
