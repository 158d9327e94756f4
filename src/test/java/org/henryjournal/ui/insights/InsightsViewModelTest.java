package org.henryjournal.ui.insights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.henryjournal.journal.TestJournal.TODAY;
import static org.henryjournal.journal.TestJournal.log;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.henryjournal.domain.VisitKind;
import org.henryjournal.insight.Dimension;
import org.henryjournal.insight.Selection;
import org.henryjournal.insight.Step;
import org.henryjournal.insight.VisitFilter;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.shell.TestSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InsightsViewModelTest {

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

  private static InsightsViewModel.Shown shown(InsightsViewModel model) {
    return Objects.requireNonNull(model.shownProperty().get());
  }

  private static int visits(InsightsViewModel model) {
    return shown(model).one().total().visits();
  }

  @Test
  void an_empty_journal_has_no_figures_and_says_so_in_both_languages() {
    InsightsViewModel.Shown shown = shown(new InsightsViewModel(test.session));
    assertThat(shown.one().total().visits()).isZero();
    for (Messages.Language language : Messages.Language.values()) {
      FigureWords words = new FigureWords(new Messages(language));
      assertThat(new Headline(words).of(shown)).isEqualTo(words.get("insights.headline.empty"));
      for (Measure measure : Measure.values()) {
        assertThat(new LinePicture(words).of(shown, measure).chart().draw(400, 240).marks())
            .isEmpty();
      }
      assertThat(new SharesPicture(words).of(shown, true).chart().draw(400, 240).marks()).isEmpty();
      assertThat(new CurvePicture(words).foot(shown)).isEmpty();
      assertThat(new RankingPicture(words).of(shown).table().rows()).isEmpty();
    }
  }

  @Test
  void the_range_and_the_step_choose_what_is_counted() {
    log(test.journal, TODAY.minusYears(2), "Acme !thinking");
    log(test.journal, TODAY.minusYears(1).withDayOfYear(20), "Acme !thinking");
    log(test.journal, TODAY.minusMonths(6), "Acme !thinking");
    log(test.journal, LocalDate.of(2026, 9, 30), "Acme !thinking");
    log(test.journal, TODAY.minusDays(1), "Acme !deal 5");
    InsightsViewModel model = new InsightsViewModel(test.session);
    assertThat(visits(model)).isEqualTo(5);
    assertThat(shown(model).one().periods()).hasSize(25);
    model.rangeProperty().set(Range.LAST_12_MONTHS);
    assertThat(visits(model)).isEqualTo(3);
    model.rangeProperty().set(Range.THIS_YEAR);
    assertThat(visits(model)).isEqualTo(3);
    model.rangeProperty().set(Range.LAST_YEAR);
    assertThat(visits(model)).isEqualTo(1);
    model.rangeProperty().set(Range.LAST_QUARTER);
    assertThat(visits(model)).isEqualTo(1);
    model.rangeProperty().set(Range.THIS_QUARTER);
    assertThat(visits(model)).isEqualTo(1);
    model.rangeProperty().set(Range.LAST_3_MONTHS);
    assertThat(shown(model).one().byNumber().byNumber()).containsOnlyKeys(5);
    model.stepProperty().set(Step.WEEK);
    assertThat(shown(model).one().periods().size()).isGreaterThan(10);
    model.choose(TODAY, TODAY.minusDays(1));
    assertThat(visits(model)).isEqualTo(1);
    assertThat(shown(model).one().filter())
        .isEqualTo(VisitFilter.between(TODAY.minusDays(1), TODAY));
  }

  @Test
  void filters_and_groups_follow_at_once_and_a_new_visit_is_counted() {
    log(test.journal, TODAY.minusDays(3), "Acme !thinking #dairy");
    log(test.journal, TODAY.minusDays(2), "Bell !deal 100");
    InsightsViewModel model = new InsightsViewModel(test.session);
    model.change(filter -> filter.toggleTag("dairy"));
    assertThat(visits(model)).isEqualTo(1);
    assertThat(shown(model).unfiltered().stream().mapToInt(p -> p.visits()).sum()).isEqualTo(2);
    log(test.journal, TODAY, "Acme !deal 5");
    assertThat(shown(model).one().total().deals()).isEqualTo(1);
    test.session.undo();
    assertThat(shown(model).one().total().deals()).isZero();
    model.change(filter -> filter.toggleTag("dairy").toggle(VisitKind.CALL));
    assertThat(visits(model)).isZero();
    model.change(filter -> filter.toggle(VisitKind.CALL));
    model.dimensionProperty().set(Dimension.RETURN);
    assertThat(shown(model).one().groups()).hasSize(1);
  }

  @Test
  void what_it_is_compared_with_has_figures_of_its_own() {
    log(test.journal, TODAY.minusYears(1), "Acme !thinking #dairy");
    log(test.journal, TODAY.minusDays(40), "Acme !thinking #dairy");
    log(test.journal, TODAY, "Bell !deal 5");
    InsightsViewModel model = new InsightsViewModel(test.session);
    model.choose(TODAY.minusDays(29), TODAY);
    assertThat(shown(model).other()).isEmpty();
    model.comparisonProperty().set(new Comparison.DaysBefore());
    assertThat(shown(model).other().orElseThrow().filter())
        .isEqualTo(VisitFilter.between(TODAY.minusDays(59), TODAY.minusDays(30)));
    assertThat(shown(model).other().orElseThrow().total().visits()).isEqualTo(1);
    model.comparisonProperty().set(new Comparison.YearBefore());
    assertThat(shown(model).other().orElseThrow().total().visits()).isEqualTo(1);
    model.rangeProperty().set(Range.ALL);
    model.comparisonProperty().set(new Comparison.WithTag("dairy"));
    assertThat(shown(model).one().total().visits()).isEqualTo(3);
    assertThat(shown(model).other().orElseThrow().total().visits()).isEqualTo(2);
    model.comparisonProperty().set(new Comparison.None());
    assertThat(shown(model).other()).isEmpty();
  }

  @Test
  void the_entries_behind_a_mark_are_those_it_counts_the_latest_first() {
    log(test.journal, TODAY.minusDays(2), "Acme !thinking");
    log(test.journal, TODAY.minusDays(1), "Acme !deal 5");
    log(test.journal, TODAY, "Acme !thinking");
    InsightsViewModel model = new InsightsViewModel(test.session);
    Selection selection = shown(model).one().selection();
    BehindViewModel behind = model.behind(new Behind("all", () -> selection));
    BehindViewModel.Shown entries = Objects.requireNonNull(behind.shownProperty().get());
    assertThat(entries.all()).isEqualTo(3);
    assertThat(entries.entries().stream().map(e -> e.visit().date()))
        .isEqualTo(List.of(TODAY, TODAY.minusDays(1), TODAY.minusDays(2)));
  }
}
