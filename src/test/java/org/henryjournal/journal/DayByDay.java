package org.henryjournal.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.henryjournal.domain.Answer;
import org.henryjournal.domain.Contact;
import org.henryjournal.domain.Labels;
import org.henryjournal.domain.Met;
import org.henryjournal.domain.Stage;
import org.henryjournal.domain.Ways;
import org.henryjournal.insight.VisitTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A journal whose days a test lets pass; its index is compared with its file after each test. */
abstract class DayByDay {

  /** Monday. */
  static final LocalDate START = LocalDate.of(2026, 9, 7);

  static final Labels A_LABELS = new Labels(Met.KP1, Answer.YES, Answer.YES, Answer.UNKNOWN);

  @TempDir Path folder;
  final MovingClock clock = new MovingClock(START);
  Journal journal;

  @BeforeEach
  void open() {
    Path file = folder.resolve("test.henry");
    if (!Files.exists(file)) {
      Journal.create(file, false, clock);
    }
    journal = Journal.open(file, folder.resolve("index"), clock, Progress.NONE);
  }

  @AfterEach
  void fileAndIndexSayTheSame() throws Exception {
    try (Journal open = journal) {
      assertThat(open.check(Files.createTempDirectory(folder, "scratch"), Progress.NONE)).isEmpty();
      numbersAgree();
    }
  }

  void restart() {
    journal.close();
    open();
  }

  /** Lets so many days pass, as if the program had not run. */
  LocalDate pass(int days) {
    clock.set(clock.day().plusDays(days));
    return clock.day();
  }

  VisitBook.Logged log(String line) {
    return TestJournal.log(journal, clock.day(), line);
  }

  VisitBook.Logged log(LocalDate day, String line) {
    return TestJournal.log(journal, day, line);
  }

  long customer(String name) {
    return journal.customers().find(name).orElseThrow().id();
  }

  long contact(long customer, String name, int kp) {
    return journal
        .customerBook()
        .saveContact(
            new Contact(
                0,
                customer,
                name,
                "",
                Optional.of(kp),
                Ways.NONE,
                Optional.empty(),
                Optional.empty()));
  }

  Stage stage(long customer) {
    return journal.grades().history(customer).stageAt(clock.day());
  }

  List<Integer> numbers(long customer) {
    return journal.visits().ofCustomer(customer).stream()
        .map(entry -> entry.number().orElse(0))
        .toList();
  }

  /** The list of visits and the table behind the figures number alike. */
  private void numbersAgree() {
    VisitTable table = journal.figures().facts().visits();
    for (CustomerStore.Listed listed : journal.customers().list(START)) {
      long id = listed.customer().id();
      List<Integer> ofTable = new ArrayList<>();
      for (int row = 0; row < table.size(); row++) {
        if (table.customer(row) == id) {
          ofTable.add(table.number(row));
        }
      }
      assertThat(ofTable).isEqualTo(numbers(id));
    }
  }
}
