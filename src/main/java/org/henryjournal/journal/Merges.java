package org.henryjournal.journal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Predicate;
import org.henryjournal.domain.Refusal;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;

/**
 * Takes in what another copy of the journal has beyond it, as one change. The other file is only
 * read. Merging twice is the same as merging once, and copies that are merged to and fro come to
 * say the same.
 */
public final class Merges {

  private final JournalWriter writer;
  private final JournalFile file;
  private final DSLContext read;
  private final Clock clock;

  Merges(JournalWriter writer, JournalFile file, DSLContext read, Clock clock) {
    this.writer = writer;
    this.file = file;
    this.read = read;
    this.clock = clock;
  }

  /**
   * What {@link #merge} would bring; nothing is changed.
   *
   * @param takesOther whether the other copy's word holds where both say different things
   * @throws Refusal when the other file is no copy of this journal, damaged, or cannot be read
   */
  public MergeReport look(Path other, Predicate<MergeConflict.Key> takesOther, Progress progress) {
    synchronized (writer) {
      Composer c = new Composer(writer, read);
      JournalMerge merge = new JournalMerge(c, copies(other, progress), takesOther);
      return merge.report(!merge.put());
    }
  }

  /**
   * Takes in what the other copy has. A copy of the journal is to be put aside before.
   *
   * @param takesOther whether the other copy's word holds where both say different things
   * @return what came in
   * @throws Refusal when the other file is no copy of this journal, damaged, or cannot be read;
   *     nothing has changed then
   */
  public MergeReport merge(Path other, Predicate<MergeConflict.Key> takesOther, Progress progress) {
    try {
      return writer.changeFor(
          Deed.JOURNAL_MERGE,
          c -> {
            JournalMerge merge = new JournalMerge(c, copies(other, progress), takesOther);
            boolean put = merge.put();
            MergeReport report = merge.report(!put);
            if (put) {
              new GradeRows(c, LocalDate.now(clock)).settle();
              merge.putNotes();
            }
            return report;
          });
    } catch (Refusal e) {
      if (e.getCause() instanceof DataAccessException) {
        throw new Refusal(e, "whole.contradicts", other.getFileName());
      }
      throw e;
    }
  }

  private TwoCopies copies(Path other, Progress progress) {
    try (OtherJournal from = OtherJournal.open(other, file)) {
      if (!file.beginsAs(from.file())) {
        throw new Refusal("merge.other.journal", other);
      }
      return TwoCopies.read(file, writer.position(), from, progress);
    }
  }
}
