package org.henryjournal.journal.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.henryjournal.domain.Refusal;
import org.junit.jupiter.api.Test;

class SealHeaderTest {

  /** Far below what a password is set with, so that the tests are quick. */
  private static final Cost CHEAP = new Cost(64, 1, 1);

  private static final String IDENTITY = "a journal";
  private static final UUID ID = new UUID(1, 2);

  private final DataKey data = DataKey.random();
  private final RecoverySheet sheet = RecoverySheet.random();
  private final SealHeader header =
      SealHeader.make(
          data, IDENTITY, typed("päss wörd"), CHEAP, SealHeader.newSheet(data, IDENTITY, sheet));

  private static Secret typed(String text) {
    return new Secret(text.toCharArray());
  }

  private boolean opens(SealHeader header, String identity, String text) {
    return header
        .unlock(identity, typed(text))
        .filter(unlocked -> unlocked.key().indexPassword(ID).equals(data.indexPassword(ID)))
        .isPresent();
  }

  private static Map<String, String> texts(SealHeader header) {
    Map<String, String> texts = new HashMap<>();
    header.fields().forEach((name, value) -> texts.put(name, value.toString()));
    return texts;
  }

  @Test
  void the_password_and_the_sheet_open_and_nothing_else() {
    assertThat(opens(header, IDENTITY, "päss wörd")).isTrue();
    assertThat(opens(header, IDENTITY, String.join(" ", sheet.blocks()))).isTrue();
    assertThat(opens(header, IDENTITY, "pass word")).isFalse();
    assertThat(opens(header, IDENTITY, "päss wörd ")).isFalse();
    assertThat(opens(header, IDENTITY, "")).isFalse();
    assertThat(opens(header, IDENTITY, String.join("", RecoverySheet.random().blocks()))).isFalse();
  }

  @Test
  void it_is_said_whether_the_sheet_has_opened() {
    assertThat(header.unlock(IDENTITY, typed("päss wörd")).map(SealHeader.Unlocked::bySheet))
        .contains(false);
    assertThat(
            header
                .unlock(IDENTITY, typed(String.join(" ", sheet.blocks())))
                .map(SealHeader.Unlocked::bySheet))
        .contains(true);
  }

  @Test
  void a_letter_is_the_same_however_it_was_composed() {
    assertThat(opens(header, IDENTITY, "pa\u0308ss wo\u0308rd")).isTrue();
  }

  @Test
  void a_first_line_opens_its_own_journal_only() {
    assertThat(opens(header, "another journal", "päss wörd")).isFalse();
    assertThat(opens(header, "another journal", String.join(" ", sheet.blocks()))).isFalse();
  }

  @Test
  void reads_back_from_its_fields() {
    assertThat(SealHeader.of(texts(header))).contains(header);
    SealHeader without = SealHeader.make(data, IDENTITY, typed("x"), CHEAP, "");
    assertThat(SealHeader.of(texts(without))).contains(without);
    assertThat(without.hasSheet()).isFalse();
  }

  @Test
  void the_same_password_never_gives_the_same_line() {
    SealHeader again = SealHeader.make(data, IDENTITY, typed("päss wörd"), CHEAP, "");
    assertThat(again.salt()).isNotEqualTo(header.salt());
    assertThat(again.key()).isNotEqualTo(header.key());
  }

  @Test
  void fields_that_were_altered_are_none_or_open_nothing() {
    for (String name : header.fields().keySet()) {
      for (String value : new String[] {"", "1", "-1", "99999999999", "AAAA", "?"}) {
        Map<String, String> altered = texts(header);
        if (!value.equals(altered.put(name, value)) && !name.equals("sheet")) {
          assertThat(
                  SealHeader.of(altered)
                      .filter(h -> h.cost().kib() <= 1 << 10)
                      .filter(h -> opens(h, IDENTITY, "päss wörd")))
              .as("%s = %s", name, value)
              .isEmpty();
        }
      }
    }
    Map<String, String> dearer = texts(header);
    dearer.put("kib", "128");
    assertThat(SealHeader.of(dearer).map(h -> opens(h, IDENTITY, "päss wörd"))).contains(false);
  }

  @Test
  void one_that_asks_for_all_memory_is_refused_before_it_is_tried() {
    Map<String, String> greedy = texts(header);
    greedy.put("kib", String.valueOf(Integer.MAX_VALUE));
    Optional<SealHeader> read = SealHeader.of(greedy);
    assertThatThrownBy(() -> read.orElseThrow().unlock(IDENTITY, typed("päss wörd")))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("seal.too.much"));
  }

  @Test
  void secrets_and_keys_are_wiped() {
    char[] chars = "secret".toCharArray();
    new Secret(chars).close();
    assertThat(chars).containsOnly('\0');
    DataKey key = DataKey.random();
    key.close();
    assertThatThrownBy(() -> key.indexPassword(ID)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void what_is_kept_beside_an_index_opens_under_its_name_only() {
    byte[] sealed = data.sealFile("figures", new byte[] {1, 2, 3});
    assertThat(data.openFile("figures", sealed)).contains(new byte[] {1, 2, 3});
    assertThat(data.openFile("marker", sealed)).isEmpty();
    assertThat(DataKey.random().openFile("figures", sealed)).isEmpty();
    for (int i = 0; i < sealed.length; i++) {
      byte[] altered = sealed.clone();
      altered[i] ^= 1;
      assertThat(data.openFile("figures", altered)).isEmpty();
      assertThat(data.openFile("figures", java.util.Arrays.copyOf(sealed, i))).isEmpty();
    }
  }
}
