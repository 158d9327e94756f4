package org.henryjournal.journal;

import static org.henryjournal.journal.db.Tables.BIN;
import static org.henryjournal.journal.db.Tables.CUSTOMER;
import static org.henryjournal.journal.db.Tables.VISIT;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.henryjournal.journal.db.tables.records.CustomerRecord;
import org.henryjournal.journal.db.tables.records.VisitRecord;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableRecord;
import org.jspecify.annotations.Nullable;

/** Tells a rep what a merge brings: how things are called, and how many of each there are. */
final class MergeTelling {

  private static final int NEWEST = 5;

  private final Composer c;
  private final TwoCopies two;
  private final RowMatch match;
  private final Map<Row.Key, TableRecord<?>> coming;
  private final Predicate<MergeConflict.Key> takesOther;
  private final Map<Long, String> customers = new HashMap<>();

  /**
   * @param coming rows that are written, by their ids here
   */
  MergeTelling(
      Composer c,
      TwoCopies two,
      RowMatch match,
      Map<Row.Key, TableRecord<?>> coming,
      Predicate<MergeConflict.Key> takesOther) {
    this.c = c;
    this.two = two;
    this.match = match;
    this.coming = coming;
    this.takesOther = takesOther;
  }

  MergeReport report(
      Set<Row.Key> going, List<Merged.Conflict> conflicts, Set<Row.Key> kept, boolean isNothing) {
    List<VisitRecord> visits =
        coming.values().stream()
            .filter(row -> row.getTable().equals(VISIT) && isNew(Row.Key.of(row)))
            .map(row -> row.into(VISIT))
            .sorted(Comparator.comparing(VisitRecord::getDate).thenComparing(VisitRecord::getId))
            .toList();
    return new MergeReport(
        counts(going),
        visits.stream().findFirst().map(VisitRecord::getDate),
        visits.stream().reduce((one, later) -> later).map(VisitRecord::getDate),
        visits.reversed().stream().limit(NEWEST).map(this::title).toList(),
        match.customersMetNow().stream().map(key -> customer(key.id())).toList(),
        conflicts.stream().map(this::told).toList(),
        kept.stream().flatMap(key -> row(key).stream()).map(this::title).toList(),
        isNothing);
  }

  private Map<String, MergeReport.Count> counts(Collection<Row.Key> going) {
    Map<String, MergeReport.Count> counts = new LinkedHashMap<>();
    coming
        .keySet()
        .forEach(
            key -> {
              boolean isNew = isNew(key);
              count(counts, key, new MergeReport.Count(isNew ? 1 : 0, isNew ? 0 : 1, 0));
            });
    going.forEach(key -> count(counts, key, new MergeReport.Count(0, 0, 1)));
    return counts;
  }

  private static void count(
      Map<String, MergeReport.Count> counts, Row.Key key, MergeReport.Count one) {
    if (!key.table().equals(BIN)) {
      counts.merge(Tables.name(key.table()), one, MergeReport.Count::plus);
    }
  }

  private boolean isNew(Row.Key key) {
    return match.isFresh(key)
        || two.mine().story(key).filter(story -> !story.isThere()).isPresent();
  }

  private Optional<TableRecord<?>> row(Row.Key key) {
    TableRecord<?> row = coming.get(key);
    if (row != null) {
      return Optional.of(row);
    }
    return two.mine()
        .story(key)
        .<TableRecord<?>>map(RowStory::lastRow)
        .or(() -> c.find(key.table(), key.id()).map(found -> (TableRecord<?>) found));
  }

  private String customer(long id) {
    return customers.computeIfAbsent(
        id,
        k ->
            row(new Row.Key(CUSTOMER, k))
                .map(row -> row.into(CUSTOMER))
                .map(CustomerRecord::getName)
                .orElse(""));
  }

  private MergeConflict told(Merged.Conflict conflict) {
    Field<?> column =
        conflict.columns().stream()
            .filter(each -> !Merged.same(conflict.mine().get(each), conflict.other().get(each)))
            .findFirst()
            .orElseThrow();
    return new MergeConflict(
        conflict.key(),
        title(conflict.mine()),
        LineCodec.lower(column.getName()),
        value(conflict.mine(), column),
        value(conflict.other(), column),
        takesOther.test(conflict.key()));
  }

  /** What a column says; what it names by the name of that. */
  private @Nullable Object value(TableRecord<?> row, Field<?> column) {
    for (Tables.Reference reference : Tables.references(row.getTable())) {
      Row.Key named = reference.column().equals(column) ? reference.named(row) : null;
      if (named != null) {
        return row(named).map(this::title).map(MergeTitle::words).orElse("");
      }
    }
    return row.get(column);
  }

  private MergeTitle title(TableRecord<?> row) {
    Table<?> table = row.getTable();
    Field<Long> customer = table.field("CUSTOMER", Long.class);
    Long of = customer == null ? null : row.get(customer);
    String words =
        Stream.concat(
                Stream.ofNullable(of).map(this::customer),
                Stream.of("NAME", "WHAT", "TEXT", "TITLE")
                    .flatMap(name -> Stream.ofNullable(table.field(name, String.class)))
                    .flatMap(field -> Stream.ofNullable(row.get(field))))
            .filter(text -> !text.isBlank())
            .collect(Collectors.joining(" · "));
    Field<LocalDate> day = table.field("DATE", LocalDate.class);
    return new MergeTitle(
        Tables.name(table), words, Optional.ofNullable(day == null ? null : row.get(day)));
  }
}
