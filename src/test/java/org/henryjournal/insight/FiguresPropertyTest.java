package org.henryjournal.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.henryjournal.domain.Outcome;
import org.junit.jupiter.api.Test;

/** What holds for the figures of any journal. */
class FiguresPropertyTest {

  private static final LocalDate FROM = RandomJournal.FROM.plusDays(7);
  private static final LocalDate TO = RandomJournal.FROM.plusDays(RandomJournal.DAYS - 9);

  /** All figures, in which attempts count for nothing. */
  private static List<Object> all(VisitTable table) {
    Selection selection = Selection.of(table, FROM, TO);
    return List.of(
        withoutAttempts(Figures.total(selection)),
        tallies(Figures.by(Step.WEEK, selection)),
        tallies(Figures.by(Step.MONTH, selection)),
        DealsByNumber.of(selection),
        ClosingCurve.of(selection),
        table.span(),
        Figures.customers(selection));
  }

  private static List<Tally> tallies(List<Period> periods) {
    return periods.stream().map(Period::tally).map(FiguresPropertyTest::withoutAttempts).toList();
  }

  private static Tally withoutAttempts(Tally t) {
    return new Tally(
        t.visits(), 0, t.deals(), t.cents(), t.minutes(), t.minuted(), t.steps(), t.news());
  }

  @Test
  void shares_add_to_one_and_steps_to_the_total() {
    for (long seed = 0; seed < 300; seed++) {
      VisitTable table = RandomJournal.of(seed).table();
      Tally total = Figures.total(Selection.of(table, FROM, TO));
      for (Step step : Step.values()) {
        List<Period> periods = Figures.by(step, Selection.of(table, FROM, TO));
        assertThat(periods.stream().mapToInt(Period::visits).sum()).isEqualTo(total.visits());
        assertThat(periods.stream().mapToInt(Period::deals).sum()).isEqualTo(total.deals());
        assertThat(periods.getFirst().from()).isEqualTo(FROM);
        assertThat(periods.getLast().to()).isEqualTo(TO);
        for (int i = 1; i < periods.size(); i++) {
          assertThat(periods.get(i).from()).isEqualTo(periods.get(i - 1).to().plusDays(1));
        }
      }
      DealsByNumber deals = DealsByNumber.of(Selection.of(table, FROM, TO));
      assertThat(deals.deals()).isEqualTo(total.deals());
      if (deals.deals() > 0) {
        double sum = deals.byNumber().keySet().stream().mapToDouble(deals::share).sum();
        assertThat(sum).isCloseTo(1, within(1e-12));
        assertThat(deals.shareFrom(1)).isEqualTo(1);
        assertThat(deals.share(1) + deals.share(2) + deals.shareFrom(3))
            .isCloseTo(1, within(1e-12));
      }
      List<ClosingCurve.Step> curve = ClosingCurve.of(Selection.of(table, FROM, TO)).steps();
      assertThat(curve.stream().mapToInt(ClosingCurve.Step::atRisk).sum())
          .isEqualTo(total.visits());
      assertThat(curve.stream().map(ClosingCurve.Step::cumulative)).isSorted();
      assertThat(curve).allMatch(s -> s.cumulative() >= 0 && s.cumulative() <= 1);
    }
  }

  @Test
  void an_attempt_changes_nothing() {
    for (long seed = 0; seed < 200; seed++) {
      RandomJournal journal = RandomJournal.of(seed);
      Random random = new Random(seed);
      RandomJournal.Entry attempt =
          new RandomJournal.Entry(
              1_000,
              1 + random.nextInt(9),
              RandomJournal.FROM.plusDays(random.nextInt(RandomJournal.DAYS)),
              Optional.empty(),
              Outcome.NOT_REACHED,
              Optional.empty(),
              RandomJournal.entry(random, 1, 1, 1).details());
      assertThat(all(journal.with(attempt).table())).isEqualTo(all(journal.table()));
    }
  }

  /** Another way to the same figures: window functions over the bare entries. */
  private static final String NUMBERED =
      """
      with visit as (
        select v.*, row_number() over (partition by customer order by date, time nulls last, id) as r
        from entry v where outcome <> 'NOT_REACHED'),
      ended as (
        select v.*, lag(date) over (partition by customer order by r) as before_date,
               lag(outcome) over (partition by customer order by r) as before_outcome
        from visit v),
      begun as (
        select e.*, case when before_outcome is null or before_outcome = 'DEAL'
            or exists (select 1 from dropped d where d.customer = e.customer
                       and d.date >= e.before_date and d.date < e.date)
          then 1 else 0 end as begins
        from ended e),
      pursuit as (
        select b.*, sum(begins) over (partition by customer order by r) as p from begun b),
      numbered as (
        select q.*, row_number() over (partition by customer, p order by r) as number
        from pursuit q)
      """;

  @Test
  void sql_comes_to_the_same_figures() throws SQLException {
    try (Connection h2 = DriverManager.getConnection("jdbc:h2:mem:figures");
        Statement sql = h2.createStatement()) {
      sql.execute(
          "create table entry (id bigint, customer bigint, date date, time time, outcome varchar)");
      sql.execute("create table dropped (customer bigint, date date)");
      for (long seed = 0; seed < 60; seed++) {
        RandomJournal journal = RandomJournal.of(seed);
        fill(h2, sql, journal);
        VisitTable table = journal.table();
        String range = " where date between '" + FROM + "' and '" + TO + "'";

        Tally total = Figures.total(Selection.of(table, FROM, TO));
        List<List<Integer>> counts =
            rows(
                sql,
                "select count(*), count(*) filter (where outcome = 'DEAL'),"
                    + " count(distinct customer) from numbered"
                    + range);
        assertThat(counts.getFirst())
            .isEqualTo(
                List.of(
                    total.visits(),
                    total.deals(),
                    Figures.customers(Selection.of(table, FROM, TO))));

        Map<Integer, Integer> byNumber = new TreeMap<>();
        rows(
                sql,
                "select number, count(*) from numbered"
                    + range
                    + " and outcome = 'DEAL' group by number")
            .forEach(row -> byNumber.put(row.get(0), row.get(1)));
        assertThat(DealsByNumber.of(Selection.of(table, FROM, TO)).byNumber()).isEqualTo(byNumber);

        assertThat(
                ClosingCurve.of(Selection.of(table, FROM, TO)).steps().stream()
                    .map(s -> List.of(s.number(), s.atRisk(), s.closed())))
            .isEqualTo(
                rows(
                    sql,
                    "select number, count(*), count(*) filter (where outcome = 'DEAL') from numbered"
                        + range
                        + " group by number order by number"));

        compareSteps(sql, table, Step.WEEK, "iso_week", range);
        compareSteps(sql, table, Step.MONTH, "month", range);
      }
    }
  }

  private static void compareSteps(
      Statement sql, VisitTable table, Step step, String part, String range) throws SQLException {
    List<List<Integer>> expected =
        rows(
            sql,
            "select extract("
                + part
                + " from date) as step, count(*), count(*) filter (where outcome = 'DEAL')"
                + " from numbered"
                + range
                + " group by step order by min(date)");
    assertThat(
            Figures.by(step, Selection.of(table, FROM, TO)).stream()
                .filter(p -> p.visits() > 0)
                .map(p -> List.of(p.visits(), p.deals())))
        .isEqualTo(expected.stream().map(row -> row.subList(1, 3)).toList());
  }

  private static void fill(Connection h2, Statement sql, RandomJournal journal)
      throws SQLException {
    sql.execute("delete from entry");
    sql.execute("delete from dropped");
    try (PreparedStatement entry = h2.prepareStatement("insert into entry values (?, ?, ?, ?, ?)");
        PreparedStatement drop = h2.prepareStatement("insert into dropped values (?, ?)")) {
      for (RandomJournal.Entry e : journal.entries()) {
        entry.setLong(1, e.id());
        entry.setLong(2, e.customer());
        entry.setObject(3, e.date());
        entry.setObject(4, e.time().orElse(null));
        entry.setString(5, e.outcome().name());
        entry.executeUpdate();
      }
      for (RandomJournal.Drop d : journal.drops()) {
        drop.setLong(1, d.customer());
        drop.setObject(2, d.date());
        drop.executeUpdate();
      }
    }
  }

  private static List<List<Integer>> rows(Statement sql, String question) throws SQLException {
    List<List<Integer>> rows = new ArrayList<>();
    try (ResultSet result = sql.executeQuery(NUMBERED + question)) {
      int columns = result.getMetaData().getColumnCount();
      while (result.next()) {
        List<Integer> row = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
          row.add(result.getInt(i));
        }
        rows.add(row);
      }
    }
    return rows;
  }
}
