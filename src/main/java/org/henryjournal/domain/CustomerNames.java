package org.henryjournal.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.IntPredicate;

/**
 * All customers' names, for completing what is typed and for finding the customer at the start of a
 * line. Immutable; made anew when a name changes.
 */
public final class CustomerNames {

  /**
   * @param lastDay epoch day of the last visit, or {@link Long#MIN_VALUE}: of two equal matches the
   *     customer seen last comes first
   */
  public record Name(long id, String name, long lastDay) {}

  /** More candidates are not told apart. */
  private static final int MOST_NAMES = 9;

  private record Entry(Name name, String lower, Pinyin.Key key) {}

  private record Match(Entry entry, int rank) {

    long lastDay() {
      return entry.name().lastDay();
    }

    String name() {
      return entry.name().name();
    }
  }

  private static final Comparator<Match> BEST_FIRST =
      Comparator.comparingInt(Match::rank)
          .thenComparing(Comparator.comparingLong(Match::lastDay).reversed())
          .thenComparing(Match::name);

  private final List<Entry> entries;
  private final Map<String, Name> byName = new HashMap<>();
  private final int longest;

  public CustomerNames(List<Name> names, Pinyin pinyin) {
    entries = new ArrayList<>(names.size());
    int longestName = 0;
    for (Name name : names) {
      String lower = fold(name.name());
      entries.add(new Entry(name, lower, pinyin.key(name.name())));
      byName.putIfAbsent(lower, name);
      longestName = Math.max(longestName, lower.length());
    }
    longest = longestName;
  }

  public static CustomerNames none() {
    return new CustomerNames(List.of(), new Pinyin());
  }

  public int size() {
    return entries.size();
  }

  /**
   * What two names have in common that are one name to the rep, of customers, contacts and tags:
   * case and outer spaces do not count.
   */
  public static String key(String name) {
    return fold(name.strip());
  }

  /** The customer of exactly this name; case and outer spaces do not count. */
  public Optional<Name> find(String name) {
    return Optional.ofNullable(byName.get(key(name)));
  }

  /** The longest known name that the line starts with and that ends where a word ends. */
  public Optional<Name> atStart(String line) {
    String lower = fold(line);
    for (int end = Math.min(longest, lower.length()); end > 0; end--) {
      Name name = byName.get(lower.substring(0, end));
      if (name != null && endsAWord(lower, end)) {
        return Optional.of(name);
      }
    }
    return Optional.empty();
  }

  /** A customer that a stretch of a line names. */
  record Place(int start, int end, List<Name> names) {}

  /**
   * The longest known name that stands anywhere in a line, of equal ones the first: as words of
   * their own, or in Chinese as it is written, without spaces.
   *
   * @param allowed where a name may begin
   */
  Optional<Place> anywhere(String line, IntPredicate allowed) {
    String lower = fold(line);
    Optional<Place> best = Optional.empty();
    for (int start = 0; start < lower.length(); start++) {
      if (!allowed.test(start) || !Found.endsAWord(lower, start)) {
        continue;
      }
      int shortest = best.map(place -> place.end() - place.start()).orElse(1);
      for (int end = Math.min(lower.length(), start + longest); end > start + shortest; end--) {
        Name name = byName.get(lower.substring(start, end));
        if (name != null && Found.endsAWord(lower, end)) {
          best = Optional.of(new Place(start, end, List.of(name)));
          break;
        }
      }
    }
    return best;
  }

  /**
   * The longest stretch from a place on, of two characters or more, that is a part of known names:
   * in Chinese any, else whole words. Two names of the same customer count once.
   *
   * @param limit where the stretch ends at the latest
   */
  Optional<Place> part(String line, int start, int limit) {
    String lower = fold(line);
    int longestPart = 1;
    List<Name> found = new ArrayList<>();
    for (Entry entry : entries) {
      int length = partLength(entry.lower(), lower, start, limit);
      if (length > longestPart) {
        longestPart = length;
        found.clear();
      }
      if (length == longestPart && length > 1 && found.size() < MOST_NAMES) {
        found.add(entry.name());
      }
    }
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(new Place(start, start + longestPart, List.copyOf(found)));
  }

  private static int partLength(String name, String line, int start, int limit) {
    if (limit - start < 2) {
      return 0;
    }
    int best = 0;
    String begin = line.substring(start, start + 2);
    for (int at = name.indexOf(begin); at >= 0; at = name.indexOf(begin, at + 1)) {
      if (Found.endsAWord(name, at)) {
        int length = 2;
        while (start + length < limit
            && at + length < name.length()
            && name.charAt(at + length) == line.charAt(start + length)) {
          length++;
        }
        while (length > 1
            && !(Found.endsAWord(name, at + length) && Found.endsAWord(line, start + length))) {
          length--;
        }
        while (length > 1 && LineTokens.isSpace(line.charAt(start + length - 1))) {
          length--;
        }
        best = Math.max(best, length);
      }
    }
    return best;
  }

  /**
   * Lower case, one character for one: a name keeps its length, so that its place in the line is
   * known.
   */
  private static String fold(String text) {
    int[] folded = text.codePoints().map(Character::toLowerCase).toArray();
    return new String(folded, 0, folded.length);
  }

  private static boolean endsAWord(String text, int end) {
    return end == text.length() || !Character.isLetterOrDigit(text.codePointAt(end));
  }

  /**
   * The longest known name that the line starts with, though its last character and the next one
   * stand together without a space, as Chinese is written. Whether the rep meant it is for the rep
   * to say: 华联 and 华联超市 may be two customers.
   */
  public Optional<Name> mayBeginWith(String line) {
    String lower = fold(line);
    for (int end = Math.min(longest, lower.length() - 1); end > 0; end--) {
      Name name = byName.get(lower.substring(0, end));
      boolean chinese =
          Pinyin.isHan(lower.codePointBefore(end)) || Pinyin.isHan(lower.codePointAt(end));
      if (name != null && chinese) {
        return Optional.of(name);
      }
    }
    return Optional.empty();
  }

  /**
   * Names that fit what is typed, best first: those that start with it, then by pinyin, then those
   * with a word that starts with it, then those that contain it.
   */
  public List<Name> complete(String typed, int limit) {
    String lower = fold(typed.strip());
    if (lower.isEmpty()) {
      return List.of();
    }
    String squeezed = lower.replaceAll("[\\s']", "");
    PriorityQueue<Match> best = new PriorityQueue<>(BEST_FIRST.reversed());
    for (Entry entry : entries) {
      int rank = rank(entry, lower, squeezed);
      if (rank >= 0) {
        best.add(new Match(entry, rank));
        if (best.size() > limit) {
          best.remove();
        }
      }
    }
    return best.stream().sorted(BEST_FIRST).map(m -> m.entry().name()).toList();
  }

  private static int rank(Entry entry, String lower, String squeezed) {
    if (entry.lower().startsWith(lower)) {
      return 0;
    }
    if (Pinyin.startsWith(entry.key(), squeezed)) {
      return 1;
    }
    int at = entry.lower().indexOf(lower);
    if (at < 0) {
      return -1;
    }
    return Character.isLetterOrDigit(entry.lower().charAt(at - 1)) ? 3 : 2;
  }
}
