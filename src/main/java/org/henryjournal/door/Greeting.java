package org.henryjournal.door;

import java.io.IOException;
import java.util.Arrays;

/**
 * What a caller says first, the same in every version of Henry: its version of what follows, and
 * the journal that it means.
 *
 * @param journal as {@link DoorPlace#name} calls it; '' for whichever is open
 */
record Greeting(int version, String journal) {

  /** Rises when what follows the greeting is written in another way. */
  static final int VERSION = 1;

  private static final byte[] MAGIC = {'h', 'e', 'n', 'r', 'y'};

  byte[] packed() throws IOException {
    return new Packed.Out().bytes(MAGIC).number(version).text(journal).done();
  }

  /** What stands behind, another version may have put there. */
  static Greeting read(Wire.Frame frame) throws IOException {
    Packed.In in = new Packed.In(frame.bytes());
    if (frame.kind() != Wire.Kind.HELLO || !Arrays.equals(in.bytes(), MAGIC)) {
      throw new IOException("No greeting");
    }
    return new Greeting(in.number(), in.text());
  }
}
