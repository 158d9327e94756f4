package org.henryjournal.journal;

import static org.henryjournal.journal.db.Tables.CUSTOMER;
import static org.henryjournal.journal.db.Tables.DEAL;
import static org.henryjournal.journal.db.Tables.VISIT;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jooq.Table;

/** Finds where two journals part, by their chained checksums, and counts what is behind that. */
final class BeyondCount implements JournalFile.Visitor {

  /** For passes in which only the checksums matter. */
  static final JournalFile.Visitor NO_ROWS =
      new JournalFile.Visitor() {
        @Override
        public void row(Row row) {}

        @Override
        public boolean wantsRows() {
          return false;
        }
      };

  /** By the names of the tables: to hash a table of jOOQ writes its SQL. */
  private final Map<String, Long> lastIds = new HashMap<>();

  private final Map<String, Set<Long>> fresh = new HashMap<>();
  private final Set<String> edited = new HashSet<>();
  private boolean parted;

  private BeyondCount() {}

  /** Up to where the checksums of two journals are the same. */
  static long common(Source one, Source other, Progress progress) throws IOException {
    ChangeReader a = one.changes();
    ChangeReader b = other.changes();
    long common = 0;
    while (one.header().equals(other.header())
        && a.next(NO_ROWS)
        && b.next(NO_ROWS)
        && a.good().seq() == b.good().seq()
        && a.good().crc().equals(b.good().crc())) {
      common = a.good().seq();
      progress.at(a.good().length(), Math.max(1, one.length()));
    }
    return common;
  }

  /** A journal file to be read, up to a place. */
  record Source(JournalFile file, long length) {
    ChangeReader changes() {
      return file.changes(length);
    }

    JournalHeader header() {
      return file.header();
    }
  }

  /** What a journal holds behind a change, as far as it reads. */
  static Beyond behind(long common, Source source, Progress progress) throws IOException {
    BeyondCount count = new BeyondCount();
    ChangeReader changes = source.changes();
    LocalDate from = changes.lastAt().toLocalDate();
    LocalDate to = from;
    count.parted = common == 0;
    while (changes.next(count)) {
      if (changes.good().seq() == common + 1) {
        from = changes.lastAt().toLocalDate();
      }
      to = changes.lastAt().toLocalDate();
      count.parted = changes.good().seq() >= common;
      progress.at(changes.good().length(), Math.max(1, source.length()));
    }
    return count.said(changes.good().seq() - common, from, to);
  }

  private Beyond said(long changes, LocalDate from, LocalDate to) {
    int all = fresh.values().stream().mapToInt(Set::size).sum();
    int visits = of(VISIT);
    int customers = of(CUSTOMER);
    int deals = of(DEAL);
    return new Beyond(
        changes,
        from,
        to.isBefore(from) ? from : to,
        visits,
        customers,
        deals,
        all - visits - customers - deals,
        edited.size());
  }

  private int of(Table<?> table) {
    return fresh.getOrDefault(table.getName(), Set.of()).size();
  }

  @Override
  public void row(Row row) {
    String table = row.table().getName();
    if (!parted) {
      lastIds.merge(table, row.id(), Math::max);
    } else if (row.id() <= lastIds.getOrDefault(table, 0L)) {
      edited.add(table + row.id());
    } else if (row instanceof Row.Put) {
      fresh.computeIfAbsent(table, t -> new HashSet<>()).add(row.id());
    } else {
      fresh.getOrDefault(table, new HashSet<>()).remove(row.id());
    }
  }
}
