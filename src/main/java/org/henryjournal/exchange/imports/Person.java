package org.henryjournal.exchange.imports;

import java.util.List;
import java.util.Optional;
import org.henryjournal.domain.Contact;
import org.henryjournal.domain.Customer;
import org.henryjournal.domain.Grade;
import org.henryjournal.domain.Tag;

/**
 * What a row says of a customer.
 *
 * @param contact a person there; its ids are 0
 * @param ofCompany the row is about the contact, the customer is only where it works
 */
record Person(
    Customer customer,
    Optional<Contact> contact,
    List<Tag> tags,
    Optional<Grade> grade,
    boolean ofCompany) {}
