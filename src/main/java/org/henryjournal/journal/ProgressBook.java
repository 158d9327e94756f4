package org.henryjournal.journal;

import static org.henryjournal.journal.db.Tables.WORK;
import static org.jooq.impl.DSL.max;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.henryjournal.domain.Refusal;
import org.henryjournal.domain.Work;
import org.henryjournal.domain.WorkRevision;
import org.henryjournal.journal.db.tables.records.WorkRecord;

/**
 * What is done in the progress table, each as one change. Every method throws {@link Refusal} with
 * a sentence when it cannot be done.
 */
public final class ProgressBook {

  private final JournalWriter writer;
  private final Clock clock;

  ProgressBook(JournalWriter writer, Clock clock) {
    this.writer = writer;
    this.clock = clock;
  }

  /**
   * Saves a row; id 0 puts a new one at the end.
   *
   * @return its id
   * @throws Refusal when it does not say what, ends before it begins, is done by less than 0 or
   *     more than 100 per cent, or is gone
   */
  public long save(Work work) {
    return writer.changeFor(Deed.WORK_SAVE, c -> put(c, work));
  }

  /** Writes the rows of a sample as one change, which cannot be undone. */
  public void writeAll(List<Work> works) {
    writer.change(
        Deed.WORK_SAVE,
        c -> {
          int position = 0;
          for (Work work : works) {
            work.check();
            WorkRecord row = GoalMapping.row(work);
            row.setId(0L);
            row.setPosition(++position);
            c.save(row);
          }
        });
    writer.forgetUndo();
  }

  /** Saves a row and notes today what was changed and why. */
  public long revise(Work work, String note) {
    return writer.changeFor(
        Deed.WORK_REVISE,
        c -> {
          long id = put(c, work);
          if (!note.isBlank()) {
            c.save(GoalMapping.row(new WorkRevision(0, id, LocalDate.now(clock), note.strip())));
          }
          return id;
        });
  }

  private static long put(Composer c, Work work) {
    work.check();
    WorkRecord row = GoalMapping.row(work);
    row.setWhat(work.what().strip());
    if (work.id() == 0) {
      Integer last = c.sql().select(max(WORK.POSITION)).from(WORK).fetchOne(max(WORK.POSITION));
      row.setPosition(last == null ? 1 : last + 1);
    }
    return c.save(row);
  }

  /** Deletes a row with its revisions; undo brings it back. */
  public void delete(long id) {
    writer.change(Deed.WORK_DELETE, c -> c.delete(WORK, id));
  }

  /**
   * Puts the rows into this order; rows that are not named keep their place behind them.
   *
   * @param ids of the rows in the order wanted
   */
  public void order(List<Long> ids) {
    writer.change(
        Deed.WORK_ORDER,
        c -> {
          Map<Long, Integer> places = new HashMap<>();
          for (long id : ids) {
            places.put(id, places.size() + 1);
          }
          int behind = ids.size();
          for (WorkRecord row : c.sql().selectFrom(WORK).orderBy(WORK.POSITION, WORK.ID).fetch()) {
            Integer place = places.get(row.getId());
            int position = place == null ? ++behind : place;
            if (row.getPosition() != position) {
              row.setPosition(position);
              c.put(row);
            }
          }
        });
  }
}
