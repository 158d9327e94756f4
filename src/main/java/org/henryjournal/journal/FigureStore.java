package org.henryjournal.journal;

import static org.henryjournal.journal.db.Tables.CONTACT;
import static org.henryjournal.journal.db.Tables.CUSTOMER;
import static org.henryjournal.journal.db.Tables.CUSTOMER_TAG;
import static org.henryjournal.journal.db.Tables.DEAL;
import static org.henryjournal.journal.db.Tables.GRADE_CHANGE;
import static org.henryjournal.journal.db.Tables.NEXT_STEP;
import static org.henryjournal.journal.db.Tables.SETTING;
import static org.henryjournal.journal.db.Tables.TAG;
import static org.henryjournal.journal.db.Tables.VISIT;
import static org.jooq.impl.DSL.trueCondition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import org.henryjournal.domain.GradeHistory;
import org.henryjournal.insight.CustomerVisits;
import org.henryjournal.insight.Facts;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;

/**
 * What the figures are computed from: taken from where the last close left them or read from the
 * index once, then kept current by reading only those customers again that a change touched. Safe
 * to call from any thread.
 */
public final class FigureStore {

  /** A change of more customers than these, such as an import, is answered by reading all anew. */
  private static final int MANY = 1_000;

  /** The column by which the rows of a customer name it, the same in every table. */
  private static final String OWNER = VISIT.CUSTOMER.getName();

  private final Index index;
  private final FactsFile file;
  private final Set<Long> touched = new HashSet<>();
  private boolean stale;
  private boolean settingsStale = true;
  private boolean begun;
  private JournalFile.Position kept;
  private Facts facts = Facts.none();

  /**
   * @param file where the last close may have left the facts
   * @param opened where the journal ends now
   */
  FigureStore(Index index, JournalWriter writer, FactsFile file, JournalFile.Position opened) {
    this.index = index;
    this.file = file;
    this.kept = opened;
    writer.onRows(this::note);
  }

  /** Remembers whom a change touched; the reading is done when somebody asks. */
  private void note(ChangeListeners.Applied change) {
    synchronized (touched) {
      change.rows().forEach(this::note);
      change.opposite().forEach(this::note);
      // A new tag has nobody yet; one that was there before may have anybody.
      stale |= change.opposite().stream().anyMatch(FigureStore::isTag);
      settingsStale |= change.rows().stream().anyMatch(row -> row.table().equals(SETTING));
      if (touched.size() > MANY) {
        stale = true;
      }
      if (stale) {
        touched.clear();
      }
    }
  }

  private void note(Row row) {
    if (row instanceof Row.Put put) {
      Field<?> customer = put.table().field(OWNER);
      if (put.table().equals(CUSTOMER)) {
        touched.add(put.id());
      } else if (customer != null && put.record().get(customer) instanceof Long id) {
        touched.add(id);
      }
    }
  }

  private static boolean isTag(Row row) {
    return row instanceof Row.Put && row.table().equals(TAG);
  }

  /** The facts as they are now. */
  public synchronized Facts facts() {
    if (!begun) {
      begun = true;
      begin();
    }
    Set<Long> changed;
    boolean all;
    boolean settings;
    synchronized (touched) {
      changed = Set.copyOf(touched);
      touched.clear();
      all = stale;
      stale = false;
      settings = settingsStale;
      settingsStale = false;
    }
    try {
      if (all) {
        facts = read(Optional.empty(), Facts.none());
      } else if (!changed.isEmpty()) {
        facts = read(Optional.of(changed), facts);
      }
      if (settings || all) {
        facts =
            new Facts(
                facts.visits().with(new SettingStore(index.read()).get(Setting.WEEKS)),
                facts.grades());
      }
    } catch (RuntimeException e) {
      synchronized (touched) {
        stale = true;
        settingsStale = true;
      }
      throw e;
    }
    return facts;
  }

  /** Histories up to a day by customer, of all that were ever graded or signed by then. */
  public Map<Long, GradeHistory> histories(LocalDate day) {
    Map<Long, GradeHistory> all = facts().grades();
    Map<Long, GradeHistory> histories = HashMap.newHashMap(all.size());
    all.forEach(
        (customer, history) -> {
          GradeHistory then = history.upTo(day);
          if (!then.spans().isEmpty()) {
            histories.put(customer, then);
          }
        });
    return histories;
  }

  private void begin() {
    Optional<Facts> left = file.read(kept);
    left.ifPresentOrElse(found -> facts = found, this::forget);
  }

  /** Has all read anew from the index when they are asked for next. */
  synchronized void forget() {
    begun = true;
    kept = JournalFile.NOTHING;
    synchronized (touched) {
      stale = true;
    }
  }

  /**
   * Leaves the facts for the next opening where they are at hand.
   *
   * @param end of the journal that is being closed
   */
  synchronized void keep(JournalFile.Position end) {
    synchronized (touched) {
      if (!begun || stale || end.equals(kept)) {
        return;
      }
    }
    try {
      file.write(facts(), end);
      kept = end;
    } catch (RuntimeException e) {
      // The journal is being closed, which must not fail for the sake of figures.
      System.getLogger(FigureStore.class.getName())
          .log(System.Logger.Level.WARNING, "The figures were not kept", e);
    }
  }

  /**
   * @param only customers to read; all where empty
   * @param before holds all others
   */
  private Facts read(Optional<Set<Long>> only, Facts before) {
    DSLContext sql = index.read();
    Function<Field<Long>, Condition> where =
        field -> only.map(field::in).orElseGet(() -> trueCondition());
    Map<Long, List<CustomerVisits.Entry>> entries = entries(sql, where);
    Map<Long, Set<String>> tags = new HashMap<>();
    sql.select(CUSTOMER_TAG.CUSTOMER, TAG.NAME)
        .from(CUSTOMER_TAG)
        .join(TAG)
        .on(TAG.ID.eq(CUSTOMER_TAG.TAG))
        .where(where.apply(CUSTOMER_TAG.CUSTOMER))
        .forEach(row -> tags.computeIfAbsent(row.value1(), c -> new HashSet<>()).add(row.value2()));
    Map<Long, GradeHistory> histories =
        new GradeStore(sql)
            .histories(where.apply(GRADE_CHANGE.CUSTOMER), where.apply(DEAL.CUSTOMER));
    List<CustomerVisits> customers = new ArrayList<>();
    sql.select(CUSTOMER.ID, CUSTOMER.INDUSTRY)
        .from(CUSTOMER)
        .where(where.apply(CUSTOMER.ID))
        .forEach(
            row -> {
              GradeHistory grades = histories.getOrDefault(row.value1(), GradeHistory.NONE);
              customers.add(
                  new CustomerVisits(
                      row.value1(),
                      row.value2(),
                      tags.getOrDefault(row.value1(), Set.of()),
                      entries.getOrDefault(row.value1(), List.of()),
                      grades.drops(),
                      grades));
            });
    only.ifPresent(ids -> gone(ids, customers));
    Map<Long, GradeHistory> grades = new HashMap<>(before.grades());
    only.ifPresent(grades.keySet()::removeAll);
    grades.putAll(histories);
    return new Facts(before.visits().with(customers), Map.copyOf(grades));
  }

  /** A customer that is no more has no entries. */
  private static void gone(Set<Long> ids, List<CustomerVisits> customers) {
    Set<Long> missing = new HashSet<>(ids);
    customers.forEach(customer -> missing.remove(customer.customer()));
    for (long id : missing) {
      customers.add(new CustomerVisits(id, "", Set.of(), List.of(), List.of(), GradeHistory.NONE));
    }
  }

  private static Map<Long, List<CustomerVisits.Entry>> entries(
      DSLContext sql, Function<Field<Long>, Condition> where) {
    Map<Long, Long> cents = new HashMap<>();
    sql.select(DEAL.VISIT, DEAL.AMOUNT)
        .from(DEAL)
        .where(where.apply(DEAL.CUSTOMER))
        .and(DEAL.AMOUNT.isNotNull())
        .forEach(row -> cents.put(row.value1(), CustomerVisits.Entry.cents(row.value2())));
    Set<Long> steps =
        sql.selectDistinct(NEXT_STEP.VISIT)
            .from(NEXT_STEP)
            .where(where.apply(NEXT_STEP.CUSTOMER))
            .and(NEXT_STEP.VISIT.isNotNull())
            .fetchSet(NEXT_STEP.VISIT);
    Map<Long, Integer> met = new HashMap<>();
    sql.select(CONTACT.ID, CONTACT.KP)
        .from(CONTACT)
        .where(where.apply(CONTACT.CUSTOMER))
        .forEach(
            row ->
                met.put(
                    row.value1(),
                    row.value2() == null ? CustomerVisits.NO_RANK : row.value2().intValue()));
    Map<Long, List<CustomerVisits.Entry>> entries = new HashMap<>();
    sql.select(
            VISIT.ID,
            VISIT.CUSTOMER,
            VISIT.DATE,
            VISIT.TIME,
            VISIT.KIND,
            VISIT.OUTCOME,
            VISIT.CONTACT,
            VISIT.STATE,
            VISIT.MINUTES,
            VISIT.OBJECTION,
            VISIT.AMOUNT)
        .from(VISIT)
        .where(where.apply(VISIT.CUSTOMER))
        .fetchLazy()
        .forEach(
            row ->
                entries
                    .computeIfAbsent(row.value2(), c -> new ArrayList<>())
                    .add(
                        new CustomerVisits.Entry(
                            row.value1(),
                            (int) row.value3().toEpochDay(),
                            CustomerVisits.Entry.second(Optional.ofNullable(row.value4())),
                            row.value5(),
                            row.value6(),
                            row.value7() == null
                                ? 0
                                : met.getOrDefault(row.value7(), CustomerVisits.NO_RANK),
                            row.value8() == null ? 0 : row.value8(),
                            row.value9() == null ? 0 : row.value9(),
                            row.value10(),
                            steps.contains(row.value1()),
                            cents.getOrDefault(row.value1(), 0L),
                            row.value11() == null
                                ? OptionalLong.empty()
                                : OptionalLong.of(CustomerVisits.Entry.cents(row.value11())))));
    return entries;
  }
}
