package org.henryjournal.ui.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.henryjournal.journal.TestJournal.TODAY;
import static org.henryjournal.journal.TestJournal.log;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.henryjournal.domain.Birthday;
import org.henryjournal.domain.Complaint;
import org.henryjournal.domain.Customer;
import org.henryjournal.domain.CustomerFilter;
import org.henryjournal.domain.CustomerFilter.Chip;
import org.henryjournal.domain.Grade;
import org.henryjournal.domain.ProductWords;
import org.henryjournal.domain.Promise;
import org.henryjournal.domain.SavedFilter;
import org.henryjournal.domain.Stage;
import org.henryjournal.domain.Tag;
import org.henryjournal.domain.Touch;
import org.henryjournal.journal.CustomerStore.Listed;
import org.henryjournal.journal.Journal;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.shell.TestSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CustomersViewModelTest {

  private static final Messages ENGLISH = new Messages(Messages.Language.ENGLISH);

  @TempDir Path folder;
  private TestSession test;
  private CustomersViewModel customers;

  @BeforeEach
  void open() {
    test = new TestSession(folder);
    log(test.journal, TODAY.minusDays(3), "华联超市 !签单 500 @王总");
    log(test.journal, TODAY.minusDays(1), "华联超市 !未接触");
    log(test.journal, TODAY, "Acme Foods !thinking wants the blue one >+3d");
    customers = new CustomersViewModel(test.session);
  }

  @AfterEach
  void close() {
    test.close();
  }

  private List<String> shown() {
    return customers.shownProperty().get().rows().stream().map(l -> l.customer().name()).toList();
  }

  private Listed row(String name) {
    return customers.shownProperty().get().rows().stream()
        .filter(l -> l.customer().name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void seen_last_comes_first_and_attempts_are_no_visits() {
    assertThat(shown()).containsExactly("Acme Foods", "华联超市");
    Listed market = row("华联超市");
    assertThat(market.visits()).isEqualTo(1);
    assertThat(market.deals()).isEqualTo(1);
    assertThat(market.stage()).isEqualTo(Stage.SIGNED);
    assertThat(market.lastDay()).contains(TODAY.minusDays(1));
    assertThat(market.seen()).isEqualTo(TODAY.minusDays(3));
    assertThat(row("Acme Foods").step()).contains(TODAY.plusDays(3));
  }

  @Test
  void the_search_finds_names_pinyin_and_phones_also_letter_by_letter() {
    for (String typed : new String[] {"h", "hl", "hlcs", "华联", "hualian", "联超"}) {
      customers.searchProperty().set(typed);
      assertThat(shown()).as(typed).contains("华联超市");
    }
    customers.searchProperty().set("hl cs");
    assertThat(shown()).containsExactly("华联超市");
    customers.searchProperty().set("foods");
    assertThat(shown()).containsExactly("Acme Foods");
    customers.searchProperty().set("food");
    assertThat(shown()).containsExactly("Acme Foods");
    customers.searchProperty().set("nobody");
    assertThat(shown()).isEmpty();
    assertThat(customers.shownProperty().get().total()).isEqualTo(2);
    customers.searchProperty().set("");
    assertThat(shown()).hasSize(2);
  }

  @Test
  void the_search_finds_what_was_complained_promised_sent_sold_and_wanted() {
    long acme = row("Acme Foods").customer().id();
    Journal journal = test.journal;
    long complaint = journal.complaintBook().save(Complaint.open(acme, TODAY, "Came late"));
    journal.complaintBook().save(new Complaint.Step(0, complaint, TODAY, "called the driver"));
    journal
        .promiseBook()
        .save(
            Promise.open(
                acme, Optional.empty(), Promise.Side.REP, TODAY, "the sample", Optional.empty()));
    journal.careBook().log(List.of(acme), TODAY, Touch.Kind.GIFT, "a box of tea");
    journal.productBook().want(acme, "Ham", TODAY);
    long deal = journal.money().deals().getFirst().id();
    journal.productBook().setSold(deal, ProductWords.read("奶酪 3"));
    for (String typed : List.of("late", "driver", "sample", "box of tea", "ham")) {
      customers.searchProperty().set(typed);
      assertThat(shown()).as(typed).containsExactly("Acme Foods");
    }
    customers.searchProperty().set("奶酪");
    assertThat(shown()).containsExactly("华联超市");
  }

  @Test
  void filters_and_search_hold_together() {
    long acme = row("Acme Foods").customer().id();
    test.journal
        .customerBook()
        .saveCustomer(
            row("Acme Foods").customer().withIndustry("food"),
            List.of(Tag.parse("size: large"), Tag.parse("VIP")));
    test.journal.gradeBook().setGrade(acme, Grade.B, "");
    assertThat(customers.choicesProperty().get().industries()).containsExactly("food");
    assertThat(customers.choicesProperty().get().tags())
        .extracting(Tag::written)
        .containsExactly("VIP", "size: large");
    for (CustomerFilter filter :
        List.of(
            CustomerFilter.NONE.toggle(Stage.B),
            CustomerFilter.NONE.toggleIndustry("food"),
            CustomerFilter.NONE.toggleTag("VIP").toggleTag("large"))) {
      customers.filterProperty().set(filter);
      assertThat(shown()).as(filter.written()).containsExactly("Acme Foods");
      customers.searchProperty().set("华联");
      assertThat(shown()).as(filter.written()).isEmpty();
      assertThat(customers.filterProperty().get()).isEqualTo(filter.withText("华联"));
    }
    customers.filterProperty().set(CustomerFilter.NONE.withUnseenDays(OptionalInt.of(3)));
    assertThat(customers.searchProperty().get()).isEmpty();
    assertThat(shown()).containsExactly("华联超市");
  }

  @Test
  void vip_is_asked_for_by_an_amount_of_ones_own() {
    customers.askWorth("much");
    assertThat(test.said()).isEqualTo("form.amount.unread");
    assertThat(customers.filterProperty().get()).isEqualTo(CustomerFilter.NONE);
    customers.askWorth("¥1.5万");
    assertThat(customers.filterProperty().get().written()).isEqualTo("worth=15000\n");
    assertThat(shown()).isEmpty();
  }

  @Test
  void a_filter_is_saved_replaced_chosen_and_deleted() {
    customers.filterProperty().set(CustomerFilter.NONE.toggle(Stage.SIGNED));
    customers.saveFilter(" mine ");
    assertThat(test.said()).isEqualTo("customers.filter.saved");
    assertThat(customers.current()).map(SavedFilter::name).contains("mine");
    customers.filterProperty().set(CustomerFilter.NONE.withText("acme"));
    assertThat(customers.current()).isEmpty();
    customers.saveFilter("MINE");
    assertThat(customers.choicesProperty().get().saved())
        .extracting(SavedFilter::filter)
        .containsExactly(CustomerFilter.NONE.withText("acme"));
    customers.filterProperty().set(CustomerFilter.NONE);
    SavedFilter saved = customers.choicesProperty().get().saved().getFirst();
    assertThat(customers.choicesProperty().get().counts()).isEqualTo(Map.of(saved.id(), 1));
    customers.filterProperty().set(saved.filter());
    assertThat(shown()).containsExactly("Acme Foods");
    assertThat(customers.searchProperty().get()).isEqualTo("acme");
    customers.deleteFilter(saved);
    assertThat(customers.choicesProperty().get().saved()).isEmpty();
    test.session.undo();
    assertThat(customers.choicesProperty().get().saved()).hasSize(1);
    customers.saveFilter("  ");
    assertThat(test.said()).isEqualTo("filter.name.blank");
  }

  @Test
  void every_column_sorts_and_rows_without_a_value_come_last() {
    log(test.journal, TODAY.minusDays(9), "Zoo !thinking");
    log(test.journal, TODAY.minusDays(9), "Zoo !thinking");
    test.journal.gradeBook().setGrade(row("Zoo").customer().id(), Grade.C, "");
    test.journal
        .customerBook()
        .saveCustomer(
            row("Zoo").customer().withExpectedAmount(Optional.of(new BigDecimal("9.00"))));
    test.journal
        .customerBook()
        .saveCustomer(
            row("华联超市").customer().withExpectedAmount(Optional.of(new BigDecimal("10.00"))));
    assertSorted(CustomerColumn.NAME, "Acme Foods", "华联超市", "Zoo");
    assertSorted(CustomerColumn.GRADE, "Zoo", "华联超市", "Acme Foods");
    assertSorted(CustomerColumn.SINCE, "Acme Foods", "华联超市", "Zoo");
    sort(CustomerColumn.EXPECTED, false);
    assertThat(shown()).containsExactly("Zoo", "华联超市", "Acme Foods");
    sort(CustomerColumn.EXPECTED, true);
    assertThat(shown()).containsExactly("华联超市", "Zoo", "Acme Foods");
    sort(CustomerColumn.STEP, true);
    assertThat(shown()).first().isEqualTo("Acme Foods");
    sort(CustomerColumn.VISITS, true);
    assertThat(shown()).first().isEqualTo("Zoo");
    sort(CustomerColumn.DEALS, true);
    assertThat(shown()).first().isEqualTo("华联超市");
    sort(CustomerColumn.VISITS, true);
    customers.searchProperty().set("o");
    assertThat(shown()).containsExactly("Zoo", "Acme Foods");
  }

  private void sort(CustomerColumn column, boolean descending) {
    customers.sortingProperty().set(new CustomerColumn.Sorting(Optional.of(column), descending));
  }

  private void assertSorted(CustomerColumn column, String... names) {
    sort(column, false);
    assertThat(shown()).as(column.name()).containsExactly(names);
    sort(column, true);
    assertThat(shown()).as(column.name()).containsExactly(names[2], names[1], names[0]);
  }

  @Test
  void a_cell_is_written_in_and_undone() {
    customers.edit(row("Acme Foods"), CustomerColumn.PHONE, " 138 0000 ");
    assertThat(row("Acme Foods").customer().ways().phone()).isEqualTo("138 0000");
    customers.edit(row("Acme Foods"), CustomerColumn.EXPECTED, "2万");
    assertThat(row("Acme Foods").customer().expectedAmount()).contains(new BigDecimal("20000.00"));
    customers.edit(row("Acme Foods"), CustomerColumn.INDUSTRY, "food");
    customers.edit(row("Acme Foods"), CustomerColumn.NAME, "Acme");
    assertThat(row("Acme").customer().industry()).isEqualTo("food");
    test.session.undo();
    assertThat(shown()).contains("Acme Foods");
    assertThat(row("Acme Foods").customer().ways().phone()).isEqualTo("138 0000");
  }

  @Test
  void what_is_refused_leaves_the_row_as_it_was() {
    long before = test.journal.seq();
    customers.edit(row("Acme Foods"), CustomerColumn.NAME, "华联超市");
    assertThat(test.said()).isEqualTo("customer.name.taken");
    assertThat(shown()).containsExactly("Acme Foods", "华联超市");
    customers.edit(row("Acme Foods"), CustomerColumn.NAME, "  ");
    assertThat(test.said()).isEqualTo("customer.name.blank");
    assertThat(shown()).containsExactly("Acme Foods", "华联超市");
    customers.edit(row("Acme Foods"), CustomerColumn.EXPECTED, "much");
    assertThat(test.said()).isEqualTo("form.amount.unread");
    customers.edit(row("Acme Foods"), CustomerColumn.PHONE, "");
    assertThat(test.journal.seq()).isEqualTo(before);
  }

  @Test
  void the_chosen_row_is_known_in_every_order() {
    long market = row("华联超市").customer().id();
    customers.choose(market);
    sort(CustomerColumn.DEALS, true);
    assertThat(customers.shownProperty().get().chosenAt()).isZero();
    sort(CustomerColumn.DEALS, false);
    assertThat(customers.shownProperty().get().chosenAt()).isEqualTo(1);
    log(test.journal, TODAY, "Zoo !thinking");
    assertThat(customers.shownProperty().get().chosenAt()).isEqualTo(2);
    customers.searchProperty().set("zoo");
    assertThat(customers.shownProperty().get().chosenAt()).isEqualTo(-1);
  }

  @Test
  void a_deleted_customer_is_gone_from_list_and_page_until_undone() {
    customers.choose(row("Acme Foods").customer().id());
    customers.page().delete();
    assertThat(test.said()).isEqualTo("customers.deleted");
    assertThat(shown()).containsExactly("华联超市");
    assertThat(customers.page().detailProperty().get()).isNull();
    test.session.undo();
    assertThat(shown()).containsExactly("Acme Foods", "华联超市");
  }

  @Test
  void a_form_saves_record_and_tags_as_one_change() {
    CustomerFormViewModel form = customers.newForm(ENGLISH);
    form.name.set("Zoo");
    form.birthday.set("lunar 8-15");
    form.expected.set("1.5k");
    form.tagTyped.set("size: large");
    form.addTyped();
    form.tagTyped.set("VIP");
    long before = test.journal.seq();
    form.save(() -> {});
    assertThat(test.journal.seq()).isEqualTo(before + 1);
    CustomerViewModel.Detail detail =
        Objects.requireNonNull(customers.page().detailProperty().get());
    assertThat(detail.customer().name()).isEqualTo("Zoo");
    assertThat(detail.customer().birthday()).contains(Birthday.ofCode("lunar 08-15"));
    assertThat(detail.customer().expectedAmount()).contains(new BigDecimal("1500.00"));
    assertThat(detail.tags()).extracting(Tag::written).containsExactly("VIP", "size: large");

    CustomerFormViewModel again = customers.form(ENGLISH).orElseThrow();
    assertThat(again.birthday.get()).isEqualTo("15th of the 8th lunar month");
    again.tags().remove(0);
    assertThat(again.suggestions()).extracting(Tag::written).containsExactly("VIP");
    again.tagTyped.set("LARGE");
    again.addTyped();
    assertThat(again.tags()).extracting(Tag::written).containsExactly("size: large");
    again.save(() -> {});
    assertThat(customers.page().detailProperty().get().tags()).hasSize(1);
  }

  @Test
  void a_source_that_was_written_once_is_offered_again() {
    for (String source : List.of("Trade fair", "朋友介绍", "phone list")) {
      CustomerFormViewModel form = customers.newForm(ENGLISH);
      form.name.set("of " + source);
      form.source.set(source);
      form.save(() -> {});
    }
    CustomerFormViewModel form = customers.newForm(ENGLISH);
    assertThat(form.sources()).containsExactly("Trade fair", "phone list", "朋友介绍");
    form.source.set("FAIR");
    assertThat(form.sources()).containsExactly("Trade fair");
    form.source.set("pyjs");
    assertThat(form.sources()).containsExactly("朋友介绍");
    form.source.set("朋友介绍");
    assertThat(form.sources()).isEmpty();
    customers.filterProperty().set(CustomerFilter.NONE.toggle(Chip.SOURCE, "trade fair"));
    assertThat(shown()).containsExactly("of Trade fair");
  }

  @Test
  void a_form_says_what_is_wrong() {
    CustomerFormViewModel form = customers.newForm(ENGLISH);
    long before = test.journal.seq();
    form.save(() -> {});
    assertThat(form.problem.get()).isNotNull().hasMessage("customer.name.blank");
    form.name.set("Zoo");
    form.expected.set("much");
    form.save(() -> {});
    assertThat(form.problem.get()).isNotNull().hasMessage("form.amount.unread");
    form.expected.set("");
    form.name.set("acme foods");
    form.save(() -> {});
    assertThat(form.problem.get()).isNotNull().hasMessage("customer.name.taken");
    assertThat(test.said()).isEmpty();
    form.name.set("z".repeat(Customer.LONGEST_NAME + 1));
    form.save(() -> {});
    assertThat(form.problem.get()).isNotNull().hasMessage("customer.name.long");
    assertThat(test.journal.seq()).isEqualTo(before);
    form.name.set("z".repeat(Customer.LONGEST_NAME));
    form.save(() -> {});
    assertThat(form.problem.get()).isNull();
    assertThat(test.said()).isEqualTo("customers.saved");
  }

  @Test
  void two_that_are_one_are_compared_swapped_merged_and_undone() {
    Customer acme = row("Acme Foods").customer();
    test.journal.customerBook().saveCustomer(acme.withPhone("138"));
    customers.choose(row("华联超市").customer().id());
    MergeViewModel merge = customers.merge().orElseThrow();
    merge.typedProperty().set("a");
    assertThat(merge.foundProperty().get()).extracting(n -> n.name()).containsExactly("Acme Foods");
    merge.typedProperty().set("hlcs");
    assertThat(merge.foundProperty().get()).isEmpty();
    merge.choose(acme.id());
    MergeViewModel.Comparison both = Objects.requireNonNull(merge.comparisonProperty().get());
    assertThat(both.stays().name()).isEqualTo("华联超市");
    assertThat(both.entries()).isEqualTo(3);
    assertThat(both.brought()).isEqualTo(new MergeViewModel.Brought(1, 0, 0));
    assertThat(both.lines())
        .filteredOn(MergeViewModel.Line::isFilled)
        .extracting(MergeViewModel.Line::key, MergeViewModel.Line::result)
        .containsExactly(tuple("customers.phone", Optional.of("138")));
    merge.swap();
    assertThat(Objects.requireNonNull(merge.comparisonProperty().get()).brought())
        .isEqualTo(new MergeViewModel.Brought(2, 1, 1));
    assertThat(Objects.requireNonNull(merge.comparisonProperty().get()).stays().name())
        .isEqualTo("Acme Foods");
    merge.merge(() -> {});
    assertThat(test.said()).isEqualTo("customers.merged");
    assertThat(shown()).containsExactly("Acme Foods");
    CustomerViewModel.Detail detail =
        Objects.requireNonNull(customers.page().detailProperty().get());
    assertThat(detail.visits()).hasSize(3);
    assertThat(detail.contacts()).hasSize(1);
    test.session.undo();
    assertThat(shown()).containsExactly("Acme Foods", "华联超市");
  }
}
