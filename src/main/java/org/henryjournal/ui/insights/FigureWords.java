package org.henryjournal.ui.insights;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.Optional;
import org.henryjournal.domain.Weeks;
import org.henryjournal.insight.ConfidenceInterval;
import org.henryjournal.insight.Dimension;
import org.henryjournal.insight.Period;
import org.henryjournal.insight.Step;
import org.henryjournal.insight.Tally;
import org.henryjournal.insight.VisitFilter;
import org.henryjournal.text.Messages;

/** Figures in words, as all charts of the page write them. */
final class FigureWords {

  private static final String NONE = "–";
  private static final int MANY_MONTHS = 12;

  private final Messages messages;

  FigureWords(Messages messages) {
    this.messages = messages;
  }

  String get(String key, Object... arguments) {
    return messages.get(key, arguments);
  }

  /** {@code 6.2}; a dash where there is none. */
  String decimal(Optional<Double> value) {
    return value.map(v -> messages.decimal(v, 1)).orElse(NONE);
  }

  /** {@code 4.1–6.2}; a dash where there is none. */
  String decimals(Optional<ConfidenceInterval> interval) {
    return interval
        .map(
            i ->
                get(
                    "insights.interval",
                    messages.decimal(i.low(), 1),
                    messages.decimal(i.high(), 1)))
        .orElse(NONE);
  }

  /** On an axis: a decimal only where it says something. */
  String axis(double value) {
    return messages.decimal(value, value == Math.rint(value) ? 0 : 1);
  }

  String percent(Optional<Double> share) {
    return share.map(this::percent).orElse(NONE);
  }

  /** In whole per cent; below ten with a decimal where it says something. */
  String percent(double share) {
    long tenths = Math.round(share * 1000);
    return messages.percent(share, tenths < 100 && tenths % 10 != 0 ? 1 : 0);
  }

  /** {@code 3–21 %}, {@code 8.0–8.4 %}; a dash where there is none. */
  String percents(Optional<ConfidenceInterval> interval) {
    return interval.map(this::percents).orElse(NONE);
  }

  private String percents(ConfidenceInterval interval) {
    double low = interval.low() * 100;
    double high = interval.high() * 100;
    int decimals = Math.round(low) == Math.round(high) ? 1 : 0;
    return get(
        "insights.interval.percent",
        messages.decimal(low, decimals),
        messages.decimal(high, decimals));
  }

  /** Without decimals: amounts beside charts are for comparing. */
  String amount(Optional<BigDecimal> amount) {
    return amount.map(a -> messages.amount(a.setScale(0, RoundingMode.HALF_UP))).orElse(NONE);
  }

  String amount(long cents) {
    return amount(Optional.of(BigDecimal.valueOf(cents, 2)));
  }

  String deals(long count) {
    return get("insights.deals", count);
  }

  String visits(long count) {
    return get("insights.visits", count);
  }

  String number(long count) {
    return messages.number(count);
  }

  /** {@code 12 visits, 3 deals}. */
  String counts(Tally tally) {
    return get("insights.line.note", tally.visits(), tally.deals());
  }

  /** {@code 3rd visit}. */
  String visit(int number) {
    return get("insights.number", messages.ordinal(number));
  }

  /** {@code 3rd visit or later}. */
  String visitOrLater(int number) {
    return get("insights.number.or.later", messages.ordinal(number));
  }

  /** Of {@link Dimension#NUMBER}: its last value stands for all that follow. */
  private String numberGroup(String code) {
    int number = Integer.parseInt(code);
    return number == 3 ? visitOrLater(number) : visit(number);
  }

  /** {@code November 2026}, {@code week 47, 2026}, {@code Q4 2026}. */
  String period(Step step, LocalDate start, Weeks weeks) {
    return switch (step) {
      case MONTH -> messages.monthOfYear(start);
      case WEEK ->
          weeks.isNumbered()
              ? get(
                  "insights.week.year",
                  start.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR),
                  String.valueOf(start.get(IsoFields.WEEK_BASED_YEAR)))
              : get("insights.week.from", messages.dayOfYear(start));
      case QUARTER ->
          get(
              "insights.quarter.year",
              start.get(IsoFields.QUARTER_OF_YEAR),
              String.valueOf(start.getYear()));
    };
  }

  /**
   * Below a point of the line.
   *
   * @param count how many points there are
   */
  String axis(Step step, LocalDate start, Weeks weeks, int count) {
    return switch (step) {
      case MONTH -> count > MANY_MONTHS ? messages.shortMonthOfYear(start) : messages.month(start);
      case WEEK ->
          weeks.isNumbered()
              ? get("insights.week", start.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR))
              : messages.shortDay(start);
      case QUARTER -> period(step, start, weeks);
    };
  }

  /** {@code 1 Jan 2026 – 30 Jun 2026}. */
  String days(VisitFilter filter) {
    return get("insights.interval", messages.date(filter.from()), messages.date(filter.to()));
  }

  /** A day, a week or a month, by its length. */
  String span(Period period, Optional<Step> step, Weeks weeks) {
    return step.map(s -> period(s, period.from(), weeks))
        .orElseGet(() -> messages.dayOfYear(period.from()));
  }

  /** The value of a dimension. */
  String group(Dimension dimension, String code) {
    if (code.isEmpty()) {
      return get("insights.group.none." + dimension.name().toLowerCase(Locale.ROOT));
    }
    return switch (dimension) {
      case INDUSTRY, TAG -> code;
      case RETURN -> get("insights.group." + code);
      case KIND -> get("kind." + code);
      case WEEKDAY ->
          DayOfWeek.of(Integer.parseInt(code))
              .getDisplayName(TextStyle.FULL_STANDALONE, messages.locale());
      case RANK -> code.equals("other") ? get("insights.group.no.rank") : "KP" + code;
      case STATE -> get("insights.group.state", Integer.parseInt(code));
      case NUMBER -> numberGroup(code);
    };
  }

  /** What the other side of a comparison is. */
  String other(InsightsViewModel.Shown shown) {
    return shown
        .other()
        .map(
            other ->
                shown.comparison() instanceof Comparison.WithTag with
                    ? "#" + with.tag()
                    : days(other.filter()))
        .orElse("");
  }

  /** What the figures asked for are, beside others. */
  String one(InsightsViewModel.Shown shown) {
    VisitFilter filter = shown.one().filter();
    if (shown.comparison() instanceof Comparison.WithTag) {
      return filter.tags().isEmpty()
          ? get("insights.you.all")
          : "#" + String.join(" #", filter.tags().stream().sorted().toList());
    }
    return days(filter);
  }
}
