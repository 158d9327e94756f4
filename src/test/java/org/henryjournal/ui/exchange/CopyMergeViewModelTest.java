package org.henryjournal.ui.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.henryjournal.journal.TestJournal.CLOCK;
import static org.henryjournal.journal.TestJournal.TODAY;
import static org.henryjournal.journal.TestJournal.log;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.henryjournal.journal.ConflictCopies;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.MergeConflict;
import org.henryjournal.journal.MergeReport;
import org.henryjournal.journal.Progress;
import org.henryjournal.ui.shell.Preferences;
import org.henryjournal.ui.shell.TestSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A conflict copy beside the journal: noticed, offered, looked at, merged. */
class CopyMergeViewModelTest {

  @TempDir Path folder;
  private TestSession test;
  private Preferences preferences;
  private CopyOffers offers;
  private Path copy;

  @BeforeEach
  void begin() throws Exception {
    test = new TestSession(folder);
    log(test.journal, TODAY, "Acme !next >+2d");
    preferences = new Preferences(folder.resolve("window.properties"));
    offers = new CopyOffers(test.session, preferences);
    copy = test.journal.path().resolveSibling("test (冲突副本 2026-11-30).henry");
  }

  @AfterEach
  void close() {
    test.close();
  }

  /** The rep wrote on another machine, and in the same customer here. */
  private void writeApart() throws Exception {
    Files.copy(test.journal.path(), copy);
    write(copy);
    phone(test.journal, "1");
  }

  private void write(Path file) {
    try (Journal other = Journal.open(file, folder.resolve("other"), CLOCK, Progress.NONE)) {
      log(other, TODAY, "Bell !deal 500");
      phone(other, "2");
    }
  }

  private static void phone(Journal journal, String phone) {
    journal
        .customerBook()
        .saveCustomer(journal.customers().find("Acme").orElseThrow().withPhone(phone));
  }

  private String phone() {
    return test.journal.customers().find("Acme").orElseThrow().ways().phone();
  }

  private ConflictCopies.Found offer() {
    return Objects.requireNonNull(offers.offerProperty().get());
  }

  @Test
  void a_copy_with_more_is_offered_whatever_it_is_called() throws Exception {
    Path folderOfJournal = Objects.requireNonNull(test.journal.path().getParent());
    Files.copy(test.journal.path(), folderOfJournal.resolve("same.henry"));
    Journal.create(folderOfJournal.resolve("another.henry"), false, CLOCK);
    Files.writeString(folderOfJournal.resolve("words.henry"), "words");
    offers.look();
    assertThat(offers.offerProperty().get()).isNull();
    writeApart();
    offers.look();
    assertThat(offer().file()).isEqualTo(copy.toAbsolutePath());
    Path replaced = folderOfJournal.resolve("test.replaced-20261130-101500.henry");
    Files.move(copy, replaced);
    offers.look();
    assertThat(offers.offerProperty().get()).as("put aside by a restore").isNull();
  }

  @Test
  void not_now_holds_until_the_copy_changes() throws Exception {
    writeApart();
    offers.look();
    offers.decline();
    offers.look();
    assertThat(offers.offerProperty().get()).isNull();
    CopyOffers later = new CopyOffers(test.session, preferences);
    later.look();
    assertThat(later.offerProperty().get()).isNull();
    write(copy);
    offers.look();
    assertThat(offer().file()).isEqualTo(copy.toAbsolutePath());
  }

  @Test
  void what_both_changed_is_decided_and_the_rest_comes_in() throws Exception {
    writeApart();
    offers.look();
    CopyMergeViewModel model = new CopyMergeViewModel(test.session, offer().file());
    MergeReport report = Objects.requireNonNull(model.reportProperty().get());
    assertThat(report.count("customer").added()).isEqualTo(1);
    MergeConflict conflict = report.conflicts().getFirst();
    assertThat(model.takesOther(conflict)).isFalse();
    model.decideAll(true);
    assertThat(model.takesOther(conflict)).isTrue();
    model.decide(conflict, false);
    model.merge();
    assertThat(test.said()).isEqualTo("merge.done");
    assertThat(phone()).isEqualTo("1");
    assertThat(test.journal.customers().find("Bell")).isPresent();
    offers.look();
    assertThat(offers.offerProperty().get()).as("merged").isNull();
    test.session.undo();
    assertThat(test.journal.customers().find("Bell")).isEmpty();
    offers.look();
    assertThat(offer().file()).isEqualTo(copy.toAbsolutePath());
    CopyMergeViewModel again = new CopyMergeViewModel(test.session, offer().file());
    again.decideAll(true);
    again.merge();
    assertThat(phone()).isEqualTo("2");
  }

  @Test
  void why_a_file_cannot_be_merged_is_said() throws Exception {
    Path stranger = folder.resolve("stranger.henry");
    Journal.create(stranger, false, CLOCK);
    CopyMergeViewModel model = new CopyMergeViewModel(test.session, stranger);
    assertThat(Objects.requireNonNull(model.refusedProperty().get()).key())
        .isEqualTo("merge.other.journal");
    assertThat(model.reportProperty().get()).isNull();
  }
}
