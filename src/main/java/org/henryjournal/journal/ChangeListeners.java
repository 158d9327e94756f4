package org.henryjournal.journal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Those who want to know the names of the tables that a change touched. */
final class ChangeListeners {

  private final List<Consumer<Set<String>>> listeners = new CopyOnWriteArrayList<>();

  void add(Consumer<Set<String>> listener) {
    listeners.add(listener);
  }

  /** What is saved is saved: a listener that fails must not look like a change that failed. */
  void tell(List<Row> rows) {
    Set<String> tables = new HashSet<>();
    rows.forEach(row -> tables.add(LineCodec.lower(row.table().getName())));
    for (Consumer<Set<String>> listener : listeners) {
      try {
        listener.accept(tables);
      } catch (RuntimeException e) {
        System.getLogger(JournalWriter.class.getName())
            .log(System.Logger.Level.ERROR, "A listener of the journal failed", e);
      }
    }
  }
}
