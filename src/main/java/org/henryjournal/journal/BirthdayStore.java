package org.henryjournal.journal;

import static org.henryjournal.journal.db.Tables.CONTACT;
import static org.henryjournal.journal.db.Tables.CUSTOMER;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.henryjournal.domain.Birthday;
import org.jooq.DSLContext;

/** Questions about whose birthday is when. */
public final class BirthdayStore {

  /**
   * A birthday on the day on which it is kept.
   *
   * @param contact whose it is at the customer; empty where it is the customer's own
   * @param turns the age in full years; empty where the year of birth is not known
   */
  public record Kept(
      LocalDate day,
      long customer,
      String customerName,
      Optional<String> contact,
      Optional<Integer> turns) {}

  private record Known(
      long customer, String customerName, Optional<String> contact, Birthday birthday) {

    Kept on(LocalDate day) {
      return new Kept(day, customer, customerName, contact, birthday.turns(day));
    }
  }

  private final DSLContext sql;

  BirthdayStore(DSLContext sql) {
    this.sql = sql;
  }

  /**
   * Of customers and contacts, in order of day.
   *
   * @param to last day, included
   */
  public List<Kept> between(LocalDate from, LocalDate to) {
    return Stream.concat(ofCustomers(), ofContacts())
        .flatMap(known -> known.birthday().between(from, to).stream().map(known::on))
        .sorted(
            Comparator.comparing(Kept::day)
                .thenComparing(Kept::customerName)
                .thenComparing(kept -> kept.contact().orElse("")))
        .toList();
  }

  private Stream<Known> ofCustomers() {
    return sql
        .select(CUSTOMER.ID, CUSTOMER.NAME, CUSTOMER.BIRTHDAY)
        .from(CUSTOMER)
        .where(CUSTOMER.BIRTHDAY.ne(""))
        .fetch(
            row ->
                new Known(
                    row.value1(), row.value2(), Optional.empty(), Birthday.ofCode(row.value3())))
        .stream();
  }

  private Stream<Known> ofContacts() {
    return sql
        .select(CUSTOMER.ID, CUSTOMER.NAME, CONTACT.NAME, CONTACT.BIRTHDAY)
        .from(CONTACT)
        .join(CUSTOMER)
        .on(CUSTOMER.ID.eq(CONTACT.CUSTOMER))
        .where(CONTACT.BIRTHDAY.ne(""))
        .fetch(
            row ->
                new Known(
                    row.value1(),
                    row.value2(),
                    Optional.of(row.value3()),
                    Birthday.ofCode(row.value4())))
        .stream();
  }
}
