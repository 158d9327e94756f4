package org.henryjournal.journal;

import static org.henryjournal.journal.db.Tables.BIN;
import static org.henryjournal.journal.db.Tables.CUSTOMER;
import static org.henryjournal.journal.db.Tables.LABEL;
import static org.henryjournal.journal.db.Tables.NEXT_STEP;
import static org.henryjournal.journal.db.Tables.REVISIT;
import static org.henryjournal.journal.db.Tables.STATEMENT;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.henryjournal.domain.NextStep;
import org.henryjournal.journal.db.tables.records.LabelRecord;
import org.henryjournal.journal.db.tables.records.NextStepRecord;
import org.jooq.Field;
import org.jooq.TableRecord;
import org.jspecify.annotations.Nullable;

/**
 * One row of two copies, made one column by column: what one copy alone has said since they parted
 * holds; what both have said differently is a conflict.
 *
 * <p>Nothing here asks for the time. What a copy says is newer where that copy has taken in the
 * change by which the other one says otherwise.
 */
final class Merged {

  /**
   * A column, or several that mean something together, of which the two copies say different
   * things.
   *
   * @param row id and table here
   * @param columns the first one tells the conflict from others of the row
   */
  record Conflict(Row.Key row, List<Field<?>> columns, TableRecord<?> mine, TableRecord<?> other) {

    MergeConflict.Key key() {
      return new MergeConflict.Key(
          Tables.name(row.table()), row.id(), LineCodec.lower(columns.getFirst().getName()));
    }
  }

  private enum Way {
    KEEP,
    TAKE,
    CONFLICT
  }

  /** Columns that mean something only together. */
  private static final List<List<Field<?>>> GROUPS =
      List.of(
          List.of(NEXT_STEP.STATE, NEXT_STEP.CLOSED, NEXT_STEP.KEPT_BY, NEXT_STEP.REASON),
          List.of(REVISIT.KIND, REVISIT.DAYS, REVISIT.DATE),
          List.of(STATEMENT.STATE, STATEMENT.JUDGED, STATEMENT.JUDGE));

  private static final List<Field<?>> LABELS =
      List.of(LABEL.MET, LABEL.NEED, LABEL.MONEY, LABEL.WORTH);

  private final Row.Key key;
  private final RowStory mine;
  private final RowStory theirs;
  private final TableRecord<?> ours;
  private final TableRecord<?> other;
  private final TwoCopies two;
  private final boolean metNow;
  private final Predicate<MergeConflict.Key> takesOther;
  private final List<MergeNotes.From> from = new ArrayList<>();
  private final List<Conflict> conflicts = new ArrayList<>();
  private TableRecord<?> row;

  /**
   * @param key of the row here
   * @param ours the row as it is here
   * @param other the row as it is in the other copy, with the ids of this one
   * @param metNow whether it was entered in both copies, and is seen to be one only now
   */
  Merged(
      Row.Key key,
      RowStory mine,
      RowStory theirs,
      TableRecord<?> ours,
      TableRecord<?> other,
      TwoCopies two,
      boolean metNow,
      Predicate<MergeConflict.Key> takesOther) {
    this.key = key;
    this.mine = mine;
    this.theirs = theirs;
    this.ours = ours;
    this.other = other;
    this.two = two;
    this.metNow = metNow;
    this.takesOther = takesOther;
    this.row = copy(ours);
    groups().forEach(this::merge);
    if (!isMeaningful()) {
      // Columns that were changed apart do not fit together: one copy has the whole row.
      from.clear();
      conflicts.clear();
      row = copy(ours);
      List<Field<?>> differing =
          groups().stream().flatMap(List::stream).filter(this::differs).toList();
      decide(differing, Way.CONFLICT);
    }
  }

  static TableRecord<?> copy(TableRecord<?> row) {
    return (TableRecord<?>) row.into(row.getTable());
  }

  /** Whether two values of a column say the same thing. */
  static boolean same(@Nullable Object one, @Nullable Object other) {
    return one instanceof BigDecimal a && other instanceof BigDecimal b
        ? a.compareTo(b) == 0
        : Objects.equals(one, other);
  }

  private List<List<Field<?>>> groups() {
    List<List<Field<?>>> groups = new ArrayList<>();
    Set<Field<?>> grouped = new HashSet<>();
    for (List<Field<?>> group : GROUPS) {
      if (group.stream().allMatch(column -> List.of(ours.fields()).contains(column))) {
        groups.add(group);
        grouped.addAll(group);
      }
    }
    columns(ours).stream()
        .filter(column -> !grouped.contains(column))
        .forEach(column -> groups.add(List.of(column)));
    return groups;
  }

  /** What a row says of its own accord, and not because it follows from others. */
  static List<Field<?>> columns(TableRecord<?> row) {
    List<Field<?>> columns = new ArrayList<>(List.of(row.fields()));
    columns.remove(JournalWriter.id(row.getTable()));
    // What a row of labels says of a label that was not said that day follows from others.
    if (row instanceof LabelRecord label && label.getDate() != null) {
      columns.removeAll(LABELS);
    }
    return columns;
  }

  private boolean differs(Field<?> column) {
    return !same(row.get(column), other.get(column));
  }

  private void merge(List<Field<?>> group) {
    List<Field<?>> differing = group.stream().filter(this::differs).toList();
    if (differing.isEmpty()) {
      group.forEach(this::adopt);
      return;
    }
    Set<Way> ways = new HashSet<>();
    differing.forEach(column -> ways.add(way(column)));
    decide(group, ways.size() == 1 ? ways.iterator().next() : Way.CONFLICT);
  }

  /** Both say the same of their own accord: from now on it is as if one had said it. */
  private void adopt(Field<?> column) {
    ChangeId said = theirs.said(column, two.mine()).getLast().by();
    if (said != null && !two.mine().knows(said)) {
      from.add(new MergeNotes.From(key, name(column), Optional.of(said)));
    }
  }

  private void decide(List<Field<?>> group, Way way) {
    Way decided = way == Way.CONFLICT ? settled(group) : way;
    Conflict conflict = new Conflict(key, group, ours, other);
    boolean taken = decided == Way.TAKE;
    if (decided == Way.CONFLICT) {
      conflicts.add(conflict);
      taken = takesOther.test(conflict.key());
    }
    for (Field<?> column : group) {
      boolean differs = differs(column);
      if (taken && differs) {
        take(column);
      }
      if (decided == Way.TAKE) {
        adopt(column);
      } else if (way == Way.CONFLICT && differs) {
        // Decided here: whoever takes in this merge has seen both.
        from.add(new MergeNotes.From(key, name(column), Optional.empty()));
      }
    }
  }

  private static String name(Field<?> column) {
    return LineCodec.lower(column.getName());
  }

  private void take(Field<?> column) {
    RowReader.set(row, column, other.get(column));
  }

  private Way way(Field<?> column) {
    List<RowStory.Said> here = mine.said(column, two.other());
    List<RowStory.Said> there = theirs.said(column, two.mine());
    boolean knowsMine = two.other().knows(here.getLast().by());
    boolean knownHere = two.mine().knows(there.getLast().by());
    if (knownHere) {
      return Way.KEEP;
    } else if (knowsMine) {
      return Way.TAKE;
    }
    boolean fresh = isFresh(here, two.other());
    boolean freshThere = isFresh(there, two.mine());
    return fresh == freshThere ? Way.CONFLICT : fresh ? Way.KEEP : Way.TAKE;
  }

  /** Whether the last that was said is other than what the other copy knows was said. */
  static boolean isFresh(List<RowStory.Said> said, Copy other) {
    for (RowStory.Said each : said.reversed()) {
      if (other.knows(each.by())) {
        return !same(each.value(), said.getLast().value());
      }
    }
    return true;
  }

  /** What needs nobody to decide. */
  private Way settled(List<Field<?>> group) {
    Field<?> column = group.getFirst();
    if (column.equals(NEXT_STEP.STATE) && isKept(ours) && isKept(other)) {
      // The first visit that could keep it has kept it.
      return earlier(NEXT_STEP.CLOSED) ? Way.TAKE : Way.KEEP;
    } else if (metNow && column.equals(CUSTOMER.CREATED)) {
      return earlier(CUSTOMER.CREATED) ? Way.TAKE : Way.KEEP;
    } else if (isOwnAffair(column)) {
      return ours.get(column) == null ? Way.TAKE : Way.KEEP;
    } else if (metNow && group.stream().allMatch(each -> isUnsaid(ours, each))) {
      return Way.TAKE;
    } else if (metNow && group.stream().allMatch(each -> isUnsaid(other, each))) {
      return Way.KEEP;
    }
    return Way.CONFLICT;
  }

  /** Which import brought it, and how the bin holds it, means nothing to a rep. */
  private static boolean isOwnAffair(Field<?> column) {
    return column.getName().equals("BATCH")
        || column.equals(BIN.CONTENT)
        || column.equals(BIN.AT)
        || column.equals(BIN.TITLE);
  }

  private static boolean isUnsaid(TableRecord<?> row, Field<?> column) {
    return same(row.get(column), Cell.unsaid(column.getType()));
  }

  private static boolean isKept(TableRecord<?> row) {
    return row instanceof NextStepRecord step && step.getState() == NextStep.State.KEPT;
  }

  private boolean earlier(Field<LocalDate> column) {
    LocalDate here = ours.get(column);
    LocalDate there = other.get(column);
    return there != null && (here == null || there.isBefore(here));
  }

  private boolean isMeaningful() {
    try {
      Tables.of(key.table()).look(copy(row));
      return true;
    } catch (RuntimeException e) {
      return false;
    }
  }

  /** The row as it is from now on. */
  TableRecord<?> row() {
    return row;
  }

  boolean isChanged() {
    for (Field<?> column : ours.fields()) {
      if (!same(ours.get(column), row.get(column))) {
        return true;
      }
    }
    return false;
  }

  List<MergeNotes.From> from() {
    return from;
  }

  List<Conflict> conflicts() {
    return conflicts;
  }
}
