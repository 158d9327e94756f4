package org.henryjournal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RevisitTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

  @Test
  void an_interval_counts_from_the_last_contact() {
    assertThat(new Revisit.Every(20).due(DAY)).contains(LocalDate.of(2026, 11, 22));
    assertThat(new Revisit.Every(80).due(DAY)).contains(LocalDate.of(2027, 1, 21));
  }

  @Test
  void a_date_is_answered_by_a_contact_on_it_or_after_it() {
    for (Revisit revisit : new Revisit[] {new Revisit.On(DAY), new Revisit.PauseUntil(DAY)}) {
      assertThat(revisit.due(DAY.minusDays(1))).contains(DAY);
      assertThat(revisit.due(DAY)).isEmpty();
      assertThat(revisit.due(DAY.plusDays(1))).isEmpty();
    }
  }

  @Test
  void who_is_kept_is_never_due() {
    assertThat(new Revisit.Keep().due(DAY)).isEmpty();
  }
}
