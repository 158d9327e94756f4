package org.henryjournal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SourceNamesTest {

  @Test
  void capitals_spaces_and_full_width_letters_make_no_other_source() {
    assertThat(SourceNames.areOne("Trade fair", " trade  FAIR")).isTrue();
    assertThat(SourceNames.areOne("WeChat", "ＷｅＣｈａｔ")).isTrue();
    assertThat(SourceNames.areOne("老客户介绍", "老客户 介绍")).isTrue();
    assertThat(SourceNames.areOne("Trade fair", "Trade fairs")).isFalse();
    assertThat(SourceNames.areOne("", " ")).isTrue();
  }

  @Test
  void each_is_offered_once_as_it_was_written_first() {
    assertThat(SourceNames.distinct(List.of("", "Fair", "street", "fair ", " ", "FAIR")))
        .containsExactly("Fair", "street");
  }
}
