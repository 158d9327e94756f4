package org.henryjournal.exchange.read;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;

/** The text of a cell, from what the file holds for it. */
final class XlsxValues {

  private static final DateTimeFormatter MINUTES =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  private static final Pattern NUMBER =
      Pattern.compile("[+-]?[0-9.]{1,400}(?:[eE][+-]?[0-9]{1,3})?");

  /** {@code 2026-11-22T10:30:00.000}, as the strict form of the format writes a day. */
  private static final Pattern ISO =
      Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:T(\\d{2}:\\d{2})(:\\d{2})?.*)?");

  /** As Excel shows them; the digits after are noise of binary fractions. */
  private static final MathContext SHOWN = new MathContext(15);

  private static final int MINUTES_OF_DAY = 24 * 60;

  /** The last day that Excel has, in the year 9999. */
  private static final double LAST_DAY = 2_958_466;

  private final List<String> strings;
  private final List<XlsxStyles.Shape> shapes;
  private final boolean is1904;

  XlsxValues(List<String> strings, List<XlsxStyles.Shape> shapes, boolean is1904) {
    this.strings = strings;
    this.shapes = shapes;
    this.is1904 = is1904;
  }

  /**
   * @param type as the file names it; empty for a number
   * @param style number of the cell's style; below 0 for none
   */
  String text(String type, int style, String raw) {
    return switch (type) {
      case "s" -> shared(raw.strip());
      case "inlineStr", "str" -> XlsxStrings.unescaped(raw);
      case "b" -> raw.strip().equals("1") ? "TRUE" : raw.strip().equals("0") ? "FALSE" : raw;
      case "e" -> raw;
      case "d" -> iso(raw.strip());
      default -> number(raw.strip(), shape(style));
    };
  }

  private XlsxStyles.Shape shape(int style) {
    return style >= 0 && style < shapes.size() ? shapes.get(style) : XlsxStyles.Shape.NUMBER;
  }

  private String shared(String raw) {
    try {
      int index = Integer.parseInt(raw);
      return index >= 0 && index < strings.size() ? strings.get(index) : "";
    } catch (NumberFormatException e) {
      return "";
    }
  }

  private static String iso(String raw) {
    var matcher = ISO.matcher(raw);
    if (!matcher.matches()) {
      return raw;
    }
    String minutes = matcher.group(2);
    String seconds = matcher.group(3);
    if (minutes == null || minutes.equals("00:00") && ":00".equals(seconds)) {
      return matcher.group(1);
    }
    return matcher.group(1)
        + " "
        + minutes
        + (seconds == null || seconds.equals(":00") ? "" : seconds);
  }

  private String number(String raw, XlsxStyles.Shape shape) {
    if (!NUMBER.matcher(raw).matches()) {
      return raw;
    }
    try {
      BigDecimal number = new BigDecimal(raw);
      double days = number.doubleValue();
      if (shape == XlsxStyles.Shape.NUMBER || days < 0 || days >= LAST_DAY) {
        return plain(number);
      }
      return switch (shape) {
        case DURATION -> duration(days);
        case TIME -> time(moment(days).toLocalTime());
        // Day 0 is what an empty cell gives to a formula.
        default -> days < 1 && !is1904 ? withoutDay(number) : day(moment(days));
      };
    } catch (NumberFormatException e) {
      return raw;
    }
  }

  private LocalDateTime moment(double days) {
    return DateUtil.getLocalDateTime(days, is1904, true);
  }

  private String withoutDay(BigDecimal number) {
    return number.signum() == 0 ? "0" : time(moment(number.doubleValue()).toLocalTime());
  }

  private static String day(LocalDateTime moment) {
    String day = DateTimeFormatter.ISO_LOCAL_DATE.format(moment);
    LocalTime time = moment.toLocalTime();
    return time.equals(LocalTime.MIDNIGHT) ? day : day + " " + time(time);
  }

  private static String time(LocalTime time) {
    return (time.getSecond() == 0 ? MINUTES : SECONDS).format(time);
  }

  private static String duration(double days) {
    long minutes = Math.round(days * MINUTES_OF_DAY);
    return String.format(Locale.ROOT, "%02d:%02d", minutes / 60, minutes % 60);
  }

  /** All digits of a whole number, so that a telephone number stays one. */
  private static String plain(BigDecimal number) {
    BigDecimal shown = number.stripTrailingZeros();
    return (shown.scale() <= 0 ? shown : shown.round(SHOWN).stripTrailingZeros()).toPlainString();
  }
}
