package org.henryjournal.exchange.lists;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.henryjournal.journal.TestJournal.TODAY;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Optional;
import org.henryjournal.domain.Birthday;
import org.henryjournal.domain.Contact;
import org.henryjournal.domain.Customer;
import org.henryjournal.domain.Ways;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.TestJournal;
import org.henryjournal.text.Messages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CustomerListTest {

  @TempDir Path folder;
  private Journal journal;

  @BeforeEach
  void write() {
    journal = TestJournal.open(folder);
    long acme =
        journal
            .customerBook()
            .saveCustomer(
                new Customer(
                    0,
                    "Acme",
                    "=cold",
                    new Ways("+86 571", "a@acme.cn", ""),
                    "",
                    "",
                    "one\ntwo",
                    Optional.of(Birthday.ofCode("1990-05-17")),
                    Optional.of(new BigDecimal("-1234.5")),
                    TODAY,
                    Optional.empty()));
    contact(acme, "Wang", "buyer", "138", "w@acme.cn", Optional.of(Birthday.ofCode("lunar 08-15")));
    contact(acme, "Li", "", "+86 571", "", Optional.empty());
    journal.customerBook().saveCustomer(Customer.named("华联", TODAY));
  }

  private void contact(
      long customer,
      String name,
      String title,
      String phone,
      String email,
      Optional<Birthday> birthday) {
    journal
        .customerBook()
        .saveContact(
            new Contact(
                0,
                customer,
                name,
                title,
                Optional.empty(),
                new Ways(phone, email, ""),
                birthday,
                Optional.empty()));
  }

  @AfterEach
  void close() {
    journal.close();
  }

  private CustomerList list() {
    return CustomerList.of(journal, journal.customers().list(TODAY));
  }

  @Test
  void phones_and_emails_of_contacts_too_each_once() {
    assertThat(list().phones()).containsExactly("+86 571", "138");
    assertThat(list().emails()).containsExactly("a@acme.cn", "w@acme.cn");
  }

  @Test
  void the_table_is_a_line_a_customer() {
    String[] lines = list().tabbed(new Messages(Messages.Language.ENGLISH)).split("\n");
    assertThat(lines).hasSize(3);
    assertThat(lines[0]).startsWith("Name\tGrade\tIndustry\tPhone\tE-mail");
    assertThat(lines[1])
        .isEqualTo(
            "Acme\tNot graded\t'=cold\t'+86 571\ta@acme.cn\t\t\tWang; Li\tWang buyer\tWang 138; Li +86 571"
                + "\tw@acme.cn\tWang 15th of the 8th lunar month\t0\t0\t\t\t-1234.50\t\t\t1990-05-17\tone two");
    assertThat(lines[2]).startsWith("华联\t");
  }

  @Test
  void the_file_is_for_spreadsheets() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    list().csv(new Messages(Messages.Language.CHINESE), out);
    assertThat(out.toString(UTF_8))
        .startsWith("\ufeff名称,分级,")
        .contains("\r\nAcme,未分级,'=cold,'+86 571,", ",\"one\ntwo\"\r\n华联,");
  }
}
