package org.henryjournal.exchange.read;

import java.nio.charset.Charset;
import java.util.Optional;

/**
 * What the rep overrules.
 *
 * @param encoding of a file of text; empty to find it out
 * @param separator of the cells of a CSV file; empty to find it out
 * @param worksheet of a workbook, counts from 0; one that is not there is the last
 */
public record ReadOptions(
    Optional<Charset> encoding, Optional<Character> separator, int worksheet) {

  /** Find out everything; the first worksheet. */
  public static final ReadOptions DETECT = new ReadOptions(Optional.empty(), Optional.empty(), 0);

  public ReadOptions withEncoding(Charset charset) {
    return new ReadOptions(Optional.of(charset), separator, worksheet);
  }

  public ReadOptions withSeparator(char character) {
    return new ReadOptions(encoding, Optional.of(character), worksheet);
  }

  public ReadOptions withWorksheet(int index) {
    return new ReadOptions(encoding, separator, index);
  }
}
