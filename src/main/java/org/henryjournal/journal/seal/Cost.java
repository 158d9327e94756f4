package org.henryjournal.journal.seal;

import org.henryjournal.domain.Refusal;

/**
 * What it costs to try one password: the parameters of Argon2id.
 *
 * @param kib memory in KiB
 * @param passes over that memory
 * @param lanes that could be computed side by side; here they are computed one after the other, so
 *     that more than one would help only a guesser
 */
public record Cost(int kib, int passes, int lanes) {

  /** A password is never set with less: the second choice of RFC 9106, in one lane. */
  public static final Cost FLOOR = new Cost(64 << 10, 3, 1);

  /** More memory is not taken here by itself. */
  static final int USUAL_KIB = 256 << 10;

  /** A journal that asks for more is not opened, whatever memory there is. */
  static final int MOST_KIB = 1 << 20;

  private static final int MOST_PASSES = 1000;
  private static final int MOST_LANES = 64;

  /** Whether Argon2id knows such parameters and Henry would ever write them. */
  boolean isSound() {
    return lanes >= 1
        && lanes <= MOST_LANES
        && passes >= 1
        && passes <= MOST_PASSES
        && kib >= 8 * lanes;
  }

  /** Whether it is no less than what a password is set with. */
  public boolean isEnough() {
    return isSound() && kib >= FLOOR.kib && passes >= FLOOR.passes;
  }

  /**
   * What a journal asks for is checked before a byte of it is taken: anybody can write a first
   * line.
   *
   * @param heap the most memory this program may take, in bytes
   * @throws Refusal when it asks for more than 1 GiB or half of that
   */
  void requireBearable(long heap) {
    long most = Math.min(MOST_KIB, heap / 2 >> 10);
    if (kib > most) {
      throw new Refusal("seal.too.much", kib >> 10, most >> 10);
    }
  }
}
