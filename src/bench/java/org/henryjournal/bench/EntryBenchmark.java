package org.henryjournal.bench;

import static org.henryjournal.journal.TestJournal.TODAY;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.henryjournal.domain.Outcome;
import org.henryjournal.domain.VisitDraft;
import org.henryjournal.domain.VisitKind;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.TestJournal;

/**
 * From Enter to the entry on the disk, in journals of several sizes; against one insert into a
 * table of SQLite that has as many rows and the journal's indexes. The insert is timed as the way
 * of a line to the sqlite3 program and back, less that of a line that does nothing.
 */
public final class EntryBenchmark {

  /** Else the first journal would pay for what Java has not compiled yet. */
  private static final int WARM_UP_ENTRIES = 3_000;

  private static final int WARM_UP_SIZE = 10_000;
  private static final int WARM_UPS = 300;
  private static final int ROUNDS = 300;
  private static final int CUSTOMERS = 100;
  private static final List<Integer> SIZES = List.of(0, 100_000, 1_000_000);
  private static final String NOTE = "tasted samples, wants 30 cases";
  private static final String TABLE =
      """
      pragma journal_mode = wal;
      create table visit (id integer primary key, customer integer not null, contact integer,
        date text not null, time text, kind text not null, outcome text not null, amount numeric,
        objection text not null default '', reason text not null default '',
        need text not null default '', competitor text not null default '',
        note text not null default '', state integer, minutes integer, batch integer);
      insert into visit (customer, date, kind, outcome, note)
        with recursive number (n) as (select 1 union all select n + 1 from number limit %d)
        select abs(random()) %% %d, date('%s', '-' || (n * 2000 / %d) || ' days'), 'IN_PERSON',
        'THINKING', '%s' from number where %d > 0;
      create index visit_customer on visit (customer);
      create index visit_date on visit (date, id);
      """;

  private EntryBenchmark() {}

  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try (Journals journals = Journals.make()) {
      run(out, journals);
    }
  }

  static void run(PrintStream out, Journals journals) throws IOException {
    boolean compared = Sqlite.isInstalled();
    if (!compared) {
      out.println("sqlite3 is not installed: an entry stands by itself.");
    }
    try (Journal journal = TestJournal.openThere(journals.of(WARM_UP_SIZE))) {
      entries(journal, WARM_UP_SIZE, WARM_UP_ENTRIES, 0);
    }
    List<List<Long>> all = new ArrayList<>();
    for (int visits : SIZES) {
      List<Long> own = new ArrayList<>();
      List<Long> other = new ArrayList<>();
      Path folder = journals.of(visits);
      long sum = compared ? against(folder, visits, own, other) : alone(folder, visits, own);
      if (compared) {
        String name = "(c) entry among %,d visits / SQLite insert, WAL, synchronous=FULL";
        Ratio.print(out, String.format(Locale.ROOT, name, visits), own, other, sum);
      }
      all.add(own);
    }
    for (int i = 1; i < SIZES.size(); i++) {
      String name = String.format(Locale.ROOT, "(c) entry among %,d visits / 0", SIZES.get(i));
      Ratio.print(out, name, all.get(i), all.getFirst(), SIZES.get(i));
    }
  }

  private static long against(Path folder, int visits, List<Long> own, List<Long> other)
      throws IOException {
    Sqlite.in(folder)
        .run(
            TABLE.formatted(
                Math.max(1, visits), customers(visits), TODAY, Math.max(1, visits), NOTE, visits));
    try (SqlitePipe pipe = new SqlitePipe(folder.resolve("visits.sqlite"));
        Journal journal = TestJournal.openThere(folder)) {
      pipe.ask("pragma synchronous = full;");
      long sum = 0;
      for (int round = -WARM_UPS; round < ROUNDS; round++) {
        VisitDraft draft = draft(visits, round + WARM_UPS);
        String insert = insert(visits, round + WARM_UPS);
        long start = System.nanoTime();
        sum += journal.visitBook().log(draft).customer();
        long entry = System.nanoTime() - start;
        long inserted = pipe.ask(insert) - pipe.ask("");
        if (round >= 0) {
          own.add(entry);
          other.add(inserted);
        }
      }
      return sum;
    }
  }

  private static long alone(Path folder, int visits, List<Long> own) {
    try (Journal journal = TestJournal.openThere(folder)) {
      own.addAll(entries(journal, visits, WARM_UPS, ROUNDS));
      return journal.seq();
    }
  }

  /** Nanoseconds of each entry after so many that do not count. */
  static List<Long> entries(Journal journal, int visits, int warmUps, int rounds) {
    List<Long> times = new ArrayList<>();
    for (int i = 0; i < warmUps + rounds; i++) {
      VisitDraft draft = draft(visits, i);
      long start = System.nanoTime();
      journal.visitBook().log(draft);
      long time = System.nanoTime() - start;
      if (i >= warmUps) {
        times.add(time);
      }
    }
    return times;
  }

  private static int customers(int visits) {
    return Math.max(CUSTOMERS, visits / LargeJournal.VISITS_OF_A_CUSTOMER);
  }

  /** Customers far from each other; in an empty journal the warm-ups make them. */
  private static int customer(int visits, int round) {
    return round % CUSTOMERS * (customers(visits) / CUSTOMERS);
  }

  private static VisitDraft draft(int visits, int round) {
    return new VisitDraft(
        LargeJournal.name(customer(visits, round)),
        TODAY,
        Optional.empty(),
        "",
        VisitKind.IN_PERSON,
        Outcome.THINKING,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        NOTE + " " + round,
        VisitDraft.Details.NONE);
  }

  private static String insert(int visits, int round) {
    return ("insert into visit (customer, date, kind, outcome, note) values (%d, '%s', "
            + "'IN_PERSON', 'THINKING', '%s %d');")
        .formatted(customer(visits, round), TODAY, NOTE, round);
  }
}
