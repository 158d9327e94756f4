package org.henryjournal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.LowerChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinyinTest {

  private final Pinyin pinyin = new Pinyin();

  @ParameterizedTest
  @CsvSource({
    "华联超市, h",
    "华联超市, hlcs",
    "华联超市, hl",
    "华联超市, hualianchaoshi",
    "华联超市, hualcs",
    "华联超市, hualianc",
    "华联超市, hlchaoshi",
    "华联超市, hlch",
    "华联超市, hlchao",
    "华联超市, hualiancha",
    "华联超市, 华lcs",
    "华联超市, 华联",
    "重庆火锅, cqhg",
    "重庆火锅, zqhg",
    "重庆火锅, chongqing",
    "重庆火锅, zhongqing",
    "绿地集团, lvdi",
    "女人世界, nvren",
    "西安, xian",
    "先锋, xian",
    "KFC肯德基, kfckdj",
    "KFC肯德基, kfcken",
    "7天酒店, 7tjd",
    "上海 (浦东) 店, shpdd",
    "Hualian Market, hualianm",
  })
  void findsByInitialsByPinyinAndByMixtures(String name, String typed) {
    assertThat(Pinyin.startsWith(pinyin.key(name), typed)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "华联超市, lcs",
    "华联超市, hlcsx",
    "华联超市, huliancs",
    "华联超市, hualianchaoshix",
    "华联超市, hlcha1",
    "重庆火锅, xqhg",
    "KFC肯德基, kdj",
    "华联超市, ''",
    "'', a",
    "(), a",
  })
  void othersDoNotFit(String name, String typed) {
    assertThat(Pinyin.startsWith(pinyin.key(name), typed)).isFalse();
  }

  @Test
  void knowsHanFromOthers() {
    assertThat(Pinyin.isHan('华')).isTrue();
    assertThat(Pinyin.isHan("𠮷".codePointAt(0))).isTrue();
    assertThat(Pinyin.isHan('a')).isFalse();
    assertThat(Pinyin.isHan('！')).isFalse();
    assertThat(Pinyin.isHan('か')).isFalse();
    assertThat(Pinyin.hasHan("KFC 肯")).isTrue();
    assertThat(Pinyin.hasHan("𠮷")).isTrue();
    assertThat(Pinyin.hasHan("KFC")).isFalse();
    assertThat(Pinyin.hasHan("")).isFalse();
  }

  @Test
  void aLongNameThatDiffersOnlyAtItsEndIsDecided() {
    assertThat(Pinyin.startsWith(pinyin.key("a".repeat(2_000) + "b"), "a".repeat(2_000) + "c"))
        .isFalse();
    assertThat(Pinyin.startsWith(pinyin.key("啊".repeat(300) + "吧"), "a".repeat(300) + "c"))
        .isFalse();
  }

  @Property
  void everyNameIsFoundByItselfItsInitialsAndItsStarts(@ForAll("names") String name) {
    Pinyin.Key key = pinyin.key(name);
    String initials =
        key.characters().stream()
            .map(readings -> readings.getFirst().substring(0, 1))
            .collect(Collectors.joining());
    String full =
        key.characters().stream()
            .map(readings -> readings.getFirst())
            .collect(Collectors.joining());
    for (int end = 1; end <= initials.length(); end++) {
      assertThat(Pinyin.startsWith(key, initials.substring(0, end))).isTrue();
    }
    for (int end = 1; end <= full.length(); end++) {
      assertThat(Pinyin.startsWith(key, full.substring(0, end))).isTrue();
    }
    assertThat(Pinyin.startsWith(key, full + "a")).isFalse();
  }

  @Property
  void aNameHasThePairsOfAllThatFindsIt(
      @ForAll("names") String name, @ForAll("typed") String typed) {
    Pinyin.Key key = pinyin.key(name);
    if (Pinyin.startsWith(key, typed) || typed.length() > 1 && Pinyin.isInside(key, typed)) {
      assertThat(Pinyin.pairs(key)).containsAll(Pinyin.pairsOf(typed));
    }
  }

  @Provide
  Arbitrary<String> typed() {
    return Arbitraries.strings().withChars("hualincsz7k长").ofMinLength(1).ofMaxLength(5);
  }

  @Property
  void aLatinNameFitsExactlyItsStarts(
      @ForAll @LowerChars @StringLength(min = 1, max = 12) String name,
      @ForAll @LowerChars @StringLength(min = 1, max = 4) String typed) {
    assertThat(Pinyin.startsWith(pinyin.key(name), typed)).isEqualTo(name.startsWith(typed));
  }

  @Property
  void anyTextIsTaken(@ForAll String name, @ForAll @AlphaChars String typed) {
    assertThat(Pinyin.startsWith(pinyin.key(name), "")).isFalse();
    Pinyin.startsWith(pinyin.key(name), typed);
    Pinyin.startsWith(pinyin.key(name), name);
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.strings()
        .withChars('华', '联', '超', '市', '重', '庆', '火', '锅', '绿', '银', '行', '长', 'k', '7', ' ', '-')
        .ofMinLength(1)
        .ofMaxLength(8);
  }
}
