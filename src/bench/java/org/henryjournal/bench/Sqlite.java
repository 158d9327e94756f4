package org.henryjournal.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.henryjournal.bench.MadeVisits.DAYS;
import static org.henryjournal.bench.MadeVisits.FIRST;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.henryjournal.domain.Outcome;
import org.henryjournal.domain.Workdays;
import org.henryjournal.insight.CustomerVisits;
import org.henryjournal.insight.Step;
import org.henryjournal.insight.VisitTable;

/** The same visits in a database of the sqlite3 program, with indexes for what is asked. */
final class Sqlite {

  private static final String TIME = "Run Time: real ";
  private static final String LAST = "that was all";

  private final Path database;
  private final Path folder;

  private Sqlite(Path folder) {
    this.folder = folder;
    database = folder.resolve("visits.sqlite");
  }

  static boolean isInstalled() {
    try {
      return new ProcessBuilder("sqlite3", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** An empty database of the folder. */
  static Sqlite in(Path folder) {
    return new Sqlite(folder);
  }

  /** Fills a new database of the folder. */
  static Sqlite of(Path folder, List<CustomerVisits> customers, VisitTable table)
      throws IOException {
    Sqlite sqlite = new Sqlite(folder);
    sqlite.writeVisits(customers, table);
    sqlite.writeDays();
    sqlite.run(
        """
        create table customer (id integer primary key, industry text);
        create table visit (id integer primary key, customer integer, date text, kind integer,
          outcome integer, number integer, state integer, minutes integer, step integer,
          first integer, cents integer, objection text, won integer);
        create table lost (visit integer, date text);
        create table day (date text primary key, week text, month text, workday integer)
          without rowid;
        .mode csv
        .import customer.csv customer
        .import visit.csv visit
        .import lost.csv lost
        .import day.csv day
        create index visit_date on visit (date);
        create index visit_customer on visit (customer, date);
        create index customer_industry on customer (industry);
        create index lost_date on lost (date);
        analyze;
        """);
    return sqlite;
  }

  /**
   * Seconds that the questions take together, in each round.
   *
   * @param first the answer to the first question must begin like this
   */
  List<Double> time(List<String> questions, int rounds, String first) throws IOException {
    StringBuilder script = new StringBuilder("pragma cache_size = -1000000;\n.timer on\n");
    for (int round = 0; round < rounds; round++) {
      questions.forEach(question -> script.append(question).append(";\n"));
      script.append(".print ").append(LAST).append('\n');
    }
    List<Double> seconds = new ArrayList<>();
    double sum = 0;
    List<String> lines = run(script.toString());
    if (!lines.getFirst().startsWith(first)) {
      throw new IllegalStateException("sqlite3 counts " + lines.getFirst() + ", not " + first);
    }
    for (String line : lines) {
      if (line.startsWith(TIME)) {
        sum += Double.parseDouble(line.substring(TIME.length()).split(" ")[0]);
      } else if (line.equals(LAST)) {
        seconds.add(sum);
        sum = 0;
      }
    }
    return seconds;
  }

  /** Runs a script as a process of its own; gives what it printed. */
  List<String> run(String script) throws IOException {
    Path input = folder.resolve("script.sql");
    Files.writeString(input, script);
    Process process =
        new ProcessBuilder("sqlite3", "-bail", String.valueOf(database))
            .directory(folder.toFile())
            .redirectInput(input.toFile())
            .redirectErrorStream(true)
            .start();
    try {
      List<String> lines =
          new String(process.getInputStream().readAllBytes(), UTF_8).lines().toList();
      if (process.waitFor() != 0) {
        throw new IOException("sqlite3: " + lines);
      }
      return lines;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void writeDays() throws IOException {
    Workdays calendar = Workdays.mondayToFriday();
    try (BufferedWriter days = Files.newBufferedWriter(folder.resolve("day.csv"))) {
      for (int i = 0; i < DAYS; i++) {
        LocalDate day = FIRST.plusDays(i);
        String month = day.toString().substring(0, 7);
        row(days, day, Step.WEEK.start(day), month, calendar.isWorkday(day) ? 1 : 0);
      }
    }
  }

  private void writeVisits(List<CustomerVisits> customers, VisitTable table) throws IOException {
    try (BufferedWriter people = Files.newBufferedWriter(folder.resolve("customer.csv"));
        BufferedWriter visits = Files.newBufferedWriter(folder.resolve("visit.csv"));
        BufferedWriter lost = Files.newBufferedWriter(folder.resolve("lost.csv"))) {
      int row = 0;
      for (CustomerVisits customer : customers) {
        row(people, customer.customer(), customer.industry());
        int end = row + customer.entries().size();
        writeCustomer(visits, lost, customer, table, row, end);
        row = end;
      }
    }
  }

  private static void writeCustomer(
      BufferedWriter visits,
      BufferedWriter lost,
      CustomerVisits customer,
      VisitTable table,
      int from,
      int end)
      throws IOException {
    long base = customer.entries().getFirst().id();
    boolean won = false;
    Optional<LocalDate> next = Optional.empty();
    boolean tried = false;
    int following = 1;
    for (int row = end - 1; row >= from; row--) {
      CustomerVisits.Entry entry = customer.entries().get((int) (table.id(row) - base));
      boolean visit = table.number(row) > 0;
      if (visit && following == 1) {
        won = table.outcome(row) == Outcome.DEAL;
        if (!won) {
          writeLost(lost, customer, table, row, next, tried);
        }
      }
      row(
          visits,
          entry.id(),
          customer.customer(),
          table.date(row),
          entry.kind().ordinal(),
          entry.outcome().ordinal(),
          table.number(row),
          entry.state(),
          entry.minutes(),
          visit && entry.step() ? 1 : 0,
          visit && isFirst(table, from, row) ? 1 : 0,
          entry.cents(),
          entry.objection(),
          visit && won ? 1 : 0);
      if (visit) {
        following = table.number(row);
        next = Optional.of(table.date(row));
      } else if (next.isEmpty()) {
        tried = true;
      }
    }
  }

  /**
   * @param tried whether an attempt was made after it
   */
  private static void writeLost(
      BufferedWriter lost,
      CustomerVisits customer,
      VisitTable table,
      int row,
      Optional<LocalDate> next,
      boolean tried)
      throws IOException {
    Optional<LocalDate> dropped =
        customer.drops().stream()
            .filter(day -> !day.isBefore(table.date(row)))
            .filter(day -> next.filter(n -> !day.isBefore(n)).isEmpty())
            .findFirst();
    boolean refused = table.outcome(row) == Outcome.REFUSED;
    if (refused && (dropped.isPresent() || (next.isEmpty() && !tried))) {
      row(lost, table.id(row), table.date(row));
    } else if (dropped.isPresent()) {
      row(lost, table.id(row), dropped.get());
    }
  }

  private static boolean isFirst(VisitTable table, int from, int row) {
    for (int before = from; before < row; before++) {
      if (table.number(before) > 0) {
        return false;
      }
    }
    return true;
  }

  private static void row(BufferedWriter out, Object... cells) throws IOException {
    for (int i = 0; i < cells.length; i++) {
      out.write((i == 0 ? "" : ",") + cells[i]);
    }
    out.write('\n');
  }
}
