package org.henryjournal.journal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Rows and where they came to be, those together of which the ids follow one another. */
final class MergeTwins {

  private record OneChange(boolean first, String table, ChangeId by) {}

  private record Pair(long own, Copy.Origin origin) {}

  private final Map<OneChange, List<Pair>> pairs =
      new TreeMap<>(
          Comparator.comparing(OneChange::first)
              .reversed()
              .thenComparing(OneChange::by)
              .thenComparing(OneChange::table));

  /**
   * @param first whether it came to be there; else it is one with what came to be there
   */
  void add(Row.Key own, Copy.Origin origin, boolean first) {
    pairs
        .computeIfAbsent(
            new OneChange(first, Tables.name(own.table()), origin.by()), k -> new ArrayList<>())
        .add(new Pair(own.id(), origin));
  }

  List<MergeNotes.Twins> all() {
    List<MergeNotes.Twins> all = new ArrayList<>();
    pairs.forEach(
        (change, some) -> {
          some.sort(Comparator.comparingLong(Pair::own));
          for (int from = 0, to; from < some.size(); from = to) {
            Pair first = some.get(from);
            to = from + 1;
            while (to < some.size() && follows(first, some.get(to), to - from)) {
              to++;
            }
            all.add(
                new MergeNotes.Twins(
                    first.origin().row().table(),
                    first.own(),
                    change.by(),
                    first.origin().row().id(),
                    to - from));
          }
        });
    return all;
  }

  private static boolean follows(Pair first, Pair later, int by) {
    return later.own() == first.own() + by
        && later.origin().row().id() == first.origin().row().id() + by;
  }
}
