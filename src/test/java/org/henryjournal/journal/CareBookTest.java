package org.henryjournal.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.henryjournal.journal.TestJournal.TODAY;
import static org.henryjournal.journal.TestJournal.log;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.henryjournal.domain.CareRule;
import org.henryjournal.domain.Contact;
import org.henryjournal.domain.Customer;
import org.henryjournal.domain.Refusal;
import org.henryjournal.domain.Tag;
import org.henryjournal.domain.Touch;
import org.henryjournal.insight.CareDue;
import org.henryjournal.insight.CustomerTally;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CareBookTest {

  @TempDir Path folder;
  private Journal journal;
  private long acme;

  @BeforeEach
  void open() {
    journal = TestJournal.open(folder);
    acme = log(journal, TODAY.minusDays(40), "Acme !deal 1000 #VIP").customer();
  }

  @AfterEach
  void close() {
    journal.close();
  }

  private static Touch touch(long customer, LocalDate date, Touch.Kind kind) {
    return new Touch(0, customer, Optional.empty(), date, kind, " hello ");
  }

  private static void refuses(Runnable work, String key) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
  }

  @Test
  void a_touch_for_200_customers_is_one_undo_and_changes_no_visit_figure() {
    List<Long> customers = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      customers.add(journal.customerBook().saveCustomer(Customer.named("Customer " + i, TODAY)));
    }
    customers.add(acme);
    customers.add(999_999L);
    CustomerTally before = journal.figures().facts().visits().tallies().get(acme);
    int visits = journal.visits().ofCustomer(acme).size();
    assertThat(journal.careBook().log(customers, TODAY, Touch.Kind.LETTER, " new product "))
        .isEqualTo(201);
    assertThat(journal.care().between(TODAY, TODAY)).hasSize(201);
    assertThat(journal.care().ofCustomer(acme))
        .singleElement()
        .extracting(Touch::text)
        .isEqualTo("new product");
    assertThat(journal.figures().facts().visits().tallies()).containsOnlyKeys(acme);
    assertThat(journal.figures().facts().visits().tallies().get(acme)).isEqualTo(before);
    assertThat(journal.visits().ofCustomer(acme)).hasSize(visits);
    assertThat(journal.writer().undo()).contains(Deed.TOUCH_LOG);
    assertThat(journal.care().between(TODAY, TODAY)).isEmpty();
    journal.writer().redo();
    assertThat(journal.care().between(TODAY, TODAY)).hasSize(201);
    refuses(
        () -> journal.careBook().log(List.of(999_999L), TODAY, Touch.Kind.LETTER, ""),
        "care.nobody");
  }

  @Test
  void touches_are_deleted_go_with_their_customer_and_follow_a_merged_one() {
    long first = journal.careBook().log(touch(acme, TODAY.minusDays(2), Touch.Kind.LETTER));
    journal.careBook().log(touch(acme, TODAY, Touch.Kind.GIFT));
    assertThat(journal.care().ofCustomer(acme))
        .extracting(Touch::kind)
        .containsExactly(Touch.Kind.GIFT, Touch.Kind.LETTER);
    journal.careBook().deleteTouch(first);
    assertThat(journal.care().ofCustomer(acme)).hasSize(1);
    journal.writer().undo();
    long other = log(journal, TODAY, "Bell !thinking").customer();
    journal.customerBook().merge(other, acme);
    assertThat(journal.care().ofCustomer(other)).hasSize(2);
    journal.customerBook().deleteCustomer(other);
    assertThat(journal.care().between(TODAY.minusDays(9), TODAY)).isEmpty();
    journal.binBook().restore(journal.bin().all().getFirst().id());
    assertThat(journal.care().between(TODAY.minusDays(9), TODAY)).hasSize(2);
    assertThat(journal.dangling()).isEmpty();
    refuses(() -> journal.careBook().log(touch(999_999L, TODAY, Touch.Kind.GIFT)), "customer.gone");
  }

  @Test
  void a_touch_names_a_contact_of_its_customer_and_outlives_it() {
    long li = journal.customerBook().saveContact(Contact.named(acme, "Li"));
    long bell = log(journal, TODAY, "Bell !thinking").customer();
    journal.careBook().log(new Touch(0, acme, Optional.of(li), TODAY, Touch.Kind.GREETING, ""));
    journal.careBook().log(new Touch(0, bell, Optional.of(li), TODAY, Touch.Kind.GREETING, ""));
    assertThat(journal.care().ofCustomer(acme).getFirst().contact()).contains(li);
    assertThat(journal.care().ofCustomer(bell).getFirst().contact()).isEmpty();
    journal.customerBook().deleteContact(li);
    assertThat(journal.care().ofCustomer(acme).getFirst().contact()).isEmpty();
    assertThat(journal.dangling()).isEmpty();
  }

  @Test
  void a_rule_takes_the_place_of_the_one_for_the_same() {
    CareBook book = journal.careBook();
    long calls = book.saveRule(Optional.of("vip"), Touch.Kind.SERVICE_CALL, 2);
    book.saveRule(Optional.empty(), Touch.Kind.LETTER, 4);
    assertThat(book.saveRule(Optional.of("#VIP"), Touch.Kind.SERVICE_CALL, 3)).isEqualTo(calls);
    assertThat(journal.care().rules())
        .extracting(ruled -> ruled.rule().perYear())
        .containsExactly(3, 4);
    assertThat(journal.care().rules().getFirst().tag()).map(Tag::name).contains("VIP");
    refuses(() -> book.saveRule(Optional.empty(), Touch.Kind.GIFT, 0), "care.rule.often");
    refuses(
        () -> book.saveRule(Optional.empty(), Touch.Kind.GIFT, CareRule.MOST + 1),
        "care.rule.often");
    book.deleteRule(calls);
    assertThat(journal.care().rules()).hasSize(1);
    journal.writer().undo();
    assertThat(journal.care().rules()).hasSize(2);
  }

  /** Signed 40 days ago: the check of 30 days is 10 days late. The VIP is called every 182 days. */
  @Test
  void what_is_due_follows_from_the_rules_and_deals_until_it_is_done() {
    CareBook book = journal.careBook();
    book.setUsageChecks(Set.of(7, 30));
    book.saveRule(Optional.of("VIP"), Touch.Kind.SERVICE_CALL, 2);
    assertThat(journal.care().due(TODAY).items())
        .extracting(CareDue.Item::kind, CareDue.Item::daysLate)
        .containsExactly(tuple(Touch.Kind.USAGE_CHECK, 10L));
    assertThat(journal.care().due(TODAY.plusDays(182)).items())
        .extracting(CareDue.Item::kind)
        .containsExactly(Touch.Kind.SERVICE_CALL);
    book.log(touch(acme, TODAY, Touch.Kind.USAGE_CHECK));
    assertThat(journal.care().due(TODAY).items()).isEmpty();
    journal.writer().undo();
    book.setUsageChecks(Set.of());
    assertThat(journal.care().due(TODAY).items()).isEmpty();
    assertThat(journal.settings().get(Setting.USAGE_CHECKS)).isEmpty();
    book.setUsageChecks(Set.of(40, 90));
    assertThat(journal.care().due(TODAY).items().getFirst().daysLate()).isZero();
    book.setADay(8);
    assertThat(journal.settings().get(Setting.CARE_A_DAY)).isEqualTo(8);
    refuses(() -> book.setADay(0), "care.a.day.range");
    refuses(() -> book.setUsageChecks(Set.of(7, 0)), "care.usage.range");
  }

  @Test
  void deals_are_asked_about_from_the_first_touch_on_or_once_the_days_are_said() {
    assertThat(journal.care().due(TODAY).items()).isEmpty();
    long bell = log(journal, TODAY.minusDays(8), "Bell !deal 5").customer();
    journal.careBook().log(touch(acme, TODAY.minusDays(9), Touch.Kind.GREETING));
    assertThat(journal.care().due(TODAY).items())
        .extracting(CareDue.Item::customer)
        .containsExactly(bell);
    journal.careBook().setUsageChecks(Set.of(7, 30));
    assertThat(journal.care().due(TODAY).items())
        .extracting(CareDue.Item::customer)
        .containsExactly(acme, bell);
  }

  @Test
  void texts_of_messages_are_kept_by_name_until_they_have_no_words() {
    CareBook book = journal.careBook();
    book.saveText("", "Dear {name}");
    book.saveText(" New year ", "Happy new year,\n{name}! ");
    book.saveText("New year", "A happy new year, {name}!");
    assertThat(journal.care().texts())
        .isEqualTo(Map.of("", "Dear {name}", "New year", "A happy new year, {name}!"));
    book.saveText("", " ");
    assertThat(journal.care().texts()).containsOnlyKeys("New year");
    journal.writer().undo();
    assertThat(journal.care().texts()).hasSize(2);
  }
}
