package org.henryjournal.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.henryjournal.journal.TestJournal.CLOCK;
import static org.henryjournal.journal.TestJournal.TODAY;
import static org.henryjournal.journal.TestJournal.log;

import java.nio.file.Files;
import java.nio.file.Path;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.Progress;
import org.junit.jupiter.api.Test;

/** A conflict copy beside the journal is offered in the window, and merged from there. */
class CopyMergeWindowTest extends CustomersFixture {

  @Test
  void a_copy_is_offered_and_merged_and_the_merge_is_undone() throws Exception {
    Files.createDirectories(journal.getParent());
    Journal.create(journal, false, CLOCK);
    Path copy = journal.resolveSibling("journal (1).henry");
    Files.copy(journal, copy);
    try (Journal other = Journal.open(copy, folder.resolve("other"), CLOCK, Progress.NONE)) {
      log(other, TODAY, "Bell !deal 500");
    }
    showOwn();
    until(() -> has("#copy-offer"));
    assertThat(text("#copy-offer")).contains("journal (1).henry");
    robot.interact(() -> window.orElseThrow().openMerge(copy));
    until(() -> has("#copy-merge-now") && text("#copy-merge-said").contains("would come in"));
    fire("#copy-merge-now");
    until(() -> has("#status-undo"));
    until(() -> !has("#copy-offer"));
    fire("#status-undo");
    until(() -> has("#status") && text("#status").contains("copies merged"));
  }
}
