package org.henryjournal.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.henryjournal.journal.TestJournal.TODAY;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.henryjournal.domain.Touch;
import org.henryjournal.journal.TestJournal;
import org.henryjournal.ui.shell.TestSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftViewModelTest {

  @TempDir Path folder;
  private final StringProperty name = new SimpleStringProperty("");
  private TestSession test;
  private long acme;

  @BeforeEach
  void open() {
    test = new TestSession(folder);
    acme = TestJournal.log(test.journal, TODAY, "Acme !deal 5").customer();
  }

  @AfterEach
  void close() {
    test.close();
  }

  private DraftViewModel draft() {
    return new DraftViewModel(test.session, List.of(acme), Touch.Kind.LETTER, name);
  }

  @Test
  void what_was_written_is_there_again_and_a_new_name_keeps_a_second_text() {
    DraftViewModel first = draft();
    first.textProperty().set("Dear {name}");
    first.keep();
    DraftViewModel second = draft();
    assertThat(second.textProperty().get()).isEqualTo("Dear {name}");
    second.choose("new year");
    second.textProperty().set("Happy new year");
    second.choose("");
    assertThat(second.textProperty().get()).isEqualTo("Dear {name}");
    assertThat(test.journal.care().texts())
        .isEqualTo(Map.of("", "Dear {name}", "new year", "Happy new year"));
    second.choose("new year");
    assertThat(draft().textProperty().get()).isEqualTo("Happy new year");
  }

  @Test
  void what_is_as_it_was_changes_nothing_and_no_words_are_kept_no_more() {
    DraftViewModel draft = draft();
    draft.textProperty().set("Dear {name}");
    draft.keep();
    long seq = test.journal.seq();
    draft.keep();
    draft().keep();
    assertThat(test.journal.seq()).isEqualTo(seq);
    draft.textProperty().set(" ");
    draft.keep();
    assertThat(test.journal.care().texts()).isEmpty();
  }

  @Test
  void undo_after_logging_takes_back_the_touches_and_not_the_text() {
    DraftViewModel draft = draft();
    draft.textProperty().set("Dear {name}");
    draft.logForAll(() -> {});
    test.journal.writer().undo();
    assertThat(test.journal.care().between(TODAY, TODAY)).isEmpty();
    assertThat(test.journal.care().texts()).hasSize(1);
  }
}
