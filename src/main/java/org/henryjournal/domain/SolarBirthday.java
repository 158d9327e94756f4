package org.henryjournal.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** A birthday by the solar calendar. That of 29 February is kept on 28 February in common years. */
public record SolarBirthday(Optional<Integer> year, int month, int day) implements Birthday {

  private static final int ANY_LEAP_YEAR = 2000;
  private static final int LAST_YEAR = 9999;

  /**
   * @throws DateTimeException when there is no such day, or the year has more than four digits
   */
  public SolarBirthday {
    LocalDate date = LocalDate.of(year.orElse(ANY_LEAP_YEAR), month, day);
    if (date.getYear() < 0 || date.getYear() > LAST_YEAR) {
      throw new DateTimeException("No birthday is in " + date.getYear());
    }
  }

  @Override
  public String code() {
    return year.map(known -> LocalDate.of(known, month, day).toString())
        .orElseGet(() -> "--%02d-%02d".formatted(month, day));
  }

  @Override
  public Birthday withoutYear() {
    return new SolarBirthday(Optional.empty(), month, day);
  }

  @Override
  public Optional<LocalDate> keptIn(int kept) {
    YearMonth in = YearMonth.of(kept, month);
    return Optional.of(in.atDay(Math.min(day, in.lengthOfMonth())));
  }
}
