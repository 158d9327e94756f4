package org.henryjournal.journal;

import static org.henryjournal.journal.db.Tables.GO_ON;
import static org.henryjournal.journal.db.Tables.GRADE_CHANGE;
import static org.henryjournal.journal.db.Tables.LABEL;
import static org.henryjournal.journal.db.Tables.REVISIT;
import static org.henryjournal.journal.db.Tables.STATEMENT;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.henryjournal.domain.GradeChange;
import org.jooq.Field;
import org.jooq.TableRecord;

/** How the customers of a diary stand with the rep: it says so, nothing is derived. */
final class StandingRows {

  private final Composer c;
  private final Map<Long, Diary.Standing> standings = new LinkedHashMap<>();

  StandingRows(Composer c) {
    this.c = c;
  }

  void add(long customer, Diary.Standing standing) {
    standings.put(customer, standing);
  }

  /** Whether it says nothing of any customer, so that what visits show is all there is. */
  boolean isNone() {
    return standings.values().stream().allMatch(Diary.Standing.NONE::equals);
  }

  /** Gives the rows; the customers come before. */
  void put() {
    List<GradeChange> grades = new ArrayList<>();
    standings.forEach(
        (customer, standing) ->
            standing.grades().forEach(grade -> grades.add(grade.ofCustomer(customer))));
    grades.stream()
        .sorted(Comparator.comparing(GradeChange::date))
        .forEach(grade -> c.put(Mapping.row(grade.withId(c.newId(GRADE_CHANGE)))));
    standings.forEach(this::put);
  }

  private void put(long customer, Diary.Standing standing) {
    standing.labels().forEach(known -> save(Mapping.row(known), LABEL.CUSTOMER, customer));
    standing.answers().forEach(answer -> save(GradeMapping.row(answer), GO_ON.CUSTOMER, customer));
    standing
        .statements()
        .forEach(said -> save(GradeMapping.row(said), STATEMENT.CUSTOMER, customer));
    standing
        .revisit()
        .ifPresent(revisit -> c.put(GradeMapping.row(c.newId(REVISIT), customer, revisit)));
  }

  private void save(TableRecord<?> row, Field<Long> ofCustomer, long customer) {
    row.set(ofCustomer, customer);
    row.set(JournalWriter.id(row.getTable()), 0L);
    c.save(row);
  }
}
