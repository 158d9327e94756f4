package org.henryjournal.domain;

import java.util.Optional;

/**
 * A person at a customer.
 *
 * @param kp key person rank: 1 decides, 2 and 3 stand below, empty is none
 * @param batch the import that brought the contact, if one did
 */
public record Contact(
    long id,
    long customer,
    String name,
    Optional<Integer> kp,
    String phone,
    String email,
    String wechat,
    Optional<Long> batch) {

  public static Contact named(long customer, String name) {
    return new Contact(0, customer, name, Optional.empty(), "", "", "", Optional.empty());
  }
}
