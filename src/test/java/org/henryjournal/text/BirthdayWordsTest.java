package org.henryjournal.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.henryjournal.domain.Birthday;
import org.henryjournal.domain.Birthdays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BirthdayWordsTest {

  private final BirthdayWords english = new BirthdayWords(new Messages(Messages.Language.ENGLISH));
  private final BirthdayWords chinese = new BirthdayWords(new Messages(Messages.Language.CHINESE));

  @ParameterizedTest
  @CsvSource({
    "--05-17, 17 May, 5月17日",
    "--02-29, 29 Feb, 2月29日",
    "1980-05-17, 17 May 1980, 1980年5月17日",
    "lunar 08-15, 15th of the 8th lunar month, 农历八月十五",
    "lunar 1980-08-15, 15th of the 8th lunar month of 1980, 农历1980年八月十五",
    "lunar 12-23, 23rd of the 12th lunar month, 农历腊月廿三",
    "lunar 01-05, 5th of the 1st lunar month, 农历正月初五",
    "lunar 11-11, 11th of the 11th lunar month, 农历冬月十一",
    "lunar leap 05-03, 3rd of the leap 5th lunar month, 农历闰五月初三",
    "lunar leap 2025-06-22, 22nd of the leap 6th lunar month of 2025, 农历2025年闰六月廿二",
  })
  void bothLanguagesHaveWords(String code, String inEnglish, String inChinese) {
    assertThat(english.text(Birthday.ofCode(code))).isEqualTo(inEnglish);
    assertThat(chinese.text(Birthday.ofCode(code))).isEqualTo(inChinese);
  }

  @Property
  void whatIsWrittenIsReadBack(@ForAll("birthdays") Birthday birthday) {
    assertThat(Birthday.read(english.text(birthday))).contains(birthday);
    assertThat(Birthday.read(chinese.text(birthday))).contains(birthday);
  }

  @Provide
  Arbitrary<Birthday> birthdays() {
    return Birthdays.any();
  }
}
