package org.henryjournal.ui.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.henryjournal.journal.TestJournal.TODAY;

import java.nio.file.Files;
import java.nio.file.Path;
import org.henryjournal.exchange.whole.WholeReader;
import org.henryjournal.journal.TestJournal;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.exchange.ExportViewModel.Choice;
import org.henryjournal.ui.exchange.ExportViewModel.Counts;
import org.henryjournal.ui.shell.TestSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportViewModelTest {

  @TempDir Path folder;
  private TestSession test;
  private ExportViewModel export;

  @BeforeEach
  void open() {
    test = new TestSession(folder);
    TestJournal.log(test.journal, TODAY, "Acme !next >fri tasted");
    TestJournal.log(test.journal, TODAY, "Acme called");
    export = new ExportViewModel(test.session, new Messages(Messages.Language.ENGLISH));
  }

  @AfterEach
  void close() {
    test.close();
  }

  @Test
  void it_says_what_there_is() {
    Counts counts = export.countsProperty().get();
    assertThat(counts).isEqualTo(new Counts(1, 2, 4, 1, 0, 0));
    assertThat(export.fileName(Choice.TABLES)).isEqualTo("henry-test-2026-11-22.zip");
  }

  @Test
  void each_choice_is_saved() throws Exception {
    for (Choice choice : Choice.values()) {
      Path file = folder.resolve(export.fileName(choice));
      export.save(choice, file);
      assertThat(test.said()).isEqualTo("export.done");
      assertThat(WholeReader.recognises(file)).isEqualTo(choice != Choice.CALENDAR);
    }
    assertThat(Files.readString(folder.resolve(export.fileName(Choice.CALENDAR))))
        .contains("SUMMARY:Acme");
  }

  @Test
  void a_journal_is_never_replaced() throws Exception {
    byte[] before = Files.readAllBytes(test.journal.path());
    for (Choice choice : Choice.values()) {
      export.save(choice, test.journal.path());
      assertThat(test.said()).isEqualTo("whole.is.journal");
    }
    assertThat(Files.readAllBytes(test.journal.path())).isEqualTo(before);
  }
}
