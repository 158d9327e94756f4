package org.henryjournal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.henryjournal.domain.QuickEntry.Part;
import org.henryjournal.domain.QuickEntry.Result;
import org.henryjournal.domain.QuickEntry.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuickEntryTest {

  private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 25);
  private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);
  private static final String SIGNS = "!！>》＞#＃@＠";
  private static final String NAME_MARKS = ",，:：;；。-–—";

  private static final Pattern ARROW = Pattern.compile("[-－—]+[>＞]");

  private static final CustomerNames NAMES =
      new CustomerNames(
          List.of(
              new CustomerNames.Name(1, "Hualian Market", 0), new CustomerNames.Name(2, "华联超市", 0)),
          new Pinyin());

  private static Result read(String line) {
    return QuickEntry.parse(line, WEDNESDAY, NAMES);
  }

  private static Result readUnknown(String line) {
    return QuickEntry.parse(line, WEDNESDAY, CustomerNames.none());
  }

  private static VisitDraft draft(
      String customer,
      String contact,
      Outcome outcome,
      String amount,
      LocalDate step,
      List<String> tags,
      String note) {
    return new VisitDraft(
        customer,
        WEDNESDAY,
        Optional.empty(),
        contact,
        VisitKind.IN_PERSON,
        outcome,
        Optional.of(new BigDecimal(amount)),
        Optional.of(new VisitDraft.Step(step, Optional.empty(), "")),
        tags,
        note,
        VisitDraft.Details.NONE);
  }

  private static VisitDraft englishExample() {
    return draft(
        "Hualian Market",
        "Wang",
        Outcome.DEAL,
        "20000.00",
        FRIDAY,
        List.of("dairy"),
        "tasted samples, wants 30 cases");
  }

  private static VisitDraft chineseExample() {
    return draft("华联超市", "王总", Outcome.DEAL, "20000.00", FRIDAY, List.of("乳品"), "试吃样品");
  }

  @Test
  void readsTheEnglishExample() {
    String line = "Hualian Market !deal 20000 >fri #dairy @Wang tasted samples, wants 30 cases";
    assertThat(read(line).draft()).isEqualTo(englishExample());
    assertThat(read(line).known()).map(CustomerNames.Name::id).contains(1L);
    assertThat(read(line).unread()).isEmpty();
    assertThat(read(line).outcomeGiven()).isTrue();
    assertThat(readUnknown(line).draft()).isEqualTo(englishExample());
    assertThat(readUnknown(line).known()).isEmpty();
    assertThat(read(line).spans())
        .containsExactly(
            new Span(0, 14, Part.CUSTOMER),
            new Span(15, 20, Part.OUTCOME),
            new Span(21, 26, Part.AMOUNT),
            new Span(27, 31, Part.STEP),
            new Span(32, 38, Part.TAG),
            new Span(39, 44, Part.CONTACT));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "华联超市 !签单 20000 》周五 #乳品 @王总 试吃样品",
        "华联超市 ！签单 20000 》周五 ＃乳品 ＠王总 试吃样品",
        "华联超市 ！签单 2万 ＞周五 ＃乳品 ＠王总 试吃样品",
        "华联超市　！签单　２万　》周五　＃乳品　＠王总　试吃样品",
        "\u00a0华联超市\u00a0!签单\u00a020000\u00a0>周五\u00a0#乳品\u00a0@王总\u00a0试吃样品\u00a0",
        "华联超市！签单2万》周五#乳品 @王总 试吃样品",
        "华联超市!签单2万>周五#乳品@王总 试吃样品",
        "华联超市 !签单¥20,000 >周五 #乳品 @王总 试吃样品",
        "华联超市 !签单 20,000元 >周五 #乳品 @王总 试吃样品",
        "华联超市 ! 签单 20000 > 周五 #乳品 @王总 试吃样品",
        "华联超市 试吃样品 @王总 #乳品 >周五 !签单 20000",
        "华联超市：试吃样品 @王总 #乳品 >周五 !签单 20000",
        "华联超市！签单，2万，》周五。#乳品，@王总，试吃样品",
        "华联超市!签单，20000，>周五，#乳品，@王总，试吃样品",
      })
  void readsTheChineseExampleHoweverItIsTyped(String line) {
    assertThat(read(line).draft()).isEqualTo(chineseExample());
    assertThat(read(line).unread()).isEmpty();
    assertThat(readUnknown(line).draft()).isEqualTo(chineseExample());
    assertThat(readUnknown(line).unread()).isEmpty();
  }

  @Test
  void marksAfterTheWordsOfASignAreNotPartOfThem() {
    VisitDraft draft =
        read("Hualian Market, !deal 20000, >fri, #dairy, @Wang, tasted samples, wants 30 cases")
            .draft();
    assertThat(draft).isEqualTo(englishExample());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "!deal 20000 | 20000.00",
        "!deal 2万 | 20000.00",
        "!deal ¥20,000 | 20000.00",
        "!deal 20,000元 | 20000.00",
        "!签单2万 | 20000.00",
        "!签单￥300 | 300.00",
        "!deal20000 | 20000.00",
        "!no deal 500 | 500.00",
        "¥500 !deal | 500.00",
        "paid $12.50 today | 12.50",
        "!call paid 300元 | 300.00",
      })
  void readsAmounts(String words, String amount) {
    assertThat(read("华联超市 " + words).draft().amount()).contains(new BigDecimal(amount));
    assertThat(read("华联超市 " + words).unread()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "wants 30 cases",
        "30 cases",
        "2万 maybe",
        "mail wang@example.com about C# and a>b, why!",
        "wang＠example.com!",
        "签了《合同》",
        "《合同》和《附件》",
        "5% off",
        "-5% off",
        "2-3 people",
        "- and then",
      })
  void otherWordsAreTheNote(String note) {
    Result result = read("Hualian Market !thinking >fri #x " + note);
    if (note.contains("＠")) {
      assertThat(result.draft().contact()).isEqualTo("example.com!");
      return;
    }
    assertThat(result.draft().note()).isEqualTo(note);
    assertThat(result.draft().amount()).isEmpty();
    assertThat(result.draft().contact()).isEmpty();
    assertThat(result.draft().tags()).containsExactly("x");
    assertThat(result.unread()).isEmpty();
  }

  @Test
  void aNumberAfterAKindIsNoAmount() {
    VisitDraft draft = read("Hualian Market !call 30 cases").draft();
    assertThat(draft.kind()).isEqualTo(VisitKind.CALL);
    assertThat(draft.amount()).isEmpty();
    assertThat(draft.note()).isEqualTo("30 cases");
  }

  @Test
  void onlyTheMarkThatEndsTheNameIsLeftOut() {
    assertThat(read("Hualian Market -5% off").draft().note()).isEqualTo("-5% off");
    assertThat(read("Hualian Market - tasted").draft().note()).isEqualTo("tasted");
    assertThat(read("Hualian Market: tasted").draft().note()).isEqualTo("tasted");
    assertThat(read("Hualian Market !deal - tasted").draft().note()).isEqualTo("- tasted");
    assertThat(read(">fri -5%").draft().step().orElseThrow().what()).isEqualTo("-5%");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "New Shop | New Shop | ''",
        "New Shop !deal tasted | New Shop | tasted",
        "New Shop, tasted samples | New Shop | tasted samples",
        "New Shop: tasted | New Shop | tasted",
        "New Shop - tasted | New Shop | tasted",
        "New Shop  tasted | New Shop | tasted",
        "Shop-in-Shop tasted | Shop-in-Shop tasted | ''",
        "万家福 试吃样品 | 万家福 | 试吃样品",
        "万家福，试吃样品 | 万家福 | 试吃样品",
        "万家福。试吃 很好 | 万家福 | 试吃 很好",
        "7-11 便利店 | 7-11 便利店 | ''",
        "25:70 Bar | 25:70 Bar | ''",
        "1,000 Foods, tasted | 1,000 Foods | tasted",
      })
  void anUnknownNameEndsWhereAReaderWouldEndIt(String line, String customer, String note) {
    Result result = read(line);
    assertThat(result.draft().customer()).isEqualTo(customer);
    assertThat(result.draft().note()).isEqualTo(note);
    assertThat(result.known()).isEmpty();
  }

  @Test
  void aKnownNameIsWrittenAsItIsKnown() {
    Result result = read("hualian MARKET !deal");
    assertThat(result.draft().customer()).isEqualTo("Hualian Market");
    assertThat(result.known()).isPresent();
    assertThat(read("Hualian Markets !deal").draft().customer()).isEqualTo("Hualian Markets");
  }

  @ParameterizedTest
  @CsvSource({
    "fri, 2026-11-27",
    "周五, 2026-11-27",
    "下周三, 2026-12-02",
    "tomorrow, 2026-11-26",
    "明天, 2026-11-26",
    "+3d, 2026-11-28",
    "12-01, 2026-12-01",
    "2026-12-01, 2026-12-01",
    "1月8日, 2027-01-08",
    "next monday, 2026-11-30",
    "next week, 2026-11-30",
  })
  void readsEveryDateWithAndWithoutATime(String word, LocalDate date) {
    for (String sign : List.of(">", "》", "＞", "> ", "》 ")) {
      Result plain = read("华联超市 " + sign + word + " 再谈");
      assertThat(plain.draft().step()).contains(new VisitDraft.Step(date, Optional.empty(), "再谈"));
      assertThat(plain.draft().outcome()).isEqualTo(Outcome.NEXT_STEP);
      assertThat(plain.outcomeGiven()).isFalse();
      assertThat(plain.draft().note()).isEmpty();
      for (String time : List.of(" 15:00", " 下午3点", "下午3点", " 3pm", " 3:00 pm", " 下午 3点")) {
        Result timed = read("华联超市 " + sign + word + time + " 再谈");
        assertThat(timed.draft().step())
            .as(sign + word + time)
            .contains(new VisitDraft.Step(date, Optional.of(LocalTime.of(15, 0)), "再谈"));
        assertThat(timed.draft().note()).isEmpty();
        assertThat(timed.unread()).isEmpty();
      }
    }
  }

  @Test
  void aTimeGluedToItsDateIsRead() {
    assertThat(read("华联超市》周五下午3点").draft().step())
        .contains(new VisitDraft.Step(FRIDAY, Optional.of(LocalTime.of(15, 0)), ""));
    assertThat(read("华联超市>周五10:00，再谈").draft().step())
        .contains(new VisitDraft.Step(FRIDAY, Optional.of(LocalTime.of(10, 0)), "再谈"));
    assertThat(read("华联超市 >fri10:00").draft().step())
        .contains(new VisitDraft.Step(FRIDAY, Optional.of(LocalTime.of(10, 0)), ""));
    assertThat(read("华联超市 >12-0110:30").draft().step())
        .contains(
            new VisitDraft.Step(LocalDate.of(2026, 12, 1), Optional.of(LocalTime.of(10, 30)), ""));
  }

  @ParameterizedTest
  @CsvSource({
    "9:20 华联超市 !签单, 09:20",
    "09:20 华联超市 !签单, 09:20",
    "9：20　华联超市 !签单, 09:20",
    "' 9:20  华联超市 !签单', 09:20",
    "9:20华联超市！签单, 09:20",
    "2:30pm 华联超市 !签单, 14:30",
    "2:30 pm 华联超市 !签单, 14:30",
  })
  void aTimeAtTheStartIsTheVisits(String line, LocalTime time) {
    Result result = read(line);
    assertThat(result.draft().time()).contains(time);
    assertThat(result.draft().customer()).isEqualTo("华联超市");
    assertThat(result.draft().outcome()).isEqualTo(Outcome.DEAL);
    assertThat(result.spans().getFirst().part()).isEqualTo(Part.TIME);
  }

  @Test
  void aLineThatBeginsWithADateIsTheNextStepOnly() {
    Result result = read(">fri 10:00 bring the price list");
    assertThat(result.isStepOnly()).isTrue();
    assertThat(result.draft().step())
        .contains(
            new VisitDraft.Step(FRIDAY, Optional.of(LocalTime.of(10, 0)), "bring the price list"));
    assertThat(result.draft().note()).isEmpty();
    assertThat(read("》明天　带报价单").draft().step().orElseThrow().what()).isEqualTo("带报价单");
    assertThat(read("华联超市 >fri").isStepOnly()).isFalse();
    assertThat(read("!deal").isStepOnly()).isFalse();
    assertThat(read(">someday call").isStepOnly()).isFalse();
    assertThat(read(">someday call").draft().note()).isEqualTo(">someday call");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "!hurra good | !hurra | !hurra good",
        "good !hurra | !hurra | good !hurra",
        ">someday good | >someday | >someday good",
        "! | ! | !",
        "a # b | # | a # b",
        "a @ b | @ | a @ b",
        "!deal !refused good | !refused | !refused good",
        ">fri >mon good | >mon | >mon good",
        "@Wang @Li good | @Li | @Li good",
        "价格>100 | >100 | 价格>100",
        "太好了！再来 | ！再来 | 太好了！再来",
        "》某天，再来 | 》某天 | 》某天，再来",
        "!100 | !100 | !100",
      })
  void whatIsNotUnderstoodIsNamedAndStaysInTheNote(String words, String unread, String note) {
    Result result = read("华联超市 " + words);
    assertThat(result.unread()).containsExactly(unread);
    assertThat(result.draft().note()).isEqualTo(note);
    assertThat(result.spans()).extracting(Span::part).contains(Part.UNREAD);
  }

  @Test
  void outcomesAndKindsOfSeveralWordsAreRead() {
    VisitDraft draft = read("Hualian Market !not reached !phone call try again").draft();
    assertThat(draft.outcome()).isEqualTo(Outcome.NOT_REACHED);
    assertThat(draft.kind()).isEqualTo(VisitKind.CALL);
    assertThat(draft.note()).isEqualTo("try again");
    assertThat(read("Hualian Market !thinking it over").draft().outcome())
        .isEqualTo(Outcome.THINKING);
    assertThat(read("Hualian Market !no, deal with the boss").draft().note())
        .isEqualTo("deal with the boss");
  }

  @Test
  void aTagIsTakenOnceAndTagsKeepTheirOrder() {
    assertThat(read("华联超市 #b #a #b").draft().tags()).containsExactly("b", "a");
  }

  @Test
  void anOutcomeThatIsNotGivenIsThinkingItOver() {
    assertThat(read("华联超市").draft().outcome()).isEqualTo(Outcome.THINKING);
    assertThat(read("华联超市").outcomeGiven()).isFalse();
    assertThat(read("").draft()).isEqualTo(VisitDraft.empty(WEDNESDAY));
    assertThat(read("  　").draft()).isEqualTo(VisitDraft.empty(WEDNESDAY));
  }

  @Test
  void theCustomersPlaceIsWhereTheNameIsWritten() {
    assertThat(QuickEntry.customerPart("9:20 hual !deal", WEDNESDAY, NAMES))
        .isEqualTo(new Span(5, 9, Part.CUSTOMER));
    assertThat(QuickEntry.customerPart("华联 好", WEDNESDAY, NAMES))
        .isEqualTo(new Span(0, 2, Part.CUSTOMER));
    assertThat(QuickEntry.customerPart("", WEDNESDAY, NAMES))
        .isEqualTo(new Span(0, 0, Part.CUSTOMER));
    assertThat(QuickEntry.customerPart("9:20 ", WEDNESDAY, NAMES))
        .isEqualTo(new Span(5, 5, Part.CUSTOMER));
  }

  /**
   * Written on Wednesday 25 November: the day and its time in one word, and no past day as next.
   */
  @Test
  void aPastDayWithItsTimeIsTheVisitsAndNoNextStep() {
    Result said = read("华联超市 昨天下午3点 王总不在，周五再打");
    assertThat(said.draft().date()).isEqualTo(WEDNESDAY.minusDays(1));
    assertThat(said.draft().time()).contains(LocalTime.of(15, 0));
    assertThat(said.draft().step().orElseThrow().date()).isEqualTo(FRIDAY);
    Result friday = read("华联超市 上周五9点半 嫌贵");
    assertThat(friday.draft().date()).isEqualTo(FRIDAY.minusWeeks(1));
    assertThat(friday.draft().step()).isEmpty();
    assertThat(read("华联超市 说上周五试过样品，下周三再看").draft().step().orElseThrow().date())
        .isEqualTo(WEDNESDAY.plusWeeks(1));
    assertThat(read("Hualian Market said last friday they tried it").draft().step()).isEmpty();
    assertThat(read("华联超市 昨天上午 没人").draft().date()).isEqualTo(WEDNESDAY.minusDays(1));
  }

  @Test
  void aPastedTextIsRead() {
    String text = "很".repeat(20_000);
    assertThat(read("华联超市 》" + text).draft().note()).isEqualTo("》" + text);
    assertThat(read("华联超市 " + "》".repeat(5_000)).unread()).hasSize(5_000);
    assertThat(read("9".repeat(20_000)).draft().customer()).hasSize(20_000);
  }

  @Property
  void anyTextIsReadWithoutLoss(@ForAll String line) {
    checkNothingIsLost(line, NAMES);
  }

  @Property(tries = 2000)
  void anyLineIsReadWithoutLoss(@ForAll("lines") String line) {
    checkNothingIsLost(line, NAMES);
    checkNothingIsLost(line, CustomerNames.none());
  }

  private static void checkNothingIsLost(String line, CustomerNames names) {
    Result result = QuickEntry.parse(line, WEDNESDAY, names);
    List<Span> spans = new ArrayList<>(result.spans());
    spans.sort(Comparator.comparingInt(Span::start));
    VisitDraft draft = result.draft();
    // What is proposed is in the note as well.
    String note =
        draft.note()
            + draft
                .step()
                .filter(step -> !result.proposed().contains(Part.STEP))
                .map(VisitDraft.Step::what)
                .orElse("");
    String said = without(line, spans);
    boolean nameInNote =
        spans.stream()
            .filter(span -> span.part() == Part.CUSTOMER)
            .map(span -> line.substring(span.start(), span.end()))
            .anyMatch(name -> isStillIn(note, said, name));
    boolean[] covered = new boolean[line.length()];
    int end = 0;
    for (Span span : spans) {
      assertThat(span.start()).isGreaterThanOrEqualTo(end).isLessThan(span.end());
      end = span.end();
      assertThat(end).isLessThanOrEqualTo(line.length());
      if (span.part() != Part.UNREAD && !(span.part() == Part.CUSTOMER && nameInNote)) {
        Arrays.fill(covered, span.start(), span.end(), true);
        // A stop behind what was read, at the end, ends nothing.
        if (line.substring(end).strip().matches("[,，:：;；。]+")) {
          Arrays.fill(covered, end, line.length(), true);
        }
      }
      if (span.part() == Part.CUSTOMER) {
        for (int i = end; i < line.length() && isNameMark(line.charAt(i)); i++) {
          covered[i] = true;
        }
      }
    }
    // The shaft of an arrow is its sign's: "->" says the next step as ">" does.
    Matcher arrows = ARROW.matcher(line);
    while (arrows.find()) {
      Arrays.fill(covered, arrows.start(), arrows.end(), true);
    }
    StringBuilder left = new StringBuilder();
    for (int i = 0; i < line.length(); i++) {
      if (!covered[i] && isKept(line.charAt(i))) {
        left.append(line.charAt(i));
      }
    }
    String kept =
        note.chars()
            .filter(c -> isKept((char) c))
            .collect(StringBuilder::new, (text, c) -> text.append((char) c), StringBuilder::append)
            .toString();
    // Words of a step stand behind the note, wherever the line has them.
    List<Integer> more = new ArrayList<>(kept.chars().boxed().toList());
    left.chars().boxed().forEach(c -> assertThat(more.remove(c)).as(kept).isTrue());
    assertThat(more).allMatch(c -> NAME_MARKS.indexOf(c) >= 0);
    for (String word : result.unread()) {
      assertThat(note).contains(word);
    }
    assertThat(result.isStepOnly())
        .isEqualTo(draft.customer().isEmpty() && draft.step().isPresent());
    assertThat(QuickEntry.customerPart(line, WEDNESDAY, names).end())
        .isLessThanOrEqualTo(line.length());
  }

  /** The line without what went elsewhere: tags, promises, steps may say the name too. */
  private static String without(String line, List<Span> spans) {
    StringBuilder said = new StringBuilder(line);
    for (Span span : spans) {
      if (span.part() != Part.UNREAD && span.part() != Part.CUSTOMER) {
        said.replace(span.start(), span.end(), " ".repeat(span.end() - span.start()));
      }
    }
    return said.toString();
  }

  /** A name inside a sentence stays in it: the note says it as often as the line does. */
  private static boolean isStillIn(String note, String line, String name) {
    return count(note, name) > 0 && count(note, name) == count(line, name);
  }

  private static int count(String text, String part) {
    int count = 0;
    for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length())) {
      count++;
    }
    return count;
  }

  private static boolean isNameMark(char c) {
    return NAME_MARKS.indexOf(c) >= 0 || isSpace(c);
  }

  private static boolean isKept(char c) {
    return !isSpace(c) && SIGNS.indexOf(c) < 0;
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  @Provide
  Arbitrary<String> lines() {
    Arbitrary<String> pieces =
        Arbitraries.oneOf(
            Arbitraries.of(
                "华联超市",
                "Hualian Market",
                "新客户",
                "Foo",
                "!",
                "！",
                ">",
                "》",
                "＞",
                "#",
                "＃",
                "@",
                "＠",
                "《",
                "^",
                "＾",
                "……",
                " ",
                "　",
                "\u00a0",
                "\t",
                "deal",
                "签单",
                "电话",
                "call",
                "not reached",
                "20000",
                "2万",
                "¥20,000",
                "元",
                "fri",
                "周五",
                "下周三",
                "+3d",
                "12-01",
                "10:00",
                "下午3点",
                "pm",
                "9:20",
                "乳品",
                "dairy",
                "王总",
                "a@b.c",
                "C#",
                "a>b",
                "，",
                ",",
                "：",
                "。",
                "-",
                " - ",
                "😀",
                "𠮷",
                "\ud83d",
                "\udc00",
                "\u202e",
                "שלום",
                "\u0000",
                "\u0085",
                "\n",
                "İ",
                "ß",
                "\ufeff",
                "30 cases"),
            Arbitraries.strings().ofMaxLength(3));
    return pieces.list().ofMaxSize(12).map(parts -> String.join("", parts));
  }

  @ParameterizedTest
  @CsvSource({
    "^send the sample fri, REP, send the sample, 2026-11-27, ''",
    "^send the sample by fri !thinking, REP, send the sample, 2026-11-27, ''",
    "tasted ^fri send the sample >+7d, REP, send the sample, 2026-11-27, tasted",
    "^call next week #vip, REP, call, 2026-11-30, ''",
    "^^decide by 12-01, CUSTOMER, decide, 2026-12-01, ''",
    "^周五前发样品, REP, 发样品, 2026-11-27, ''",
    "^答应周五之前发样品》下周三, REP, 答应发样品, 2026-11-27, ''",
    "聊了很久＾明天送合同@王总, REP, 送合同, 2026-11-26, 聊了很久",
    "＾＾下周三定, CUSTOMER, 定, 2026-12-02, ''",
    "……发样品, REP, 发样品, , ''",
    "…………月底付款, CUSTOMER, 付款, 2026-11-30, ''",
    "^发样品。客户满意, REP, 发样品, , 客户满意",
    "^带样品、合同，两份, REP, 带样品、合同，两份, , ''",
    "^send 3 samples, REP, send 3 samples, , ''",
    "^quote 2026-01-05, REP, quote 2026-01-05, , ''",
  })
  void aPromiseRunsUpToTheNextMarkAndHoldsItsDay(
      String words, Promise.Side side, String text, LocalDate due, String note) {
    Result result = QuickEntry.parse("华联超市 " + words, WEDNESDAY, NAMES);
    assertThat(result.draft().promises())
        .containsExactly(new VisitDraft.Promised(side, text, Optional.ofNullable(due)));
    assertThat(result.draft().note()).isEqualTo(note);
    assertThat(result.unread()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"done ^_^", "thanks ^^", "2^3", "再想想……", "他说……不要", "^ send", "考虑中 …… 看看"})
  void whatPromisesNothingIsTheNote(String note) {
    Result result = QuickEntry.parse("华联超市 " + note, WEDNESDAY, NAMES);
    assertThat(result.draft().promises()).isEmpty();
    assertThat(result.draft().note()).isEqualTo(note);
  }

  @Test
  void aPromiseOfNothingButADayIsNotUnderstood() {
    Result result = QuickEntry.parse("华联超市 ^fri", WEDNESDAY, NAMES);
    assertThat(result.unread()).containsExactly("^fri");
    assertThat(result.draft().note()).isEqualTo("^fri");
  }

  @Test
  void bothSidesPromiseSeveralThings() {
    Result result =
        QuickEntry.parse("华联超市 !thinking ^sample ^^decide fri ^quote", WEDNESDAY, NAMES);
    assertThat(result.draft().promises())
        .extracting(VisitDraft.Promised::text)
        .containsExactly("sample", "decide", "quote");
  }

  @ParameterizedTest
  @CsvSource({
    "@Wang KP1, Wang KP1, ''",
    "@Wang(KP1), Wang KP1, ''",
    "@Wang (kp2) came, Wang KP2, came",
    "@王总KP1, 王总 KP1, ''",
    "@王总（KP1）, 王总 KP1, ''",
    "@王总 kp3 聊了样品, 王总 KP3, 聊了样品",
    "@KP1, KP1, ''",
    "@Wang KP4, Wang, KP4",
    "@Wang KP12, Wang, KP12",
    "@WangKP1, WangKP1, ''",
    "@Wang KP1 KP2, Wang KP1, KP2",
    "@Wang KP1 kp1, Wang KP1, kp1",
  })
  void theRankBehindAContactIsTheContacts(String line, String contact, String note) {
    Result result = read("Hualian Market " + line);
    assertThat(result.draft().contact()).isEqualTo(contact);
    assertThat(result.draft().note()).isEqualTo(note);
    assertThat(result.unread()).isEmpty();
  }

  @Test
  void aMarkBehindAContactEndsIt() {
    Result result = read("Hualian Market @Wang, KP1 was out");
    assertThat(result.draft().contact()).isEqualTo("Wang");
    assertThat(result.draft().note()).isEqualTo("KP1 was out");
  }
}
