package org.henryjournal.ui.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.henryjournal.journal.TestJournal.TODAY;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.henryjournal.domain.Customer;
import org.henryjournal.domain.CustomerFilter;
import org.henryjournal.domain.Touch;
import org.henryjournal.exchange.fonts.FontShelf;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.shell.TestSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CustomerListViewModelTest {

  @TempDir Path folder;
  private final List<String> clipboard = new ArrayList<>();
  private TestSession test;
  private CustomersViewModel customers;
  private CustomerListViewModel list;

  @BeforeEach
  void open() {
    test = new TestSession(folder);
    for (String name : List.of("Beta", "Acme", "Cold")) {
      Customer customer = Customer.named(name, TODAY).withPhone("138 " + name);
      test.journal.customerBook().saveCustomer(customer);
    }
    customers = new CustomersViewModel(test.session);
    customers.refresh().shown();
    customers
        .sortingProperty()
        .set(new CustomerColumn.Sorting(java.util.Optional.of(CustomerColumn.NAME), false));
    list = customers.list(new Messages(Messages.Language.ENGLISH));
  }

  @AfterEach
  void close() {
    test.close();
  }

  @Test
  void what_is_shown_is_copied_in_its_order() {
    list.copyPhones(clipboard::add);
    assertThat(clipboard).containsExactly("138 Acme\n138 Beta\n138 Cold");
    assertThat(test.said()).isEqualTo("lists.phones.copied");
    customers.filterProperty().set(CustomerFilter.NONE.withText("Cold"));
    list.copyTable(clipboard::add);
    assertThat(clipboard.getLast().lines().skip(1)).hasSize(1).first().asString().contains("Cold");
  }

  @Test
  void where_there_is_nothing_the_clipboard_stays_as_it_is() {
    list.copyEmails(clipboard::add);
    assertThat(clipboard).isEmpty();
    assertThat(test.said()).isEqualTo("lists.emails.none");
  }

  @Test
  void the_list_is_saved_but_not_over_a_journal() throws Exception {
    Path file = folder.resolve(list.fileName());
    list.save(file);
    assertThat(Files.readString(file)).contains("Acme", "Beta", "Cold");
    assertThat(test.said()).isEqualTo("lists.saved");
    list.save(test.journal.path());
    assertThat(test.said()).isEqualTo("whole.is.journal");
  }

  @Test
  void one_touch_for_all_shown_is_one_undo_and_no_visit() {
    customers.filterProperty().set(CustomerFilter.NONE.withText("e"));
    assertThat(list.size()).isEqualTo(2);
    list.logTouch(TODAY, Touch.Kind.LETTER, "new product");
    assertThat(test.said()).isEqualTo("care.logged.all");
    assertThat(test.journal.care().between(TODAY, TODAY))
        .extracting(logged -> logged.customerName())
        .containsExactlyInAnyOrder("Acme", "Beta");
    assertThat(test.journal.figures().facts().visits().tallies()).isEmpty();
    test.journal.writer().undo();
    assertThat(test.journal.care().between(TODAY, TODAY)).isEmpty();
  }

  @Test
  void labels_of_a_list_without_addresses_are_not_written() {
    Path file = folder.resolve(list.labelsFileName());
    list.saveLabels(file, new FontShelf(List.of(), "Linux"));
    assertThat(test.said()).isEqualTo("lists.labels.none");
    assertThat(file).doesNotExist();
  }
}
