package org.henryjournal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.henryjournal.torture.Torture;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever is typed, pasted or found in a cell is answered by each reader of words, without an
 * error and within the bounds of a journal.
 */
@Execution(ExecutionMode.CONCURRENT)
class WordsFuzzTest {

  private static final LocalDate DAY = LocalDate.of(2028, 2, 29);

  private static final CustomerNames NAMES =
      new CustomerNames(
          List.of(
              new CustomerNames.Name(1, "上海华联超市有限公司", 0),
              new CustomerNames.Name(2, "Hualian Market", 0),
              new CustomerNames.Name(3, "2026", 0)),
          new Pinyin());

  /** Each reader, and what must be true of whatever it reads. */
  private enum Reader {
    LINE(text -> QuickEntry.parse(text, DAY, NAMES)),
    NOTES(text -> LineNotes.read(text.lines().toList(), DAY, NAMES)),
    PAYMENT(text -> PaymentLine.read(text, DAY, NAMES)),
    DATE(text -> DateWords.parse(text, DAY).ifPresent(Reader::isNear)),
    PAST(text -> PastWords.parse(text, DAY).ifPresent(Reader::isNear)),
    TIME(TimeWords::parse),
    AMOUNT(text -> AmountWords.parse(text).ifPresent(Reader::isAmount)),
    NUMBER(ChineseNumbers::parse),
    BIRTHDAY(BirthdayReader::read),
    STEP(text -> StepWords.read(text, DAY)),
    PROMISE(text -> PromiseWords.read(Promise.Side.REP, text, DAY)),
    TERMS(TermsWords::read),
    PRODUCTS(ProductWords::read);

    private final Consumer<String> reading;

    Reader(Consumer<String> reading) {
      this.reading = reading;
    }

    private static void isNear(LocalDate date) {
      assertThat(date.getYear()).isBetween(1, 9999);
    }

    private static void isAmount(BigDecimal amount) {
      assertThat(amount.precision() - amount.scale()).isLessThan(20);
    }
  }

  private static final List<String> PIECES =
      List.of(
          "华联",
          "Hualian",
          "昨天",
          "上周五",
          "11月25日",
          "31/02",
          "2月30日",
          "9999-12-31",
          "0000-00-00",
          "初一",
          "闰五月",
          "腊月三十",
          "春节后",
          "过两天",
          "半个月后",
          "99999999个月后",
          "+999999999d",
          "fri",
          "next",
          "in",
          "weeks",
          "days",
          "dec",
          "8",
          "10am",
          "25:61",
          "下午",
          "点半",
          "三千",
          "万",
          "亿",
          "两万五",
          "零",
          "〇",
          "兆",
          "2万",
          "2 万",
          "$2,000",
          "USD",
          "元整",
          "1e999999999",
          "99999999999999999999",
          "0.000000000000000000001",
          "-",
          "—",
          "->",
          "→",
          "》",
          ">",
          "!",
          "！",
          "#",
          "＠",
          "@",
          "^",
          "^^",
          "《",
          "签了",
          "回款",
          "!paid",
          "退款",
          "没人接",
          "嫌贵",
          "30天",
          "分3期",
          "50%",
          "每月",
          "x",
          "*",
          "箱",
          "（",
          "）",
          "：",
          ":",
          ",",
          "，",
          "。",
          " ",
          "　",
          "\t",
          "\n",
          "\u202e",
          "\ufeff",
          "\ud83d",
          "\udc4d",
          "👍🏽",
          "é",
          "e\u0301",
          "שלום",
          "مرحبا",
          "ด",
          "９",
          "٣",
          "Ⅳ",
          "½",
          "²",
          "\0",
          "\u007f",
          "𠮷");

  private static String typed(Random random) {
    StringBuilder text = new StringBuilder();
    int pieces = random.nextInt(10);
    for (int i = 0; i < pieces; i++) {
      switch (random.nextInt(12)) {
        case 0 -> text.append((char) random.nextInt(0x10000));
        case 1 -> text.append(random.nextInt());
        case 2 -> text.append(' ');
        default -> text.append(PIECES.get(random.nextInt(PIECES.size())));
      }
    }
    return text.toString();
  }

  @ParameterizedTest
  @EnumSource
  void whatever_is_typed_is_answered(Reader reader) {
    Random random = Torture.random(reader.name());
    int tried = Torture.times(500);
    for (int i = 0; i < tried; i++) {
      String text = typed(random);
      try {
        reader.reading.accept(text);
      } catch (RuntimeException | AssertionError | StackOverflowError wrong) {
        throw new AssertionError(reader + " on: " + text, wrong);
      }
    }
    Torture.say("texts for the reader " + reader, "" + tried);
  }
}
