package org.henryjournal.domain;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * Days off and make-up workdays of one year in mainland China, as the General Office of the State
 * Council announced them. They are known for the years that have a file beside this class; the next
 * year is announced in autumn, so that a new year needs a new file.
 *
 * @param notice title of the announcement
 * @param published its date
 * @param days in order of date
 */
public record PublicHolidays(int year, String notice, LocalDate published, List<SpecialDays> days) {

  private static final int FIRST_YEAR = 2024;
  private static final String OFF = "off.";
  private static final String WORK = "work.";

  /** Begins the codes by which the holidays are named. */
  private static final String COUNTRY = "cn.";

  public PublicHolidays {
    days = List.copyOf(days);
  }

  /** Empty where the year had not been announced when this version of Henry was made. */
  public static Optional<PublicHolidays> chinese(int year) {
    try (InputStream in =
        PublicHolidays.class.getResourceAsStream("holidays/cn-" + year + ".properties")) {
      if (in == null) {
        return Optional.empty();
      }
      Properties file = new Properties();
      file.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return Optional.of(
          new PublicHolidays(
              year,
              file.getProperty("notice"),
              LocalDate.parse(file.getProperty("published")),
              days(file)));
    } catch (IOException e) {
      throw new IllegalStateException("The holidays of " + year + " cannot be read", e);
    }
  }

  /** Those of all years that are known, up to this one, the latest first. */
  public static List<PublicHolidays> chineseUpTo(int last) {
    List<PublicHolidays> known = new ArrayList<>();
    for (int year = last; year >= FIRST_YEAR; year--) {
      chinese(year).ifPresent(known::add);
    }
    return known;
  }

  private static List<SpecialDays> days(Properties file) {
    List<SpecialDays> days = new ArrayList<>();
    for (String key : file.stringPropertyNames()) {
      boolean worked = key.startsWith(WORK);
      if (worked || key.startsWith(OFF)) {
        String name = COUNTRY + key.substring(key.indexOf('.') + 1);
        for (String stretch : file.getProperty(key).split(",")) {
          String[] ends = stretch.split("/");
          days.add(
              new SpecialDays(
                  LocalDate.parse(ends[0]), LocalDate.parse(ends[ends.length - 1]), worked, name));
        }
      }
    }
    days.sort(Comparator.comparing(SpecialDays::from));
    return days;
  }

  public int daysOff() {
    return days.stream().filter(d -> !d.worked()).mapToInt(SpecialDays::days).sum();
  }

  public int makeUpDays() {
    return days.stream().filter(SpecialDays::worked).mapToInt(SpecialDays::days).sum();
  }
}
