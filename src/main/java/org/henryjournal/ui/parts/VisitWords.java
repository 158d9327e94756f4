package org.henryjournal.ui.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.henryjournal.domain.Deal;
import org.henryjournal.domain.NextStep;
import org.henryjournal.domain.Outcome;
import org.henryjournal.domain.ProductWords;
import org.henryjournal.domain.Promise;
import org.henryjournal.domain.VisitDraft;
import org.henryjournal.domain.VisitKind;
import org.henryjournal.journal.VisitStore;
import org.henryjournal.text.Messages;

/** Visits in words, as lists and the preview show them. */
public final class VisitWords {

  private final Messages messages;

  public VisitWords(Messages messages) {
    this.messages = messages;
  }

  public String outcome(Outcome outcome) {
    return messages.get("outcome." + outcome.code());
  }

  public String kind(VisitKind kind) {
    return messages.get("kind." + kind.code());
  }

  /** {@code 3rd visit}, {@code 第3次拜访}, or "attempt". */
  public String number(Outcome outcome, OptionalInt number) {
    if (outcome.isAttempt()) {
      return messages.get("visit.attempt");
    }
    return number.isPresent() ? visitNumber(number.getAsInt()) : "";
  }

  public String visitNumber(int number) {
    return messages.get("visit.number", messages.ordinal(number));
  }

  /** {@code signed 20,000}, or the outcome. */
  public String outcome(VisitDraft draft) {
    if (draft.outcome() == Outcome.DEAL) {
      return draft
          .amount()
          .map(amount -> messages.get("visit.signed", amount))
          .orElse(messages.get("visit.signed.no.amount"));
    }
    return outcome(draft.outcome());
  }

  public String outcome(VisitStore.Entry entry) {
    if (entry.visit().outcome() == Outcome.DEAL) {
      return entry
          .deal()
          .flatMap(Deal::amount)
          .map(amount -> messages.get("visit.signed", amount))
          .orElse(messages.get("visit.signed.plain"));
    }
    return outcome(entry.visit().outcome());
  }

  /** What was sold, the note, the objection and how the customer was met, in one line. */
  public String about(VisitStore.Entry entry) {
    List<String> parts = new ArrayList<>();
    if (!entry.contactName().isEmpty()) {
      parts.add("@" + entry.contactName());
    }
    entry.visit().amount().ifPresent(amount -> parts.add(messages.amount(amount)));
    if (!entry.sold().isEmpty()) {
      parts.add(ProductWords.written(entry.sold()));
    }
    if (entry.visit().kind() != VisitKind.IN_PERSON) {
      parts.add(kind(entry.visit().kind()));
    }
    if (!entry.visit().details().objection().isEmpty()) {
      parts.add(messages.get("visit.objection", entry.visit().details().objection()));
    }
    if (!entry.visit().note().isEmpty()) {
      parts.add(entry.visit().note());
    }
    return String.join(" · ", parts);
  }

  /** {@code next step Fri 27 Nov 10:00}. */
  public String step(NextStep step) {
    return messages.get(
        "visit.step", messages.day(step.date()) + step.time().map(t -> " " + t).orElse(""));
  }

  /** {@code I promise: send the sample, by Fri 27 Nov}. */
  public String promise(VisitDraft.Promised promise) {
    String said = messages.get("promise.side." + promise.side().code(), promise.text());
    return promise.due().map(day -> messages.get("promise.by", said, day)).orElse(said);
  }

  public String promise(Promise promise) {
    return promise(new VisitDraft.Promised(promise.side(), promise.text(), promise.due()));
  }

  public String step(VisitDraft.Step step) {
    return messages.day(step.date())
        + step.time().map(t -> " " + t).orElse("")
        + Optional.of(step.what()).filter(w -> !w.isEmpty()).map(w -> " · " + w).orElse("");
  }
}
