package org.henryjournal.text;

import java.time.LocalDate;
import org.henryjournal.domain.Birthday;
import org.henryjournal.domain.LunarBirthday;
import org.henryjournal.domain.LunarWords;
import org.henryjournal.domain.SolarBirthday;

/** How birthdays are written, on every page and in every file; {@link Birthday#read} reads it. */
public final class BirthdayWords {

  private static final int ANY_LEAP_YEAR = 2000;

  private final Messages messages;

  public BirthdayWords(Messages messages) {
    this.messages = messages;
  }

  /**
   * {@code 17 May}, {@code 17 May 1980}, {@code 15th of the 8th lunar month}; {@code 5月17日}, {@code
   * 1980年5月17日}, {@code 农历八月十五}.
   */
  public String text(Birthday birthday) {
    return switch (birthday) {
      case SolarBirthday solar -> solar(solar);
      case LunarBirthday lunar -> lunar(lunar);
    };
  }

  private String solar(SolarBirthday birthday) {
    String day = messages.shortDay(LocalDate.of(ANY_LEAP_YEAR, birthday.month(), birthday.day()));
    return birthday
        .year()
        .map(year -> messages.get("birthday.solar.year", day, "%04d".formatted(year)))
        .orElse(day);
  }

  private String lunar(LunarBirthday birthday) {
    boolean isChinese = messages.language() == Messages.Language.CHINESE;
    String day = isChinese ? LunarWords.day(birthday.day()) : messages.ordinal(birthday.day());
    String month =
        isChinese ? LunarWords.month(birthday.month()) : messages.ordinal(birthday.month());
    String named = birthday.leap() ? messages.get("birthday.lunar.leap", month) : month;
    return birthday
        .year()
        .map(year -> messages.get("birthday.lunar.year", day, named, String.valueOf(year)))
        .orElseGet(() -> messages.get("birthday.lunar", day, named));
  }
}
