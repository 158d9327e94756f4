package org.henryjournal.insight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The entries of a selection that have one value of a dimension.
 *
 * @param code of the value, as {@link Dimension} says
 */
public record Group(Dimension dimension, String code, Tally tally) {

  /** The groups of the selection that have an entry, in order of the dimension's values. */
  public static List<Group> by(Dimension dimension, Selection selection) {
    VisitTable table = selection.table();
    Sums sums = new Sums(table, dimension.keys(table));
    if (dimension == Dimension.TAG) {
      int[] owners = table.columns.owners;
      for (int row : selection.rows()) {
        int[] tags = table.owners.tags()[owners[row]];
        for (int tag : tags) {
          sums.add(row, tag);
        }
        if (tags.length == 0) {
          sums.add(row, 0);
        }
      }
    } else {
      for (int row : selection.rows()) {
        sums.add(row, dimension.key(table, row));
      }
    }
    List<Group> groups = new ArrayList<>();
    for (int key = 0; key < dimension.keys(table); key++) {
      if (!sums.isEmpty(key)) {
        groups.add(new Group(dimension, dimension.code(table, key), sums.tally(key)));
      }
    }
    return groups;
  }

  /** The entries behind it. */
  public Selection in(Selection selection) {
    VisitTable table = selection.table();
    if (dimension == Dimension.TAG) {
      int tag = table.words.tags().find(code);
      return selection.where(
          row -> {
            int[] tags = table.owners.tags()[table.columns.owners[row]];
            return tag == 0 ? tags.length == 0 : Arrays.binarySearch(tags, tag) >= 0;
          });
    }
    return selection.where(row -> dimension.code(table, dimension.key(table, row)).equals(code));
  }
}
