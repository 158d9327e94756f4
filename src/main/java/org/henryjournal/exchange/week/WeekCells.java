package org.henryjournal.exchange.week;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.henryjournal.domain.GoalMeasure;
import org.henryjournal.domain.Stage;
import org.henryjournal.exchange.week.WeekDocument.Cell;
import org.henryjournal.exchange.week.WeekDocument.Column;
import org.henryjournal.exchange.week.WeekDocument.Form;
import org.henryjournal.text.Messages;

/** Cells of a weekly summary, each with its value and as its language writes it. */
final class WeekCells {

  private static final String NONE = "—";

  /** From here on nobody wants to read the cents of a plan. */
  private static final BigDecimal COARSE = BigDecimal.valueOf(100);

  private final Messages messages;

  WeekCells(Messages messages) {
    this.messages = messages;
  }

  Column column(String key) {
    return new Column(messages.get(key), false);
  }

  Column numbers(String key, Object... arguments) {
    return new Column(messages.get(key, arguments), true);
  }

  /** Where there is no figure. */
  static Cell none() {
    return new WeekDocument.Text(NONE);
  }

  /** On one line: what the rep wrote may have several. */
  static Cell text(String words) {
    return new WeekDocument.Text(oneLine(words));
  }

  static String oneLine(String words) {
    return words.strip().replaceAll("\\s*[\\n\\r\\u000b\\f\\u0085\\u2028\\u2029]\\s*", " ");
  }

  Cell day(LocalDate date) {
    return new WeekDocument.Day(messages.day(date), date);
  }

  Cell count(long count) {
    return new WeekDocument.Number(messages.number(count), BigDecimal.valueOf(count), Form.COUNT);
  }

  Cell amount(BigDecimal amount) {
    return new WeekDocument.Number(messages.amount(amount), amount, Form.AMOUNT);
  }

  Cell amount(Optional<BigDecimal> amount) {
    return amount.map(this::amount).orElseGet(() -> text(messages.get("week.amount.unsaid")));
  }

  /** In the unit of a goal. */
  Cell measured(GoalMeasure measure, BigDecimal value) {
    return measure.isMoney()
        ? amount(value)
        : new WeekDocument.Number(messages.amount(value), value, Form.COUNT);
  }

  /** What a plan asks for, without cents where they say nothing. */
  Cell planned(GoalMeasure measure, BigDecimal value) {
    return measured(
        measure, value.compareTo(COARSE) < 0 ? value : value.setScale(0, RoundingMode.HALF_UP));
  }

  /** Rounded once, so that a spreadsheet does not round it another way. */
  Cell ratio(Optional<Double> ratio) {
    return ratio
        .<Cell>map(
            value ->
                new WeekDocument.Number(
                    messages.decimal(value, 1),
                    BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_EVEN),
                    Form.DECIMAL))
        .orElse(none());
  }

  Cell share(double share) {
    return new WeekDocument.Number(
        messages.percent(share),
        BigDecimal.valueOf(share).setScale(2, RoundingMode.HALF_EVEN),
        Form.SHARE);
  }

  /** {@code A}, {@code signed}. */
  String stage(Stage stage) {
    return switch (stage) {
      case NONE -> messages.get("stage.none");
      case SIGNED -> messages.get("stage.signed");
      case A, B, C, D -> stage.name();
    };
  }

  /** Shown in a sentence as in its table. */
  static List<String> shown(List<Cell> cells) {
    return cells.stream().map(Cell::shown).toList();
  }
}
