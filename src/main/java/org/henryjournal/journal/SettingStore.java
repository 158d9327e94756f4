package org.henryjournal.journal;

import static org.henryjournal.journal.db.Tables.SETTING;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.henryjournal.domain.Workdays;
import org.jooq.DSLContext;

/** The settings that belong to the journal and travel with it. */
public final class SettingStore {

  static final String WEEKDAYS = "workdays.weekdays";
  static final String HOLIDAYS = "workdays.holidays";
  static final String MAKE_UP_DAYS = "workdays.make_up_days";

  private final DSLContext sql;

  SettingStore(DSLContext sql) {
    this.sql = sql;
  }

  public Optional<String> get(String name) {
    return sql.select(SETTING.CONTENT)
        .from(SETTING)
        .where(SETTING.NAME.eq(name))
        .fetchOptional(SETTING.CONTENT);
  }

  /** The journal's calendar; Monday to Friday where it says nothing. */
  public Workdays workdays() {
    Workdays usual = Workdays.mondayToFriday();
    return new Workdays(
        get(WEEKDAYS)
            .map(text -> parse(text, number -> DayOfWeek.of(Integer.parseInt(number))))
            .orElse(usual.weekdays()),
        get(HOLIDAYS).map(text -> parse(text, LocalDate::parse)).orElse(usual.holidays()),
        get(MAKE_UP_DAYS).map(text -> parse(text, LocalDate::parse)).orElse(usual.makeUpDays()));
  }

  private static <T> Set<T> parse(String text, Function<String, T> parser) {
    return text.isEmpty()
        ? Set.of()
        : Set.of(text.split(",")).stream().map(parser).collect(Collectors.toSet());
  }

  static String weekdays(Set<DayOfWeek> days) {
    return new TreeSet<>(days)
        .stream().map(day -> String.valueOf(day.getValue())).collect(Collectors.joining(","));
  }

  static String dates(Set<LocalDate> dates) {
    return new TreeSet<>(dates).stream().map(LocalDate::toString).collect(Collectors.joining(","));
  }
}
