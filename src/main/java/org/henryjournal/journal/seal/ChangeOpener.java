package org.henryjournal.journal.seal;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/**
 * Opens the lines of a sealed journal, one after the other. {@link ChangeSeal} says what they are.
 * For one thread.
 */
public final class ChangeOpener {

  /** What a line of a sealed journal is, by its shape alone. */
  public sealed interface Line {}

  /** The salt of what follows. */
  public record Salt(byte[] salt) implements Line {}

  /**
   * A part of a change.
   *
   * @param sealed with its tag at the end
   */
  public record Part(long seq, int part, int of, byte[] nonce, byte[] sealed) implements Line {

    public boolean isLast() {
      return part == of;
    }

    byte[] tag() {
      return Arrays.copyOfRange(sealed, sealed.length - Gcm.TAG, sealed.length);
    }
  }

  private final DataKey data;
  private final UUID journal;
  private byte[] tag;
  private Optional<SecretKey> key = Optional.empty();

  /**
   * @param data stays the caller's
   * @param after the tag of the change before the first line to be opened
   */
  public ChangeOpener(DataKey data, UUID journal, Tag after) {
    this.data = data;
    this.journal = journal;
    this.tag = after.bytes();
  }

  /** The tag of the last part that was opened. */
  public Tag tag() {
    return Tag.of(tag);
  }

  /** The next part follows one with this tag, which did not open. */
  public void skipTo(Tag lost) {
    tag = lost.bytes();
  }

  /** What follows is sealed with this salt. */
  public void use(Salt salt) {
    key = Optional.of(ChangeSeal.key(data, salt.salt()));
  }

  /** The plain bytes of the next part; empty where anything is not as it was sealed. */
  public Optional<byte[]> open(Part part) {
    byte[] bound = ChangeSeal.bound(journal, part.seq(), part.part(), part.of(), tag);
    Optional<byte[]> plain =
        key.flatMap(k -> Gcm.open(k, part.nonce(), bound, part.sealed(), 0, part.sealed().length));
    if (plain.isPresent()) {
      tag = part.tag();
    }
    return plain;
  }

  /**
   * Reads a line by its shape.
   *
   * @return empty where it is not, character by character, one that Henry writes
   */
  public static Optional<Line> read(byte[] bytes, int offset, int length) {
    Scan scan = new Scan(bytes, offset, offset + length);
    if (scan.skip(ChangeSeal.BEGIN_SALT)) {
      byte[] salt = scan.base64(ChangeSeal.SALT_TEXT);
      return salt != null && scan.skip(ChangeSeal.END) && scan.isAtEnd()
          ? Optional.of(new Salt(salt))
          : Optional.empty();
    }
    return Optional.ofNullable(scan.part());
  }

  /** Goes through one line. */
  private static final class Scan {
    private final byte[] bytes;
    private final int end;
    private int at;

    Scan(byte[] bytes, int at, int end) {
      this.bytes = bytes;
      this.at = at;
      this.end = end;
    }

    boolean isAtEnd() {
      return at == end;
    }

    boolean skip(byte[] text) {
      boolean is =
          end - at >= text.length
              && Arrays.equals(bytes, at, at + text.length, text, 0, text.length);
      at += is ? text.length : 0;
      return is;
    }

    /** A whole number of at most 18 digits, none of them a needless 0; -1 where there is none. */
    long number() {
      int from = at;
      long number = 0;
      while (at < end && at - from < 18 && bytes[at] >= '0' && bytes[at] <= '9') {
        number = 10 * number + bytes[at++] - '0';
      }
      return at == from || bytes[from] == '0' ? -1 : number;
    }

    byte @Nullable [] base64(int length) {
      if (length < 0 || end - at < length) {
        return null;
      }
      byte[] decoded = ChangeSeal.decode(bytes, at, length);
      at += length;
      return decoded;
    }

    @Nullable Part part() {
      long seq = skip(ChangeSeal.BEGIN_SEQ) ? number() : -1;
      long part = seq > 0 && skip(ChangeSeal.BEGIN_PART) ? number() : -1;
      long of = part > 0 && skip(ChangeSeal.BEGIN_OF) ? number() : -1;
      if (of < part || of > Integer.MAX_VALUE || !skip(ChangeSeal.BEGIN_NONCE)) {
        return null;
      }
      byte[] nonce = base64(ChangeSeal.NONCE_TEXT);
      if (nonce == null || !skip(ChangeSeal.BEGIN_DATA)) {
        return null;
      }
      int foot = ChangeSeal.BEGIN_TAG.length + ChangeSeal.TAG_TEXT + ChangeSeal.END.length;
      byte[] data = base64(end - at - foot);
      if (data == null || !skip(ChangeSeal.BEGIN_TAG)) {
        return null;
      }
      byte[] tag = base64(ChangeSeal.TAG_TEXT);
      if (tag == null || tag.length != Gcm.TAG || !skip(ChangeSeal.END) || !isAtEnd()) {
        return null;
      }
      byte[] sealed = Arrays.copyOf(data, data.length + tag.length);
      System.arraycopy(tag, 0, sealed, data.length, tag.length);
      return new Part(seq, (int) part, (int) of, nonce, sealed);
    }
  }
}
