package org.henryjournal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Isolated("it changes what all of the program share")
class WordsTest {

  @ParameterizedTest
  @CsvSource({
    "deal, DEAL",
    "签单, DEAL",
    "成交, DEAL",
    "Closed Won, DEAL",
    "next step agreed, NEXT_STEP",
    "约定下一步, NEXT_STEP",
    "下一步, NEXT_STEP",
    "follow-up, NEXT_STEP",
    "follow up, NEXT_STEP",
    "FollowUp, NEXT_STEP",
    "thinking it over, THINKING",
    "thinking, THINKING",
    "考虑中, THINKING",
    "objection, OBJECTION",
    "有异议, OBJECTION",
    "refused, REFUSED",
    "拒绝, REFUSED",
    "no, REFUSED",
    "no deal, REFUSED",
    "not interested, REFUSED",
    "没签, REFUSED",
    "not reached, NOT_REACHED",
    "未接触, NOT_REACHED",
    "no answer, NOT_REACHED",
    "no-answer, NOT_REACHED",
    "busy, NOT_REACHED",
    "' Deal ', DEAL",
    "DEAL, DEAL",
  })
  void readsOutcomes(String word, Outcome outcome) {
    assertThat(Words.outcome(word)).contains(outcome);
    assertThat(Words.kind(word)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "visit, IN_PERSON",
    "面谈, IN_PERSON",
    "上门, IN_PERSON",
    "in person, IN_PERSON",
    "call, CALL",
    "电话, CALL",
    "Phone Call, CALL",
    "message, MESSAGE",
    "微信, MESSAGE",
    "e-mail, MESSAGE",
    "email, MESSAGE",
    "video, VIDEO",
    "视频, VIDEO",
    "线上会议, VIDEO",
  })
  void readsKinds(String word, VisitKind kind) {
    assertThat(Words.kind(word)).contains(kind);
    assertThat(Words.outcome(word)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void theFilesCodeOfAnOutcomeIsAWordForIt(Outcome outcome) {
    assertThat(Words.outcome(outcome.code())).contains(outcome);
  }

  @ParameterizedTest
  @EnumSource
  void theFilesCodeOfAKindIsAWordForIt(VisitKind kind) {
    assertThat(Words.kind(kind.code())).contains(kind);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "-", "!", "deals!", "dealer", "20000", "hello"})
  void othersAreNoWords(String word) {
    assertThat(Words.outcome(word)).isEmpty();
    assertThat(Words.kind(word)).isEmpty();
  }

  @Test
  void theLanguageOfTheMachineDoesNotMatter() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(Words.outcome("WIN")).contains(Outcome.DEAL);
      assertThat(Words.outcome("OBJECTION")).contains(Outcome.OBJECTION);
      assertThat(Words.kind("VISIT")).contains(VisitKind.IN_PERSON);
      assertThat(DateWords.parse("FRI", java.time.LocalDate.of(2026, 11, 25))).isPresent();
    } finally {
      Locale.setDefault(before);
    }
  }

  @Property
  void noWordIsBothAnOutcomeAndAKind(@ForAll String word) {
    assertThat(Words.outcome(word).isPresent() && Words.kind(word).isPresent()).isFalse();
  }
}
