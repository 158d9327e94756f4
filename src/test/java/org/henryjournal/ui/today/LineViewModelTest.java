package org.henryjournal.ui.today;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.henryjournal.journal.TestJournal.TODAY;
import static org.henryjournal.journal.TestJournal.log;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.henryjournal.domain.CustomerNames;
import org.henryjournal.domain.NextStep;
import org.henryjournal.domain.Outcome;
import org.henryjournal.domain.Payment;
import org.henryjournal.domain.PaymentTerms;
import org.henryjournal.domain.ProductWords;
import org.henryjournal.domain.QuickLine;
import org.henryjournal.domain.VisitDraft;
import org.henryjournal.journal.VisitStore;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.parts.RunningGoals;
import org.henryjournal.ui.shell.Sentence;
import org.henryjournal.ui.shell.TestSession;
import org.henryjournal.ui.today.VisitFormViewModel.Field;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineViewModelTest {

  private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);

  @TempDir Path folder;
  private TestSession test;
  private TodayViewModel today;
  private LineViewModel line;

  @BeforeEach
  void open() {
    test = new TestSession(folder);
    today = new TodayViewModel(test.session, new RunningGoals(test.session));
    line = today.line();
  }

  @AfterEach
  void close() {
    assertThat(test.failures).isEmpty();
    test.close();
  }

  private LineViewModel.Preview type(String text) {
    line.textProperty().set(text);
    return Objects.requireNonNull(line.previewProperty().get());
  }

  private void enter(String text) {
    type(text);
    line.save();
  }

  private VisitStore.Entry only() {
    List<VisitStore.Entry> entries = test.journal.visits().ofDay(TODAY);
    assertThat(entries).hasSize(1);
    return entries.getFirst();
  }

  @Test
  void a_contact_of_one_customer_says_whom_the_line_is_of() {
    enter("华联超市 !签单 200 @王总");
    enter("Acme !call @Tom");

    LineViewModel.Preview shown = type("王总 !没人接");
    assertThat(shown.result().known()).map(CustomerNames.Name::name).contains("华联超市");
    assertThat(shown.draft().contact()).isEqualTo("王总");
    enter("@tom !签单 300");
    assertThat(test.journal.visits().ofDay(TODAY))
        .extracting(entry -> entry.customerName())
        .containsExactlyInAnyOrder("华联超市", "Acme", "Acme");
    enter("Beta !call @王总");
    assertThat(type("王总 !没人接").result().candidates())
        .extracting(CustomerNames.Name::name)
        .containsExactlyInAnyOrder("华联超市", "Beta");
  }

  @Test
  void a_name_near_a_known_one_is_offered_before_a_new_customer_is_made() {
    enter("Hualian Market !call");

    assertThat(type("Hualien Market !deal").suggestion())
        .map(CustomerNames.Name::name)
        .contains("Hualian Market");
    assertThat(type("Northwind !deal").suggestion()).isEmpty();
  }

  @Test
  void the_line_and_enter_save_a_visit_and_empty_the_line() {
    enter("华联超市 !签单 20000 》周五 #乳品 @王总 试吃样品");

    assertThat(line.textProperty().get()).isEmpty();
    assertThat(line.previewProperty().get()).isNull();
    assertThat(only().visit().outcome()).isEqualTo(Outcome.DEAL);
    assertThat(test.said()).isEqualTo("today.visit.saved");
    assertThat(Objects.requireNonNull(today.dataProperty().get()).done()).hasSize(1);
  }

  @Test
  void what_plain_words_propose_is_taken_before_it_is_saved() {
    enter("Acme !thinking");
    assertThat(type("Acme signed for 2,400").proposes()).isTrue();
    line.save();
    assertThat(test.journal.visits().ofDay(TODAY)).hasSize(1);
    assertThat(Objects.requireNonNull(line.previewProperty().get()).proposes()).isFalse();
    line.save();
    assertThat(test.journal.visits().ofDay(TODAY))
        .extracting(entry -> entry.visit().outcome())
        .contains(Outcome.DEAL);
  }

  @Test
  void no_outcome_is_guessed_from_a_word_that_is_not_understood() {
    enter("Acme !hurra");
    assertThat(test.journal.visits().ofDay(TODAY)).isEmpty();
    assertThat(line.textProperty().get()).isEqualTo("Acme !hurra");
    enter("华联超市 太好了！再来");
    assertThat(test.journal.visits().ofDay(TODAY)).hasSize(1);
  }

  @Test
  void an_attempt_is_told_as_one_and_never_as_a_visit() {
    List<String> said = new ArrayList<>();
    test.notices.currentProperty().subscribe(_ -> said.add(test.said()));
    enter("Acme !not reached");
    enter("Acme !not reached the boss is busy");
    assertThat(said).contains("today.attempt.saved").noneMatch(k -> k.startsWith("today.visit"));
  }

  /** A visit of a week ago: of the days of its grade, a week has gone by. */
  @Test
  void a_grade_of_an_earlier_day_is_told_with_the_days_that_are_left_from_today() {
    today.goTo(TODAY.minusDays(7));
    enter("Acme !next 2k @Olga KP2");
    assertThat(test.said()).isEqualTo("today.visit.saved.more");
    Sentence grade =
        (Sentence)
            Objects.requireNonNull(test.notices.currentProperty().get()).arguments().getLast();
    assertThat(grade.arguments()).endsWith(TODAY.plusDays(23), 23L);
    assertThat(grade.said(new Messages(Messages.Language.ENGLISH))).endsWith(", 23 days left");
    assertThat(grade.said(new Messages(Messages.Language.CHINESE))).endsWith("还剩 23 天）");
  }

  @Test
  void the_preview_says_the_visit_number_it_will_have() {
    log(test.journal, TODAY, "Acme !thinking");
    log(test.journal, TODAY, "Acme !not reached");
    assertThat(type("Acme !objection price").number()).hasValue(2);
    assertThat(type("Acme !not reached").number()).isEmpty();
    assertThat(type("Somebody new !thinking").number()).hasValue(1);
    line.save();
    assertThat(type("Somebody new !deal").number()).hasValue(2);
  }

  @Test
  void an_unknown_name_is_new_and_a_known_one_is_offered() {
    log(test.journal, TODAY, "华联超市 !考虑");
    LineViewModel.Preview preview = type("hlcs !签单 5");
    assertThat(preview.result().known()).isEmpty();
    assertThat(preview.suggestion().map(CustomerNames.Name::name)).contains("华联超市");

    int caret = line.complete(preview.suggestion().orElseThrow());
    assertThat(line.textProperty().get()).isEqualTo("华联超市 !签单 5");
    assertThat(caret).isEqualTo("华联超市 ".length());
  }

  @Test
  void completing_a_name_that_runs_on_keeps_what_was_typed_behind_it() {
    log(test.journal, TODAY, "华联超市 !考虑");
    LineViewModel.Preview preview = type("华联超市试吃样品 !考虑");
    line.complete(preview.suggestion().orElseThrow());
    assertThat(line.textProperty().get()).isEqualTo("华联超市 试吃样品 !考虑");
  }

  @Test
  void suggestions_come_only_while_the_name_is_typed() {
    log(test.journal, TODAY, "华联超市 !考虑");
    type("hl !签单");
    assertThat(line.suggestionsAt(2)).hasSize(1);
    assertThat(line.suggestionsAt(5)).isEmpty();
    type("华联超市 ");
    assertThat(line.suggestionsAt(4)).isEmpty();
    line.clear();
    assertThat(line.suggestionsAt(0)).isEmpty();
  }

  @Test
  void a_visit_without_a_next_step_asks_for_one_and_the_next_line_may_answer() {
    enter("Acme !thinking");
    assertThat(Objects.requireNonNull(line.promptProperty().get()).customer()).isEqualTo("Acme");

    assertThat(type(">fri 10:00 bring the sample").stepFor()).contains("Acme");
    line.save();

    NextStep step = only().step().orElseThrow();
    assertThat(step.date()).isEqualTo(FRIDAY);
    assertThat(step.what()).isEqualTo("bring the sample");
    assertThat(line.promptProperty().get()).isNull();
  }

  @Test
  void the_question_for_a_next_step_costs_nothing_when_the_next_visit_is_typed() {
    enter("Acme !thinking");
    enter("Beta !thinking >fri");
    assertThat(test.journal.visits().ofDay(TODAY)).hasSize(2);
    assertThat(line.promptProperty().get()).isNull();
    enter("Acme !thinking");
    line.skipPrompt();
    assertThat(line.promptProperty().get()).isNull();
  }

  @Test
  void money_that_came_in_is_noted_and_is_no_visit() {
    enter("Acme !thinking");
    enter("Acme !paid 5万 first half");
    assertThat(test.said()).isEqualTo("goals.payment.saved");
    assertThat(test.journal.money().receipts())
        .extracting(Payment::amount, Payment::note)
        .containsExactly(tuple(new BigDecimal("50000.00"), "first half"));
    assertThat(test.journal.visits().ofDay(TODAY)).hasSize(1);
    test.journal.writer().undo();
    assertThat(test.journal.money().receipts()).isEmpty();
  }

  @Test
  void money_from_nobody_known_or_without_an_amount_is_not_saved_and_stays() {
    enter("Acme !thinking");
    enter("Acme !paid soon");
    assertThat(test.said()).isEqualTo("goals.payment.blank");
    assertThat(line.textProperty().get()).isEqualTo("Acme !paid soon");
    enter("Nobody !paid 5");
    assertThat(test.said()).isEqualTo("goals.payment.nobody");
    assertThat(test.journal.customers().find("Nobody")).isEmpty();
  }

  @Test
  void a_line_without_a_customer_is_not_saved_and_stays() {
    enter("!deal 500");
    assertThat(test.said()).isEqualTo("visit.customer.blank");
    assertThat(line.textProperty().get()).isEqualTo("!deal 500");
    assertThat(test.journal.visits().isEmpty()).isTrue();
  }

  @Test
  void the_form_and_the_line_hold_the_same_draft() {
    type("Acme !objection >fri @Li too dear");
    VisitFormViewModel form = today.newForm(PaymentTerms::code);
    assertThat(form.customer.get()).isEqualTo("Acme");
    assertThat(form.stepDate.get()).isEqualTo(FRIDAY);
    form.reason.set("waits for the budget");
    form.minutes.set("45");
    form.stepWhat.set("send the offer");
    VisitDraft said = form.draft().orElseThrow();

    form.backToLine(line, outcome -> outcome.code(), kind -> kind.code());
    assertThat(Objects.requireNonNull(line.previewProperty().get()).draft()).isEqualTo(said);
    assertThat(line.textProperty().get())
        .isEqualTo(QuickLine.of(said, TODAY, Outcome::code, k -> k.code()));

    line.save();
    assertThat(only().visit().details().reason()).isEqualTo("waits for the budget");
    assertThat(only().visit().details().minutes()).contains(45);
    assertThat(only().step().orElseThrow().what()).isEqualTo("send the offer");

    enter("Acme !thinking");
    assertThat(test.journal.visits().ofDay(TODAY).getLast().visit().details().reason()).isEmpty();
  }

  @Test
  void the_form_says_what_is_missing_and_saves_nothing() {
    VisitFormViewModel form = today.newForm(PaymentTerms::code);
    form.save(line, () -> {});
    assertThat(form.problem(Field.CUSTOMER)).contains("form.customer.missing");
    form.customer.set("Acme");
    form.amount.set("much");
    assertThat(form.draft()).isEqualTo(Optional.empty());
    assertThat(form.problem(Field.CUSTOMER)).isEmpty();
    assertThat(form.problem(Field.AMOUNT)).contains("form.amount.unread");
    form.amount.set("2万");
    form.time.set("25:00");
    assertThat(form.draft()).isEmpty();
    assertThat(form.problem(Field.TIME)).contains("form.time.unread");
    form.time.set("下午3点");
    form.stepWhat.set("something");
    assertThat(form.draft()).isEmpty();
    assertThat(form.problem(Field.STEP_DATE)).contains("form.step.date.missing");
    assertThat(test.journal.visits().isEmpty()).isTrue();
    form.stepDate.set(FRIDAY);
    form.save(line, () -> {});
    assertThat(Field.values()).allMatch(field -> form.problem(field).isEmpty());
    assertThat(only().visit().time()).isPresent();
  }

  @Test
  void changing_a_visit_in_the_form_changes_it_alone() {
    enter("Acme !thinking note >fri");
    enter("Beta !deal 700");
    VisitFormViewModel form =
        today.formOf(test.journal.visits().ofDay(TODAY).getLast(), PaymentTerms::code);
    assertThat(form.amount.get()).isEqualTo("700");
    form.date.set(TODAY.minusDays(1));
    form.save(line, () -> {});
    assertThat(only().customerName()).isEqualTo("Acme");
    assertThat(test.journal.visits().ofDay(TODAY.minusDays(1))).hasSize(1);
    assertThat(test.said()).isEqualTo("today.visit.changed");
  }

  /** What the form says of a deal: written with it, shown again, and changed with it. */
  @Test
  void terms_and_products_of_a_deal_are_said_in_the_form() {
    type("Acme !deal 1000");
    VisitFormViewModel form = today.newForm(PaymentTerms::code);
    form.terms.set("some day");
    assertThat(form.problem(Field.TERMS)).contains("form.terms.unread");
    form.outcome.set(Outcome.THINKING);
    assertThat(form.problem(Field.TERMS)).isEmpty();
    form.outcome.set(Outcome.DEAL);
    form.terms.set("30% now, 70% in 60 days");
    form.products.set("milk 3; cheese");
    form.backToLine(line, Outcome::code, k -> k.code());
    line.save();
    assertThat(only().deal().orElseThrow().terms()).isEqualTo(PaymentTerms.read("30@0 70@60"));
    assertThat(ProductWords.written(only().sold())).isEqualTo("milk 3; cheese");

    VisitFormViewModel again = today.formOf(only(), PaymentTerms::code);
    assertThat(again.terms.get()).isEqualTo("30@0 70@60");
    assertThat(again.products.get()).isEqualTo("milk 3; cheese");
    again.terms.set("");
    again.products.set("cheese ¥300");
    again.save(line, () -> {});
    assertThat(only().deal().orElseThrow().terms()).isEmpty();
    assertThat(ProductWords.written(only().sold())).isEqualTo("cheese ¥300");
    test.session.undo();
    assertThat(ProductWords.written(only().sold())).isEqualTo("milk 3; cheese");
  }
}
