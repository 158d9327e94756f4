package org.henryjournal.journal.seal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;

/**
 * Seals the changes of one opening of a journal, in their order. {@link ChangeSeal} says how they
 * stand in the file. For one thread.
 */
public final class ChangeSealer {

  private final DataKey data;
  private final UUID journal;
  private byte[] tag;
  private Optional<SecretKey> key = Optional.empty();

  /**
   * A change that has been sealed and is to be written.
   *
   * @param bytes as they go into the file
   */
  public record Sealed(byte[] bytes, Optional<SecretKey> key, byte[] tag) {

    public Tag tagAfter() {
      return Tag.of(tag);
    }
  }

  /**
   * @param data stays the caller's
   * @param after the tag of the last change in the file
   */
  public ChangeSealer(DataKey data, UUID journal, Tag after) {
    this.data = data;
    this.journal = journal;
    this.tag = after.bytes();
  }

  /**
   * Seals a change, with a fresh salt before it where none is written yet. Not until {@link
   * #written} does the next one follow it.
   *
   * @param plain its first {@code length} bytes are the change
   */
  public Sealed seal(byte[] plain, int length, long seq) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(length / 3 * 4 + 300);
    SecretKey used =
        key.orElseGet(
            () -> {
              byte[] salt = Gcm.random(ChangeSeal.SALT);
              out.writeBytes(ChangeSeal.BEGIN_SALT);
              out.writeBytes(ChangeSeal.encode(salt));
              out.writeBytes(ChangeSeal.END);
              return ChangeSeal.key(data, salt);
            });
    byte[] previous = tag;
    int of = (length + ChangeSeal.PART - 1) / ChangeSeal.PART;
    for (int part = 1; part <= of; part++) {
      int from = (part - 1) * ChangeSeal.PART;
      int size = Math.min(ChangeSeal.PART, length - from);
      byte[] nonce = Gcm.random(Gcm.NONCE);
      byte[] bound = ChangeSeal.bound(journal, seq, part, of, previous);
      byte[] sealed = Gcm.seal(used, nonce, bound, plain, from, size);
      previous = Arrays.copyOfRange(sealed, size, sealed.length);
      out.writeBytes(ChangeSeal.BEGIN_SEQ);
      out.writeBytes(number(seq));
      out.writeBytes(ChangeSeal.BEGIN_PART);
      out.writeBytes(number(part));
      out.writeBytes(ChangeSeal.BEGIN_OF);
      out.writeBytes(number(of));
      out.writeBytes(ChangeSeal.BEGIN_NONCE);
      out.writeBytes(ChangeSeal.encode(nonce));
      out.writeBytes(ChangeSeal.BEGIN_DATA);
      out.writeBytes(ChangeSeal.encode(Arrays.copyOf(sealed, size)));
      out.writeBytes(ChangeSeal.BEGIN_TAG);
      out.writeBytes(ChangeSeal.encode(previous));
      out.writeBytes(ChangeSeal.END);
    }
    return new Sealed(out.toByteArray(), Optional.of(used), previous);
  }

  /** Says that a change is in the file, so that the next one follows it. */
  public void written(Sealed change) {
    key = change.key();
    tag = change.tag();
  }

  private static byte[] number(long number) {
    return String.valueOf(number).getBytes(US_ASCII);
  }
}
