package org.henryjournal.journal.seal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.HexFormat;
import java.util.Optional;

/**
 * The tag of the last part of a change, to which the next one is bound.
 *
 * @param hex its 16 bytes
 */
public record Tag(String hex) {

  /** In as many bytes a line ends with its tag. */
  public static final int END_OF_LINE = 64;

  /** Of a journal that has no change yet. */
  public static Tag first(String identity) {
    return of(ChangeSeal.firstTag(identity));
  }

  static Tag of(byte[] bytes) {
    return new Tag(HexFormat.of().formatHex(bytes));
  }

  byte[] bytes() {
    return HexFormat.of().parseHex(hex);
  }

  /**
   * The tag with which the last line of a file ends.
   *
   * @param end the file's last bytes, 64 or more
   */
  public static Optional<Tag> atEnd(byte[] end) {
    String text = new String(end, US_ASCII);
    String begin = new String(ChangeSeal.BEGIN_TAG, US_ASCII);
    int from = text.lastIndexOf(begin) + begin.length();
    boolean ends =
        text.contains(begin)
            && text.startsWith(new String(ChangeSeal.END, US_ASCII), from + ChangeSeal.TAG_TEXT);
    byte[] tag = ends ? ChangeSeal.decode(end, from, ChangeSeal.TAG_TEXT) : null;
    return Optional.ofNullable(tag).filter(bytes -> bytes.length == Gcm.TAG).map(Tag::of);
  }
}
