package org.henryjournal.domain;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads birthdays as people write them; {@link Birthday#read} says by which rules. */
final class BirthdayReader {

  /** What is longer is a note. */
  private static final int LONGEST = 60;

  private static final int FIRST_YEAR = 1000;

  /** Also the last that a sheet may have. */
  private static final int LAST_YEAR = 2199;

  private static final String TRADITIONAL = "農曆閏臘陰陽舊國號";
  private static final String SIMPLIFIED = "农历闰腊阴阳旧国号";
  private static final String CHINESE_DIGITS = "〇一二三四五六七八九";

  private static final Pattern TIME = Pattern.compile("(?: \\d{1,2}:\\d{2}|(?<=\\d)t\\d{2}).*");
  private static final Pattern CALENDAR =
      Pattern.compile("\\(?(?:(?<lunar>[农阴旧夏古]历|lunar)|[公阳新国西]历|solar)\\)?[: ]*");

  private static final Pattern CHINESE =
      Pattern.compile(
          "(?:(?<year>\\d{4}|[〇零一二三四五六七八九]{4})年)?(?<leap>闰)?"
              + "(?<month>\\d{1,2}|[一二三四五六七八九十正元冬腊]{1,2})月"
              + "(?<day>\\d{1,2}|(?<word>初?[一二三四五六七八九十廿卅]{1,3}))(?<sign>[日号])?");

  /** What only lunar dates have in them; 卅一 is the 31st. */
  private static final Pattern LUNAR_ONLY = Pattern.compile("[闰正冬腊初廿]|卅(?!一)");

  private static final String LEAP = "(?<leap>闰|leap )?";
  private static final String NUMBERS = "(?<month>\\d{1,2})[-/.](?<day>\\d{1,2})";
  private static final List<Pattern> YEAR_FIRST =
      List.of(
          Pattern.compile(LEAP + "(?<year>\\d{4})[-/.]" + NUMBERS),
          Pattern.compile("(?<year>(?:19|20)\\d{2})(?<month>\\d{2})(?<day>\\d{2})"),
          Pattern.compile("--(?<month>\\d{2})-?(?<day>\\d{2})"));
  private static final List<Pattern> EITHER_ORDER =
      List.of(
          Pattern.compile(LEAP + NUMBERS),
          Pattern.compile(
              "(?<month>\\d{1,2})(?<sign>[-/])(?<day>\\d{1,2})\\k<sign>(?<year>\\d{4})"),
          Pattern.compile("(?<day>\\d{1,2})\\.(?<month>\\d{1,2})\\.(?<year>\\d{4})"));

  private static final String ENGLISH_DAY = "(?<day>\\d{1,2})(?:st|nd|rd|th)?";
  private static final String ENGLISH_MONTH = "(?<month>[a-z]{3,9})\\.?";
  private static final String ENGLISH_YEAR = "(?:(?:, ?| of |[- ])(?<year>\\d{4}))?";
  private static final List<Pattern> ENGLISH =
      List.of(
          Pattern.compile(ENGLISH_DAY + "[- ]?(?:of )?" + ENGLISH_MONTH + ENGLISH_YEAR),
          Pattern.compile(ENGLISH_MONTH + "[- ]?" + ENGLISH_DAY + ENGLISH_YEAR));
  private static final Pattern ENGLISH_LUNAR =
      Pattern.compile(
          ENGLISH_DAY
              + " of (?:the )?(?<leap>leap )?(?<month>\\d{1,2})(?:st|nd|rd|th)? month"
              + ENGLISH_YEAR);

  /** The text without the name of a calendar. */
  private final String body;

  private final boolean saysLunar;
  private final boolean saysSolar;

  private BirthdayReader(String text) {
    Matcher calendar = CALENDAR.matcher(text);
    boolean says = calendar.find();
    saysLunar = says && calendar.group("lunar") != null;
    saysSolar = says && !saysLunar;
    body = calendar.replaceFirst("").strip();
  }

  static Optional<Birthday> read(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      return new BirthdayReader(plain(text)).read();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Full-width and traditional characters in their plain form, and no time of day. */
  private static String plain(String text) {
    String narrow = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder plain = new StringBuilder(narrow.length());
    for (char c : narrow.strip().replaceAll("\\s+", " ").toCharArray()) {
      int at = TRADITIONAL.indexOf(c);
      plain.append(at < 0 ? c : SIMPLIFIED.charAt(at));
    }
    return TIME.matcher(plain).replaceFirst("");
  }

  private Optional<Birthday> read() {
    Optional<Matcher> found = matching(List.of(CHINESE), body.replace(" ", ""));
    if (found.isPresent()) {
      return chinese(found.get());
    }
    found = matching(YEAR_FIRST, body);
    if (found.isPresent()) {
      return birthday(found.get(), number(found.get(), "month"), number(found.get(), "day"));
    }
    found = matching(EITHER_ORDER, body);
    if (found.isPresent()) {
      int month = number(found.get(), "month");
      int day = number(found.get(), "day");
      return month > 12 && day <= 12
          ? birthday(found.get(), day, month)
          : birthday(found.get(), month, day);
    }
    found = matching(saysLunar ? List.of(ENGLISH_LUNAR) : ENGLISH, body);
    if (found.isPresent()) {
      Matcher english = found.get();
      OptionalInt month =
          saysLunar
              ? OptionalInt.of(number(english, "month"))
              : englishMonth(english.group("month"));
      return month.isPresent()
          ? birthday(english, month.getAsInt(), number(english, "day"))
          : Optional.empty();
    }
    return Optional.empty();
  }

  private static Optional<Matcher> matching(List<Pattern> forms, String text) {
    return forms.stream().map(form -> form.matcher(text)).filter(Matcher::matches).findFirst();
  }

  private Optional<Birthday> chinese(Matcher matcher) {
    boolean isLunarOnly = LUNAR_ONLY.matcher(matcher.group()).find();
    String word = matcher.group("word");
    boolean isBareWord = word != null && matcher.group("sign") == null;
    // 八月五 may be either and is hardly written: the lunar day is 初五.
    boolean isUnclear =
        isBareWord && word.length() == 1 && !isLunarOnly && !saysLunar && !saysSolar;
    OptionalInt month = numberOrWord(matcher.group("month"), LunarWords::readMonth);
    OptionalInt day = numberOrWord(matcher.group("day"), LunarWords::readDay);
    if (isUnclear || (isLunarOnly && saysSolar) || month.isEmpty() || day.isEmpty()) {
      return Optional.empty();
    }
    boolean isLunar = saysLunar || isLunarOnly || (isBareWord && !saysSolar);
    return birthday(matcher, isLunar, month.getAsInt(), day.getAsInt());
  }

  private static OptionalInt numberOrWord(String text, Function<String, OptionalInt> word) {
    return Character.isDigit(text.charAt(0))
        ? OptionalInt.of(Integer.parseInt(text))
        : word.apply(text);
  }

  private Optional<Birthday> birthday(Matcher matcher, int month, int day) {
    return birthday(matcher, saysLunar, month, day);
  }

  private static Optional<Birthday> birthday(Matcher matcher, boolean isLunar, int month, int day) {
    Optional<Integer> year = group(matcher, "year").map(BirthdayReader::year);
    boolean isLeap = group(matcher, "leap").isPresent();
    if (isLunar) {
      return Optional.of(new LunarBirthday(year, month, isLeap, day));
    }
    boolean isOutside = year.isPresent() && (year.get() < FIRST_YEAR || year.get() > LAST_YEAR);
    return isLeap || isOutside
        ? Optional.empty()
        : Optional.of(new SolarBirthday(year, month, day));
  }

  private static Optional<String> group(Matcher matcher, String name) {
    return matcher.namedGroups().containsKey(name)
        ? Optional.ofNullable(matcher.group(name))
        : Optional.empty();
  }

  private static int number(Matcher matcher, String group) {
    return Integer.parseInt(matcher.group(group));
  }

  private static int year(String text) {
    int year = 0;
    for (char c : text.replace('零', '〇').toCharArray()) {
      int chinese = CHINESE_DIGITS.indexOf(c);
      year = year * 10 + (chinese < 0 ? c - '0' : chinese);
    }
    return year;
  }

  private static OptionalInt englishMonth(String word) {
    return Stream.of(Month.values())
        .filter(month -> month.name().toLowerCase(Locale.ROOT).startsWith(word))
        .mapToInt(Month::getValue)
        .findFirst();
  }
}
