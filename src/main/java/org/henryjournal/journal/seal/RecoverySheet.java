package org.henryjournal.journal.seal;

import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import javax.crypto.SecretKey;

/**
 * The only other way into a sealed journal: eight blocks of six characters on a sheet of paper,
 * made at random and independent of the password. The last character of a block checks the block
 * and its place. There is no 0, O, 1, I or L among the characters; the other forty hold 198 bits,
 * so that no slow function is needed.
 */
public final class RecoverySheet {

  private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
  private static final int BLOCKS = 8;
  private static final int IN_BLOCK = 6;

  private final String characters;

  private RecoverySheet(String characters) {
    this.characters = characters;
  }

  public static RecoverySheet random() {
    SecureRandom random = new SecureRandom();
    StringBuilder all = new StringBuilder();
    for (int block = 0; block < BLOCKS; block++) {
      StringBuilder one = new StringBuilder();
      for (int i = 0; i < IN_BLOCK - 1; i++) {
        one.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
      }
      all.append(one).append(check(one, block));
    }
    return new RecoverySheet(all.toString());
  }

  /** As they stand on the sheet, from the first to the eighth. */
  public List<String> blocks() {
    return IntStream.range(0, BLOCKS)
        .mapToObj(i -> characters.substring(i * IN_BLOCK, (i + 1) * IN_BLOCK))
        .toList();
  }

  /** Whether somebody has typed this block, in whatever case and width. */
  public boolean isBlock(int index, CharSequence typed) {
    return blocks().get(index).equals(plain(typed));
  }

  public boolean isBlock(int index, Secret typed) {
    return isBlock(index, CharBuffer.wrap(typed.chars()));
  }

  /**
   * The sheet that was typed in place of a password: in any case and width, the blocks apart or
   * not. Empty where it is none, or one with a mistake.
   */
  public static Optional<RecoverySheet> read(Secret typed) {
    String text = plain(CharBuffer.wrap(typed.chars()));
    return looksSo(text) && wrongBlock(text).isEmpty()
        ? Optional.of(new RecoverySheet(text))
        : Optional.empty();
  }

  /**
   * The block of a sheet that holds a mistake.
   *
   * @return its number from 1; empty where it is no sheet, or one without
   */
  public static OptionalInt wrongBlock(Secret typed) {
    String text = plain(CharBuffer.wrap(typed.chars()));
    return looksSo(text) ? wrongBlock(text) : OptionalInt.empty();
  }

  private static String plain(CharSequence typed) {
    return Normalizer.normalize(typed, Normalizer.Form.NFKC)
        .replaceAll("[\\s\\p{Pd}]", "")
        .toUpperCase(Locale.ROOT);
  }

  private static boolean looksSo(String text) {
    return text.length() == BLOCKS * IN_BLOCK
        && text.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
  }

  private static OptionalInt wrongBlock(String text) {
    return IntStream.range(0, BLOCKS)
        .filter(
            block -> {
              int last = (block + 1) * IN_BLOCK - 1;
              return check(text.substring(block * IN_BLOCK, last), block) != text.charAt(last);
            })
        .map(block -> block + 1)
        .findFirst();
  }

  /** Weights that differ, modulo a prime: one wrong character or two swapped ones show. */
  private static char check(CharSequence block, int place) {
    int sum = 7 * (place + 1);
    for (int i = 0; i < block.length(); i++) {
      sum += (i + 2) * ALPHABET.indexOf(block.charAt(i));
    }
    return ALPHABET.charAt(sum % ALPHABET.length());
  }

  private SecretKey key(byte[] identity) {
    byte[] bytes = characters.getBytes(StandardCharsets.US_ASCII);
    try {
      return Hkdf.key(bytes, identity, "henry sheet");
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  /** The key of the data, for the first line of the journal. */
  String wrap(DataKey data, byte[] identity) {
    return Base64.getEncoder().encodeToString(data.wrapped(key(identity), identity));
  }

  Optional<DataKey> unwrap(byte[] wrapped, byte[] identity) {
    return Gcm.openWhole(key(identity), identity, wrapped).map(DataKey::of);
  }
}
