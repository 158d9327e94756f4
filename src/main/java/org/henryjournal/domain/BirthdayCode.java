package org.henryjournal.domain;

import java.time.DateTimeException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the codes of birthdays. */
final class BirthdayCode {

  private static final Pattern SOLAR =
      Pattern.compile("(?:(?<year>\\d{4})|-)-(?<month>\\d{2})-(?<day>\\d{2})");
  private static final Pattern LUNAR =
      Pattern.compile("lunar (?<leap>leap )?(?:(?<year>\\d{4})-)?(?<month>\\d{2})-(?<day>\\d{2})");

  private BirthdayCode() {}

  static Birthday read(String code) {
    Matcher solar = SOLAR.matcher(code);
    if (solar.matches()) {
      return new SolarBirthday(year(solar), number(solar, "month"), number(solar, "day"));
    }
    Matcher lunar = LUNAR.matcher(code);
    if (lunar.matches()) {
      boolean leap = lunar.group("leap") != null;
      return new LunarBirthday(year(lunar), number(lunar, "month"), leap, number(lunar, "day"));
    }
    throw new DateTimeException("No birthday has the code '" + code + "'");
  }

  private static Optional<Integer> year(Matcher matcher) {
    return Optional.ofNullable(matcher.group("year")).map(Integer::valueOf);
  }

  private static int number(Matcher matcher, String group) {
    return Integer.parseInt(matcher.group(group));
  }
}
