package org.henryjournal.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.henryjournal.domain.Birthday;
import org.henryjournal.domain.Contact;
import org.henryjournal.domain.Customer;
import org.henryjournal.journal.BirthdayStore.Kept;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BirthdayStoreTest {

  /** 中秋, the 15th of the eighth lunar month. */
  private static final LocalDate MOON = LocalDate.of(2027, 9, 15);

  @TempDir Path folder;

  @Test
  void birthdays_of_customers_and_contacts_by_both_calendars_in_order_of_day() throws Exception {
    try (Journal journal = TestJournal.open(folder)) {
      CustomerBook book = journal.customerBook();
      long acme = book.saveCustomer(Customer.named("Acme", TestJournal.TODAY));
      contact(book, acme, "Wang", "lunar 1980-08-15");
      contact(book, acme, "Li", "--09-14");
      contact(book, acme, "Zhao", "--09-23");
      book.saveContact(Contact.named(acme, "Sun"));
      long own = book.saveCustomer(person("Zhang", "1990-09-22"));
      assertThat(journal.birthdays().between(MOON.minusDays(1), MOON.plusDays(7)))
          .containsExactly(
              new Kept(MOON.minusDays(1), acme, "Acme", Optional.of("Li"), Optional.empty()),
              new Kept(MOON, acme, "Acme", Optional.of("Wang"), Optional.of(47)),
              new Kept(MOON.plusDays(7), own, "Zhang", Optional.empty(), Optional.of(37)));
      assertThat(journal.birthdays().between(MOON.plusDays(1), MOON.plusDays(6))).isEmpty();
    }
  }

  private static void contact(CustomerBook book, long customer, String name, String birthday) {
    book.saveContact(
        Contact.named(customer, name).withBirthday(Optional.of(Birthday.ofCode(birthday))));
  }

  private static Customer person(String name, String birthday) {
    Customer named = Customer.named(name, TestJournal.TODAY);
    return new Customer(
        0,
        name,
        "",
        named.ways(),
        "",
        "",
        "",
        Optional.of(Birthday.ofCode(birthday)),
        Optional.empty(),
        named.created(),
        Optional.empty());
  }
}
