package org.henryjournal.insight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The entries of a selection that have one value of a dimension.
 *
 * @param code of the value, as {@link Dimension} says
 */
public record Group(Dimension dimension, String code, Tally tally) {

  /**
   * The groups of the selection that have an entry, in order of the dimension's values; words in
   * alphabetical order, none first.
   */
  public static List<Group> by(Dimension dimension, Selection selection) {
    VisitTable table = selection.table();
    // Read once: the words may become more while this counts.
    int keys = dimension.keys(table);
    Sums sums = new Sums(table, keys);
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
    for (int key = 0; key < keys; key++) {
      if (!sums.isEmpty(key)) {
        groups.add(new Group(dimension, dimension.code(table, key), sums.tally(key)));
      }
    }
    if (dimension.isWords()) {
      groups.sort(Comparator.comparing(Group::code));
    }
    return groups;
  }

  /** The entries behind it. */
  public Selection in(Selection selection) {
    VisitTable table = selection.table();
    int wanted = dimension.find(table, code);
    if (dimension == Dimension.TAG) {
      return selection.where(
          row -> {
            int[] tags = table.owners.tags()[table.columns.owners[row]];
            return wanted == 0 ? tags.length == 0 : Arrays.binarySearch(tags, wanted) >= 0;
          });
    }
    return selection.where(row -> dimension.key(table, row) == wanted);
  }
}
