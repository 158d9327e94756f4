package org.henryjournal.journal.seal;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;

/** A password, or a recovery sheet, as it was typed. Wiped when it is closed. */
public final class Secret implements AutoCloseable {

  private final char[] chars;

  /**
   * @param chars are this secret's from now on, and wiped with it
   */
  public Secret(char[] chars) {
    this.chars = chars;
  }

  /** Another one with the same text, to be closed on its own. */
  public Secret copy() {
    return new Secret(chars.clone());
  }

  public boolean isEmpty() {
    return chars.length == 0;
  }

  public int length() {
    return chars.length;
  }

  public boolean isSame(Secret other) {
    return Arrays.equals(chars, other.chars);
  }

  char[] chars() {
    return chars;
  }

  /**
   * In UTF-8, the same however a keyboard composes its letters; the caller wipes them. Only where a
   * letter has to be composed does Java make a text of it that cannot be wiped.
   */
  byte[] bytes() {
    CharBuffer text = CharBuffer.wrap(chars);
    if (!Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
      text = CharBuffer.wrap(Normalizer.normalize(text, Normalizer.Form.NFC));
    }
    ByteBuffer encoded = StandardCharsets.UTF_8.encode(text);
    byte[] bytes = new byte[encoded.remaining()];
    encoded.get(bytes);
    Arrays.fill(encoded.array(), (byte) 0);
    return bytes;
  }

  @Override
  public void close() {
    Arrays.fill(chars, '\0');
  }
}
