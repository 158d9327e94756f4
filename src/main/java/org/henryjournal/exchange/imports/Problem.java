package org.henryjournal.exchange.imports;

import java.util.List;
import java.util.Optional;

/**
 * Why a row is left out.
 *
 * @param key of the words that say why; the first letter is small
 * @param arguments what stands in them
 * @param field the cell that cannot be read; empty where it is the row
 */
public record Problem(String key, List<String> arguments, Optional<ImportField> field) {

  public Problem {
    arguments = List.copyOf(arguments);
  }
}
