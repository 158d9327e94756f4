package org.henryjournal.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineNotesTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
  private static final CustomerNames NAMES =
      new CustomerNames(
          List.of(
              new CustomerNames.Name(1, "丽都商行", 0),
              new CustomerNames.Name(2, "Acme Tools", 0),
              new CustomerNames.Name(3, "华联超市", 0),
              new CustomerNames.Name(4, "华联商厦", 0)),
          new Pinyin());

  private static List<LineNotes.Noted> read(String... lines) {
    return LineNotes.read(List.of(lines), MONDAY, NAMES);
  }

  @Test
  void a_line_that_is_only_a_day_rules_those_below_it() {
    assertThat(
            read(
                "丽都商行 !考虑中",
                "11月25日 周三",
                "丽都商行 !签单 300",
                "",
                "Thu 26 Nov:",
                "- Acme Tools !no answer",
                "昨天 丽都商行 !考虑中"))
        .extracting(LineNotes.Noted::number, each -> each.read().draft().date().toString())
        .containsExactly(
            tuple(1, "2026-11-30"),
            tuple(3, "2026-11-25"),
            tuple(6, "2026-11-26"),
            tuple(7, "2026-11-25"));
  }

  @Test
  void a_weekday_alone_is_of_the_week_of_the_dated_heading_before_it_else_the_last_one() {
    assertThat(read("11月18日", "丽都商行 !考虑中", "周五", "丽都商行 !考虑中"))
        .extracting(each -> each.read().draft().date().toString())
        .containsExactly("2026-11-18", "2026-11-20");
    assertThat(read("周二", "丽都商行 !考虑中", "Friday:", "Acme Tools !think"))
        .extracting(each -> each.read().draft().date().toString())
        .containsExactly("2026-11-24", "2026-11-27");
  }

  @Test
  void what_is_in_doubt_is_said_and_why() {
    assertThat(
            read(
                "丽都商行 !考虑中",
                "丽都商行签了2万",
                "新店铺 !考虑中",
                "去了华联 !考虑中",
                "昨天 !考虑中",
                "丽都商行 !约定 》过两天",
                "丽都商行 !呼啦圈",
                "丽都商行 !回款 500",
                "丽都商行 !回款",
                "没有的店 !回款 500"))
        .extracting(each -> each.doubt().orElse("-"), LineNotes.Noted::isAcceptable)
        .containsExactly(
            tuple("-", true),
            tuple("proposed", true),
            tuple("new", true),
            tuple("candidates", false),
            tuple("customer", false),
            tuple("step", false),
            tuple("unread", false),
            tuple("-", true),
            tuple("payment", false),
            tuple("payer", false));
  }
}
