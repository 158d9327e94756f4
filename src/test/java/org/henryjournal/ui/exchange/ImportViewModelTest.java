package org.henryjournal.ui.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import org.henryjournal.domain.Customer;
import org.henryjournal.exchange.imports.ImportChoices;
import org.henryjournal.exchange.imports.ImportField;
import org.henryjournal.exchange.imports.ImportKind;
import org.henryjournal.exchange.imports.OnDuplicate;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.TestJournal;
import org.henryjournal.log.Logged;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.shell.Background;
import org.henryjournal.ui.shell.Notices;
import org.henryjournal.ui.shell.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportViewModelTest {

  private static final String PEOPLE =
      """
      Name,Phone,Birthday,Mood
      Acme Ltd,13800001111,,good
      Beta,13900002222,whenever,
      Gamma,,1980-05-06,
      """;

  @TempDir Path folder;
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private final Notices notices = new Notices();
  private Journal journal;
  private Session session;
  private Background background;
  private ImportViewModel model;
  private int closed;

  @BeforeEach
  void open() {
    journal = TestJournal.open(folder);
    background = new Background(waiting::add, Runnable::run, notices::failed);
    session = new Session(journal, TestJournal.CLOCK, background, notices, Runnable::run);
    model = new ImportViewModel(session);
    work();
  }

  @AfterEach
  void close() {
    work();
    journal.close();
  }

  /** Does all that waits for the worker. */
  private void work() {
    for (Runnable next = waiting.poll(); next != null; next = waiting.poll()) {
      next.run();
    }
  }

  private Path file(String name, String text, Charset encoding) throws IOException {
    return Files.write(folder.resolve(name), text.getBytes(encoding));
  }

  private void choose(String text) throws IOException {
    model.choose(file("people.csv", text, UTF_8));
    work();
  }

  private void save(String name, String phone) {
    journal.customerBook().saveCustomer(Customer.named(name, TestJournal.TODAY).withPhone(phone));
    work();
  }

  private ImportPreview shown() {
    return Objects.requireNonNull(model.shownProperty().get());
  }

  private List<ImportLine.Mark> marks() {
    return shown().lines().stream().map(ImportLine::mark).toList();
  }

  private String said() {
    Notices.Notice notice = notices.currentProperty().get();
    return notice == null ? "" : notice.key();
  }

  @Test
  void every_row_is_shown_with_what_becomes_of_it() throws Exception {
    save("Acme", "13800001111");
    save("Gamma", "");
    choose(PEOPLE);
    assertThat(model.kindProperty().get()).isEqualTo(ImportKind.CUSTOMERS);
    assertThat(shown().choices().columns())
        .containsExactly(
            Optional.of(ImportField.CUSTOMER),
            Optional.of(ImportField.PHONE),
            Optional.of(ImportField.BIRTHDAY),
            Optional.empty());
    assertThat(marks())
        .containsExactly(
            ImportLine.Mark.SKIPPED, ImportLine.Mark.REJECTED, ImportLine.Mark.SKIPPED);
    assertThat(shown().lines(ImportLine.Filter.REJECTED))
        .extracting(ImportLine::number)
        .containsExactly(3L);
    assertThat(shown().count(ImportLine.Filter.DUPLICATES)).isEqualTo(2);
    assertThat(shown().count(ImportLine.Filter.NEW)).isZero();
    assertThat(shown().lines().get(1).isWrong(2, shown().choices())).isTrue();
    assertThat(shown().lines().get(1).isWrong(1, shown().choices())).isFalse();
    assertThat(model.workingProperty().get()).isFalse();
  }

  @Test
  void the_kind_of_rows_and_the_columns_can_be_overruled_and_come_back_with_the_kind()
      throws Exception {
    choose(PEOPLE);
    model.decide(choices -> choices.withColumn(2, Optional.empty()));
    work();
    assertThat(marks()).containsOnly(ImportLine.Mark.NEW);
    model.chooseKind(ImportKind.VISITS);
    assertThat(shown().choices().kind()).isEqualTo(ImportKind.CUSTOMERS);
    work();
    assertThat(shown().plan().missing()).contains(ImportField.DATE);
    assertThat(marks()).hasSize(3).containsOnly(ImportLine.Mark.OPEN);
    model.chooseKind(ImportKind.CUSTOMERS);
    work();
    assertThat(shown().choices().columns().get(2)).isEmpty();
    assertThat(marks()).containsOnly(ImportLine.Mark.NEW);
  }

  @Test
  void a_file_whose_headers_say_nothing_is_shown_to_be_told_what_its_columns_hold()
      throws Exception {
    choose("a,b\nAcme,1\n");
    assertThat(model.kindProperty().get()).isEqualTo(ImportKind.CUSTOMERS);
    assertThat(shown().plan().missing()).containsExactly(ImportField.CUSTOMER);
    assertThat(marks()).containsExactly(ImportLine.Mark.OPEN);
    model.decide(choices -> choices.withColumn(0, Optional.of(ImportField.CUSTOMER)));
    work();
    assertThat(marks()).containsExactly(ImportLine.Mark.NEW);
  }

  @Test
  void a_cell_is_mended_at_once_stays_mended_as_another_kind_and_can_be_as_it_was()
      throws Exception {
    choose(PEOPLE);
    ImportLine rejected = shown().lines().get(1);
    model.mend(rejected, 2, "1979-01-02");
    assertThat(model.cell(rejected, 2)).isEqualTo("1979-01-02");
    assertThat(model.isMended(rejected, 2)).isTrue();
    assertThat(shown().lines().get(1).mark()).isEqualTo(ImportLine.Mark.REJECTED);
    work();
    assertThat(marks()).containsOnly(ImportLine.Mark.NEW);
    model.chooseKind(ImportKind.CONTACTS);
    work();
    assertThat(model.cell(shown().lines().get(1), 2)).isEqualTo("1979-01-02");
    model.chooseKind(ImportKind.CUSTOMERS);
    model.mend(rejected, 2, "whenever");
    work();
    assertThat(model.isMended(rejected, 2)).isFalse();
    assertThat(marks().get(1)).isEqualTo(ImportLine.Mark.REJECTED);
    model.mend(rejected, 2, "whenever");
    assertThat(waiting).isEmpty();
  }

  @Test
  void of_duplicates_it_is_decided_one_by_one_or_for_all() throws Exception {
    save("Acme", "13800001111");
    choose(PEOPLE);
    model.decide(choices -> choices.withDuplicate(2, OnDuplicate.KEEP));
    work();
    assertThat(marks().getFirst()).isEqualTo(ImportLine.Mark.KEPT);
    model.decide(choices -> choices.withOtherwise(OnDuplicate.UPDATE));
    work();
    assertThat(marks().getFirst()).isEqualTo(ImportLine.Mark.THERE);
    assertThat(shown().lines(ImportLine.Filter.DUPLICATES))
        .containsExactly(shown().lines().getFirst());
    model.decide(choices -> choices.withColumn(3, Optional.of(ImportField.INDUSTRY)));
    work();
    assertThat(marks().getFirst()).isEqualTo(ImportLine.Mark.UPDATED);
  }

  @Test
  void only_the_last_of_quick_decisions_is_planned() throws Exception {
    choose(PEOPLE);
    List<ImportPreview> plans = new ArrayList<>();
    model.shownProperty().subscribe((before, now) -> plans.add(Objects.requireNonNull(now)));
    model.decide(choices -> choices.withColumn(1, Optional.empty()));
    model.decide(choices -> choices.withColumn(2, Optional.empty()));
    model.decide(choices -> choices.withColumn(3, Optional.of(ImportField.NOTE)));
    assertThat(model.workingProperty().get()).isTrue();
    work();
    assertThat(model.workingProperty().get()).isFalse();
    assertThat(plans).hasSize(1);
    assertThat(plans.getFirst().choices().columns())
        .containsExactly(
            Optional.of(ImportField.CUSTOMER),
            Optional.empty(),
            Optional.empty(),
            Optional.of(ImportField.NOTE));
  }

  @Test
  void what_is_cancelled_was_not_decided() throws Exception {
    choose(PEOPLE);
    model.chooseKind(ImportKind.VISITS);
    Objects.requireNonNull(background.jobProperty().get()).cancel();
    work();
    assertThat(model.kindProperty().get()).isEqualTo(ImportKind.CUSTOMERS);
    assertThat(model.workingProperty().get()).isFalse();
    model.write(() -> closed++);
    Objects.requireNonNull(background.jobProperty().get()).cancel();
    work();
    assertThat(journal.customers().size()).isZero();
    assertThat(model.isWriting()).isFalse();
    model.decide(choices -> choices.withColumn(2, Optional.empty()));
    work();
    assertThat(marks()).containsOnly(ImportLine.Mark.NEW);
  }

  @Test
  @Logged("Told the rep")
  void the_encoding_and_separator_can_be_overruled_and_what_cannot_be_read_leaves_the_file()
      throws Exception {
    model.choose(file("客户.csv", "客户名称;电话\n城北五金;13800001111\n", Charset.forName("GBK")));
    work();
    assertThat(shown().lines().getFirst().cell(0)).isEqualTo("城北五金");
    model.reread(options -> options.withSeparator(','));
    work();
    assertThat(shown().file().headers()).hasSize(1);
    model.reread(options -> options.withSeparator(';'));
    work();
    assertThat(marks()).containsExactly(ImportLine.Mark.NEW);
    model.choose(folder.resolve("none.csv"));
    work();
    assertThat(said()).isEqualTo("import.not.found");
    assertThat(shown().file().sheet().file()).isEqualTo("客户.csv");
    model.reread(options -> options.withSeparator(','));
    work();
    assertThat(shown().file().sheet().file()).isEqualTo("客户.csv");
  }

  @Test
  void what_was_added_and_what_was_updated_is_said_apart() throws Exception {
    save("Acme", "13800001111");
    choose("name,phone,email\nAcme,13800001111,a@acme.com\n");
    model.decide(choices -> choices.withOtherwise(OnDuplicate.UPDATE));
    model.write(() -> closed++);
    work();
    assertThat(said()).isEqualTo("import.done");
    assertThat(arguments()).startsWith(0).endsWith(1);

    choose(
        "name,phone,email\nAcme,13800001111,b@acme.com\nBeta,13900002222,\nGamma,13700003333,\n");
    model.decide(choices -> choices.withOtherwise(OnDuplicate.UPDATE));
    model.write(() -> closed++);
    work();
    assertThat(said()).isEqualTo("import.done");
    assertThat(arguments()).startsWith(2).endsWith(1);
  }

  private List<Object> arguments() {
    return Objects.requireNonNull(notices.currentProperty().get()).arguments();
  }

  @Test
  void what_is_planned_is_written_and_can_be_undone() throws Exception {
    save("Acme", "13800001111");
    choose(PEOPLE);
    model.mend(shown().lines().get(1), 2, "");
    model.write(() -> closed++);
    assertThat(model.isWriting()).isTrue();
    model.chooseKind(ImportKind.CONTACTS);
    assertThat(model.kindProperty().get()).isEqualTo(ImportKind.CUSTOMERS);
    work();
    assertThat(closed).isEqualTo(1);
    assertThat(said()).isEqualTo("import.done");
    assertThat(Objects.requireNonNull(notices.currentProperty().get()).undo()).isTrue();
    assertThat(journal.customers().find("Beta")).isPresent();
    assertThat(journal.customers().find("Gamma")).isPresent();
    assertThat(journal.customers().size()).isEqualTo(3);
    session.undo();
    work();
    assertThat(journal.customers().size()).isEqualTo(1);
  }

  @Test
  void rejected_rows_stay_when_the_others_are_written_to_be_mended_or_saved() throws Exception {
    choose(PEOPLE);
    model.write(() -> closed++);
    work();
    assertThat(closed).isZero();
    assertThat(model.isWritten()).isTrue();
    assertThat(model.filterProperty().get()).isEqualTo(ImportLine.Filter.REJECTED);
    assertThat(marks())
        .containsExactly(ImportLine.Mark.THERE, ImportLine.Mark.REJECTED, ImportLine.Mark.THERE);
    Path to = folder.resolve("rejected.csv");
    model.saveRejects(to, new Messages(Messages.Language.ENGLISH));
    work();
    assertThat(said()).isEqualTo("import.rejects.saved");
    assertThat(Files.readString(to)).contains("Beta").contains("whenever").doesNotContain("Acme");
    model.mend(shown().lines().get(1), 2, "");
    model.write(() -> closed++);
    work();
    assertThat(closed).isEqualTo(1);
    assertThat(journal.customers().size()).isEqualTo(3);
  }

  @Test
  void a_change_of_the_journal_is_seen_until_the_window_is_closed() throws Exception {
    choose("Name\nAcme\n");
    assertThat(marks()).containsExactly(ImportLine.Mark.NEW);
    save("Acme", "");
    assertThat(marks()).containsExactly(ImportLine.Mark.THERE);
    ImportPreview last = shown();
    model.decide(choices -> choices.withDates(Optional.of(ImportChoices.DateOrder.DAY_FIRST)));
    model.close();
    save("Beta", "");
    assertThat(shown()).isSameAs(last);
  }
}
