package org.henryjournal.journal.seal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/**
 * What the lines of a sealed journal are, after the first one.
 *
 * <pre>
 * {"salt":"32 characters"}
 * {"seq":41,"part":1,"of":1,"nonce":"16 characters","data":"…","tag":"24 characters"}
 * </pre>
 *
 * Whoever opens the file and writes begins with a fresh random salt; what follows is sealed with
 * the key that HKDF makes of it and the key of the data, each part with a random nonce. So a nonce
 * is never seen twice under one key, also where a copy of the file was restored and is written on.
 * The bytes of a change, exactly as they would stand in a plain journal, are cut into parts of at
 * most {@link #PART}. The tag of each part covers the journal's id, the number of the change, the
 * part, and the tag before it (the first one: a hash of the journal's identity): none can be
 * removed, moved, or taken from another copy without notice. Base64 counts only as it is written
 * here: no bit of a line is without meaning.
 */
final class ChangeSeal {

  /** In bytes of the plain change. */
  static final int PART = 1 << 20;

  static final int SALT = 24;
  static final int SALT_TEXT = 32;
  static final int NONCE_TEXT = 16;
  static final int TAG_TEXT = 24;

  static final byte[] BEGIN_SALT = ascii("{\"salt\":\"");
  static final byte[] BEGIN_SEQ = ascii("{\"seq\":");
  static final byte[] BEGIN_PART = ascii(",\"part\":");
  static final byte[] BEGIN_OF = ascii(",\"of\":");
  static final byte[] BEGIN_NONCE = ascii(",\"nonce\":\"");
  static final byte[] BEGIN_DATA = ascii("\",\"data\":\"");
  static final byte[] BEGIN_TAG = ascii("\",\"tag\":\"");
  static final byte[] END = ascii("\"}\n");

  private ChangeSeal() {}

  private static byte[] ascii(String text) {
    return text.getBytes(US_ASCII);
  }

  /** The key of one opening that writes. */
  static SecretKey key(DataKey data, byte[] salt) {
    return data.key(salt, "henry changes");
  }

  /** What stands for the tag before the first part. */
  static byte[] firstTag(String identity) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(ascii("henry sealed " + identity));
      return Arrays.copyOf(hash, Gcm.TAG);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("The JDK has no SHA-256", e);
    }
  }

  static byte[] bound(UUID journal, long seq, int part, int of, byte[] previousTag) {
    return ByteBuffer.allocate(3 * Long.BYTES + 2 * Integer.BYTES + Gcm.TAG)
        .putLong(journal.getMostSignificantBits())
        .putLong(journal.getLeastSignificantBits())
        .putLong(seq)
        .putInt(part)
        .putInt(of)
        .put(previousTag)
        .array();
  }

  static byte[] encode(byte[] bytes) {
    return Base64.getEncoder().encode(bytes);
  }

  /**
   * @return null where it is no Base64, or not the one way in which these bytes are written
   */
  static byte @Nullable [] decode(byte[] text, int offset, int length) {
    if (length % 4 != 0) {
      return null;
    }
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(Arrays.copyOfRange(text, offset, offset + length));
    } catch (IllegalArgumentException e) {
      return null;
    }
    int last = bytes.length % 3 == 0 ? Math.min(3, bytes.length) : bytes.length % 3;
    byte[] again = encode(Arrays.copyOfRange(bytes, bytes.length - last, bytes.length));
    int end = offset + length;
    return Arrays.equals(again, 0, again.length, text, end - again.length, end) ? bytes : null;
  }
}
