package org.henryjournal.ui.insights;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.henryjournal.chart.RangeChart;
import org.henryjournal.chart.TableData;
import org.henryjournal.domain.Stage;
import org.henryjournal.insight.Calibration;
import org.henryjournal.insight.Selection;

/** How many of each grade really signed in time, and which deadline would fit. */
final class CalibrationPicture {

  private final FigureWords words;

  CalibrationPicture(FigureWords words) {
    this.words = words;
  }

  Picture of(InsightsViewModel.Shown shown) {
    List<RangeChart.Row<Behind>> rows = new ArrayList<>();
    List<List<String>> table = new ArrayList<>();
    boolean any = false;
    for (Calibration grade : shown.one().calibration()) {
      any |= grade.given() > 0;
      String name = shown.rules().grades().nameOf(grade.grade());
      boolean few = grade.signedInTime().of() < Enough.DEALS;
      Optional<Double> share = grade.signedInTime().value().filter(s -> !few);
      rows.add(
          new RangeChart.Row<>(
              name,
              Values.value(share),
              Values.interval(grade.signedInTime().interval()),
              words.get("insights.too.few"),
              List.of(
                  few ? words.get("insights.dash") : words.percent(share),
                  words.get("insights.grades.of", grade.inTime(), grade.signedInTime().of()),
                  fitting(grade, shown.rules().grades().inWorkdays())),
              words.get(
                  "insights.grades.hover",
                  name,
                  grade.given(),
                  grade.inTime(),
                  grade.late(),
                  grade.overdue(),
                  grade.dropped(),
                  grade.open()),
              behind(shown.one().selection(), grade, name)));
      table.add(
          List.of(
              name,
              words.number(grade.deadline()),
              words.number(grade.given()),
              words.number(grade.inTime()),
              words.number(grade.late()),
              words.number(grade.overdue()),
              words.number(grade.dropped()),
              words.number(grade.open()),
              grade.fitting().map(words::number).orElse(words.get("insights.dash"))));
    }
    return new Picture(
        words.get("insights.grades.rule", words.percent(Calibration.HELD)),
        RangeChart.of(any ? rows : List.of(), words::percent, words.get("insights.grades.empty")),
        new TableData(
            List.of(
                words.get("insights.head.grade"),
                words.get("insights.head.deadline"),
                words.get("insights.head.given"),
                words.get("insights.head.in.time"),
                words.get("insights.head.late"),
                words.get("insights.head.overdue"),
                words.get("insights.head.dropped"),
                words.get("insights.head.open"),
                words.get("insights.head.fitting")),
            table));
  }

  private String fitting(Calibration grade, boolean inWorkdays) {
    return grade
        .fitting()
        .map(
            days ->
                words.get(
                    inWorkdays ? "insights.grades.fitting.workdays" : "insights.grades.fitting",
                    days,
                    grade.deadline()))
        .orElse(
            words.get(
                inWorkdays ? "insights.grades.deadline.workdays" : "insights.grades.deadline",
                grade.deadline()));
  }

  /** The visits to customers that had the grade on that morning. */
  private Behind behind(Selection selection, Calibration grade, String name) {
    Stage stage = Stage.of(grade.grade());
    return new Behind(
        words.get("insights.grades.behind", name),
        () -> selection.where(row -> selection.table().stage(row) == stage));
  }
}
