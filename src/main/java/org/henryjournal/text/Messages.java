package org.henryjournal.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import org.henryjournal.domain.Refusal;

/**
 * Everything Henry says, in one language: sentences by key, and the way dates and numbers are
 * written. Immutable; a change of language is another object.
 */
public final class Messages {

  /** The two languages; the code is what the command line and the preferences use. */
  public enum Language {
    ENGLISH("en", Locale.ENGLISH),
    CHINESE("zh", Locale.SIMPLIFIED_CHINESE);

    private final String code;
    private final Locale locale;

    Language(String code, Locale locale) {
      this.code = code;
      this.locale = locale;
    }

    public Language other() {
      return this == ENGLISH ? CHINESE : ENGLISH;
    }

    public String code() {
      return code;
    }

    public Locale locale() {
      return locale;
    }

    /** The language of a code; empty where it is none of ours. */
    public static Optional<Language> ofCode(String code) {
      for (Language language : values()) {
        if (language.code.equals(code)) {
          return Optional.of(language);
        }
      }
      return Optional.empty();
    }

    /** Chinese for any Chinese locale, English otherwise. */
    public static Language of(Locale locale) {
      return locale.getLanguage().equals("zh") ? CHINESE : ENGLISH;
    }
  }

  private static final String DASH = "–";

  private final Language language;
  private final ResourceBundle bundle;

  public Messages(Language language) {
    this.language = language;
    this.bundle =
        ResourceBundle.getBundle(
            "org.henryjournal.text.messages",
            language.locale(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  public Language language() {
    return language;
  }

  public Locale locale() {
    return language.locale();
  }

  /**
   * The sentence of a key. Arguments stand where the sentence has {@code {0}}, {@code {1}}; whole
   * numbers are grouped, dates and amounts are written the language's way.
   *
   * @throws IllegalArgumentException when no language has the key: a mistake in the program
   */
  public String get(String key, Object... arguments) {
    String pattern;
    try {
      pattern = bundle.getString(key);
    } catch (MissingResourceException e) {
      throw new IllegalArgumentException("No message has the key " + key, e);
    }
    Object[] shown = new Object[arguments.length];
    for (int i = 0; i < arguments.length; i++) {
      shown[i] =
          switch (arguments[i]) {
            case LocalDate date -> day(date);
            case BigDecimal amount -> amount(amount);
            case Number number -> number;
            case Object other -> other.toString();
          };
    }
    return new MessageFormat(pattern, locale()).format(shown);
  }

  public String get(Refusal refusal) {
    return get(refusal.key(), refusal.arguments());
  }

  /** What a holiday is called: a public one by its code, any other as the rep wrote it. */
  public String holiday(String name) {
    String key = "holiday." + name;
    return bundle.containsKey(key) ? get(key) : name;
  }

  public boolean has(String key) {
    return bundle.containsKey(key);
  }

  /** The keys that begin so. */
  public Set<String> keys(String prefix) {
    return bundle.keySet().stream()
        .filter(key -> key.startsWith(prefix))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** {@code 1,234.5} with as few decimals as say it, at most two. */
  public String amount(BigDecimal amount) {
    NumberFormat format = NumberFormat.getNumberInstance(locale());
    format.setMaximumFractionDigits(2);
    return format.format(amount);
  }

  /** An amount that nobody knows so exactly, with three digits that count: {@code 60,500}. */
  public String about(BigDecimal amount) {
    return amount(amount.round(new MathContext(3, RoundingMode.HALF_UP)));
  }

  /** A figure with this many decimals, such as 12.5. */
  public String decimal(double value, int decimals) {
    NumberFormat format = NumberFormat.getNumberInstance(locale());
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    return format.format(value);
  }

  public String number(long value) {
    return NumberFormat.getIntegerInstance(locale()).format(value);
  }

  /** {@code 3rd}; in Chinese the bare number. */
  public String ordinal(int number) {
    int tens = number % 100;
    String ending =
        tens >= 11 && tens <= 13
            ? "th"
            : switch (number % 10) {
              case 1 -> "st";
              case 2 -> "nd";
              case 3 -> "rd";
              default -> "th";
            };
    return get("ordinal", number, ending);
  }

  /** A share of 0 to 1 in whole per cent. */
  public String percent(double share) {
    return percent(share, 0);
  }

  /** A share of 0 to 1 in per cent with this many decimals. */
  public String percent(double share, int decimals) {
    return get("percent", decimal(share * 100, decimals));
  }

  /** Short, with its weekday: {@code Fri 27 Nov}, {@code 11月27日 周五}. */
  public String day(LocalDate date) {
    return format(date, "format.day");
  }

  /** Only day and month. */
  public String shortDay(LocalDate date) {
    return format(date, "format.day.short");
  }

  /** For a column of a table: every date as wide as the next. */
  public String date(LocalDate date) {
    return format(date, "format.date");
  }

  /** Short, with its weekday and year. */
  public String dayOfYear(LocalDate date) {
    return format(date, "format.day.year");
  }

  /** In full, as a heading. */
  public String longDay(LocalDate date) {
    return format(date, "format.day.long");
  }

  /** A month as a label on an axis. */
  public String month(LocalDate date) {
    return format(date, "format.month");
  }

  /** A month as a label on an axis of more than a year. */
  public String shortMonthOfYear(LocalDate date) {
    return format(date, "format.month.axis");
  }

  /** A month with its year. */
  public String monthOfYear(LocalDate date) {
    return format(date, "format.month.year");
  }

  /** From a first day to a last one: {@code 18–22 Nov}; the year where it is another one's. */
  public String days(LocalDate from, LocalDate to) {
    if (from.equals(to)) {
      return shortDay(from);
    }
    if (from.getYear() != to.getYear()) {
      return date(from) + DASH + date(to);
    }
    return from.getMonth() == to.getMonth()
        ? format(from, "format.days.first") + DASH + format(to, "format.days.last")
        : format(from, "format.days.last") + DASH + format(to, "format.days.last");
  }

  private String format(LocalDate date, String key) {
    return DateTimeFormatter.ofPattern(bundle.getString(key), locale()).format(date);
  }
}
