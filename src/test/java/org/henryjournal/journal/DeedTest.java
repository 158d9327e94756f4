package org.henryjournal.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DeedTest {

  /** Journals hold them: more may come, none changes. */
  private static final String CODES =
      """
      visit.log visit.notes visit.change visit.delete diary.write
      step.add step.plan step.move step.cancel
      target.add target.remove target.note target.none day.note
      customer.save customer.delete customer.merge contact.save contact.delete
      statement.save statement.delete revisit.set filter.save filter.delete
      grade.labels grade.set grade.extend grade.take_back grade.answer grade.seen
      goal.save goal.delete goal.worksheet goal.rates
      payment.save payment.delete collection.save collection.delete
      touch.log touch.delete care.rule product.sold product.wanted
      complaint.save complaint.delete promise.save promise.delete
      referral.save referral.delete referral.answer
      work.save work.revise work.delete work.order bin.restore alert.silence
      settings.grades settings.workdays settings.terms
      calendar.taken calendar.added calendar.removed calendar.weeks calendar.declined
      import.visits import.deals import.customers import.contacts import.take_back import.whole
      journal.rescue journal.merge
      """;

  @Test
  void the_codes_are_those_of_the_journals_that_are_there() {
    assertThat(Stream.of(Deed.values()).map(Deed::code)).containsExactly(CODES.split("\\s+"));
  }

  @Test
  void a_change_that_takes_back_or_does_again_is_of_the_same_deed() {
    assertThat(Deed.of("visit.log")).contains(Deed.VISIT_LOG);
    assertThat(Deed.of("undo visit.log")).contains(Deed.VISIT_LOG);
    assertThat(Deed.of("redo import.take_back")).contains(Deed.IMPORT_TAKE_BACK);
  }

  @Test
  void what_no_henry_does_any_more_is_no_deed() {
    assertThat(Deed.of("grade.run_out")).isEmpty();
    assertThat(Deed.of("undo grade.run_out")).isEmpty();
    assertThat(Deed.of("")).isEmpty();
  }

  @Test
  void of_a_batch_is_what_brings_one_or_takes_it_back() {
    assertThat(Stream.of(Deed.values()).filter(Deed::isOfBatch).map(Deed::code))
        .containsExactly(
            "import.visits",
            "import.deals",
            "import.customers",
            "import.contacts",
            "import.take_back");
    assertThat(Deed.ofImport("deals")).isEqualTo(Deed.IMPORT_DEALS);
    assertThatThrownBy(() -> Deed.ofImport("whole")).isInstanceOf(IllegalArgumentException.class);
  }
}
