package org.henryjournal.exchange;

import java.util.ArrayList;
import java.util.List;
import org.henryjournal.domain.Customer;
import org.henryjournal.domain.VisitDraft;

/**
 * Rows as they will be saved; one of the lists is empty.
 *
 * @param visits rows of a file of visits
 * @param customers rows of a file of customers
 */
public record ImportRows(List<VisitDraft> visits, List<Customer> customers) {

  public ImportRows {
    visits = List.copyOf(visits);
    customers = List.copyOf(customers);
  }

  public int size() {
    return visits.size() + customers.size();
  }

  /** The rows that the journal has not: for each visit as many as the file has more of. */
  ImportRows without(Known known) {
    Known.Tally tally = known.tally();
    List<VisitDraft> newVisits = new ArrayList<>();
    for (VisitDraft visit : visits) {
      if (!tally.takes(visit)) {
        newVisits.add(visit);
      }
    }
    List<Customer> newCustomers = new ArrayList<>();
    for (Customer customer : customers) {
      if (!tally.takes(customer)) {
        newCustomers.add(customer);
      }
    }
    return new ImportRows(newVisits, newCustomers);
  }
}
