package org.henryjournal.domain;

import java.util.Optional;

/**
 * A person at a customer.
 *
 * @param kp key person rank: 1 decides, 2 and 3 stand below, empty is none
 * @param batch the import that brought the contact, if one did
 */
public record Contact(
    long id, long customer, String name, Optional<Integer> kp, Ways ways, Optional<Long> batch) {

  public static Contact named(long customer, String name) {
    return new Contact(0, customer, name, Optional.empty(), Ways.NONE, Optional.empty());
  }

  public Contact withId(long newId) {
    return new Contact(newId, customer, name, kp, ways, batch);
  }

  public Contact withKp(Optional<Integer> newKp) {
    return new Contact(id, customer, name, newKp, ways, batch);
  }

  public Contact withWays(Ways newWays) {
    return new Contact(id, customer, name, kp, newWays, batch);
  }

  public Contact withBatch(Optional<Long> newBatch) {
    return new Contact(id, customer, name, kp, ways, newBatch);
  }

  public Contact ofCustomer(long newCustomer) {
    return new Contact(id, newCustomer, name, kp, ways, batch);
  }

  /**
   * The same person known twice: this record, with what it lacks taken from the other. It is of an
   * import only if both are: taking that back must not take what somebody else wrote.
   */
  public Contact or(Contact other) {
    return new Contact(
        id,
        customer,
        name,
        kp.or(other::kp),
        ways.or(other.ways),
        batch.filter(b -> other.batch.filter(b::equals).isPresent()));
  }
}
