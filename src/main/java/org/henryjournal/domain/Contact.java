package org.henryjournal.domain;

import java.util.Optional;

/**
 * A person at a customer.
 *
 * @param title what the person is there, in the rep's words; '' where it is not known
 * @param kp key person rank: 1 decides, 2 and 3 stand below, empty is none
 * @param batch the import that brought the contact, if one did
 */
public record Contact(
    long id,
    long customer,
    String name,
    String title,
    Optional<Integer> kp,
    Ways ways,
    Optional<Birthday> birthday,
    Optional<Long> batch) {

  /** A person of whom nothing but the name is known yet; the journal gives the id. */
  public static Contact named(long customer, String name) {
    return new Contact(
        0, customer, name, "", Optional.empty(), Ways.NONE, Optional.empty(), Optional.empty());
  }

  public Contact withId(long newId) {
    return new Contact(newId, customer, name, title, kp, ways, birthday, batch);
  }

  public Contact withTitle(String newTitle) {
    return new Contact(id, customer, name, newTitle, kp, ways, birthday, batch);
  }

  public Contact withKp(Optional<Integer> newKp) {
    return new Contact(id, customer, name, title, newKp, ways, birthday, batch);
  }

  public Contact withWays(Ways newWays) {
    return new Contact(id, customer, name, title, kp, newWays, birthday, batch);
  }

  public Contact withBirthday(Optional<Birthday> newBirthday) {
    return new Contact(id, customer, name, title, kp, ways, newBirthday, batch);
  }

  public Contact withBatch(Optional<Long> newBatch) {
    return new Contact(id, customer, name, title, kp, ways, birthday, newBatch);
  }

  public Contact ofCustomer(long newCustomer) {
    return new Contact(id, newCustomer, name, title, kp, ways, birthday, batch);
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
        Customer.either(title, other.title),
        kp.or(other::kp),
        ways.or(other.ways),
        Birthday.either(birthday, other.birthday),
        batch.filter(b -> other.batch.filter(b::equals).isPresent()));
  }
}
