package org.henryjournal.domain;

import java.text.Normalizer;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Where customers come from ({@code spec} 7) is a choice that learns: what was written once is
 * offered again. Two ways of writing that differ in capitals, full-width forms or spaces alone are
 * one source.
 */
public final class SourceNames {

  private SourceNames() {}

  /** What two ways of writing one source have in common. */
  public static String key(String source) {
    return Normalizer.normalize(source, Normalizer.Form.NFKC)
        .replaceAll("\\s", "")
        .toLowerCase(Locale.ROOT);
  }

  public static boolean areOne(String one, String other) {
    return one.equals(other) || key(one).equals(key(other));
  }

  /**
   * Each source once, as it was written first; '' is none.
   *
   * @param all in order of entry
   */
  public static List<String> distinct(Collection<String> all) {
    Map<String, String> first = new LinkedHashMap<>();
    all.stream()
        .distinct()
        .filter(source -> !source.isBlank())
        .forEach(source -> first.putIfAbsent(key(source), source.strip()));
    return List.copyOf(first.values());
  }
}
