package org.henryjournal.domain;

import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads times of day: {@code 10:30 15:00 3pm 9.30am 下午3点 上午十点 10点半 三点一刻}. */
public final class TimeWords {

  /** No time is longer. */
  private static final int LONGEST = 12;

  private static final Pattern TIME =
      Pattern.compile(
          "(?<half>上午|早上|早晨|清晨|早|中午|下午|傍晚|晚上|夜里|晚|am|pm)?(?<hour>\\d{1,2})"
              + "(?:[:：](?<minute>\\d{2})|\\.(?<dot>\\d{2})(?=\\s?[ap]m)"
              + "|[点點时](?:(?<spoken>\\d{1,2})分?|(?<bell>半)|(?<quarter>[13])刻|钟|整)?)?"
              + "\\s?(?<tail>am|pm)?");

  /** Says which half of a day, and no time. */
  private static final Pattern HALF_DAY =
      Pattern.compile(
          "上午|早上|早晨|清晨|一早|中午|下午|傍晚|晚上|早|晚|morning|afternoon|evening|noon|(?:in the )?(?:morning|afternoon|evening)");

  private TimeWords() {}

  /**
   * @return empty where the word is no time; a bare number is none, and neither is 晚上12点, which
   *     belongs to the next day
   */
  public static Optional<LocalTime> parse(String word) {
    String text = ChineseNumbers.withDigits(word.strip().toLowerCase(Locale.ROOT));
    if (text.equals("noon")) {
      return Optional.of(LocalTime.NOON);
    }
    Matcher matcher = TIME.matcher(text);
    if (!matcher.matches() || text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Optional.empty();
    }
    String half = group(matcher, "half");
    String tail = group(matcher, "tail");
    if (half.length() == 1 && matcher.end("hour") == text.length()) {
      return Optional.empty();
    }
    int hour = Integer.parseInt(matcher.group("hour"));
    int minute = minute(matcher);
    boolean afternoon = half.matches("下午|傍晚|晚上|晚|夜里|pm") || tail.equals("pm");
    boolean morning = half.equals("am") || tail.equals("am");
    boolean noon = half.equals("中午") && hour < 11;
    if ((afternoon || noon) && hour < 12) {
      hour += 12;
    } else if (morning && hour == 12) {
      hour = 0;
    } else if (half.startsWith("晚") && hour == 12) {
      return Optional.empty();
    }
    return hour > 23 || minute > 59 ? Optional.empty() : Optional.of(LocalTime.of(hour, minute));
  }

  private static String group(Matcher matcher, String name) {
    return matcher.group(name) == null ? "" : matcher.group(name);
  }

  private static int minute(Matcher matcher) {
    if (matcher.group("bell") != null) {
      return 30;
    } else if (matcher.group("quarter") != null) {
      return 15 * Integer.parseInt(matcher.group("quarter"));
    }
    String digits = group(matcher, "minute") + group(matcher, "dot") + group(matcher, "spoken");
    return digits.isEmpty() ? 0 : Integer.parseInt(digits);
  }

  /** A time that begins at a place, with {@code at} before it. */
  static Optional<Found<LocalTime>> at(String text, int from) {
    int begin = text.regionMatches(true, from, "at ", 0, 3) ? from + 3 : from;
    return Found.longest(text, begin, LONGEST, TimeWords::parse);
  }

  /** Where the half of a day ends that is said at a place; the place itself where none is. */
  static int afterHalfDay(String text, int from) {
    Matcher matcher = HALF_DAY.matcher(text.toLowerCase(Locale.ROOT)).region(from, text.length());
    return matcher.lookingAt() && Found.endsAWord(text, matcher.end()) ? matcher.end() : from;
  }
}
