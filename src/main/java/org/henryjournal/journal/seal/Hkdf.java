package org.henryjournal.journal.seal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/** HKDF with SHA-256 (RFC 5869) of the JDK: keys from a key that is random already. */
final class Hkdf {

  private Hkdf() {}

  /** A key of AES with 256 bits. */
  static SecretKey key(byte[] from, byte[] salt, String purpose) {
    try {
      return KDF.getInstance("HKDF-SHA256")
          .deriveKey("AES", parameters(from, salt, purpose.getBytes(StandardCharsets.UTF_8), 32));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The JDK has no HKDF", e);
    }
  }

  static byte[] bytes(byte[] from, byte[] salt, byte[] purpose, int length) {
    try {
      return KDF.getInstance("HKDF-SHA256").deriveData(parameters(from, salt, purpose, length));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The JDK has no HKDF", e);
    }
  }

  private static HKDFParameterSpec parameters(
      byte[] from, byte[] salt, byte[] purpose, int length) {
    return HKDFParameterSpec.ofExtract().addIKM(from).addSalt(salt).thenExpand(purpose, length);
  }
}
