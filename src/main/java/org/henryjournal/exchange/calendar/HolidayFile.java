package org.henryjournal.exchange.calendar;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalReader;
import biweekly.property.RawProperty;
import biweekly.property.RecurrenceRule;
import biweekly.property.ValuedProperty;
import biweekly.util.DateTimeComponents;
import biweekly.util.Frequency;
import biweekly.util.ICalDate;
import biweekly.util.Recurrence;
import biweekly.util.com.google.ical.compat.javautil.DateIterator;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.regex.Pattern;
import org.henryjournal.domain.Refusal;
import org.henryjournal.domain.SpecialDays;
import org.henryjournal.exchange.read.Sheets;
import org.jspecify.annotations.Nullable;

/**
 * Holidays and make-up days of a calendar file (iCalendar, {@code .ics}): its entries of whole
 * days. An entry that repeats is one for each time.
 *
 * @param days those within the years asked for, in order of date
 * @param outside how many lie in other years
 * @param timed how many entries have a time of day, and so are no holidays
 */
public record HolidayFile(List<SpecialDays> days, int outside, int timed) {

  /** What published calendars call a day that is worked in place of another. */
  private static final Pattern WORKED =
      Pattern.compile(
          "补班|调班|上班|补课|工作日|[（(]班[）)]|make-?up|work(ing)? ?day",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** Apple's calendars say of a day whether it is worked. */
  private static final String SPECIAL_DAY = "X-APPLE-SPECIAL-DAY";

  private static final String ALTERNATE_WORKDAY = "ALTERNATE-WORKDAY";

  /** Refusals whose sentence speaks of tables. */
  private static final Set<String> OTHER_KINDS = Set.of("import.not.text", "import.directory");

  /** How a whole day can repeat; any other rule is not looked at, and the entry is there once. */
  private static final Set<Frequency> FREQUENCIES =
      EnumSet.of(Frequency.YEARLY, Frequency.MONTHLY, Frequency.WEEKLY, Frequency.DAILY);

  private static final long MILLIS_OF_DAY = 86_400_000;
  private static final int MONTHS = 12;
  private static final int LONGEST_MONTH = 31;
  private static final int LONGEST_YEAR = 366;
  private static final int MOST_WEEKS = 53;

  public HolidayFile {
    days = List.copyOf(days);
  }

  /**
   * Reads the entries of whole years.
   *
   * @throws Refusal when it is no calendar file, or has no whole day in these years
   */
  public static HolidayFile read(Path path, int firstYear, int lastYear) {
    String text = text(path);
    if (!text.toUpperCase(Locale.ROOT).contains("BEGIN:VCALENDAR")) {
      throw new Refusal("calendar.file.wrong", path.getFileName());
    }
    LocalDate first = LocalDate.of(firstYear, 1, 1);
    LocalDate last = LocalDate.of(lastYear, 12, 31);
    List<SpecialDays> days = new ArrayList<>();
    int outside = 0;
    int timed = 0;
    for (VEvent event : events(text)) {
      Optional<ICalDate> written = value(event.getDateStart());
      Optional<LocalDate> start = written.flatMap(HolidayFile::date);
      if (written.filter(ICalDate::hasTime).isPresent()) {
        timed++;
      } else if (start.isPresent()
          && (event.getStatus() == null || !event.getStatus().isCancelled())) {
        List<SpecialDays> times = times(event, start.get(), first, last);
        outside += times.isEmpty() ? 1 : 0;
        days.addAll(times);
      }
    }
    if (days.isEmpty()) {
      throw outside == 0
          ? new Refusal("calendar.file.none", path.getFileName())
          : new Refusal(
              "calendar.file.outside",
              path.getFileName(),
              String.valueOf(firstYear),
              String.valueOf(lastYear));
    }
    days.sort(Comparator.comparing(SpecialDays::from).thenComparing(SpecialDays::to));
    return new HolidayFile(days.stream().distinct().toList(), outside, timed);
  }

  private static String text(Path path) {
    try {
      return Sheets.text(path);
    } catch (Refusal refusal) {
      throw OTHER_KINDS.contains(refusal.key())
          ? new Refusal(refusal, "calendar.file.wrong", path.getFileName())
          : refusal;
    }
  }

  private static List<VEvent> events(String text) {
    List<VEvent> events = new ArrayList<>();
    try (ICalReader reader = new ICalReader(text)) {
      for (ICalendar calendar = reader.readNext(); calendar != null; calendar = reader.readNext()) {
        events.addAll(calendar.getEvents());
      }
    } catch (IOException e) {
      throw new IllegalStateException("A text in memory cannot be read", e);
    }
    return events;
  }

  private static List<SpecialDays> times(
      VEvent event, LocalDate start, LocalDate first, LocalDate last) {
    int length = length(event, start);
    String name = value(event.getSummary()).orElse("");
    boolean worked = isWorked(event, name);
    if (value(event.getRecurrenceRule()).filter(HolidayFile::isUnderstood).isEmpty()) {
      event.removeProperties(RecurrenceRule.class);
    }
    event
        .getExceptionDates()
        .removeIf(except -> !except.getValues().stream().allMatch(day -> date(day).isPresent()));
    List<SpecialDays> times = new ArrayList<>();
    DateIterator starts = event.getDateIterator(TimeZone.getDefault());
    starts.advanceTo(
        Date.from(first.minusDays(length).atStartOfDay(ZoneId.systemDefault()).toInstant()));
    while (starts.hasNext()) {
      Optional<LocalDate> from = date(starts.next());
      if (from.isEmpty() || from.get().isAfter(last)) {
        break;
      }
      LocalDate to = from.get().plusDays(length - 1L);
      if (!to.isBefore(first)) {
        times.add(new SpecialDays(from.get(), to, worked, name));
      }
    }
    return times;
  }

  /** No 61st month: the library counts on numbers that exist. */
  private static boolean isUnderstood(Recurrence rule) {
    return FREQUENCIES.contains(rule.getFrequency())
        && rule.getByMonth().stream().allMatch(month -> month >= 1 && month <= MONTHS)
        && within(rule.getByMonthDay(), LONGEST_MONTH)
        && within(rule.getByYearDay(), LONGEST_YEAR)
        && within(rule.getByWeekNo(), MOST_WEEKS)
        && within(rule.getBySetPos(), LONGEST_YEAR)
        && rule.getByHour().isEmpty()
        && rule.getByMinute().isEmpty()
        && rule.getBySecond().isEmpty()
        && rule.getByDay().stream()
            .allMatch(day -> day.getNum() == null || within(List.of(day.getNum()), MOST_WEEKS));
  }

  /** Counted from the beginning, or below 0 from the end. */
  private static boolean within(List<Integer> numbers, int most) {
    return numbers.stream().allMatch(number -> number != 0 && Math.abs(number) <= most);
  }

  /** In days; the end that an entry names is the day after its last. */
  private static int length(VEvent event, LocalDate start) {
    long days =
        value(event.getDateEnd())
            .flatMap(HolidayFile::date)
            .map(end -> ChronoUnit.DAYS.between(start, end))
            .or(() -> value(event.getDuration()).map(d -> d.toMillis() / MILLIS_OF_DAY))
            .orElse(1L);
    return (int) Math.clamp(days, 1, SpecialDays.MOST_DAYS);
  }

  private static boolean isWorked(VEvent event, String name) {
    return Optional.ofNullable(event.getExperimentalProperty(SPECIAL_DAY))
        .map(RawProperty::getValue)
        .map(ALTERNATE_WORKDAY::equals)
        .orElseGet(() -> WORKED.matcher(name).find());
  }

  private static <T> Optional<T> value(@Nullable ValuedProperty<T> property) {
    return Optional.ofNullable(property).map(said -> said.getValue());
  }

  /**
   * The date as it is written; a repeated one has been counted in the zone it was asked for. Empty
   * for the 68th of a month.
   */
  private static Optional<LocalDate> date(Date date) {
    if (date instanceof ICalDate written && written.getRawComponents() != null) {
      DateTimeComponents parts = written.getRawComponents();
      try {
        return Optional.of(LocalDate.of(parts.getYear(), parts.getMonth(), parts.getDate()));
      } catch (DateTimeException e) {
        return Optional.empty();
      }
    }
    return Optional.of(LocalDate.ofInstant(date.toInstant(), ZoneId.systemDefault()));
  }
}
