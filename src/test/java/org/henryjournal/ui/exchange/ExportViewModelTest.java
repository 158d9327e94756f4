package org.henryjournal.ui.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.henryjournal.journal.TestJournal.TODAY;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.henryjournal.exchange.exports.Export;
import org.henryjournal.exchange.whole.WholeReader;
import org.henryjournal.journal.TestJournal;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.shell.TestSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportViewModelTest {

  private static final Set<Export> WHOLE = EnumSet.of(Export.EVERYTHING, Export.TABLES);

  @TempDir Path folder;
  private TestSession test;
  private ExportViewModel export;

  @BeforeEach
  void open() {
    test = new TestSession(folder);
    TestJournal.log(test.journal, TODAY, "Acme !next tasted >fri");
    TestJournal.log(test.journal, TODAY, "Acme called");
    export = new ExportViewModel(test.session, new Messages(Messages.Language.ENGLISH));
  }

  @AfterEach
  void close() {
    test.close();
  }

  @Test
  void it_says_what_there_is() {
    assertThat(export.countsProperty().get())
        .hasSize(Export.values().length)
        .containsEntry(Export.EVERYTHING, "1 customer, 2 visits, 4 rows in all")
        .containsEntry(Export.TABLES, "1 customer, 2 visits, 4 rows in all")
        .containsEntry(
            Export.CALENDAR,
            "1 next step, no birthdays, nobody to see again, nothing due, no touches, no promises")
        .containsEntry(Export.CUSTOMERS, "1 customer, no contacts");
    assertThat(export.fileName(Export.TABLES)).isEqualTo("henry-test-2026-11-22.zip");
  }

  @Test
  void each_choice_is_saved() throws Exception {
    for (Export choice : Export.values()) {
      Path file = folder.resolve(export.fileName(choice));
      export.save(choice, file);
      assertThat(test.said()).isEqualTo("export.done");
      assertThat(WholeReader.recognises(file)).isEqualTo(WHOLE.contains(choice));
    }
    assertThat(Files.readString(folder.resolve(export.fileName(Export.CALENDAR))))
        .contains("SUMMARY:Acme");
    assertThat(Files.readString(folder.resolve(export.fileName(Export.CUSTOMERS))).lines())
        .hasSize(2)
        .anyMatch(row -> row.startsWith("Acme,"));
  }

  @Test
  void a_journal_is_never_replaced() throws Exception {
    byte[] before = Files.readAllBytes(test.journal.path());
    for (Export choice : Export.values()) {
      export.save(choice, test.journal.path());
      assertThat(test.said()).isEqualTo("whole.is.journal");
    }
    assertThat(Files.readAllBytes(test.journal.path())).isEqualTo(before);
  }
}
