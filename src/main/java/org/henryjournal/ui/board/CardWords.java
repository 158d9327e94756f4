package org.henryjournal.ui.board;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.henryjournal.domain.GradeRules;
import org.henryjournal.domain.NextStep;
import org.henryjournal.domain.Stage;
import org.henryjournal.insight.BoardCard;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.parts.CardText;
import org.henryjournal.ui.parts.Stages;
import org.henryjournal.ui.parts.VisitWords;

/** What stands on a card, in words and as the state of its two clocks. */
final class CardWords {

  /** How a clock stands; the name is the end of its style. */
  enum Clock {
    NONE,
    GOOD,
    TODAY,
    SOON,
    LATE
  }

  /** Days left from which a deadline is as good as lost unless something happens. */
  private static final int LAST_DAYS = 2;

  private final Messages messages;
  private final CardText text;
  private final VisitWords visits;

  CardWords(Messages messages) {
    this.messages = messages;
    this.text = new CardText(messages);
    this.visits = new VisitWords(messages);
  }

  /** The clock of the grade: late from two days left on, soon in the second half of its days. */
  static Clock deadline(BoardCard card, GradeRules rules) {
    if (card.daysLeft().isEmpty()) {
      return Clock.NONE;
    }
    long left = card.daysLeft().get();
    int days = card.stage().grade().map(rules::daysOf).orElse(0);
    return left <= LAST_DAYS ? Clock.LATE : left * 2 <= days ? Clock.SOON : Clock.GOOD;
  }

  /** The clock of the next step. */
  static Clock step(BoardCard card, LocalDate day) {
    return card.step()
        .map(
            step ->
                step.date().isBefore(day)
                    ? Clock.LATE
                    : step.date().equals(day) ? Clock.TODAY : Clock.GOOD)
        .orElse(Clock.NONE);
  }

  /** Days left; for a signed customer the day, for a dropped one since when. */
  String right(BoardCard card, LocalDate day) {
    return switch (card.stage()) {
      case A, B, C -> text.daysLeft(card, day).orElse("");
      case SIGNED, D -> card.since().map(since -> date(since, day)).orElse("");
      case NONE -> card.last().map(last -> date(last, day)).orElse("");
    };
  }

  private String date(LocalDate date, LocalDate day) {
    return date.getYear() == day.getYear() ? messages.shortDay(date) : messages.monthOfYear(date);
  }

  /** Who was met and how often, and what that suggests. */
  String middle(BoardCard card, GradeRules rules) {
    List<String> parts = new ArrayList<>();
    if (card.stage() == Stage.SIGNED) {
      if (card.visits() > 0) {
        parts.add(visits.visitNumber(card.visits()));
      }
      card.signed()
          .filter(signed -> signed.from().isOpen())
          .flatMap(BoardCard.Signed::days)
          .ifPresent(
              days ->
                  parts.add(
                      messages.get(
                          "board.signed.from",
                          Stages.name(card.signed().orElseThrow().from(), rules, messages),
                          days)));
      return String.join(" · ", parts);
    }
    boolean since = card.visits() == 0 && card.last().isPresent();
    parts.add(
        since ? messages.get("board.visits.since") : messages.get("board.visits", card.visits()));
    switch (card.nudge()) {
      case PRESS_ON -> parts.add(messages.get("nudge.press.short"));
      case ASK_WHY -> parts.add(messages.get("nudge.why.short"));
      case NONE ->
          card.unreached().ifPresent(u -> parts.add(messages.get("board.attempts", u.attempts())));
    }
    CardText.person(card).ifPresent(parts::add);
    return String.join(" · ", parts);
  }

  /** What a place given by hand lacks. */
  String byHand(BoardCard card) {
    return messages.get(card.stage() == Stage.SIGNED ? "board.signed.by.hand" : "board.by.hand");
  }

  /** The next step and its clock in words. */
  String step(Optional<NextStep> step, LocalDate day) {
    return step.map(
            s -> {
              long late = ChronoUnit.DAYS.between(s.date(), day);
              return late > 0
                  ? messages.get("board.step.late", late)
                  : late == 0 ? messages.get("board.step.today") : messages.day(s.date());
            })
        .orElse(messages.get("board.step.none"));
  }

  String amount(BoardCard card) {
    return (card.stage() == Stage.SIGNED
            ? card.signed().flatMap(BoardCard.Signed::amount)
            : card.amount())
        .map(messages::amount)
        .orElse("");
  }

  /** How many complaints are open; "" for none. */
  String complaints(BoardCard card) {
    return text.complaints(card).orElse("");
  }

  /** Everything on the card in one sentence, for those who do not see it. */
  String spoken(BoardCard card, GradeRules rules, LocalDate day) {
    return String.join(
        ", ",
        List.of(
            card.name(),
            Stages.name(card.stage(), rules, messages),
            right(card, day),
            middle(card, rules),
            step(card.step(), day),
            complaints(card),
            amount(card),
            card.isByHand() ? byHand(card) : ""));
  }
}
