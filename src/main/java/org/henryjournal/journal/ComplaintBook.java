package org.henryjournal.journal;

import static org.henryjournal.journal.db.Tables.COMPLAINT;
import static org.henryjournal.journal.db.Tables.COMPLAINT_STEP;
import static org.henryjournal.journal.db.Tables.CUSTOMER;

import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.henryjournal.domain.Complaint;
import org.henryjournal.domain.Refusal;

/**
 * What is done about complaints, each as one change. Every method throws {@link Refusal} with a
 * sentence when it cannot be done.
 */
public final class ComplaintBook {

  private final JournalWriter writer;

  ComplaintBook(JournalWriter writer) {
    this.writer = writer;
  }

  /**
   * Notes a complaint, or changes it; id 0 opens a new one.
   *
   * @throws Refusal when it says nothing, it was settled before it was opened, its satisfaction is
   *     none, or the customer is gone
   */
  public long save(Complaint complaint) {
    return writer.changeFor(Deed.COMPLAINT_SAVE, c -> put(c, complaint));
  }

  private static long put(Composer c, Complaint complaint) {
    if (complaint.text().isBlank()) {
      throw new Refusal("complaint.blank");
    }
    if (complaint.settled().filter(day -> day.isBefore(complaint.opened())).isPresent()) {
      throw new Refusal("complaint.settled.early", complaint.opened());
    }
    OptionalInt satisfaction = complaint.satisfaction();
    if (satisfaction.isPresent()
        && (satisfaction.getAsInt() < Complaint.WORST
            || satisfaction.getAsInt() > Complaint.BEST)) {
      throw new Refusal("complaint.satisfaction", Complaint.WORST, Complaint.BEST);
    }
    c.require(CUSTOMER, complaint.customer());
    return c.save(
        CareMapping.row(
            new Complaint(
                complaint.id(),
                complaint.customer(),
                complaint.opened(),
                complaint.text().strip(),
                complaint.settled(),
                complaint.isOpen() ? OptionalInt.empty() : satisfaction)));
  }

  /**
   * Notes what was done about a complaint, or changes it; id 0 makes a new step.
   *
   * @throws Refusal when it says nothing or the complaint is gone
   */
  public long save(Complaint.Step step) {
    if (step.text().isBlank()) {
      throw new Refusal("complaint.step.blank");
    }
    return writer.changeFor(
        Deed.COMPLAINT_SAVE,
        c -> {
          c.require(COMPLAINT, step.complaint());
          return c.save(
              CareMapping.row(
                  new Complaint.Step(
                      step.id(), step.complaint(), step.date(), step.text().strip())));
        });
  }

  /**
   * @param satisfaction empty where nobody asked
   * @throws Refusal as {@link #save(Complaint)}, or when the complaint is gone
   */
  public void settle(long id, LocalDate day, OptionalInt satisfaction) {
    change(id, complaint -> complaint.settled(day, satisfaction));
  }

  /** Takes the settling back: it is open again. */
  public void reopen(long id) {
    change(id, Complaint::reopened);
  }

  private void change(long id, UnaryOperator<Complaint> how) {
    writer.change(
        Deed.COMPLAINT_SAVE, c -> put(c, how.apply(CareMapping.complaint(c.row(COMPLAINT, id)))));
  }

  /** Deletes a complaint with its steps; undo brings them back. */
  public void delete(long id) {
    writer.change(Deed.COMPLAINT_DELETE, c -> c.delete(COMPLAINT, id));
  }

  public void deleteStep(long id) {
    writer.change(Deed.COMPLAINT_DELETE, c -> c.delete(COMPLAINT_STEP, id));
  }
}
