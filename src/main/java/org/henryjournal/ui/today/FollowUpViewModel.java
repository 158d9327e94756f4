package org.henryjournal.ui.today;

import java.time.LocalDate;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.henryjournal.domain.Grade;
import org.henryjournal.domain.GradeRules;
import org.henryjournal.domain.Labels;
import org.henryjournal.domain.Refusal;
import org.henryjournal.domain.Revisit;
import org.henryjournal.domain.VisitDraft;
import org.henryjournal.insight.BoardCard;
import org.henryjournal.journal.RevisitStore;
import org.henryjournal.ui.shell.Session;

/** What is done about the customers of a day's lists: planned, put off, graded, dropped. */
public final class FollowUpViewModel {

  private record Graded(Optional<Grade> grade, GradeRules rules) {}

  private final Session session;
  private final ReadOnlyObjectProperty<LocalDate> day;

  FollowUpViewModel(Session session, ReadOnlyObjectProperty<LocalDate> day) {
    this.session = session;
    this.day = day;
  }

  public LocalDate today() {
    return session.today();
  }

  /** Makes a customer that is due a planned visit of the day that is shown. */
  public void plan(RevisitStore.Due due) {
    LocalDate on = day.get();
    session.change(
        () -> {
          session
              .journal()
              .workLog()
              .planStep(due.customerName(), new VisitDraft.Step(on, Optional.empty(), ""));
          return due;
        },
        planned -> session.notices().changed("today.planned", planned.customerName(), on));
  }

  /** Says when a customer that is due is to be seen again. */
  public void setRevisit(RevisitStore.Due due, Revisit revisit) {
    Optional<LocalDate> date =
        switch (revisit) {
          case Revisit.On on -> Optional.of(on.date());
          case Revisit.PauseUntil pause -> Optional.of(pause.date());
          case Revisit.Every every -> Optional.empty();
          case Revisit.Keep keep -> Optional.empty();
        };
    if (date.filter(d -> !d.isAfter(session.today())).isPresent()) {
      session.notices().refused(new Refusal("revisit.date.past"));
      return;
    }
    session.change(
        () -> {
          session.journal().customerBook().setRevisit(due.customer(), Optional.of(revisit));
          return due.customerName();
        },
        name -> {
          switch (revisit) {
            case Revisit.On on -> session.notices().changed("revisit.set.on", name, on.date());
            case Revisit.PauseUntil pause ->
                session.notices().changed("revisit.set.pause", name, pause.date());
            case Revisit.Every every ->
                session.notices().changed("revisit.set.every", name, every.days());
            case Revisit.Keep keep -> session.notices().changed("revisit.set.keep", name);
          }
        });
  }

  /** Keeps the answer to "why? drop or go on". */
  public void answer(BoardCard card, boolean goOn, String why) {
    session.change(
        () -> {
          session.journal().gradeBook().answer(card.customer(), card.visits(), goOn, why);
          return session.journal().settings().gradeRules();
        },
        rules -> {
          if (goOn) {
            session.notices().changed("nudge.going.on", card.name());
          } else {
            session.notices().changed("nudge.dropped", card.name(), rules.nameOf(Grade.D));
          }
        });
  }

  /** Saves what is known of a customer; says so where its grade follows. */
  public void setLabels(BoardCard card, Labels labels) {
    session.change(
        () ->
            new Graded(
                session.journal().gradeBook().setLabels(card.customer(), labels),
                session.journal().settings().gradeRules()),
        graded ->
            graded
                .grade()
                .ifPresentOrElse(
                    grade ->
                        session
                            .notices()
                            .changed(
                                "labels.saved.grade",
                                card.name(),
                                Hints.moved(grade, graded.rules())),
                    () -> session.notices().changed("labels.saved", card.name())));
  }
}
