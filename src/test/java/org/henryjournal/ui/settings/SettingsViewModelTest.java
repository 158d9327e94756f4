package org.henryjournal.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.henryjournal.journal.TestJournal.TODAY;
import static org.henryjournal.journal.TestJournal.log;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.henryjournal.domain.Customer;
import org.henryjournal.domain.Grade;
import org.henryjournal.domain.ImportBatch;
import org.henryjournal.domain.Refusal;
import org.henryjournal.domain.VisitDraft;
import org.henryjournal.journal.BinBook;
import org.henryjournal.journal.BinStore;
import org.henryjournal.journal.EditedEntry;
import org.henryjournal.journal.ImportOrigin;
import org.henryjournal.ui.shell.TestSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsViewModelTest {

  @TempDir Path folder;
  private TestSession test;
  private SettingsViewModel settings;
  private final List<EditedEntry> asked = new ArrayList<>();

  @BeforeEach
  void open() {
    test = new TestSession(folder);
    settings = new SettingsViewModel(test.session);
  }

  @AfterEach
  void close() {
    assertThat(test.failures).isEmpty();
    test.close();
  }

  private SettingsViewModel.Shown shown() {
    return Objects.requireNonNull(settings.shownProperty().get());
  }

  @Test
  void days_and_names_of_the_grades_are_kept_and_bad_days_refused_beside_the_field() {
    Map<Grade, String> names = Map.of(Grade.A, " Hot ", Grade.B, "", Grade.C, "", Grade.D, "Cold");
    Map<Grade, Refusal> refused =
        settings.saveGrades(Map.of(Grade.A, "0", Grade.B, "3651", Grade.C, "x"), names, false);
    assertThat(refused).containsOnlyKeys(Grade.A, Grade.B, Grade.C);
    assertThat(refused.values())
        .allSatisfy(refusal -> assertThat(refusal.key()).isEqualTo("settings.grades.range"));
    assertThat(shown().grades().daysOf(Grade.A)).isEqualTo(10);
    assertThat(
            settings.saveGrades(
                Map.of(Grade.A, "１４", Grade.B, " 1 ", Grade.C, "3650"), names, true))
        .isEmpty();
    assertThat(test.said()).isEqualTo("settings.grades.saved");
    assertThat(shown().grades().daysOf(Grade.A)).isEqualTo(14);
    assertThat(shown().grades().daysOf(Grade.B)).isEqualTo(1);
    assertThat(shown().grades().daysOf(Grade.C)).isEqualTo(3650);
    assertThat(shown().grades().nameOf(Grade.A)).isEqualTo("Hot");
    assertThat(shown().grades().nameOf(Grade.B)).isEqualTo("B");
    test.session.undo();
    assertThat(shown().grades().daysOf(Grade.A)).isEqualTo(10);
    assertThat(shown().grades().nameOf(Grade.D)).isEqualTo("D");
  }

  @Test
  void an_import_is_listed_and_can_be_taken_back() {
    log(test.journal, TODAY, "Acme !thinking");
    VisitDraft draft = VisitDraft.empty(TODAY).withCustomer("Beta");
    test.journal
        .imports()
        .addVisits(
            ImportOrigin.of("visits", "calls.csv"), List.of(draft, draft.withCustomer("Acme")));
    assertThat(shown().imports()).hasSize(1);
    settings.takeBack(shown().imports().getFirst(), edited -> asked.addAll(edited));
    assertThat(asked).isEmpty();
    assertThat(shown().imports()).isEmpty();
    assertThat(test.journal.visits().ofDay(TODAY)).hasSize(1);
    assertThat(test.journal.customers().find("Beta")).isEmpty();
    test.session.undo();
    assertThat(test.journal.visits().ofDay(TODAY)).hasSize(3);
  }

  @Test
  void before_changed_entries_of_an_import_are_taken_back_they_are_asked_about() {
    VisitDraft draft = VisitDraft.empty(TODAY).withCustomer("Beta");
    test.journal
        .imports()
        .addVisits(
            ImportOrigin.of("visits", "calls.csv"), List.of(draft, draft.withCustomer("Gamma")));
    Customer beta = test.journal.customers().find("Beta").orElseThrow();
    test.journal.customerBook().saveCustomer(beta.withPhone("13800001111"));
    ImportBatch batch = shown().imports().getFirst();
    settings.takeBack(batch, edited -> asked.addAll(edited));
    assertThat(asked).extracting(EditedEntry::title).containsExactly("Beta");
    assertThat(shown().imports()).hasSize(1);
    settings.takeBack(batch, Set.of(asked.getFirst().key()));
    assertThat(shown().imports()).isEmpty();
    assertThat(test.journal.customers().find("Beta")).isPresent();
    assertThat(test.journal.customers().find("Gamma")).isEmpty();
    assertThat(test.said()).isEqualTo("settings.import.taken.back");
  }

  @Test
  void what_was_deleted_comes_back_from_the_bin() {
    test.journal.visitBook().delete(log(test.journal, TODAY, "Acme !thinking").visit());
    assertThat(shown().bin()).hasSize(1);
    settings.restore(shown().bin().getFirst(), () -> {});
    assertThat(shown().bin()).isEmpty();
    assertThat(test.journal.visits().ofDay(TODAY)).hasSize(1);
  }

  @Test
  void whether_two_of_one_name_are_one_customer_is_asked() {
    long acme = log(test.journal, TODAY, "Acme !thinking").customer();
    test.journal.customerBook().deleteCustomer(acme);
    log(test.journal, TODAY, "Acme !thinking again");
    List<String> asked = new ArrayList<>();
    BinStore.Deleted deleted = shown().bin().getFirst();
    settings.restore(deleted, () -> asked.add(deleted.title()));
    assertThat(asked).containsExactly("Acme");
    assertThat(shown().bin()).hasSize(1);
    settings.restore(deleted, BinBook.SameName.TOGETHER);
    assertThat(shown().bin()).isEmpty();
    assertThat(test.journal.customers().size()).isEqualTo(1);
    assertThat(test.journal.visits().ofDay(TODAY)).hasSize(2);
    assertThat(test.said()).isEqualTo("settings.bin.restored");
  }
}
