package org.henryjournal.exchange.week;

import static org.assertj.core.api.Assertions.assertThat;
import static org.henryjournal.journal.TestJournal.TODAY;
import static org.henryjournal.journal.TestJournal.log;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import org.henryjournal.domain.VisitDraft;
import org.henryjournal.insight.Alert;
import org.henryjournal.insight.Silence;
import org.henryjournal.insight.Tally;
import org.henryjournal.journal.AlertStore;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.TestJournal;
import org.henryjournal.text.Messages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WeekSummaryTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

  @TempDir Path folder;
  private Journal journal;

  @BeforeEach
  void write() {
    journal = TestJournal.open(folder);
    log(journal, MONDAY.minusDays(3), "Acme !thinking");
    log(journal, MONDAY, "Acme !next step >2026-11-18");
    log(journal, MONDAY, "Beta !not reached");
    VisitDraft objection = TestJournal.draft(journal, MONDAY.plusDays(1), "Gamma | Co !objection");
    journal
        .visitBook()
        .log(
            objection.withDetails(
                new VisitDraft.Details(
                    "too *dear*", "PRIVATE REASON", "", "", Optional.of(2), Optional.empty())));
    log(journal, MONDAY.plusDays(2), "Acme !deal 20000 signed at last");
    log(journal, MONDAY.plusDays(2), "Beta !next step >2026-11-25");
    log(journal, MONDAY.plusDays(5), "Delta !next step >2026-11-21");
    journal.dayBook().addTarget(MONDAY.plusDays(2), "Acme");
    journal.dayBook().addTarget(MONDAY.plusDays(3), "Beta");
    journal.dayBook().note(MONDAY.plusDays(2), "a good\nday");
  }

  @AfterEach
  void close() {
    journal.close();
  }

  @Test
  void figures_against_the_week_before() {
    WeekSummary week = WeekSummary.of(journal, MONDAY.plusDays(4), TODAY);

    assertThat(week.first()).isEqualTo(MONDAY);
    assertThat(week.code()).isEqualTo("2026-W47");
    assertThat(week.week().visits()).isEqualTo(5);
    assertThat(week.week().attempts()).isEqualTo(1);
    assertThat(week.week().deals()).isEqualTo(1);
    assertThat(week.week().amount()).isEqualTo(new BigDecimal("20000.00"));
    assertThat(week.week().visitsPerDeal()).contains(5.0);
    assertThat(week.before().map(Tally::visits)).contains(1);
    assertThat(week.before().flatMap(Tally::visitsPerDeal)).isEmpty();
    assertThat(week.days()).as("Monday to Friday and the Saturday with an entry").hasSize(6);
    assertThat(week.deals().getFirst().number()).isEqualTo(3);
    assertThat(week.targets().named()).extracting(t -> t.hit()).containsExactly(true, false);
    assertThat(week.objections().getFirst().words()).isEqualTo("too *dear*");
    assertThat(week.steps()).isEqualTo(new WeekSummary.Steps(3, 1, 0, 1));
    assertThat(week.plan().own()).extracting(p -> p.customer()).containsExactly("Delta");
    assertThat(week.plan().next()).extracting(p -> p.customer()).containsExactly("Beta");
    assertThat(week.notes()).hasSize(1);
  }

  @Test
  void written_in_both_languages_without_what_is_private() {
    WeekSummary week = WeekSummary.of(journal, MONDAY, TODAY);
    for (Messages.Language language : Messages.Language.values()) {
      Messages messages = new Messages(language);
      WeekDocument document = new WeekWords(messages).document(week, false);
      String text = WeekText.write(document);
      String markdown = WeekMarkdown.write(document);
      assertThat(text).contains("47", "20,000", "too *dear*", "a good day", "5.0");
      assertThat(markdown).contains("too \\*dear\\*", "|---|", "a good day");
      assertThat(text + markdown).doesNotContain("PRIVATE").doesNotContain("{0}");
    }
    assertThat(text(week, Messages.Language.ENGLISH))
        .contains(
            "visits: 5 (week before: 1)",
            "- Mon 16 Nov: 1 visit, 1 not reached",
            "1 deal, 20,000",
            "- Wed 18 Nov: Acme, 20,000, on visit 3",
            "- Thu 19 Nov: Beta, not signed",
            "3 of 5 visits ended with a next step; 1 kept, 0 cancelled, 1 due and still open",
            "- Sat 21 Nov (late): Delta");
    assertThat(markdown(week, Messages.Language.CHINESE)).contains("| 签单 | 1 | 0 |", "## 下周计划");
  }

  @Test
  void visits_per_deal_go_over_four_weeks() {
    log(journal, MONDAY.minusWeeks(3), "Acme !thinking");
    log(journal, MONDAY.minusWeeks(3).minusDays(1), "Gamma | Co !deal 5");
    WeekSummary.FourWeeks trend = WeekSummary.of(journal, MONDAY, TODAY).trend();
    // This week has 5 visits and a deal, the three before two visits; a deal lies before these.
    assertThat(trend.now().visitsPerDeal()).contains(7.0);
    assertThat(trend.before().flatMap(Tally::visitsPerDeal)).contains(3.0);
    assertThat(text(WeekSummary.of(journal, MONDAY, TODAY), Messages.Language.ENGLISH))
        .contains("visits per deal over 4 weeks: 7.0 (week before: 3.0)");
  }

  private static String text(WeekSummary week, Messages.Language language) {
    return WeekText.write(new WeekWords(new Messages(language)).document(week, false));
  }

  private static String markdown(WeekSummary week, Messages.Language language) {
    return WeekMarkdown.write(new WeekWords(new Messages(language)).document(week, false));
  }

  private String alerts(WeekSummary week, Messages.Language language) {
    String text = text(week, language);
    int from = text.indexOf(language == Messages.Language.ENGLISH ? "Worth a look" : "值得留意");
    return from < 0 ? "" : text.substring(from, text.indexOf("\n\n", from));
  }

  @Test
  void what_was_worth_a_look_at_the_end_of_the_week_is_in_it_but_what_was_put_aside() {
    long omega = log(journal, MONDAY.minusDays(100), "Omega_1 !deal 4000").customer();
    log(journal, MONDAY.minusDays(90), "Sigma !deal 300");
    WeekSummary week = WeekSummary.of(journal, MONDAY, TODAY);
    assertThat(alerts(week, Messages.Language.ENGLISH))
        .isEqualTo(
            """
            Worth a look
            - Omega_1 is falling: 0 in 90 days, after 4,000 in the 90 before
            - Sigma is falling: 0 in 90 days, after 300 in the 90 before""");
    assertThat(alerts(week, Messages.Language.CHINESE))
        .contains("- Omega_1 在下滑：近 90 天 0，之前 90 天 4,000");
    assertThat(markdown(week, Messages.Language.ENGLISH))
        .contains("## Worth a look\n\n- Omega\\_1 is falling");

    // A week earlier only Omega had not bought for 90 days; of the next week nobody knows yet.
    assertThat(WeekSummary.of(journal, MONDAY.minusDays(7), TODAY).alerts())
        .extracting(AlertStore.Found::customerName)
        .contains("Omega_1")
        .doesNotContain("Sigma");
    assertThat(WeekSummary.of(journal, MONDAY.plusDays(7), TODAY).alerts()).isEmpty();
    assertThat(WeekSummary.of(journal, MONDAY, MONDAY.minusDays(1)).alerts()).isEmpty();

    journal
        .alertBook()
        .silence(new Alert.Subject(Alert.Kind.FALLING, Optional.of(omega)), Silence.WEEK);
    assertThat(alerts(WeekSummary.of(journal, MONDAY, TODAY), Messages.Language.ENGLISH))
        .contains("Sigma")
        .doesNotContain("Omega");
  }

  @Test
  void more_than_seven_are_counted() {
    for (int i = 1; i <= 9; i++) {
      log(journal, MONDAY.minusDays(100), "Shop" + i + " !deal " + i * 100);
    }
    assertThat(alerts(WeekSummary.of(journal, MONDAY, TODAY), Messages.Language.ENGLISH))
        .contains("Shop9", "Shop3")
        .doesNotContain("Shop2")
        .endsWith("- … and 2 more");
  }

  @Test
  void an_empty_week_says_so() {
    WeekSummary week = WeekSummary.of(journal, MONDAY.minusYears(1), TODAY);
    assertThat(text(week, Messages.Language.ENGLISH))
        .contains("Nothing was entered for this week.")
        .doesNotContain("visits:");
  }

  @Test
  void weeks_are_named_the_iso_way() {
    assertThat(WeekSummary.of(journal, LocalDate.of(2027, 1, 1), TODAY).code())
        .isEqualTo("2026-W53");
    assertThat(WeekSummary.monday("2026-W53")).contains(LocalDate.of(2026, 12, 28));
    assertThat(WeekSummary.monday("2025-W53")).isEmpty();
    assertThat(WeekSummary.monday("x")).isEmpty();
  }

  @Test
  void a_week_that_begins_on_sunday_is_named_by_its_days() {
    journal.calendarBook().beginWeeks(DayOfWeek.SUNDAY);
    LocalDate sunday = MONDAY.minusDays(1);
    WeekSummary week = WeekSummary.of(journal, MONDAY, TODAY);
    assertThat(week.first()).isEqualTo(sunday);
    assertThat(week.last()).isEqualTo(MONDAY.plusDays(5));
    assertThat(week.code()).isEqualTo(sunday.toString());
    assertThat(WeekSummary.of(journal, sunday, TODAY)).isEqualTo(week);
    assertThat(text(week, Messages.Language.ENGLISH))
        .startsWith("Week from Sun ")
        .doesNotContain("-W4");
  }
}
