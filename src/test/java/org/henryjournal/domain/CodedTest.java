package org.henryjournal.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodedTest {

  @ParameterizedTest
  @EnumSource
  void a_value_is_found_by_its_code(Stage stage) {
    assertThat(Coded.of(Stage.class, stage.code())).isEqualTo(stage);
  }

  @Test
  void the_code_of_nothing_said_is_empty() {
    assertThat(Coded.of(Met.class, "")).isEqualTo(Met.NOBODY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "OPEN", "open ", "kept,open"})
  void no_other_code_is_guessed_at(String code) {
    assertThatThrownBy(() -> Coded.of(NextStep.State.class, code))
        .isInstanceOf(Coded.Unknown.class)
        .hasMessageContaining("NextStep.State")
        .hasMessageContaining("'" + code + "'");
  }
}
