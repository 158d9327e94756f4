package org.henryjournal.ui.today;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.henryjournal.domain.GradeRules;
import org.henryjournal.domain.Labels;
import org.henryjournal.domain.Nudge;
import org.henryjournal.domain.Outcome;
import org.henryjournal.domain.Stage;
import org.henryjournal.domain.VisitDraft;
import org.henryjournal.insight.BoardCard;
import org.henryjournal.journal.VisitBook;
import org.henryjournal.ui.parts.CardText;
import org.henryjournal.ui.parts.CustomerActions;
import org.henryjournal.ui.shell.Sentence;
import org.henryjournal.ui.shell.Session;
import org.jspecify.annotations.Nullable;

/** What is said and asked right after a visit was saved, until the next line is begun. */
public final class AfterVisitViewModel {

  /**
   * The customer that was just seen.
   *
   * @param day of the visit: from then on holds what is answered
   * @param asked labels to be answered with a click; they stay where they are while they are
   *     answered, and others come only behind them, so that nothing moves below the mouse
   * @param whyAsked it was asked from the start, and keeps its place
   */
  public record Asked(
      BoardCard card, LocalDate day, List<GradeRules.Label> asked, boolean whyAsked) {

    public Asked {
      asked = List.copyOf(asked);
    }

    /** More visits without a deal than can go on without a word. */
    public boolean isWhy() {
      return whyAsked && needsWhy(card);
    }
  }

  /** A deal after which nobody has said yet whether the rep asked for a referral. */
  public record AskedReferral(long deal, String customer) {}

  private record Read(Optional<BoardCard> card, GradeRules rules) {}

  private final Session session;
  private final CustomerActions actions;
  private final ReadOnlyObjectWrapper<@Nullable Asked> asked = new ReadOnlyObjectWrapper<>();

  private final ReadOnlyObjectWrapper<@Nullable AskedReferral> referral =
      new ReadOnlyObjectWrapper<>();

  AfterVisitViewModel(Session session, CustomerActions actions) {
    this.session = session;
    this.actions = actions;
    session.revisionProperty().subscribe(this::readAgain);
  }

  /** Null while there is nothing to ask. */
  public ReadOnlyObjectProperty<@Nullable Asked> askedProperty() {
    return asked.getReadOnlyProperty();
  }

  /** Null while there is no deal to ask about. */
  public ReadOnlyObjectProperty<@Nullable AskedReferral> referralProperty() {
    return referral.getReadOnlyProperty();
  }

  private Read read(long customer) {
    return new Read(
        session.journal().board().card(customer, session.today(), session.today()),
        session.journal().settings().gradeRules());
  }

  /** A visit or an attempt was saved: says so at once, and then what the board makes of it. */
  void saved(VisitBook.Logged logged, VisitDraft draft) {
    asked.set(null);
    referral.set(null);
    if (draft.outcome() == Outcome.DEAL) {
      session
          .background()
          .run(
              () -> session.journal().referrals().unasked(logged.visit()),
              deal ->
                  referral.set(
                      deal.map(id -> new AskedReferral(id, draft.customer())).orElse(null)));
    }
    session
        .notices()
        .changed(
            draft.outcome().isAttempt() ? "today.attempt.saved" : "today.visit.saved",
            draft.customer());
    session
        .background()
        .run(
            () -> read(logged.customer()),
            read -> read.card().ifPresent(card -> tell(logged, draft, card, read.rules())));
  }

  private void tell(VisitBook.Logged logged, VisitDraft draft, BoardCard card, GradeRules rules) {
    boolean attempt = draft.outcome().isAttempt();
    Optional<Sentence> hint =
        attempt
            ? CardText.unreached(card)
            : logged
                .grade()
                .flatMap(_ -> CardText.grade(card, rules))
                .or(() -> CardText.nudge(card));
    hint.ifPresent(
        more ->
            session
                .notices()
                .changed(
                    attempt ? "today.attempt.saved.more" : "today.visit.saved.more",
                    draft.customer(),
                    more));
    if (!attempt && card.stage() != Stage.SIGNED) {
      ask(card, draft.date(), List.of(), needsWhy(card));
    }
  }

  private static boolean needsWhy(BoardCard card) {
    return card.nudge() == Nudge.ASK_WHY;
  }

  private void ask(
      BoardCard card, LocalDate day, List<GradeRules.Label> already, boolean whyAsked) {
    Set<GradeRules.Label> labels = new LinkedHashSet<>(already);
    GradeRules.next(card.labels())
        .map(next -> GradeRules.missing(card.labels(), next))
        .ifPresent(labels::addAll);
    Asked now = new Asked(card, day, List.copyOf(labels), whyAsked);
    asked.set(now.asked().isEmpty() && !now.isWhy() ? null : now);
  }

  /** An answer, or its undo, changes what is known. */
  private void readAgain() {
    Asked before = asked.get();
    if (before != null) {
      session
          .background()
          .run(
              () -> read(before.card().customer()),
              read -> {
                if (asked.get() == before) {
                  read.card()
                      .ifPresentOrElse(
                          card -> ask(card, before.day(), before.asked(), before.whyAsked()),
                          () -> asked.set(null));
                }
              });
    }
  }

  public void setLabels(Labels labels) {
    Asked now = asked.get();
    if (now != null) {
      actions.setLabels(now.card(), labels, now.day(), moved -> {});
    }
  }

  /** Says whether the rep asked for a referral after the deal. */
  public void answerReferral(boolean yes) {
    AskedReferral now = referral.get();
    if (now != null) {
      referral.set(null);
      session.change(
          () -> session.journal().referralBook().answer(now.deal(), yes),
          () -> session.notices().changed("referral.answered"));
    }
  }

  public void skip() {
    asked.set(null);
    referral.set(null);
  }
}
