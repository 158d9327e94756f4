package org.henryjournal.exchange.imports;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.henryjournal.domain.VisitDraft;
import org.henryjournal.exchange.read.Unread;
import org.henryjournal.journal.ImportedCustomer;

/**
 * What an import would do; nothing is written yet.
 *
 * @param missing fields that no column holds and without which no row can be read: there are no
 *     rows then
 * @param leftOut headers of the columns that are left out, in the order of the file
 * @param remarks keys of sentences on how the file was read, with the counts that stand in them
 * @param rows what becomes of each row, in the order of the file
 * @param unread parts of the file that are no rows
 * @param visits what is added, of a file of visits or deals
 * @param customers what is added or changed, of a file of customers or contacts
 */
public record ImportPlan(
    ImportChoices choices,
    List<ImportField> missing,
    List<String> leftOut,
    Map<String, Integer> remarks,
    List<PlannedRow> rows,
    List<Unread> unread,
    List<VisitDraft> visits,
    List<ImportedCustomer> customers) {

  /**
   * @param added rows that are added, those of duplicates that are kept among them
   * @param updated rows that change somebody who is known
   * @param there rows that the journal has already
   * @param duplicates rows about somebody who is known otherwise, whatever was decided
   * @param rejected rows and other parts that could not be read
   */
  public record Counts(
      int added, int updated, int there, int duplicates, int skipped, int rejected) {

    /** Rows that are added or taken over. */
    public int written() {
      return added + updated;
    }
  }

  public ImportPlan {
    missing = List.copyOf(missing);
    leftOut = List.copyOf(leftOut);
    remarks = Map.copyOf(remarks);
    rows = List.copyOf(rows);
    unread = List.copyOf(unread);
    visits = List.copyOf(visits);
    customers = List.copyOf(customers);
  }

  public Counts counts() {
    Map<PlannedRow.State, Integer> of = new EnumMap<>(PlannedRow.State.class);
    rows.forEach(row -> of.merge(row.state(), 1, Integer::sum));
    int updated = of.getOrDefault(PlannedRow.State.UPDATED, 0);
    int kept = of.getOrDefault(PlannedRow.State.KEPT, 0);
    int skipped = of.getOrDefault(PlannedRow.State.SKIPPED, 0);
    return new Counts(
        of.getOrDefault(PlannedRow.State.NEW, 0) + kept,
        updated,
        of.getOrDefault(PlannedRow.State.THERE, 0),
        updated + kept + skipped,
        skipped,
        of.getOrDefault(PlannedRow.State.REJECTED, 0) + unread.size());
  }

  /** Whether no row of the file could be read. */
  public boolean readsNothing() {
    return rows.stream().allMatch(row -> row.state() == PlannedRow.State.REJECTED);
  }

  /** Whether writing it would change nothing. */
  public boolean isEmpty() {
    return visits.isEmpty() && customers.isEmpty();
  }
}
