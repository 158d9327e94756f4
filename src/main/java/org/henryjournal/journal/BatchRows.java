package org.henryjournal.journal;

import static org.henryjournal.journal.db.Tables.CONTACT;
import static org.henryjournal.journal.db.Tables.CUSTOMER;
import static org.henryjournal.journal.db.Tables.GRADE_CHANGE;
import static org.henryjournal.journal.db.Tables.IMPORT_BATCH;
import static org.henryjournal.journal.db.Tables.LABEL;
import static org.henryjournal.journal.db.Tables.PRODUCT;
import static org.henryjournal.journal.db.Tables.SETTING;
import static org.henryjournal.journal.db.Tables.TAG;
import static org.henryjournal.journal.db.Tables.VISIT;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.henryjournal.domain.GradeChange;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableRecord;
import org.jooq.impl.DSL;

/**
 * An import taken back. What it made goes, unless somebody else's row says something of it; what it
 * changed is as it would be without it.
 */
final class BatchRows {

  /** What stays as long as any row names it. */
  private static final List<Table<?>> NAMED = List.of(CUSTOMER, CONTACT, TAG, PRODUCT);

  private final Composer c;
  private final long batch;
  private final BatchHistory history;
  private final Set<Row.Key> keep = new HashSet<>();
  private final Map<Table<?>, Set<Long>> going = new HashMap<>();

  /**
   * @param keep entries that stay as they are now
   */
  BatchRows(Composer c, long batch, BatchHistory history, Set<EditedEntry.Key> keep) {
    this.c = c;
    this.batch = batch;
    this.history = history;
    keep.forEach(entry -> this.keep.add(new Row.Key(table(entry.kind()), entry.id())));
  }

  private static Table<?> table(EditedEntry.Kind kind) {
    return switch (kind) {
      case VISIT -> VISIT;
      case CUSTOMER -> CUSTOMER;
      case CONTACT -> CONTACT;
    };
  }

  void takeBack() {
    findMade();
    boolean more = true;
    while (more) {
      more = staysWhatIsNamed();
    }
    Deletion deletion = new Deletion(c).add(IMPORT_BATCH, Set.of(batch));
    for (Tables.Entry<?> entry : Tables.ALL) {
      deletion.add(entry.table(), going(entry.table()));
    }
    deletion.put();
    putBack(deletion);
  }

  private Set<Long> going(Table<?> table) {
    return going.computeIfAbsent(table, t -> new HashSet<>());
  }

  /** The rows that the import made and that are neither kept nor part of what is. */
  private void findMade() {
    history.made().forEach(key -> going(key.table()).add(key.id()));
    for (Tables.Entry<?> entry : Tables.ALL) {
      // Where a row says which import it is of, that holds: the rep may have made it their own.
      Field<Long> of = entry.table().field(VISIT.BATCH.getName(), Long.class);
      if (of != null) {
        going.put(entry.table(), new HashSet<>(ids(entry.table(), of.eq(batch))));
      }
    }
    going(IMPORT_BATCH).clear();
    going(SETTING).clear();
    keep.forEach(key -> going(key.table()).remove(key.id()));
    // With a visit its deal stays, and with that what it sold.
    Set<Row.Key> kept = new HashSet<>(keep);
    for (Tables.Entry<?> entry : Tables.ALL) {
      Set<Long> made = going(entry.table());
      for (TableRecord<?> row : rows(entry.table(), made)) {
        boolean ofKept =
            Tables.references(entry.table()).stream()
                .anyMatch(r -> !r.isLink() && kept.contains(r.named(row)));
        if (ofKept && !NAMED.contains(entry.table()) && !entry.table().equals(VISIT)) {
          made.remove(Row.id(row));
          kept.add(Row.Key.of(row));
        }
      }
    }
  }

  /** Keeps customers, contacts, tags and products of which a row says something that stays. */
  private boolean staysWhatIsNamed() {
    boolean stayed = false;
    for (Table<?> table : NAMED) {
      Set<Long> going = going(table);
      for (Tables.Reference reference : Tables.referencesTo(table)) {
        if (!going.isEmpty()) {
          stayed |= going.removeAll(named(reference));
        }
      }
    }
    return stayed;
  }

  /** What rows name that neither go nor are part of something that goes. */
  private Set<Long> named(Tables.Reference reference) {
    Table<?> table = reference.from();
    List<Tables.Reference> whole =
        Tables.references(table).stream()
            .filter(r -> !r.isLink() && !NAMED.contains(r.to()))
            .toList();
    List<Field<Long>> columns = new ArrayList<>();
    columns.add(JournalWriter.id(table));
    columns.add(reference.column());
    whole.forEach(r -> columns.add(r.column()));
    Set<Long> named = new HashSet<>();
    try (var rows =
        c.sql()
            .select(columns)
            .from(table)
            .where(reference.column().isNotNull())
            .and(byRep(table))
            .fetchLazy()) {
      for (var row : rows) {
        boolean goes =
            going(table).contains(row.get(0, Long.class))
                || whole.stream().anyMatch(r -> going(r.to()).contains(row.get(r.column())));
        if (!goes) {
          named.add(row.get(1, Long.class));
        }
      }
    }
    return named;
  }

  /** What follows from visits by rule says nothing of its own. */
  private static Condition byRep(Table<?> table) {
    if (table.equals(GRADE_CHANGE)) {
      return GRADE_CHANGE.CAUSE.notIn(GradeChange.Cause.RUN_OUT, GradeChange.Cause.SHOWN);
    } else if (table.equals(LABEL)) {
      return LABEL.DATE.isNull().or(LABEL.SAID.ne(""));
    }
    return DSL.noCondition();
  }

  private Set<Long> ids(Table<?> table, Condition which) {
    return c.sql()
        .select(JournalWriter.id(table))
        .from(table)
        .where(which)
        .fetchSet(JournalWriter.id(table));
  }

  private List<TableRecord<?>> rows(Table<?> table, Set<Long> ids) {
    List<TableRecord<?>> rows = new ArrayList<>();
    c.rows(table, JournalWriter.id(table), ids).forEach(row -> rows.add((TableRecord<?>) row));
    return rows;
  }

  /**
   * What the import changed, unless it goes or the rep keeps it as it is, and the labels and grades
   * that it took away: under their ids, for these say what was first on a day.
   */
  private void putBack(Deletion deletion) {
    Set<Long> there = ids(IMPORT_BATCH, IMPORT_BATCH.ID.ne(batch));
    Returning returning = new Returning(c, deletion::has);
    Map<Table<?>, Set<Long>> changed = new HashMap<>();
    for (Row.Key key : history.changed()) {
      if (!keep.contains(key) && !deletion.has(key) && !key.table().equals(SETTING)) {
        changed.computeIfAbsent(key.table(), t -> new HashSet<>()).add(key.id());
      }
    }
    List<TableRecord<?>> back = new ArrayList<>();
    changed.forEach(
        (table, ids) ->
            rows(table, ids)
                .forEach(
                    now ->
                        back.add(
                            returning.mended(
                                history.without(Row.Key.of(now), b -> !there.contains(b))))));
    for (TableRecord<?> row : history.gone()) {
      if (!c.isThere(Row.Key.of(row))) {
        returning.whole(row).ifPresent(back::add);
      }
    }
    c.putAll(back);
  }
}
