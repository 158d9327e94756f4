package org.henryjournal.journal;

import static java.util.Objects.requireNonNull;
import static org.henryjournal.journal.db.Tables.COLLECTION_PLAN;
import static org.henryjournal.journal.db.Tables.CONTACT;
import static org.henryjournal.journal.db.Tables.CUSTOMER;
import static org.henryjournal.journal.db.Tables.CUSTOMER_TAG;
import static org.henryjournal.journal.db.Tables.LABEL;
import static org.henryjournal.journal.db.Tables.REFERRAL;
import static org.henryjournal.journal.db.Tables.TARGET_CUSTOMER;
import static org.henryjournal.journal.db.Tables.WANTED_PRODUCT;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.henryjournal.domain.Customer;
import org.henryjournal.domain.CustomerNames;
import org.henryjournal.domain.Referral;
import org.henryjournal.journal.db.tables.records.CollectionPlanRecord;
import org.henryjournal.journal.db.tables.records.ContactRecord;
import org.henryjournal.journal.db.tables.records.CustomerTagRecord;
import org.henryjournal.journal.db.tables.records.LabelRecord;
import org.henryjournal.journal.db.tables.records.ReferralRecord;
import org.henryjournal.journal.db.tables.records.RevisitRecord;
import org.henryjournal.journal.db.tables.records.TargetCustomerRecord;
import org.henryjournal.journal.db.tables.records.WantedProductRecord;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableRecord;

/**
 * Makes one customer of two: what says something of the second says it of the first. All rows move
 * ({@link Tables} knows them); the few of which a customer has one of a kind are made one.
 */
final class MergeRows {

  private static final String CUSTOMER_COLUMN = CONTACT.CUSTOMER.getName();

  private final Composer c;
  private final Customer into;
  private final long from;

  /** Rows of the second that go, with those that stay in their place. */
  private final Map<Row.Key, Long> instead = new HashMap<>();

  private final Map<Row.Key, TableRecord<?>> known = new HashMap<>();
  private final Set<Table<?>> read = new HashSet<>();

  /**
   * @param into the customer that stays
   * @param from id of the other one
   */
  MergeRows(Composer c, Customer into, long from) {
    this.c = c;
    this.into = into;
    this.from = from;
  }

  /** Makes one of two that are there. */
  void put(Customer second) {
    Row.Key gone = new Row.Key(CUSTOMER, from);
    List<TableRecord<?>> rows = new ArrayList<>();
    for (Tables.Reference reference : Tables.referencesTo(CUSTOMER)) {
      c.rows(reference.from(), reference.column(), Set.of(from))
          .forEach(row -> rows.add((TableRecord<?>) row));
    }
    Set<Row.Key> there = new HashSet<>();
    rows.forEach(row -> there.add(Row.Key.of(row)));
    c.put(Mapping.row(into.or(second)));
    List<TableRecord<?>> moved = moved(rows);
    c.putAll(moved);
    moved.forEach(row -> there.remove(Row.Key.of(row)));
    there.forEach(this::moveParts);
    Tables.inOrder(rows).reversed().stream()
        .filter(row -> there.contains(Row.Key.of(row)))
        .forEach(c::del);
    moveInBin();
    c.del(CUSTOMER, gone.id());
  }

  /**
   * The rows as rows of the first customer, and those of the first that take something over. One
   * that is missing among them has been made one with another.
   *
   * @param rows all that is said of the second customer, its own record left out
   */
  List<TableRecord<?>> moved(List<TableRecord<?>> rows) {
    Map<Row.Key, TableRecord<?>> moved = new HashMap<>();
    for (TableRecord<?> row : Tables.inOrder(rows)) {
      TableRecord<?> mine = ofFirst(row);
      if (isOfItself(mine)) {
        continue;
      }
      Optional<TableRecord<?>> same = same(mine);
      if (same.isEmpty()) {
        moved.put(Row.Key.of(mine), mine);
        known.put(Row.Key.of(mine), mine);
      } else {
        instead.put(Row.Key.of(row), Row.id(same.get()));
        TableRecord<?> one = both(same.get(), mine);
        known.put(Row.Key.of(one), one);
        if (!one.equals(same.get())) {
          moved.put(Row.Key.of(one), one);
        }
      }
    }
    return List.copyOf(moved.values());
  }

  /** One of the two was said to have brought the other. */
  private static boolean isOfItself(TableRecord<?> row) {
    return row instanceof ReferralRecord referral
        && referral.getCustomer().equals(referral.getReferrer());
  }

  /**
   * What is part of a row that goes, and says nothing of a customer itself, stays with the other.
   */
  private void moveParts(Row.Key gone) {
    for (Tables.Reference reference : Tables.referencesTo(gone.table())) {
      if (reference.from().field(CUSTOMER_COLUMN) == null) {
        c.rows(reference.from(), reference.column(), Set.of(gone.id()))
            .forEach(row -> c.put(ofFirst((TableRecord<?>) row)));
      }
    }
  }

  /** The row with the first customer, and what stays in its rows, in the place of the second. */
  TableRecord<?> ofFirst(TableRecord<?> row) {
    TableRecord<?> mine = row;
    for (Tables.Reference reference : Tables.references(row.getTable())) {
      Row.Key named = reference.named(row);
      Long other =
          new Row.Key(CUSTOMER, from).equals(named)
              ? Long.valueOf(into.id())
              : named == null ? null : instead.get(named);
      if (other != null) {
        mine = reference.with(mine, other);
      }
    }
    return mine;
  }

  /** The row of the first customer that says the same thing, of which there is only one. */
  private Optional<TableRecord<?>> same(TableRecord<?> row) {
    return switch (row) {
      case ContactRecord contact -> {
        String key = CustomerNames.key(contact.getName());
        yield ofInto(row, r -> CustomerNames.key(r.get(CONTACT.NAME)).equals(key));
      }
      case CustomerTagRecord tagged ->
          ofInto(row, r -> r.get(CUSTOMER_TAG.TAG).equals(tagged.getTag()));
      case TargetCustomerRecord target ->
          ofInto(row, r -> r.get(TARGET_CUSTOMER.DATE).equals(target.getDate()));
      case RevisitRecord ignored -> ofInto(row, r -> true);
      case CollectionPlanRecord plan ->
          ofInto(row, r -> r.get(COLLECTION_PLAN.MONTH_START).equals(plan.getMonthStart()));
      case WantedProductRecord wanted ->
          ofInto(row, r -> r.get(WANTED_PRODUCT.PRODUCT).equals(wanted.getProduct()));
      case ReferralRecord referral ->
          ofInto(row, r -> r.get(REFERRAL.CUSTOMER).equals(referral.getCustomer()));
      // What is known since nobody knows when is one; all else keeps its day.
      case LabelRecord label when label.getDate() == null ->
          ofInto(row, r -> r.get(LABEL.DATE) == null);
      default -> Optional.empty();
    };
  }

  /** The first row of this kind that the first customer has or has been given. */
  private Optional<TableRecord<?>> ofInto(TableRecord<?> like, Predicate<TableRecord<?>> which) {
    Table<?> table = like.getTable();
    if (read.add(table)) {
      Field<Long> customer = requireNonNull(table.field(CUSTOMER_COLUMN, Long.class));
      for (Record row : c.rows(table, customer, Set.of(into.id()))) {
        known.putIfAbsent(Row.Key.of((TableRecord<?>) row), (TableRecord<?>) row);
      }
    }
    return known.values().stream()
        .filter(row -> row.getTable().equals(table))
        .filter(which)
        .min(Comparator.comparingLong(Row::id));
  }

  private TableRecord<?> both(TableRecord<?> first, TableRecord<?> second) {
    return switch (first) {
      case ContactRecord contact ->
          Mapping.row(Mapping.contact(contact).or(Mapping.contact(second.into(CONTACT))));
      case TargetCustomerRecord target -> {
        TargetCustomerRecord one = target.into(TARGET_CUSTOMER);
        one.setNote(notes(target, second.into(TARGET_CUSTOMER)));
        yield one;
      }
      case ReferralRecord referral when isOfItself(ofFirst(referral)) ->
          CareMapping.row(
              new Referral(referral.getId(), into.id(), second.into(REFERRAL).getReferrer()));
      case CollectionPlanRecord plan ->
          MoneyMapping.row(
              MoneyMapping.plan(plan).and(MoneyMapping.plan(second.into(COLLECTION_PLAN))));
      case LabelRecord label ->
          Mapping.row(Mapping.labels(label).or(Mapping.labels(second.into(LABEL))));
      default -> first;
    };
  }

  /** The words of both. */
  private static String notes(TargetCustomerRecord first, TargetCustomerRecord second) {
    return Stream.of(first.getNote(), second.getNote())
        .filter(note -> !note.isBlank())
        .distinct()
        .collect(Collectors.joining("\n"));
  }

  /** What of the second customer lies in the bin comes back to the first. */
  private void moveInBin() {
    for (BinContent content : BinContent.all(c)) {
      BinContent moved =
          new BinContent(
              content.entry(),
              content.gone().stream().map(this::ofFirst).filter(row -> !isOfItself(row)).toList(),
              content.linked().stream().map(this::ofFirst).toList());
      if (!moved.equals(content)) {
        content.entry().setTitle(into.name());
        c.put(moved.record());
      }
    }
  }
}
