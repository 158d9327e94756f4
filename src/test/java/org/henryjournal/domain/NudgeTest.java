package org.henryjournal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NudgeTest {

  @ParameterizedTest
  @CsvSource({
    "0, NONE",
    "2, NONE",
    "3, PRESS_ON",
    "5, PRESS_ON",
    "6, ASK_WHY",
    "40, ASK_WHY",
  })
  void three_visits_press_on_and_more_than_five_ask(int visits, Nudge nudge) {
    assertThat(Nudge.of(visits, Optional.empty())).isEqualTo(nudge);
  }

  @ParameterizedTest
  @CsvSource({
    "6, 6, PRESS_ON",
    "6, 11, PRESS_ON",
    "6, 12, ASK_WHY",
    "12, 17, PRESS_ON",
    "6, 2, NONE"
  })
  void after_an_answer_it_is_asked_again_when_more_than_five_have_come_on_top(
      int answered, int visits, Nudge nudge) {
    GoOn answer = new GoOn(1, 1, LocalDate.of(2026, 11, 2), answered, true, "");
    assertThat(Nudge.of(visits, Optional.of(answer))).isEqualTo(nudge);
  }
}
