package org.henryjournal.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.henryjournal.journal.TestJournal.TODAY;
import static org.henryjournal.journal.TestJournal.log;

import java.nio.file.Path;
import org.henryjournal.domain.Referral;
import org.henryjournal.domain.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferralBookTest {

  @TempDir Path folder;
  private Journal journal;
  private long acme;

  @BeforeEach
  void open() {
    journal = TestJournal.open(folder);
    acme = log(journal, TODAY.minusDays(40), "Acme !deal 1000").customer();
  }

  @AfterEach
  void close() {
    journal.close();
  }

  private static void refuses(Runnable work, String key) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
  }

  private long customer(String name) {
    return log(journal, TODAY, name + " !thinking").customer();
  }

  private void bring(long referrer, long customer) {
    journal.referralBook().save(customer, referrer);
  }

  /** By whom a customer was brought; 0 by nobody. */
  private long referrer(long customer) {
    return journal.referrals().all().stream()
        .filter(referral -> referral.customer() == customer)
        .mapToLong(Referral::referrer)
        .findFirst()
        .orElse(0);
  }

  @Test
  void a_customer_came_of_one_other() {
    long bell = customer("Bell");
    long cole = customer("Cole");
    bring(acme, cole);
    bring(bell, cole);
    assertThat(referrer(cole)).isEqualTo(bell);
    assertThat(journal.referrals().all()).hasSize(1);
    assertThat(journal.referrals().brought(bell))
        .containsExactly(new ReferralStore.Brought("Cole", TODAY));
    assertThat(journal.referrals().referrer(cole)).contains("Bell");
    journal.referralBook().delete(cole);
    assertThat(journal.referrals().all()).isEmpty();
    journal.writer().undo();
    assertThat(referrer(cole)).isEqualTo(bell);
  }

  /** Acme brought Bell and Bell brought Cole: Cole can have brought neither. */
  @Test
  void nobody_brings_itself_nor_in_a_ring() {
    long bell = customer("Bell");
    long cole = customer("Cole");
    bring(acme, bell);
    bring(bell, cole);
    refuses(() -> bring(acme, acme), "referral.itself");
    refuses(() -> bring(cole, acme), "referral.ring");
    refuses(() -> bring(bell, acme), "referral.ring");
    refuses(() -> bring(acme, cole + 1), "customer.gone");
  }

  @Test
  void the_question_after_a_deal_is_answered_once() {
    long visit = journal.visits().ofCustomer(acme).getFirst().visit().id();
    long deal = journal.referrals().unasked(visit).orElseThrow();
    journal.referralBook().answer(deal, false);
    assertThat(journal.referrals().unasked(visit)).isEmpty();
    journal.referralBook().answer(deal, true);
    assertThat(journal.referrals().questions())
        .extracting(Referral.Question::asked)
        .containsExactly(true);
    refuses(() -> journal.referralBook().answer(deal + 1, true), "entry.gone");
  }

  /** Deleting the visit, or making it no deal, takes the question along. */
  @Test
  void the_question_goes_with_its_deal() {
    long visit = journal.visits().ofCustomer(acme).getFirst().visit().id();
    journal.referralBook().answer(journal.referrals().unasked(visit).orElseThrow(), true);
    journal
        .visitBook()
        .change(visit, TestJournal.draft(journal, TODAY.minusDays(40), "Acme !thinking"));
    assertThat(journal.referrals().questions()).isEmpty();
    assertThat(journal.dangling()).isEmpty();
    journal.writer().undo();
    assertThat(journal.referrals().questions()).hasSize(1);
  }

  /** Acme brought Bell, Bell brought Cole; Acme and Bell are one: it brought Cole. */
  @Test
  void a_referral_between_two_that_are_one_goes() {
    long bell = customer("Bell");
    long cole = customer("Cole");
    bring(acme, bell);
    bring(bell, cole);
    journal.customerBook().merge(acme, bell);
    assertThat(journal.referrals().all()).hasSize(1);
    assertThat(referrer(cole)).isEqualTo(acme);
    assertThat(journal.dangling()).isEmpty();
    journal.writer().undo();
    assertThat(journal.referrals().all()).hasSize(2);
  }

  /** The other way about: Cole brought Bell, Bell brought Acme. What is left: Cole brought Acme. */
  @Test
  void who_brought_the_one_that_goes_brought_the_one_that_stays() {
    long bell = customer("Bell");
    long cole = customer("Cole");
    bring(cole, bell);
    bring(bell, acme);
    journal.customerBook().merge(acme, bell);
    assertThat(journal.referrals().all()).hasSize(1);
    assertThat(referrer(acme)).isEqualTo(cole);
    assertThat(journal.dangling()).isEmpty();
  }

  /** Acme was brought by Cole itself; what Bell brought comes along, and Cole stays. */
  @Test
  void the_one_that_stays_keeps_who_brought_it() {
    long bell = customer("Bell");
    long cole = customer("Cole");
    long dell = customer("Dell");
    bring(cole, acme);
    bring(bell, dell);
    journal.customerBook().merge(acme, bell);
    assertThat(referrer(acme)).isEqualTo(cole);
    assertThat(referrer(dell)).isEqualTo(acme);
  }

  /** While Acme lay in the bin, Bell was said to have come of Cole: that holds. */
  @Test
  void what_was_said_meanwhile_holds_when_a_customer_comes_back() {
    long bell = customer("Bell");
    long cole = customer("Cole");
    bring(acme, bell);
    bring(acme, cole);
    journal.customerBook().deleteCustomer(acme);
    bring(cole, bell);
    journal.binBook().restore(journal.bin().all().getFirst().id());
    assertThat(referrer(bell)).isEqualTo(cole);
    assertThat(referrer(cole)).isEqualTo(acme);
    assertThat(journal.dangling()).isEmpty();
  }
}
