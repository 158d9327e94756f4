package org.henryjournal.bench;

import static org.henryjournal.bench.MadeVisits.DAYS;
import static org.henryjournal.bench.MadeVisits.FIRST;
import static org.henryjournal.bench.MadeVisits.industry;
import static org.henryjournal.journal.TestJournal.TODAY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.henryjournal.domain.VisitKind;
import org.henryjournal.domain.Workdays;
import org.henryjournal.insight.ClosingCurve;
import org.henryjournal.insight.DealsByNumber;
import org.henryjournal.insight.DiaryEffect;
import org.henryjournal.insight.Dimension;
import org.henryjournal.insight.Figures;
import org.henryjournal.insight.Group;
import org.henryjournal.insight.Objection;
import org.henryjournal.insight.OwnBests;
import org.henryjournal.insight.RankedCustomer;
import org.henryjournal.insight.Selection;
import org.henryjournal.insight.Step;
import org.henryjournal.insight.VisitFilter;
import org.henryjournal.insight.VisitTable;

/** What the page of figures asks after its filter has changed, of the table and in SQL. */
public enum FigureQuestions {
  /** A third of the days, nothing else asked for. */
  DAYS_ONLY("a third of the days") {
    @Override
    VisitFilter filter() {
      return VisitFilter.between(FIRST.plusDays(DAYS / 3), FIRST.plusDays(2L * DAYS / 3));
    }

    @Override
    String where(String date) {
      return date + " between '" + filter().from() + "' and '" + filter().to() + "'";
    }
  },
  /** All days, of one industry and one kind. */
  ONE_INDUSTRY("one industry and one kind") {
    @Override
    VisitFilter filter() {
      return VisitFilter.between(FIRST, TODAY).toggleIndustry(industry(7)).toggle(VisitKind.CALL);
    }

    @Override
    String where(String date) {
      return "v.customer in (select id from customer where industry = '"
          + industry(7)
          + "') and v.kind = 1";
    }
  };

  private static final String TALLY =
      " sum(v.outcome < 5), sum(v.outcome = 5), sum(v.outcome = 0), sum(v.cents), sum(v.minutes),"
          + " sum(v.minutes > 0), sum(v.step), sum(v.first) ";

  private final String words;

  FigureQuestions(String words) {
    this.words = words;
  }

  abstract VisitFilter filter();

  /**
   * @param date the column that the days are asked of
   */
  abstract String where(String date);

  String words() {
    return words;
  }

  /** All of them, so that none is left out for nobody asking. */
  List<Object> answers(VisitTable table) {
    Selection selection = Selection.of(table, filter());
    List<Object> answers = new ArrayList<>();
    answers.add(Figures.total(selection));
    answers.add(Figures.by(Step.MONTH, selection));
    answers.add(DealsByNumber.of(selection));
    answers.add(ClosingCurve.of(selection));
    answers.add(Group.by(Dimension.INDUSTRY, selection));
    answers.add(Group.by(Dimension.NUMBER, selection));
    answers.add(Group.by(Dimension.STATE, selection));
    answers.add(Objection.of(selection));
    answers.add(RankedCustomer.of(selection, TODAY));
    answers.add(OwnBests.of(selection));
    answers.add(DiaryEffect.of(selection, Workdays.mondayToFriday(), TODAY));
    answers.add(Figures.winRate(selection, LocalDate.MAX));
    return answers;
  }

  /**
   * The same in SQL. What is easy to know beforehand is in the rows: the visit number, whether a
   * visit was the first ever and whether its pursuit was won, and the week and month of each day.
   */
  List<String> sql() {
    String from = " from visit v where " + where("v.date") + " ";
    String days = "d as materialized (select v.date as date, " + sums() + from + "group by v.date)";
    return List.of(
        "select" + TALLY + from,
        "select substr(v.date, 1, 7)," + TALLY + from + "group by 1",
        "select v.number, count(*)" + from + "and v.outcome = 0 group by 1",
        "select v.number, count(*), sum(v.outcome = 0)" + from + "and v.number > 0 group by 1",
        "select c.industry,"
            + TALLY
            + "from visit v join customer c on c.id = v.customer where "
            + where("v.date")
            + " group by 1",
        "select min(v.number, 3)," + TALLY + from + "group by 1",
        "select v.state," + TALLY + from + "group by 1",
        "select v.objection, count(*), sum(v.outcome = 4), sum(v.won)"
            + from
            + "and v.outcome < 5 and (v.objection <> '' or v.outcome in (3, 4)) group by 1"
            + " order by 2 desc",
        "with r as (select v.customer as customer, "
            + sums()
            + from
            + "group by v.customer having deals > 0), l as (select v.customer as customer,"
            + " sum(case when v.date > '"
            + TODAY.minusDays(90)
            + "' then v.cents else 0 end) as last, sum(v.cents) as both from visit v where"
            + " v.date > '"
            + TODAY.minusDays(180)
            + "' and v.date <= '"
            + TODAY
            + "' group by v.customer)"
            + " select r.*, l.last, l.both from r left join l using (customer)"
            + " order by r.cents desc, r.deals desc, r.customer limit 100",
        "with "
            + days
            + ", w as (select week, sum(visits) as visits, sum(deals) as deals, sum(cents) as cents"
            + " from d join day using (date) group by week), m as (select month,"
            + " sum(visits) as visits, sum(deals) as deals, sum(cents) as cents"
            + " from d join day using (date) group by month)"
            + " select * from (select max(visits), date from d), (select max(deals), date from d),"
            + " (select max(cents), date from d), (select max(visits), week from w),"
            + " (select max(deals), week from w), (select max(cents), week from w),"
            + " (select max(visits), month from m), (select max(deals), month from m),"
            + " (select max(cents), month from m)",
        "with e as (select month, sum(day.date in (select date from visit)) >= 0.8 * count(*)"
            + " as kept from day where workday group by month), m as (select"
            + " substr(v.date, 1, 7) as month, "
            + sums()
            + from
            + "group by 1) select kept, count(*), sum(visits), sum(deals), sum(cents) from e"
            + " left join m using (month) group by kept",
        "select sum(v.outcome = 0), (select count(*) from lost x join visit v on v.id = x.visit"
            + " where "
            + where("x.date")
            + ")"
            + from);
  }

  private static String sums() {
    return "sum(v.outcome < 5) as visits, sum(v.outcome = 5) as attempts,"
        + " sum(v.outcome = 0) as deals, sum(v.cents) as cents, sum(v.minutes) as minutes,"
        + " sum(v.minutes > 0) as minuted, sum(v.step) as steps, sum(v.first) as news";
  }
}
