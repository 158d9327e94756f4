package org.henryjournal.exchange.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the rep has decided about a file, or Henry where the rep has not.
 *
 * @param columns what each column holds, in the order of the file; empty for one that is left out
 * @param dates whether dates such as 3/4/2026 have the day first; empty to see by the column
 * @param mended cells as they shall be instead
 * @param duplicates what to do with single rows, by their line
 * @param otherwise what to do with the other rows about somebody who is there
 */
public record ImportChoices(
    ImportKind kind,
    List<Optional<ImportField>> columns,
    Optional<DateOrder> dates,
    Map<CellAt, String> mended,
    Map<Long, OnDuplicate> duplicates,
    OnDuplicate otherwise) {

  /** How dates such as 3/4/2026 are read. */
  public enum DateOrder {
    DAY_FIRST,
    MONTH_FIRST
  }

  public ImportChoices {
    columns = List.copyOf(columns);
    mended = Map.copyOf(mended);
    duplicates = Map.copyOf(duplicates);
  }

  static ImportChoices of(ImportKind kind, List<Optional<ImportField>> columns) {
    return new ImportChoices(kind, columns, Optional.empty(), Map.of(), Map.of(), OnDuplicate.SKIP);
  }

  /** A field that takes one column only is taken from the column that had it. */
  public ImportChoices withColumn(int column, Optional<ImportField> field) {
    List<Optional<ImportField>> changed = new ArrayList<>(columns);
    if (field.filter(f -> f.joint().isEmpty()).isPresent()) {
      changed.replaceAll(old -> old.equals(field) ? Optional.empty() : old);
    }
    changed.set(column, field);
    return new ImportChoices(kind, changed, dates, mended, duplicates, otherwise);
  }

  public ImportChoices withDates(Optional<DateOrder> order) {
    return new ImportChoices(kind, columns, order, mended, duplicates, otherwise);
  }

  public ImportChoices withCell(CellAt cell, String text) {
    Map<CellAt, String> more = new HashMap<>(mended);
    more.put(cell, text);
    return new ImportChoices(kind, columns, dates, more, duplicates, otherwise);
  }

  public ImportChoices withDuplicate(long line, OnDuplicate choice) {
    Map<Long, OnDuplicate> more = new HashMap<>(duplicates);
    more.put(line, choice);
    return new ImportChoices(kind, columns, dates, mended, more, otherwise);
  }

  /** For all rows, those that were decided one by one among them. */
  public ImportChoices withOtherwise(OnDuplicate choice) {
    return new ImportChoices(kind, columns, dates, mended, Map.of(), choice);
  }
}
