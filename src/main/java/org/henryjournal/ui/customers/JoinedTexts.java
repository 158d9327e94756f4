package org.henryjournal.ui.customers;

import java.util.BitSet;
import java.util.List;
import java.util.function.Function;

/**
 * The texts of many rows as one: looking for a word in all of them goes once through the memory
 * from its beginning to its end, which is many times faster than going from row to row.
 */
final class JoinedTexts {

  private static final char BETWEEN = '\n';

  private final String text;

  /** Where each row's text and what follows it ends. */
  private final int[] ends;

  private JoinedTexts(String text, int[] ends) {
    this.text = text;
    this.ends = ends;
  }

  /**
   * @param parts what is looked for in a row; a word is found within one part
   */
  static <T> JoinedTexts of(List<T> rows, Function<T, List<String>> parts) {
    StringBuilder joined = new StringBuilder();
    int[] ends = new int[rows.size()];
    for (int i = 0; i < ends.length; i++) {
      for (String part : parts.apply(rows.get(i))) {
        joined.append(part).append(BETWEEN);
      }
      ends[i] = joined.length();
    }
    return new JoinedTexts(joined.toString(), ends);
  }

  /**
   * The rows that have this word, which is not empty. A plain loop: it is fast from the first
   * letter typed on, when String.indexOf, called once for each row, has not been compiled yet.
   */
  BitSet having(String word) {
    BitSet found = new BitSet(ends.length);
    int row = 0;
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, ends[row])) {
      while (ends[row] <= at) {
        row++;
      }
      found.set(row);
    }
    return found;
  }
}
