package org.henryjournal.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.henryjournal.domain.Goal;
import org.henryjournal.domain.GoalMeasure;
import org.henryjournal.domain.NextStep;
import org.henryjournal.domain.Outcome;
import org.henryjournal.domain.Pinyin;
import org.henryjournal.domain.Refusal;
import org.henryjournal.domain.VisitDraft;
import org.henryjournal.insight.CollectionMonth;
import org.henryjournal.insight.DealsByNumber;
import org.henryjournal.insight.Figures;
import org.henryjournal.insight.Receivables;
import org.henryjournal.insight.Selection;
import org.henryjournal.insight.Step;
import org.henryjournal.insight.VisitTable;
import org.henryjournal.journal.CareStore;
import org.henryjournal.journal.Diary;
import org.henryjournal.journal.DueToday;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.Progress;
import org.henryjournal.journal.StepStore;
import org.henryjournal.sample.SampleJournal.Rep;
import org.henryjournal.text.Messages.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Execution(ExecutionMode.CONCURRENT)
class SampleJournalTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T04:00:00Z"), ZoneId.of("Asia/Shanghai"));
  private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 22);

  @TempDir Path folder;

  private Journal journal(boolean sample) {
    Path file = folder.resolve("test.henry");
    Journal.create(file, sample, CLOCK);
    return Journal.open(file, folder.resolve("index"), CLOCK, Progress.NONE);
  }

  @ParameterizedTest
  @CsvSource({
    "HENRY, CHINESE, 2026-11-22",
    "HENRY, ENGLISH, 2026-12-31",
    "JACK, CHINESE, 2028-02-29",
  })
  void a_written_sample_is_whole(Rep rep, Language language, LocalDate endsOn) {
    try (Journal journal = journal(true)) {
      SampleJournal.write(journal, rep, endsOn, language);

      VisitTable table = journal.figures().facts().visits();
      assertThat(table.size())
          .isEqualTo(SampleJournal.diary(rep, endsOn, language).visits().size());
      List<LocalDate> span = table.span();
      List<Optional<Double>> line =
          Figures.by(Step.MONTH, Selection.of(table, span.getFirst(), span.getLast())).stream()
              .map(m -> m.visitsPerDeal())
              .toList();
      assertThat(span.getLast()).isBeforeOrEqualTo(endsOn);
      if (rep == Rep.HENRY) {
        assertThat(line)
            .startsWith(Optional.of(29.0), Optional.of(25.0), Optional.of(20.0))
            .endsWith(Optional.of(3.0));
        DealsByNumber deals =
            DealsByNumber.of(Selection.of(table, span.getFirst(), span.getLast()));
        assertThat(deals.share(1)).isEqualTo(0.07);
        assertThat(deals.shareFrom(3)).isEqualTo(0.7);
      } else {
        assertThat(line.subList(5, line.size())).containsOnly(Optional.empty());
      }
      assertThat(journal.check(folder.resolve("scratch"), Progress.NONE)).isEmpty();
      assertThat(journal.batches().all()).isEmpty();
      assertThat(journal.writer().undo()).isEmpty();
      assertThatThrownBy(() -> SampleJournal.write(journal, rep, endsOn, language))
          .isInstanceOf(Refusal.class)
          .hasMessage("sample.not.empty");
    }
  }

  @Test
  void every_page_has_something_to_show() {
    try (Journal journal = journal(true)) {
      SampleJournal.write(journal, Rep.HENRY, SUNDAY, Language.CHINESE);

      LocalDate friday = SUNDAY.minusDays(2);
      assertThat(journal.visits().ofDay(friday)).hasSizeGreaterThanOrEqualTo(3);
      assertThat(journal.days().targets(friday, friday))
          .anyMatch(t -> t.hit())
          .anyMatch(t -> !t.hit());
      assertThat(journal.days().targets(SUNDAY.plusDays(1), SUNDAY.plusDays(1))).hasSize(1);
      assertThat(journal.customers().size()).isGreaterThanOrEqualTo(90);

      List<StepStore.Planned> late = journal.steps().dueBy(SUNDAY.minusDays(1));
      assertThat(late).hasSize(2);
      assertThat(journal.steps().openBetween(SUNDAY, SUNDAY.plusDays(1))).hasSize(4);
      assertThat(journal.steps().openBetween(SUNDAY.plusDays(2), SUNDAY.plusDays(14)))
          .hasSizeGreaterThan(5);
      List<NextStep.State> closed =
          journal.steps().closedBetween(LocalDate.of(2025, 1, 1), SUNDAY).stream()
              .map(p -> p.step().state())
              .toList();
      assertThat(closed.stream().filter(s -> s == NextStep.State.KEPT)).hasSizeGreaterThan(100);
      assertThat(closed.stream().filter(s -> s == NextStep.State.CANCELLED)).hasSizeGreaterThan(5);
      assertThat(journal.days().notes(SUNDAY.minusMonths(9), SUNDAY)).hasSizeGreaterThan(50);
    }
  }

  @Test
  void the_money_is_such_as_a_well_kept_rep_has() {
    try (Journal journal = journal(true)) {
      SampleJournal.write(journal, Rep.HENRY, SUNDAY, Language.ENGLISH);
      Receivables.Account owed = journal.money().receivables(SUNDAY).all();
      assertThat(owed.collected().share().orElseThrow()).isBetween(0.7, 0.99);
      assertThat(owed.receivable()).isPositive();
      assertThat(owed.late().dues()).isPositive();
      assertThat(owed.credit()).isZero();
      assertThat(journal.money().receipts()).allMatch(r -> !r.date().isAfter(SUNDAY));
      CollectionMonth month =
          CollectionMonth.of(
              YearMonth.from(SUNDAY),
              journal.money().plans(),
              journal.money().measures(),
              journal.money().receipts());
      assertThat(month.rows().stream().filter(row -> row.plan().isPresent())).hasSize(6);
      assertThat(month.total().gap()).isPositive();
      assertThat(journal.birthdays().between(SUNDAY, SUNDAY.plusDays(30))).isNotEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void what_follows_a_deal_is_there_in_both_languages(Language language) {
    try (Journal journal = journal(true)) {
      SampleJournal.write(journal, Rep.HENRY, SUNDAY, language);
      DueToday due = DueToday.of(journal, SUNDAY);
      assertThat(due.complaints()).hasSize(1);
      assertThat(due.promises()).isNotEmpty();
      assertThat(due.care()).isNotEmpty();
      assertThat(due.money()).isNotEmpty();
      assertThat(journal.complaints().all()).hasSize(4);
      assertThat(journal.care().between(SUNDAY.minusDays(60), SUNDAY)).hasSizeGreaterThan(20);
      assertThat(journal.care().rules()).hasSize(2).allMatch(r -> r.tag().isEmpty() || tagged(r));
      assertThat(journal.referrals().all()).hasSize(5);
      assertThat(journal.products().all()).hasSize(6);
      assertThat(journal.products().wishes()).hasSize(5);
      assertThat(journal.dangling()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void jack_has_something_true_to_show_on_each_tab(Language language) {
    try (Journal journal = journal(true)) {
      SampleJournal.write(journal, Rep.JACK, SUNDAY, language);
      assertThat(journal.care().between(SUNDAY.minusDays(30), SUNDAY)).hasSize(6);
      assertThat(journal.care().rules()).isEmpty();
      assertThat(journal.complaints().all()).hasSize(2);
      assertThat(journal.referrals().all()).hasSize(1);
      assertThat(journal.referrals().questions()).isNotEmpty().noneMatch(q -> q.asked());
      assertThat(journal.products().sold()).isNotEmpty();
      assertThat(journal.products().wishes()).hasSize(2);
      assertThat(journal.money().receipts()).isNotEmpty();
      assertThat(journal.works().all()).hasSize(3);
      assertThat(journal.dangling()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Rep.class)
  void both_have_goals_for_the_year_and_its_holidays(Rep rep) {
    try (Journal journal = journal(true)) {
      SampleJournal.write(journal, rep, SUNDAY, Language.ENGLISH);
      assertThat(journal.goals().all())
          .extracting(Goal::measure)
          .containsExactlyInAnyOrder(
              GoalMeasure.AMOUNT, GoalMeasure.COLLECTED, GoalMeasure.DEALS, GoalMeasure.VISITS);
      assertThat(journal.settings().workdays().isWorkday(LocalDate.of(2026, 10, 1))).isFalse();
    }
  }

  /** A sample is made while somebody waits, and each change is forced to the disk. */
  @ParameterizedTest
  @EnumSource(Rep.class)
  void a_sample_is_written_with_few_changes(Rep rep) {
    try (Journal journal = journal(true)) {
      SampleJournal.write(journal, rep, SUNDAY, Language.ENGLISH);
      assertThat(journal.seq()).isLessThan(100);
    }
  }

  /** The tag of a rule is one that the sample's customers have. */
  private static boolean tagged(CareStore.Ruled rule) {
    return rule.tag().filter(tag -> !tag.dimension().isEmpty()).isPresent();
  }

  @Test
  void the_reps_own_journal_is_never_filled() {
    try (Journal journal = journal(false)) {
      assertThatThrownBy(() -> SampleJournal.write(journal, Rep.HENRY, SUNDAY, Language.ENGLISH))
          .isInstanceOf(Refusal.class)
          .hasMessage("sample.not.sample");
      assertThat(journal.customers().size()).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource(Rep.class)
  void the_same_day_gives_the_same_diary_in_its_own_words(Rep rep) {
    SamplePlanTest.lastDays()
        .filter(day -> day.getDayOfMonth() % 11 == 1)
        .forEach(
            endsOn -> {
              Diary chinese = SampleJournal.diary(rep, endsOn, Language.CHINESE);
              Diary english = SampleJournal.diary(rep, endsOn, Language.ENGLISH);
              assertThat(SampleJournal.diary(rep, endsOn, Language.CHINESE)).isEqualTo(chinese);
              assertThat(english.visits()).hasSameSizeAs(chinese.visits());
              assertThat(texts(english)).noneMatch(SampleJournalTest::hasHan);
              assertThat(texts(chinese)).allMatch(t -> t.isEmpty() || hasHan(t));
              for (Diary diary : List.of(chinese, english)) {
                assertThat(diary.visits()).allMatch(v -> !v.date().isAfter(endsOn));
                stepsComeAfterTheirVisits(diary);
                namesAndPhonesAreUnique(diary);
              }
            });
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void notes_fit_and_vary(Language language) {
    Diary diary = SampleJournal.diary(Rep.HENRY, SUNDAY, language);
    Set<String> notes = diary.visits().stream().map(VisitDraft::note).collect(Collectors.toSet());
    assertThat(notes).hasSizeGreaterThan(60);
    assertThat(notes).noneMatch(note -> note.contains("*") || note.contains("|"));
    for (VisitDraft visit : diary.visits()) {
      boolean deal = visit.outcome() == Outcome.DEAL;
      assertThat(visit.amount().isPresent() || !deal).isTrue();
      assertThat(deal && visit.note().isEmpty()).isFalse();
      assertThat(visit.outcome() == Outcome.NEXT_STEP && visit.step().isEmpty()).isFalse();
    }
  }

  private static List<String> texts(Diary diary) {
    Set<String> texts = new HashSet<>();
    for (VisitDraft visit : diary.visits()) {
      texts.add(visit.customer());
      texts.add(visit.contact());
      texts.add(visit.note());
      texts.add(visit.details().objection());
      texts.add(visit.details().reason());
      texts.add(visit.details().need());
      texts.add(visit.details().competitor());
      visit.step().ifPresent(step -> texts.add(step.what()));
    }
    for (Diary.Person person : diary.people()) {
      texts.add(person.customer().industry());
      texts.add(person.customer().address());
      texts.add(person.customer().source());
      person.tags().forEach(tag -> texts.add(tag.name()));
      person.tags().forEach(tag -> texts.add(tag.dimension()));
      person.standing().grades().forEach(grade -> texts.add(grade.reason()));
      person.standing().answers().forEach(answer -> texts.add(answer.why()));
      person.standing().statements().forEach(said -> texts.add(said.text()));
    }
    diary.notes().forEach(note -> texts.add(note.text()));
    diary.targets().forEach(target -> texts.add(target.note()));
    diary.cancelled().forEach(cancelled -> texts.add(cancelled.why()));
    return List.copyOf(texts);
  }

  private static boolean hasHan(String text) {
    return text.chars().anyMatch(c -> Pinyin.isHan((char) c));
  }

  private static void stepsComeAfterTheirVisits(Diary diary) {
    for (VisitDraft visit : diary.visits()) {
      assertThat(visit.step().stream().allMatch(step -> step.date().isAfter(visit.date())))
          .isTrue();
    }
    for (Diary.Cancelled cancelled : diary.cancelled()) {
      assertThat(diary.visits().get(cancelled.visit()).step()).isPresent();
    }
  }

  private static void namesAndPhonesAreUnique(Diary diary) {
    assertThat(diary.people().stream().map(p -> p.customer().name())).doesNotHaveDuplicates();
    assertThat(
            diary.people().stream().map(p -> p.customer().ways().phone()).filter(p -> !p.isEmpty()))
        .doesNotHaveDuplicates();
  }
}
