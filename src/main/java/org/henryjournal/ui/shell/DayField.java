package org.henryjournal.ui.shell;

import java.time.LocalDate;
import javafx.scene.control.DatePicker;
import javafx.util.StringConverter;
import org.henryjournal.domain.DateWords;
import org.jspecify.annotations.Nullable;

/**
 * A field for a day, picked or typed in words such as {@code fri}, {@code +3d} or {@code 12-01}.
 */
public final class DayField {

  private final DatePicker picker;

  /**
   * @param base the day that words are counted from
   */
  public DayField(LocalDate day, LocalDate base) {
    picker = new DatePicker(day);
    picker.setPrefWidth(150);
    picker.setMinWidth(130);
    picker.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable LocalDate date) {
            return date == null ? "" : date.toString();
          }

          @Override
          public LocalDate fromString(String typed) {
            return DateWords.parse(typed, base).orElseGet(picker::getValue);
          }
        });
  }

  public DatePicker root() {
    return picker;
  }

  /** The day that was picked, or typed and not taken over yet. */
  public LocalDate day() {
    return picker.getConverter().fromString(picker.getEditor().getText());
  }
}
