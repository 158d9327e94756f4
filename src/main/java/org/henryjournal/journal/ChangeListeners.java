package org.henryjournal.journal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Those who want to know what a change touched. */
final class ChangeListeners {

  private final List<Consumer<Applied>> listeners = new CopyOnWriteArrayList<>();

  /**
   * A change that is on the disk.
   *
   * @param opposite what takes the rows back: the rows as they were
   */
  record Applied(List<Row> rows, List<Row> opposite) {

    Set<String> tables() {
      Set<String> tables = new HashSet<>();
      rows.forEach(row -> tables.add(LineCodec.lower(row.table().getName())));
      return tables;
    }
  }

  void add(Consumer<Applied> listener) {
    listeners.add(listener);
  }

  /** What is saved is saved: a listener that fails must not look like a change that failed. */
  void tell(Applied change) {
    for (Consumer<Applied> listener : listeners) {
      try {
        listener.accept(change);
      } catch (RuntimeException e) {
        System.getLogger(JournalWriter.class.getName())
            .log(System.Logger.Level.ERROR, "A listener of the journal failed", e);
      }
    }
  }
}
