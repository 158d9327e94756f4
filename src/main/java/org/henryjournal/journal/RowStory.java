package org.henryjournal.journal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.Field;
import org.jooq.TableRecord;
import org.jspecify.annotations.Nullable;

/** What became of one row in one copy of a journal since the copies parted. */
final class RowStory {

  /**
   * What one change said of a column.
   *
   * @param by the change, wherever it was made; null for what the copies have in common
   */
  record Said(@Nullable ChangeId by, @Nullable Object value) {}

  /** The row after one change. */
  private static final class Version {
    /** Of this copy; 0 for the common beginning. */
    private final long seq;

    private @Nullable ChangeId by;

    /** Null where the row is gone. */
    private @Nullable TableRecord<?> row;

    /** The merge that made it and was taken back, or of which this is the taking back. */
    private @Nullable ChangeId undone;

    /** Whether the row is as it was in the common beginning, which is read last. */
    private boolean asBegun;

    /** Columns that another change said, which a merge brought here. */
    private final Map<String, ChangeId> from = new HashMap<>();

    Version(long seq, @Nullable ChangeId by, @Nullable TableRecord<?> row) {
      this.seq = seq;
      this.by = by;
      this.row = row;
    }
  }

  private final List<Version> versions = new ArrayList<>();
  private @Nullable ChangeId born;
  private boolean common;

  /** The row in the common beginning, or null where it had gone before its end. */
  void begin(@Nullable TableRecord<?> row) {
    common = true;
    versions.stream().filter(version -> version.asBegun).forEach(version -> version.row = row);
    versions.addFirst(new Version(0, null, row));
  }

  /** What one change of this copy made of the row; null for nothing. */
  void add(ChangeId by, @Nullable TableRecord<?> row) {
    if (born == null) {
      born = by;
    }
    versions.add(new Version(by.seq(), by, row));
  }

  /**
   * A merge that is taken back never was for whoever has not seen it, if the row is as it was
   * before it.
   *
   * @param merge the change that merged
   * @param undo the change that takes it back
   * @param row as it is now; null for gone
   * @return false where it is not as before
   */
  boolean takeBack(ChangeId merge, ChangeId undo, @Nullable TableRecord<?> row) {
    int first = versions.size();
    while (first > 0 && versions.get(first - 1).seq >= merge.seq()) {
      first--;
    }
    // Of the common beginning, which is read last, it is known that an undo brings it back.
    if (first > 0 && !sameRow(versions.get(first - 1).row, row)) {
      return false;
    }
    add(undo, row);
    for (Version version : versions.subList(first, versions.size())) {
      version.undone = version.undone == null ? merge : version.undone;
    }
    born = first == 0 ? null : born;
    return true;
  }

  /** Whether all that was said of it has been taken back. */
  boolean isBlank() {
    return versions.stream().allMatch(version -> version.undone != null);
  }

  /** Whether it never was here, but a merge brought the word that it has gone elsewhere. */
  boolean isKnownToHaveGone() {
    return lastRow() == null
        && versions.stream().anyMatch(version -> version.from.containsKey(MergeNotes.THERE));
  }

  /** What another copy is told: what was taken back before it was seen is left out. */
  private List<Version> toldTo(Copy other) {
    return versions.stream()
        .filter(version -> version.undone == null || other.knows(version.undone))
        .toList();
  }

  private static boolean sameRow(@Nullable TableRecord<?> one, @Nullable TableRecord<?> other) {
    if (one == null || other == null) {
      return one == other;
    }
    for (Field<?> field : one.fields()) {
      if (!Merged.same(one.get(field), other.get(field))) {
        return false;
      }
    }
    return true;
  }

  /** The version that a change of this copy made first; the row is as it was where it made none. */
  private Version of(ChangeId change) {
    for (Version version : versions) {
      if (version.seq == change.seq()) {
        return version;
      }
    }
    Version same = new Version(change.seq(), change, row());
    same.asBegun = versions.isEmpty() || versions.getLast().asBegun;
    versions.add(same);
    return same;
  }

  /** What the merge says of a row that it made: it came to be by another change. */
  void cameBy(ChangeId merge, ChangeId by) {
    of(merge).by = by;
  }

  /**
   * @param what a column or {@link MergeNotes#THERE}
   */
  void saidBy(ChangeId merge, String what, ChangeId by) {
    of(merge).from.put(what, by);
  }

  /** The change of this copy that made it; null where it is of the common beginning. */
  @Nullable ChangeId born() {
    return born;
  }

  boolean isCommon() {
    return common;
  }

  /** Whether it was there when the copies parted. */
  boolean wasThere() {
    return common && versions.getFirst().row != null;
  }

  boolean isThere() {
    return row() != null;
  }

  /** The row as it is; null where it is gone. */
  @Nullable TableRecord<?> row() {
    return versions.isEmpty() ? null : versions.getLast().row;
  }

  /** The row as it was last; null where it never was. */
  @Nullable TableRecord<?> lastRow() {
    return last(versions);
  }

  /** The same, as another copy is told: a merge that was taken back never made a row. */
  @Nullable TableRecord<?> lastRow(Copy other) {
    return last(toldTo(other));
  }

  private static @Nullable TableRecord<?> last(List<Version> versions) {
    return versions.reversed().stream()
        .map(version -> version.row)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** Whether the other copy has seen all that was ever said of the row. */
  boolean isKnownTo(Copy other) {
    return versions.stream()
        .allMatch(
            version ->
                other.knows(version.by) && version.from.values().stream().allMatch(other::knows));
  }

  /** The change of this copy after which it was there no more; 0 where it is there. */
  long goneAt() {
    long gone = 0;
    for (Version version : versions) {
      gone = version.row == null ? gone == 0 ? version.seq : gone : 0;
    }
    return gone;
  }

  /**
   * What was said of a column, one after the other; while the row was gone nothing was.
   *
   * @param other the copy that is told
   */
  List<Said> said(Field<?> column, Copy other) {
    String name = LineCodec.lower(column.getName());
    List<Said> said = new ArrayList<>();
    for (Version version : toldTo(other)) {
      if (version.row != null) {
        Object value = version.row.get(column);
        ChangeId from = version.from.get(name);
        if (said.isEmpty() || from != null || !Merged.same(said.getLast().value(), value)) {
          said.add(new Said(from == null ? version.by : from, value));
        }
      }
    }
    return said;
  }

  /**
   * Whether the row was there, one after the other.
   *
   * @param other the copy that is told
   */
  List<Said> there(Copy other) {
    List<Said> said = new ArrayList<>();
    for (Version version : toldTo(other)) {
      boolean there = version.row != null;
      ChangeId from = version.from.get(MergeNotes.THERE);
      if (said.isEmpty() || from != null || !Objects.equals(said.getLast().value(), there)) {
        said.add(new Said(from == null ? version.by : from, there));
      }
    }
    return said;
  }
}
