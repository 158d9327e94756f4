package org.henryjournal.journal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.henryjournal.domain.Coded;
import org.jspecify.annotations.Nullable;

/**
 * The value of one column as it stands in files: in the lines of the journal and of the bin, and in
 * exports as JSON or CSV. What is null or '' is left out by whoever writes a row.
 */
public final class Cell {

  /** What the index holds in one text. */
  private static final int LONGEST = 1_048_576;

  private static final int MONEY_SCALE = 2;
  private static final int MONEY_DIGITS = 13;

  /** More places than these are no amount, and take long to be written out. */
  private static final int MOST_PLACES = 40;

  private Cell() {}

  /** The value of a column as files and the index hold it: its code, if it has one. */
  static @Nullable Object stored(@Nullable Object value) {
    return value instanceof Coded coded ? coded.code() : value;
  }

  /**
   * What a column says in a row that leaves it out; null for none.
   *
   * @param type of the column
   */
  static @Nullable Object unsaid(Class<?> type) {
    if (type == String.class) {
      return "";
    } else if (type == Boolean.class) {
      return false;
    } else if (Coded.class.isAssignableFrom(type)) {
      for (Coded value : type.asSubclass(Coded.class).getEnumConstants()) {
        if (value.code().isEmpty()) {
          return value;
        }
      }
    }
    return null;
  }

  /** Writes a value of a column as JSON has it: numbers and truths as such, all else as text. */
  public static void write(JsonGenerator json, Object value) throws IOException {
    switch (value) {
      case Long number -> json.writeNumber(number);
      case Integer number -> json.writeNumber(number);
      case Short number -> json.writeNumber(number);
      case BigDecimal number -> json.writeNumber(number);
      case Boolean truth -> json.writeBoolean(truth);
      default -> writeText(json, value.toString());
    }
  }

  /** Half of an emoji has no UTF-8; as an escape it survives, as it does in the index. */
  private static void writeText(JsonGenerator json, String text) throws IOException {
    if (!hasHalfCharacter(text)) {
      json.writeString(text);
      return;
    }
    StringBuilder escaped = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      escaped.append(String.format("\\u%04x", (int) c));
    }
    json.writeRawValue(escaped.append('"').toString());
  }

  private static boolean hasHalfCharacter(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        if (!Character.isSupplementaryCodePoint(text.codePointAt(i))) {
          return true;
        }
        i++;
      }
    }
    return false;
  }

  /**
   * Reads the value at which the parser stands.
   *
   * @param type of the column
   * @throws IllegalArgumentException when it is of another kind
   * @throws RuntimeException when it is no value of this type
   */
  static Object read(JsonParser json, Class<?> type) throws IOException {
    JsonToken token = json.currentToken();
    boolean fits =
        type == Boolean.class
            ? token.isBoolean()
            : type == BigDecimal.class
                ? token.isNumeric()
                : Number.class.isAssignableFrom(type)
                    ? token == JsonToken.VALUE_NUMBER_INT
                    : token == JsonToken.VALUE_STRING;
    require(fits);
    // Numbers are not made texts first: a rep waits for a journal that is read whole.
    if (type == Long.class) {
      return json.getLongValue();
    } else if (type == Integer.class) {
      return json.getIntValue();
    } else if (type == BigDecimal.class) {
      return json.getDecimalValue();
    } else if (type == String.class) {
      return json.getText();
    }
    return read(json.getText(), type);
  }

  /**
   * The opposite of {@link Object#toString} for a value of a column as it is {@link #stored}.
   *
   * @param type of the column
   * @throws Coded.Unknown when it is a code of none of its values
   * @throws RuntimeException when it is no value of this type
   */
  static Object read(String text, Class<?> type) {
    if (type == Long.class) {
      return Long.valueOf(text);
    } else if (type == Integer.class) {
      return Integer.valueOf(text);
    } else if (type == Short.class) {
      return Short.valueOf(text);
    } else if (type == Boolean.class) {
      require(text.equals("true") || text.equals("false"));
      return Boolean.valueOf(text);
    } else if (type == BigDecimal.class) {
      return money(text);
    } else if (type == LocalDate.class) {
      return LocalDate.parse(text);
    } else if (type == LocalTime.class) {
      LocalTime time = LocalTime.parse(text);
      require(time.getNano() == 0);
      return time;
    } else if (type == LocalDateTime.class) {
      LocalDateTime time = LocalDateTime.parse(text);
      require(time.getNano() == 0);
      return time;
    } else if (Coded.class.isAssignableFrom(type)) {
      return Coded.of(type.asSubclass(Coded.class), text);
    }
    require(text.length() <= LONGEST);
    return text;
  }

  /** A number of so many digits is looked at before it is written out. */
  private static BigDecimal money(String text) {
    BigDecimal number = new BigDecimal(text);
    require(
        (long) number.precision() - number.scale() <= MONEY_DIGITS
            && Math.abs((long) number.scale()) <= MOST_PLACES);
    return number.setScale(MONEY_SCALE);
  }

  private static void require(boolean holds) {
    if (!holds) {
      throw new IllegalArgumentException("Not a value of its column");
    }
  }
}
