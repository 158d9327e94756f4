package org.henryjournal.ui.today;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.henryjournal.domain.NextStep;
import org.henryjournal.insight.BoardCard;
import org.henryjournal.insight.TargetFigures;
import org.henryjournal.journal.RevisitStore;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.parts.CardText;

/** What the day's lists say of a customer, in words. */
final class CardWords {

  /** With so few days left the deadline is marked. */
  private static final int SOON = 2;

  private final Messages messages;
  private final CardText text;

  CardWords(Messages messages) {
    this.messages = messages;
    this.text = new CardText(messages);
  }

  /** {@code 2 days left}; empty without a deadline. */
  Optional<String> daysLeft(BoardCard card, LocalDate on) {
    return text.daysLeft(card, on);
  }

  /** The deadline is today or a day or two away. */
  static boolean isSoon(BoardCard card, LocalDate on) {
    return card.daysLeft(on).filter(days -> days <= SOON).isPresent();
  }

  /** What was agreed, and for when; of another year, with its year. */
  private String step(NextStep step, LocalDate on) {
    LocalDate date = step.date();
    String when =
        messages.get(
            "suggested.step",
            date.getYear() == on.getYear() ? messages.day(date) : messages.dayOfYear(date));
    return step.what().isEmpty() ? when : messages.get("suggested.step.what", when, step.what());
  }

  /** Why this customer is suggested: {@code 2 days left · agreed for Sun 22 Nov: sign}. */
  String reason(BoardCard card, LocalDate on) {
    List<String> parts = new ArrayList<>();
    daysLeft(card, on).ifPresent(parts::add);
    card.step().map(step -> step(step, on)).ifPresent(parts::add);
    parts.add(visits(card, false));
    card.amount().ifPresent(amount -> parts.add(messages.amount(amount)));
    return String.join(" · ", parts);
  }

  /**
   * Visits of the pursuit that runs: {@code this pursuit: 3 visits}.
   *
   * @param signed on the day: of the pursuit that signed
   */
  String visits(BoardCard card, boolean signed) {
    return messages.get("targets.visits", signed ? card.visits() : card.visitsNow());
  }

  /** {@code revisit every 20 days · 20,000}. */
  String due(RevisitStore.Due due) {
    String why = text.revisit(due.revisit());
    return due.worth().signum() == 0 ? why : why + " · " + messages.amount(due.worth());
  }

  /** How well the month's workdays were given a target, and how many of them signed. */
  String month(TargetFigures figures, LocalDate day) {
    String covered =
        messages.get(
            "targets.month.covered",
            messages.month(day),
            figures.covered(),
            figures.workdays(),
            figures.coverage().map(messages::percent).orElse(""));
    String hits =
        messages.get(
            "targets.month.hits",
            figures.hits(),
            figures.targets(),
            figures.open(),
            figures.hitRate().map(messages::percent).orElse(""));
    return covered + " · " + hits;
  }
}
