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

  /** No journal has as many rows; figures count with ids that fit into 31 bits. */
  static final long LARGEST_ID = 2_000_000_000;

  private static final int LAST_YEAR = 9999;
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
      return within(json.getLongValue());
    } else if (type == Integer.class) {
      return json.getIntValue();
    } else if (type == BigDecimal.class) {
      return within(json.getDecimalValue());
    } else if (type == String.class) {
      return json.getText();
    }
    return read(json.getText(), type);
  }

  /**
   * Whether a value is one that a journal may hold: what is read is refused beyond these bounds, so
   * nothing beyond them may be written. An id or what refers to one is 1 to {@link #LARGEST_ID}, a
   * day lies in the years 1 to 9999, an amount has up to 13 digits before its point. A text may be
   * long: the bin holds a customer with everything about it in one ({@link DiskLines#LONGEST}).
   */
  static boolean isWithin(Object value) {
    return switch (value) {
      case Long id -> id >= 1 && id <= LARGEST_ID;
      case LocalDate day -> isYear(day.getYear());
      case LocalDateTime time -> isYear(time.getYear());
      case BigDecimal number ->
          (long) number.precision() - number.scale() <= MONEY_DIGITS
              && Math.abs((long) number.scale()) <= MOST_PLACES;
      default -> true;
    };
  }

  static boolean isYear(int year) {
    return year >= 1 && year <= LAST_YEAR;
  }

  private static Object within(Object value) {
    require(isWithin(value));
    return value;
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
      return within(Long.valueOf(text));
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
      return within(LocalDate.parse(text));
    } else if (type == LocalTime.class) {
      LocalTime time = LocalTime.parse(text);
      require(time.getNano() == 0);
      return time;
    } else if (type == LocalDateTime.class) {
      LocalDateTime time = LocalDateTime.parse(text);
      require(time.getNano() == 0);
      return within(time);
    } else if (Coded.class.isAssignableFrom(type)) {
      return Coded.of(type.asSubclass(Coded.class), text);
    }
    require(text.length() <= LONGEST);
    return text;
  }

  /** A number of so many digits is looked at before it is written out. */
  private static BigDecimal money(String text) {
    BigDecimal number = new BigDecimal(text);
    require(isWithin(number));
    return number.setScale(MONEY_SCALE);
  }

  private static void require(boolean holds) {
    if (!holds) {
      throw new IllegalArgumentException("Not a value of its column");
    }
  }
}
