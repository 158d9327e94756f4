package org.henryjournal.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.henryjournal.domain.VisitKind;
import org.henryjournal.domain.Workdays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Another way to the same figures: window functions over the bare entries. */
class FiguresSqlTest {

  private static final LocalDate FROM = RandomJournal.FROM.plusDays(7);
  private static final LocalDate TO = RandomJournal.FROM.plusDays(RandomJournal.DAYS - 9);
  private static final LocalDate TODAY = TO.minusDays(11);

  private static final String NUMBERED =
      """
      with visit as (
        select v.*, row_number() over (partition by customer order by date, time nulls last, id) as r
        from entry v where outcome <> 'NOT_REACHED'),
      ended as (
        select v.*, lag(date) over (partition by customer order by r) as before_date,
               lag(outcome) over (partition by customer order by r) as before_outcome,
               lead(date) over (partition by customer order by r) as next_date
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
        select q.*, row_number() over (partition by customer, p order by r) as number,
               max(r) over (partition by customer, p) as last_r,
               max(case when outcome = 'DEAL' then 1 else 0 end)
                 over (partition by customer, p) as won
        from pursuit q),
      logged as (
        select e.*, coalesce(n.number, 0) as number, coalesce(n.r, 0) as r,
               coalesce(n.won, 0) as won, o.industry
        from entry e left join numbered n on n.id = e.id join owner o on o.customer = e.customer)
      """;

  /** A tally. */
  private static final String TALLY =
      """
       count(*) filter (where outcome <> 'NOT_REACHED'),
       count(*) filter (where outcome = 'NOT_REACHED'),
       count(*) filter (where outcome = 'DEAL'),
       coalesce(sum(cents), 0),
       coalesce(sum(minutes) filter (where outcome <> 'NOT_REACHED'), 0),
       count(*) filter (where outcome <> 'NOT_REACHED' and minutes > 0),
       count(*) filter (where outcome <> 'NOT_REACHED' and step = 1),
       count(*) filter (where r = 1)
      """;

  /**
   * @param where the same in SQL
   */
  record Asked(VisitFilter filter, String where) {

    @Override
    public String toString() {
      return where;
    }
  }

  private Connection h2;
  private Statement sql;

  static Stream<Asked> filters() {
    VisitFilter days = VisitFilter.between(FROM, TO);
    String range = " date between '" + FROM + "' and '" + TO + "'";
    return Stream.of(
        new Asked(days, range),
        new Asked(
            new VisitFilter(
                FROM,
                TO,
                Set.of("food", ""),
                Set.of(),
                Set.of(VisitKind.CALL, VisitKind.VIDEO),
                Set.of()),
            range + " and industry in ('food', '') and kind in ('CALL', 'VIDEO')"));
  }

  @BeforeEach
  void open() throws SQLException {
    h2 = DriverManager.getConnection("jdbc:h2:mem:figures");
    sql = h2.createStatement();
    sql.execute(
        """
        create table entry (id bigint, customer bigint, date date, time time, outcome varchar,
          cents bigint, kind varchar, met int, state int, minutes int, objection varchar, step int)
        """);
    sql.execute("create table dropped (customer bigint, date date)");
    sql.execute("create table owner (customer bigint, industry varchar)");
  }

  @AfterEach
  void close() throws SQLException {
    h2.close();
  }

  @ParameterizedTest
  @MethodSource("filters")
  void sql_comes_to_the_same_figures(Asked asked) throws SQLException {
    for (long seed = 0; seed < 20; seed++) {
      RandomJournal journal = RandomJournal.of(seed);
      fill(journal);
      Selection selection = Selection.of(journal.table(), asked.filter());
      String logged = " from logged where " + asked.where();

      assertThat(List.of(words(Figures.total(selection))))
          .isEqualTo(rows("select" + TALLY + logged));
      assertThat(rows("select count(distinct customer)" + logged + " and number > 0"))
          .containsExactly(List.of(String.valueOf(Figures.customers(selection))));
      steps(selection, Step.WEEK, "iso_week", logged);
      steps(selection, Step.MONTH, "month", logged);
      steps(selection, Step.QUARTER, "quarter", logged);
      groups(selection, logged);
      numbers(selection, logged);
      winRate(selection, asked);
      objections(selection, logged);
      diary(selection, asked);
    }
  }

  private void steps(Selection selection, Step step, String part, String logged)
      throws SQLException {
    assertThat(
            Figures.by(step, selection).stream()
                .map(Period::tally)
                .filter(tally -> !tally.equals(Tally.NONE))
                .map(FiguresSqlTest::words))
        .isEqualTo(
            rows(
                "select"
                    + TALLY
                    + logged
                    + " group by extract("
                    + part
                    + " from date) order by min(date)"));
  }

  private void groups(Selection selection, String logged) throws SQLException {
    compare(selection, Dimension.KIND, "lower(kind)", logged);
    compare(selection, Dimension.WEEKDAY, "extract(isodow from date)", logged);
    compare(selection, Dimension.INDUSTRY, "industry", logged);
    compare(selection, Dimension.RETURN, "case when r = 1 then 'new' else 'return' end", logged);
    compare(selection, Dimension.STATE, "nullif(state, 0)", logged);
    compare(
        selection,
        Dimension.RANK,
        "case when met = 4 then 'other' else cast(nullif(met, 0) as varchar) end",
        logged);
    compare(selection, Dimension.NUMBER, "nullif(least(number, 3), 0)", logged);
  }

  private void compare(Selection selection, Dimension dimension, String code, String logged)
      throws SQLException {
    List<List<String>> groups = new ArrayList<>();
    for (Group group : Group.by(dimension, selection)) {
      List<String> row = new ArrayList<>(List.of(group.code()));
      row.addAll(words(group.tally()));
      groups.add(row);
    }
    assertThat(groups)
        .as("%s", dimension)
        .containsExactlyInAnyOrderElementsOf(
            rows(
                "select coalesce(cast("
                    + code
                    + " as varchar), '') as code,"
                    + TALLY
                    + logged
                    + " group by code"));
  }

  /** Deals by visit number, and the closing curve. */
  private void numbers(Selection selection, String logged) throws SQLException {
    List<List<String>> expected =
        rows(
            "select number, count(*), count(*) filter (where outcome = 'DEAL')"
                + logged
                + " and number > 0 group by number order by number");
    assertThat(
            ClosingCurve.of(selection).steps().stream()
                .map(s -> strings(s.number(), s.atRisk(), s.closed())))
        .isEqualTo(expected);
    assertThat(
            DealsByNumber.of(selection).byNumber().entrySet().stream()
                .map(e -> strings(e.getKey(), e.getValue())))
        .isEqualTo(
            expected.stream()
                .filter(row -> !row.get(2).equals("0"))
                .map(row -> List.of(row.get(0), row.get(2)))
                .toList());
  }

  /**
   * A lost pursuit counts by its last visit: on the day it was refused, where it was and was
   * dropped or nothing was tried since, else on the day of the drop.
   */
  private void winRate(Selection selection, Asked asked) throws SQLException {
    String ended =
        "select l.*, n.next_date, (select min(d.date) from dropped d"
            + " where d.customer = l.customer and d.date >= n.date"
            + " and (n.next_date is null or d.date < n.next_date)) as dropped_on,"
            + " exists (select 1 from entry a where a.customer = l.customer"
            + " and a.outcome = 'NOT_REACHED' and (a.date > l.date or a.date = l.date"
            + " and (coalesce(a.time, time '23:59:59.9') > coalesce(l.time, time '23:59:59.9')"
            + " or coalesce(a.time, time '23:59:59.9') = coalesce(l.time, time '23:59:59.9')"
            + " and a.id > l.id))) as tried"
            + " from logged l join numbered n on n.id = l.id"
            + " where n.r = n.last_r and n.outcome <> 'DEAL'";
    String dropped =
        "select count(*) from (select e.*, case when outcome = 'REFUSED' and (dropped_on is not null"
            + " or next_date is null and not tried) then date else dropped_on end as lost_on from ("
            + ended
            + ") e) e where "
            + asked.where().replaceFirst("date", "lost_on");
    int deals = Figures.total(selection).deals();
    Rate rate = Figures.winRate(selection, LocalDate.MAX);
    assertThat(rate.hits()).isEqualTo(deals);
    assertThat(rows(dropped)).containsExactly(strings(rate.of() - deals));
  }

  private void objections(Selection selection, String logged) throws SQLException {
    assertThat(
            Objection.of(selection).stream()
                .map(o -> List.of(o.words(), o.visits() + "", o.refused() + "", o.wonLater() + "")))
        .containsExactlyInAnyOrderElementsOf(
            rows(
                "select objection, count(*), count(*) filter (where outcome = 'REFUSED'), sum(won)"
                    + logged
                    + " and number > 0 and (objection <> ''"
                    + " or outcome in ('REFUSED', 'OBJECTION')) group by objection"));
  }

  /** Months of the diary, in whole numbers: five times the written days, four times the others. */
  private void diary(Selection selection, Asked asked) throws SQLException {
    List<List<String>> months =
        rows(
            """
            select to_char(asked, 'YYYY-MM') as name,
              case when 5 * count(distinct e.date) >= 4 * count(distinct asked) then 1 else 0 end
            from (select dateadd(day, x, date '%s') as asked from system_range(0, %d)) d
              left join entry e on e.date = d.asked
            where extract(isodow from asked) < 6 and asked >= (select min(date) from entry)
            group by name order by name
            """
                .formatted(FROM, FROM.until(TODAY, ChronoUnit.DAYS)));
    DiaryEffect effect = DiaryEffect.of(selection, Workdays.mondayToFriday(), TODAY);
    assertThat(effect.keptMonths().stream().map(YearMonth::toString))
        .isEqualTo(months.stream().filter(m -> m.get(1).equals("1")).map(List::getFirst).toList());
    assertThat(effect.otherMonths().stream().map(YearMonth::toString))
        .isEqualTo(months.stream().filter(m -> m.get(1).equals("0")).map(List::getFirst).toList());
    for (boolean kept : List.of(true, false)) {
      String names =
          String.join(
              "','",
              (kept ? effect.keptMonths() : effect.otherMonths())
                  .stream().map(YearMonth::toString).toList());
      assertThat(
              rows(
                  "select"
                      + TALLY
                      + " from logged where "
                      + asked.where()
                      + " and to_char(date, 'YYYY-MM') in ('"
                      + names
                      + "')"))
          .containsExactly(words(kept ? effect.kept() : effect.others()));
    }
  }

  private static List<String> words(Tally t) {
    return strings(
        t.visits(),
        t.attempts(),
        t.deals(),
        t.cents(),
        t.minutes(),
        t.minuted(),
        t.steps(),
        t.news());
  }

  private static List<String> strings(long... numbers) {
    return Arrays.stream(numbers).mapToObj(String::valueOf).toList();
  }

  private void fill(RandomJournal journal) throws SQLException {
    for (String table : List.of("entry", "dropped", "owner")) {
      sql.execute("truncate table " + table);
    }
    for (RandomJournal.Entry e : journal.entries()) {
      insert(
          "entry",
          e.id(),
          e.customer(),
          e.date(),
          e.time().orElse(null),
          e.outcome().name(),
          e.amount().map(CustomerVisits.Entry::cents).orElse(0L),
          e.details().kind().name(),
          e.details().met(),
          e.details().state(),
          e.details().minutes(),
          e.details().objection(),
          e.details().step() ? 1 : 0);
    }
    for (RandomJournal.Drop d : journal.drops()) {
      insert("dropped", d.customer(), d.date());
    }
    for (long customer : journal.owners().keySet()) {
      insert("owner", customer, journal.customer(customer).industry());
    }
    sql.execute("drop table if exists numbered, logged");
    sql.execute("create table numbered as " + NUMBERED + "select * from numbered");
    sql.execute("create table logged as " + NUMBERED + "select * from logged");
  }

  private void insert(String table, @Nullable Object... values) throws SQLException {
    String marks = ", ?".repeat(values.length).substring(2);
    try (PreparedStatement insert =
        h2.prepareStatement("insert into " + table + " values (" + marks + ")")) {
      for (int i = 0; i < values.length; i++) {
        insert.setObject(i + 1, values[i]);
      }
      insert.executeUpdate();
    }
  }

  private List<List<String>> rows(String question) throws SQLException {
    List<List<String>> rows = new ArrayList<>();
    try (ResultSet result = sql.executeQuery(question)) {
      int columns = result.getMetaData().getColumnCount();
      while (result.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
          row.add(Objects.requireNonNull(result.getString(i)));
        }
        rows.add(row);
      }
    }
    return rows;
  }
}
