package org.henryjournal.journal.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class RecoverySheetTest {

  private final RecoverySheet sheet = RecoverySheet.random();

  private static Secret typed(String text) {
    return new Secret(text.toCharArray());
  }

  @Test
  void has_eight_blocks_of_characters_that_are_not_mistaken_for_others() {
    assertThat(sheet.blocks()).hasSize(8).allMatch(b -> b.matches("[2-9A-HJKMNP-Z]{6}"));
    assertThat(sheet.blocks()).isNotEqualTo(RecoverySheet.random().blocks());
  }

  @Test
  void reads_back_in_any_case_and_width() {
    String text = String.join(" ", sheet.blocks());
    for (String way :
        List.of(
            text,
            text.toLowerCase(Locale.ROOT),
            text.replace(" ", ""),
            text.replace(' ', '-'),
            text.replace(' ', '\u3000'),
            text.replace('A', '\uff21').replace('7', '\uff17'))) {
      assertThat(RecoverySheet.read(typed(way)).map(RecoverySheet::blocks))
          .contains(sheet.blocks());
    }
  }

  @Test
  void every_wrong_character_is_found_in_its_block() {
    String text = String.join("", sheet.blocks());
    for (int i = 0; i < text.length(); i++) {
      for (char c : "23456789ABCDEFGHJKMNPQRSTUVWXYZ".toCharArray()) {
        if (c != text.charAt(i)) {
          Secret wrong = typed(text.substring(0, i) + c + text.substring(i + 1));
          assertThat(RecoverySheet.read(wrong)).isEmpty();
          assertThat(RecoverySheet.wrongBlock(wrong)).hasValue(i / 6 + 1);
        }
      }
    }
  }

  @Test
  void swapped_neighbours_and_swapped_blocks_are_found() {
    String text = String.join("", sheet.blocks());
    for (int i = 0; i + 1 < text.length(); i++) {
      char[] swapped = text.toCharArray();
      swapped[i] = text.charAt(i + 1);
      swapped[i + 1] = text.charAt(i);
      if (swapped[i] != swapped[i + 1]) {
        assertThat(RecoverySheet.read(new Secret(swapped))).as("at %s", i).isEmpty();
      }
    }
    List<String> blocks = new ArrayList<>(sheet.blocks());
    Collections.swap(blocks, 2, 5);
    assertThat(RecoverySheet.read(typed(String.join("", blocks)))).isEmpty();
  }

  @Test
  void a_password_is_no_sheet() {
    assertThat(RecoverySheet.read(typed("correct horse battery staple"))).isEmpty();
    assertThat(RecoverySheet.wrongBlock(typed("correct horse battery staple"))).isEmpty();
  }

  @Test
  void one_block_can_be_asked_for() {
    String third = sheet.blocks().get(2);
    assertThat(sheet.isBlock(2, " " + third.toLowerCase(Locale.ROOT))).isTrue();
    assertThat(sheet.isBlock(2, sheet.blocks().get(3))).isFalse();
  }
}
