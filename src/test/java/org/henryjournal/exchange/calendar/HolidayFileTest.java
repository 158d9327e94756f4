package org.henryjournal.exchange.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Random;
import java.util.TimeZone;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.henryjournal.domain.Refusal;
import org.henryjournal.domain.SpecialDays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Isolated("it changes what all of the program share")
class HolidayFileTest {

  @TempDir Path folder;

  private Path file(String content, Charset charset) throws IOException {
    Path file = folder.resolve("holidays.ics");
    Files.write(file, content.getBytes(charset));
    return file;
  }

  private HolidayFile read(String... events) throws IOException {
    return HolidayFile.read(file(calendar(events), StandardCharsets.UTF_8), 2025, 2028);
  }

  private static String calendar(String... events) {
    StringBuilder text =
        new StringBuilder("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//EN\r\n");
    for (String event : events) {
      text.append("BEGIN:VEVENT\r\n")
          .append(event.strip().replace("\n", "\r\n"))
          .append("\r\nEND:VEVENT\r\n");
    }
    return text.append("END:VCALENDAR\r\n").toString();
  }

  private static SpecialDays off(String from, String to, String name) {
    return new SpecialDays(LocalDate.parse(from), LocalDate.parse(to), false, name);
  }

  private static SpecialDays worked(String day, String name) {
    return new SpecialDays(LocalDate.parse(day), LocalDate.parse(day), true, name);
  }

  @Test
  void the_end_is_the_day_after_and_a_day_needs_none() throws Exception {
    HolidayFile read =
        read(
            "DTSTART;VALUE=DATE:20261001\nDTEND;VALUE=DATE:20261008\nSUMMARY:National Day",
            "DTSTART;VALUE=DATE:20260619\nSUMMARY:Dragon Boat",
            "DTSTART;VALUE=DATE:20260501\nDTEND;VALUE=DATE:20260501\nSUMMARY:same day",
            "DTSTART;VALUE=DATE:20270101\nDURATION:P3D\nSUMMARY:New Year");
    assertThat(read.days())
        .containsExactly(
            off("2026-05-01", "2026-05-01", "same day"),
            off("2026-06-19", "2026-06-19", "Dragon Boat"),
            off("2026-10-01", "2026-10-07", "National Day"),
            off("2027-01-01", "2027-01-03", "New Year"));
  }

  @Test
  void folded_lines_and_escaped_commas_are_read() throws Exception {
    assertThat(
            read("DTSTART;VALUE=DATE:20261225\nSUMMARY:Christmas\\, also called Xm\n as\\; quiet")
                .days())
        .containsExactly(off("2026-12-25", "2026-12-25", "Christmas, also called Xmas; quiet"));
  }

  @Test
  void what_repeats_every_year_is_there_in_each_of_the_years_asked_for() throws Exception {
    assertThat(
            read(
                    "DTSTART;VALUE=DATE:19990101\nRRULE:FREQ=YEARLY\nSUMMARY:New Year",
                    "DTSTART;VALUE=DATE:20201126\nRRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH;UNTIL=20271231\n"
                        + "EXDATE;VALUE=DATE:20261126\nSUMMARY:Thanksgiving")
                .days())
        .containsExactly(
            off("2025-01-01", "2025-01-01", "New Year"),
            off("2025-11-27", "2025-11-27", "Thanksgiving"),
            off("2026-01-01", "2026-01-01", "New Year"),
            off("2027-01-01", "2027-01-01", "New Year"),
            off("2027-11-25", "2027-11-25", "Thanksgiving"),
            off("2028-01-01", "2028-01-01", "New Year"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Pacific/Kiritimati", "Pacific/Honolulu", "America/Sao_Paulo"})
  void a_date_is_a_date_wherever_the_computer_is(String zone) throws Exception {
    TimeZone here = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone(zone));
      assertThat(
              read(
                      "DTSTART;VALUE=DATE:20151018\nRRULE:FREQ=YEARLY;COUNT=12\nSUMMARY:a",
                      "DTSTART;VALUE=DATE:20261018\nDTEND;VALUE=DATE:20261020\nSUMMARY:b")
                  .days())
          .containsExactly(
              off("2025-10-18", "2025-10-18", "a"),
              off("2026-10-18", "2026-10-18", "a"),
              off("2026-10-18", "2026-10-19", "b"));
    } finally {
      TimeZone.setDefault(here);
    }
  }

  /** Zones that begin summer at midnight, and one that skipped a day. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Africa/Cairo",
        "Asia/Beirut",
        "America/Santiago",
        "America/Havana",
        "Asia/Shanghai",
        "Pacific/Apia"
      })
  void what_repeats_leaves_out_no_day_wherever_the_computer_is(String zone) throws Exception {
    TimeZone here = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone(zone));
      assertThat(read("DTSTART;VALUE=DATE:20111229\nRRULE:FREQ=DAILY\nSUMMARY:a").days())
          .extracting(SpecialDays::from)
          .containsExactlyElementsOf(
              LocalDate.of(2025, 1, 1).datesUntil(LocalDate.of(2029, 1, 1)).toList());
    } finally {
      TimeZone.setDefault(here);
    }
  }

  @Test
  void make_up_days_are_known_by_their_name_or_by_their_mark() throws Exception {
    assertThat(
            read(
                    "DTSTART;VALUE=DATE:20260214\nSUMMARY:春节（班）",
                    "DTSTART;VALUE=DATE:20260215\nDTEND;VALUE=DATE:20260224\nSUMMARY:春节（休）",
                    "DTSTART;VALUE=DATE:20260920\nSUMMARY:国庆节 补班",
                    "DTSTART;VALUE=DATE:20261010\nSUMMARY:国庆节\n"
                        + "X-APPLE-SPECIAL-DAY:ALTERNATE-WORKDAY",
                    "DTSTART;VALUE=DATE:20261001\nSUMMARY:上班族日\n"
                        + "X-APPLE-SPECIAL-DAY:WORK-HOLIDAY")
                .days())
        .containsExactly(
            worked("2026-02-14", "春节（班）"),
            off("2026-02-15", "2026-02-23", "春节（休）"),
            worked("2026-09-20", "国庆节 补班"),
            off("2026-10-01", "2026-10-01", "上班族日"),
            worked("2026-10-10", "国庆节"));
  }

  @Test
  void what_has_a_time_is_cancelled_or_lies_in_other_years_is_left_out_and_counted()
      throws Exception {
    HolidayFile read =
        read(
            "DTSTART:20261001T090000Z\nSUMMARY:Meeting",
            "DTSTART;VALUE=DATE:20191001\nSUMMARY:Long ago",
            "DTSTART;VALUE=DATE:20261002\nSTATUS:CANCELLED\nSUMMARY:Not this one",
            "SUMMARY:No date",
            "DTSTART;VALUE=DATE:20261003\nSUMMARY:This one",
            "DTSTART;VALUE=DATE:20261003\nSUMMARY:This one");
    assertThat(read.days()).containsExactly(off("2026-10-03", "2026-10-03", "This one"));
    assertThat(read.timed()).isEqualTo(1);
    assertThat(read.outside()).isEqualTo(1);
  }

  @Test
  void chinese_files_of_older_programs_are_read() throws Exception {
    Path file =
        file(calendar("DTSTART;VALUE=DATE:20261001\nSUMMARY:国庆节"), Charset.forName("GB18030"));
    assertThat(HolidayFile.read(file, 2025, 2028).days())
        .containsExactly(off("2026-10-01", "2026-10-01", "国庆节"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Date,Customer\n2026-01-01,Acme\n", "BEGIN:VCARD\nEND:VCARD\n", "PK\3\4"})
  void another_file_is_answered_by_a_sentence(String content) throws Exception {
    Path file = file(content, StandardCharsets.UTF_8);
    assertThatThrownBy(() -> HolidayFile.read(file, 2025, 2028))
        .isInstanceOf(Refusal.class)
        .hasMessage("calendar.file.wrong");
  }

  @Test
  void a_calendar_without_whole_days_says_so() {
    assertThatThrownBy(() -> read()).hasMessage("calendar.file.none");
    assertThatThrownBy(() -> read("DTSTART:20261001T090000Z\nSUMMARY:Meeting"))
        .hasMessage("calendar.file.none");
    assertThatThrownBy(() -> read("DTSTART;VALUE=DATE:20191001\nSUMMARY:Long ago"))
        .hasMessage("calendar.file.outside");
    assertThatThrownBy(() -> HolidayFile.read(folder.resolve("none.ics"), 2025, 2028))
        .hasMessage("import.not.found");
  }

  @Test
  void broken_lines_do_no_harm() throws Exception {
    assertThat(
            read(
                    "DTSTART;VALUE=DATE:2026\nSUMMARY:x",
                    "DTSTART;VALUE=DATE:20261003\nRRULE:FREQ=OFTEN\nSUMMARY:y\nnonsense")
                .days())
        .containsExactly(off("2026-10-03", "2026-10-03", "y"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RRULE:FREQ=YEARLY;BYMONTH=61",
        "RRULE:FREQ=YEARLY;BYMONTHDAY=61",
        "RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=611TH",
        "RRULE:FREQ=YEARLY;BYWEEKNO=61",
        "RRULE:FREQ=YEARLY;BYYEARDAY=611",
        "RRULE:FREQ=YEARLY;BYHOUR=61",
        "EXDATE;VALUE=DATE:20266161",
      })
  void numbers_that_do_not_exist_are_not_counted_with(String line) throws Exception {
    assertThat(read("DTSTART;VALUE=DATE:20261003\n" + line + "\nSUMMARY:y").days())
        .containsExactly(off("2026-10-03", "2026-10-03", "y"));
  }

  /** Any other exception than a refusal, and any endless loop, fails it. */
  @Property(tries = 1000)
  void whatever_is_broken_in_a_file_is_read_or_refused(@ForAll Random random) throws Exception {
    StringBuilder text =
        new StringBuilder(
            calendar(
                "DTSTART;VALUE=DATE:20261001\nDTEND;VALUE=DATE:20261008\nSUMMARY:National Day",
                "DTSTART;VALUE=DATE:19990101\nRRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH;COUNT=90\n"
                    + "EXDATE;VALUE=DATE:20261126\nDURATION:P1D\nSTATUS:CONFIRMED"));
    String bytes = "0123456789;:=,-PYZ\r\n \u8282";
    for (int i = 0; i < 1 + random.nextInt(6); i++) {
      int at = 20 + random.nextInt(text.length() - 20);
      switch (random.nextInt(3)) {
        case 0 -> text.setCharAt(at, bytes.charAt(random.nextInt(bytes.length())));
        case 1 -> text.delete(at, Math.min(text.length(), at + random.nextInt(12)));
        default -> text.insert(at, bytes.charAt(random.nextInt(bytes.length())));
      }
    }
    Path file = Files.createTempFile("broken", ".ics");
    try {
      Files.writeString(file, text);
      assertThat(HolidayFile.read(file, 2025, 2028).days()).isNotEmpty();
    } catch (Refusal refusal) {
      assertThat(refusal.key()).startsWith("calendar.file.");
    } finally {
      Files.delete(file);
    }
  }
}
