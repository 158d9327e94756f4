package org.henryjournal.ui.board;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.henryjournal.chart.StackChart;
import org.henryjournal.chart.Style;
import org.henryjournal.domain.Grade;
import org.henryjournal.domain.GradeRules;
import org.henryjournal.insight.Clearing;
import org.henryjournal.text.Messages;

/**
 * The stock of A, B and C day by day, one upon the other, and below it what came in and what left.
 * A long range sums the bars by week.
 */
final class StockChart {

  private static final int DAYS_OF_BARS = 62;
  private static final int DAYS_OF_A_WEEK = 7;

  private final Messages messages;
  private final Clearing clearing;
  private final GradeRules rules;
  private final boolean isShort;

  StockChart(Messages messages, Clearing clearing, GradeRules rules) {
    this.messages = messages;
    this.clearing = clearing;
    this.rules = rules;
    this.isShort = clearing.days().size() <= DAYS_OF_BARS;
  }

  StackChart<LocalDate> chart() {
    List<StackChart.Day<LocalDate>> days = new ArrayList<>();
    for (Clearing.Day day : clearing.days()) {
      boolean named = isShort ? days.size() % DAYS_OF_A_WEEK == 0 : isFirst(day.date());
      days.add(new StackChart.Day<>(named ? axis(day.date()) : "", sentence(day), day.date()));
    }
    return new StackChart<>(
        days,
        List.of(
            layer(Grade.C, Style.GRADE_C, Clearing.Day::c),
            layer(Grade.B, Style.GRADE_B, Clearing.Day::b),
            layer(Grade.A, Style.GRADE_A, Clearing.Day::a)),
        List.of(
            flow("clearing.in", Style.OTHER, true, Clearing.Day::in),
            flow("clearing.signed", Style.GOOD, false, Clearing.Day::signed),
            flow("clearing.dropped", Style.GREY, false, Clearing.Day::dropped)),
        isShort ? 1 : DAYS_OF_A_WEEK,
        value -> messages.number(Math.round(value)),
        messages.get("clearing.empty"));
  }

  private static boolean isFirst(LocalDate date) {
    return date.getDayOfMonth() == 1;
  }

  private String axis(LocalDate date) {
    return isShort ? messages.shortDay(date) : messages.month(date);
  }

  private String sentence(Clearing.Day day) {
    return messages.get(
        "clearing.day",
        messages.dayOfYear(day.date()),
        day.a(),
        day.b(),
        day.c(),
        day.in(),
        day.signed(),
        day.dropped());
  }

  private StackChart.Layer layer(Grade grade, Style style, ToIntFunction<Clearing.Day> count) {
    int now = count.applyAsInt(clearing.days().getLast());
    return new StackChart.Layer(
        messages.get("clearing.label", rules.nameOf(grade), now),
        style,
        clearing.days().stream().map(day -> (double) count.applyAsInt(day)).toList());
  }

  private StackChart.Flow flow(
      String key, Style style, boolean in, ToIntFunction<Clearing.Day> count) {
    List<Clearing.Day> days = clearing.days();
    int size = isShort ? 1 : DAYS_OF_A_WEEK;
    List<Double> sums = new ArrayList<>();
    for (int from = 0; from < days.size(); from += size) {
      List<Clearing.Day> part = days.subList(from, Math.min(days.size(), from + size));
      sums.add((double) part.stream().mapToInt(count).sum());
    }
    return new StackChart.Flow(messages.get(key), style, in, sums);
  }
}
