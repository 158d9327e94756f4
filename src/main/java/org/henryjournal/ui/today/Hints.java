package org.henryjournal.ui.today;

import java.util.Optional;
import org.henryjournal.domain.Grade;
import org.henryjournal.domain.GradeRules;
import org.henryjournal.domain.Unreached;
import org.henryjournal.insight.BoardCard;
import org.henryjournal.ui.shell.Sentence;

/** What the board suggests about one customer, as sentences for rows and notices. */
final class Hints {

  private Hints() {}

  /** Not reached is not refused: another part of the day, somebody else, or both. */
  static Sentence unreached(Unreached unreached) {
    Optional<Sentence> part = unreached.part().map(p -> Sentence.of("unreached.part." + p.code()));
    Optional<String> name = unreached.contact().map(contact -> contact.name());
    if (part.isPresent() && name.isPresent()) {
      return Sentence.of("unreached.both", unreached.attempts(), part.get(), name.get());
    }
    if (part.isPresent()) {
      return Sentence.of("unreached.part", unreached.attempts(), part.get());
    }
    return name.map(n -> Sentence.of("unreached.contact", unreached.attempts(), n))
        .orElseGet(() -> Sentence.of("unreached.other", unreached.attempts()));
  }

  /** What many visits without a deal suggest. */
  static Optional<Sentence> nudge(BoardCard card) {
    return switch (card.nudge()) {
      case NONE -> Optional.empty();
      case PRESS_ON -> Optional.of(Sentence.of("nudge.press.on", card.visits()));
      case ASK_WHY -> Optional.of(Sentence.of("nudge.ask.why", card.visits()));
    };
  }

  /** What has become of a customer's grade: with the days to sign in, where it has any. */
  static Sentence moved(Grade grade, GradeRules rules) {
    return grade.isOpen()
        ? Sentence.of("grade.now", rules.nameOf(grade), rules.daysOf(grade))
        : Sentence.of("grade.now.dropped", rules.nameOf(grade));
  }

  /**
   * What is worth saying right after a visit or an attempt.
   *
   * @param moved the grade that the visit moved the customer to
   */
  static Optional<Sentence> afterEntry(
      boolean attempt, Optional<Grade> moved, BoardCard card, GradeRules rules) {
    if (attempt) {
      return card.unreached().map(Hints::unreached);
    }
    return moved.map(grade -> moved(grade, rules)).or(() -> nudge(card));
  }
}
