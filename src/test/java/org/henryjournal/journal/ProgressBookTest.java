package org.henryjournal.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.henryjournal.domain.DaySpan;
import org.henryjournal.domain.Refusal;
import org.henryjournal.domain.Work;
import org.henryjournal.domain.WorkRevision;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The progress table in a real journal. */
class ProgressBookTest {

  private static final LocalDate TODAY = TestJournal.TODAY;

  @TempDir Path folder;
  private Journal journal;

  @BeforeEach
  void open() {
    journal = TestJournal.open(folder);
  }

  @AfterEach
  void close() {
    journal.close();
  }

  private long add(String what) {
    return journal.progressBook().save(Work.named(what, TODAY));
  }

  private List<String> names() {
    return journal.works().all().stream().map(row -> row.work().what()).toList();
  }

  private Work find(long id) {
    return journal.works().find(id).orElseThrow();
  }

  @Test
  void a_row_is_kept_whole_and_read_again_without_the_index() throws Exception {
    Work work =
        Work.named(" fair stand ", TODAY)
            .edit()
            .days(new DaySpan(TODAY.minusDays(4), TODAY))
            .where("Hall 2")
            .why("20 prospects")
            .how("invite 60")
            .situation("nine names last year")
            .people("Chen")
            .stage(Work.Stage.AGREED)
            .done(70)
            .obstacle("rain")
            .answer("tent")
            .goal(Optional.of(7L))
            .made();
    long id = journal.progressBook().save(work);
    Work saved = find(id);
    assertThat(saved.what()).isEqualTo("fair stand");
    assertThat(saved.situation()).isEqualTo("nine names last year");
    assertThat(saved.people()).isEqualTo("Chen");
    assertThat(saved.stage()).isEqualTo(Work.Stage.AGREED);
    journal.close();
    TestJournal.forgetIndex(folder);
    journal = TestJournal.open(folder);
    assertThat(find(id)).isEqualTo(saved);
  }

  @Test
  void what_cannot_be_is_refused() {
    assertThatThrownBy(() -> add(" ")).isInstanceOf(Refusal.class).hasMessage("work.what.blank");
    Work row = Work.named("fair", TODAY);
    assertThatThrownBy(
            () ->
                journal
                    .progressBook()
                    .save(row.edit().days(new DaySpan(TODAY, TODAY.minusDays(1))).made()))
        .hasMessage("work.days.turned");
    assertThatThrownBy(() -> journal.progressBook().save(row.edit().done(101).made()))
        .hasMessage("work.done.range");
    long id = add("gone");
    Work gone = find(id);
    journal.progressBook().delete(id);
    assertThatThrownBy(() -> journal.progressBook().save(gone)).hasMessage("work.gone");
  }

  @Test
  void rows_keep_the_order_given_and_undo_brings_the_old_one_back() {
    long a = add("a");
    long b = add("b");
    long c = add("c");
    journal.progressBook().order(List.of(c, a));
    assertThat(names()).containsExactly("c", "a", "b");
    add("d");
    assertThat(names()).containsExactly("c", "a", "b", "d");
    journal.writer().undo();
    journal.writer().undo();
    assertThat(names()).containsExactly("a", "b", "c");
    assertThat(find(b).position()).isEqualTo(2);
  }

  @Test
  void a_row_goes_and_comes_back_with_its_revisions() {
    long id = add("fair");
    journal.progressBook().revise(find(id).edit().where("Hall 3").made(), " moved by the owner ");
    assertThat(journal.works().revisions(id))
        .extracting(WorkRevision::date, WorkRevision::text)
        .containsExactly(tuple(TODAY, "moved by the owner"));
    journal.progressBook().delete(id);
    assertThat(journal.works().find(id)).isEmpty();
    assertThat(journal.works().revisions(id)).isEmpty();
    journal.writer().undo();
    assertThat(find(id).where()).isEqualTo("Hall 3");
    assertThat(journal.works().revisions(id)).hasSize(1);
  }

  @Test
  void a_row_goes_with_its_customer_into_a_merge_and_stays_when_that_is_deleted() {
    TestJournal.log(journal, TODAY, "Acme !thinking");
    TestJournal.log(journal, TODAY, "Bolt !thinking");
    long acme = journal.customers().find("Acme").orElseThrow().id();
    long bolt = journal.customers().find("Bolt").orElseThrow().id();
    long id =
        journal
            .progressBook()
            .save(Work.named("visit", TODAY).edit().customer(Optional.of(bolt)).made());
    journal.customerBook().merge(acme, bolt);
    assertThat(journal.works().all().getFirst().customerName()).isEqualTo("Acme");
    journal.customerBook().deleteCustomer(acme);
    assertThat(find(id).what()).isEqualTo("visit");
    assertThat(journal.works().all().getFirst().customerName()).isEmpty();
    journal.writer().undo();
    assertThat(journal.works().all().getFirst().customerName()).isEqualTo("Acme");
  }
}
