package org.henryjournal.journal.seal;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** AES-256-GCM of the JDK, always with a random nonce of 96 bits and a tag of 128. */
final class Gcm {

  static final int NONCE = 12;
  static final int TAG = 16;

  private static final SecureRandom RANDOM = new SecureRandom();

  private Gcm() {}

  static byte[] random(int length) {
    byte[] bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  /**
   * @param bound what has to be the same when it is opened, and is not in it
   * @return what was sealed, and the tag
   */
  static byte[] seal(
      SecretKey key, byte[] nonce, byte[] bound, byte[] plain, int offset, int length) {
    try {
      return cipher(Cipher.ENCRYPT_MODE, key, nonce, bound).doFinal(plain, offset, length);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The JDK does not seal", e);
    }
  }

  /** Empty where anything of it is not as it was when it was sealed. */
  static Optional<byte[]> open(
      SecretKey key, byte[] nonce, byte[] bound, byte[] sealed, int offset, int length) {
    try {
      return Optional.of(
          cipher(Cipher.DECRYPT_MODE, key, nonce, bound).doFinal(sealed, offset, length));
    } catch (AEADBadTagException e) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The JDK does not open what is sealed", e);
    }
  }

  private static Cipher cipher(int mode, SecretKey key, byte[] nonce, byte[] bound)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(8 * TAG, nonce));
    cipher.updateAAD(bound);
    return cipher;
  }

  /** The nonce, what was sealed, and the tag, in one. */
  static byte[] sealWhole(SecretKey key, byte[] bound, byte[] plain) {
    byte[] nonce = random(NONCE);
    byte[] sealed = seal(key, nonce, bound, plain, 0, plain.length);
    byte[] all = Arrays.copyOf(nonce, NONCE + sealed.length);
    System.arraycopy(sealed, 0, all, NONCE, sealed.length);
    return all;
  }

  /** The opposite of {@link #sealWhole}. */
  static Optional<byte[]> openWhole(SecretKey key, byte[] bound, byte[] all) {
    return all.length < NONCE + TAG
        ? Optional.empty()
        : open(key, Arrays.copyOf(all, NONCE), bound, all, NONCE, all.length - NONCE);
  }
}
