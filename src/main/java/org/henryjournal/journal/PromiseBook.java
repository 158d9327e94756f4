package org.henryjournal.journal;

import static org.henryjournal.journal.db.Tables.CUSTOMER;
import static org.henryjournal.journal.db.Tables.PROMISE;

import java.time.LocalDate;
import java.util.Optional;
import org.henryjournal.domain.Promise;
import org.henryjournal.domain.Refusal;

/**
 * What the rep and customers promise each other, each as one change. Every method throws {@link
 * Refusal} with a sentence when it cannot be done.
 */
public final class PromiseBook {

  private final JournalWriter writer;

  PromiseBook(JournalWriter writer) {
    this.writer = writer;
  }

  /**
   * Notes a promise, or changes it; id 0 makes a new one.
   *
   * @throws Refusal when it says nothing, it is due or answered before it was made, or the customer
   *     is gone
   */
  public long save(Promise promise) {
    if (promise.text().isBlank()) {
      throw new Refusal("promise.blank");
    }
    requireNotBefore(promise, promise.due());
    requireNotBefore(promise, promise.closed());
    return writer.changeFor(
        Deed.PROMISE_SAVE,
        c -> {
          c.require(CUSTOMER, promise.customer());
          return c.save(CareMapping.row(promise.saying(promise.text().strip())));
        });
  }

  /**
   * Says what came of a promise; OPEN takes an answer back.
   *
   * @throws Refusal when it was made after that day, or is gone
   */
  public void close(long id, Promise.State state, LocalDate day) {
    writer.change(
        Deed.PROMISE_SAVE,
        c -> {
          Promise closed = CareMapping.promise(c.row(PROMISE, id)).closed(state, day);
          requireNotBefore(closed, closed.closed());
          c.put(CareMapping.row(closed));
        });
  }

  private static void requireNotBefore(Promise promise, Optional<LocalDate> day) {
    if (day.filter(d -> d.isBefore(promise.made())).isPresent()) {
      throw new Refusal("promise.early", promise.made());
    }
  }

  public void delete(long id) {
    writer.change(Deed.PROMISE_DELETE, c -> c.delete(PROMISE, id));
  }
}
