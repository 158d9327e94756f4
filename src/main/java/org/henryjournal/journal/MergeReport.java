package org.henryjournal.journal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a merge brings, or has brought.
 *
 * @param counts by the name of the table; what follows by rule is not counted
 * @param firstDay of the visits that come in
 * @param lastDay of the visits that come in
 * @param newest of the visits that come in, the last one first
 * @param recognised customers that were entered in both copies and become one
 * @param kept what one copy deleted and the other one changed: it stays, with the change
 * @param isNothing whether all of it is here already
 */
public record MergeReport(
    Map<String, Count> counts,
    Optional<LocalDate> firstDay,
    Optional<LocalDate> lastDay,
    List<MergeTitle> newest,
    List<String> recognised,
    List<MergeConflict> conflicts,
    List<MergeTitle> kept,
    boolean isNothing) {

  /** How many rows of a table are new, changed, gone or back. */
  public record Count(int added, int changed, int gone) {

    Count plus(Count other) {
      return new Count(added + other.added, changed + other.changed, gone + other.gone);
    }
  }

  public MergeReport {
    counts = Map.copyOf(counts);
    newest = List.copyOf(newest);
    recognised = List.copyOf(recognised);
    conflicts = List.copyOf(conflicts);
    kept = List.copyOf(kept);
  }

  /** How many of a table there are. */
  public Count count(String table) {
    return counts.getOrDefault(table, new Count(0, 0, 0));
  }

  /** Names of the tables of which something comes, in the order of the journal. */
  public List<String> tables() {
    return Whole.tables().stream().filter(counts::containsKey).toList();
  }
}
