package org.henryjournal.exchange.week;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.henryjournal.domain.DayNote;
import org.henryjournal.domain.Deal;
import org.henryjournal.domain.Payment;
import org.henryjournal.exchange.week.WeekDocument.Cell;
import org.henryjournal.exchange.week.WeekDocument.Column;
import org.henryjournal.exchange.week.WeekDocument.Row;
import org.henryjournal.exchange.week.WeekDocument.Table;
import org.henryjournal.journal.BirthdayStore;
import org.henryjournal.journal.DayStore;
import org.henryjournal.journal.MoneyStore;
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
        columns(cells.numbers("week.amount"), cells.numbers("week.deal.number")),
        deals,
        signed -> {
          Deal deal = signed.deal();
          Cell amount = cells.amount(deal.amount());
          return row(
              deal.date(),
              signed.customer(),
              messages.get(
                  "week.deal.line",
                  deal.date(),
                  signed.customer(),
                  amount.shown(),
                  signed.number()),
              amount,
              cells.count(signed.number()));
        });
  }

  Table moves(List<WeekSummary.Move> moves) {
    return table(
        columns(cells.column("week.move.from"), cells.column("week.move.to")),
        moves,
        move -> {
          String from = cells.stage(move.from());
          String to = cells.stage(move.to());
          return row(
              move.date(),
              move.customer(),
              messages.get("week.move.line", move.date(), move.customer(), from, to),
              WeekCells.text(from),
              WeekCells.text(to));
        });
  }

  /**
   * @param today one of today that has not signed yet is still open
   */
  Table targets(List<DayStore.Target> targets, LocalDate today) {
    return table(
        columns(cells.column("week.target.result"), cells.column("week.remark")),
        targets,
        target -> {
          LocalDate date = target.target().date();
          String note = target.target().note();
          boolean hit = target.hit();
          boolean open = !hit && date.equals(today);
          String line = hit ? "week.target.hit" : open ? "week.target.open" : "week.target.missed";
          String result = hit ? "week.target.yes" : open ? "week.target.not.yet" : "week.target.no";
          return row(
              date,
              target.customerName(),
              with(messages.get(line, date, target.customerName()), note),
              WeekCells.text(messages.get(result)),
              WeekCells.text(note));
        });
  }

  Table payments(List<MoneyStore.Paid> payments) {
    return table(
        columns(cells.numbers("week.amount"), cells.column("week.remark")),
        payments,
        paid -> {
          Payment payment = paid.payment();
          return row(
              payment.date(),
              paid.customerName(),
              with(
                  messages.get(
                      "week.paid.line", payment.date(), paid.customerName(), payment.amount()),
                  payment.note()),
              cells.amount(payment.amount()),
              WeekCells.text(payment.note()));
        });
  }

  Table owing(List<MoneyStore.Owing> owing) {
    return table(
        columns(cells.numbers("week.amount"), cells.numbers("week.owing.late")),
        owing,
        due ->
            row(
                due.date(),
                due.customerName(),
                messages.get(
                    due.daysLate() > 0 ? "week.owing.line.late" : "week.owing.line",
                    due.date(),
                    due.customerName(),
                    due.open(),
                    due.daysLate()),
                cells.amount(due.open()),
                due.daysLate() > 0 ? cells.count((int) due.daysLate()) : WeekCells.none()));
  }

  Table objections(List<WeekSummary.Objection> objections) {
    return table(
        columns(cells.column("week.objection")),
        objections,
        objection ->
            row(
                objection.date(),
                objection.customer(),
                with(objection.customer(), objection.words()),
                WeekCells.text(objection.words())));
  }

  Table plan(List<WeekSummary.Ahead> plan) {
    return table(
        List.of(
            cells.column("week.day"),
            cells.column("week.plan.time"),
            cells.column("week.customer"),
            cells.column("week.plan.what")),
        plan,
        planned -> {
          String time = planned.time().map(Object::toString).orElse("");
          String day = (messages.day(planned.date()) + " " + time).strip();
          String what = planned.target() ? sign(planned.what()) : planned.what();
          return new Row(
              List.of(
                  cells.day(planned.date()),
                  WeekCells.text(planned.late() ? messages.get("week.plan.is.late") : time),
                  WeekCells.text(planned.customer()),
                  WeekCells.text(what)),
              with(
                  messages.get(
                      planned.late() ? "week.plan.late" : "week.plan.line",
                      day,
                      planned.customer()),
                  what));
        });
  }

  /** What is planned with a target customer. */
  private String sign(String note) {
    return with(messages.get("week.plan.sign"), note);
  }

  Table birthdays(List<BirthdayStore.Kept> birthdays) {
    return table(
        columns(cells.column("week.birthday.contact"), cells.numbers("week.birthday.age")),
        birthdays,
        kept -> {
          String who =
              kept.contact()
                  .map(person -> messages.get("week.birthday.who", person, kept.customerName()))
                  .orElse(kept.customerName());
          return row(
              kept.day(),
              kept.customerName(),
              kept.turns()
                  .map(age -> messages.get("week.birthday.line.age", kept.day(), who, age))
                  .orElseGet(() -> messages.get("week.birthday.line", kept.day(), who)),
              WeekCells.text(kept.contact().orElse("")),
              kept.turns().map(cells::count).orElseGet(WeekCells::none));
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
        columns(cells.column("form.state")),
        states,
        state -> {
          String words = messages.get("form.state." + state.state());
          return row(
              state.date(),
              state.customer(),
              messages.get("week.state.line", state.date(), state.customer(), words),
              WeekCells.text(words));
        });
  }

  Table reasons(List<WeekSummary.Reason> reasons) {
    return table(
        columns(cells.column("week.objection"), cells.column("week.reason")),
        reasons,
        reason ->
            row(
                reason.date(),
                reason.customer(),
                with(
                    with(reason.customer(), reason.words()),
                    messages.get("week.reason.line", WeekCells.oneLine(reason.reason()))),
                WeekCells.text(reason.words()),
                WeekCells.text(reason.reason())));
  }

  /** Most begin with a day and a customer. */
  private List<Column> columns(Column... more) {
    List<Column> columns = new ArrayList<>();
    columns.add(cells.column("week.day"));
    columns.add(cells.column("week.customer"));
    columns.addAll(List.of(more));
    return columns;
  }

  private Row row(LocalDate date, String customer, String line, Cell... more) {
    List<Cell> row = new ArrayList<>();
    row.add(cells.day(date));
    row.add(WeekCells.text(customer));
    row.addAll(List.of(more));
    return new Row(row, line);
  }

  private <T> Table table(List<Column> columns, List<T> of, Function<T, Row> row) {
    return new Table(columns, of.stream().map(row).toList(), Optional.empty());
  }

  private String with(String line, String words) {
    String oneLine = WeekCells.oneLine(words);
    return oneLine.isEmpty() ? line : messages.get("week.with.words", line, oneLine);
  }
}
