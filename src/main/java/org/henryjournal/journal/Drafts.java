package org.henryjournal.journal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What has been typed and is not saved yet, by the place where it was typed. It is no entry: it is
 * in no journal file, and gone once it has been saved or cleared. Safe for several threads.
 */
public final class Drafts {

  /** Where something is typed. The names are what a kept file says. */
  public enum Place {
    /** The line of the daily work log. */
    LINE,
    /** The form of a new visit: a number for each that is not finished. */
    NEW_VISIT,
    /** The form of a visit that is there, by its id. */
    VISIT,
    /** The rep's words about a day, by the day. */
    DAY_NOTE,
    /** An answer of the evening walk, by the day and the question. */
    WALK,
    /** The record of a customer, by its id; 0 for a new one. */
    CUSTOMER,
    /** The notes of several visits. */
    NOTES
  }

  /**
   * @param of what tells several drafts of one place apart; '' where there is only one
   */
  public record Key(Place place, String of) implements Comparable<Key> {

    @Override
    public int compareTo(Key other) {
      int first = place.compareTo(other.place);
      return first != 0 ? first : of.compareTo(other.of);
    }
  }

  private final SortedMap<Key, Map<String, String>> all = new TreeMap<>();
  private long revision;

  /**
   * Keeps what stands in the fields of a place, in place of what was kept of it.
   *
   * @param fields by name, as typed
   */
  public synchronized void keep(Key key, Map<String, String> fields) {
    Map<String, String> now = Map.copyOf(fields);
    if (!now.equals(all.put(key, now))) {
      revision++;
    }
  }

  /** What was typed there has been saved or cleared. */
  public synchronized void forget(Key key) {
    if (all.remove(key) != null) {
      revision++;
    }
  }

  /** What stands in the fields of a place, by name; empty where nothing is kept of it. */
  public synchronized Optional<Map<String, String>> of(Key key) {
    return Optional.ofNullable(all.get(key));
  }

  /** The places of this kind of which something is kept, in order. */
  public synchronized List<Key> keys(Place place) {
    return all.keySet().stream().filter(key -> key.place() == place).toList();
  }

  /** Rises with every change. */
  synchronized long revision() {
    return revision;
  }

  /** All of it as it is now. */
  synchronized SortedMap<Key, Map<String, String>> all() {
    return new TreeMap<>(all);
  }
}
