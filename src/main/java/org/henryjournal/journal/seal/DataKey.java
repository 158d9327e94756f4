package org.henryjournal.journal.seal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;

/**
 * The random key, of 256 bits, from which everything that seals a journal is made. Wiped when it is
 * closed; it opens nothing afterwards. What Java's own ciphers keep of the keys made from it is
 * left to the garbage collector.
 */
public final class DataKey implements AutoCloseable {

  static final int BYTES = 32;
  private static final int SALT = 24;

  private final byte[] bytes;
  private boolean closed;

  private DataKey(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Takes the bytes over. */
  static DataKey of(byte[] bytes) {
    return new DataKey(bytes);
  }

  public static DataKey random() {
    return new DataKey(Gcm.random(BYTES));
  }

  /** Another one of the same key, to be closed on its own. */
  public synchronized DataKey copy() {
    requireOpen();
    return new DataKey(bytes.clone());
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("The key was wiped");
    }
  }

  synchronized byte[] wrapped(SecretKey by, byte[] bound) {
    requireOpen();
    return Gcm.sealWhole(by, bound, bytes);
  }

  synchronized SecretKey key(byte[] salt, String purpose) {
    requireOpen();
    return Hkdf.key(bytes, salt, purpose);
  }

  /** What an index of the journal is sealed with, in letters of ASCII. */
  public synchronized String indexPassword(UUID journal) {
    requireOpen();
    byte[] salt = journal.toString().getBytes(StandardCharsets.US_ASCII);
    byte[] purpose = "henry index".getBytes(StandardCharsets.US_ASCII);
    return Base64.getEncoder()
        .withoutPadding()
        .encodeToString(Hkdf.bytes(bytes, salt, purpose, 32));
  }

  /**
   * Seals what is kept beside an index.
   *
   * @param name of the file; nothing else opens under it
   */
  public byte[] sealFile(String name, byte[] plain) {
    byte[] salt = Gcm.random(SALT);
    byte[] sealed = Gcm.sealWhole(key(salt, "henry file " + name), new byte[0], plain);
    byte[] all = Arrays.copyOf(salt, SALT + sealed.length);
    System.arraycopy(sealed, 0, all, SALT, sealed.length);
    return all;
  }

  /**
   * The opposite of {@link #sealFile}; empty where it is no such file, or not as it was written.
   */
  public Optional<byte[]> openFile(String name, byte[] all) {
    return all.length < SALT
        ? Optional.empty()
        : Gcm.openWhole(
            key(Arrays.copyOf(all, SALT), "henry file " + name),
            new byte[0],
            Arrays.copyOfRange(all, SALT, all.length));
  }

  @Override
  public synchronized void close() {
    closed = true;
    Arrays.fill(bytes, (byte) 0);
  }
}
