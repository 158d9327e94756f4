package org.henryjournal.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the notes of a day or a week, line by line: a line that is only a day is a heading and
 * rules those below it. A heading that names a weekday alone is that day in the week of the dated
 * heading before it, else the last one before the day on which the notes are written.
 */
public final class LineNotes {

  /** More lines are no day's notes. */
  public static final int MOST_LINES = 10_000;

  /**
   * A line that is no heading and not blank.
   *
   * @param number of the line, from 1
   * @param line as it was written, without the mark of a list
   * @param day that of the heading above it, else the one on which the notes are written
   */
  public record Written(int number, String line, LocalDate day) {

    /** Whether both say the same, under the same day. */
    public boolean isLike(Written other) {
      return line.equals(other.line) && day.equals(other.day);
    }

    /** What it says; with many customers this takes its time. */
    public Noted read(CustomerNames names) {
      return new Noted(
          number, line, QuickEntry.parse(line, day, names), PaymentLine.read(line, day, names));
    }
  }

  /**
   * A line and what it says.
   *
   * @param number of the line, from 1
   * @param line as it was written, without the mark of a list
   */
  public record Noted(
      int number, String line, QuickEntry.Result read, Optional<PaymentLine> payment) {

    /** The day of the visit, or of the money. */
    public LocalDate date() {
      return payment.map(PaymentLine::date).orElse(read.draft().date());
    }

    /**
     * Why it is not saved unseen, as the ending of a message key; empty where nothing is in doubt.
     */
    public Optional<String> doubt() {
      if (payment.isPresent()) {
        PaymentLine paid = payment.get();
        return paid.known().isEmpty()
            ? Optional.of("payer")
            : paid.amount().isEmpty() ? Optional.of("payment") : Optional.empty();
      }
      if (!read.candidates().isEmpty()) {
        return Optional.of("candidates");
      } else if (read.draft().customer().isEmpty()) {
        return Optional.of("customer");
      } else if (read.vagueStep().isPresent()) {
        return Optional.of("step");
      } else if (!read.unread().isEmpty()) {
        return Optional.of("unread");
      } else if (!read.proposed().isEmpty()) {
        return Optional.of("proposed");
      }
      return read.known().isEmpty() ? Optional.of("new") : Optional.empty();
    }

    /**
     * The words of the line that the doubt is about: names, a day, signs; '' for the whole line.
     */
    public String doubted() {
      if (!read.candidates().isEmpty()) {
        return String.join(", ", read.candidates().stream().map(each -> each.name()).toList());
      }
      return read.vagueStep()
          .orElseGet(
              () ->
                  read.unread().isEmpty()
                      ? read.draft().customer()
                      : String.join(" ", read.unread()));
    }

    /** Whether taking the proposals makes an end of the doubt. */
    public boolean isAcceptable() {
      return doubt().filter(why -> !why.equals("proposed") && !why.equals("new")).isEmpty();
    }
  }

  private static final Pattern BULLET =
      Pattern.compile("^\\s*(?:[-*•·●○▪]\\s+|\\d{1,2}[.、)）]\\s*(?!\\d))");
  private static final Pattern WEEKDAY =
      Pattern.compile(
          "(?i)(?:周|星期|礼拜)[一二三四五六日天]|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?");

  private LineNotes() {}

  /**
   * @param written the day on which they are written
   */
  public static List<Noted> read(List<String> lines, LocalDate written, CustomerNames names) {
    return written(lines, written).stream().map(line -> line.read(names)).toList();
  }

  /**
   * The lines with the days that rule them.
   *
   * @param written the day on which they are written
   */
  public static List<Written> written(List<String> lines, LocalDate written) {
    List<Written> found = new ArrayList<>();
    LocalDate day = written;
    Optional<LocalDate> dated = Optional.empty();
    for (int i = 0; i < lines.size(); i++) {
      String line = BULLET.matcher(lines.get(i)).replaceFirst("").strip();
      Optional<LocalDate> heading = heading(line, written, dated);
      if (heading.isPresent()) {
        day = heading.get();
        dated = WEEKDAY.matcher(bare(line)).matches() ? dated : heading;
      } else if (!line.isEmpty()) {
        found.add(new Written(i + 1, line, day));
      }
    }
    return found;
  }

  private static String bare(String line) {
    return line.replaceAll("[:：,，;；。.#*\\s-]+$", "").replaceAll("^[#*\\s]+", "");
  }

  /** The day of a line that says nothing else: {@code 11月25日 周三}, {@code Wed 25 Nov:}. */
  private static Optional<LocalDate> heading(
      String line, LocalDate written, Optional<LocalDate> dated) {
    String text = bare(line);
    if (text.isEmpty() || text.length() > 30) {
      return Optional.empty();
    }
    if (WEEKDAY.matcher(text).matches()) {
      Optional<LocalDate> last = PastWords.parse(text, written);
      return dated.isEmpty() ? last : last.map(day -> dated.get().with(day.getDayOfWeek()));
    }
    Optional<LocalDate> day = PastWords.parse(text, written);
    if (day.isPresent()) {
      return day;
    }
    // The name of the weekday stands before or behind the date.
    String plain =
        text.replaceFirst("[(（\\[]?(?:" + WEEKDAY.pattern() + ")[)）\\],]?\\s*", " ").strip();
    return plain.equals(text) || plain.isEmpty()
        ? Optional.empty()
        : PastWords.parse(plain, written);
  }
}
