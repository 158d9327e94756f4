package org.henryjournal.journal;

import java.util.Optional;

/**
 * Where imported rows come from.
 *
 * @param kind what they are: {@code visits}, {@code deals}, {@code customers} or {@code contacts}
 * @param file name of the file, without its folder
 * @param columns what the file's columns hold, to be remembered for the next file with the same
 *     headers
 */
public record ImportOrigin(String kind, String file, Optional<Columns> columns) {

  /**
   * @param headers tells one set of headers from another
   * @param fields what the columns hold
   */
  public record Columns(String headers, String fields) {}

  /** Rows of which no columns are remembered. */
  public static ImportOrigin of(String kind, String file) {
    return new ImportOrigin(kind, file, Optional.empty());
  }
}
