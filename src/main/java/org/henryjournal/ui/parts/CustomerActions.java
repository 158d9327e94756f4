package org.henryjournal.ui.parts;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.henryjournal.domain.Grade;
import org.henryjournal.domain.GradeRules;
import org.henryjournal.domain.Labels;
import org.henryjournal.domain.Revisit;
import org.henryjournal.domain.Stage;
import org.henryjournal.insight.BoardCard;
import org.henryjournal.ui.shell.Sentence;
import org.henryjournal.ui.shell.Session;

/** What every page does about where a customer stands, and what is said of it. */
public final class CustomerActions {

  /**
   * @param card as it stands since; empty where no grade was given
   */
  private record Moved(Optional<BoardCard> card, Optional<Grade> grade, GradeRules rules) {

    /** What the grade asks for, where one was given. */
    Optional<Sentence> says() {
      return card.flatMap(given -> CardText.grade(given, rules));
    }
  }

  private final Session session;

  public CustomerActions(Session session) {
    this.session = session;
  }

  public LocalDate today() {
    return session.today();
  }

  public void setLabels(BoardCard card, Labels labels) {
    setLabels(card, labels, today(), moved -> {});
  }

  /**
   * Saves what is known of a customer; the grade follows where the labels carry another one.
   *
   * @param day from which on it holds: that of the visit that showed it
   * @param then is given the grade it was moved to
   */
  public void setLabels(
      BoardCard card, Labels labels, LocalDate day, Consumer<Optional<Grade>> then) {
    session.change(
        () -> moved(card, session.journal().gradeBook().setLabels(card.customer(), labels, day)),
        moved -> {
          moved
              .says()
              .ifPresentOrElse(
                  grade -> tell(card, grade),
                  () -> session.notices().changed("customer.labels.saved", card.name()));
          then.accept(moved.grade());
        });
  }

  /** Gives a grade by hand, or says that the customer has signed. */
  public void setStage(BoardCard card, Stage stage, String reason) {
    setStage(card, stage, reason, () -> {});
  }

  /**
   * @param then runs when it has been given
   */
  public void setStage(BoardCard card, Stage stage, String reason, Runnable then) {
    session.change(
        () -> {
          session.journal().gradeBook().setStage(card.customer(), stage, reason);
          return moved(card, stage.grade());
        },
        moved -> {
          moved
              .says()
              .ifPresentOrElse(
                  grade -> tell(card, grade),
                  () -> session.notices().changed("customer.signed.by.hand", card.name()));
          then.run();
        });
  }

  private Moved moved(BoardCard card, Optional<Grade> grade) {
    LocalDate today = session.today();
    return new Moved(
        grade.flatMap(_ -> session.journal().board().card(card.customer(), today, today)),
        grade,
        session.journal().settings().gradeRules());
  }

  private void tell(BoardCard card, Sentence grade) {
    session.notices().changed("customer.graded", card.name(), grade);
  }

  /** Gives the grade of a customer, or the one that ran out, a later last day. */
  public void extend(long customer, String name, LocalDate until, String reason) {
    session.change(
        () -> session.journal().gradeBook().extend(customer, until, reason),
        () -> session.notices().changed("customer.extended", name, until));
  }

  /** Keeps the answer to "why? drop or go on". */
  public void answer(BoardCard card, boolean goOn, String why) {
    session.change(
        () -> {
          session.journal().gradeBook().answer(card.customer(), card.visitsNow(), goOn, why);
          return session.journal().settings().gradeRules();
        },
        rules -> {
          if (goOn) {
            session.notices().changed("customer.goes.on", card.name());
          } else {
            session.notices().changed("customer.dropped", card.name(), rules.nameOf(Grade.D));
          }
        });
  }

  /** Says when a customer is to be seen again; empty says nothing any more. */
  public void setRevisit(long customer, String name, Optional<Revisit> revisit) {
    session.change(
        () -> {
          session.journal().customerBook().setRevisit(customer, revisit);
          return revisit.map(set -> said(set, name)).orElse(Sentence.of("revisit.set.none", name));
        },
        said -> session.notices().changed(said.key(), said.arguments().toArray()));
  }

  private static Sentence said(Revisit revisit, String name) {
    return switch (revisit) {
      case Revisit.Every every -> Sentence.of("revisit.set.every", name, every.days());
      case Revisit.On on -> Sentence.of("revisit.set.on", name, on.date());
      case Revisit.PauseUntil pause -> Sentence.of("revisit.set.pause", name, pause.date());
      case Revisit.Keep _ -> Sentence.of("revisit.set.keep", name);
    };
  }
}
