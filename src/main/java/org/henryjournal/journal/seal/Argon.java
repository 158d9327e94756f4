package org.henryjournal.journal.seal;

import java.util.Arrays;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** Argon2id, version 1.3 (RFC 9106): makes a key of a password, slowly and with much memory. */
final class Argon {

  private static final int KEY_BYTES = 32;

  /** In milliseconds: what a rep waits at each opening, and a guesser at each guess. */
  private static final long AIM = 700;

  private Argon() {}

  /** A key of 256 bits; the caller wipes it. */
  static byte[] key(Secret secret, Cost cost, byte[] salt) {
    byte[] password = secret.bytes();
    try {
      return key(password, cost, salt, new byte[0], new byte[0]);
    } finally {
      Arrays.fill(password, (byte) 0);
      if (cost.isEnough()) {
        // Else the window would keep those 64 MiB and more until Java is short of memory.
        System.gc();
      }
    }
  }

  static byte[] key(byte[] password, Cost cost, byte[] salt, byte[] secret, byte[] additional) {
    Argon2Parameters parameters =
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(cost.kib())
            .withIterations(cost.passes())
            .withParallelism(cost.lanes())
            .withSalt(salt)
            .withSecret(secret)
            .withAdditional(additional)
            .build();
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(parameters);
    byte[] key = new byte[KEY_BYTES];
    generator.generateBytes(password, key);
    return key;
  }

  /** How long {@link Cost#FLOOR} takes here, in milliseconds, when Java has compiled it. */
  static long millisOfFloor() {
    byte[] nothing = new byte[16];
    long took = 0;
    for (int i = 0; i < 2; i++) {
      long before = System.nanoTime();
      key(nothing, Cost.FLOOR, nothing, new byte[0], new byte[0]);
      took = (System.nanoTime() - before) / 1_000_000;
    }
    return took;
  }

  /**
   * What takes 0.5 to 1 s, with no more than 256 MiB and a quarter of the heap, and never less than
   * {@link Cost#FLOOR}, however slow the machine is.
   *
   * @param millis that the floor takes
   * @param heap the most memory this program may take, in bytes
   */
  static Cost calibrated(long millis, long heap) {
    Cost floor = Cost.FLOOR;
    long took = Math.max(1, millis);
    long most = Math.max(floor.kib(), Math.min(Cost.USUAL_KIB, heap / 4 >> 10));
    long kib = Math.clamp(floor.kib() * AIM / took, floor.kib(), most) & ~1023L;
    long passes = floor.passes() * AIM * floor.kib() / (took * kib);
    return new Cost((int) kib, (int) Math.clamp(passes, floor.passes(), 50), floor.lanes());
  }
}
