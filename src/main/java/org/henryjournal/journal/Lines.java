package org.henryjournal.journal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The lines of a journal from some place in its file on, as they would stand in a plain one. */
interface Lines {

  /**
   * Moves to the next line.
   *
   * @return false where no good one follows
   */
  boolean next() throws IOException;

  /** The buffer that holds the current line; it is valid until the next call of {@link #next}. */
  byte[] bytes();

  int offset();

  /** Length of the line with its line feed. */
  int length();

  /** Place in the file after the current line; in a sealed one, after what it was sealed in. */
  long endPosition();

  /** What the next change is bound to in a sealed file; '' in a plain one. */
  String tag();

  default boolean startsWith(byte[] prefix) {
    return length() >= prefix.length
        && Arrays.equals(bytes(), offset(), offset() + prefix.length, prefix, 0, prefix.length);
  }

  default boolean is(String line) {
    byte[] expected = line.getBytes(StandardCharsets.UTF_8);
    return length() == expected.length && startsWith(expected);
  }
}
