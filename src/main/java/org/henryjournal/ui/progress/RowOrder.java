package org.henryjournal.ui.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.henryjournal.journal.WorkStore;

/** The order of all rows of the progress table, those that are not shown among them. */
final class RowOrder {

  private final List<Long> ids;

  RowOrder(List<WorkStore.Row> rows) {
    ids = rows.stream().map(row -> row.work().id()).toList();
  }

  /** With a row before or behind another one; empty where that is no other order. */
  Optional<List<Long>> with(long row, long beside, boolean behind) {
    List<Long> order = new ArrayList<>(ids);
    order.remove(row);
    int at = order.indexOf(beside);
    if (at < 0) {
      return Optional.empty();
    }
    order.add(behind ? at + 1 : at, row);
    return Optional.of(order).filter(wanted -> !wanted.equals(ids));
  }
}
