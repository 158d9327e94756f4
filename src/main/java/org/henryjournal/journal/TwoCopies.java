package org.henryjournal.journal;

import static org.henryjournal.journal.db.Tables.JOURNAL_MERGE;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.henryjournal.domain.Refusal;
import org.jooq.Table;
import org.jooq.TableRecord;

/**
 * Two copies of one journal, read beside each other. What they have in common is the longest
 * beginning of which all checksums are equal; beyond it each has changes of its own.
 */
final class TwoCopies {

  private static final JournalFile.Visitor PASS_OVER = row -> {};

  private final Copy mine;
  private final Copy other;
  private final JournalFile.Position common;
  private final Map<Table<?>, Long> lastIds = new HashMap<>();

  private TwoCopies(
      JournalFile file, JournalFile.Position end, OtherJournal from, Progress progress)
      throws IOException {
    mine = new Copy(file);
    other = new Copy(from.file());
    ChangeReader a = file.changes(end.length());
    ChangeReader b = from.file().changes(from.size());
    long total = Math.max(1, end.length() + 2 * from.size());
    List<Row> ofA = new ArrayList<>();
    List<Row> ofB = new ArrayList<>();
    JournalFile.Position last = a.good();
    boolean inA = next(a, ofA);
    boolean inB = next(b, ofB);
    while (inA && inB && a.good().crc().equals(b.good().crc())) {
      last = b.good();
      ofA.forEach(row -> lastIds.merge(row.table(), row.id(), Math::max));
      mine.begin(ChangeId.of(last), ofA);
      other.begin(ChangeId.of(last), ofB);
      inA = next(a, ofA);
      inB = next(b, ofB);
      progress.at(a.good().length() + b.good().length(), total);
    }
    common = last;
    if (inB && last.seq() == 0 && isRescue(from)) {
      throw new Refusal("merge.rescued", from.file().path());
    }
    while (inA) {
      mine.add(ChangeId.of(a.good()), ofA);
      inA = next(a, ofA);
    }
    while (inB) {
      other.add(ChangeId.of(b.good()), ofB);
      inB = next(b, ofB);
      progress.at(end.length() + b.good().length(), total);
    }
    if (!ChangeId.of(a.good()).equals(ChangeId.of(end))) {
      file.readAgain(end, PASS_OVER, Progress.NONE);
    }
    from.requireWhole(b);
    readBeginning(from, progress, total);
    mine.end();
    other.end();
  }

  /**
   * @param end up to where the own file has been written
   * @throws Refusal when one of them is damaged
   */
  static TwoCopies read(
      JournalFile file, JournalFile.Position end, OtherJournal from, Progress progress) {
    try {
      return new TwoCopies(file, end, from, progress);
    } catch (IOException e) {
      throw new Refusal(e, "journal.unreadable", from.file().path(), JournalFile.reason(e));
    }
  }

  /** Whether it holds what a journal said, and not how that came about. */
  private static boolean isRescue(OtherJournal from) throws IOException {
    AtomicBoolean rescue = new AtomicBoolean();
    from.file()
        .changes(from.size())
        .next(
            new JournalFile.Visitor() {
              @Override
              public void change(LineCodec.Head head) {
                rescue.set(head.action().equals(Deed.JOURNAL_RESCUE.code()));
              }

              @Override
              public void row(Row row) {}
            });
    return rescue.get();
  }

  private static boolean next(ChangeReader reader, List<Row> rows) throws IOException {
    rows.clear();
    return reader.next(rows::add);
  }

  /** What the rows that either copy has touched were when the copies parted. */
  private void readBeginning(OtherJournal from, Progress progress, long total) throws IOException {
    Set<Row.Key> touched = new HashSet<>(mine.stories().keySet());
    touched.addAll(other.stories().keySet());
    touched.removeIf(key -> key.id() > lastIds.getOrDefault(key.table(), 0L));
    if (touched.isEmpty()) {
      return;
    }
    Map<Row.Key, Row> images = new HashMap<>();
    ChangeReader reader = from.file().changes(common.length());
    JournalFile.Visitor visitor =
        row -> {
          Row.Key key = new Row.Key(row.table(), row.id());
          if (touched.contains(key) && !row.table().equals(JOURNAL_MERGE)) {
            images.put(key, row);
          }
        };
    while (reader.next(visitor)) {
      progress.at(total - from.size() + reader.good().length(), total);
    }
    images.forEach(
        (key, row) -> {
          TableRecord<?> image = row instanceof Row.Put put ? put.record() : null;
          mine.story(key).ifPresent(story -> story.begin(image));
          other
              .story(key)
              .ifPresent(
                  story -> {
                    story.begin(image);
                    // The other one has not touched it: it has the story that it had by then.
                    mine.stories()
                        .computeIfAbsent(
                            key,
                            k -> {
                              RowStory same = new RowStory();
                              same.begin(image);
                              return same;
                            });
                  });
        });
  }

  Copy mine() {
    return mine;
  }

  Copy other() {
    return other;
  }

  /** Whether the other copy has no change that this one has not made or taken in. */
  boolean isKnown() {
    return other.all().stream().allMatch(mine::knows);
  }

  /** Where the copies parted. */
  JournalFile.Position common() {
    return common;
  }

  /** Whether a row of the other copy is, under this id, a row of both. */
  boolean isCommon(Row.Key key) {
    RowStory theirs = other.stories().get(key);
    if (theirs != null) {
      return theirs.isCommon();
    }
    RowStory own = mine.stories().get(key);
    return own == null ? key.id() <= lastIds.getOrDefault(key.table(), 0L) : own.isCommon();
  }
}
