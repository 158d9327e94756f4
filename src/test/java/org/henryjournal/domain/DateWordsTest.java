package org.henryjournal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateWordsTest {

  /** 2026-11-25 is a Wednesday, 2026-11-29 a Sunday, 2026-11-30 a Monday. */
  @ParameterizedTest
  @CsvSource({
    "today, 2026-11-25, 2026-11-25",
    "今天, 2026-11-25, 2026-11-25",
    "tomorrow, 2026-11-30, 2026-12-01",
    "Tomorrow, 2026-12-31, 2027-01-01",
    "tmr, 2026-11-25, 2026-11-26",
    "明天, 2026-12-31, 2027-01-01",
    "明天, 2028-02-28, 2028-02-29",
    "明天, 2027-02-28, 2027-03-01",
    "后天, 2026-12-30, 2027-01-01",
    "大后天, 2026-11-25, 2026-11-28",
    "fri, 2026-11-25, 2026-11-27",
    "FRI, 2026-11-25, 2026-11-27",
    "Friday, 2026-11-25, 2026-11-27",
    "fri, 2026-11-27, 2026-12-04",
    "fri, 2026-12-28, 2027-01-01",
    "wed, 2026-11-25, 2026-12-02",
    "thurs, 2026-11-25, 2026-11-26",
    "tues, 2026-11-25, 2026-12-01",
    "sun, 2026-11-29, 2026-12-06",
    "mon, 2026-11-29, 2026-11-30",
    "saturday, 2028-02-28, 2028-03-04",
    "周五, 2026-11-25, 2026-11-27",
    "周五, 2026-11-27, 2026-12-04",
    "星期一, 2026-11-29, 2026-11-30",
    "礼拜天, 2026-11-25, 2026-11-29",
    "周日, 2026-11-29, 2026-12-06",
    "周末, 2026-11-25, 2026-11-28",
    "周六, 2026-11-25, 2026-11-28",
    "下周三, 2026-11-25, 2026-12-02",
    "下周三, 2026-11-29, 2026-12-02",
    "下周三, 2026-11-30, 2026-12-09",
    "下周日, 2026-11-29, 2026-12-06",
    "下个星期二, 2026-12-31, 2027-01-05",
    "下下周一, 2026-11-25, 2026-12-07",
    "下周, 2026-11-25, 2026-11-30",
    "下周, 2026-11-30, 2026-12-07",
    "next week, 2026-11-29, 2026-11-30",
    "next fri, 2026-11-25, 2026-12-04",
    "next-friday, 2026-11-29, 2026-12-04",
    "本周五, 2026-11-25, 2026-11-27",
    "这周日, 2026-11-25, 2026-11-29",
    "本周一, 2026-11-25, 2026-11-23",
    "+3d, 2026-12-30, 2027-01-02",
    "+3, 2026-11-25, 2026-11-28",
    "+3天, 2028-02-27, 2028-03-01",
    "+2w, 2026-11-25, 2026-12-09",
    "+2周, 2026-11-25, 2026-12-09",
    "+1m, 2026-01-31, 2026-02-28",
    "+1m, 2028-01-31, 2028-02-29",
    "+1月, 2026-12-31, 2027-01-31",
    "+12m, 2028-02-29, 2029-02-28",
    "+0d, 2026-11-25, 2026-11-25",
    "3天后, 2026-11-29, 2026-12-02",
    "三天之后, 2026-11-29, 2026-12-02",
    "两周后, 2026-11-25, 2026-12-09",
    "十天后, 2026-11-25, 2026-12-05",
    "二十一天后, 2026-11-25, 2026-12-16",
    "十二天以后, 2026-11-25, 2026-12-07",
    "2个月后, 2026-12-31, 2027-02-28",
    "一个星期后, 2026-11-25, 2026-12-02",
    "下个月, 2027-01-31, 2027-02-28",
    "next month, 2026-12-15, 2027-01-15",
    "月底, 2028-02-10, 2028-02-29",
    "eom, 2026-11-30, 2026-11-30",
    "month end, 2027-02-01, 2027-02-28",
    "12-01, 2026-11-25, 2026-12-01",
    "12-01, 2026-12-01, 2026-12-01",
    "12-01, 2026-12-02, 2027-12-01",
    "12/1, 2026-11-25, 2026-12-01",
    "12.1, 2026-11-25, 2026-12-01",
    "1月8日, 2026-11-25, 2027-01-08",
    "1月8号, 2027-01-08, 2027-01-08",
    "1月8, 2027-01-09, 2028-01-08",
    "2-29, 2026-11-25, 2028-02-29",
    "2-29, 2028-02-29, 2028-02-29",
    "2-29, 2028-03-01, 2032-02-29",
    "2-29, 2096-03-01, 2104-02-29",
    "2月28日, 2028-02-29, 2029-02-28",
    "8号, 2026-11-25, 2026-12-08",
    "25日, 2026-11-25, 2026-11-25",
    "24日, 2026-12-25, 2027-01-24",
    "31日, 2027-02-01, 2027-03-31",
    "30号, 2027-01-31, 2027-03-30",
    "29号, 2028-02-01, 2028-02-29",
    "2026-12-01, 2027-05-05, 2026-12-01",
    "2026-1-8, 2026-11-25, 2026-01-08",
    "2026/12/01, 2026-11-25, 2026-12-01",
    "2026年12月1日, 2026-11-25, 2026-12-01",
    "2028-02-29, 2026-11-25, 2028-02-29",
    "' fri ', 2026-11-25, 2026-11-27",
  })
  void readsDates(String word, LocalDate base, LocalDate date) {
    assertThat(DateWords.parse(word, base)).contains(date);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "soon",
        "Frid",
        "next",
        "next soon",
        "13-01",
        "0-5",
        "4-31",
        "2-30",
        "2027-02-29",
        "2026-13-01",
        "12-1-1",
        "32号",
        "0号",
        "20261201",
        "100",
        "+",
        "+1000d",
        "+3y",
        "d",
        "周八",
        "周",
        "星期",
        "二一天后",
        "10:00",
        "20000"
      })
  void othersAreNoDates(String word) {
    assertThat(DateWords.parse(word, LocalDate.of(2026, 11, 25))).isEmpty();
  }

  @Test
  void aDateBeyondTheCalendarIsNone() {
    assertThat(DateWords.parse("tomorrow", LocalDate.MAX)).isEmpty();
    assertThat(DateWords.parse("+999m", LocalDate.MAX)).isEmpty();
    assertThat(DateWords.parse("周一", LocalDate.MAX)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "10:00, 10:00",
    "9:20, 09:20",
    "9：20, 09:20",
    "00:00, 00:00",
    "23:59, 23:59",
    "15点, 15:00",
    "3pm, 15:00",
    "3:30PM, 15:30",
    "12pm, 12:00",
    "12am, 00:00",
    "am12, 00:00",
    "11am, 11:00",
    "下午3点, 15:00",
    "下午3點, 15:00",
    "下午3:15, 15:15",
    "上午10点, 10:00",
    "上午10, 10:00",
    "早上8点半, 08:30",
    "10点半, 10:30",
    "10点5分, 10:05",
    "10点45, 10:45",
    "中午12点, 12:00",
    "中午1点, 13:00",
    "中午11点半, 11:30",
    "晚上7点, 19:00",
    "晚上19点, 19:00",
    "下午15:00, 15:00",
    "' 10:00 ', 10:00",
  })
  void readsTimes(String word, LocalTime time) {
    assertThat(TimeWords.parse(word)).contains(time);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "10",
        "3",
        "24:00",
        "10:60",
        "10:5",
        "10:000",
        "25点",
        "10点60",
        "点",
        "pm",
        "下午",
        "-3pm",
        "10:00:00",
        "三",
        "30分",
        "3m",
        "晚上12点"
      })
  void othersAreNoTimes(String word) {
    assertThat(TimeWords.parse(word)).isEmpty();
  }

  @Property
  void aDayWithoutAYearOrWeekIsNeverInThePast(
      @ForAll("yearlessWords") String word, @ForAll("days") LocalDate base) {
    DateWords.parse(word, base).ifPresent(date -> assertThat(date).isAfterOrEqualTo(base));
  }

  @Property
  void aWeekdayIsTheFirstSuchDayAfterTheBase(
      @ForAll("weekdayWords") String word, @ForAll("days") LocalDate base) {
    LocalDate date = DateWords.parse(word, base).orElseThrow();
    assertThat(date).isAfter(base).isBefore(base.plusDays(8));
  }

  @Property
  void englishAndChineseWeekdaysAgree(@ForAll("days") LocalDate base) {
    String[] english = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
    String[] chinese = {"一", "二", "三", "四", "五", "六", "日"};
    for (int i = 0; i < 7; i++) {
      LocalDate day = DateWords.parse(english[i], base).orElseThrow();
      assertThat(day.getDayOfWeek().getValue()).isEqualTo(i + 1);
      assertThat(DateWords.parse("周" + chinese[i], base)).contains(day);
      assertThat(DateWords.parse("下周" + chinese[i], base))
          .isEqualTo(DateWords.parse("next " + english[i], base));
    }
  }

  @Property
  void aMonthAndDayIsTheNextSuchDay(
      @ForAll("days") LocalDate base, @ForAll("days") LocalDate wanted) {
    LocalDate date =
        DateWords.parse(wanted.getMonthValue() + "-" + wanted.getDayOfMonth(), base).orElseThrow();
    LocalDate expected = base;
    while (expected.getMonthValue() != wanted.getMonthValue()
        || expected.getDayOfMonth() != wanted.getDayOfMonth()) {
      expected = expected.plusDays(1);
    }
    assertThat(date).isEqualTo(expected);
  }

  @Property
  void anIsoDateReadsAsItself(@ForAll("days") LocalDate date, @ForAll("days") LocalDate base) {
    assertThat(DateWords.parse(date.toString(), base)).contains(date);
  }

  @Property
  void anyStringIsTaken(@ForAll String word, @ForAll("days") LocalDate base) {
    assertThat(DateWords.parse(word, base)).isNotNull();
    assertThat(TimeWords.parse(word)).isNotNull();
  }

  @Property
  void anythingLikeADateIsTaken(@ForAll("dateLike") String word, @ForAll("anyDay") LocalDate base) {
    assertThat(DateWords.parse(word, base)).isNotNull();
    assertThat(TimeWords.parse(word)).isNotNull();
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.longs()
        .between(LocalDate.of(1999, 1, 1).toEpochDay(), LocalDate.of(2104, 12, 31).toEpochDay())
        .map(LocalDate::ofEpochDay);
  }

  @Provide
  Arbitrary<LocalDate> anyDay() {
    return Arbitraries.oneOf(
        days(),
        Arbitraries.of(LocalDate.MIN, LocalDate.MAX, LocalDate.EPOCH, LocalDate.of(0, 2, 29)));
  }

  @Provide
  Arbitrary<String> weekdayWords() {
    return Arbitraries.oneOf(
        Arbitraries.of("mon", "Tuesday", "wed", "thurs", "fri", "SAT", "sunday", "周末"),
        Combinators.combine(
                Arbitraries.of("周", "星期", "礼拜"),
                Arbitraries.of("一", "二", "三", "四", "五", "六", "日", "天"))
            .as(String::concat));
  }

  @Provide
  Arbitrary<String> yearlessWords() {
    return Arbitraries.oneOf(
        weekdayWords(),
        Arbitraries.of(
            "today",
            "今天",
            "明天",
            "后天",
            "下周",
            "next week",
            "下个月",
            "月底",
            "+1d",
            "+3m",
            "两天后",
            "下周一",
            "next sun"),
        Combinators.combine(
                Arbitraries.integers().between(0, 13),
                Arbitraries.of("-", "/", ".", "月"),
                Arbitraries.integers().between(0, 32))
            .as((month, sign, day) -> month + sign + day),
        Arbitraries.integers().between(0, 32).map(day -> day + "号"));
  }

  @Provide
  Arbitrary<String> dateLike() {
    return Arbitraries.of(
            "1", "12", "2026", "99", "-", "/", ".", "年", "月", "日", "号", "+", "d", "m", "w", "下",
            "本", "周", "五", "十", "两", "天", "后", "个", "next", " ", "fri", ":", "点", "半", "pm", "下午")
        .list()
        .ofMaxSize(6)
        .map(parts -> String.join("", parts));
  }
}
