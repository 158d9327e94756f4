package org.henryjournal.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.henryjournal.domain.Festival;
import org.henryjournal.journal.BirthdayStore;
import org.henryjournal.journal.ComplaintStore;
import org.henryjournal.journal.DueToday;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.MoneyStore;
import org.henryjournal.journal.PromiseStore;
import org.henryjournal.text.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code henry due}: what asks to be done today about customers who have bought, for a reader or
 * for a program: the same as on the page of today.
 */
@Command(name = "due")
final class DueCommand implements Callable<Integer>, AnsweredByWindow {

  @Option(names = "--json", descriptionKey = "cli.option.json")
  boolean json;

  private final CommandRun run;

  DueCommand(CommandRun run) {
    this.run = run;
  }

  @Override
  public Integer call() {
    DueToday due;
    try (Journal journal = run.open()) {
      due = DueToday.of(journal, run.today());
    }
    run.print(json ? json(due) + "\n" : text(due, run.messages()));
    return Cli.DONE;
  }

  private static String text(DueToday due, Messages messages) {
    List<String> lines = new ArrayList<>();
    lines.add(messages.get("cli.due.day", messages.dayOfYear(due.day())));
    for (MoneyStore.Owing owing : due.money()) {
      lines.add(
          messages.get(
              owing.daysLate() > 0 ? "cli.due.money.late" : "cli.due.money",
              owing.customerName(),
              owing.open(),
              messages.day(owing.date()),
              owing.daysLate()));
    }
    for (ComplaintStore.Named named : due.complaints()) {
      lines.add(
          messages.get(
              "cli.due.complaint",
              named.customerName(),
              named.complaint().text(),
              messages.day(named.complaint().opened())));
    }
    for (PromiseStore.Named named : due.promises()) {
      String said =
          messages.get("promise.side." + named.promise().side().code(), named.promise().text());
      lines.add(
          messages.get(
              "cli.due.promise",
              named.customerName(),
              said,
              named.promise().due().map(messages::day).orElse("")));
    }
    for (DueToday.Care care : due.care()) {
      lines.add(
          messages.get(
              "cli.due.care",
              care.customerName(),
              messages.get("care.kind." + care.kind().code()),
              care.daysLate()));
    }
    for (Festival.Day festival : due.festivals()) {
      lines.add(
          messages.get(
              "cli.due.festival",
              messages.day(festival.date()),
              messages.get(festival.festival().messageKey())));
    }
    for (BirthdayStore.Kept kept : due.birthdays()) {
      String who =
          kept.contact()
              .map(contact -> messages.get("week.birthday.who", contact, kept.customerName()))
              .orElse(kept.customerName());
      lines.add(messages.get("cli.due.birthday", messages.day(kept.day()), who));
    }
    if (lines.size() == 1) {
      lines.add(messages.get("cli.due.none"));
    }
    return String.join("\n", lines) + "\n";
  }

  private static String json(DueToday due) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.setPrettyPrinter(new DefaultPrettyPrinter());
      json.writeStartObject();
      json.writeStringField("day", due.day().toString());
      json.writeArrayFieldStart("money");
      for (MoneyStore.Owing owing : due.money()) {
        json.writeStartObject();
        json.writeStringField("customer", owing.customerName());
        json.writeStringField("due", owing.date().toString());
        json.writeNumberField("open", owing.open());
        json.writeNumberField("days_late", owing.daysLate());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeArrayFieldStart("complaints");
      for (ComplaintStore.Named named : due.complaints()) {
        json.writeStartObject();
        json.writeStringField("customer", named.customerName());
        json.writeStringField("opened", named.complaint().opened().toString());
        json.writeStringField("text", named.complaint().text());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeArrayFieldStart("promises");
      for (PromiseStore.Named named : due.promises()) {
        json.writeStartObject();
        json.writeStringField("customer", named.customerName());
        json.writeStringField("side", named.promise().side().code());
        json.writeStringField("text", named.promise().text());
        json.writeStringField("due", named.promise().due().orElseThrow().toString());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeArrayFieldStart("care");
      for (DueToday.Care care : due.care()) {
        json.writeStartObject();
        json.writeStringField("customer", care.customerName());
        json.writeStringField("kind", care.kind().code());
        json.writeNumberField("days_late", care.daysLate());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeArrayFieldStart("festivals");
      for (Festival.Day festival : due.festivals()) {
        json.writeStartObject();
        json.writeStringField("festival", festival.festival().code());
        json.writeStringField("day", festival.date().toString());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeArrayFieldStart("birthdays");
      for (BirthdayStore.Kept kept : due.birthdays()) {
        json.writeStartObject();
        json.writeStringField("customer", kept.customerName());
        if (kept.contact().isPresent()) {
          json.writeStringField("contact", kept.contact().get());
        }
        json.writeStringField("day", kept.day().toString());
        if (kept.turns().isPresent()) {
          json.writeNumberField("turns", kept.turns().get());
        }
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
