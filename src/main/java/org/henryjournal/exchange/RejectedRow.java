package org.henryjournal.exchange;

import java.util.List;

/**
 * A row that is left out.
 *
 * @param line its line in the file; the first is 1
 * @param key of the sentence that says why
 * @param arguments what stands in the sentence
 */
public record RejectedRow(long line, String key, List<String> arguments) {

  public RejectedRow {
    arguments = List.copyOf(arguments);
  }
}
