package org.henryjournal.ui.exchange;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.henryjournal.exchange.imports.ImportChoices;
import org.henryjournal.exchange.imports.ImportFile;
import org.henryjournal.exchange.imports.ImportPlan;
import org.jspecify.annotations.Nullable;

/**
 * A file with what would become of it.
 *
 * @param lines all of the file, in its order
 * @param counted how many of them each filter shows
 */
record ImportPreview(
    ImportFile file,
    ImportPlan plan,
    List<ImportLine> lines,
    ImportPlan.Counts counts,
    Map<ImportLine.Filter, Integer> counted) {

  static ImportPreview of(ImportFile file, ImportPlan plan) {
    List<ImportLine> lines = ImportLine.of(file, plan);
    Map<ImportLine.Filter, Integer> counted = new EnumMap<>(ImportLine.Filter.class);
    for (ImportLine.Filter filter : ImportLine.Filter.values()) {
      counted.put(filter, (int) lines.stream().filter(filter::shows).count());
    }
    return new ImportPreview(file, plan, lines, plan.counts(), counted);
  }

  ImportChoices choices() {
    return plan.choices();
  }

  /** Each is another: to compare all lines would take as long as to show them. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }

  int count(ImportLine.Filter filter) {
    return counted.getOrDefault(filter, 0);
  }

  List<ImportLine> lines(ImportLine.Filter filter) {
    return filter == ImportLine.Filter.ALL ? lines : lines.stream().filter(filter::shows).toList();
  }
}
