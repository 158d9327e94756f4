package org.henryjournal.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Finds names by what stands anywhere in them, among very many at every key: by pieces of two
 * characters, as they are written and as they are typed in pinyin. Names are told by their place in
 * the list; those that come first in it are found first.
 */
final class NameIndex {

  /** What every name has says nothing: more names are not looked at one by one. */
  private static final int MOST_NEAR = 5_000;

  private static final int SHORTEST_NEAR = 3;

  private static final int[] NONE = {};

  /** Places in the list, ascending. */
  private static final class Places {
    private int[] places = new int[2];
    private int size;

    private void add(int place) {
      if (size > 0 && places[size - 1] == place) {
        return;
      }
      if (size == places.length) {
        places = Arrays.copyOf(places, size * 2);
      }
      places[size] = place;
      size++;
    }

    private int[] all() {
      return Arrays.copyOf(places, size);
    }
  }

  private final List<String> names = new ArrayList<>();
  private final List<Pinyin.Key> keys = new ArrayList<>();

  /** Names by the characters that stand in them, alone and each with the next. */
  private final Map<Integer, int[]> written;

  /** Names by {@link Pinyin#pairs}. */
  private final Map<Integer, int[]> typed;

  /**
   * @param all the names, as {@link CustomerNames#fold} makes them
   */
  NameIndex(List<String> all, Pinyin pinyin) {
    Map<Integer, Places> byPiece = new HashMap<>();
    Map<Integer, Places> byLetters = new HashMap<>();
    for (int place = 0; place < all.size(); place++) {
      String name = all.get(place);
      Pinyin.Key key = pinyin.key(name);
      names.add(name);
      keys.add(key);
      for (int at = 0; at < name.length(); at++) {
        byPiece.computeIfAbsent(alone(name, at), _ -> new Places()).add(place);
        if (at + 1 < name.length()) {
          byPiece.computeIfAbsent(piece(name, at), _ -> new Places()).add(place);
        }
      }
      for (int letters : Pinyin.pairs(key)) {
        byLetters.computeIfAbsent(letters, _ -> new Places()).add(place);
      }
    }
    written = packed(byPiece);
    typed = packed(byLetters);
  }

  private static Map<Integer, int[]> packed(Map<Integer, Places> places) {
    Map<Integer, int[]> packed = HashMap.newHashMap(places.size());
    places.forEach((piece, found) -> packed.put(piece, found.all()));
    return packed;
  }

  private static int alone(String text, int at) {
    return Pinyin.pair(text.charAt(at), Pinyin.ALONE);
  }

  private static int piece(String text, int at) {
    return Pinyin.pair(text.charAt(at), text.charAt(at + 1));
  }

  /**
   * Names that fit what is typed, best first: those that start with it, then by pinyin, then those
   * with a word that starts with it, then those that contain it, then by pinyin from inside.
   *
   * @param text folded, with no space around it
   */
  List<Integer> complete(String text, int limit) {
    Set<Integer> found = new LinkedHashSet<>();
    String squeezed = text.replaceAll("[\\s']", "");
    int[] same =
        text.length() > 1
            ? containing(text, 0, text.length())
            : written.getOrDefault(alone(text, 0), NONE);
    int[] alike = all(typed, Pinyin.pairsOf(squeezed));
    add(found, same, limit, place -> names.get(place).startsWith(text));
    add(found, alike, limit, place -> Pinyin.startsWith(keys.get(place), squeezed));
    add(found, same, limit, place -> hasWord(names.get(place), text));
    add(found, same, limit, place -> names.get(place).contains(text));
    if (squeezed.length() > 1) {
      add(found, alike, limit, place -> Pinyin.isInside(keys.get(place), squeezed));
    }
    return List.copyOf(found);
  }

  private static void add(Set<Integer> found, int[] places, int limit, IntPredicate fits) {
    for (int i = 0; i < places.length && found.size() < limit; i++) {
      if (fits.test(places[i])) {
        found.add(places[i]);
      }
    }
  }

  private static boolean hasWord(String name, String text) {
    for (int at = name.indexOf(text); at >= 0; at = name.indexOf(text, at + 1)) {
      if (at == 0 || !Character.isLetterOrDigit(name.charAt(at - 1))) {
        return true;
      }
    }
    return false;
  }

  /** Names in which all pieces of a stretch stand, wherever. */
  private int[] containing(String text, int from, int to) {
    return all(written, IntStream.range(from, to - 1).mapToObj(at -> piece(text, at)).toList());
  }

  private static int[] all(Map<Integer, int[]> index, List<Integer> pieces) {
    int[] found = pieces.isEmpty() ? NONE : index.getOrDefault(pieces.getFirst(), NONE);
    for (int i = 1; i < pieces.size() && found.length > 0; i++) {
      found = both(found, index.getOrDefault(pieces.get(i), NONE));
    }
    return found;
  }

  private static int[] both(int[] one, int[] other) {
    int[] both = new int[Math.min(one.length, other.length)];
    int size = 0;
    int i = 0;
    int j = 0;
    while (i < one.length && j < other.length) {
      if (one[i] == other[j]) {
        both[size] = one[i];
        size++;
        i++;
        j++;
      } else if (one[i] < other[j]) {
        i++;
      } else {
        j++;
      }
    }
    return Arrays.copyOf(both, size);
  }

  /**
   * A stretch of a line that is a part of names.
   *
   * @param end exclusive
   */
  record Part(int end, List<Integer> names) {}

  /**
   * The longest stretch from a place on, of two characters or more, that is a part of names: in
   * Chinese any, else whole words. Of no name: an empty list.
   *
   * @param line folded
   * @param limit where the stretch ends at the latest
   * @param most names are told
   */
  Part longest(String line, int start, int limit, int most) {
    List<int[]> byLength = new ArrayList<>();
    int[] found = start + 1 < limit ? written.getOrDefault(piece(line, start), NONE) : NONE;
    for (int end = start + 2; found.length > 0; end++) {
      byLength.add(found);
      found = end < limit ? both(found, written.getOrDefault(piece(line, end - 1), NONE)) : NONE;
    }
    for (int end = start + 1 + byLength.size(); end > start + 1; end--) {
      if (Found.endsAWord(line, end) && !LineTokens.isSpace(line.charAt(end - 1))) {
        Set<Integer> names = new LinkedHashSet<>();
        String part = line.substring(start, end);
        add(names, byLength.get(end - start - 2), most, place -> hasPart(place, part));
        if (!names.isEmpty()) {
          return new Part(end, List.copyOf(names));
        }
      }
    }
    return new Part(start, List.of());
  }

  private boolean hasPart(int place, String part) {
    String name = names.get(place);
    for (int at = name.indexOf(part); at >= 0; at = name.indexOf(part, at + 1)) {
      if (Found.endsAWord(name, at) && Found.endsAWord(name, at + part.length())) {
        return true;
      }
    }
    return false;
  }

  /**
   * Names that may be meant though one letter of them is another, is missing, is too many, or two
   * are exchanged. A digit that differs makes another name.
   *
   * @param text folded, with no space around it
   */
  List<Integer> near(String text, int limit) {
    int length = text.length();
    if (length < (Pinyin.hasHan(text) ? SHORTEST_NEAR : SHORTEST_NEAR + 1)) {
      return List.of();
    }
    // One of its halves is as it should be.
    int middle = length / 2;
    Set<Integer> found = new LinkedHashSet<>();
    for (int[] half :
        List.of(
            containing(text, 0, Math.max(2, middle)),
            containing(text, Math.min(middle, length - 2), length))) {
      if (half.length <= MOST_NEAR) {
        add(found, half, limit, place -> isNear(names.get(place), text));
      }
    }
    return List.copyOf(found);
  }

  private static boolean isNear(String name, String text) {
    for (int from = 0; from < name.length(); from++) {
      if (Found.endsAWord(name, from) && isNearAt(name, from, text)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNearAt(String name, int from, String text) {
    int same = 0;
    while (same < text.length()
        && from + same < name.length()
        && text.charAt(same) == name.charAt(from + same)) {
      same++;
    }
    int at = from + same;
    int rest = text.length() - same;
    if (rest == 0 || at < name.length() && Character.isDigit(name.charAt(at))) {
      return false;
    }
    return !Character.isDigit(text.charAt(same))
        && (goesOn(name, at + 1, text, same + 1)
            || goesOn(name, at, text, same + 1)
            || goesOn(name, at + 1, text, same)
            || (rest > 1
                && at + 1 < name.length()
                && text.charAt(same) == name.charAt(at + 1)
                && text.charAt(same + 1) == name.charAt(at)
                && goesOn(name, at + 2, text, same + 2)));
  }

  /** Whether the rest of the text stands there in a name, to where a word ends. */
  private static boolean goesOn(String name, int at, String text, int from) {
    int rest = text.length() - from;
    return name.regionMatches(at, text, from, rest) && Found.endsAWord(name, at + rest);
  }
}
