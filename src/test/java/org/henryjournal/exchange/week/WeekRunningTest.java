package org.henryjournal.exchange.week;

import static org.assertj.core.api.Assertions.assertThat;
import static org.henryjournal.journal.TestJournal.log;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.henryjournal.domain.Birthday;
import org.henryjournal.domain.CollectionPlan;
import org.henryjournal.domain.Complaint;
import org.henryjournal.domain.Contact;
import org.henryjournal.domain.Goal;
import org.henryjournal.domain.GoalMeasure;
import org.henryjournal.domain.Payment;
import org.henryjournal.domain.PaymentTerms;
import org.henryjournal.domain.Promise;
import org.henryjournal.domain.Workdays;
import org.henryjournal.exchange.week.WeekSummary.Ahead;
import org.henryjournal.insight.Tally;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.TestJournal;
import org.henryjournal.text.Messages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A week that runs says nothing of days to come; the same week is asked for on other days, too. */
class WeekRunningTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final LocalDate TUESDAY = MONDAY.plusDays(1);
  private static final LocalDate SUNDAY = MONDAY.plusDays(6);

  @TempDir Path folder;
  private Journal journal;

  @BeforeEach
  void write() {
    journal = TestJournal.open(folder);
    log(journal, MONDAY.minusDays(20), "Acme !thinking");
    log(journal, MONDAY.minusDays(7), "Acme !thinking");
    log(journal, MONDAY.minusDays(6), "Beta !thinking >2026-11-20");
    log(journal, MONDAY.minusDays(6), "Gamma !thinking >2026-11-24");
    log(journal, MONDAY.minusDays(5), "Delta !thinking >2026-12-01");
    log(journal, MONDAY, "Acme !thinking >2026-11-23");
    log(journal, MONDAY, "Omega !thinking");
    journal.dayBook().addTarget(MONDAY, "Acme");
    journal.dayBook().addTarget(TUESDAY, "Gamma");
    journal.dayBook().addTarget(MONDAY.plusDays(7), "Omega");
    journal.dayBook().note(TUESDAY, "of tomorrow");
  }

  @AfterEach
  void close() {
    journal.close();
  }

  private WeekSummary on(LocalDate today) {
    return WeekSummary.of(journal, MONDAY, today);
  }

  private static WeekDocument document(WeekSummary week, Messages.Language language) {
    return new WeekWords(new Messages(language)).document(week, false);
  }

  private static String english(WeekSummary week) {
    return WeekText.write(document(week, Messages.Language.ENGLISH));
  }

  private static String chinese(WeekSummary week) {
    return WeekText.write(document(week, Messages.Language.CHINESE));
  }

  private static List<String> names(List<Ahead> ahead) {
    return ahead.stream().map(a -> a.customer() + (a.late() ? " late" : "")).toList();
  }

  @Test
  void birthdays_of_the_next_week_are_told() {
    long acme = journal.customers().find("Acme").orElseThrow().id();
    birthday(acme, "Sunday", "--11-29");
    birthday(acme, "Wang", "1980-11-30");
    // The 28th of the tenth lunar month of 2026, which began on 9 November.
    birthday(acme, "Li", "lunar 10-28");
    birthday(acme, "Monday", "--12-07");
    WeekSummary week = on(TUESDAY);
    assertThat(week.birthdays())
        .extracting(kept -> kept.contact().orElseThrow())
        .containsExactly("Wang", "Li");
    assertThat(english(week))
        .contains(
            """
            Birthdays next week
            - Mon 30 Nov: Wang (Acme), turns 46
            - Sun 6 Dec: Li (Acme)
            """);
    assertThat(chinese(week))
        .contains("下周生日\n- 11月30日 周一：Wang（Acme），满 46 岁\n- 12月6日 周日：Li（Acme）\n");
  }

  /**
   * 30 days after signing: 20,000 of 20 October fell due on 19 November, 8,000 of it are paid;
   * 5,000 of 1 November fall due on 1 December, 900 of 20 November beyond the next week.
   */
  @Test
  void money_is_told_against_its_plan_and_what_is_due_is_told() {
    long acme = log(journal, LocalDate.of(2026, 10, 20), "Acme !deal 20000").customer();
    log(journal, LocalDate.of(2026, 11, 1), "Acme !deal 5000");
    log(journal, LocalDate.of(2026, 11, 20), "Acme !deal 900");
    assertThat(on(TUESDAY).collected().owing()).isEmpty();
    journal.moneyBook().setUsualTerms(PaymentTerms.after(30));
    journal
        .moneyBook()
        .save(
            new CollectionPlan(
                0,
                acme,
                YearMonth.of(2026, 11),
                new BigDecimal("30000"),
                new BigDecimal("20000"),
                "",
                false));
    journal.moneyBook().save(new Payment(0, acme, MONDAY, new BigDecimal("8000"), ""));
    WeekSummary week = on(TUESDAY);
    assertThat(english(week))
        .contains(
            "Nov 2026: Asked 30,000, promised 20,000: 10,000 to find."
                + " Measures of 0 leave 10,000. Received 8,000, open 22,000.")
        .contains(
            """
            Due and not paid
            - 2 sums, 17,000 together, due up to Sun 6 Dec
            - Thu 19 Nov: Acme, 12,000, 5 days late
            - Tue 1 Dec: Acme, 5,000
            """);
    assertThat(chinese(week)).contains("到期未付", "逾期 5 天");
  }

  private void promise(
      long customer, Promise.Side side, String text, LocalDate due, Optional<Promise.State> end) {
    long id =
        journal
            .promiseBook()
            .save(
                Promise.open(
                    customer, Optional.empty(), side, MONDAY.minusDays(7), text, Optional.of(due)));
    end.ifPresent(state -> journal.promiseBook().close(id, state, MONDAY));
  }

  @Test
  void complaints_and_promises_are_told_as_of_the_day() {
    assertThat(english(on(TUESDAY))).doesNotContain("Complaints", "Promises");
    long acme = journal.customers().find("Acme").orElseThrow().id();
    long late =
        journal.complaintBook().save(Complaint.open(acme, MONDAY.minusDays(9), "came late"));
    journal.complaintBook().save(Complaint.open(acme, MONDAY.minusDays(2), "too\nwarm"));
    journal.complaintBook().settle(late, MONDAY, OptionalInt.of(4));
    LocalDate next = MONDAY.plusDays(7);
    promise(acme, Promise.Side.REP, "the sample", MONDAY, Optional.of(Promise.State.KEPT));
    promise(acme, Promise.Side.CUSTOMER, "the list", MONDAY, Optional.of(Promise.State.BROKEN));
    promise(acme, Promise.Side.REP, "a call", MONDAY, Optional.empty());
    promise(acme, Promise.Side.CUSTOMER, "the order", next.plusDays(6), Optional.empty());
    promise(acme, Promise.Side.REP, "a visit", next.plusDays(7), Optional.empty());
    assertThat(english(on(TUESDAY)))
        .contains(
            """
            Complaints
            - Sat 21 Nov: Acme: too warm (open, 3 days)
            - Sat 14 Nov: Acme: came late (settled, satisfaction 4 of 5, 9 days)

            Promises
            - Mon 23 Nov: Acme: I promise: the sample (kept)
            - Mon 23 Nov: Acme: They promise: the list (broken)
            - Mon 23 Nov: Acme: I promise: a call (overdue)
            - Sun 6 Dec: Acme: They promise: the order (open)
            """);
    assertThat(chinese(on(TUESDAY))).contains("未解决，历时 3 天", "满意度 4/5", "客户答应：the order");
    // A week that was over before: then the first complaint was open, and no promise answered.
    String before = english(WeekSummary.of(journal, MONDAY.minusDays(7), TUESDAY));
    assertThat(before)
        .contains("came late (open, 8 days)", "the sample (open)")
        .doesNotContain("settled", "kept)", "the order");
    assertThat(english(WeekSummary.of(journal, MONDAY.plusDays(7), TUESDAY)))
        .doesNotContain("Complaints", "Promises");
  }

  private void birthday(long customer, String name, String birthday) {
    journal
        .customerBook()
        .saveContact(
            Contact.named(customer, name).withBirthday(Optional.of(Birthday.ofCode(birthday))));
  }

  @Test
  void on_monday_nothing_of_tomorrow_is_late_unsigned_or_without_entry() {
    WeekSummary week = on(MONDAY);
    assertThat(week.when()).isEqualTo(WeekSummary.When.RUNNING);
    assertThat(week.days()).extracting(WeekSummary.Day::date).containsExactly(MONDAY);
    assertThat(week.steps().missed()).isZero();
    assertThat(week.targets().named()).hasSize(1);
    assertThat(week.notes()).isEmpty();
    assertThat(names(week.plan().own())).containsExactly("Beta late", "Acme", "Gamma", "Gamma");
    assertThat(names(week.plan().next())).containsExactly("Omega", "Delta");
    String text = english(week);
    assertThat(text)
        .contains(
            "This week is still running: all figures are up to Mon 23 Nov, beside the same days of"
                + " the week before.",
            "- Mon 23 Nov: Acme, not signed yet",
            """
            Plan for the rest of this week
            - Fri 20 Nov (late): Beta
            - Mon 23 Nov: Acme
            - Tue 24 Nov: Gamma
            - Tue 24 Nov: Gamma: to sign
            """,
            """
            Plan for next week
            - Mon 30 Nov: Omega: to sign
            - Tue 1 Dec: Delta
            """)
        .doesNotContain("no entry", "Tue 24 Nov (late)", "Gamma, not signed", "of tomorrow")
        .doesNotContain("0 target");
    assertThat(chinese(week))
        .startsWith("2026年第48周周报：")
        .contains("本周尚未结束，数据截至 11月23日 周一，与上周同期相比。", "拜访：2（上周同期：1）", "本周余下计划", "尚未签单", "争取签单")
        .doesNotContain("没有记录", "未接触 0");
  }

  @Test
  void it_is_compared_with_the_same_days_of_the_week_before() {
    assertThat(on(MONDAY).before().map(Tally::visits)).contains(1);
    assertThat(on(TUESDAY).before().map(Tally::visits)).contains(3);
    assertThat(on(SUNDAY).before().map(Tally::visits)).contains(4);
    assertThat(on(MONDAY.plusDays(7)).before().map(Tally::visits)).contains(4);
    assertThat(english(on(TUESDAY))).contains("visits: 2 (same days of the week before: 3)");
    assertThat(on(TUESDAY).trend().now().visits()).isEqualTo(7);
    assertThat(on(TUESDAY).trend().before().map(Tally::visits))
        .as("four weeks to the Tuesday before")
        .contains(4);
    for (Messages.Language language : Messages.Language.values()) {
      WeekDocument document = document(on(TUESDAY), language);
      String same = language == Messages.Language.ENGLISH ? "same days of the week before" : "上周同期";
      assertThat(WeekMarkdown.write(document)).contains(same);
      assertThat(WeekHtml.page(document)).contains(same);
    }
  }

  @Test
  void today_without_an_entry_has_none_yet_and_yesterday_has_none() {
    LocalDate wednesday = MONDAY.plusDays(2);
    assertThat(english(on(wednesday)))
        .contains(
            "- Mon 23 Nov: 2 visits\n- Tue 24 Nov: no entry\n- Wed 25 Nov: no entry yet\n",
            "- Tue 24 Nov: Gamma, not signed\n",
            "0 of 2 target customers signed on the day.",
            "- Tue 24 Nov (late): Gamma");
    assertThat(on(wednesday).steps().missed()).isEqualTo(2);
  }

  @Test
  void on_sunday_the_whole_week_stands_beside_the_whole_week_before() {
    WeekSummary week = on(SUNDAY);
    assertThat(week.days()).hasSize(5);
    assertThat(english(week))
        .contains(
            "Today, Sun 29 Nov, is the last day of this week.",
            "visits: 2 (week before: 4)",
            "Plan for the rest of this week\n- Fri 20 Nov (late): Beta\n- Mon 23 Nov (late): Acme")
        .doesNotContain("same days");
  }

  @Test
  void a_week_that_is_over_is_told_as_of_its_end_and_late_is_before_today() {
    LocalDate tuesday = MONDAY.plusDays(8);
    WeekSummary week = on(tuesday);
    assertThat(week.when()).isEqualTo(WeekSummary.When.OVER);
    assertThat(week.plan().own()).isEmpty();
    assertThat(names(week.plan().next()))
        .as("the target of Monday is over, the step of today is not late")
        .containsExactly("Beta late", "Acme late", "Gamma late", "Delta");
    assertThat(english(week))
        .contains("- Mon 23 Nov: Acme, not signed\n", "of tomorrow")
        .doesNotContain("still running", "last day of this week", "yet");
  }

  @Test
  void a_week_to_come_is_nothing_but_its_plan() {
    WeekSummary week = WeekSummary.of(journal, MONDAY.plusDays(7), TUESDAY);
    assertThat(week.when()).isEqualTo(WeekSummary.When.TO_COME);
    assertThat(week.before()).isEmpty();
    assertThat(names(week.plan().own())).containsExactly("Omega", "Delta");
    assertThat(week.plan().next()).isEmpty();
    assertThat(english(week))
        .contains("This week has not begun.", "Plan for this week\n- Mon 30 Nov: Omega: to sign")
        .doesNotContain("Nothing was entered", "late", "Day by day", "visits:");
    assertThat(chinese(week)).contains("这一周还没有开始。", "本周计划");
  }

  @Test
  void nothing_was_entered_yet() {
    journal.dayBook().note(TUESDAY, "");
    WeekSummary week = WeekSummary.of(journal, MONDAY.plusDays(14), MONDAY.plusDays(15));
    assertThat(english(week)).contains("Nothing has been entered for this week yet.");
    assertThat(english(WeekSummary.of(journal, MONDAY.plusDays(14), MONDAY.plusDays(21))))
        .contains("Nothing was entered for this week.");
  }

  @Test
  void the_first_week_of_a_journal_has_no_week_before_and_no_days_before_its_first_entry() {
    LocalDate first = MONDAY.minusDays(20);
    WeekSummary week = WeekSummary.of(journal, first, SUNDAY);
    assertThat(week.days()).extracting(WeekSummary.Day::date).startsWith(first).hasSize(4);
    assertThat(week.before()).isEmpty();
    assertThat(english(week)).contains("visits: 1\n").doesNotContain("(week before");
    assertThat(WeekMarkdown.write(document(week, Messages.Language.ENGLISH)))
        .contains("| visits | 1 | — |");
    // On the Monday after, nothing is known of the Monday before.
    log(journal, first.plusDays(6), "Acme !thinking");
    assertThat(english(WeekSummary.of(journal, first.plusWeeks(1), first.plusDays(6))))
        .contains("This week is still running: all figures are up to Mon 9 Nov.")
        .doesNotContain("week before");
  }

  @Test
  void a_goal_is_asked_for_no_more_than_its_plan_up_to_today() {
    journal.goalBook().save(Goal.ofYear(2026, GoalMeasure.VISITS, BigDecimal.valueOf(520)));
    long acme = journal.customers().names().getFirst().id();
    journal
        .goalBook()
        .save(
            new Goal(
                0,
                LocalDate.of(2026, 11, 1),
                LocalDate.of(2026, 11, 30),
                GoalMeasure.COLLECTED,
                new BigDecimal("21000"),
                Goal.Split.EVEN,
                Map.of()));
    journal.moneyBook().save(new Payment(0, acme, MONDAY, new BigDecimal("700"), ""));
    journal.moneyBook().save(new Payment(0, acme, MONDAY.minusDays(7), new BigDecimal("10"), ""));
    journal.moneyBook().save(new Payment(0, acme, MONDAY.minusDays(5), new BigDecimal("50"), ""));
    journal.moneyBook().save(new Payment(0, acme, TUESDAY, new BigDecimal("9"), "post-dated"));
    WeekSummary.GoalWeek monday = on(MONDAY).goals().getFirst();
    assertThat(monday.planned()).isEqualByComparingTo("2");
    assertThat(on(SUNDAY).goals().getFirst().planned()).isGreaterThan(BigDecimal.valueOf(9));
    assertThat(monday.standing().day()).isEqualTo(MONDAY);
    assertThat(english(on(MONDAY)))
        .contains(
            "planned this week by 23 Nov",
            "- 700 collected of 1,000 planned this week so far\n"
                + "- Same days of the week before: 10\n")
        .doesNotContain("post-dated");
    assertThat(chinese(on(MONDAY)))
        .contains("- 回款 700，本周至今计划 1,000\n- 上周同期回款：10\n", "截至11月23日计划 2");
    assertThat(WeekMarkdown.write(document(on(MONDAY), Messages.Language.CHINESE)))
        .contains("完成率", "应达");
  }

  @Test
  void days_off_are_no_days_without_an_entry() {
    Set<LocalDate> off = new HashSet<>(MONDAY.datesUntil(SUNDAY.plusDays(1)).toList());
    journal
        .calendarBook()
        .saveWorkdays(new Workdays(Workdays.mondayToFriday().weekdays(), off, Set.of()));
    assertThat(on(SUNDAY).days()).extracting(WeekSummary.Day::date).containsExactly(MONDAY);
    assertThat(english(on(SUNDAY))).doesNotContain("no entry");
    // A week of holidays in which only a word was written has no table of days at all.
    journal.dayBook().note(MONDAY.plusDays(9), "travelled");
    Set<LocalDate> more = new HashSet<>(MONDAY.datesUntil(SUNDAY.plusDays(8)).toList());
    journal
        .calendarBook()
        .saveWorkdays(new Workdays(Workdays.mondayToFriday().weekdays(), more, Set.of()));
    assertThat(english(WeekSummary.of(journal, MONDAY.plusDays(7), SUNDAY.plusDays(8))))
        .contains("travelled")
        .doesNotContain("Day by day");
  }

  @Test
  void a_week_that_begins_on_sunday_runs_from_there() {
    journal.calendarBook().beginWeeks(DayOfWeek.SUNDAY);
    WeekSummary week = on(MONDAY);
    assertThat(week.first()).isEqualTo(MONDAY.minusDays(1));
    assertThat(week.before().map(Tally::visits)).as("Sunday and Monday").contains(1);
    assertThat(names(week.plan().own())).containsExactly("Beta late", "Acme", "Gamma", "Gamma");
    assertThat(on(SUNDAY.minusDays(7)).when()).isEqualTo(WeekSummary.When.RUNNING);
    assertThat(WeekSummary.of(journal, MONDAY, SUNDAY).when()).isEqualTo(WeekSummary.When.OVER);
  }

  @Test
  void sums_of_four_weeks_are_called_so_in_every_format() {
    for (Messages.Language language : Messages.Language.values()) {
      boolean english = language == Messages.Language.ENGLISH;
      WeekDocument document = document(on(SUNDAY), language);
      String markdown = WeekMarkdown.write(document);
      assertThat(markdown)
          .contains(
              english
                  ? "| visits in 4 weeks | deals in 4 weeks | visits per deal over 4 weeks |"
                  : "| 四周拜访 | 四周签单 | 每单拜访次数（近 4 周） |");
      String title = english ? "Visits per deal, 4-week sums" : "每单拜访次数（每四周合计）";
      assertThat(markdown).contains("## " + title);
      assertThat(WeekHtml.page(document))
          .contains(
              title, english ? "each week counts together with the three before it" : "每周与前三周合计");
      assertThat(title.length()).as("as the name of a sheet").isLessThanOrEqualTo(31);
    }
  }
}
