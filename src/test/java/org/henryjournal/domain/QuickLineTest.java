package org.henryjournal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class QuickLineTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
  private static final List<String> CUSTOMERS =
      List.of("Hualian Market", "华联超市", "C# Corp", "7-11 便利店", "Foo, Bar & Co", "İstanbul Gıda");
  private static final CustomerNames NAMES =
      new CustomerNames(
          CUSTOMERS.stream().map(name -> new CustomerNames.Name(1, name, 0)).toList(),
          new Pinyin());

  private static String english(Outcome outcome) {
    return switch (outcome) {
      case DEAL -> "deal";
      case NEXT_STEP -> "next step";
      case THINKING -> "thinking";
      case OBJECTION -> "objection";
      case REFUSED -> "no";
      case NOT_REACHED -> "not reached";
    };
  }

  private static String chinese(Outcome outcome) {
    return switch (outcome) {
      case DEAL -> "签单";
      case NEXT_STEP -> "约定下一步";
      case THINKING -> "考虑中";
      case OBJECTION -> "有异议";
      case REFUSED -> "拒绝";
      case NOT_REACHED -> "未接触";
    };
  }

  private static String english(VisitKind kind) {
    return switch (kind) {
      case IN_PERSON -> "visit";
      case CALL -> "phone";
      case MESSAGE -> "message";
      case VIDEO -> "video";
    };
  }

  private static String chinese(VisitKind kind) {
    return switch (kind) {
      case IN_PERSON -> "面谈";
      case CALL -> "电话";
      case MESSAGE -> "微信";
      case VIDEO -> "视频";
    };
  }

  private static VisitDraft draft(
      String customer, Outcome outcome, Optional<String> amount, boolean step, String note) {
    return new VisitDraft(
        customer,
        DAY,
        Optional.empty(),
        "",
        VisitKind.IN_PERSON,
        outcome,
        amount.map(BigDecimal::new),
        step
            ? Optional.of(new VisitDraft.Step(DAY.plusDays(2), Optional.empty(), ""))
            : Optional.empty(),
        List.of(),
        note,
        VisitDraft.Details.NONE);
  }

  private static String english(VisitDraft draft) {
    return QuickLine.of(draft, DAY, QuickLineTest::english, QuickLineTest::english);
  }

  @Test
  void writesWhatTheRepWouldWrite() {
    VisitDraft draft =
        new VisitDraft(
            "华联超市",
            DAY,
            Optional.of(LocalTime.of(9, 20)),
            "王总",
            VisitKind.CALL,
            Outcome.DEAL,
            Optional.of(new BigDecimal("20000.00")),
            Optional.of(
                new VisitDraft.Step(
                    LocalDate.of(2026, 11, 27), Optional.of(LocalTime.of(15, 0)), "")),
            List.of("乳品", "VIP"),
            "试吃样品",
            VisitDraft.Details.NONE);
    assertThat(QuickLine.of(draft, DAY, QuickLineTest::chinese, QuickLineTest::chinese))
        .isEqualTo("09:20 华联超市 !签单 20000 !电话 #乳品 #VIP @王总 试吃样品 >2026-11-27 15:00");
    assertThat(english(draft("Foo", Outcome.THINKING, Optional.empty(), false, "good")))
        .isEqualTo("Foo !thinking good");
  }

  @Test
  void aNoteThatTellsOfAnotherDayDoesNotMoveTheVisit() {
    assertThat(english(draft("Foo", Outcome.THINKING, Optional.empty(), false, "昨天去的")))
        .isEqualTo(DAY + " Foo !thinking 昨天去的");
  }

  @Test
  void aVisitOfAnEarlierDaySaysIt() {
    VisitDraft today = draft("Foo", Outcome.THINKING, Optional.empty(), true, "good");
    VisitDraft earlier =
        QuickEntry.parse("Foo !thinking good >2026-11-27", DAY.minusDays(3), CustomerNames.none())
            .draft();
    assertThat(english(earlier)).isEqualTo("2026-11-22 Foo !thinking good >2026-11-27");
    assertReadsBack(earlier);
    assertReadsBack(today);
  }

  @Test
  void aNoteThatBeginsLikeAnAmountIsNotReadAsOne() {
    assertReadsBack(draft("Foo", Outcome.DEAL, Optional.empty(), false, "20000 flyers"));
    assertReadsBack(draft("Foo", Outcome.DEAL, Optional.empty(), true, "20000 flyers"));
    assertReadsBack(draft("Foo", Outcome.DEAL, Optional.of("7.50"), false, "20000 flyers"));
  }

  @Test
  void aNoteThatBeginsLikeATimeIsNotReadAsTheSteps() {
    assertReadsBack(draft("Foo", Outcome.NEXT_STEP, Optional.empty(), true, "10:00 he was late"));
  }

  @Test
  void aNoteThatReadsOnFromTheWordBeforeItIsKeptWhole() {
    assertReadsBack(draft("Foo", Outcome.REFUSED, Optional.empty(), false, "deal this year"));
    assertReadsBack(draft("Foo", Outcome.THINKING, Optional.empty(), false, "it over"));
    assertReadsBack(draft("Foo", Outcome.NEXT_STEP, Optional.empty(), false, "agreed on price"));
    VisitDraft call = draft("Foo", Outcome.THINKING, Optional.empty(), false, "call again");
    assertReadsBack(
        new VisitDraft(
            call.customer(),
            DAY,
            Optional.empty(),
            "",
            VisitKind.CALL,
            call.outcome(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            call.note(),
            VisitDraft.Details.NONE));
  }

  @Test
  void theRankOfAContactIsKeptAndNoneIsTakenFromTheNote() {
    for (String line :
        List.of("@Wang KP1 came", "@Wang(kp2) KP1 came", "@Wang, KP1 came", "@王总KP1", "@KP1 KP2")) {
      assertReadsBack(QuickEntry.parse("Foo " + line, DAY, CustomerNames.none()).draft());
    }
  }

  @Test
  void aLineWithoutACustomerSaysTheNextStep() {
    VisitDraft draft = QuickEntry.parse(">fri 10:00 bring prices", DAY, NAMES).draft();
    assertThat(english(draft)).isEqualTo("!next step >2026-11-27 10:00 bring prices");
    assertReadsBack(draft);
  }

  private static void assertReadsBack(VisitDraft draft) {
    CustomerNames names =
        new CustomerNames(List.of(new CustomerNames.Name(1, "Foo", 0)), new Pinyin());
    assertThat(QuickEntry.parse(english(draft), DAY, names).draft()).isEqualTo(draft);
  }

  @Property
  void readsBackInEnglish(@ForAll("drafts") VisitDraft draft) {
    checkReadsBack(draft, QuickLineTest::english, QuickLineTest::english);
  }

  @Property
  void readsBackInChinese(@ForAll("drafts") VisitDraft draft) {
    checkReadsBack(draft, QuickLineTest::chinese, QuickLineTest::chinese);
  }

  @Property
  void whatALineSaidIsSaidAgain(@ForAll("drafts") VisitDraft draft) {
    String line = QuickLine.of(draft, DAY, Outcome::code, VisitKind::code);
    VisitDraft read = QuickEntry.parse(line, DAY, NAMES).draft();
    assertThat(QuickLine.of(read, DAY, Outcome::code, VisitKind::code)).isEqualTo(line);
  }

  private static void checkReadsBack(
      VisitDraft draft, Function<Outcome, String> outcomes, Function<VisitKind, String> kinds) {
    String line = QuickLine.of(draft, DAY, outcomes, kinds);
    assertThat(QuickEntry.parse(line, DAY, NAMES).draft()).as(line).isEqualTo(draft);
    assertThat(QuickEntry.parse(line, DAY, NAMES).unread()).as(line).isEmpty();
  }

  @Provide
  Arbitrary<VisitDraft> drafts() {
    Arbitrary<Optional<LocalTime>> times =
        Arbitraries.integers()
            .between(0, 24 * 60 - 1)
            .map(minute -> LocalTime.MIDNIGHT.plusMinutes(minute))
            .optional(0.5);
    Arbitrary<Optional<BigDecimal>> amounts =
        Arbitraries.longs()
            .between(0, 999_999_999_999_999L)
            .map(cents -> BigDecimal.valueOf(cents, 2))
            .optional(0.5);
    Arbitrary<Optional<VisitDraft.Step>> steps =
        Combinators.combine(Arbitraries.integers().between(-400, 400), times)
            .as((days, time) -> new VisitDraft.Step(DAY.plusDays(days), time, ""))
            .optional(0.5);
    Arbitrary<List<String>> tags =
        Arbitraries.of("dairy", "乳品", "VIP", "a-b", "2026", "C#")
            .list()
            .uniqueElements()
            .ofMaxSize(3);
    Arbitrary<String> notes =
        Arbitraries.of(
                "tasted",
                "samples,",
                "试吃样品",
                "it",
                "over",
                "call",
                "deal",
                "10:00",
                "20000",
                "2万",
                "30",
                "cases",
                "a@b.c",
                "C#",
                "a>b",
                "《合同》",
                "-5%",
                "-",
                "week",
                "pm",
                "step",
                "agreed",
                "😀",
                "。")
            .list()
            .ofMaxSize(4)
            .map(words -> String.join(" ", words));
    Arbitrary<List<VisitDraft.Promised>> promises =
        Combinators.combine(
                Arbitraries.of(Promise.Side.class),
                Arbitraries.of("send the sample", "发样品、合同", "30 cases", "a@b.c", "带 样品", "by"),
                Arbitraries.integers().between(0, 400).map(DAY::plusDays).optional(0.5))
            .as(VisitDraft.Promised::new)
            .list()
            .ofMaxSize(2);
    return Combinators.combine(
            Arbitraries.of(CUSTOMERS),
            times,
            Arbitraries.of("", "Wang", "王总"),
            Arbitraries.of(VisitKind.class),
            Arbitraries.of(Outcome.class),
            amounts,
            steps,
            Combinators.combine(tags, notes, promises).as(Said::new))
        .as(
            (customer, time, contact, kind, outcome, amount, step, said) ->
                new VisitDraft(
                    customer,
                    DAY,
                    time,
                    contact,
                    kind,
                    outcome,
                    amount,
                    step,
                    said.tags(),
                    said.note(),
                    VisitDraft.Details.NONE,
                    said.promises()));
  }

  private record Said(List<String> tags, String note, List<VisitDraft.Promised> promises) {}
}
