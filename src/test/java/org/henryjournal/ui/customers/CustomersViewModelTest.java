package org.henryjournal.ui.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.henryjournal.journal.TestJournal.TODAY;
import static org.henryjournal.journal.TestJournal.log;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.henryjournal.domain.Contact;
import org.henryjournal.domain.Customer;
import org.henryjournal.ui.shell.TestSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CustomersViewModelTest {

  @TempDir Path folder;
  private TestSession test;
  private CustomersViewModel customers;

  @BeforeEach
  void open() {
    test = new TestSession(folder);
    log(test.journal, TODAY.minusDays(3), "华联超市 !签单 500 @王总");
    log(test.journal, TODAY.minusDays(1), "华联超市 !未接触");
    log(test.journal, TODAY, "Acme Foods !thinking wants the blue one");
    customers = new CustomersViewModel(test.session);
  }

  @AfterEach
  void close() {
    test.close();
  }

  private List<String> shown() {
    return customers.shown().stream().map(l -> l.customer().name()).toList();
  }

  @Test
  void seen_last_comes_first_and_attempts_are_no_visits() {
    assertThat(shown()).containsExactly("Acme Foods", "华联超市");
    assertThat(customers.shown().getLast().visits()).isEqualTo(1);
    assertThat(customers.shown().getLast().deals()).isEqualTo(1);
    assertThat(customers.shown().getLast().lastDay()).contains(TODAY.minusDays(1));
  }

  @Test
  void the_search_finds_names_pinyin_and_phones() {
    for (String typed : new String[] {"hlcs", "华联", "hualian", "联超"}) {
      customers.searchProperty().set(typed);
      assertThat(shown()).as(typed).containsExactly("华联超市");
    }
    customers.searchProperty().set("foods");
    assertThat(shown()).containsExactly("Acme Foods");
    customers.searchProperty().set("nobody");
    assertThat(shown()).isEmpty();
    assertThat(customers.totalProperty().get()).isEqualTo(2);
  }

  @Test
  void a_customers_page_has_contacts_and_what_happened_the_last_first() {
    customers.choose(customers.shown().getLast().customer().id());
    CustomersViewModel.Detail detail = Objects.requireNonNull(customers.detailProperty().get());
    assertThat(detail.contacts()).extracting(Contact::name).containsExactly("王总");
    assertThat(detail.visits())
        .extracting(e -> e.visit().date())
        .isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(detail.listed().visits()).isEqualTo(1);
  }

  @Test
  void a_name_that_is_taken_is_refused_and_nothing_changes() {
    Customer acme = customers.shown().getFirst().customer();
    Customer clash =
        new Customer(
            acme.id(),
            "华联超市",
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            Optional.empty(),
            Optional.empty(),
            acme.created(),
            Optional.empty());
    customers.save(clash, () -> {});
    assertThat(test.said()).isEqualTo("customer.name.taken");
    assertThat(shown()).contains("Acme Foods");
  }

  @Test
  void a_deleted_customer_is_gone_from_list_and_page_until_undone() {
    Customer acme = customers.shown().getFirst().customer();
    customers.choose(acme.id());
    customers.delete(acme);
    assertThat(shown()).containsExactly("华联超市");
    assertThat(customers.detailProperty().get()).isNull();
    test.session.undo();
    assertThat(shown()).containsExactly("Acme Foods", "华联超市");
  }
}
