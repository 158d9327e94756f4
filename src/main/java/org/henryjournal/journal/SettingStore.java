package org.henryjournal.journal;

import static org.henryjournal.journal.db.Tables.SETTING;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.henryjournal.domain.Grade;
import org.henryjournal.domain.GradeRules;
import org.henryjournal.domain.PublicHolidays;
import org.henryjournal.domain.Weeks;
import org.henryjournal.domain.WorkCalendar;
import org.henryjournal.domain.Workdays;
import org.henryjournal.insight.Alert;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/** The settings that belong to the journal and travel with it. */
public final class SettingStore {

  static final String WEEKDAYS = "workdays.weekdays";
  static final String HOLIDAYS = "workdays.holidays";
  static final String MAKE_UP_DAYS = "workdays.make_up_days";

  /** What holidays and make-up days are called: a line for each, its date first. */
  static final String DAY_NAMES = "workdays.names";

  /** Number of the weekday on which weeks begin. */
  static final String FIRST_DAY = "weeks.first_day";

  /** The last year whose public holidays were taken over, or {@link #NEVER}. */
  static final String HOLIDAYS_ANSWER = "workdays.public_holidays";

  /** The rep does not want to be asked about public holidays. */
  static final String NEVER = "never";

  private static final int DATE_LENGTH = "2026-01-01".length();

  /** Days of A, B and C. */
  static final String GRADE_DAYS = "grades.days";

  /** How the days of the grades are counted: {@link #WORKDAYS}, or calendar days. */
  static final String GRADE_COUNT = "grades.count";

  static final String WORKDAYS = "workdays";

  /** Begins the settings that name the grades; the letter follows. */
  static final String GRADE_NAME = "grades.name.";

  /** Up to which day the rep has seen what ran out. */
  static final String GRADES_SEEN = "grades.seen";

  /** Rates of the chain that the rep typed. */
  static final String CHAIN_RATES = "chain.rates";

  /** Begins the settings that say what columns hold under a set of headers. */
  static final String IMPORT_COLUMNS = "import.columns.";

  /** Begins the settings that say until when an alert is put aside; kind and customer follow. */
  private static final String SILENT = "alert.silent.";

  private static final List<Grade> OPEN_GRADES = List.of(Grade.A, Grade.B, Grade.C);

  private final DSLContext sql;
  private final Function<String, Optional<String>> contents;

  SettingStore(DSLContext sql) {
    this(
        sql,
        name ->
            sql.select(SETTING.CONTENT)
                .from(SETTING)
                .where(SETTING.NAME.eq(name))
                .fetchOptional(SETTING.CONTENT));
  }

  private SettingStore(DSLContext sql, Function<String, Optional<String>> contents) {
    this.sql = sql;
    this.contents = contents;
  }

  /** Settings by their names that are in no journal yet, to see whether they can be read. */
  static SettingStore over(Map<String, String> said) {
    return new SettingStore(DSL.using(SQLDialect.H2), name -> Optional.ofNullable(said.get(name)));
  }

  public Optional<String> get(String name) {
    return contents.apply(name);
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

  /** The journal's workdays with the names of its holidays and make-up days. */
  public WorkCalendar calendar() {
    Map<LocalDate, String> names = new HashMap<>();
    get(DAY_NAMES)
        .orElse("")
        .lines()
        .forEach(
            line ->
                names.put(
                    LocalDate.parse(line.substring(0, DATE_LENGTH)),
                    line.substring(DATE_LENGTH).strip()));
    return new WorkCalendar(workdays(), names);
  }

  /** Where weeks begin; on Monday where the journal says nothing. */
  public Weeks weeks() {
    return get(FIRST_DAY)
        .filter(text -> !text.isEmpty())
        .map(number -> new Weeks(DayOfWeek.of(Integer.parseInt(number))))
        .orElse(Weeks.fromMonday());
  }

  /**
   * The public holidays of the year that the rep has not been asked about; empty once there has
   * been an answer, where the year has days of its own already, and where it is not announced.
   */
  public Optional<PublicHolidays> holidaysToOffer(LocalDate today) {
    String answer = get(HOLIDAYS_ANSWER).orElse("");
    int year = today.getYear();
    boolean answered =
        answer.equals(NEVER) || (!answer.isEmpty() && Integer.parseInt(answer) >= year);
    return answered || calendar().special().stream().anyMatch(days -> days.isIn(year))
        ? Optional.empty()
        : PublicHolidays.chinese(year);
  }

  /** Deadlines and names of the grades; 10, 20, 30 days and the letters where it says nothing. */
  public GradeRules gradeRules() {
    Map<Grade, Integer> days = new EnumMap<>(GradeRules.usual().days());
    List<String> said = List.of(get(GRADE_DAYS).orElse("").split(","));
    if (said.size() == OPEN_GRADES.size()) {
      for (int i = 0; i < said.size(); i++) {
        days.put(OPEN_GRADES.get(i), Integer.parseInt(said.get(i)));
      }
    }
    Map<Grade, String> names = new EnumMap<>(Grade.class);
    for (Grade grade : Grade.values()) {
      get(GRADE_NAME + grade.code()).ifPresent(name -> names.put(grade, name));
    }
    return new GradeRules(days, names, get(GRADE_COUNT).filter(WORKDAYS::equals).isPresent());
  }

  static String gradeDays(GradeRules rules) {
    return OPEN_GRADES.stream()
        .map(grade -> String.valueOf(rules.daysOf(grade)))
        .collect(Collectors.joining(","));
  }

  /** Up to which day the rep has seen what ran out; empty before the first time. */
  public Optional<LocalDate> runOutsSeen() {
    return get(GRADES_SEEN).filter(text -> !text.isEmpty()).map(LocalDate::parse);
  }

  /** How many of the next link come of one, by the code of the link, as the rep typed them. */
  public Map<String, BigDecimal> chainRates() {
    Map<String, BigDecimal> rates = new TreeMap<>();
    for (String rate : get(CHAIN_RATES).orElse("").split(",")) {
      int equals = rate.indexOf('=');
      if (equals > 0) {
        rates.put(rate.substring(0, equals), new BigDecimal(rate.substring(equals + 1)));
      }
    }
    return rates;
  }

  static String rates(Map<String, BigDecimal> rates) {
    return new TreeMap<>(rates)
        .entrySet().stream()
            .map(rate -> rate.getKey() + "=" + rate.getValue().toPlainString())
            .collect(Collectors.joining(","));
  }

  /** The setting whose content is the last day on which an alert is not said. */
  static String silent(Alert.Subject subject) {
    return SILENT + subject.kind().code() + subject.about().map(id -> "." + id).orElse("");
  }

  /** Whether the rep has put an alert aside for a day. */
  Predicate<Alert.Subject> silentOn(LocalDate day) {
    Set<String> silent =
        sql.selectFrom(SETTING)
            .where(SETTING.NAME.startsWith(SILENT))
            .and(SETTING.CONTENT.ge(day.toString()))
            .fetchSet(SETTING.NAME);
    return subject -> silent.contains(silent(subject));
  }

  /** What the columns of a file with these headers held when one was imported last. */
  public Optional<String> importColumns(String headers) {
    return get(IMPORT_COLUMNS + headers).filter(fields -> !fields.isEmpty());
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

  static String names(Map<LocalDate, String> names) {
    return new TreeMap<>(names)
        .entrySet().stream()
            .map(e -> e.getKey() + " " + e.getValue())
            .collect(Collectors.joining("\n"));
  }

  static String dates(Set<LocalDate> dates) {
    return new TreeSet<>(dates).stream().map(LocalDate::toString).collect(Collectors.joining(","));
  }
}
