package org.henryjournal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BirthdayReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1980-05-17 | 1980-05-17",
        "1980-5-7 | 1980-05-07",
        "1980/5/17 | 1980-05-17",
        "1980.5.17 | 1980-05-17",
        "17.5.1980 | 1980-05-17",
        "17/5/1980 | 1980-05-17",
        "5/17/1980 | 1980-05-17",
        "17-05-1980 | 1980-05-17",
        "19800517 | 1980-05-17",
        "19800517T000000Z | 1980-05-17",
        "1980-05-17T00:00:00Z | 1980-05-17",
        "1980-05-17 00:00:00 | 1980-05-17",
        "1980/5/17 0:00 | 1980-05-17",
        "1886-05-08 | 1886-05-08",
        "2000-02-29 | 2000-02-29",
        "1980年5月17日 | 1980-05-17",
        "1980年05月17号 | 1980-05-17",
        "1980 年 5 月 17 日 | 1980-05-17",
        "１９８０年５月１７日 | 1980-05-17",
        "１９８０－０５－１７ | 1980-05-17",
        "一九八〇年五月十七日 | 1980-05-17",
        "二零零一年十二月三十一日 | 2001-12-31",
        "公历1980年5月17日 | 1980-05-17",
        "5月17日 | --05-17",
        "5月17 | --05-17",
        "5月17号 | --05-17",
        "5 月 17 日 | --05-17",
        "五月十七日 | --05-17",
        "五月七日 | --05-07",
        "八月十五日 | --08-15",
        "五月卅一日 | --05-31",
        "十二月二十五号 | --12-25",
        "元月五日 | --01-05",
        "阳历八月十五 | --08-15",
        "阳历：5月17日 | --05-17",
        "陽曆5月17日 | --05-17",
        "2月29日 | --02-29",
        "--04-15 | --04-15",
        "--0415 | --04-15",
        "04-15 | --04-15",
        "4-15 | --04-15",
        "4/15 | --04-15",
        "4.15 | --04-15",
        "17 May | --05-17",
        "17 May 1980 | 1980-05-17",
        "17-May-1980 | 1980-05-17",
        "17th of May | --05-17",
        "17th May, 1980 | 1980-05-17",
        "May 17, 1980 | 1980-05-17",
        "may 17 1980 | 1980-05-17",
        "MAY 17TH | --05-17",
        "Sept. 3, 2001 | 2001-09-03",
        "1 Sep | --09-01",
        "29 February | --02-29",
        "' 17 May ' | --05-17",
      })
  void readsSolarOnes(String text, String code) {
    assertThat(Birthday.read(text)).map(Birthday::code).contains(code);
  }

  /**
   * The month first, and the day where a year follows behind dots; else the order that is possible.
   */
  @ParameterizedTest
  @CsvSource({
    "3/4, --03-04",
    "3-4, --03-04",
    "3.4, --03-04",
    "13/4, --04-13",
    "25.12, --12-25",
    "3/4/1980, 1980-03-04",
    "13/4/1980, 1980-04-13",
    "3.4.1980, 1980-04-03",
    "4.13.1980, 1980-04-13",
    "农历13/4, lunar 04-13",
  })
  void readsTwoNumbersByOneRule(String text, String code) {
    assertThat(Birthday.read(text)).map(Birthday::code).contains(code);
  }

  @ParameterizedTest
  @CsvSource({
    "农历八月十五, lunar 08-15",
    "農曆八月十五, lunar 08-15",
    "阴历八月十五, lunar 08-15",
    "农历：八月十五, lunar 08-15",
    "农历 8月15, lunar 08-15",
    "农历8月15日, lunar 08-15",
    "农历八月十五日, lunar 08-15",
    "农历8-15, lunar 08-15",
    "农历08/15, lunar 08-15",
    "8月15日（农历）, lunar 08-15",
    "8月15日 农历, lunar 08-15",
    "农历八月五, lunar 08-05",
    "农历1980年八月十五, lunar 1980-08-15",
    "1980年农历八月十五, lunar 1980-08-15",
    "农历一九八〇年八月十五, lunar 1980-08-15",
    "农历1980-8-15, lunar 1980-08-15",
    "农历19800815, lunar 1980-08-15",
    "1980年八月十五, lunar 1980-08-15",
    "八月十五, lunar 08-15",
    "8月十五, lunar 08-15",
    "八月初五, lunar 08-05",
    "5月初三, lunar 05-03",
    "十一月十五, lunar 11-15",
    "十月初十, lunar 10-10",
    "正月初五, lunar 01-05",
    "正月十五日, lunar 01-15",
    "正月15, lunar 01-15",
    "腊月廿三, lunar 12-23",
    "臘月廿三, lunar 12-23",
    "腊月二十三, lunar 12-23",
    "腊月三十, lunar 12-30",
    "腊月卅, lunar 12-30",
    "腊月八日, lunar 12-08",
    "冬月十一, lunar 11-11",
    "冬月廿, lunar 11-20",
    "十二月廿五, lunar 12-25",
    "农历一月初一, lunar 01-01",
    "闰五月初三, lunar leap 05-03",
    "閏五月初三, lunar leap 05-03",
    "农历闰六月十五, lunar leap 06-15",
    "农历2025年闰六月初三, lunar leap 2025-06-03",
    "2025年闰6月3日, lunar leap 2025-06-03",
    "农历闰6-3, lunar leap 06-03",
    "lunar 08-15, lunar 08-15",
    "Lunar 8/15, lunar 08-15",
    "lunar leap 2025-06-03, lunar leap 2025-06-03",
    "15th of the 8th lunar month, lunar 08-15",
    "15th of the 8th lunar month of 1980, lunar 1980-08-15",
    "3rd of the leap 6th lunar month, lunar leap 06-03",
  })
  void readsLunarOnes(String text, String code) {
    assertThat(Birthday.read(text)).map(Birthday::code).contains(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "-",
        "unknown",
        "1980",
        "1980-05",
        "May 1980",
        "May",
        "5月",
        "17日",
        "---17",
        "0415",
        "80-05-17",
        "17.5.80",
        "13800138000",
        "20261301",
        "18000517",
        "0198-05-17",
        "2200-01-01",
        "9180-05-17",
        "2023-02-29",
        "2月30日",
        "13月1日",
        "0月1日",
        "13/13",
        "31/4",
        "5/17-1980",
        "32 May",
        "17 Mai",
        "17 Ma",
        "17 Mayor",
        "八月五",
        "八月初十一",
        "八月十十",
        "正一月初一",
        "八月三十一",
        "农历八月三十一",
        "农历1899年八月十五",
        "农历2101年八月十五",
        "农历2026年闰六月初三",
        "农历2025年闰六月三十",
        "公历正月初五",
        "公历闰五月初三",
        "农历17 May",
        "农历",
        "闰5-3",
        "leap 06-03",
        "15th of the 8th month",
        "15th of the 13th lunar month",
        "生日是八月十五",
        "八月十五八月十五",
        "农历农历八月十五",
        "A birthday is written like 1990-05-17, and this text is far too long for one."
      })
  void othersAreNoBirthdays(String text) {
    assertThat(Birthday.read(text)).isEmpty();
  }

  @Property
  void whatIsReadHasACodeThatIsReadBack(@ForAll("nearly") String text) {
    Birthday.read(text)
        .ifPresent(birthday -> assertThat(Birthday.ofCode(birthday.code())).isEqualTo(birthday));
  }

  @Provide
  Arbitrary<String> nearly() {
    return Arbitraries.of(
            "1", "5", "12", "31", "1980", "2025", "-", "/", ".", "年", "月", "日", "号", "农历", "公历",
            "闰", "正", "腊", "初", "五", "十", "廿", "三十", "二", "May", "of", "the", "leap", "lunar",
            "month", "th", " ", ",", ":", "T00:00")
        .list()
        .ofMaxSize(8)
        .map(parts -> String.join("", parts));
  }
}
