package org.henryjournal.exchange.read;

import java.util.List;

/**
 * A part of the file that could not be read.
 *
 * @param line where it begins, first is 1
 * @param key of the sentence that says why
 * @param arguments of that sentence
 */
public record Unread(long line, String key, List<String> arguments) {

  public Unread {
    arguments = List.copyOf(arguments);
  }
}
