package org.henryjournal.journal;

import static java.util.Objects.requireNonNull;
import static org.henryjournal.journal.db.Tables.BIN;
import static org.henryjournal.journal.db.Tables.CARE_RULE;
import static org.henryjournal.journal.db.Tables.CIRCUMSTANCE;
import static org.henryjournal.journal.db.Tables.COLLECTION_MEASURE;
import static org.henryjournal.journal.db.Tables.COLLECTION_PLAN;
import static org.henryjournal.journal.db.Tables.COMPLAINT;
import static org.henryjournal.journal.db.Tables.COMPLAINT_STEP;
import static org.henryjournal.journal.db.Tables.CONTACT;
import static org.henryjournal.journal.db.Tables.CUSTOMER;
import static org.henryjournal.journal.db.Tables.CUSTOMER_TAG;
import static org.henryjournal.journal.db.Tables.DAY_NOTE;
import static org.henryjournal.journal.db.Tables.DEAL;
import static org.henryjournal.journal.db.Tables.DEAL_PRODUCT;
import static org.henryjournal.journal.db.Tables.GOAL;
import static org.henryjournal.journal.db.Tables.GOAL_LINE;
import static org.henryjournal.journal.db.Tables.GOAL_MONTH;
import static org.henryjournal.journal.db.Tables.GO_ON;
import static org.henryjournal.journal.db.Tables.GRADE_CHANGE;
import static org.henryjournal.journal.db.Tables.IMPORT_BATCH;
import static org.henryjournal.journal.db.Tables.JOURNAL_MERGE;
import static org.henryjournal.journal.db.Tables.LABEL;
import static org.henryjournal.journal.db.Tables.NEXT_STEP;
import static org.henryjournal.journal.db.Tables.PAYMENT;
import static org.henryjournal.journal.db.Tables.PRODUCT;
import static org.henryjournal.journal.db.Tables.PROMISE;
import static org.henryjournal.journal.db.Tables.REFERRAL;
import static org.henryjournal.journal.db.Tables.REFERRAL_QUESTION;
import static org.henryjournal.journal.db.Tables.REVISIT;
import static org.henryjournal.journal.db.Tables.SAVED_FILTER;
import static org.henryjournal.journal.db.Tables.SETTING;
import static org.henryjournal.journal.db.Tables.STATEMENT;
import static org.henryjournal.journal.db.Tables.TAG;
import static org.henryjournal.journal.db.Tables.TARGET_CUSTOMER;
import static org.henryjournal.journal.db.Tables.TOUCH;
import static org.henryjournal.journal.db.Tables.VISIT;
import static org.henryjournal.journal.db.Tables.WANTED_PRODUCT;
import static org.henryjournal.journal.db.Tables.WORK;
import static org.henryjournal.journal.db.Tables.WORK_REVISION;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.henryjournal.journal.db.tables.records.NextStepRecord;
import org.jooq.Field;
import org.jooq.ForeignKey;
import org.jooq.Table;
import org.jooq.TableRecord;
import org.jspecify.annotations.Nullable;

/**
 * Every table of a journal, one line each. From these lines and the foreign keys of {@code
 * schema.sql} follow the order in which everything is written and read, what goes along when
 * something is deleted, merged or brought back, and what is looked at in rows from elsewhere.
 *
 * <p>A row is <em>part of</em> what its foreign keys name: it goes when that goes. A <em>link</em>
 * names something that may go before it: the row stays and names it no more.
 */
final class Tables {

  /**
   * A table.
   *
   * @param read what a page makes of a row; throws where no Henry writes such a row
   * @param gone key of the sentence that says that a row is no longer there
   */
  record Entry<R extends TableRecord<R>>(Table<R> table, Function<R, ?> read, String gone) {

    private Entry(Table<R> table, Function<R, ?> read) {
      this(table, read, "entry.gone");
    }

    private Entry<R> orElseSay(String key) {
      return new Entry<>(table, read, key);
    }

    /** Its name in the journal file. */
    String name() {
      return Tables.name(table);
    }

    /**
     * Reads a row of this table as a page will.
     *
     * @throws RuntimeException where it says what no Henry writes
     */
    void look(TableRecord<?> row) {
      requireNonNull(read.apply(row.into(table)));
    }
  }

  /**
   * A column that names a row of another table.
   *
   * @param isLink whether the row stays, without it, when the other one goes
   */
  record Reference(Table<?> from, Field<Long> column, Table<?> to, boolean isLink) {

    boolean isOf(TableRecord<?> row) {
      return row.getTable().equals(from);
    }

    /** The row that this one names; null where it names none. */
    Row.@Nullable Key named(TableRecord<?> row) {
      Long id = row.get(column);
      return id == null ? null : new Row.Key(to, id);
    }

    /** The row without this link. A step that nobody kept is open. */
    TableRecord<?> cleared(TableRecord<?> row) {
      if (row instanceof NextStepRecord step && column.equals(NEXT_STEP.KEPT_BY)) {
        return Mapping.row(Mapping.step(step).reopened());
      }
      return with(row, null);
    }

    /** The row with another target in this column. */
    TableRecord<?> with(TableRecord<?> row, @Nullable Long target) {
      TableRecord<?> changed = (TableRecord<?>) row.into(row.getTable());
      changed.set(column, target);
      return changed;
    }
  }

  private static final List<Entry<?>> DECLARED =
      List.of(
          new Entry<>(IMPORT_BATCH, Mapping::batch).orElseSay("import.gone"),
          new Entry<>(CUSTOMER, Mapping::customer).orElseSay("customer.gone"),
          new Entry<>(CONTACT, Mapping::contact),
          new Entry<>(TAG, Mapping::tag),
          new Entry<>(CUSTOMER_TAG, row -> row),
          new Entry<>(VISIT, Mapping::visit).orElseSay("visit.gone"),
          new Entry<>(DEAL, Mapping::deal),
          new Entry<>(NEXT_STEP, Mapping::step).orElseSay("step.gone"),
          new Entry<>(TARGET_CUSTOMER, Mapping::target).orElseSay("target.gone"),
          new Entry<>(DAY_NOTE, Mapping::dayNote),
          new Entry<>(GRADE_CHANGE, Mapping::gradeChange),
          new Entry<>(LABEL, Mapping::labels),
          new Entry<>(GO_ON, GradeMapping::goOn),
          new Entry<>(STATEMENT, GradeMapping::statement),
          new Entry<>(REVISIT, GradeMapping::revisit),
          new Entry<>(SAVED_FILTER, row -> row),
          new Entry<>(GOAL, row -> GoalMapping.goal(row, Map.of())).orElseSay("goal.gone"),
          new Entry<>(GOAL_MONTH, row -> row),
          new Entry<>(CIRCUMSTANCE, GoalMapping::circumstance),
          new Entry<>(GOAL_LINE, GoalMapping::line),
          new Entry<>(PAYMENT, MoneyMapping::payment),
          new Entry<>(COLLECTION_PLAN, MoneyMapping::plan),
          new Entry<>(COLLECTION_MEASURE, MoneyMapping::measure),
          new Entry<>(TOUCH, CareMapping::touch),
          new Entry<>(CARE_RULE, CareMapping::rule),
          new Entry<>(COMPLAINT, CareMapping::complaint).orElseSay("complaint.gone"),
          new Entry<>(COMPLAINT_STEP, CareMapping::step),
          new Entry<>(PROMISE, CareMapping::promise).orElseSay("promise.gone"),
          new Entry<>(PRODUCT, CareMapping::product),
          new Entry<>(DEAL_PRODUCT, CareMapping::sold),
          new Entry<>(WANTED_PRODUCT, CareMapping::wanted),
          new Entry<>(REFERRAL, CareMapping::referral),
          new Entry<>(REFERRAL_QUESTION, CareMapping::question),
          new Entry<>(WORK, GoalMapping::work).orElseSay("work.gone"),
          new Entry<>(WORK_REVISION, GoalMapping::revision),
          new Entry<>(SETTING, row -> Setting.look(row.getName(), row.getContent())),
          new Entry<>(BIN, BinContent::of).orElseSay("bin.gone"),
          new Entry<>(JOURNAL_MERGE, row -> MergeNotes.of(row.getContent())));

  /** Links that the index does not watch; the import that brought a row is one in every table. */
  private static final List<Reference> LINKS =
      List.of(
          link(VISIT, VISIT.CONTACT, CONTACT),
          link(NEXT_STEP, NEXT_STEP.KEPT_BY, VISIT),
          link(TOUCH, TOUCH.CONTACT, CONTACT),
          link(PROMISE, PROMISE.VISIT, VISIT),
          link(WORK, WORK.CUSTOMER, CUSTOMER),
          link(WORK, WORK.GOAL, GOAL));

  private static final Map<Table<?>, List<Reference>> REFERENCES = references();

  /** What is referred to comes first; else in the order in which they are declared. */
  static final List<Entry<?>> ALL = ordered();

  private static final Map<String, Entry<?>> BY_NAME = new HashMap<>();
  private static final Map<Table<?>, Integer> PLACES = new HashMap<>();

  static {
    for (Entry<?> entry : ALL) {
      BY_NAME.put(entry.name(), entry);
      PLACES.put(entry.table(), PLACES.size());
    }
  }

  private Tables() {}

  private static Reference link(Table<?> from, Field<Long> column, Table<?> to) {
    return new Reference(from, column, to, true);
  }

  private static Map<Table<?>, List<Reference>> references() {
    Map<Table<?>, List<Reference>> all = new HashMap<>();
    for (Entry<?> entry : DECLARED) {
      Table<?> table = entry.table();
      List<Reference> references = new ArrayList<>();
      for (ForeignKey<?, ?> key : table.getReferences()) {
        Field<Long> column = ofIds(key.getFields().getFirst());
        if (LINKS.stream().noneMatch(link -> link.column().equals(column))) {
          references.add(new Reference(table, column, key.getKey().getTable(), false));
        }
      }
      LINKS.stream().filter(link -> link.from().equals(table)).forEach(references::add);
      Field<?> batch = table.field("BATCH");
      if (batch != null) {
        references.add(link(table, ofIds(batch), IMPORT_BATCH));
      }
      all.put(table, List.copyOf(references));
    }
    return all;
  }

  /** The column itself: rows find another one that is only equal much more slowly. */
  @SuppressWarnings("unchecked")
  private static Field<Long> ofIds(Field<?> column) {
    return (Field<Long>) column;
  }

  private static List<Entry<?>> ordered() {
    List<Entry<?>> ordered = new ArrayList<>();
    List<Entry<?>> waiting = new ArrayList<>(DECLARED);
    while (!waiting.isEmpty()) {
      Entry<?> next =
          waiting.stream()
              .filter(
                  entry ->
                      references(entry.table()).stream()
                          .noneMatch(r -> waiting.stream().anyMatch(w -> w.table().equals(r.to()))))
              .findFirst()
              .orElseThrow(() -> new IllegalStateException("Tables refer to each other in a ring"));
      ordered.add(next);
      waiting.remove(next);
    }
    return List.copyOf(ordered);
  }

  static Optional<Entry<?>> find(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  static Entry<?> of(Table<?> table) {
    return requireNonNull(BY_NAME.get(name(table)), "Every table is declared");
  }

  /** The name of a table in the journal file. */
  static String name(Table<?> table) {
    return table.getName().toLowerCase(Locale.ROOT);
  }

  /** The rows in an order in which each comes after those it refers to. */
  static List<TableRecord<?>> inOrder(Collection<? extends TableRecord<?>> rows) {
    return rows.stream()
        .<TableRecord<?>>map(row -> row)
        .sorted(Comparator.comparingInt((TableRecord<?> row) -> place(row.getTable())))
        .toList();
  }

  private static int place(Table<?> table) {
    return requireNonNull(PLACES.get(table), "Every table is declared");
  }

  /** The columns of a table that name rows of others. */
  static List<Reference> references(Table<?> table) {
    return REFERENCES.getOrDefault(table, List.of());
  }

  /** The columns of all tables that name rows of this one. */
  static List<Reference> referencesTo(Table<?> table) {
    return ALL.stream()
        .flatMap(entry -> references(entry.table()).stream())
        .filter(reference -> reference.to().equals(table))
        .toList();
  }
}
