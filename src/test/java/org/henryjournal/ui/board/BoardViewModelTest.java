package org.henryjournal.ui.board;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.henryjournal.journal.TestJournal.TODAY;
import static org.henryjournal.journal.TestJournal.log;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.henryjournal.domain.Answer;
import org.henryjournal.domain.CustomerFilter;
import org.henryjournal.domain.GradeChange;
import org.henryjournal.domain.GradeRules;
import org.henryjournal.domain.Labels;
import org.henryjournal.domain.Met;
import org.henryjournal.domain.Stage;
import org.henryjournal.domain.Tag;
import org.henryjournal.insight.BoardCard;
import org.henryjournal.insight.Clearing;
import org.henryjournal.ui.shell.TestSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoardViewModelTest {

  private static final Labels ALL_YES = new Labels(Met.KP1, Answer.YES, Answer.YES, Answer.UNKNOWN);

  @TempDir Path folder;
  private TestSession test;
  private BoardViewModel board;

  @BeforeEach
  void open() {
    test = new TestSession(folder);
    log(test.journal, TODAY.minusDays(3), "华联超市 !考虑 #乳品 @王总");
    log(test.journal, TODAY.minusDays(2), "Acme Foods !thinking #dairy #VIP");
    log(test.journal, TODAY.minusDays(1), "Bluebird Hotel !deal 500");
    board = new BoardViewModel(test.session);
  }

  @AfterEach
  void close() {
    assertThat(test.failures).isEmpty();
    test.close();
  }

  private BoardViewModel.Shown shown() {
    return requireNonNull(board.shownProperty().get());
  }

  private List<String> names(Stage stage) {
    return shown().column(stage).stream().map(BoardCard::name).toList();
  }

  private BoardCard card(String name) {
    return shown().columns().values().stream()
        .flatMap(List::stream)
        .filter(card -> card.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void customers_stand_where_the_journal_says() {
    assertThat(names(Stage.NONE)).containsExactly("Acme Foods", "华联超市");
    assertThat(names(Stage.SIGNED)).containsExactly("Bluebird Hotel");
    assertThat(shown().amount(Stage.SIGNED)).isEqualByComparingTo(new BigDecimal("500"));
  }

  @Test
  void a_moved_card_asks_for_what_its_grade_needs_and_is_marked_by_hand() {
    board.move(card("华联超市"), Stage.A);
    assertThat(names(Stage.A)).containsExactly("华联超市");
    assertThat(card("华联超市").isByHand()).isTrue();
    assertThat(card("华联超市").daysLeft()).contains(10L);
    assertThat(board.askingProperty().get())
        .hasValueSatisfying(question -> assertThat(question.isOf(card("华联超市"))).isTrue());
    assertThat(test.said()).isEqualTo("customer.graded");
    board.setLabels(card("华联超市"), ALL_YES.withMoney(Answer.UNKNOWN));
    assertThat(board.askingProperty().get()).isPresent();
    board.setLabels(card("华联超市"), ALL_YES);
    assertThat(board.askingProperty().get())
        .as("what was asked stays, so that an answer can be changed")
        .hasValueSatisfying(
            question -> {
              assertThat(question.labels()).hasSize(3);
              assertThat(question.answered()).contains(GradeRules.Label.MONEY);
            });
    board.askNothing();
    assertThat(board.askingProperty().get()).isEmpty();
    assertThat(card("华联超市").isByHand()).isFalse();
    assertThat(names(Stage.A)).containsExactly("华联超市");
  }

  @Test
  void an_answer_that_refutes_moves_the_card_to_d_and_undo_brings_it_back() {
    board.move(card("Acme Foods"), Stage.B);
    board.setLabels(card("Acme Foods"), Labels.UNKNOWN.withNeed(Answer.NO));
    assertThat(names(Stage.D)).containsExactly("Acme Foods");
    assertThat(card("Acme Foods").change())
        .hasValueSatisfying(
            change -> assertThat(change.cause()).isEqualTo(GradeChange.Cause.SHOWN));
    assertThat(test.said()).isEqualTo("customer.graded");
    assertThat(board.askingProperty().get()).isEmpty();
    test.session.undo();
    assertThat(names(Stage.B)).containsExactly("Acme Foods");
  }

  @Test
  void a_move_to_where_it_stands_or_on_a_past_board_changes_nothing() {
    board.move(card("Acme Foods"), Stage.C);
    long seq = test.journal.seq();
    board.move(card("Acme Foods"), Stage.C);
    board.goTo(TODAY.minusDays(1));
    assertThat(shown().isPast()).isTrue();
    board.move(card("Acme Foods"), Stage.A);
    board.ask(card("Acme Foods"));
    assertThat(board.askingProperty().get()).isEmpty();
    assertThat(test.journal.seq()).isEqualTo(seq);
    assertThat(names(Stage.NONE)).contains("Acme Foods");
    board.goTo(TODAY.plusDays(5));
    assertThat(shown().isPast()).isFalse();
    assertThat(names(Stage.C)).containsExactly("Acme Foods");
  }

  @Test
  void the_filter_takes_names_pinyin_people_tags_and_keeps_the_counts() {
    board.change(filter -> filter.withText("hlcs"));
    assertThat(names(Stage.NONE)).containsExactly("华联超市");
    board.change(filter -> filter.withText("王"));
    assertThat(names(Stage.NONE)).containsExactly("华联超市");
    assertThat(shown().tags()).extracting(Tag::name).containsOnly("乳品", "dairy", "VIP");
    board.change(filter -> CustomerFilter.NONE.toggleTag("dairy").toggleTag("VIP"));
    assertThat(names(Stage.NONE)).containsExactly("Acme Foods");
    board.change(filter -> CustomerFilter.NONE.toggleIndustry("cold chain"));
    assertThat(names(Stage.NONE)).isEmpty();
    assertThat(shown().counts()).containsEntry(Stage.NONE, 2L);
  }

  @Test
  void columns_are_folded_by_their_content_until_the_rep_says_otherwise() {
    assertThat(Stream.of(Stage.values()).filter(board::isFolded))
        .as("while nobody is graded")
        .containsExactly(Stage.D);
    board.move(card("Acme Foods"), Stage.B);
    assertThat(Stream.of(Stage.values()).filter(board::isFolded))
        .containsExactly(Stage.NONE, Stage.C, Stage.D);
    board.fold(Stage.NONE, false);
    board.fold(Stage.A, true);
    assertThat(board.isFolded(Stage.NONE)).isFalse();
    assertThat(board.isFolded(Stage.A)).isTrue();
  }

  @Test
  void a_grade_set_by_hand_today_is_not_overruled_by_a_better_one() {
    board.setLabels(card("Acme Foods"), Labels.UNKNOWN.withMet(Met.KP1));
    assertThat(names(Stage.C)).containsExactly("Acme Foods");
    board.move(card("Acme Foods"), Stage.B);
    board.setLabels(card("Acme Foods"), ALL_YES);
    assertThat(names(Stage.B)).containsExactly("Acme Foods");
  }

  @Test
  void a_card_is_named_as_target_of_today() {
    board.nameTarget(card("Acme Foods"));
    assertThat(test.journal.days().targets(TODAY, TODAY))
        .extracting(target -> target.customerName())
        .containsExactly("Acme Foods");
  }

  @Test
  void clearing_follows_the_board() {
    ClearingViewModel clearing = new ClearingViewModel(test.session);
    board.move(card("Acme Foods"), Stage.A);
    board.move(card("华联超市"), Stage.B);
    log(test.journal, TODAY, "Acme Foods !deal 100");
    ClearingViewModel.Shown now = requireNonNull(clearing.shownProperty().get());
    assertThat(now.clearing().in()).isEqualTo(3);
    assertThat(now.clearing().signed()).isEqualTo(2);
    assertThat(now.clearing().days().getLast().b()).isEqualTo(1);
    assertThat(now.clearing().days().getLast().a()).isZero();
    clearing.rangeProperty().set(ClearingViewModel.Range.ALL);
    assertThat(requireNonNull(clearing.shownProperty().get()).from()).isEqualTo(TODAY.minusDays(3));
  }

  /** The journal is four days old: no day before it is one without stock. */
  @Test
  void clearing_counts_from_the_first_entry_on_every_range_and_adds_up() {
    board.move(card("Acme Foods"), Stage.A);
    log(test.journal, TODAY, "华联超市 !deal 100");
    ClearingViewModel model = new ClearingViewModel(test.session);
    for (ClearingViewModel.Range range : ClearingViewModel.Range.values()) {
      model.rangeProperty().set(range);
      ClearingViewModel.Shown shown = requireNonNull(model.shownProperty().get());
      assertThat(shown.from()).as(range.name()).isEqualTo(TODAY.minusDays(3));
      assertThat(shown.clearing().averageStock()).isEqualByComparingTo("0.25");
      assertThat(shown.clearing().before()).isZero();
      assertThat(shown.clearing().in() - shown.clearing().left()).isEqualTo(1);
      assertThat(shown.clearing().after()).isEqualTo(1);
    }
  }

  @Test
  void the_months_stock_begins_before_its_first_day_and_leaves_out_what_left_before() {
    LocalDate before = TODAY.withDayOfMonth(1).minusDays(1);
    log(test.journal, before, "Early !deal 100");
    Clearing month = requireNonNull(board.shownProperty().get()).month();
    assertThat(month.before()).isZero();
    assertThat(month.signed()).as("Bluebird only").isEqualTo(1);
    assertThat(month.days().getFirst().date()).isEqualTo(before.plusDays(1));
  }
}
