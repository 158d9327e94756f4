package org.henryjournal.insight;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Words by number, so that a column holds numbers; 0 is ''. Grows only, and is shared by tables.
 */
final class Dictionary {

  private final List<String> words = new ArrayList<>(List.of(""));
  private final Map<String, Integer> numbers = new HashMap<>(Map.of("", 0));

  synchronized int number(String word) {
    return numbers.computeIfAbsent(
        word.strip(),
        w -> {
          words.add(w);
          return words.size() - 1;
        });
  }

  /** -1 for a word that is not there. */
  synchronized int find(String word) {
    return numbers.getOrDefault(word.strip(), -1);
  }

  synchronized String word(int number) {
    return words.get(number);
  }

  /** How many words there are, '' included. */
  synchronized int size() {
    return words.size();
  }
}
