package org.henryjournal.ui.customers;

import java.util.List;
import javafx.collections.ModifiableObservableListBase;
import org.henryjournal.journal.CustomerStore.Listed;
import org.jspecify.annotations.Nullable;

/**
 * Rows found off the window's thread, for the table to show as they are. They are equal to
 * themselves only: a property that is given new rows asks whether they are the old ones, and
 * comparing 100,000 of them would be felt.
 */
final class Rows extends ModifiableObservableListBase<Listed> {

  private final List<Listed> rows;

  /**
   * @param rows to be changed through this list only
   */
  Rows(List<Listed> rows) {
    this.rows = rows;
  }

  @Override
  public Listed get(int index) {
    return rows.get(index);
  }

  @Override
  public int size() {
    return rows.size();
  }

  @Override
  protected void doAdd(int index, Listed row) {
    rows.add(index, row);
  }

  @Override
  protected Listed doSet(int index, Listed row) {
    return rows.set(index, row);
  }

  @Override
  protected Listed doRemove(int index) {
    return rows.remove(index);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
