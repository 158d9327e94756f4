package org.henryjournal.exchange.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.henryjournal.domain.Birthday;
import org.henryjournal.exchange.Cells;

/**
 * Reads the dates of one column: {@code 2009-01-12}, {@code 2009/1/12}, {@code 2009年1月12日}, {@code
 * 12.01.2009}, {@code 12 Jan 2009}, {@code 1/12/2009}. Whether the last form has the day or the
 * month first is decided by the whole column; where no date of it says so, the month is first.
 */
final class SheetDates {

  /** How the dates with slashes were read. */
  public enum Order {
    /** There are none, or each can be read one way only. */
    CLEAR,
    /** A date of the column says that the day comes first. */
    DAY_FIRST,
    /** A date of the column says that the month comes first. */
    MONTH_FIRST,
    /** No date says so; the month was taken to be first. */
    ASSUMED,
    /** Some dates have the day first, others the month; the rest was read with the month first. */
    MIXED
  }

  private static final int FIRST_YEAR = 1900;

  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*[日号]?");
  private static final Pattern DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
  private static final Pattern DOTS = Pattern.compile("(\\d{1,2})\\.\\s*(\\d{1,2})\\.\\s*(\\d{4})");
  private static final Pattern SLASHES = Pattern.compile("(\\d{1,2})[-/](\\d{1,2})[-/](\\d{4})");
  private static final Pattern NO_YEAR = Pattern.compile("(\\d{1,2})[-/](\\d{1,2})");
  private static final List<DateTimeFormatter> WORDS =
      List.of(
          words("d[ ][-]MMM[ ][-]uuuu"),
          words("MMM d[,] uuuu"),
          words("d MMMM uuuu"),
          words("MMMM d[,] uuuu"));

  private final Order order;

  private SheetDates(Order order) {
    this.order = order;
  }

  private static DateTimeFormatter words(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.ENGLISH);
  }

  /** Decides by all cells of the column. */
  static SheetDates of(Iterable<String> cells) {
    boolean dayFirst = false;
    boolean monthFirst = false;
    boolean unclear = false;
    for (String cell : cells) {
      Matcher matcher = SLASHES.matcher(datePart(Cells.narrow(cell)));
      if (matcher.matches()) {
        int first = Integer.parseInt(matcher.group(1));
        int second = Integer.parseInt(matcher.group(2));
        dayFirst |= first > 12 && second <= 12;
        monthFirst |= second > 12 && first <= 12;
        unclear |= first <= 12 && second <= 12 && first != second;
      }
    }
    if (dayFirst && monthFirst) {
      return new SheetDates(unclear ? Order.MIXED : Order.CLEAR);
    }
    if (dayFirst) {
      return new SheetDates(Order.DAY_FIRST);
    }
    if (monthFirst) {
      return new SheetDates(Order.MONTH_FIRST);
    }
    return new SheetDates(unclear ? Order.ASSUMED : Order.CLEAR);
  }

  /** The same as the rep decided it. */
  static SheetDates of(ImportChoices.DateOrder order) {
    return new SheetDates(
        switch (order) {
          case DAY_FIRST -> Order.DAY_FIRST;
          case MONTH_FIRST -> Order.MONTH_FIRST;
        });
  }

  Order order() {
    return order;
  }

  /** The part of a cell before a time of day, if it has one. */
  static String datePart(String cell) {
    int colon = cell.indexOf(':');
    if (colon < 0) {
      return cell;
    }
    int end = Math.max(cell.lastIndexOf(' ', colon), cell.lastIndexOf('T', colon));
    return end < 0 ? cell : cell.substring(0, end).strip();
  }

  /** The time of day after a date, or ''. */
  static String timePart(String cell) {
    String date = datePart(cell);
    return cell.length() == date.length() ? "" : cell.substring(date.length() + 1).strip();
  }

  /** Empty where the cell is no date, or one outside the years 1900 to 2199. */
  Optional<LocalDate> parse(String cell) {
    try {
      return read(datePart(Cells.narrow(cell)))
          .filter(date -> date.getYear() >= FIRST_YEAR && date.getYear() < 2200);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /**
   * A birthday in any form. One without a year has the day first where the dates of the column
   * have; a year before {@value #FIRST_YEAR} is a slip.
   */
  Optional<Birthday> birthday(String cell) {
    Matcher numbers = NO_YEAR.matcher(Cells.narrow(cell));
    boolean dayFirst = order == Order.DAY_FIRST && numbers.matches();
    String text = dayFirst ? numbers.group(2) + "/" + numbers.group(1) : cell;
    return parse(cell)
        .map(Birthday::of)
        .or(() -> Birthday.read(text).filter(read -> read.year().orElse(FIRST_YEAR) >= FIRST_YEAR));
  }

  private Optional<LocalDate> read(String text) {
    Matcher year = YEAR_FIRST.matcher(text);
    if (year.matches()) {
      return Optional.of(date(year.group(1), year.group(2), year.group(3)));
    }
    Matcher digits = DIGITS.matcher(text);
    if (digits.matches()) {
      return Optional.of(date(digits.group(1), digits.group(2), digits.group(3)));
    }
    Matcher dots = DOTS.matcher(text);
    if (dots.matches()) {
      return Optional.of(date(dots.group(3), dots.group(2), dots.group(1)));
    }
    Matcher slashes = SLASHES.matcher(text);
    if (slashes.matches()) {
      boolean dayFirst =
          Integer.parseInt(slashes.group(1)) > 12
              || (order == Order.DAY_FIRST && Integer.parseInt(slashes.group(2)) <= 12);
      return Optional.of(
          dayFirst
              ? date(slashes.group(3), slashes.group(2), slashes.group(1))
              : date(slashes.group(3), slashes.group(1), slashes.group(2)));
    }
    for (DateTimeFormatter words : WORDS) {
      try {
        return Optional.of(LocalDate.parse(text, words));
      } catch (DateTimeException e) {
        continue;
      }
    }
    return Optional.empty();
  }

  private static LocalDate date(String year, String month, String day) {
    return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
  }
}
