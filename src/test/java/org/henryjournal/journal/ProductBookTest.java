package org.henryjournal.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.henryjournal.journal.TestJournal.TODAY;
import static org.henryjournal.journal.TestJournal.log;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.henryjournal.domain.CustomerFilter;
import org.henryjournal.domain.Product;
import org.henryjournal.domain.ProductWords;
import org.henryjournal.domain.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class ProductBookTest {

  @TempDir Path folder;
  private Journal journal;
  private long acme;
  private long deal;

  @BeforeEach
  void open() throws Exception {
    journal = TestJournal.open(folder);
    acme = log(journal, TODAY, "Acme !deal 1000").customer();
    deal = journal.money().deals().getFirst().id();
  }

  @AfterEach
  void close() {
    journal.close();
  }

  private void sell(String words) {
    journal.productBook().setSold(deal, ProductWords.read(words));
  }

  private List<String> names() {
    return journal.products().all().stream().map(Product::name).toList();
  }

  @Test
  void what_a_deal_sold_replaces_what_was_said_and_names_are_learned_once() {
    assertThat(journal.products().unsaid(9)).hasSize(1);
    sell("milk 30; cheese");
    long milk = journal.products().sold().getFirst().id();
    sell("MILK 20; ham ¥500");
    assertThat(names()).containsExactly("cheese", "ham", "milk");
    assertThat(journal.products().sold())
        .extracting(Product.Sold::id, s -> s.quantity().orElse(null), s -> s.amount().orElse(null))
        .contains(tuple(milk, new BigDecimal("20.00"), null))
        .hasSize(2);
    assertThat(journal.products().unsaid(9)).isEmpty();
    journal.writer().undo();
    assertThat(names()).containsExactly("cheese", "milk");
    assertThat(journal.products().sold()).hasSize(2);
    sell("");
    assertThat(journal.products().unsaid(9)).hasSize(1);
  }

  @Test
  void a_wish_is_there_once_and_can_be_taken_back() {
    journal.productBook().want(acme, "Ham", TODAY);
    journal.productBook().want(acme, "ham", TODAY);
    assertThat(journal.products().wishes())
        .extracting(ProductStore.Wish::customerName, ProductStore.Wish::product)
        .containsExactly(tuple("Acme", "Ham"));
    journal.productBook().wantNoMore(journal.products().wishes().getFirst().wanted().id());
    assertThat(journal.products().wishes()).isEmpty();
    journal.writer().undo();
    assertThat(journal.products().wishes()).hasSize(1);
    assertThatThrownBy(() -> journal.productBook().want(acme, " ", TODAY))
        .isInstanceOf(Refusal.class)
        .hasMessage("product.name.blank");
    assertThatThrownBy(() -> journal.productBook().setSold(deal + 9, List.of()))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void they_go_with_their_deal_and_come_back_with_it() {
    sell("milk 30");
    journal.productBook().want(acme, "ham", TODAY);
    Map<String, List<String>> before = Content.of(journal);
    journal.customerBook().deleteCustomer(acme);
    assertThat(journal.products().sold()).isEmpty();
    assertThat(journal.products().wishes()).isEmpty();
    journal.writer().undo();
    assertThat(Content.of(journal)).isEqualTo(before);
  }

  @Test
  void customers_that_become_one_want_a_thing_once() {
    long bell = log(journal, TODAY, "Bell").customer();
    journal.productBook().want(acme, "ham", TODAY);
    journal.productBook().want(bell, "ham", TODAY);
    journal.productBook().want(bell, "milk", TODAY);
    journal.customerBook().merge(acme, bell);
    assertThat(journal.products().wishes())
        .extracting(ProductStore.Wish::product)
        .containsExactly("ham", "milk");
    assertThat(journal.dangling()).isEmpty();
  }

  @Test
  void the_list_of_customers_knows_what_each_bought_wants_and_comes_to() {
    log(journal, TODAY, "Bell !deal 3000");
    long cole = log(journal, TODAY, "Cole !refused").customer();
    sell("milk 30; cheese");
    journal.productBook().want(cole, "Milk", TODAY);
    List<CustomerStore.Listed> listed = journal.customers().list(TODAY);
    assertThat(listed)
        .extracting(CustomerStore.Listed::trade)
        .containsExactly(
            new CustomerFilter.Trade(
                Set.of("milk", "cheese"), Set.of(), new BigDecimal("1000.00"), 0.75),
            new CustomerFilter.Trade(Set.of(), Set.of(), new BigDecimal("3000.00"), 0),
            new CustomerFilter.Trade(Set.of(), Set.of("milk"), BigDecimal.ZERO, 1));
    assertThat(listed)
        .extracting(CustomerStore.Listed::facts)
        .containsExactly(
            Set.of(CustomerFilter.Fact.BOUGHT),
            Set.of(CustomerFilter.Fact.BOUGHT),
            Set.of(CustomerFilter.Fact.NOT_BOUGHT, CustomerFilter.Fact.LOST));
  }
}
