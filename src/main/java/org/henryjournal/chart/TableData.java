package org.henryjournal.chart;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The numbers of a chart as rows of text; each row is as long as the head. */
public record TableData(List<String> head, List<List<String>> rows) {

  public TableData {
    head = List.copyOf(head);
    rows = rows.stream().map(List::copyOf).toList();
    for (List<String> row : rows) {
      if (row.size() != head.size()) {
        throw new IllegalArgumentException("A row is not as long as the head: " + row);
      }
    }
  }

  /** As a spreadsheet takes it from the clipboard: a line for the head and each row. */
  public String tabbed() {
    return Stream.concat(Stream.of(head), rows.stream())
        .map(row -> row.stream().map(TableData::cell).collect(Collectors.joining("\t")))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String cell(String text) {
    return text.replaceAll("[\\t\\r\\n]+", " ");
  }
}
