package org.henryjournal.ui.parts;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.henryjournal.domain.Complaint;
import org.henryjournal.domain.DateWords;
import org.henryjournal.domain.Promise;
import org.henryjournal.ui.shell.Session;

/** What every page does about complaints and promises, and what is said of it. */
public final class CareActions {

  private final Session session;

  public CareActions(Session session) {
    this.session = session;
  }

  public LocalDate today() {
    return session.today();
  }

  /**
   * Opens a complaint today.
   *
   * @param then runs when it has been saved
   */
  public void complain(long customer, String name, String text, Runnable then) {
    change(
        () ->
            session
                .journal()
                .complaintBook()
                .save(Complaint.open(customer, session.today(), text.strip())),
        then,
        "complaint.opened",
        name);
  }

  public void addStep(Complaint complaint, LocalDate day, String text) {
    change(
        () ->
            session
                .journal()
                .complaintBook()
                .save(new Complaint.Step(0, complaint.id(), day, text)),
        "complaint.step.saved");
  }

  public void deleteStep(Complaint.Step step) {
    change(() -> session.journal().complaintBook().deleteStep(step.id()), "complaint.step.deleted");
  }

  public void settle(Complaint complaint, LocalDate day, OptionalInt satisfaction) {
    change(
        () -> session.journal().complaintBook().settle(complaint.id(), day, satisfaction),
        "complaint.settled.saved");
  }

  public void reopen(Complaint complaint) {
    change(() -> session.journal().complaintBook().reopen(complaint.id()), "complaint.reopened");
  }

  public void delete(Complaint complaint) {
    change(() -> session.journal().complaintBook().delete(complaint.id()), "complaint.deleted");
  }

  /** By when a promise is due, as it was typed: {@code fri}; empty where it is no day. */
  public Optional<LocalDate> due(String typed) {
    return DateWords.parse(typed, session.today());
  }

  /**
   * Notes a promise made today.
   *
   * @param then runs when it has been saved
   */
  public void promise(
      long customer, Promise.Side side, String text, Optional<LocalDate> due, Runnable then) {
    change(
        () ->
            session
                .journal()
                .promiseBook()
                .save(Promise.open(customer, Optional.empty(), side, session.today(), text, due)),
        then,
        "promise.saved");
  }

  /** Says today what came of it; OPEN takes the answer back. */
  public void close(Promise promise, Promise.State state) {
    change(
        () -> session.journal().promiseBook().close(promise.id(), state, session.today()),
        "promise.done." + state.code());
  }

  public void delete(Promise promise) {
    change(() -> session.journal().promiseBook().delete(promise.id()), "promise.deleted");
  }

  private void change(Runnable work, String said) {
    change(work, () -> {}, said);
  }

  private void change(Runnable work, Runnable then, String said, Object... arguments) {
    session.change(
        work,
        () -> {
          session.notices().changed(said, arguments);
          then.run();
        });
  }
}
