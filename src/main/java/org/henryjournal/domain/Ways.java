package org.henryjournal.domain;

/** By what a customer or a contact is reached; '' where it is not known. */
public record Ways(String phone, String email, String wechat) {

  public static final Ways NONE = new Ways("", "", "");

  public static Ways ofPhone(String phone) {
    return NONE.withPhone(phone);
  }

  public Ways withPhone(String newPhone) {
    return new Ways(newPhone, email, wechat);
  }

  /** These, with what they lack taken from the others. */
  public Ways or(Ways other) {
    return new Ways(
        Customer.either(phone, other.phone),
        Customer.either(email, other.email),
        Customer.either(wechat, other.wechat));
  }
}
