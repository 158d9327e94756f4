package org.henryjournal.journal;

import static org.henryjournal.journal.db.Tables.CUSTOMER;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.henryjournal.domain.Refusal;
import org.henryjournal.journal.db.tables.records.BinRecord;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableRecord;
import org.jspecify.annotations.Nullable;

/**
 * Which row here is which row of the other copy: by its id where both have it from the common
 * beginning, by where it came to be where one has taken it in from elsewhere, and by what it says
 * where it was entered in both. What is left is new and gets an id of this copy.
 */
final class RowMatch {

  private final Composer c;
  private final TwoCopies two;
  private final String file;
  private final Map<Row.Key, Row.Key> own = new HashMap<>();
  private final Set<Row.Key> fresh = new HashSet<>();
  private final Set<Row.Key> metNow = new LinkedHashSet<>();
  private final Map<Object, Row.Key> candidates = new HashMap<>();
  private final Set<Row.Key> taken = new HashSet<>();
  private final Map<Row.Key, Boolean> there = new HashMap<>();

  RowMatch(Composer c, TwoCopies two) {
    this.c = c;
    this.two = two;
    this.file = String.valueOf(two.other().file().path().getFileName());
    for (Row.Key key : two.other().stories().keySet()) {
      Optional<Row.Key> found = known(key);
      if (two.isCommon(key)) {
        // What both had and only the other one has still may have become one with another row.
        found = isHere(key) ? Optional.empty() : found.filter(this::isHere);
      }
      found.ifPresent(here -> own.put(key, here));
    }
    taken.addAll(own.values());
    two.mine()
        .stories()
        .forEach(
            (key, story) -> {
              TableRecord<?> row = story.row();
              if (row != null && !story.isCommon() && !taken.contains(key)) {
                OneOfAKind.keys(row).forEach(kind -> candidates.putIfAbsent(kind, key));
              }
            });
  }

  /** The row here that came to be where that one did. One that is there goes first. */
  private Optional<Row.Key> known(Row.Key key) {
    List<Row.Key> found = new ArrayList<>();
    two.other().origins(key).forEach(origin -> found.addAll(two.mine().rows(origin)));
    return found.stream().filter(this::isHere).findFirst().or(() -> found.stream().findFirst());
  }

  private boolean isHere(Row.Key key) {
    RowStory story = two.mine().stories().get(key);
    return story == null ? two.isCommon(key) && c.isThere(key) : story.isThere();
  }

  /** The row here; null where the other one's means nothing here. */
  Row.@Nullable Key own(Row.Key other) {
    Row.Key found = own.get(other);
    if (found == null && two.isCommon(other)) {
      return other;
    }
    if (found == null) {
      found = known(other).orElse(null);
      if (found != null) {
        own.put(other, found);
      }
    }
    return found;
  }

  /** The row here; one that is new gets an id. */
  private Row.Key ownOrNew(Row.Key other) {
    Row.Key found = own(other);
    return found == null ? makeNew(other) : found;
  }

  private Row.Key makeNew(Row.Key other) {
    Row.Key made = new Row.Key(other.table(), c.newId(other.table()));
    own.put(other, made);
    fresh.add(made);
    return made;
  }

  boolean isFresh(Row.Key key) {
    return fresh.contains(key);
  }

  /** Whether both copies entered it, and it is seen to be one only now. */
  boolean isMetNow(Row.Key key) {
    return metNow.contains(key);
  }

  /** Customers that were entered in both copies. */
  List<Row.Key> customersMetNow() {
    return metNow.stream().filter(key -> key.table().equals(CUSTOMER)).toList();
  }

  /** Rows of the other copy and what they are here. */
  Map<Row.Key, Row.Key> all() {
    return own;
  }

  /** A row of the other copy turned out to be one with another one here. */
  void isOneWith(Row.Key other, Row.Key here) {
    own.put(other, here);
  }

  /**
   * A row of the other copy as it would stand here, under its id here. To be called in the order of
   * tables, so that what it names has been met before.
   *
   * @throws Refusal when it names what is not there, or says what no Henry writes
   */
  TableRecord<?> mapped(Row.Key other, TableRecord<?> row) {
    look(row);
    Row.Key known = own(other);
    TableRecord<?> mapped = withOwnNames(row);
    if (known == null) {
      known = known(OneOfAKind.keys(mapped));
      if (known == null) {
        known = makeNew(other);
      } else {
        own.put(other, known);
        metNow.add(known);
      }
    }
    return withId(mapped, known.id());
  }

  private Row.@Nullable Key known(List<Object> kinds) {
    for (Object kind : kinds) {
      Row.Key found = candidates.get(kind);
      if (found != null && taken.add(found)) {
        return found;
      }
    }
    return null;
  }

  private static TableRecord<?> withId(TableRecord<?> row, long id) {
    TableRecord<?> changed = Merged.copy(row);
    changed.set(JournalWriter.id(row.getTable()), id);
    return changed;
  }

  /** With the ids of this copy in place of those that it names. */
  TableRecord<?> withOwnNames(TableRecord<?> row) {
    TableRecord<?> mapped = row instanceof BinRecord bin ? withOwnContent(bin) : row;
    for (Tables.Reference reference : Tables.references(row.getTable())) {
      Row.Key named = reference.named(row);
      if (named != null) {
        Row.Key here = isThere(named) ? own(named) : null;
        if (here != null) {
          mapped = reference.with(mapped, here.id());
        } else if (reference.isLink()) {
          mapped = reference.cleared(mapped);
        } else {
          throw new Refusal(
              "whole.reference",
              file,
              Tables.name(row.getTable()),
              String.valueOf(Row.id(row)),
              Tables.name(named.table()),
              String.valueOf(named.id()));
        }
      }
    }
    return mapped;
  }

  /** What lies in the bin keeps what it names, there or not. */
  private BinRecord withOwnContent(BinRecord bin) {
    BinContent content = BinContent.of((BinRecord) Merged.copy(bin));
    List<TableRecord<?>> rows = new ArrayList<>();
    content.gone().forEach(row -> ownOrNew(Row.Key.of(row)));
    content.gone().forEach(row -> rows.add(inBin(row, ownOrNew(Row.Key.of(row)))));
    for (TableRecord<?> row : content.linked()) {
      Row.Key here = own(Row.Key.of(row));
      if (here != null) {
        rows.add(inBin(row, here));
      }
    }
    return BinContent.of(content.entry(), rows).record();
  }

  private TableRecord<?> inBin(TableRecord<?> row, Row.Key here) {
    TableRecord<?> mapped = withId(row, here.id());
    for (Tables.Reference reference : Tables.references(row.getTable())) {
      Row.Key named = reference.named(row);
      if (named != null) {
        Row.Key target = own(named);
        mapped =
            target == null && !reference.isLink()
                ? reference.with(mapped, ownOrNew(named).id())
                : reference.with(mapped, target == null ? null : target.id());
      }
    }
    return mapped;
  }

  /** Whether a row is there in the other copy. */
  private boolean isThere(Row.Key other) {
    RowStory story = two.other().stories().get(other);
    if (story != null) {
      return story.isThere();
    }
    if (!two.isCommon(other)) {
      return false;
    }
    RowStory here = two.mine().stories().get(other);
    return here == null ? there.computeIfAbsent(other, c::isThere) : here.wasThere();
  }

  /**
   * @throws Refusal when a page could not read it
   */
  private void look(TableRecord<?> row) {
    Table<?> table = row.getTable();
    try {
      for (Field<?> column : row.fields()) {
        if (row.get(column) == null && !column.getDataType().nullable()) {
          throw new IllegalArgumentException("Nothing in " + column.getName());
        }
      }
      Tables.of(table).look(Merged.copy(row));
    } catch (RuntimeException e) {
      throw new Refusal(
          e, "whole.row", file, Tables.name(table), WholeRows.quoted(String.valueOf(Row.id(row))));
    }
  }
}
