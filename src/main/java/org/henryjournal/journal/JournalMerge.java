package org.henryjournal.journal;

import static java.util.Objects.requireNonNull;
import static org.henryjournal.journal.db.Tables.JOURNAL_MERGE;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.henryjournal.journal.db.tables.records.BinRecord;
import org.henryjournal.journal.db.tables.records.JournalMergeRecord;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableRecord;
import org.jspecify.annotations.Nullable;

/**
 * Composes what another copy of the journal has beyond this one: rows that are new, changed, gone
 * or back, and the notes by which the next merge of any copy knows them again. How it decides is
 * written in decision 14.
 */
final class JournalMerge {

  private final Composer c;
  private final TwoCopies two;
  private final Predicate<MergeConflict.Key> takesOther;
  private final RowMatch match;
  private final Fates fates;

  /** Rows that are written, by their ids here. */
  private final Map<Row.Key, TableRecord<?>> coming = new LinkedHashMap<>();

  private final List<MergeNotes.From> from = new ArrayList<>();
  private final List<MergeNotes.From> unlinked = new ArrayList<>();
  private final List<Merged.Conflict> conflicts = new ArrayList<>();
  private final Set<Row.Key> withdrawn = new HashSet<>();

  /** Rows here that are there in the other copy as well. */
  private final Set<Row.Key> thereToo = new HashSet<>();

  private final Set<Row.Key> kept = new HashSet<>();
  private final MergeNotes notes;

  JournalMerge(Composer c, TwoCopies two, Predicate<MergeConflict.Key> takesOther) {
    this.c = c;
    this.two = two;
    this.takesOther = takesOther;
    this.match = new RowMatch(c, two);
    meet();
    this.fates = new Fates(c, two, match);
    decide();
    while (fates.mend(coming)) {
      comeBack();
    }
    fates.kept().forEach(this::noteKept);
    withdrawFromBin();
    beUnique();
    clearLinks();
    sayAnew();
    notes = notes();
  }

  /** Every row of which the other copy says something new is met, and what it names before it. */
  private void meet() {
    List<TableRecord<?>> rows = new ArrayList<>();
    two.other()
        .stories()
        .forEach(
            (other, story) -> {
              TableRecord<?> row = story.row();
              Row.Key own = match.own(other);
              if (row == null) {
                return;
              }
              if (own != null) {
                thereToo.add(own);
              }
              if ((own == null || hasNews(story)) && !GradeRows.follows(row)) {
                rows.add(row);
              }
            });
    for (TableRecord<?> row : Tables.inOrder(rows)) {
      TableRecord<?> mapped = match.mapped(Row.Key.of(row), row);
      coming.put(Row.Key.of(mapped), mapped);
      thereToo.add(Row.Key.of(mapped));
    }
  }

  private boolean hasNews(RowStory theirs) {
    return !theirs.isKnownTo(two.mine());
  }

  private void decide() {
    Map<Row.Key, TableRecord<?>> met = new LinkedHashMap<>(coming);
    coming.clear();
    two.other()
        .stories()
        .forEach(
            (other, story) -> {
              TableRecord<?> last = story.lastRow();
              Row.Key own = match.own(other);
              if (last == null || own == null || GradeRows.follows(last)) {
                return;
              }
              TableRecord<?> mapped = met.get(own);
              // Of two that are one here, the one that is there says what becomes of it.
              if (story.isThere() ? mapped != null : !thereToo.contains(own)) {
                decide(own, other, story, mapped);
              }
            });
  }

  /**
   * @param mapped the row as it would come in; null where the other copy has deleted it
   */
  private void decide(
      Row.Key own, Row.Key other, RowStory theirs, @Nullable TableRecord<?> mapped) {
    if (match.isFresh(own)) {
      if (mapped != null) {
        coming.put(own, mapped);
      }
      return;
    }
    RowStory mine = mine(own);
    if (mapped != null && mine.isThere()) {
      merge(own, mine, theirs, mapped);
      ChangeId there = last(theirs.there(two.mine())).by();
      if (!two.mine().knows(there)) {
        from.add(new MergeNotes.From(own, MergeNotes.THERE, Optional.ofNullable(there)));
      }
    } else if (mine.isThere()) {
      gone(own, other, mine, theirs);
    } else if (mapped != null) {
      there(own, mine, theirs, mapped);
    }
  }

  private RowStory mine(Row.Key own) {
    return two.mine()
        .stories()
        .computeIfAbsent(
            own,
            key -> {
              RowStory untouched = new RowStory();
              untouched.begin((TableRecord<?>) c.find(key.table(), key.id()).orElse(null));
              return untouched;
            });
  }

  private void merge(Row.Key own, RowStory mine, RowStory theirs, TableRecord<?> mapped) {
    TableRecord<?> ours = mine.lastRow(two.other());
    if (ours == null) {
      coming.put(own, mapped);
      return;
    }
    Merged merged =
        new Merged(own, mine, theirs, ours, mapped, two, match.isMetNow(own), takesOther);
    from.addAll(merged.from());
    conflicts.addAll(merged.conflicts());
    if (merged.isChanged() || !mine.isThere()) {
      coming.put(own, merged.row());
    }
  }

  /** The other copy has deleted what is here. */
  private void gone(Row.Key own, Row.Key other, RowStory mine, RowStory theirs) {
    if (two.mine().knows(last(theirs.there(two.mine())).by())) {
      return;
    }
    fates.go(own, other);
    if (hasNews(mine, two.other())) {
      fates.keep(own, other);
      kept.add(own);
    }
  }

  /** The other copy has what has been deleted here. */
  private void there(Row.Key own, RowStory mine, RowStory theirs, TableRecord<?> mapped) {
    boolean seen = two.other().knows(last(mine.there(two.other())).by());
    boolean back = seen && !two.mine().knows(last(theirs.there(two.mine())).by());
    if (!seen && hasNews(theirs, two.mine())) {
      kept.add(own);
      back = true;
    }
    if (back) {
      fates.comeBack(own);
      merge(own, mine, theirs, mapped);
      from.add(
          new MergeNotes.From(
              own,
              MergeNotes.THERE,
              Optional.ofNullable(seen ? last(theirs.there(two.mine())).by() : null)));
      comeBack();
    }
  }

  private static RowStory.Said last(List<RowStory.Said> said) {
    return said.getLast();
  }

  /** Whether something was said of a row that the other copy has not seen. */
  private static boolean hasNews(RowStory story, Copy other) {
    TableRecord<?> row = story.row();
    if (row == null) {
      return false;
    }
    List<RowStory.Said> there = story.there(other);
    if (!other.knows(last(there).by()) && Merged.isFresh(there, other)) {
      return true;
    }
    for (Field<?> column : row.fields()) {
      List<RowStory.Said> said = story.said(column, other);
      if (!other.knows(last(said).by()) && Merged.isFresh(said, other)) {
        return true;
      }
    }
    return false;
  }

  private void noteThere(Row.Key own) {
    from.add(new MergeNotes.From(own, MergeNotes.THERE, Optional.empty()));
  }

  private void noteKept(Row.Key own) {
    coming.remove(own);
    noteThere(own);
  }

  /**
   * Where this copy still says otherwise than the other one, though that one knows the change by
   * which it says so (a row that came back, say, of which that copy kept what it had), the other
   * one would keep its word for ever: then this merge says it anew.
   */
  private void sayAnew() {
    Set<Row.Key> going = going();
    two.other()
        .stories()
        .forEach(
            (other, story) -> {
              TableRecord<?> last = story.lastRow();
              Row.Key own = match.own(other);
              if (last == null
                  || own == null
                  || match.isFresh(own)
                  || withdrawn.contains(own)
                  || GradeRows.follows(last)) {
                return;
              }
              TableRecord<?> row = coming.containsKey(own) ? coming.get(own) : mine(own).row();
              boolean isThere = row != null && !going.contains(own);
              if (isThere != thereToo.contains(own)) {
                sayThereAnew(own, isThere);
              } else if (isThere && story.isThere() && !(last instanceof BinRecord)) {
                sayAnew(own, requireNonNull(row), match.withOwnNames(last));
              }
            });
  }

  private void sayThereAnew(Row.Key own, boolean isThere) {
    RowStory story = mine(own);
    if (story.isThere() != isThere || two.other().knows(last(story.there(two.other())).by())) {
      noteThere(own);
    }
  }

  private void sayAnew(Row.Key own, TableRecord<?> row, TableRecord<?> theirs) {
    for (Field<?> column : Merged.columns(row)) {
      if (!Merged.same(row.get(column), theirs.get(column)) && !isSaidHere(own, row, column)) {
        noteAnew(own, column);
      }
    }
  }

  private void noteAnew(Row.Key own, Field<?> column) {
    from.add(new MergeNotes.From(own, LineCodec.lower(column.getName()), Optional.empty()));
  }

  /** Whether the other copy has not seen yet what the row says in a column. */
  private boolean isSaidHere(Row.Key own, TableRecord<?> row, Field<?> column) {
    TableRecord<?> before = mine(own).row();
    return before != null
        && Merged.same(before.get(column), row.get(column))
        && !two.other().knows(last(mine(own).said(column, two.other())).by());
  }

  /** What went here together comes back together, as it was. */
  private void comeBack() {
    for (Row.Key key : fates.returning()) {
      TableRecord<?> row = coming.containsKey(key) ? null : mine(key).lastRow();
      if (row == null && !coming.containsKey(key)) {
        row = rowThere(key);
      }
      if (row != null) {
        coming.put(key, Merged.copy(row));
        noteThere(key);
      }
    }
  }

  /** What the other copy has of a row that was known here only to have gone. */
  private @Nullable TableRecord<?> rowThere(Row.Key own) {
    for (Map.Entry<Row.Key, Row.Key> each : List.copyOf(match.all().entrySet())) {
      RowStory story =
          each.getValue().equals(own) ? two.other().stories().get(each.getKey()) : null;
      TableRecord<?> row = story == null ? null : story.row();
      if (row != null) {
        return match.mapped(each.getKey(), row);
      }
    }
    return null;
  }

  /** What is there does not lie in the bin. */
  private void withdrawFromBin() {
    for (TableRecord<?> row : List.copyOf(coming.values())) {
      if (row instanceof BinRecord bin && isBack(BinContent.of(copyOf(bin)))) {
        withdraw(Row.Key.of(row));
      }
    }
    if (!fates.returning().isEmpty()) {
      for (BinContent content : BinContent.all(c)) {
        if (isBack(content)) {
          withdraw(Row.Key.of(content.entry()));
        }
      }
    }
  }

  private static BinRecord copyOf(BinRecord bin) {
    return (BinRecord) Merged.copy(bin);
  }

  private boolean isBack(BinContent content) {
    return content.root().filter(root -> fates.willBeThere(root, coming)).isPresent();
  }

  private void withdraw(Row.Key key) {
    coming.remove(key);
    withdrawn.add(key);
  }

  /** Of what can be there only once, the row that is there stays. */
  private void beUnique() {
    Map<Object, Row.Key> seen = new HashMap<>();
    two.mine()
        .stories()
        .forEach(
            (key, story) -> {
              TableRecord<?> row = story.row();
              if (row != null && !coming.containsKey(key) && !fates.going().contains(key)) {
                OneOfAKind.once(row).ifPresent(kind -> seen.putIfAbsent(kind, key));
              }
            });
    List<Row.Key> keys = new ArrayList<>(coming.keySet());
    // What is named by others goes first, and what is here before what is new.
    keys.sort(
        Comparator.comparing((Row.Key key) -> isLeaf(key.table())).thenComparing(match::isFresh));
    for (Row.Key key : keys) {
      TableRecord<?> row = requireNonNull(coming.get(key));
      Optional<Row.Key> first = OneOfAKind.once(row).map(kind -> seen.putIfAbsent(kind, key));
      // What others here name stays.
      first
          .filter(_ -> isLeaf(key.table()) || match.isFresh(key) || !mine(key).isThere())
          .ifPresent(there -> beOne(key, row, there));
    }
  }

  private void beOne(Row.Key key, TableRecord<?> row, Row.Key there) {
    withdraw(key);
    for (Tables.Reference reference : Tables.referencesTo(key.table())) {
      coming.replaceAll(
          (_, naming) ->
              naming.getTable().equals(reference.from()) && key.equals(reference.named(naming))
                  ? reference.with(naming, there.id())
                  : naming);
    }
    for (Map.Entry<Row.Key, Row.Key> each : match.all().entrySet()) {
      if (each.getValue().equals(key) && match.isFresh(key)) {
        each.setValue(there);
      }
    }
    TableRecord<?> stays = coming.containsKey(there) ? coming.get(there) : mine(there).row();
    List<Field<?>> differing = new ArrayList<>();
    for (Field<?> column : row.fields()) {
      if (!column.equals(JournalWriter.id(row.getTable()))
          && stays != null
          && !Merged.same(column.getValue((Record) row), column.getValue((Record) stays))) {
        differing.add(column);
      }
    }
    if (stays != null && !differing.isEmpty()) {
      conflicts.add(new Merged.Conflict(there, differing, stays, row));
      // Decided here: the other copy takes it over, for it learns that the two are one.
      differing.forEach(column -> noteAnew(there, column));
    }
  }

  /** What stays names nothing that goes. */
  private void clearLinks() {
    coming.replaceAll((key, row) -> noted(row, cleared(row)));
    Set<Row.Key> going = going();
    Map<Table<?>, Set<Long>> ids = new HashMap<>();
    going.forEach(key -> ids.computeIfAbsent(key.table(), t -> new HashSet<>()).add(key.id()));
    ids.forEach(
        (table, some) -> {
          for (Tables.Reference reference : Tables.referencesTo(table)) {
            if (reference.isLink()) {
              for (Record each : c.rows(reference.from(), reference.column(), some)) {
                TableRecord<?> row = (TableRecord<?>) each;
                Row.Key key = Row.Key.of(row);
                if (!going.contains(key)) {
                  coming.computeIfAbsent(key, k -> cleared(row));
                }
              }
            }
          }
        });
  }

  /** What a row says no more since it named what goes was decided here. */
  private TableRecord<?> noted(TableRecord<?> row, TableRecord<?> cleared) {
    Row.Key key = Row.Key.of(row);
    for (Field<?> column : row.fields()) {
      if (!Merged.same(row.get(column), cleared.get(column))) {
        unlinked.add(new MergeNotes.From(key, LineCodec.lower(column.getName()), Optional.empty()));
      }
    }
    return cleared;
  }

  private TableRecord<?> cleared(TableRecord<?> row) {
    TableRecord<?> cleared = row;
    for (Tables.Reference reference : Tables.references(row.getTable())) {
      Row.Key named = reference.named(cleared);
      if (reference.isLink() && named != null && !fates.willBeThere(named, coming)) {
        cleared = reference.cleared(cleared);
      }
    }
    return cleared;
  }

  /** Rows that are there and go. */
  private Set<Row.Key> going() {
    Set<Row.Key> going = new HashSet<>(fates.going());
    withdrawn.stream().filter(key -> !match.isFresh(key)).forEach(going::add);
    return going;
  }

  /**
   * Composes it all.
   *
   * @return false where there is nothing that is not here
   */
  boolean put() {
    Set<Row.Key> going = going();
    // All that the other one says has been answered: twice is the same as once.
    if (two.isKnown() || (coming.isEmpty() && going.isEmpty() && notes.isEmpty())) {
      return false;
    }
    // What can be there only once goes first, so that another one can take its place.
    going.stream().filter(key -> isLeaf(key.table())).forEach(key -> c.del(key.table(), key.id()));
    for (TableRecord<?> row : coming.values()) {
      Row.Key key = Row.Key.of(row);
      RowStory story = two.mine().stories().get(key);
      TableRecord<?> before = story == null ? null : story.row();
      if (before != null && !OneOfAKind.unique(before).equals(OneOfAKind.unique(row))) {
        c.del(key.table(), key.id());
      }
    }
    c.putAll(coming.values());
    for (Tables.Entry<?> entry : Tables.ALL.reversed()) {
      going.stream()
          .filter(key -> key.table().equals(entry.table()) && !isLeaf(key.table()))
          .forEach(key -> c.del(key.table(), key.id()));
    }
    return true;
  }

  /**
   * Composes what later merges are to know of this one. To be called once what follows has been
   * made anew: what that made another of is said by this merge and nobody else.
   */
  void putNotes() {
    Map<Row.Key, Row> settled = new LinkedHashMap<>();
    for (Row row : c.rows()) {
      Row.Key key = new Row.Key(row.table(), row.id());
      if (GradeRows.makes(row.table()) && !fates.going().contains(key)) {
        settled.put(key, row);
      }
    }
    Map<Row.Key, Set<String>> anew = new LinkedHashMap<>();
    settled.forEach((key, row) -> anew.put(key, anew(key, row)));
    List<MergeNotes.From> said = new ArrayList<>(notes.from());
    said.removeIf(each -> anew.getOrDefault(each.row(), Set.of()).contains(each.what()));
    anew.forEach(
        (key, some) ->
            some.forEach(what -> said.add(new MergeNotes.From(key, what, Optional.empty()))));
    new MergeNotes(notes.known(), notes.twins(), said)
        .texts()
        .forEach(text -> c.put(new JournalMergeRecord(c.newId(JOURNAL_MERGE), text)));
  }

  /** In what a row is no more as the merge composed it. */
  private Set<String> anew(Row.Key key, Row row) {
    TableRecord<?> composed = coming.containsKey(key) ? coming.get(key) : mine(key).row();
    Set<String> anew = new LinkedHashSet<>();
    if (composed != null && row instanceof Row.Put put) {
      Merged.columns(composed).stream()
          .filter(column -> !Merged.same(put.record().get(column), composed.get(column)))
          .forEach(column -> anew.add(LineCodec.lower(column.getName())));
    } else if (composed != null) {
      anew.add(MergeNotes.THERE);
    }
    return anew;
  }

  private static boolean isLeaf(Table<?> table) {
    return Tables.referencesTo(table).isEmpty();
  }

  private MergeNotes notes() {
    Set<ChangeId> known = new HashSet<>();
    two.other().all().stream().filter(change -> !two.mine().knows(change)).forEach(known::add);
    MergeTwins twins = new MergeTwins();
    match
        .all()
        .forEach(
            (other, own) -> {
              if (!two.isCommon(other) && !withdrawn.contains(own)) {
                List<Copy.Origin> origins = two.other().origins(other);
                for (int i = 0; i < origins.size(); i++) {
                  if (!two.mine().rows(origins.get(i)).contains(own)) {
                    twins.add(own, origins.get(i), i == 0);
                  }
                }
                RowStory story = two.other().stories().get(other);
                if (match.isFresh(own)
                    && !origins.isEmpty()
                    && story != null
                    && coming.containsKey(own)) {
                  noteColumns(own, story, origins.getFirst().by());
                } else if (match.isFresh(own) && story != null && !story.isThere()) {
                  // It is not here, but in the bin: it is known to have gone.
                  from.add(
                      new MergeNotes.From(
                          own,
                          MergeNotes.THERE,
                          Optional.ofNullable(last(story.there(two.mine())).by())));
                }
              }
            });
    for (Row.Key key : fates.going()) {
      Row.Key other = fates.goingThere(key);
      RowStory story = other == null ? null : two.other().stories().get(other);
      if (story != null) {
        from.add(
            new MergeNotes.From(
                key, MergeNotes.THERE, Optional.ofNullable(last(story.there(two.mine())).by())));
      }
    }
    // Of two notes of one column the later one holds.
    from.addAll(unlinked);
    return new MergeNotes(MergeNotes.runs(known), twins.all(), from.stream().distinct().toList());
  }

  /** What of a new row another change has said than the one that made it. */
  private void noteColumns(Row.Key own, RowStory story, ChangeId made) {
    ChangeId there = last(story.there(two.mine())).by();
    if (there != null && !there.equals(made)) {
      from.add(new MergeNotes.From(own, MergeNotes.THERE, Optional.of(there)));
    }
    for (Field<?> column : requireNonNull(story.row()).fields()) {
      ChangeId said = last(story.said(column, two.mine())).by();
      if (said != null && !said.equals(made)) {
        from.add(new MergeNotes.From(own, LineCodec.lower(column.getName()), Optional.of(said)));
      }
    }
  }

  MergeReport report(boolean isNothing) {
    return new MergeTelling(c, two, match, coming, takesOther)
        .report(going(), conflicts, kept, isNothing);
  }
}
