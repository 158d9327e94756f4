package org.henryjournal.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  /** Somebody who can be met there. */
  public record Contact(String name, Name customer) {}

  /** More candidates are not told apart. */
  private static final int MOST_NAMES = 9;

  private static final Comparator<Name> LAST_SEEN_FIRST =
      Comparator.comparingLong(Name::lastDay).reversed().thenComparing(Name::name);

  /** The customers, and whose contacts there are, in the order in which they are found. */
  private final List<Name> entries;

  private final List<Name> employers;
  private final NameIndex index;
  private final NameIndex contactIndex;
  private final Map<String, Name> byName = new HashMap<>();
  private final Map<String, List<Contact>> byContact = new HashMap<>();
  private final int longest;

  public CustomerNames(List<Name> names, List<Contact> contacts, Pinyin pinyin) {
    entries = names.stream().sorted(LAST_SEEN_FIRST).toList();
    index = new NameIndex(entries.stream().map(name -> fold(name.name())).toList(), pinyin);
    int longestName = 0;
    for (Name name : names) {
      String lower = fold(name.name());
      byName.putIfAbsent(lower, name);
      longestName = Math.max(longestName, lower.length());
    }
    List<Contact> sorted =
        contacts.stream().sorted(Comparator.comparing(Contact::customer, LAST_SEEN_FIRST)).toList();
    employers = sorted.stream().map(Contact::customer).toList();
    contactIndex =
        new NameIndex(sorted.stream().map(contact -> fold(contact.name())).toList(), pinyin);
    for (Contact contact : sorted) {
      String lower = key(contact.name());
      byContact.computeIfAbsent(lower, _ -> new ArrayList<>()).add(contact);
      longestName = Math.max(longestName, lower.length());
    }
    longest = longestName;
  }

  public CustomerNames(List<Name> names, Pinyin pinyin) {
    this(names, List.of(), pinyin);
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
    NameIndex.Part part = index.longest(fold(line), start, limit, MOST_NAMES);
    return part.names().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Place(start, part.end(), part.names().stream().map(entries::get).toList()));
  }

  /** The customers who have a contact of this name, each once; a rank behind it does not count. */
  public List<Name> ofContact(String name) {
    return byContact.getOrDefault(key(NamedContact.parse(name).name()), List.of()).stream()
        .map(Contact::customer)
        .distinct()
        .limit(MOST_NAMES)
        .toList();
  }

  /**
   * The longest name of a contact that begins at a place of a line and ends where a word ends, with
   * the customers who have one.
   */
  Optional<Place> contact(String line, int start, int limit) {
    String lower = fold(line);
    for (int end = Math.min(limit, start + longest); end > start + 1; end--) {
      List<Name> found =
          Found.endsAWord(lower, end) ? ofContact(lower.substring(start, end)) : List.of();
      if (!found.isEmpty() && !LineTokens.isSpace(lower.charAt(end - 1))) {
        return Optional.of(new Place(start, end, found));
      }
    }
    return Optional.empty();
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
   * with a word that starts with it, then those that contain it, then by pinyin from inside, then
   * those who have a contact called so.
   */
  public List<Name> complete(String typed, int limit) {
    String lower = fold(typed.strip());
    if (lower.isEmpty()) {
      return List.of();
    }
    Set<Name> found = new LinkedHashSet<>();
    index.complete(lower, limit).forEach(place -> found.add(entries.get(place)));
    if (found.size() < limit && lower.length() > 1) {
      contactIndex.complete(lower, limit).forEach(place -> found.add(employers.get(place)));
    }
    return found.stream().limit(limit).toList();
  }

  /** Customers of nearly the name that is typed: one letter is another, missing or too many. */
  public List<Name> near(String typed, int limit) {
    return index.near(fold(typed.strip()), limit).stream().map(entries::get).toList();
  }
}
