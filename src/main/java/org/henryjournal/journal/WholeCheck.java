package org.henryjournal.journal;

import static org.henryjournal.journal.db.Tables.CONTACT;
import static org.henryjournal.journal.db.Tables.IMPORT_BATCH;
import static org.henryjournal.journal.db.Tables.SETTING;
import static org.henryjournal.journal.db.Tables.VISIT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.henryjournal.domain.Refusal;
import org.henryjournal.journal.db.tables.records.BinRecord;
import org.henryjournal.journal.db.tables.records.CircumstanceRecord;
import org.henryjournal.journal.db.tables.records.ContactRecord;
import org.henryjournal.journal.db.tables.records.CustomerRecord;
import org.henryjournal.journal.db.tables.records.DealRecord;
import org.henryjournal.journal.db.tables.records.GoOnRecord;
import org.henryjournal.journal.db.tables.records.GoalLineRecord;
import org.henryjournal.journal.db.tables.records.GoalRecord;
import org.henryjournal.journal.db.tables.records.GradeChangeRecord;
import org.henryjournal.journal.db.tables.records.LabelRecord;
import org.henryjournal.journal.db.tables.records.NextStepRecord;
import org.henryjournal.journal.db.tables.records.PaymentRecord;
import org.henryjournal.journal.db.tables.records.RevisitRecord;
import org.henryjournal.journal.db.tables.records.StatementRecord;
import org.henryjournal.journal.db.tables.records.VisitRecord;
import org.henryjournal.journal.db.tables.records.WorkRecord;
import org.jooq.Field;
import org.jooq.ForeignKey;
import org.jooq.Table;
import org.jooq.TableRecord;

/**
 * Whether rows from elsewhere can be a journal: a file may have been changed by hand, and what the
 * pages cannot read must not get in.
 */
final class WholeCheck {

  /** A column that names a row of another table. */
  record Reference(Field<Long> column, Table<?> target) {}

  private final WholeRows rows;

  WholeCheck(WholeRows rows) {
    this.rows = rows;
  }

  /** What the index itself watches, and who was met and which import it was. */
  static List<Reference> references(Table<?> table) {
    List<Reference> references = new ArrayList<>();
    for (ForeignKey<?, ?> key : table.getReferences()) {
      references.add(
          new Reference(key.getFields().getFirst().coerce(Long.class), key.getKey().getTable()));
    }
    Field<Long> batch = table.field("BATCH", Long.class);
    if (batch != null) {
      references.add(new Reference(batch, IMPORT_BATCH));
    }
    if (table.equals(VISIT)) {
      references.add(new Reference(VISIT.CONTACT, CONTACT));
    }
    return references;
  }

  void references(TableRecord<?> record, List<Reference> references) {
    for (Reference reference : references) {
      Long id = record.get(reference.column());
      if (id != null && !rows.has(reference.target(), id)) {
        throw new Refusal(
            "whole.reference",
            rows.file(),
            LineCodec.lower(record.getTable().getName()),
            id(record),
            LineCodec.lower(reference.target().getName()),
            String.valueOf(id));
      }
    }
  }

  private static String id(TableRecord<?> record) {
    return String.valueOf(new Row.Put(record).id());
  }

  /** Reads the row as a page will. */
  void meaning(TableRecord<?> record) {
    try {
      Object ignored =
          switch (record) {
            case CustomerRecord r -> Mapping.customer(r);
            case ContactRecord r -> Mapping.contact(r);
            case VisitRecord r -> Mapping.visit(r);
            case DealRecord r -> Mapping.deal(r);
            case NextStepRecord r -> Mapping.step(r);
            case GradeChangeRecord r -> Mapping.gradeChange(r);
            case LabelRecord r -> Mapping.labels(r);
            case GoOnRecord r -> Mapping.goOn(r);
            case StatementRecord r -> Mapping.statement(r);
            case RevisitRecord r -> Mapping.revisit(r);
            case GoalRecord r -> GoalMapping.goal(r, Map.of());
            case CircumstanceRecord r -> GoalMapping.circumstance(r);
            case GoalLineRecord r -> GoalMapping.line(r);
            case PaymentRecord r -> GoalMapping.payment(r);
            case WorkRecord r -> GoalMapping.work(r);
            case BinRecord r ->
                List.of(
                    BinStore.Kind.valueOf(r.getKind()), LineReading.rowsFromText(r.getContent()));
            default -> record;
          };
    } catch (RuntimeException e) {
      String table = LineCodec.lower(record.getTable().getName());
      throw new Refusal(e, "whole.row", rows.file(), table, id(record));
    }
  }

  void settings() {
    Map<String, String> said = new HashMap<>();
    rows.of(SETTING).forEach(row -> said.put(row.get(SETTING.NAME), row.get(SETTING.CONTENT)));
    SettingStore store = SettingStore.over(said);
    try {
      store.calendar();
      store.weeks();
      store.holidaysToOffer(LocalDate.EPOCH);
      store.gradeRules();
      store.runOutsSeen();
      store.chainRates();
    } catch (RuntimeException e) {
      throw new Refusal(e, "whole.settings", rows.file());
    }
  }
}
