package org.henryjournal.journal.seal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the first line of a sealed journal says of its keys; everything of it may be read by
 * everybody.
 *
 * @param cost of trying one password
 * @param salt of the password, in Base64
 * @param key the key of the data, wrapped by that of the password, in Base64
 * @param sheet the same, wrapped by that of the recovery sheet; '' where there is none
 */
public record SealHeader(Cost cost, String salt, String key, String sheet) {

  /** The field by which a first line is known as that of a sealed journal; its value is how. */
  public static final String FIELD = "sealed";

  private static final String HOW = "argon2id aes-256-gcm";
  private static final int SALT = 16;

  /**
   * The key of an opened journal.
   *
   * @param bySheet whether the recovery sheet has opened it
   */
  public record Unlocked(DataKey key, boolean bySheet) {}

  /**
   * Seals a key with a password.
   *
   * @param identity what the wrapped keys are bound to: a line of another journal opens nothing
   * @param sheet as {@link #newSheet} or an earlier header has it for the same key; '' for none
   */
  public static SealHeader make(
      DataKey data, String identity, Secret password, Cost cost, String sheet) {
    byte[] salt = Gcm.random(SALT);
    byte[] key = Argon.key(password, cost, salt);
    try {
      byte[] wrapped =
          data.wrapped(Hkdf.key(key, salt, "henry password"), bound(identity, cost, salt));
      Base64.Encoder base64 = Base64.getEncoder();
      return new SealHeader(
          cost, base64.encodeToString(salt), base64.encodeToString(wrapped), sheet);
    } finally {
      Arrays.fill(key, (byte) 0);
    }
  }

  /** The key of the data wrapped by that of a sheet. */
  public static String newSheet(DataKey data, String identity, RecoverySheet sheet) {
    return sheet.wrap(data, utf8(identity));
  }

  /**
   * The cost for a new password: what takes 0.5 to 1 s here, up to 256 MiB, never under {@link
   * Cost#FLOOR}.
   */
  public static Cost costHere() {
    return Argon.calibrated(Argon.millisOfFloor(), Runtime.getRuntime().maxMemory());
  }

  /**
   * Opens with a password or a recovery sheet; takes as long as {@link #cost} says.
   *
   * @return empty where it is another one
   * @throws org.henryjournal.domain.Refusal when that would take more memory than there is to give
   */
  public Optional<Unlocked> unlock(String identity, Secret typed) {
    if (hasSheet()) {
      Optional<Unlocked> bySheet =
          RecoverySheet.read(typed)
              .flatMap(read -> read.unwrap(bytes(sheet), utf8(identity)))
              .map(data -> new Unlocked(data, true));
      if (bySheet.isPresent()) {
        return bySheet;
      }
    }
    cost.requireBearable(Runtime.getRuntime().maxMemory());
    byte[] salted = bytes(salt);
    byte[] key = Argon.key(typed, cost, salted);
    try {
      return Gcm.openWhole(
              Hkdf.key(key, salted, "henry password"),
              bound(identity, cost, salted),
              bytes(this.key))
          .map(data -> new Unlocked(DataKey.of(data), false));
    } finally {
      Arrays.fill(key, (byte) 0);
    }
  }

  public boolean hasSheet() {
    return !sheet.isEmpty();
  }

  private static byte[] bound(String identity, Cost cost, byte[] salt) {
    byte[] name = utf8(identity);
    return ByteBuffer.allocate(3 * Integer.BYTES + salt.length + name.length)
        .putInt(cost.kib())
        .putInt(cost.passes())
        .putInt(cost.lanes())
        .put(salt)
        .put(name)
        .array();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String base64) {
    return Base64.getDecoder().decode(base64);
  }

  /** As fields of the first line, in their order; numbers are whole ones, all else is text. */
  public Map<String, Object> fields() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put(FIELD, HOW);
    fields.put("kib", cost.kib());
    fields.put("passes", cost.passes());
    fields.put("lanes", cost.lanes());
    fields.put("salt", salt);
    fields.put("key", key);
    if (hasSheet()) {
      fields.put("sheet", sheet);
    }
    return fields;
  }

  /**
   * Reads the fields of a first line.
   *
   * @return empty where they are none that {@link #fields} would give
   */
  public static Optional<SealHeader> of(Map<String, String> fields) {
    try {
      SealHeader header =
          new SealHeader(
              new Cost(number(fields, "kib"), number(fields, "passes"), number(fields, "lanes")),
              fields.getOrDefault("salt", ""),
              fields.getOrDefault("key", ""),
              fields.getOrDefault("sheet", ""));
      boolean sound =
          HOW.equals(fields.get(FIELD))
              && header.cost.isSound()
              && bytes(header.salt).length == SALT
              && bytes(header.key).length == Gcm.NONCE + DataKey.BYTES + Gcm.TAG
              && (!header.hasSheet() || bytes(header.sheet).length == bytes(header.key).length);
      return sound ? Optional.of(header) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static int number(Map<String, String> fields, String name) {
    return Integer.parseInt(fields.getOrDefault(name, ""));
  }
}
