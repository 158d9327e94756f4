package org.henryjournal.exchange.week;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.henryjournal.domain.Complaint;
import org.henryjournal.domain.Promise;
import org.henryjournal.exchange.week.WeekDocument.Block;
import org.henryjournal.exchange.week.WeekDocument.Cell;
import org.henryjournal.exchange.week.WeekDocument.Column;
import org.henryjournal.exchange.week.WeekDocument.Paragraph;
import org.henryjournal.exchange.week.WeekDocument.Row;
import org.henryjournal.exchange.week.WeekDocument.Section;
import org.henryjournal.exchange.week.WeekDocument.Table;
import org.henryjournal.journal.ComplaintStore;
import org.henryjournal.journal.PromiseStore;
import org.henryjournal.text.Messages;

/** Complaints and promises of a week, each a part of the summary where there are any. */
final class WeekAfterDeal {

  /** A manager reads no longer list; the program has them all. */
  private static final int MOST = 12;

  private final Messages messages;
  private final WeekCells cells;

  WeekAfterDeal(Messages messages, WeekCells cells) {
    this.messages = messages;
    this.cells = cells;
  }

  List<Section> sections(WeekSummary summary) {
    WeekSummary.AfterDeal after = summary.after();
    LocalDate asOf = summary.asOf();
    return Stream.of(
            section(
                "week.complaints.title",
                columns("week.complaint.days", "week.complaint.state", "week.complaint.what"),
                joined(after.complaints(), after.settled()),
                named -> complaint(named, asOf)),
            section(
                "week.promises.title",
                columns("week.promise.state", "week.promise.what"),
                joined(after.answered(), after.promised()),
                named -> promise(named, asOf)))
        .flatMap(List::stream)
        .toList();
  }

  private static <T> List<T> joined(List<T> one, List<T> other) {
    return Stream.concat(one.stream(), other.stream()).toList();
  }

  private List<Column> columns(String... more) {
    return Stream.concat(Stream.of("week.day", "week.customer"), Stream.of(more))
        .map(key -> key.equals("week.complaint.days") ? cells.numbers(key) : cells.column(key))
        .toList();
  }

  /** None where there are no rows. */
  private <T> List<Section> section(
      String title, List<Column> columns, List<T> all, Function<T, Row> row) {
    if (all.isEmpty()) {
      return List.of();
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Table(columns, all.stream().limit(MOST).map(row).toList(), Optional.empty()));
    if (all.size() > MOST) {
      blocks.add(new Paragraph(messages.get("complaint.more", all.size() - MOST)));
    }
    return List.of(new Section(messages.get(title), blocks));
  }

  /** What was settled later was open as of then. */
  private Row complaint(ComplaintStore.Named named, LocalDate asOf) {
    Complaint complaint = named.complaint();
    boolean settled = complaint.settled().filter(day -> !day.isAfter(asOf)).isPresent();
    long days =
        ChronoUnit.DAYS.between(
            complaint.opened(), settled ? complaint.settled().orElse(asOf) : asOf);
    String state =
        !settled
            ? messages.get("week.complaint.open")
            : complaint.satisfaction().isEmpty()
                ? messages.get("week.complaint.settled")
                : messages.get(
                    "week.complaint.settled.content", complaint.satisfaction().getAsInt());
    return row(
        complaint.opened(),
        named.customerName(),
        messages.get(
            "week.complaint.line",
            complaint.opened(),
            named.customerName(),
            WeekCells.oneLine(complaint.text()),
            state,
            days),
        cells.count(days),
        WeekCells.text(state),
        WeekCells.text(complaint.text()));
  }

  /** On the day it was answered, or else on the day it is due. */
  private Row promise(PromiseStore.Named named, LocalDate asOf) {
    Promise promise = named.promise();
    boolean answered = promise.closed().filter(day -> !day.isAfter(asOf)).isPresent();
    LocalDate due = promise.due().orElse(asOf);
    LocalDate day = answered ? promise.closed().orElse(due) : due;
    String state =
        !answered
            ? due.isBefore(asOf) ? "promise.late" : "week.promise.open"
            : promise.state() == Promise.State.KEPT ? "week.promise.kept" : "week.promise.broken";
    String what = messages.get("promise.side." + promise.side().code(), promise.text());
    return row(
        day,
        named.customerName(),
        messages.get(
            "week.promise.line",
            day,
            named.customerName(),
            WeekCells.oneLine(what),
            messages.get(state)),
        WeekCells.text(messages.get(state)),
        WeekCells.text(what));
  }

  private Row row(LocalDate date, String customer, String line, Cell... more) {
    return new Row(
        Stream.concat(Stream.of(cells.day(date), WeekCells.text(customer)), Stream.of(more))
            .toList(),
        line);
  }
}
