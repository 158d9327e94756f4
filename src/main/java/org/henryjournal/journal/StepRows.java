package org.henryjournal.journal;

import static org.henryjournal.journal.db.Tables.NEXT_STEP;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.henryjournal.domain.NextStep;
import org.henryjournal.domain.Pursuits;
import org.henryjournal.domain.Visit;
import org.henryjournal.domain.VisitDraft;
import org.jooq.TableRecord;

/**
 * What visits that are written do to next steps: the one that is agreed at their end, and those
 * that they keep.
 *
 * <p>A next step is kept by the first visit that reached the customer on its day or later, in
 * whatever order the visits are written down; an attempt keeps it too where a new next step was
 * written with it, which takes the old one's place.
 */
final class StepRows {

  private final Composer c;
  private final Known known;
  private final Consumer<TableRecord<?>> write;

  /**
   * @param known the visits and steps that are there, with what was written so far
   * @param write takes a row as it stands after what was written so far
   */
  StepRows(Composer c, Known known, Consumer<TableRecord<?>> write) {
    this.c = c;
    this.known = known;
    this.write = write;
  }

  /**
   * The open next step of a visit that is written anew becomes the draft's; one that was kept or
   * cancelled stays as it is, and goes along to another customer.
   *
   * @param visit as it is now
   * @param oldCustomer whose it was
   */
  void change(Visit visit, VisitDraft draft, long oldCustomer) {
    List<NextStep> agreed =
        known.steps.of(oldCustomer).stream()
            .filter(step -> step.visit().filter(id -> id == visit.id()).isPresent())
            .toList();
    Optional<NextStep> open =
        agreed.stream().filter(step -> step.state() == NextStep.State.OPEN).findFirst();
    for (NextStep step : agreed) {
      boolean isOpen = step.state() == NextStep.State.OPEN;
      if (isOpen && (draft.step().isEmpty() || !step.equals(open.orElse(null)))) {
        forget(step);
        c.del(NEXT_STEP, step.id());
      } else if (!isOpen && visit.customer() != oldCustomer) {
        forget(step);
        write(step.ofCustomer(visit.customer()));
      }
    }
    if (draft.step().isPresent() && open.isPresent()) {
      forget(open.get());
      agree(visit, draft.step().get(), open.get().id(), open.get().reason());
    } else if (agreed.isEmpty()) {
      draft.step().ifPresent(step -> agree(visit, step));
    }
  }

  /**
   * What a visit that is written anew has kept of its old customer it keeps as of its day now, or
   * it is open again.
   *
   * @param visit as it is now
   */
  void keepAnew(Visit visit, long oldCustomer) {
    for (NextStep step : List.copyOf(known.steps.of(oldCustomer))) {
      if (step.keptBy().filter(by -> by == visit.id()).isPresent()) {
        boolean stays = visit.customer() == oldCustomer && keeps(visit, step);
        write(stays ? step.kept(visit.date(), visit.id()) : step.reopened());
      }
    }
  }

  /** The visit keeps what was due by its day, unless an earlier one has. */
  void keep(Visit visit) {
    for (NextStep step : List.copyOf(known.steps.of(visit.customer()))) {
      boolean isFree =
          switch (step.state()) {
            case OPEN -> true;
            case KEPT -> step.closed().filter(day -> day.isAfter(visit.date())).isPresent();
            case CANCELLED -> false;
          };
      if (isFree && keeps(visit, step) && step.visit().filter(id -> id == visit.id()).isEmpty()) {
        write(step.kept(visit.date(), visit.id()));
      }
    }
  }

  /**
   * A next step is agreed at the end of a visit.
   *
   * @return its id
   */
  long agree(Visit visit, VisitDraft.Step step) {
    return agree(visit, step, c.newId(NEXT_STEP), "");
  }

  private long agree(Visit visit, VisitDraft.Step step, long id, String reason) {
    NextStep agreed = NextStep.open(id, visit.customer(), Optional.of(visit.id()), step, reason);
    write(
        known.visits.of(visit.customer()).stream()
            .filter(later -> later.date().isAfter(visit.date()) && keeps(later, agreed))
            .min(Pursuits.VISITS)
            .map(later -> agreed.kept(later.date(), later.id()))
            .orElse(agreed));
    return id;
  }

  /** Cancels a next step that was agreed here, where it is still open. */
  void cancel(long customer, long id, LocalDate day, String why) {
    NextStep step =
        known.steps.of(customer).stream().filter(one -> one.id() == id).findFirst().orElseThrow();
    if (step.state() == NextStep.State.OPEN) {
      write(step.cancelled(day, why));
    }
  }

  private boolean keeps(Visit visit, NextStep step) {
    return !step.date().isAfter(visit.date()) && (!visit.outcome().isAttempt() || hasStep(visit));
  }

  private boolean hasStep(Visit visit) {
    return known.steps.of(visit.customer()).stream()
        .anyMatch(step -> step.visit().filter(id -> id == visit.id()).isPresent());
  }

  /** A next step as it stands from now. */
  private void write(NextStep step) {
    write.accept(Mapping.row(step));
    forget(step);
    known.steps.note(step.customer(), steps -> steps.add(step));
  }

  private void forget(NextStep step) {
    known.steps.note(step.customer(), steps -> steps.removeIf(old -> old.id() == step.id()));
  }
}
