package org.henryjournal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.henryjournal.domain.CustomerNames.Name;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerNamesTest {

  private static CustomerNames names(String... names) {
    List<Name> list = new ArrayList<>();
    for (String name : names) {
      list.add(new Name(list.size() + 1, name, Long.MIN_VALUE));
    }
    return new CustomerNames(list, new Pinyin());
  }

  private static List<String> completed(CustomerNames names, String typed) {
    return names.complete(typed, 10).stream().map(Name::name).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"hlcs", "HLCS", "hualianchaoshi", "hualcs", "hua lian", "华联", "联超", "超市", " 华 "})
  void findsAChineseName(String typed) {
    assertThat(completed(names("万家福", "华联超市"), typed)).containsExactly("华联超市");
  }

  @Test
  void everyReadingOfACharacterFinds() {
    CustomerNames names = names("重庆火锅", "中信银行");
    assertThat(completed(names, "cqhg")).containsExactly("重庆火锅");
    assertThat(completed(names, "zqhg")).containsExactly("重庆火锅");
    assertThat(completed(names, "zxyh")).containsExactly("中信银行");
  }

  @Test
  void ranksStartsThenPinyinThenWordsThenInsides() {
    CustomerNames names = names("Big Shop", "Bishop", "Sharp Hotel", "上海酒店", "Sh Foods", "Ash");
    assertThat(completed(names, "sh"))
        .containsExactly("Sh Foods", "Sharp Hotel", "上海酒店", "Big Shop", "Ash", "Bishop");
  }

  @Test
  void ofEqualFitsTheCustomerSeenLastComesFirst() {
    CustomerNames names =
        new CustomerNames(
            List.of(
                new Name(1, "Hall A", 100),
                new Name(2, "Hall B", Long.MIN_VALUE),
                new Name(3, "Hall C", 200),
                new Name(4, "Hall D", 200),
                new Name(5, "City Hall", 900)),
            new Pinyin());
    assertThat(completed(names, "hall"))
        .containsExactly("Hall C", "Hall D", "Hall A", "Hall B", "City Hall");
    assertThat(names.complete("hall", 2)).extracting(Name::id).containsExactly(3L, 4L);
  }

  @Test
  void nothingTypedCompletesToNothing() {
    assertThat(names("华联超市").complete("  ", 10)).isEmpty();
    assertThat(names("华联超市").complete("x", 10)).isEmpty();
    assertThat(CustomerNames.none().complete("h", 10)).isEmpty();
    assertThat(CustomerNames.none().size()).isZero();
    assertThat(CustomerNames.none().atStart("华联超市")).isEmpty();
  }

  @Test
  void findsByTheWholeNameWithoutRegardToCase() {
    CustomerNames names = names("Hualian Market", "华联超市");
    assertThat(names.find(" hualian MARKET ")).map(Name::id).contains(1L);
    assertThat(names.find("华联超市")).map(Name::id).contains(2L);
    assertThat(names.find("Hualian")).isEmpty();
    assertThat(names.find("")).isEmpty();
  }

  @Test
  void ofTwoCustomersOfOneNameTheFirstIsFound() {
    assertThat(names("Foo", "FOO").find("foo")).map(Name::id).contains(1L);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "Hualian Market !deal, Hualian Market",
        "hualian market !deal, Hualian Market",
        "Hualian Market, Hualian Market",
        "Hualian!deal, Hualian",
        "Hualian Markets, Hualian",
        "Hualians, none",
        "Hualian2, none",
        "Hual, none",
        "'', none",
        "' Hualian', none",
        "华联超市, 华联超市",
        "华联超市开业, none",
        "华联 超市, 华联",
        "华联!签单, 华联",
        "Hualian超市, none",
        "C# Corp #dairy, C# Corp",
      })
  void atStartTakesTheLongestNameThatEndsWithAWord(String line, String name) {
    CustomerNames names = names("Hualian", "Hualian Market", "华联", "华联超市", "C# Corp");
    assertThat(names.atStart(line).map(Name::name).orElse("none"))
        .isEqualTo(name == null ? "none" : name);
  }

  @Test
  void lettersThatGrowInLowerCaseDoNotHideAName() {
    CustomerNames names = names("İstanbul Gıda", "Hualian");
    assertThat(names.atStart("Hualian sold İ")).map(Name::name).contains("Hualian");
    assertThat(names.atStart("İstanbul Gıda !deal")).map(Name::name).contains("İstanbul Gıda");
    assertThat(names.find("İstanbul Gıda")).isPresent();
    assertThat(completed(names, "İstan")).containsExactly("İstanbul Gıda");
  }

  @Test
  void aWordMayBeginWithALetterOutsideTheBasicPlane() {
    assertThat(names("Foo").atStart("Foo𐐷")).isEmpty();
    assertThat(names("Foo").atStart("Foo 𠮷")).isPresent();
    assertThat(names("𠮷").atStart("𠮷 foo")).isPresent();
  }

  @Test
  void aNameRunningIntoTheNextWordIsOnlyOffered() {
    CustomerNames names = names("华联", "华联超市", "Foo");
    assertThat(names.mayBeginWith("华联超市试吃样品")).map(Name::name).contains("华联超市");
    assertThat(names.mayBeginWith("华联商厦 !签单")).map(Name::name).contains("华联");
    assertThat(names.mayBeginWith("Foo超市")).map(Name::name).contains("Foo");
    assertThat(names.mayBeginWith("Food")).isEmpty();
    assertThat(names.mayBeginWith("华")).isEmpty();
  }

  @Test
  void aHundredThousandNamesAreOneList() {
    List<Name> many = new ArrayList<>();
    for (int i = 0; i < 100_000; i++) {
      many.add(new Name(i, "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa超市" + i, i));
    }
    CustomerNames names = new CustomerNames(many, new Pinyin());
    assertThat(names.size()).isEqualTo(100_000);
    assertThat(names.atStart(many.get(77_777).name() + " !deal")).contains(many.get(77_777));
    assertThat(names.find(many.get(99_999).name())).contains(many.get(99_999));
    assertThat(names.complete("a".repeat(30) + "cs9999", 3))
        .containsExactly(many.get(99_999), many.get(99_998), many.get(99_997));
    assertThat(names.complete("a".repeat(30) + "x", 3)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "hlcs, 上海华联超市有限公司",
    "hualianchao, 上海华联超市有限公司",
    "lengku, 华东冷库设备",
    "lksb, 华东冷库设备",
    "lkshebei, 华东冷库设备",
    "jlll, 河南民权金龙冷链物流",
    "kfc, KFC肯德基",
    "kdj, KFC肯德基",
  })
  void aNameIsFoundByPinyinFromInsideIt(String typed, String name) {
    assertThat(completed(names("上海华联超市有限公司", "河南民权金龙冷链物流", "华东冷库设备", "KFC肯德基", "Hal Cs"), typed))
        .containsExactly(name);
  }

  @Test
  void whatBeginsSoComesBeforeWhatHasItInside() {
    assertThat(completed(names("上海华联超市", "华联超市", "Hlcs Foods", "Big Hlcs"), "hlcs"))
        .containsExactly("Hlcs Foods", "华联超市", "Big Hlcs", "上海华联超市");
  }

  @Test
  void aCustomerIsFoundByItsContacts() {
    Name acme = new Name(1, "Acme", 1);
    Name beta = new Name(2, "Beta", 2);
    CustomerNames names =
        new CustomerNames(
            List.of(acme, beta),
            List.of(
                new CustomerNames.Contact("王总", acme),
                new CustomerNames.Contact("王总", beta),
                new CustomerNames.Contact("Tom Baker", acme),
                new CustomerNames.Contact("tom baker", acme)),
            new Pinyin());
    assertThat(names.ofContact("王总")).containsExactly(beta, acme);
    assertThat(names.ofContact("Tom Baker KP1")).containsExactly(acme);
    assertThat(names.ofContact("Tom")).isEmpty();
    assertThat(completed(names, "wangz")).containsExactly("Beta", "Acme");
    assertThat(completed(names, "tom b")).containsExactly("Acme");
    assertThat(completed(names, "w")).as("one letter is of too many").isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "Hualien Market, Hualian Market",
        "Hualan Market, Hualian Market",
        "Huallian Market, Hualian Market",
        "Haulian market, Hualian Market",
        "上海华连超市, 上海华联超市有限公司",
        "华连超市, 上海华联超市有限公司",
        "丽都行, 丽都商行",
        "Hulien Market, none",
        "Hualian Basket, none",
        "Shop 8, none",
        "Shop 77, none",
        "Hu, none",
        "丽商, none",
      })
  void aNameNearAKnownOneIsToldFromAnother(String typed, String name) {
    assertThat(
            names("Hualian Market", "上海华联超市有限公司", "丽都商行", "Shop 7").near(typed, 3).stream()
                .map(Name::name))
        .isEqualTo(name == null ? List.of() : List.of(name));
  }

  @Property
  void aPartOfANameIsFoundWhereverItStands(
      @ForAll("chinese") List<String> all, @ForAll int from, @ForAll int length) {
    CustomerNames names = names(all.toArray(String[]::new));
    String name = all.getFirst();
    int start = Math.floorMod(from, name.length() - 1);
    int end = start + 2 + Math.floorMod(length, name.length() - start - 1);
    String line = "z " + name.substring(start, end) + "!z";
    CustomerNames.Place place = names.part(line, 2, line.indexOf('!')).orElseThrow();
    String part = line.substring(place.start(), place.end());
    assertThat(part).isEqualTo(name.substring(start, end));
    assertThat(place.names()).extracting(Name::name).allMatch(each -> each.contains(part));
    assertThat(place.names())
        .hasSize((int) Math.min(9, all.stream().filter(each -> each.contains(part)).count()));
  }

  @Provide
  Arbitrary<List<String>> chinese() {
    return Arbitraries.strings()
        .withChars('华', '联', '超', '市')
        .ofMinLength(2)
        .ofMaxLength(6)
        .list()
        .ofMinSize(1)
        .ofMaxSize(20);
  }

  @Property
  void aNameIsFoundByItselfAtTheStartAndByAnyStartOfIt(@ForAll String name) {
    CustomerNames names = names(name);
    assertThat(names.atStart(name).isPresent()).isEqualTo(!name.isEmpty());
    for (int end = 1; end <= name.length(); end++) {
      String typed = name.substring(0, end);
      if (!typed.isBlank() && typed.strip().equals(typed)) {
        assertThat(names.complete(typed, 1)).hasSize(1);
      }
    }
  }

  @Property
  void anyTextIsTaken(@ForAll String name, @ForAll String typed) {
    CustomerNames names = names(name, "华联超市");
    assertThat(names.complete(typed, 5)).hasSizeLessThanOrEqualTo(2);
    names.atStart(typed).ifPresent(found -> assertThat(typed).startsWithIgnoringCase(found.name()));
    assertThat(names.find(typed)).isNotNull();
  }
}
