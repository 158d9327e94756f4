package org.henryjournal.journal;

import static org.henryjournal.journal.db.Tables.SETTING;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.henryjournal.domain.Grade;
import org.henryjournal.domain.GradeRules;
import org.henryjournal.domain.PublicHolidays;
import org.henryjournal.domain.WorkCalendar;
import org.henryjournal.domain.Workdays;
import org.jooq.DSLContext;

/** The settings that belong to the journal and travel with it: each {@link Setting} as it is. */
public final class SettingStore {

  private final DSLContext sql;

  SettingStore(DSLContext sql) {
    this.sql = sql;
  }

  public <T> T get(Setting<T> setting) {
    return sql.select(SETTING.CONTENT)
        .from(SETTING)
        .where(SETTING.NAME.eq(setting.name()))
        .fetchOptional(SETTING.CONTENT)
        .map(setting::read)
        .orElse(setting.usual());
  }

  /** What the journal says of a family, by its members. */
  <T> Map<String, T> all(Setting<T> family) {
    Map<String, T> all = new HashMap<>();
    sql.selectFrom(SETTING)
        .where(SETTING.NAME.startsWith(family.name()))
        .forEach(
            row ->
                all.put(
                    row.getName().substring(family.name().length()),
                    family.read(row.getContent())));
    return all;
  }

  /** The journal's calendar; Monday to Friday where it says nothing. */
  public Workdays workdays() {
    return new Workdays(get(Setting.WEEKDAYS), get(Setting.HOLIDAYS), get(Setting.MAKE_UP_DAYS));
  }

  /** The journal's workdays with the names of its holidays and make-up days. */
  public WorkCalendar calendar() {
    return new WorkCalendar(workdays(), get(Setting.DAY_NAMES));
  }

  /**
   * The public holidays of the year that the rep has not been asked about; empty once there has
   * been an answer, where the year has days of its own already, and where it is not announced.
   */
  public Optional<PublicHolidays> holidaysToOffer(LocalDate today) {
    int year = today.getYear();
    boolean answered = get(Setting.HOLIDAYS_ANSWER) >= year;
    return answered || calendar().special().stream().anyMatch(days -> days.isIn(year))
        ? Optional.empty()
        : PublicHolidays.chinese(year);
  }

  /** Deadlines and names of the grades; 10, 20, 30 days and the letters where it says nothing. */
  public GradeRules gradeRules() {
    Map<Grade, String> names = new EnumMap<>(Grade.class);
    Map<String, String> said = all(Setting.GRADE_NAME);
    for (Grade grade : Grade.values()) {
      String name = said.getOrDefault(grade.code(), "");
      if (!name.isEmpty()) {
        names.put(grade, name);
      }
    }
    return new GradeRules(get(Setting.GRADE_DAYS), names, get(Setting.GRADES_IN_WORKDAYS));
  }
}
