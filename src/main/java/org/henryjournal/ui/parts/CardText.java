package org.henryjournal.ui.parts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.henryjournal.domain.Answer;
import org.henryjournal.domain.Contact;
import org.henryjournal.domain.Grade;
import org.henryjournal.domain.GradeChange;
import org.henryjournal.domain.GradeRules;
import org.henryjournal.domain.Labels;
import org.henryjournal.domain.Met;
import org.henryjournal.domain.Revisit;
import org.henryjournal.domain.Unreached;
import org.henryjournal.insight.BoardCard;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.shell.Sentence;

/** What the board says of a customer, in the same words on every page. */
public final class CardText {

  private final Messages messages;

  public CardText(Messages messages) {
    this.messages = messages;
  }

  /** {@code 2 days left}, {@code 1 workday left}, {@code last day}; empty without a deadline. */
  public Optional<String> daysLeft(BoardCard card, LocalDate day) {
    boolean inWorkdays = card.counted().isPresent();
    return card.daysLeft(day)
        .map(
            left ->
                left < 0
                    ? messages.get(inWorkdays ? "days.over.workdays" : "days.over", -left)
                    : messages.get(inWorkdays ? "days.left.workdays" : "days.left", left));
  }

  /** {@code 1 open complaint}; empty where none is open. */
  public Optional<String> complaints(BoardCard card) {
    return card.complaints() == 0
        ? Optional.empty()
        : Optional.of(messages.get("complaint.open", card.complaints()));
  }

  /** {@code Wang KP1}; the name alone where the rank is not known. */
  public static Optional<String> person(BoardCard card) {
    return card.person().map(p -> p.name() + p.kp().map(rank -> " KP" + rank).orElse(""));
  }

  /** Not reached is not refused: another part of the day, somebody else, or both. */
  public static Optional<Sentence> unreached(BoardCard card) {
    return card.unreached().map(CardText::unreached);
  }

  private static Sentence unreached(Unreached unreached) {
    Optional<Sentence> part = unreached.part().map(p -> Sentence.of("unreached.part." + p.code()));
    Optional<String> name = unreached.contact().map(Contact::name);
    int attempts = unreached.attempts();
    if (part.isPresent() && name.isPresent()) {
      return Sentence.of("unreached.both", attempts, part.get(), name.get());
    }
    return part.map(p -> Sentence.of("unreached.part", attempts, p))
        .or(() -> name.map(n -> Sentence.of("unreached.contact", attempts, n)))
        .orElseGet(() -> Sentence.of("unreached.other", attempts));
  }

  /** What many visits without a deal suggest. */
  public static Optional<Sentence> nudge(BoardCard card) {
    return switch (card.nudge()) {
      case NONE -> Optional.empty();
      case PRESS_ON -> Optional.of(Sentence.of("nudge.press.on", card.visitsNow()));
      case ASK_WHY -> Optional.of(Sentence.of("nudge.ask.why", card.visitsNow()));
    };
  }

  /**
   * {@code A: sign by Wed 2 Dec, 10 days left}: the grade that the card stands at, which may have
   * been given for an earlier day. Empty where it stands at none.
   */
  public static Optional<Sentence> grade(BoardCard card, GradeRules rules) {
    return card.stage().grade().map(grade -> grade(card, grade, rules));
  }

  private static Sentence grade(BoardCard card, Grade grade, GradeRules rules) {
    String name = rules.nameOf(grade);
    Optional<LocalDate> last = card.change().flatMap(GradeChange::until);
    if (!grade.isOpen()) {
      return Sentence.of("grade.not.followed", name);
    }
    return last.isPresent() && card.daysLeft().isPresent()
        ? Sentence.of(
            card.counted().isPresent() ? "grade.to.sign.workdays" : "grade.to.sign",
            name,
            last.get(),
            card.daysLeft().get())
        : Sentence.of("grade.no.end", name);
  }

  /** {@code revisit every 20 days}. */
  public String revisit(Revisit revisit) {
    return switch (revisit) {
      case Revisit.Every every -> messages.get("revisit.every", every.days());
      case Revisit.On on -> messages.get("revisit.on", on.date());
      case Revisit.PauseUntil pause -> messages.get("revisit.pause", pause.date());
      case Revisit.Keep _ -> messages.get("revisit.keep");
    };
  }

  /** Labels one after the other. */
  String labels(List<GradeRules.Label> labels) {
    return labels.stream()
        .map(label -> messages.get("label." + label.name().toLowerCase(Locale.ROOT)))
        .collect(Collectors.joining(messages.get("customers.list.separator")));
  }

  /** What is known: {@code met KP1, need ✓}. */
  public String known(Labels labels) {
    List<String> known = new ArrayList<>();
    if (labels.met() != Met.NOBODY) {
      known.add(LabelChips.text(labels.met(), messages));
    }
    answered("label.need", labels.need()).ifPresent(known::add);
    answered("label.money", labels.money()).ifPresent(known::add);
    answered("label.value", labels.value()).ifPresent(known::add);
    return String.join(messages.get("customers.list.separator"), known);
  }

  private Optional<String> answered(String key, Answer answer) {
    return Optional.of(answer)
        .filter(a -> a != Answer.UNKNOWN)
        .map(a -> messages.get("label.answered", messages.get(key), LabelChips.mark(a)));
  }

  /** What a grade given by hand lacks: {@code not yet answered with yes: need, can pay}. */
  public Optional<String> lacking(BoardCard card) {
    return Optional.of(card)
        .filter(c -> c.isByHand() && !c.missing().isEmpty())
        .map(c -> messages.get("customers.by.hand.missing", labels(c.missing())));
  }
}
