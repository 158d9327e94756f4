package org.henryjournal.journal;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.henryjournal.domain.Coded;
import org.henryjournal.domain.Festival;
import org.henryjournal.domain.Grade;
import org.henryjournal.domain.GradeRules;
import org.henryjournal.domain.PaymentTerms;
import org.henryjournal.domain.Weeks;
import org.henryjournal.domain.Workdays;

/**
 * A setting of the journal: its name and how its content stands in the journal file, and what holds
 * where the journal does not say it, or says ''. Each is declared here once; a new one is read,
 * written and looked at in journals from elsewhere without another line. Names and contents never
 * change their meaning, for journals hold them.
 *
 * <p>A name that ends with a full stop is that of a family: what follows it tells its members apart
 * ({@link #of}).
 */
public final class Setting<T> {

  /** Of a setting that names the last year whose public holidays were taken over. */
  static final int NEVER_ASK = Integer.MAX_VALUE;

  /** More are no small part of a day. */
  public static final int MOST_CARE_A_DAY = 50;

  /** A year after a deal there is nothing left to ask about its beginnings. */
  public static final int LATEST_USAGE_CHECK = 365;

  private static final String NEVER = "never";

  private static final String IN_WORKDAYS = "workdays";

  private static final int DATE_LENGTH = "2026-01-01".length();

  private static final List<Grade> OPEN_GRADES = List.of(Grade.A, Grade.B, Grade.C);

  /** Filled by the declarations below, and by nothing else. */
  private static final List<Setting<?>> DECLARED = new ArrayList<>();

  /** Days of the week that are worked. */
  static final Setting<Set<DayOfWeek>> WEEKDAYS =
      declare(
          "workdays.weekdays",
          text -> set(text, number -> DayOfWeek.of(Integer.parseInt(number))),
          days -> joined(days, day -> String.valueOf(day.getValue())),
          Workdays.mondayToFriday().weekdays());

  static final Setting<Set<LocalDate>> HOLIDAYS =
      declare(
          "workdays.holidays",
          text -> set(text, LocalDate::parse),
          dates -> joined(dates, LocalDate::toString),
          Set.of());

  static final Setting<Set<LocalDate>> MAKE_UP_DAYS =
      declare(
          "workdays.make_up_days",
          text -> set(text, LocalDate::parse),
          dates -> joined(dates, LocalDate::toString),
          Set.of());

  /** What holidays and make-up days are called: a line for each, its date first. */
  static final Setting<Map<LocalDate, String>> DAY_NAMES =
      declare("workdays.names", Setting::names, Setting::lines, Map.of());

  /**
   * The last year whose public holidays were taken over, or {@link #NEVER_ASK} where the rep does
   * not want to be asked about them; 0 where there has been no answer.
   */
  static final Setting<Integer> HOLIDAYS_ANSWER =
      declare(
          "workdays.public_holidays",
          text -> text.equals(NEVER) ? NEVER_ASK : Integer.valueOf(text),
          year -> year == NEVER_ASK ? NEVER : String.valueOf(year),
          0);

  /** Where weeks begin, as the number of the weekday. */
  public static final Setting<Weeks> WEEKS =
      declare(
          "weeks.first_day",
          text -> new Weeks(DayOfWeek.of(Integer.parseInt(text))),
          weeks -> String.valueOf(weeks.firstDay().getValue()),
          Weeks.fromMonday());

  /** Days of A, B and C. */
  static final Setting<Map<Grade, Integer>> GRADE_DAYS =
      declare("grades.days", Setting::gradeDays, Setting::gradeDays, GradeRules.usual().days());

  /** Whether the days of the grades are workdays, and not calendar days. */
  static final Setting<Boolean> GRADES_IN_WORKDAYS =
      declare("grades.count", IN_WORKDAYS::equals, is -> is ? IN_WORKDAYS : "", false);

  /** What the rep calls a grade, by its letter; '' for the letter. */
  static final Setting<String> GRADE_NAME =
      declare("grades.name.", Function.identity(), Function.identity(), "");

  /** Up to which day the rep has seen what ran out; empty before the first time. */
  public static final Setting<Optional<LocalDate>> RUN_OUTS_SEEN =
      declare(
          "grades.seen",
          text -> Optional.of(LocalDate.parse(text)),
          day -> day.map(LocalDate::toString).orElse(""),
          Optional.empty());

  /** When a deal is due that says nothing of its own. */
  static final Setting<PaymentTerms> TERMS =
      declare(
          "terms.usual",
          text -> PaymentTerms.ofCode(text).orElseThrow(),
          PaymentTerms::code,
          PaymentTerms.ON_SIGNING);

  /** After how many days a deal is followed by a usage check. */
  public static final Setting<Set<Integer>> USAGE_CHECKS =
      declare(
          "care.usage",
          text -> text.equals(NEVER) ? Set.of() : set(text, Integer::valueOf),
          days -> days.isEmpty() ? NEVER : joined(days, String::valueOf),
          Set.of(7, 30));

  /** How many are shown as due for care on one day. */
  public static final Setting<Integer> CARE_A_DAY =
      declare("care.a_day", Integer::valueOf, String::valueOf, 5);

  /** Festivals of the trade's calendar on which nobody is to be thought of. */
  public static final Setting<Set<Festival>> FESTIVALS_OFF =
      declare(
          "care.festivals_off",
          text -> set(text, code -> Coded.of(Festival.class, code)),
          off -> joined(off, Festival::code),
          Set.of());

  /** The rep's own text of a message of care, by its name, which may be ''. */
  static final Setting<String> CARE_TEXT =
      declare("care.text.", Function.identity(), Function.identity(), "");

  /** How many of the next link come of one, by the code of the link, as the rep typed them. */
  public static final Setting<Map<String, BigDecimal>> CHAIN_RATES =
      declare("chain.rates", Setting::rates, Setting::rates, Map.of());

  /** What the columns of a file held when one with these headers was imported last. */
  public static final Setting<Optional<String>> IMPORT_COLUMNS =
      declare("import.columns.", Optional::of, fields -> fields.orElse(""), Optional.empty());

  /** The last day on which an alert is not said, by its kind and customer. */
  static final Setting<LocalDate> ALERT_SILENT =
      declare("alert.silent.", LocalDate::parse, LocalDate::toString, LocalDate.MIN);

  private final String name;
  private final Function<String, T> read;
  private final Function<T, String> write;
  private final T usual;

  private Setting(String name, Function<String, T> read, Function<T, String> write, T usual) {
    this.name = name;
    this.read = read;
    this.write = write;
    this.usual = usual;
  }

  /**
   * @param read is not given ''
   */
  private static <T> Setting<T> declare(
      String name, Function<String, T> read, Function<T, String> write, T usual) {
    Setting<T> declared = new Setting<>(name, read, write, usual);
    DECLARED.add(declared);
    return declared;
  }

  /** The member of this family that is called so. */
  public Setting<T> of(String member) {
    return new Setting<>(name + member, read, write, usual);
  }

  String name() {
    return name;
  }

  /** What holds where this is the content. */
  T read(String content) {
    return content.isEmpty() ? usual : read.apply(content);
  }

  String written(T value) {
    return write.apply(value);
  }

  T usual() {
    return usual;
  }

  static List<Setting<?>> declared() {
    return List.copyOf(DECLARED);
  }

  private boolean isCalled(String asked) {
    return name.endsWith(".") ? asked.startsWith(name) : asked.equals(name);
  }

  /**
   * Reads a setting as whoever asks for it will; one that this Henry does not know is nobody's.
   *
   * @return what it says
   * @throws RuntimeException when it says what no Henry writes
   */
  static List<Object> look(String name, String content) {
    return DECLARED.stream()
        .filter(setting -> setting.isCalled(name))
        .<Object>map(setting -> setting.read(content))
        .toList();
  }

  private static <E> Set<E> set(String text, Function<String, E> one) {
    return Stream.of(text.split(",")).map(one).collect(Collectors.toSet());
  }

  private static <E extends Comparable<? super E>> String joined(
      Set<E> set, Function<E, String> one) {
    return new TreeSet<>(set).stream().map(one).collect(Collectors.joining(","));
  }

  private static Map<LocalDate, String> names(String text) {
    Map<LocalDate, String> names = new HashMap<>();
    text.lines()
        .forEach(
            line ->
                names.put(
                    LocalDate.parse(line.substring(0, DATE_LENGTH)),
                    line.substring(DATE_LENGTH).strip()));
    return names;
  }

  private static String lines(Map<LocalDate, String> names) {
    return new TreeMap<>(names)
        .entrySet().stream()
            .map(e -> e.getKey() + " " + e.getValue())
            .collect(Collectors.joining("\n"));
  }

  private static Map<Grade, Integer> gradeDays(String text) {
    List<String> said = List.of(text.split(","));
    Map<Grade, Integer> days = new EnumMap<>(GradeRules.usual().days());
    if (said.size() == OPEN_GRADES.size()) {
      for (int i = 0; i < said.size(); i++) {
        days.put(OPEN_GRADES.get(i), Integer.parseInt(said.get(i)));
      }
    }
    return new GradeRules(days, Map.of()).days();
  }

  private static String gradeDays(Map<Grade, Integer> days) {
    return OPEN_GRADES.stream()
        .map(grade -> String.valueOf(days.get(grade)))
        .collect(Collectors.joining(","));
  }

  private static Map<String, BigDecimal> rates(String text) {
    Map<String, BigDecimal> rates = new TreeMap<>();
    for (String rate : text.split(",")) {
      int equals = rate.indexOf('=');
      if (equals > 0) {
        rates.put(rate.substring(0, equals), new BigDecimal(rate.substring(equals + 1)));
      }
    }
    return rates;
  }

  private static String rates(Map<String, BigDecimal> rates) {
    return new TreeMap<>(rates)
        .entrySet().stream()
            .map(rate -> rate.getKey() + "=" + rate.getValue().toPlainString())
            .collect(Collectors.joining(","));
  }
}
