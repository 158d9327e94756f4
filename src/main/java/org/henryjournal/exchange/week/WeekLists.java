package org.henryjournal.exchange.week;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.henryjournal.domain.DayNote;
import org.henryjournal.domain.Deal;
import org.henryjournal.domain.NextStep;
import org.henryjournal.exchange.week.WeekDocument.Cell;
import org.henryjournal.exchange.week.WeekDocument.Column;
import org.henryjournal.exchange.week.WeekDocument.Row;
import org.henryjournal.exchange.week.WeekDocument.Table;
import org.henryjournal.journal.DayStore;
import org.henryjournal.journal.GoalStore;
import org.henryjournal.journal.StepStore;
import org.henryjournal.text.Messages;

/** What happened in a week one by one: deals, targets, payments and the like, as tables. */
final class WeekLists {

  private final Messages messages;
  private final WeekCells cells;

  WeekLists(Messages messages, WeekCells cells) {
    this.messages = messages;
    this.cells = cells;
  }

  Table deals(List<WeekSummary.Signed> deals) {
    return table(
        List.of(
            cells.column("week.day"),
            cells.column("week.customer"),
            cells.numbers("week.amount"),
            cells.numbers("week.deal.number")),
        deals,
        signed -> {
          Deal deal = signed.deal();
          Cell amount = cells.amount(deal.amount());
          return new Row(
              List.of(
                  cells.day(deal.date()),
                  WeekCells.text(signed.customer()),
                  amount,
                  cells.count(signed.number())),
              messages.get(
                  "week.deal.line",
                  deal.date(),
                  signed.customer(),
                  amount.shown(),
                  signed.number()));
        });
  }

  Table moves(List<WeekSummary.Move> moves) {
    return table(
        List.of(
            cells.column("week.day"),
            cells.column("week.customer"),
            cells.column("week.move.from"),
            cells.column("week.move.to")),
        moves,
        move -> {
          String from = cells.stage(move.from());
          String to = cells.stage(move.to());
          return new Row(
              List.of(
                  cells.day(move.date()),
                  WeekCells.text(move.customer()),
                  WeekCells.text(from),
                  WeekCells.text(to)),
              messages.get("week.move.line", move.date(), move.customer(), from, to));
        });
  }

  Table targets(List<DayStore.Target> targets) {
    return table(
        List.of(
            cells.column("week.day"),
            cells.column("week.customer"),
            cells.column("week.target.result"),
            cells.column("week.remark")),
        targets,
        target ->
            new Row(
                List.of(
                    cells.day(target.target().date()),
                    WeekCells.text(target.customerName()),
                    WeekCells.text(
                        messages.get(target.hit() ? "week.target.yes" : "week.target.no")),
                    WeekCells.text(target.target().note())),
                with(
                    messages.get(
                        target.hit() ? "week.target.hit" : "week.target.missed",
                        target.target().date(),
                        target.customerName()),
                    target.target().note())));
  }

  Table payments(List<GoalStore.Paid> payments) {
    return table(
        List.of(
            cells.column("week.day"),
            cells.column("week.customer"),
            cells.numbers("week.amount"),
            cells.column("week.remark")),
        payments,
        paid ->
            new Row(
                List.of(
                    cells.day(paid.payment().date()),
                    WeekCells.text(paid.customerName()),
                    cells.amount(paid.payment().amount()),
                    WeekCells.text(paid.payment().note())),
                with(
                    messages.get(
                        "week.paid.line",
                        paid.payment().date(),
                        paid.customerName(),
                        paid.payment().amount()),
                    paid.payment().note())));
  }

  Table objections(List<WeekSummary.Objection> objections) {
    return table(
        List.of(
            cells.column("week.day"),
            cells.column("week.customer"),
            cells.column("week.objection")),
        objections,
        objection ->
            new Row(
                List.of(
                    cells.day(objection.date()),
                    WeekCells.text(objection.customer()),
                    WeekCells.text(objection.words())),
                with(objection.customer(), objection.words())));
  }

  /**
   * @param weekEnd what was due by then is late
   */
  Table plan(List<StepStore.Planned> plan, LocalDate weekEnd) {
    return table(
        List.of(
            cells.column("week.day"),
            cells.column("week.plan.time"),
            cells.column("week.customer"),
            cells.column("week.plan.what")),
        plan,
        planned -> {
          NextStep step = planned.step();
          boolean late = !step.date().isAfter(weekEnd);
          String time = step.time().map(Object::toString).orElse("");
          String day = (messages.day(step.date()) + " " + time).strip();
          return new Row(
              List.of(
                  cells.day(step.date()),
                  WeekCells.text(late ? messages.get("week.plan.is.late") : time),
                  WeekCells.text(planned.customerName()),
                  WeekCells.text(step.what())),
              with(
                  messages.get(
                      late ? "week.plan.late" : "week.plan.line", day, planned.customerName()),
                  step.what()));
        });
  }

  Table notes(List<DayNote> notes) {
    return table(
        List.of(cells.column("week.day"), cells.column("week.words")),
        notes,
        note ->
            new Row(
                List.of(cells.day(note.date()), WeekCells.text(note.text())),
                with(messages.day(note.date()), note.text())));
  }

  Table states(List<WeekSummary.State> states) {
    return table(
        List.of(
            cells.column("week.day"), cells.column("week.customer"), cells.column("form.state")),
        states,
        state -> {
          String words = messages.get("form.state." + state.state());
          return new Row(
              List.of(
                  cells.day(state.date()), WeekCells.text(state.customer()), WeekCells.text(words)),
              messages.get("week.state.line", state.date(), state.customer(), words));
        });
  }

  Table reasons(List<WeekSummary.Reason> reasons) {
    return table(
        List.of(
            cells.column("week.day"),
            cells.column("week.customer"),
            cells.column("week.objection"),
            cells.column("week.reason")),
        reasons,
        reason ->
            new Row(
                List.of(
                    cells.day(reason.date()),
                    WeekCells.text(reason.customer()),
                    WeekCells.text(reason.words()),
                    WeekCells.text(reason.reason())),
                with(
                    with(reason.customer(), reason.words()),
                    messages.get("week.reason.line", WeekCells.oneLine(reason.reason())))));
  }

  private <T> Table table(List<Column> columns, List<T> of, Function<T, Row> row) {
    return new Table(columns, of.stream().map(row).toList(), Optional.empty());
  }

  private String with(String line, String words) {
    String oneLine = WeekCells.oneLine(words);
    return oneLine.isEmpty() ? line : messages.get("week.with.words", line, oneLine);
  }
}
