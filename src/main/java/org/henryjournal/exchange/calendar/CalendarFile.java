package org.henryjournal.exchange.calendar;

import biweekly.ICalDataType;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VAlarm;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.parameter.Related;
import biweekly.property.Status;
import biweekly.property.Trigger;
import biweekly.util.Duration;
import biweekly.util.Frequency;
import biweekly.util.Recurrence;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.Locale;
import java.util.UUID;
import org.henryjournal.exchange.ExportSource;
import org.henryjournal.exchange.calendar.CalendarEntries.About;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.Progress;
import org.henryjournal.text.Messages;

/**
 * Writes entries as a calendar file (iCalendar). An entry keeps its UID for ever and its sequence
 * rises with every change of the journal: imported again, it takes the place of what it was.
 *
 * <p>Days and times are those of wherever the calendar is: a date is a date.
 */
public final class CalendarFile {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmmss", Locale.ROOT);

  /** When a whole day is called to mind. */
  private static final LocalTime MORNING = LocalTime.of(8, 30);

  private static final int MINUTES_BEFORE = 15;

  /** Octets of a line. */
  private static final int LINE = 75;

  private final UUID journal;
  private final long sequence;
  private final Clock clock;
  private final Messages messages;

  public CalendarFile(Journal journal, Clock clock, Messages messages) {
    this.journal = journal.id();
    this.sequence = journal.seq();
    this.clock = clock;
    this.messages = messages;
  }

  /** Writes what belongs into a calendar today into a stream, which stays open. */
  public static void write(ExportSource source, OutputStream out, Progress progress)
      throws IOException {
    CalendarFile file = new CalendarFile(source.journal(), source.clock(), source.messages());
    out.write(file.write(entries(source)).getBytes(StandardCharsets.UTF_8));
  }

  private static CalendarEntries entries(ExportSource source) {
    return CalendarEntries.of(source.journal(), source.today());
  }

  /** What there is for a calendar, in words. */
  public static String counts(ExportSource source) {
    CalendarEntries entries = entries(source);
    return source
        .messages()
        .get(
            "export.calendar.counts",
            entries.count(CalendarEntries.Kind.STEP),
            entries.count(CalendarEntries.Kind.BIRTHDAY),
            entries.count(CalendarEntries.Kind.REVISIT),
            entries.count(CalendarEntries.Kind.DUE),
            entries.count(CalendarEntries.Kind.CARE),
            entries.count(CalendarEntries.Kind.PROMISE));
  }

  public String write(CalendarEntries entries) {
    ICalendar calendar = new ICalendar();
    calendar.setProductId("-//Henry//Sales journal//EN");
    calendar.setMethod("PUBLISH");
    calendar.setExperimentalProperty("X-WR-CALNAME", "Henry");
    entries.entries().forEach(entry -> calendar.addEvent(event(entry)));
    StringWriter text = new StringWriter();
    try (ICalWriter writer = new ICalWriter(text, ICalVersion.V2_0)) {
      writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
      writer.write(calendar);
    } catch (IOException e) {
      throw new IllegalStateException("A text in memory cannot be written", e);
    }
    return folded(text.toString());
  }

  /**
   * The library folds by characters; a line has {@value #LINE} octets at most (RFC 5545, 3.1), and
   * no character is in two.
   */
  private static String folded(String text) {
    StringBuilder folded = new StringBuilder(text.length() + text.length() / LINE * 3);
    int octets = 0;
    for (int at = 0; at < text.length(); ) {
      int character = text.codePointAt(at);
      at += Character.charCount(character);
      boolean ends = character == '\r' || character == '\n';
      int size = Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
      if (!ends && octets + size > LINE) {
        folded.append("\r\n ");
        octets = 1;
      }
      folded.appendCodePoint(character);
      octets = ends ? 0 : octets + size;
    }
    return folded.toString();
  }

  private VEvent event(CalendarEntries.Entry entry) {
    Date now = Date.from(clock.instant());
    VEvent event = new VEvent();
    event.setUid(journal + "-" + entry.kind().code() + "-" + id(entry) + "@henryjournal.org");
    event.setDateTimeStamp(now);
    event.setLastModified(now);
    event.setSequence((int) sequence);
    begin(event, entry);
    event.setSummary(clean(title(entry)));
    if (!entry.customer().address().isBlank()) {
      event.setLocation(clean(entry.customer().address()));
    }
    String phones = CalendarEntries.phones(entry);
    if (!phones.isEmpty()) {
      event.setDescription(clean(phones));
    }
    if (entry.isOver()) {
      event.setStatus(Status.cancelled());
      return event;
    }
    event.setStatus(Status.confirmed());
    if (entry.repeat() != CalendarEntries.Repeat.NEVER) {
      event.setRecurrenceRule(yearly(entry.repeat()));
    }
    event.addAlarm(alarm(entry));
    return event;
  }

  /** A lunar birthday that was mended takes the place of what it was in each year. */
  private static String id(CalendarEntries.Entry entry) {
    return entry.id() + entry.lunarYear().map(year -> "-lunar-" + year).orElse("");
  }

  /** Written as they are said: the library would count them through the zone of this machine. */
  private static void begin(VEvent event, CalendarEntries.Entry entry) {
    String day = DAY.format(entry.date());
    if (entry.time().isPresent()) {
      String time = TIME.format(entry.time().get());
      event.addExperimentalProperty("DTSTART", day + "T" + time);
      event.setDuration(Duration.builder().hours(1).build());
    } else {
      event.addExperimentalProperty("DTSTART", ICalDataType.DATE, day);
      event.setTransparency(true);
    }
  }

  /** The last day of February is the 29th in years that have one. */
  private static Recurrence yearly(CalendarEntries.Repeat repeat) {
    Recurrence.Builder rule = new Recurrence.Builder(Frequency.YEARLY);
    return repeat == CalendarEntries.Repeat.END_OF_FEBRUARY
        ? rule.byMonth(2).byMonthDay(-1).build()
        : rule.build();
  }

  private VAlarm alarm(CalendarEntries.Entry entry) {
    Duration before =
        entry.time().isPresent()
            ? Duration.builder().prior(true).minutes(MINUTES_BEFORE).build()
            : Duration.builder().hours(MORNING.getHour()).minutes(MORNING.getMinute()).build();
    return VAlarm.display(new Trigger(before, Related.START), clean(title(entry)));
  }

  private String title(CalendarEntries.Entry entry) {
    String name = entry.customer().name();
    return switch (entry.about()) {
      case About.Step step ->
          step.what().isBlank() ? name : messages.get("ics.step", name, step.what().strip());
      case About.BirthdayOf birthday ->
          birthday
              .contact()
              .map(contact -> messages.get("ics.birthday.contact", contact, name))
              .orElseGet(() -> messages.get("ics.birthday", name));
      case About.SeeAgain _ -> messages.get("ics.revisit", name);
      case About.Money money -> messages.get("ics.due", name, money.open());
      case About.Care care ->
          messages.get("ics.step", name, messages.get("care.kind." + care.touch().code()));
      case About.Promised promised ->
          messages.get(
              "ics.step",
              name,
              messages.get("promise.side." + promised.side().code(), promised.text()));
    };
  }

  /** Calendars give up at a control character. */
  private static String clean(String text) {
    return text.replace("\r\n", "\n")
        .replace('\r', '\n')
        .replaceAll("[\\p{Cntrl}\\x{80}-\\x{9f}&&[^\n\t]]", " ");
  }
}
