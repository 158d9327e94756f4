package org.henryjournal.insight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** All that a table holds in words, so that two can be compared whose words are numbered apart. */
public final class TableContent {

  private TableContent() {}

  /** A line for each row, and one for each pursuit that ended with a drop. */
  public static List<String> of(VisitTable table) {
    List<String> lines = new ArrayList<>();
    VisitColumns columns = table.columns;
    for (int row = 0; row < table.size(); row++) {
      int facts = columns.facts[row];
      int owner = columns.owners[row];
      lines.add(
          "%d of %d (%s %s) %s %s %s #%d %s | %d cents, %d min, met %d, state %d, '%s'%s%s%s"
              .formatted(
                  table.id(row),
                  table.customer(row),
                  table.words.industries().word(table.owners.industries()[owner]),
                  tags(table, owner),
                  table.date(row),
                  table.kind(row),
                  table.outcome(row),
                  table.number(row),
                  table.stage(row),
                  table.cents(row),
                  (int) columns.minutes[row],
                  VisitFacts.met(facts),
                  VisitFacts.state(facts),
                  table.words.objections().word(columns.objections[row]),
                  (facts & VisitFacts.STEP) == 0 ? "" : " step",
                  (facts & VisitFacts.FIRST) == 0 ? "" : " first",
                  (facts & VisitFacts.LAST) == 0 ? "" : " last"));
    }
    for (int i = 0; i < table.drops.rows().length; i++) {
      lines.add(
          "dropped after %d on %s"
              .formatted(
                  table.id(table.drops.rows()[i]), LocalDate.ofEpochDay(table.drops.days()[i])));
    }
    return lines;
  }

  private static List<String> tags(VisitTable table, int owner) {
    return Arrays.stream(table.owners.tags()[owner])
        .mapToObj(table.words.tags()::word)
        .sorted()
        .toList();
  }
}
