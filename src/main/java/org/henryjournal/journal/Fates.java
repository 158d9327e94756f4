package org.henryjournal.journal;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableRecord;
import org.jspecify.annotations.Nullable;

/**
 * Which rows go in a merge, for the other copy has deleted them, and which come back. What went in
 * one change and is part of one another stays or comes back together: a customer with its visits.
 */
final class Fates {

  private final Composer c;
  private final TwoCopies two;

  /** What goes, by its ids here and there. */
  private final Map<Row.Key, Row.Key> going = new LinkedHashMap<>();

  /** What follows from others by rule, and of what it is part. */
  private final Map<Row.Key, Row.Key> along = new LinkedHashMap<>();

  private final Set<Row.Key> kept = new LinkedHashSet<>();
  private final Set<Row.Key> returning = new LinkedHashSet<>();
  private final Map<Row.Key, Set<Row.Key>> wentThere;
  private final Map<Row.Key, Set<Row.Key>> wentHere;
  private final Map<Row.Key, Row.Key> here = new HashMap<>();
  private final Map<Row.Key, Boolean> there = new HashMap<>();

  Fates(Composer c, TwoCopies two, RowMatch match) {
    this.c = c;
    this.two = two;
    this.wentThere = together(two.other(), Map.of());
    this.wentHere = together(two.mine(), inBin());
    for (Row.Key other : wentThere.keySet()) {
      Row.Key own = match.own(other);
      if (own != null) {
        here.put(other, own);
      }
    }
  }

  /** What lies in the bin here, also what never was here otherwise. */
  private Map<Row.Key, TableRecord<?>> inBin() {
    Map<Row.Key, TableRecord<?>> rows = new HashMap<>();
    BinContent.all(c).forEach(bin -> bin.gone().forEach(row -> rows.put(Row.Key.of(row), row)));
    return rows;
  }

  /**
   * Rows that went in one change and are part of one another.
   *
   * @param known what is known otherwise of rows of which there is no story
   */
  private static Map<Row.Key, Set<Row.Key>> together(
      Copy copy, Map<Row.Key, TableRecord<?>> known) {
    Map<Row.Key, Set<Row.Key>> groups = new HashMap<>();
    copy.stories()
        .forEach(
            (key, story) -> {
              if (!story.isThere()) {
                groups.put(key, new LinkedHashSet<>(Set.of(key)));
              }
            });
    for (Row.Key key : Set.copyOf(groups.keySet())) {
      RowStory story = copy.stories().get(key);
      TableRecord<?> last = story == null ? null : story.lastRow();
      TableRecord<?> row = last == null ? known.get(key) : last;
      if (story != null && row != null) {
        for (Tables.Reference reference : Tables.references(row.getTable())) {
          Row.Key named = reference.named(row);
          RowStory whole = named == null ? null : copy.stories().get(named);
          if (named != null
              && !reference.isLink()
              && groups.containsKey(named)
              && whole != null
              && whole.goneAt() == story.goneAt()) {
            unite(groups, key, named);
          }
        }
      }
    }
    return groups;
  }

  private static void unite(Map<Row.Key, Set<Row.Key>> groups, Row.Key one, Row.Key other) {
    Set<Row.Key> a = groups.getOrDefault(one, Set.of());
    Set<Row.Key> b = groups.getOrDefault(other, Set.of());
    if (a != b) {
      Set<Row.Key> larger = a.size() < b.size() ? b : a;
      Set<Row.Key> smaller = a.size() < b.size() ? a : b;
      larger.addAll(smaller);
      smaller.forEach(key -> groups.put(key, larger));
    }
  }

  /** The other copy has deleted it. */
  void go(Row.Key own, Row.Key other) {
    going.put(own, other);
  }

  /** It stays for what was done to it here, with all that went with it there. */
  void keep(Row.Key own, Row.Key other) {
    kept.add(own);
    for (Row.Key each : wentThere.getOrDefault(other, Set.of(other))) {
      Row.Key mine = here.get(each);
      if (mine != null && going.remove(mine) != null) {
        kept.add(mine);
      }
    }
  }

  /** It comes back, with all that went with it here and has not been deleted there as well. */
  void comeBack(Row.Key own) {
    Set<Row.Key> goneThere = Set.copyOf(here.values());
    wentHere.getOrDefault(own, Set.of(own)).stream()
        .filter(key -> key.equals(own) || !goneThere.contains(key))
        .forEach(returning::add);
  }

  /** What stays for what was done here, said by its ids here. */
  Set<Row.Key> kept() {
    return kept;
  }

  /** All that goes. */
  Set<Row.Key> going() {
    Set<Row.Key> all = new LinkedHashSet<>(going.keySet());
    along.forEach(
        (part, whole) -> {
          if (going.containsKey(whole)) {
            all.add(part);
          }
        });
    return all;
  }

  Row.@Nullable Key goingThere(Row.Key own) {
    return going.get(own);
  }

  Set<Row.Key> returning() {
    return returning;
  }

  /**
   * Whether a row is there once all is done.
   *
   * @param coming rows that are written
   */
  boolean willBeThere(Row.Key key, Map<Row.Key, TableRecord<?>> coming) {
    if (going.containsKey(key)) {
      return false;
    }
    return coming.containsKey(key) || returning.contains(key) || isThere(key);
  }

  private boolean isThere(Row.Key key) {
    RowStory story = two.mine().stories().get(key);
    return story == null ? there.computeIfAbsent(key, c::isThere) : story.isThere();
  }

  /**
   * Whether the parts of something that goes, or is not there, want it to be there.
   *
   * @param coming rows that are written
   * @return false where all is well
   */
  boolean mend(Map<Row.Key, TableRecord<?>> coming) {
    boolean mended = mendWholes(coming.values());
    for (Row.Key key : List.copyOf(returning)) {
      RowStory story = two.mine().stories().get(key);
      TableRecord<?> row = story == null ? null : story.lastRow();
      mended |= row != null && !coming.containsKey(key) && mendWholes(List.of(row));
    }
    return mendParts(coming) || mended;
  }

  private boolean mendWholes(Collection<TableRecord<?>> rows) {
    boolean mended = false;
    for (TableRecord<?> row : rows) {
      for (Tables.Reference reference : Tables.references(row.getTable())) {
        Row.Key whole = reference.isLink() ? null : reference.named(row);
        if (whole != null) {
          Row.Key other = going.get(whole);
          if (other != null) {
            keep(whole, other);
            mended = true;
          } else if (wentHere.containsKey(whole) && !returning.contains(whole)) {
            comeBack(whole);
            mended = true;
          }
        }
      }
    }
    return mended;
  }

  private boolean mendParts(Map<Row.Key, TableRecord<?>> coming) {
    Map<Table<?>, Set<Long>> ids = new HashMap<>();
    going
        .keySet()
        .forEach(key -> ids.computeIfAbsent(key.table(), t -> new HashSet<>()).add(key.id()));
    boolean mended = false;
    for (Map.Entry<Table<?>, Set<Long>> each : ids.entrySet()) {
      for (Tables.Reference reference : Tables.referencesTo(each.getKey())) {
        if (!reference.isLink()) {
          for (Record part : c.rows(reference.from(), reference.column(), each.getValue())) {
            Row.Key key = Row.Key.of((TableRecord<?>) part);
            Row.Key whole = reference.named((TableRecord<?>) part);
            Row.Key other = whole == null ? null : going.get(whole);
            if (whole == null
                || other == null
                || going.containsKey(key)
                || coming.containsKey(key)) {
              continue;
            }
            if (GradeRows.follows((TableRecord<?>) part)) {
              along.put(key, whole);
            } else {
              keep(whole, other);
              mended = true;
            }
          }
        }
      }
    }
    return mended;
  }
}
