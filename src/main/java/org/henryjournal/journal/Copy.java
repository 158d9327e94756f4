package org.henryjournal.journal;

import static java.util.Objects.requireNonNull;
import static org.henryjournal.journal.db.Tables.JOURNAL_MERGE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.henryjournal.domain.Refusal;
import org.henryjournal.journal.db.tables.records.JournalMergeRecord;
import org.jooq.TableRecord;
import org.jspecify.annotations.Nullable;

/**
 * One of two copies of a journal: its changes, what became of rows since the copies parted, and
 * what its own merges brought it of further copies.
 */
final class Copy {

  /** More twins than any journal has rows are made up. */
  private static final long MOST_TWINS = 10_000_000;

  /** Where a row came to be: what it is known by in all copies. */
  record Origin(ChangeId by, Row.Key row) {}

  private final JournalFile file;
  private final List<String> crcs = new ArrayList<>();
  private final Map<Row.Key, RowStory> stories = new LinkedHashMap<>();
  private final Map<Long, String> merges = new LinkedHashMap<>();
  private final Map<Long, Long> mergedAt = new HashMap<>();
  private final Set<Long> merging = new HashSet<>();

  private final Set<ChangeId> known = new HashSet<>();
  private final Map<Origin, List<Row.Key>> own = new HashMap<>();
  private final Map<Row.Key, List<Origin>> origins = new HashMap<>();
  private long common;
  private long twins;

  Copy(JournalFile file) {
    this.file = file;
  }

  JournalFile file() {
    return file;
  }

  /** A change of the common beginning. */
  void begin(ChangeId change, List<Row> rows) {
    crcs.add(change.crc());
    common = change.seq();
    rows.forEach(row -> noteMerge(change, row));
  }

  /** A change of this copy alone. */
  void add(ChangeId change, List<Row> rows) {
    crcs.add(change.crc());
    long takenBack = 0;
    for (Row row : rows) {
      if (row.table().equals(JOURNAL_MERGE)) {
        takenBack = row instanceof Row.Del ? mergedAt.getOrDefault(row.id(), 0L) : takenBack;
        noteMerge(change, row);
      }
    }
    Set<Row.Key> made = new HashSet<>();
    for (Row row : rows) {
      if (!row.table().equals(JOURNAL_MERGE)) {
        Row.Key key = new Row.Key(row.table(), row.id());
        TableRecord<?> image = row instanceof Row.Put put ? put.record() : null;
        RowStory story = stories.computeIfAbsent(key, k -> new RowStory());
        if (story.isBlank()) {
          made.add(key);
        }
        if (takenBack <= common || !story.takeBack(change(takenBack), change, image)) {
          story.add(change, image);
        }
      }
    }
    for (Row row : rows) {
      if (row instanceof Row.Put put && put.record() instanceof JournalMergeRecord merge) {
        apply(change, notes(merge.getContent()), made);
      }
    }
  }

  private void noteMerge(ChangeId change, Row row) {
    if (row instanceof Row.Put put && put.record() instanceof JournalMergeRecord merge) {
      merges.put(merge.getId(), merge.getContent());
      mergedAt.put(merge.getId(), change.seq());
      merging.add(change.seq());
    } else if (row.table().equals(JOURNAL_MERGE)) {
      merges.remove(row.id());
    }
  }

  private MergeNotes notes(String content) {
    try {
      return MergeNotes.of(content);
    } catch (IllegalArgumentException e) {
      throw new Refusal(e, "merge.nonsense", file.path(), Tables.name(JOURNAL_MERGE));
    }
  }

  private void apply(ChangeId change, MergeNotes notes, Set<Row.Key> made) {
    for (MergeNotes.Twins twins : notes.twins()) {
      count(twins);
      for (int i = 0; i < twins.count(); i++) {
        Row.Key key = new Row.Key(twins.table(), twins.own() + i);
        // The first one is where it came to be; another one is of a row that is one with it.
        if (made.remove(key)) {
          requireNonNull(stories.get(key)).cameBy(change, twins.by());
        }
      }
    }
    notes
        .from()
        .forEach(
            from ->
                stories
                    .computeIfAbsent(from.row(), key -> new RowStory())
                    .saidBy(change, from.what(), from.by().orElse(change)));
  }

  private void count(MergeNotes.Twins each) {
    twins += each.count();
    if (twins > MOST_TWINS) {
      throw new Refusal("merge.nonsense", file.path(), Tables.name(JOURNAL_MERGE));
    }
  }

  /** To be called once all changes are there. */
  void end() {
    twins = 0;
    for (String content : merges.values()) {
      MergeNotes notes = notes(content);
      notes.known().forEach(run -> known.addAll(run.changes()));
      for (MergeNotes.Twins each : notes.twins()) {
        count(each);
        for (int i = 0; i < each.count(); i++) {
          Row.Key key = new Row.Key(each.table(), each.own() + i);
          Origin origin = new Origin(each.by(), new Row.Key(each.table(), each.id() + i));
          own.computeIfAbsent(origin, o -> new ArrayList<>(1)).add(key);
          origins.computeIfAbsent(key, k -> new ArrayList<>(1)).add(origin);
        }
      }
    }
    stories
        .values()
        .removeIf(
            story ->
                !story.isCommon()
                    && (story.isBlank()
                        || (story.lastRow() == null && !story.isKnownToHaveGone())));
  }

  Map<Row.Key, RowStory> stories() {
    return stories;
  }

  Optional<RowStory> story(Row.Key key) {
    return Optional.ofNullable(stories.get(key));
  }

  /** Whether a change was made here or has been taken in; what all have in common is known. */
  boolean knows(@Nullable ChangeId change) {
    return change == null || isOwn(change) || known.contains(change);
  }

  private ChangeId change(long seq) {
    return new ChangeId(seq, crcs.get((int) seq - 1));
  }

  private boolean isOwn(ChangeId change) {
    return change.seq() <= crcs.size()
        && change.seq() > 0
        && crcs.get((int) change.seq() - 1).equals(change.crc());
  }

  /** All changes that were made here since the copies parted or have been taken in. */
  Set<ChangeId> all() {
    Set<ChangeId> all = new HashSet<>(known);
    for (long seq = common + 1; seq <= crcs.size(); seq++) {
      all.add(change(seq));
    }
    return all;
  }

  /** What a row that is not of the common beginning is known by elsewhere. */
  List<Origin> origins(Row.Key key) {
    List<Origin> found = origins.getOrDefault(key, List.of());
    RowStory story = stories.get(key);
    ChangeId born = story == null ? null : story.born();
    if (born == null || isBroughtBy(born, key)) {
      return found;
    }
    List<Origin> all = new ArrayList<>();
    all.add(new Origin(born, key));
    all.addAll(found);
    return all;
  }

  /** Whether a merge made the row, after one that came to be elsewhere. */
  private boolean isBroughtBy(ChangeId born, Row.Key key) {
    return origins.containsKey(key) && merging.contains(born.seq());
  }

  /** The rows that came to be there, or are one with what came to be there. */
  List<Row.Key> rows(Origin origin) {
    List<Row.Key> rows = new ArrayList<>(own.getOrDefault(origin, List.of()));
    RowStory story = stories.get(origin.row());
    if (story != null && origin.by().equals(story.born())) {
      rows.add(origin.row());
    }
    return rows;
  }
}
