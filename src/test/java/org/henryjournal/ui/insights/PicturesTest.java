package org.henryjournal.ui.insights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.henryjournal.journal.TestJournal.TODAY;
import static org.henryjournal.journal.TestJournal.log;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.henryjournal.chart.Mark;
import org.henryjournal.domain.Outcome;
import org.henryjournal.domain.VisitDraft;
import org.henryjournal.domain.VisitKind;
import org.henryjournal.insight.ConfidenceInterval;
import org.henryjournal.insight.Dimension;
import org.henryjournal.journal.Diary;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.shell.TestSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the charts of the page say, and which entries are behind their marks. */
class PicturesTest {

  private static final FigureWords ENGLISH =
      new FigureWords(new Messages(Messages.Language.ENGLISH));
  private static final FigureWords CHINESE =
      new FigureWords(new Messages(Messages.Language.CHINESE));

  @TempDir Path folder;
  private TestSession test;

  @BeforeEach
  void open() {
    test = new TestSession(folder);
  }

  @AfterEach
  void close() {
    test.close();
  }

  private InsightsViewModel.Shown shown() {
    return shown(new InsightsViewModel(test.session));
  }

  private static InsightsViewModel.Shown shown(InsightsViewModel model) {
    return Objects.requireNonNull(model.shownProperty().get());
  }

  /** Customers that sign on their second visit, one after the other from the third day ago on. */
  private void signed(int from, int to) {
    for (int i = from; i < to; i++) {
      LocalDate day = TODAY.minusDays(3L + i);
      log(test.journal, day.minusDays(1), "Customer" + i + " !thinking #dairy");
      log(test.journal, day, "Customer" + i + " !deal 100");
    }
  }

  private static List<Mark<Behind>> marks(Picture picture) {
    return picture.chart().draw(700, 400).marks();
  }

  private static List<Integer> behind(Picture picture) {
    return marks(picture).stream().map(mark -> mark.key().entries().get().size()).toList();
  }

  private static List<Integer> column(Picture picture, int index) {
    return picture.table().rows().stream().map(row -> Integer.valueOf(row.get(index))).toList();
  }

  @Test
  void nine_deals_are_too_few_for_shares_and_ten_are_enough() {
    signed(0, 9);
    assertThat(marks(new SharesPicture(ENGLISH).of(shown(), false))).isEmpty();
    assertThat(new SharesPicture(ENGLISH).foot(shown())).isEmpty();
    assertThat(marks(new TimePicture(ENGLISH).of(shown()))).isEmpty();
    assertThat(new Headline(ENGLISH).of(shown()))
        .isEqualTo("One deal in 2.0 visits (18 visits, 9 deals).");
    signed(9, 10);
    Picture shares = new SharesPicture(ENGLISH).of(shown(), false);
    assertThat(shares.note()).isEqualTo("10 deals");
    assertThat(behind(shares)).isEqualTo(column(shares, 1)).containsExactly(0, 10, 0, 0, 0, 0);
    assertThat(behind(new SharesPicture(ENGLISH).of(shown(), true))).containsExactly(0, 10, 0);
    assertThat(new SharesPicture(CHINESE).foot(shown())).contains("首次 0%，第三次及以后 0%。");
    assertThat(new Headline(CHINESE).of(shown()))
        .isEqualTo("每 2.0 次拜访签 1 单（20 次拜访，10 单）。签单中 0% 发生在首次拜访，0% 在第三次及以后。");
  }

  @Test
  void the_line_waits_for_four_periods_with_a_deal() {
    for (int month = 0; month < 3; month++) {
      log(test.journal, TODAY.minusMonths(month), "Acme !deal 100");
    }
    assertThat(marks(new LinePicture(ENGLISH).of(shown(), Measure.VISITS_PER_DEAL))).isEmpty();
    log(test.journal, TODAY.minusMonths(3), "Acme !deal 100");
    log(test.journal, TODAY.minusMonths(3), "Bell !thinking");
    for (Measure measure : Measure.values()) {
      Picture line = new LinePicture(ENGLISH).of(shown(), measure);
      assertThat(behind(line)).isEqualTo(column(line, 2)).containsExactly(2, 1, 1, 1);
      assertThat(line.note()).endsWith("5 visits, 4 deals");
    }
  }

  @Test
  void a_step_of_the_curve_is_too_few_below_twenty() {
    signed(0, 19);
    assertThat(new CurvePicture(ENGLISH).foot(shown())).isEmpty();
    signed(19, 20);
    Picture curve = new CurvePicture(ENGLISH).of(shown(), false);
    assertThat(behind(curve)).isEqualTo(column(curve, 1)).containsExactly(20, 20);
    assertThat(new CurvePicture(ENGLISH).foot(shown()).orElseThrow())
        .startsWith("Of those you visited again after 1 visit, 100 % signed on the next one")
        .endsWith("n = 20); all were visited again.");
    assertThat(new CurvePicture(CHINESE).foot(shown()).orElseThrow())
        .startsWith("拜访 1 次后再次拜访的客户，下一次有 100% 签单")
        .endsWith("没有再去的有 0 家。");
    log(test.journal, TODAY, "Bell !refused");
    assertThat(new CurvePicture(ENGLISH).foot(shown()).orElseThrow())
        .endsWith("1 was not visited again.");
  }

  @Test
  void groups_open_the_visits_that_they_count_and_stand_beside_those_of_the_other_side() {
    signed(0, 12);
    InsightsViewModel model = new InsightsViewModel(test.session);
    for (Dimension dimension : EnumSet.complementOf(EnumSet.of(Dimension.NUMBER))) {
      model.dimensionProperty().set(dimension);
      Picture groups = new GroupsPicture(ENGLISH).of(shown(model));
      assertThat(behind(groups))
          .as("%s", dimension)
          .isEqualTo(column(groups, 1).subList(0, marks(groups).size()));
    }
    model.dimensionProperty().set(Dimension.RETURN);
    int alone = new GroupsPicture(ENGLISH).of(shown(model)).chart().draw(700, 400).shapes().size();
    model.comparisonProperty().set(new Comparison.WithTag("dairy"));
    int both = new GroupsPicture(ENGLISH).of(shown(model)).chart().draw(700, 400).shapes().size();
    assertThat(both).isGreaterThan(alone);
  }

  @Test
  void time_objections_and_customers_open_what_they_count() {
    signed(0, 10);
    log(test.journal, TODAY, "Bell !objection too dear");
    Picture time = new TimePicture(ENGLISH).of(shown());
    assertThat(behind(time)).containsExactly(11, 10);
    assertThat(marks(time).getFirst().spoken())
        .isEqualTo(
            "1st visit: 52 % of the visits, – of the noted minutes, 0 % of the deals, 0 % of the amount");
    Picture objections = new ObjectionsPicture(ENGLISH).of(shown());
    assertThat(behind(objections)).isEqualTo(column(objections, 1)).containsExactly(1);
    Picture ranking = new RankingPicture(ENGLISH).of(shown());
    assertThat(behind(ranking)).hasSize(8).containsOnly(2);
    assertThat(ranking.table().rows()).hasSize(10);
  }

  @Test
  void the_diary_says_in_how_many_months_it_was_kept() {
    signed(0, 3);
    Picture diary = new DiaryPicture(ENGLISH).of(shown());
    assertThat(column(diary, 1).stream().mapToInt(Integer::intValue).sum()).isEqualTo(1);
    assertThat(behind(diary)).isEqualTo(column(diary, 2));
    assertThat(column(diary, 2).stream().mapToInt(Integer::intValue).sum()).isEqualTo(6);
    assertThat(marks(new CalibrationPicture(CHINESE).of(shown()))).isEmpty();
  }

  @Test
  void an_interval_keeps_a_decimal_where_whole_numbers_would_say_the_same_twice() {
    assertThat(ENGLISH.percents(Optional.of(new ConfidenceInterval(0.03, 0.21))))
        .isEqualTo("3–21\u00a0%");
    assertThat(ENGLISH.percents(Optional.of(new ConfidenceInterval(0.0801, 0.084))))
        .isEqualTo("8.0–8.4\u00a0%");
    assertThat(CHINESE.percents(Optional.of(new ConfidenceInterval(0.0801, 0.084))))
        .isEqualTo("8.0–8.4%");
    assertThat(ENGLISH.percents(Optional.empty())).isEqualTo("–");
  }

  @Test
  void days_without_a_visit_offer_all_of_them() {
    log(test.journal, TODAY, "Acme !thinking");
    InsightsViewModel model = new InsightsViewModel(test.session);
    model.choose(TODAY.minusDays(9), TODAY.minusDays(8));
    model.change(filter -> filter.toggleTag("dairy"));
    assertThat(shown(model).isJournalEmpty()).isFalse();
    assertThat(new Headline(ENGLISH).of(shown(model)))
        .isEqualTo("No visits on these days with these filters.");
    model.showAll();
    assertThat(shown(model).one().total().visits()).isEqualTo(1);
  }

  @Test
  void of_more_than_a_thousand_entries_the_latest_are_read() {
    List<VisitDraft> drafts = new ArrayList<>();
    for (int i = 0; i < BehindViewModel.MOST + 1; i++) {
      drafts.add(draft(TODAY.minusDays(i)));
    }
    test.journal.visitBook().writeAll(Diary.ofVisits(drafts));
    InsightsViewModel model = new InsightsViewModel(test.session);
    var selection = shown(model).one().selection();
    BehindViewModel.Shown behind =
        Objects.requireNonNull(
            model.behind(new Behind("all", () -> selection)).shownProperty().get());
    assertThat(behind.all()).isEqualTo(BehindViewModel.MOST + 1);
    assertThat(behind.entries()).hasSize(BehindViewModel.MOST);
    assertThat(behind.entries().getFirst().visit().date()).isEqualTo(TODAY);
    assertThat(behind.entries().getLast().visit().date())
        .isEqualTo(TODAY.minusDays(BehindViewModel.MOST - 1L));
  }

  private static VisitDraft draft(LocalDate day) {
    return new VisitDraft(
        "Acme",
        day,
        Optional.empty(),
        "",
        VisitKind.IN_PERSON,
        Outcome.THINKING,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        "",
        VisitDraft.Details.NONE);
  }
}
