package org.henryjournal.journal;

import org.jspecify.annotations.Nullable;

/**
 * Two copies of a journal say different things of one thing.
 *
 * @param what of which thing, such as the name of the customer
 * @param column what is said of it, by the name that the journal file has
 * @param mine as it is here; null or '' for nothing said
 * @param other as it is in the other copy
 * @param takesOther whether the other one is taken over
 */
public record MergeConflict(
    Key key,
    MergeTitle what,
    String column,
    @Nullable Object mine,
    @Nullable Object other,
    boolean takesOther) {

  /**
   * What tells a conflict from all others.
   *
   * @param table name of the table
   * @param id of the row here
   * @param column the first of those that belong together
   */
  public record Key(String table, long id, String column) {}
}
