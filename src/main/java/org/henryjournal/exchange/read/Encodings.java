package org.henryjournal.exchange.read;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.henryjournal.domain.Refusal;

/**
 * The text of a file whose encoding nobody names. A byte order mark says it; zero bytes give UTF-16
 * away; what is UTF-8 throughout is hardly ever anything else; between Chinese and Western text
 * decides which makes more sense.
 */
final class Encodings {

  /** Holds GBK and GB2312. */
  static final Charset CHINESE = Charset.forName("GB18030");

  static final Charset WESTERN = Charset.forName("windows-1252");

  /** Bytes looked at to tell encodings apart. */
  private static final int SAMPLE = 1 << 16;

  private static final char UNREADABLE = '\ufffd';

  private Encodings() {}

  /** What came of the bytes; what could not be decoded is U+FFFD. */
  record Decoded(String text, Charset charset) {}

  /**
   * @param wanted obeyed always
   * @throws Refusal when it is no text
   */
  static Decoded decode(Path file, byte[] bytes, Optional<Charset> wanted) {
    if (wanted.isPresent()) {
      Decoded decoded = decode(bytes, markLength(bytes, wanted.get()), wanted.get());
      return new Decoded(decoded.text.replace('\0', UNREADABLE), wanted.get());
    }
    Charset charset = detect(bytes);
    Decoded decoded = decode(bytes, markLength(bytes, charset), charset);
    if (!isText(decoded.text)) {
      throw new Refusal("import.not.text", file);
    }
    return decoded;
  }

  static Charset detect(byte[] bytes) {
    if (SourceFile.startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return StandardCharsets.UTF_8;
    }
    if (SourceFile.startsWith(bytes, 0xFF, 0xFE)) {
      return StandardCharsets.UTF_16LE;
    }
    if (SourceFile.startsWith(bytes, 0xFE, 0xFF)) {
      return StandardCharsets.UTF_16BE;
    }
    return wide(bytes).orElseGet(() -> narrow(bytes));
  }

  /**
   * UTF-16 without a mark: the zeros of its ASCII letters stand all on one side. Where there are
   * few, what it would say decides: a Chinese character may have a zero on either side.
   */
  private static Optional<Charset> wide(byte[] bytes) {
    int length = Math.min(bytes.length, SAMPLE) & ~1;
    int even = 0;
    int odd = 0;
    for (int i = 0; i < length; i += 2) {
      even += bytes[i] == 0 ? 1 : 0;
      odd += bytes[i + 1] == 0 ? 1 : 0;
    }
    if (even + odd == 0) {
      return Optional.empty();
    }
    boolean mostlyLatin =
        Math.max(even, odd) * 10 > length && Math.min(even, odd) * 20 < Math.max(even, odd);
    List<Charset> both =
        odd > even
            ? List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)
            : List.of(StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE);
    for (Charset charset : both) {
      String text = new String(bytes, 0, length, charset);
      if (text.indexOf('\0') < 0 && (mostlyLatin || Plausible.isChineseOrAscii(text))) {
        return Optional.of(charset);
      }
    }
    return Optional.empty();
  }

  private static Charset narrow(byte[] bytes) {
    byte[] odd = oddLines(bytes);
    Utf8 utf8 = Utf8.of(bytes);
    if (utf8.isLikely()) {
      boolean doubtful = odd.length > 0 && utf8.broken == 0 && utf8.isShortForms();
      return doubtful && Plausible.isMixed(text(odd, StandardCharsets.UTF_8)) && isChinese(odd)
          ? CHINESE
          : StandardCharsets.UTF_8;
    }
    return Plausible.chinese(text(odd, CHINESE)) >= Plausible.western(text(odd, WESTERN))
        ? CHINESE
        : WESTERN;
  }

  private static boolean isChinese(byte[] odd) {
    return Plausible.isCommonChinese(text(odd, CHINESE));
  }

  private static String text(byte[] bytes, Charset charset) {
    return new String(bytes, charset);
  }

  /** The lines in which bytes beyond ASCII stand, as many as are enough to judge by. */
  private static byte[] oddLines(byte[] bytes) {
    byte[] odd = new byte[Math.min(bytes.length, SAMPLE)];
    int length = 0;
    int start = 0;
    boolean isOdd = false;
    for (int i = 0; i < bytes.length && length < odd.length; i++) {
      isOdd |= bytes[i] < 0;
      if (bytes[i] == '\n' || i + 1 == bytes.length || i - start >= SAMPLE) {
        if (isOdd) {
          int some = Math.min(i + 1 - start, odd.length - length);
          System.arraycopy(bytes, start, odd, length, some);
          length += some;
        }
        start = i + 1;
        isOdd = false;
      }
    }
    return Arrays.copyOf(odd, length);
  }

  private static int markLength(byte[] bytes, Charset charset) {
    if (charset.equals(StandardCharsets.UTF_8)) {
      return SourceFile.startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    }
    boolean marked =
        charset.equals(StandardCharsets.UTF_16LE) && SourceFile.startsWith(bytes, 0xFF, 0xFE)
            || charset.equals(StandardCharsets.UTF_16BE)
                && SourceFile.startsWith(bytes, 0xFE, 0xFF);
    return marked ? 2 : 0;
  }

  private static Decoded decode(byte[] bytes, int from, Charset charset) {
    return new Decoded(new String(bytes, from, bytes.length - from, charset), charset);
  }

  /** No zeros, and hardly anything that cannot be decoded or seen. */
  private static boolean isText(String text) {
    long odd = 0;
    long unreadable = 0;
    long controls = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\0') {
        return false;
      }
      odd += c > 0x7F ? 1 : 0;
      unreadable += c == UNREADABLE ? 1 : 0;
      controls += c < ' ' && !Character.isWhitespace(c) ? 1 : 0;
    }
    return unreadable <= 2 + odd / 20 && controls <= 2 + text.length() / 100;
  }

  /**
   * How far bytes are UTF-8.
   *
   * @param whole characters of several bytes
   * @param longer those of more than two
   * @param broken places that are no character
   */
  private record Utf8(long whole, long longer, long broken) {

    static Utf8 of(byte[] bytes) {
      CharsetDecoder decoder =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT);
      ByteBuffer in = ByteBuffer.wrap(bytes);
      CharBuffer out = CharBuffer.allocate(SAMPLE);
      long whole = 0;
      long longer = 0;
      long broken = 0;
      CoderResult result;
      do {
        result = decoder.decode(in, out, true);
        out.flip();
        while (out.hasRemaining()) {
          char c = out.get();
          whole += c > 0x7F ? 1 : 0;
          longer += c > 0x7FF ? 1 : 0;
        }
        out.clear();
        if (result.isError()) {
          boolean cutOff = in.remaining() == result.length() && whole > 0;
          broken += cutOff ? 0 : 1;
          in.position(in.position() + result.length());
        }
      } while (!result.isUnderflow());
      return new Utf8(whole, longer, broken);
    }

    /** A few broken places in much that is right: a file that was cut or patched. */
    boolean isLikely() {
      return broken * 20 <= whole;
    }

    /** Two bytes each, as are Chinese characters in GBK. */
    boolean isShortForms() {
      return longer == 0;
    }
  }
}
