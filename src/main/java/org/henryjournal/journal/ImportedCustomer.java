package org.henryjournal.journal;

import java.util.List;
import java.util.Optional;
import org.henryjournal.domain.Contact;
import org.henryjournal.domain.Customer;
import org.henryjournal.domain.Grade;
import org.henryjournal.domain.Tag;

/**
 * A customer as an import leaves it.
 *
 * @param customer with id 0 where it is new
 * @param contacts those that are new, with id 0, or changed
 * @param tags it gets
 * @param grade it gets by hand
 */
public record ImportedCustomer(
    Customer customer, List<Contact> contacts, List<Tag> tags, Optional<Grade> grade) {

  public ImportedCustomer {
    contacts = List.copyOf(contacts);
    tags = List.copyOf(tags);
  }
}
