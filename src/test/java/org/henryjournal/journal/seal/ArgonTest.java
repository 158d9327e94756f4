package org.henryjournal.journal.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HexFormat;
import org.henryjournal.domain.Refusal;
import org.junit.jupiter.api.Test;

class ArgonTest {

  private static byte[] filled(int length, int with) {
    byte[] bytes = new byte[length];
    Arrays.fill(bytes, (byte) with);
    return bytes;
  }

  /** RFC 9106, 5.3. */
  @Test
  void gives_the_key_of_the_published_example() {
    byte[] key =
        Argon.key(filled(32, 1), new Cost(32, 3, 4), filled(16, 2), filled(8, 3), filled(12, 4));
    assertThat(HexFormat.of().formatHex(key))
        .isEqualTo("0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659");
  }

  @Test
  void a_slow_machine_still_sets_the_floor() {
    Cost cost = Argon.calibrated(20_000, Long.MAX_VALUE);
    assertThat(cost).isEqualTo(Cost.FLOOR);
    assertThat(cost.isEnough()).isTrue();
  }

  @Test
  void a_quick_machine_takes_more_memory_and_then_more_passes() {
    Cost cost = Argon.calibrated(350, Long.MAX_VALUE);
    assertThat(cost).isEqualTo(new Cost(128 << 10, 3, 1));
    Cost more = Argon.calibrated(70, Long.MAX_VALUE);
    assertThat(more).isEqualTo(new Cost(256 << 10, 7, 1));
  }

  @Test
  void never_takes_more_than_a_quarter_of_the_heap_by_itself() {
    Cost cost = Argon.calibrated(70, 512L << 20);
    assertThat(cost.kib()).isEqualTo(128 << 10);
  }

  @Test
  void a_first_line_that_asks_for_too_much_memory_is_refused() {
    long heap = 1L << 30;
    assertThatThrownBy(() -> new Cost((512 << 10) + 1, 3, 1).requireBearable(heap))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.key()).isEqualTo("seal.too.much");
              assertThat(refusal.arguments()).containsExactly(512, 512L);
            });
    new Cost(512 << 10, 3, 1).requireBearable(heap);
    assertThatThrownBy(() -> new Cost((1 << 20) + 1, 3, 1).requireBearable(1L << 40))
        .isInstanceOf(Refusal.class);
  }
}
