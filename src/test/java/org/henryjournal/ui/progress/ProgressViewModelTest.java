package org.henryjournal.ui.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.henryjournal.domain.DaySpan;
import org.henryjournal.domain.Refusal;
import org.henryjournal.domain.Work;
import org.henryjournal.domain.WorkRevision;
import org.henryjournal.journal.TestJournal;
import org.henryjournal.journal.WorkStore;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.progress.PlanViewModel.Question;
import org.henryjournal.ui.shell.TestSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressViewModelTest {

  private static final LocalDate TODAY = TestJournal.TODAY;
  private static final Messages ENGLISH = new Messages(Messages.Language.ENGLISH);

  @TempDir Path folder;
  private TestSession test;
  private ProgressViewModel model;

  @BeforeEach
  void open() {
    test = new TestSession(folder);
    model = new ProgressViewModel(test.session);
  }

  @AfterEach
  void close() {
    test.close();
    assertThat(test.failures).isEmpty();
  }

  private List<String> names() {
    return model.shownProperty().get().rows().stream().map(row -> row.work().what()).toList();
  }

  private WorkStore.Row row(String what) {
    return model.shownProperty().get().rows().stream()
        .filter(row -> row.work().what().equals(what))
        .findFirst()
        .orElseThrow();
  }

  private Work work(String what) {
    return row(what).work();
  }

  private Optional<String> edit(String what, WorkColumn column, String typed) {
    return model.edit(row(what), column, typed).map(Refusal::key);
  }

  @Test
  void a_row_is_added_in_one_go_with_its_days() {
    assertThat(model.add("Fair stand >18-22 Nov")).isEmpty();
    assertThat(model.add("送样品 》周五")).isEmpty();
    assertThat(model.add("Price list")).isEmpty();
    assertThat(model.add("Discount > 5 %")).isEmpty();
    assertThat(names()).containsExactly("Fair stand", "送样品", "Price list", "Discount > 5 %");
    assertThat(work("Fair stand").days())
        .isEqualTo(new DaySpan(LocalDate.of(2026, 11, 18), LocalDate.of(2026, 11, 22)));
    assertThat(work("送样品").from()).isEqualTo(LocalDate.of(2026, 11, 27));
    assertThat(work("Price list").days()).isEqualTo(new DaySpan(TODAY, TODAY));
    assertThat(model.chosen()).contains(work("Discount > 5 %").id());
    assertThat(test.said()).isEqualTo("progress.added");
    assertThat(model.add("late > 25 Nov - 18 Nov").map(Refusal::key)).contains("work.days.turned");
    assertThat(names()).hasSize(4);
  }

  @Test
  void every_column_is_written_in_and_reads_again_what_it_shows() {
    TestJournal.log(test.journal, TODAY, "华联超市 !thinking");
    model.add("Fair");
    assertThat(edit("Fair", WorkColumn.WHAT, " Dairy fair ")).isEmpty();
    assertThat(edit("Dairy fair", WorkColumn.WHEN, "18–22 Nov")).isEmpty();
    assertThat(edit("Dairy fair", WorkColumn.WHERE, "Hall 2")).isEmpty();
    assertThat(edit("Dairy fair", WorkColumn.WHY, "20 prospects")).isEmpty();
    assertThat(edit("Dairy fair", WorkColumn.HOW, "invite 60")).isEmpty();
    assertThat(edit("Dairy fair", WorkColumn.STAGE, "4")).isEmpty();
    assertThat(edit("Dairy fair", WorkColumn.DONE, "70 %")).isEmpty();
    assertThat(edit("Dairy fair", WorkColumn.OBSTACLE, "rain -> tent ordered")).isEmpty();
    assertThat(edit("Dairy fair", WorkColumn.CUSTOMER, "华联超市")).isEmpty();
    WorkStore.Row row = row("Dairy fair");
    assertThat(row.work().stage()).isEqualTo(Work.Stage.METHOD);
    assertThat(row.work().done()).isEqualTo(70);
    assertThat(row.work().obstacle()).isEqualTo("rain");
    assertThat(row.work().answer()).isEqualTo("tent ordered");
    assertThat(row.customerName()).isEqualTo("华联超市");
    for (Messages.Language language : Messages.Language.values()) {
      Messages messages = new Messages(language);
      for (WorkColumn column : WorkColumn.values()) {
        assertThat(
                column
                    .read(column.text(row, messages), TODAY, test.session.names())
                    .on(row.work().edit())
                    .made())
            .as(column + " in " + language)
            .isEqualTo(row.work());
      }
    }
    assertThat(edit("Dairy fair", WorkColumn.CUSTOMER, "")).isEmpty();
    assertThat(row("Dairy fair").customerName()).isEmpty();
    test.session.undo();
    assertThat(row("Dairy fair").customerName()).isEqualTo("华联超市");
  }

  @Test
  void what_cannot_be_is_refused_beside_the_cell_and_changes_nothing() {
    model.add("Fair");
    Work before = work("Fair");
    assertThat(edit("Fair", WorkColumn.WHAT, " ")).contains("work.what.blank");
    assertThat(edit("Fair", WorkColumn.WHEN, "soon")).contains("progress.days.unread");
    assertThat(edit("Fair", WorkColumn.WHEN, "25 Nov-18 Nov")).contains("work.days.turned");
    assertThat(edit("Fair", WorkColumn.STAGE, "9")).contains("progress.stage.unread");
    assertThat(edit("Fair", WorkColumn.STAGE, "0")).contains("progress.stage.unread");
    assertThat(edit("Fair", WorkColumn.DONE, "101")).contains("work.done.range");
    assertThat(edit("Fair", WorkColumn.DONE, "much")).contains("work.done.range");
    assertThat(edit("Fair", WorkColumn.CUSTOMER, "Nobody")).contains("progress.customer.unknown");
    assertThat(work("Fair")).isEqualTo(before);
    assertThat(test.journal.works().find(before.id())).contains(before);
  }

  @Test
  void rows_are_moved_past_those_that_are_shown() {
    List.of("a", "b", "c", "d").forEach(model::add);
    edit("b", WorkColumn.DONE, "100");
    model.filter(filter -> filter.toggle(WorkFilter.State.OPEN));
    assertThat(names()).containsExactly("a", "c", "d");
    model.move(work("c"), -1);
    assertThat(names()).containsExactly("c", "a", "d");
    model.move(work("c"), -1);
    model.filter(filter -> WorkFilter.NONE);
    assertThat(names()).containsExactly("c", "a", "b", "d");
    model.place(work("d"), work("c"), false);
    assertThat(names()).containsExactly("d", "c", "a", "b");
    model.move(work("d"), 1);
    assertThat(names()).containsExactly("c", "d", "a", "b");
    test.session.undo();
    assertThat(names()).containsExactly("d", "c", "a", "b");
  }

  @Test
  void filters_say_how_a_row_stands_today() {
    model.add("past >18 Nov");
    model.add("next month >2026-12-20");
    model.add("this week >mon-sun");
    model.add("running >16-30 Nov");
    model.add("finished >17 Nov");
    edit("finished", WorkColumn.DONE, "100");
    assertThat(shown(WorkFilter.State.OVERDUE)).containsExactly("past");
    assertThat(shown(WorkFilter.State.DONE)).containsExactly("finished");
    assertThat(shown(WorkFilter.State.OPEN))
        .containsExactly("past", "next month", "this week", "running");
    assertThat(shown(WorkFilter.State.WEEK)).containsExactly("past", "running", "finished");
    model.filter(filter -> WorkFilter.NONE.toggle(WorkFilter.State.DONE));
    model.add("new one");
    assertThat(names()).contains("new one", "past");
  }

  private List<String> shown(WorkFilter.State state) {
    model.filter(filter -> WorkFilter.NONE.toggle(state));
    return names();
  }

  @Test
  void a_row_is_late_from_the_midnight_after_its_last_day() {
    Work work = Work.named("fair", TODAY);
    assertThat(work.isOverdue(TODAY)).isFalse();
    assertThat(work.isOverdue(TODAY.plusDays(1))).isTrue();
    assertThat(work.isOn(TODAY.plusDays(1))).isTrue();
    Work done = work.edit().done(100).made();
    assertThat(done.isOverdue(TODAY.plusDays(1))).isFalse();
    assertThat(done.isOn(TODAY)).isTrue();
    assertThat(done.isOn(TODAY.plusDays(1))).isFalse();
  }

  @Test
  void a_change_after_the_agreement_asks_why_and_keeps_the_answer() {
    model.add("fair");
    edit("fair", WorkColumn.WHERE, "Hall 2");
    assertThat(asks()).isFalse();
    edit("fair", WorkColumn.STAGE, "7");
    edit("fair", WorkColumn.DONE, "30");
    assertThat(asks()).isFalse();
    edit("fair", WorkColumn.WHERE, "Hall 3");
    assertThat(asks()).isTrue();
    model.note("the owner gave us another place");
    assertThat(asks()).isFalse();
    assertThat(model.detailProperty().get().orElseThrow().revisions())
        .extracting(WorkRevision::text)
        .containsExactly("the owner gave us another place");
    assertThat(work("fair").stage()).isEqualTo(Work.Stage.REVISED);
    edit("fair", WorkColumn.HOW, "invite 80");
    assertThat(asks()).isTrue();
    model.note("");
    assertThat(asks()).isFalse();
    assertThat(model.detailProperty().get().orElseThrow().revisions()).hasSize(1);
  }

  private boolean asks() {
    return model.detailProperty().get().orElseThrow().asksWhy();
  }

  @Test
  void a_deleted_row_leaves_the_page_and_comes_back() {
    model.add("fair");
    model.delete(work("fair"));
    assertThat(names()).isEmpty();
    assertThat(model.detailProperty().get()).isEmpty();
    test.session.undo();
    assertThat(names()).containsExactly("fair");
  }

  @Test
  void the_eight_steps_fill_a_row_and_are_taken_up_where_they_were_left() {
    PlanViewModel plan = model.newPlan(ENGLISH);
    assertThat(plan.next().map(Refusal::key)).contains("work.what.blank");
    plan.answer(Question.WHAT, "fair stand");
    assertThat(plan.next()).isEmpty();
    plan.answer(Question.SITUATION, "nine names last year");
    plan.answer(Question.WHERE, "Hall 2");
    assertThat(plan.next()).isEmpty();
    plan.answer(Question.WHEN, "soon");
    assertThat(plan.next().map(Refusal::key)).contains("progress.days.unread");
    plan.answer(Question.WHEN, "mon-fri");
    plan.answer(Question.WHY, "20 prospects");
    plan.leave();
    assertThat(names()).containsExactly("fair stand");
    assertThat(work("fair stand").why()).isEqualTo("20 prospects");
    assertThat(work("fair stand").stage()).isEqualTo(Work.Stage.TASKS);

    PlanViewModel again = model.plan(work("fair stand"), ENGLISH);
    assertThat(again.stepProperty().get()).isEqualTo(Work.Stage.TASKS);
    again.next();
    again.answer(Question.HOW, "invite 60");
    again.next();
    again.answer(Question.PEOPLE, "Chen");
    again.next();
    again.answer(Question.OBSTACLE, "rain");
    again.answer(Question.ANSWER, "tent");
    again.next();
    assertThat(again.stepProperty().get()).isEqualTo(Work.Stage.AGREED);
    assertThat(work("fair stand").stage()).isEqualTo(Work.Stage.OBSTACLES);
    again.answer(Question.AGREED, "with Chen");
    again.next();
    assertThat(work("fair stand").stage()).isEqualTo(Work.Stage.AGREED);
    assertThat(again.isLast()).isTrue();
    again.back();
    again.back();
    assertThat(again.answer(Question.ANSWER)).isEqualTo("tent");
    again.leave();
    Work made = work("fair stand");
    assertThat(made.stage()).isEqualTo(Work.Stage.AGREED);
    assertThat(made.from()).isEqualTo(LocalDate.of(2026, 11, 23));
    assertThat(made.people()).isEqualTo("Chen");
    assertThat(made.where()).isEqualTo("Hall 2");
    assertThat(test.journal.works().revisions(made.id()))
        .extracting(WorkRevision::text)
        .containsExactly("with Chen");
    assertThat(model.plan(made, ENGLISH).isLast()).isTrue();
  }

  @Test
  void the_axis_holds_today_in_whole_weeks_and_cuts_what_is_too_far() {
    TimeAxis none = TimeAxis.of(List.of(), TODAY);
    assertThat(none.from()).isEqualTo(LocalDate.of(2026, 11, 16));
    assertThat(none.weeks()).isEqualTo(3);
    Work far =
        Work.named("far", TODAY)
            .edit()
            .days(new DaySpan(TODAY.minusYears(1), TODAY.plusYears(1)))
            .made();
    TimeAxis cut = TimeAxis.of(List.of(far), TODAY);
    assertThat(cut.weeks()).isEqualTo(17);
    assertThat(cut.place(far.from())).isZero();
    assertThat(cut.place(far.to())).isEqualTo(1);
    assertThat(cut.named(3)).hasSize(3);
    assertThat(cut.place(cut.to().plusDays(1))).isEqualTo(1);
  }
}
