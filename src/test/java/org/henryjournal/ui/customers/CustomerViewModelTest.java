package org.henryjournal.ui.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.henryjournal.journal.TestJournal.TODAY;
import static org.henryjournal.journal.TestJournal.log;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.henryjournal.domain.Answer;
import org.henryjournal.domain.Complaint;
import org.henryjournal.domain.Contact;
import org.henryjournal.domain.GoOn;
import org.henryjournal.domain.Labels;
import org.henryjournal.domain.Met;
import org.henryjournal.domain.Nudge;
import org.henryjournal.domain.Payment;
import org.henryjournal.domain.Promise;
import org.henryjournal.domain.Revisit;
import org.henryjournal.domain.Stage;
import org.henryjournal.domain.Statement;
import org.henryjournal.domain.Touch;
import org.henryjournal.domain.Ways;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.ReferralStore;
import org.henryjournal.ui.customers.CustomerViewModel.Detail;
import org.henryjournal.ui.parts.CardText;
import org.henryjournal.ui.shell.TestSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CustomerViewModelTest {

  private static final Labels A_LABELS =
      new Labels(Met.KP1, Answer.YES, Answer.YES, Answer.UNKNOWN);

  @TempDir Path folder;
  private TestSession test;
  private CustomerViewModel page;

  @BeforeEach
  void open() {
    test = new TestSession(folder);
    log(test.journal, TODAY.minusDays(3), "Acme !thinking @Wang");
    log(test.journal, TODAY.minusDays(1), "Acme !deal 500");
    log(test.journal, TODAY, "Acme !next wants more >+2d");
    page = new CustomersViewModel(test.session).page();
    page.choose(test.session.names().find("Acme").orElseThrow().id());
  }

  @AfterEach
  void close() {
    test.close();
  }

  private Detail detail() {
    return Objects.requireNonNull(page.detailProperty().get());
  }

  @Test
  void the_page_has_figures_contacts_and_what_happened_the_last_first() {
    Detail detail = detail();
    assertThat(detail.contacts()).extracting(Contact::name).containsExactly("Wang");
    assertThat(detail.visits())
        .extracting(e -> e.visit().date())
        .isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(detail.visitCount()).isEqualTo(3);
    assertThat(detail.card().visitsNow()).isEqualTo(1);
    assertThat(detail.deals()).hasSize(1);
    assertThat(detail.amount()).isEqualByComparingTo("500");
    assertThat(detail.steps()).hasSize(1);
    assertThat(detail.card().stage()).isEqualTo(Stage.SIGNED);
  }

  @Test
  void labels_move_the_grade_and_the_notice_says_where_to() {
    page.actions().setLabels(detail().card(), A_LABELS);
    assertThat(test.said()).isEqualTo("customer.graded");
    assertThat(test.notices.currentProperty().get().arguments())
        .containsExactly("Acme", CardText.grade(detail().card(), detail().rules()).orElseThrow());
    assertThat(detail().card().stage()).isEqualTo(Stage.A);
    page.actions().setLabels(detail().card(), A_LABELS.withValue(Answer.YES));
    assertThat(test.said()).isEqualTo("customer.labels.saved");
    test.session.undo();
    test.session.undo();
    assertThat(detail().card().stage()).isEqualTo(Stage.SIGNED);
  }

  @Test
  void a_grade_set_by_hand_is_marked_extended_and_kept_in_the_history() {
    page.actions().setStage(detail().card(), Stage.B, "a feeling");
    assertThat(detail().card().isByHand()).isTrue();
    assertThat(detail().card().daysLeft()).contains(20L);
    page.actions().extend(detail().customer().id(), "Acme", TODAY.plusDays(40), "they asked");
    assertThat(detail().card().daysLeft()).contains(40L);
    page.actions().extend(detail().customer().id(), "Acme", TODAY.minusDays(1), "");
    assertThat(test.said()).isEqualTo("grade.until.past");
    page.actions().setStage(detail().card(), Stage.D, "no");
    List<GradeHistoryPart.Move> moves = GradeHistoryPart.Move.of(detail().history());
    assertThat(moves.getFirst().to().stage()).isEqualTo(Stage.D);
    assertThat(moves.getLast().from()).isEqualTo(Stage.NONE);
    assertThat(moves.getLast().to().stage()).isEqualTo(Stage.SIGNED);
  }

  @Test
  void statements_are_said_judged_reopened_and_deleted() {
    page.addStatement(" I decide ");
    Statement said = detail().statements().getFirst();
    assertThat(said.text()).isEqualTo("I decide");
    page.judge(said, Statement.State.REFUTED, " Li ");
    assertThat(test.said()).isEqualTo("customers.statement.refuted");
    Statement refuted = detail().statements().getFirst();
    assertThat(refuted.judge()).isEqualTo("Li");
    assertThat(refuted.judged()).contains(TODAY);
    page.judge(refuted, Statement.State.OPEN, "");
    assertThat(detail().statements().getFirst().judged()).isEmpty();
    page.deleteStatement(said);
    assertThat(detail().statements()).isEmpty();
  }

  @Test
  void revisits_are_set_and_cleared() {
    page.actions().setRevisit(detail().customer().id(), "Acme", Optional.of(new Revisit.Every(40)));
    assertThat(detail().revisit()).contains(new Revisit.Every(40));
    page.actions().setRevisit(detail().customer().id(), "Acme", Optional.empty());
    assertThat(detail().revisit()).isEmpty();
  }

  @Test
  void after_more_than_five_visits_it_is_asked_why_and_the_answer_is_kept() {
    for (int i = 0; i < 5; i++) {
      log(test.journal, TODAY, "Acme !thinking");
    }
    page.load();
    assertThat(detail().card().nudge()).isEqualTo(Nudge.ASK_WHY);
    page.actions().answer(detail().card(), true, "the budget comes in May");
    assertThat(detail().card().nudge()).isNotEqualTo(Nudge.ASK_WHY);
    assertThat(detail().answers()).extracting(GoOn::why).containsExactly("the budget comes in May");
    page.actions().answer(detail().card(), false, "no budget");
    assertThat(detail().card().stage()).isEqualTo(Stage.D);
    assertThat(detail().answers()).hasSize(2);
  }

  @Test
  void contacts_are_added_changed_and_deleted() {
    long id = detail().customer().id();
    page.saveContact(
        new Contact(
            0,
            id,
            "Li",
            "",
            Optional.of(1),
            new Ways("138", "li@acme", "li"),
            Optional.empty(),
            Optional.empty()),
        () -> {});
    assertThat(detail().contacts()).extracting(Contact::name).containsExactly("Li", "Wang");
    page.deleteContact(detail().contacts().getFirst());
    assertThat(detail().contacts()).extracting(Contact::name).containsExactly("Wang");
    assertThat(test.said()).isEqualTo("customers.contact.deleted");
  }

  @Test
  void a_step_is_planned() {
    page.plan(TODAY.plusDays(1), "bring the list");
    assertThat(detail().steps()).extracting(s -> s.what()).contains("bring the list");
    assertThat(detail().steps().getFirst().date()).isEqualTo(TODAY.plusDays(1));
  }

  @Test
  void the_timeline_has_everything_the_last_first_below_what_is_planned() {
    page.addStatement("I decide");
    page.judge(detail().statements().getFirst(), Statement.State.CONFIRMED, "");
    page.actions().setLabels(detail().card(), A_LABELS);
    page.actions().answer(detail().card(), true, "why not");
    List<Happening> all = Happening.of(detail());
    assertThat(all.getFirst()).isInstanceOf(Happening.Planned.class);
    List<Happening> happened = all.subList(1, all.size());
    assertThat(happened).extracting(Happening::day).isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(happened)
        .extracting(h -> (Object) h.getClass())
        .contains(
            Happening.Visited.class,
            Happening.Moved.class,
            Happening.Said.class,
            Happening.Judged.class,
            Happening.Answered.class);
  }

  /**
   * Of one day what follows stands above: settled above what was done, that above the complaint.
   */
  @Test
  void the_timeline_has_complaints_promises_receipts_touches_and_who_brought_whom() {
    long acme = detail().customer().id();
    Journal journal = test.journal;
    long bell = log(journal, TODAY, "Bell !thinking").customer();
    long cole = log(journal, TODAY, "Cole !thinking").customer();
    journal.referralBook().save(acme, bell);
    journal.referralBook().save(cole, acme);
    long complaint = journal.complaintBook().save(Complaint.open(acme, TODAY, "came late"));
    journal.complaintBook().save(new Complaint.Step(0, complaint, TODAY, "called"));
    journal.complaintBook().settle(complaint, TODAY, OptionalInt.of(5));
    Promise sample =
        Promise.open(
            acme, Optional.empty(), Promise.Side.REP, TODAY, "the sample", Optional.empty());
    journal.promiseBook().close(journal.promiseBook().save(sample), Promise.State.KEPT, TODAY);
    journal.moneyBook().save(new Payment(0, acme, TODAY, new BigDecimal("-5.00"), "back"));
    journal.careBook().log(List.of(acme), TODAY, Touch.Kind.GIFT, "tea");
    page.load();
    List<Class<?>> kinds = new ArrayList<>();
    Happening.of(detail()).forEach(happening -> kinds.add(happening.getClass()));
    assertThat(kinds)
        .containsSubsequence(
            Happening.Received.class,
            Happening.Settled.class,
            Happening.Mended.class,
            Happening.Complained.class,
            Happening.Kept.class,
            Happening.Promised.class,
            Happening.Touched.class)
        .contains(Happening.Brought.class, Happening.Came.class);
    assertThat(detail().care().brought()).containsExactly(new ReferralStore.Brought("Cole", TODAY));
  }
}
