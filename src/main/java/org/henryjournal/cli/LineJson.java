package org.henryjournal.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.henryjournal.domain.Outcome;
import org.henryjournal.domain.PaymentLine;
import org.henryjournal.domain.Promise;
import org.henryjournal.domain.QuickEntry;
import org.henryjournal.domain.VisitDraft;

/**
 * What a line was read as, as one JSON object: dates as {@code 2026-12-01}, times as {@code 09:30},
 * amounts as numbers, codes as in the journal file; null where nothing was said or understood.
 */
final class LineJson {

  private static final JsonFactory JSON = new JsonFactory();

  private final JsonGenerator json;

  private LineJson(JsonGenerator json) {
    this.json = json;
  }

  static String of(String line, QuickEntry.Result read, Optional<PaymentLine> payment) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(out)) {
      new LineJson(json).write(line, read, payment);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private void write(String line, QuickEntry.Result read, Optional<PaymentLine> payment)
      throws IOException {
    VisitDraft draft = read.draft();
    json.writeStartObject();
    json.writeStringField("line", line);
    customer(payment.map(PaymentLine::customer).orElse(draft.customer()), read.known().isPresent());
    json.writeStringField("date", draft.date().toString());
    text("time", draft.time().map(LocalTime::toString));
    json.writeStringField("kind", draft.kind().code());
    boolean isSaid = read.outcomeGiven() || read.proposed().contains(QuickEntry.Part.OUTCOME);
    text(
        "outcome",
        Optional.of(draft.outcome()).filter(_ -> isSaid && payment.isEmpty()).map(Outcome::code));
    if (draft.amount().isPresent() && payment.isEmpty()) {
      json.writeNumberField("amount", draft.amount().get());
    } else {
      json.writeNullField("amount");
    }
    text("contact", Optional.of(draft.contact()).filter(name -> !name.isEmpty()));
    json.writeArrayFieldStart("tags");
    for (String tag : draft.tags()) {
      json.writeString(tag);
    }
    json.writeEndArray();
    text("objection", Optional.of(draft.details().objection()).filter(said -> !said.isEmpty()));
    json.writeStringField("note", payment.map(PaymentLine::note).orElse(draft.note()));
    step(draft.step(), read.vagueStep());
    json.writeArrayFieldStart("proposed");
    for (QuickEntry.Part part : read.proposed().stream().sorted().toList()) {
      json.writeString(part.name().toLowerCase(Locale.ROOT));
    }
    json.writeEndArray();
    json.writeArrayFieldStart("unread");
    List<String> unread = payment.map(PaymentLine::unread).orElse(read.unread());
    for (String word : unread) {
      json.writeString(word);
    }
    json.writeEndArray();
    if (!read.candidates().isEmpty()) {
      json.writeArrayFieldStart("candidates");
      for (var name : read.candidates()) {
        json.writeString(name.name());
      }
      json.writeEndArray();
    }
    if (payment.isPresent() && payment.get().amount().isPresent()) {
      json.writeNumberField("payment", payment.get().amount().get());
    }
    promises(draft.promises());
    json.writeEndObject();
  }

  private void customer(String name, boolean known) throws IOException {
    if (name.isEmpty()) {
      json.writeNullField("customer");
      return;
    }
    json.writeObjectFieldStart("customer");
    json.writeStringField("name", name);
    json.writeBooleanField("known", known);
    json.writeEndObject();
  }

  private void step(Optional<VisitDraft.Step> step, Optional<String> vague) throws IOException {
    if (step.isEmpty() && vague.isEmpty()) {
      json.writeNullField("step");
      return;
    }
    json.writeObjectFieldStart("step");
    text("date", step.map(VisitDraft.Step::date).map(LocalDate::toString));
    text("time", step.flatMap(VisitDraft.Step::time).map(LocalTime::toString));
    json.writeStringField("what", step.map(VisitDraft.Step::what).or(() -> vague).orElse(""));
    json.writeEndObject();
  }

  private void promises(List<VisitDraft.Promised> promises) throws IOException {
    if (promises.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("promise");
    for (VisitDraft.Promised each : promises) {
      json.writeStartObject();
      json.writeStringField("by", each.side() == Promise.Side.REP ? "rep" : "customer");
      json.writeStringField("what", each.text());
      text("due", each.due().map(LocalDate::toString));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void text(String field, Optional<String> value) throws IOException {
    if (value.isPresent()) {
      json.writeStringField(field, value.get());
    } else {
      json.writeNullField(field);
    }
  }
}
