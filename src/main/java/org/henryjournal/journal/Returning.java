package org.henryjournal.journal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.henryjournal.domain.NextStep;
import org.henryjournal.domain.Refusal;
import org.henryjournal.journal.db.tables.records.NextStepRecord;
import org.henryjournal.journal.db.tables.records.ReferralRecord;
import org.jooq.TableRecord;
import org.jspecify.annotations.Nullable;

/**
 * The one mender of rows that return, from the bin or from before an import: what they refer to may
 * be gone since. A part without its whole does not return; a link to what is gone is left out, and
 * remembered where that lies in the bin.
 */
final class Returning {

  private final Composer c;
  private final Predicate<Row.Key> leaves;
  private final Map<Row.Key, TableRecord<?>> coming = new LinkedHashMap<>();
  private final Map<Row.Key, BinContent> bin = new HashMap<>();
  private final Map<Long, BinContent> remembering = new LinkedHashMap<>();

  /**
   * @param leaves rows that go in this change
   */
  Returning(Composer c, Predicate<Row.Key> leaves) {
    this.c = c;
    this.leaves = leaves;
    for (BinContent content : BinContent.all(c)) {
      if (!leaves.test(Row.Key.of(content.entry()))) {
        content.gone().forEach(row -> bin.put(Row.Key.of(row), content));
      }
    }
  }

  /**
   * Brings back what was deleted, as it was.
   *
   * @throws Refusal when it is part of something that is gone
   */
  void put(BinContent content) {
    for (TableRecord<?> row : content.gone()) {
      if (isWhole(row) && !isSaidAnew(row)) {
        coming.put(Row.Key.of(row), row);
      } else if (content.isRoot(row)) {
        throw new Refusal("bin.customer.gone");
      }
    }
    List<TableRecord<?>> rows = new ArrayList<>();
    coming.values().forEach(row -> rows.add(mended(row)));
    content.linked().forEach(row -> linkedAgain(row).ifPresent(rows::add));
    c.putAll(rows);
    remembering.values().forEach(entry -> c.put(entry.record()));
  }

  /** A row that is there and gets back what it was before, as it can be now. */
  TableRecord<?> mended(TableRecord<?> row) {
    TableRecord<?> mended = row;
    for (Tables.Reference reference : Tables.references(row.getTable())) {
      Row.Key target = reference.named(mended);
      if (reference.isLink() && !willBeThere(target)) {
        mended = reference.cleared(mended);
        BinContent content = bin.get(target);
        if (content != null) {
          remember(content, row);
        }
      }
    }
    return mended;
  }

  /** A row that is gone and comes back, unless what it is part of is gone. */
  Optional<TableRecord<?>> whole(TableRecord<?> row) {
    return isWhole(row) ? Optional.of(mended(row)) : Optional.empty();
  }

  private void remember(BinContent content, TableRecord<?> row) {
    remembering.compute(
        content.entry().getId(), (id, entry) -> (entry == null ? content : entry).with(row));
  }

  /** Whether everything is there that the row is part of. */
  private boolean isWhole(TableRecord<?> row) {
    return Tables.references(row.getTable()).stream()
        .filter(reference -> !reference.isLink())
        .allMatch(reference -> willBeThere(reference.named(row)));
  }

  /** While it was gone, somebody else was said to have brought the customer. */
  private boolean isSaidAnew(TableRecord<?> row) {
    return row instanceof ReferralRecord referral
        && ReferralBook.of(c.sql(), referral.getCustomer()).isPresent();
  }

  /** What refers to nothing lacks nothing. */
  private boolean willBeThere(Row.@Nullable Key key) {
    return key == null || coming.containsKey(key) || (!leaves.test(key) && c.isThere(key));
  }

  /**
   * A row that stayed and gets its links to those that come; what happened to it since holds.
   *
   * @param before as it was when they went
   */
  private Optional<TableRecord<?>> linkedAgain(TableRecord<?> before) {
    Row.Key key = Row.Key.of(before);
    Optional<TableRecord<?>> now = c.find(before.getTable(), key.id()).map(TableRecord.class::cast);
    if (now.isPresent()) {
      TableRecord<?> linked = linked(now.get(), before);
      return linked.equals(now.get()) ? Optional.empty() : Optional.of(linked);
    }
    // It may have gone on its own since; then it knows it when it comes back.
    BinContent elsewhere = bin.get(key);
    if (elsewhere != null) {
      elsewhere.gone().stream()
          .filter(key::isOf)
          .forEach(there -> remember(elsewhere, linked(there, before)));
    }
    return Optional.empty();
  }

  private TableRecord<?> linked(TableRecord<?> now, TableRecord<?> before) {
    TableRecord<?> linked = now;
    for (Tables.Reference reference : Tables.references(now.getTable())) {
      Row.Key target = reference.named(before);
      if (reference.isLink()
          && reference.named(now) == null
          && target != null
          && coming.containsKey(target)) {
        linked =
            now instanceof NextStepRecord step
                ? keptAgain(Mapping.step(step), before)
                : reference.with(linked, target.id());
      }
    }
    return linked;
  }

  private static TableRecord<?> keptAgain(NextStep now, TableRecord<?> row) {
    NextStep before = Mapping.step((NextStepRecord) row);
    return now.state() == NextStep.State.OPEN && before.closed().isPresent()
        ? Mapping.row(now.kept(before.closed().get(), before.keptBy().orElseThrow()))
        : Mapping.row(now);
  }
}
