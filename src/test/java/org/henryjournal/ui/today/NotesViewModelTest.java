package org.henryjournal.ui.today;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.henryjournal.journal.TestJournal.TODAY;
import static org.henryjournal.journal.TestJournal.log;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.henryjournal.domain.Deal;
import org.henryjournal.journal.VisitStore;
import org.henryjournal.ui.parts.RunningGoals;
import org.henryjournal.ui.shell.TestSession;
import org.henryjournal.ui.today.NotesViewModel.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotesViewModelTest {

  private static final LocalDate THE_18TH = LocalDate.of(2026, 11, 18);

  /** One clear line, one by plain words, one unknown customer, one that names nobody. */
  private static final String NOTES =
      """
      18 Nov:
      Acme !thinking wants a sample
      - Acme signed for 2,400
      Bell !not reached
      !no answer
      """;

  @TempDir Path folder;
  private TestSession test;
  private NotesViewModel notes;
  private int closed;

  @BeforeEach
  void open() {
    test = new TestSession(folder);
    log(test.journal, TODAY.minusDays(30), "Acme !thinking");
    notes = fresh();
  }

  @AfterEach
  void close() {
    assertThat(test.failures).isEmpty();
    test.close();
  }

  private NotesViewModel fresh() {
    return new TodayViewModel(test.session, new RunningGoals(test.session)).notes();
  }

  private void save() {
    notes.save(() -> closed++);
  }

  private void mend(String line) {
    notes.line().textProperty().set(line);
    notes.take();
  }

  private int current() {
    return Objects.requireNonNull(notes.currentProperty().get()).number();
  }

  private List<State> states() {
    return notes.rowsProperty().get().stream().map(NotesViewModel.Row::state).toList();
  }

  private List<VisitStore.Entry> on18th() {
    return test.journal.visits().ofDay(THE_18TH);
  }

  private String problem() {
    return Objects.requireNonNull(notes.problemProperty().get()).key();
  }

  @Test
  void each_line_is_a_row_with_the_day_of_its_heading_and_doubtful_ones_come_first() {
    notes.begin(NOTES, TODAY);

    assertThat(notes.rowsProperty().get())
        .extracting(
            NotesViewModel.Row::number,
            NotesViewModel.Row::day,
            row -> row.noted().doubt().orElse(""),
            NotesViewModel.Row::state)
        .containsExactly(
            tuple(3, THE_18TH, "proposed", State.DOUBTFUL),
            tuple(4, THE_18TH, "new", State.DOUBTFUL),
            tuple(5, THE_18TH, "customer", State.DOUBTFUL),
            tuple(2, THE_18TH, "", State.READY));
    assertThat(notes.line().textProperty().get()).isEqualTo("Acme signed for 2,400");
  }

  @Test
  void one_key_takes_what_is_proposed_and_what_is_mended_and_all_is_one_change() {
    notes.begin(NOTES, TODAY);
    notes.take();
    notes.take();
    assertThat(current()).isEqualTo(5);
    notes.take();
    assertThat(problem()).isEqualTo("visit.customer.blank");
    mend("Acme !no answer at noon");
    assertThat(states()).containsOnly(State.READY);
    assertThat(notes.rowsProperty().get())
        .as("no row moves while lines are mended")
        .extracting(NotesViewModel.Row::number)
        .containsExactly(3, 4, 5, 2);

    long before = test.journal.seq();
    save();
    assertThat(closed).isOne();
    assertThat(test.said()).isEqualTo("notes.saved");
    assertThat(test.journal.seq()).isEqualTo(before + 1);
    assertThat(on18th())
        .extracting(entry -> entry.visit().note())
        .containsExactlyInAnyOrder("wants a sample", "signed for 2,400", "", "at noon");
    assertThat(on18th())
        .flatExtracting(entry -> entry.deal().stream().toList())
        .extracting(Deal::amount)
        .containsExactly(Optional.of(new BigDecimal("2400.00")));
    assertThat(notes.kept().waiting().getValue()).isZero();

    test.session.undo();
    assertThat(on18th()).isEmpty();
    assertThat(test.said()).isEqualTo("undo.done");
  }

  @Test
  void nothing_is_saved_while_a_line_is_in_doubt_unless_it_is_left_out() {
    notes.begin(NOTES, TODAY);
    notes.take();
    save();
    assertThat(problem()).isEqualTo("notes.doubtful");
    assertThat(current()).isEqualTo(4);
    assertThat(on18th()).isEmpty();
    notes.leaveOut();
    notes.leaveOut();
    assertThat(notes.count(State.LEFT_OUT)).isEqualTo(2);
    save();
    assertThat(on18th()).hasSize(2);
  }

  @Test
  void a_line_that_is_left_out_can_be_taken_in_again() {
    notes.begin("Acme !thinking\nBell !thinking", TODAY);
    notes.leaveOut();
    assertThat(notes.count(State.LEFT_OUT)).isOne();
    notes.leaveOut();
    assertThat(notes.count(State.LEFT_OUT)).isZero();
  }

  @Test
  void the_same_notes_twice_add_nothing() {
    String plain = "18 Nov\nAcme !thinking a sample\nAcme !not reached\nAcme !thinking a sample";
    notes.begin(plain, TODAY);
    assertThat(states()).containsExactly(State.READY, State.READY, State.TWICE);
    save();
    assertThat(on18th()).hasSize(2);

    notes.begin(plain, TODAY);
    assertThat(states()).containsOnly(State.THERE);
    save();
    assertThat(test.said()).isEqualTo("notes.there");
    assertThat(on18th()).hasSize(2);
    assertThat(closed).isEqualTo(2);
  }

  @Test
  void what_is_pasted_behind_notes_that_are_there_is_not_under_their_heading() {
    notes.begin(NOTES, TODAY);
    notes.begin("Acme !deal 30", TODAY);
    notes.begin("Acme !deal 30", TODAY);
    assertThat(notes.rowsProperty().get())
        .filteredOn(row -> row.line().equals("Acme !deal 30"))
        .extracting(NotesViewModel.Row::day)
        .containsExactly(TODAY);
  }

  @Test
  void several_customers_are_never_told_apart_silently() {
    log(test.journal, TODAY, "华联超市 !考虑中");
    log(test.journal, TODAY, "华联商厦 !考虑中");
    notes.begin("华联 !考虑中\nAcme !thinking", TODAY);
    notes.take();
    assertThat(problem()).isEqualTo("notes.candidates");
    mend("华联商厦 !考虑中 看样品");
    assertThat(states()).containsOnly(State.READY);
  }

  @Test
  void what_is_typed_and_taken_is_there_again() {
    notes.begin(NOTES, TODAY);
    notes.take();
    notes.take();
    mend("Acme !no answer");
    notes.choose(notes.rowsProperty().get().getLast());
    notes.line().textProperty().set("Acme !thinking wants two sam");

    NotesViewModel again = fresh();
    assertThat(again.kept().waiting().getValue()).isEqualTo(5);
    again.begin("", TODAY);
    assertThat(again.kept().draft().backProperty().get()).isTrue();
    assertThat(again.line().textProperty().get()).isEqualTo("Acme !thinking wants two sam");
    assertThat(again.rowsProperty().get())
        .extracting(NotesViewModel.Row::number, NotesViewModel.Row::state)
        .contains(tuple(3, State.READY), tuple(4, State.READY), tuple(5, State.READY));
    again.save(() -> closed++);
    assertThat(on18th()).extracting(entry -> entry.visit().note()).contains("wants two sam");
  }

  @Test
  void the_text_says_what_was_mended() {
    notes.begin("Acme !thinking\nBell !thinking", TODAY);
    mend("Bell Tower !thinking");
    notes.toText();
    assertThat(notes.kept().text().get()).isEqualTo("Acme !thinking\nBell Tower !thinking");
    notes.giveUp();
    assertThat(notes.kept().waiting().getValue()).isZero();
    notes.toRows();
    assertThat(problem()).isEqualTo("cli.log.nothing");
  }

  @Test
  void a_file_of_any_encoding_is_read() throws Exception {
    Path file = folder.resolve("notes.txt");
    Files.write(file, "11月18日\nAcme !考虑中 看了样品".getBytes(Charset.forName("GB18030")));
    notes.begin("", TODAY);
    notes.read(file);
    assertThat(notes.rowsProperty().get())
        .extracting(NotesViewModel.Row::day, row -> row.noted().read().draft().note())
        .containsExactly(tuple(THE_18TH, "看了样品"));
    notes.read(folder.resolve("none.txt"));
    assertThat(problem()).isEqualTo("import.not.found");
  }

  @Test
  void money_is_saved_with_the_visits() {
    notes.begin("Acme !paid 500 first half\nAcme !thinking", TODAY);
    save();
    assertThat(test.journal.money().receipts()).hasSize(1);
    assertThat(test.journal.visits().ofDay(TODAY)).hasSize(1);
  }
}
