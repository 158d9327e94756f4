package org.henryjournal.domain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import net.sourceforge.pinyin4j.PinyinHelper;
import net.sourceforge.pinyin4j.format.HanyuPinyinOutputFormat;
import net.sourceforge.pinyin4j.format.HanyuPinyinToneType;
import net.sourceforge.pinyin4j.format.HanyuPinyinVCharType;
import net.sourceforge.pinyin4j.format.exception.BadHanyuPinyinOutputFormatCombination;

/**
 * Finds Chinese names by what is typed on a Latin keyboard: initials ({@code hlcs}), full pinyin
 * ({@code hualianchaoshi}) and any mixture, with every reading of a character (重 as chong or
 * zhong).
 */
public final class Pinyin {

  /** Stands in place of the second letter where there is none. */
  static final char ALONE = 0;

  /** Letters that a syllable may have behind its first. */
  private static final String INSIDE_A_SYLLABLE = "aeiouvhngr";

  private final HanyuPinyinOutputFormat format = new HanyuPinyinOutputFormat();
  private final Map<Character, List<String>> readings = new ConcurrentHashMap<>();

  public Pinyin() {
    format.setToneType(HanyuPinyinToneType.WITHOUT_TONE);
    format.setVCharType(HanyuPinyinVCharType.WITH_V);
  }

  public static boolean isHan(int c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
  }

  public static boolean hasHan(String text) {
    return text.codePoints().anyMatch(Pinyin::isHan);
  }

  /**
   * A name made ready for matching: one list of readings a character, spaces and punctuation left
   * out.
   */
  public record Key(List<List<String>> characters) {}

  public Key key(String name) {
    List<List<String>> characters = new ArrayList<>(name.length());
    for (char c : name.toLowerCase(Locale.ROOT).toCharArray()) {
      if (Character.isLetterOrDigit(c)) {
        characters.add(readings.computeIfAbsent(c, this::read));
      }
    }
    return new Key(characters);
  }

  private List<String> read(char c) {
    if (!isHan(c)) {
      return List.of(String.valueOf(c));
    }
    try {
      String[] found = PinyinHelper.toHanyuPinyinStringArray(c, format);
      if (found == null || found.length == 0) {
        return List.of(String.valueOf(c));
      }
      Set<String> distinct = new LinkedHashSet<>(List.of(found));
      distinct.add(String.valueOf(c));
      return List.copyOf(distinct);
    } catch (BadHanyuPinyinOutputFormatCombination e) {
      throw new IllegalStateException("The pinyin format is fixed and valid", e);
    }
  }

  /** The first letters of the name's readings: whatever it is found by begins with one of them. */
  public static List<String> initials(Key key) {
    return key.characters().stream()
        .limit(1)
        .flatMap(List::stream)
        .map(reading -> reading.substring(0, 1))
        .distinct()
        .toList();
  }

  /**
   * Whether the name begins with what was typed: each typed stretch is a whole reading, its first
   * letter, or (for the last) any start of it.
   *
   * @param typed lower case, without spaces
   */
  public static boolean startsWith(Key key, String typed) {
    return startsWith(key, 0, typed);
  }

  /** Whether a part of the name that begins with a Chinese character begins so. */
  static boolean isInside(Key key, String typed) {
    for (int first = 1; first < key.characters().size(); first++) {
      if (isRead(key, first) && startsWith(key, first, typed)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isRead(Key key, int at) {
    return key.characters().get(at).size() > 1;
  }

  /**
   * Letters that follow each other, each {@link #pair}, wherever a character of the name begins;
   * and the first letter alone with {@link #ALONE}.
   */
  static Set<Integer> pairs(Key key) {
    Set<Integer> pairs = new LinkedHashSet<>();
    for (int at = 0; at < key.characters().size(); at++) {
      for (String reading : key.characters().get(at)) {
        if (at == 0) {
          pairs.add(pair(reading.charAt(0), ALONE));
        }
        if (reading.length() > 1) {
          pairs.add(pair(reading.charAt(0), reading.charAt(1)));
        }
        if (at + 1 < key.characters().size()) {
          for (String next : key.characters().get(at + 1)) {
            pairs.add(pair(reading.charAt(0), next.charAt(0)));
          }
        }
      }
    }
    return pairs;
  }

  /**
   * The pairs that every name has by which {@link #startsWith} or, from two letters on, {@link
   * #isInside} finds it: the first, and each that begins with a letter with which only a character
   * begins.
   */
  static List<Integer> pairsOf(String typed) {
    if (typed.length() < 2) {
      return typed.isEmpty() ? List.of() : List.of(pair(typed.charAt(0), ALONE));
    }
    List<Integer> pairs = new ArrayList<>();
    for (int at = 0; at + 1 < typed.length(); at++) {
      if (at == 0 || INSIDE_A_SYLLABLE.indexOf(typed.charAt(at)) < 0) {
        pairs.add(pair(typed.charAt(at), typed.charAt(at + 1)));
      }
    }
    return pairs;
  }

  static int pair(char first, char second) {
    return first << Character.SIZE | second;
  }

  private static boolean startsWith(Key key, int first, String typed) {
    if (!mayStartWith(key, first, typed)) {
      return false;
    }
    boolean[] reached = new boolean[typed.length() + 1];
    reached[0] = true;
    boolean alive = true;
    for (int at = first; alive && at < key.characters().size(); at++) {
      boolean[] next = new boolean[typed.length() + 1];
      alive = false;
      for (int from = at - first; from < typed.length(); from++) {
        if (reached[from]) {
          alive |= take(key.characters().get(at), typed, from, next);
        }
      }
      if (next[typed.length()]) {
        return true;
      }
      reached = next;
    }
    return false;
  }

  /** Most names are out after their first letter. */
  private static boolean mayStartWith(Key key, int first, String typed) {
    if (typed.isEmpty() || first >= key.characters().size()) {
      return false;
    }
    for (String reading : key.characters().get(first)) {
      if (reading.charAt(0) == typed.charAt(0)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Marks where in the typed text the next character may begin; true where there is such a place.
   */
  private static boolean take(List<String> readings, String typed, int from, boolean[] next) {
    int rest = typed.length() - from;
    boolean taken = false;
    for (String reading : readings) {
      if (reading.charAt(0) == typed.charAt(from)) {
        next[from + 1] = true;
        next[typed.length()] |=
            rest <= reading.length() && typed.regionMatches(from, reading, 0, rest);
        if (typed.startsWith(reading, from)) {
          next[from + reading.length()] = true;
        }
        taken = true;
      }
    }
    return taken;
  }
}
