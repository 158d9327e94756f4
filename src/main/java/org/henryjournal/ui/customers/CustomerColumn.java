package org.henryjournal.ui.customers;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.henryjournal.domain.Stage;
import org.henryjournal.domain.Tag;
import org.henryjournal.journal.CustomerStore.Listed;

/** The columns of the table and how each sorts; the message key is made from the name. */
public enum CustomerColumn {
  NAME,
  GRADE,
  INDUSTRY,
  PHONE,
  VISITS,
  DEALS,
  SINCE,
  STEP,
  EXPECTED,
  TAGS;

  /** Grades in their order, then who signed, then who has none. */
  private static final List<Stage> STAGES =
      List.of(Stage.A, Stage.B, Stage.C, Stage.D, Stage.SIGNED, Stage.NONE);

  /**
   * How the table is sorted.
   *
   * @param column empty for the customers seen last first
   */
  public record Sorting(Optional<CustomerColumn> column, boolean descending) {
    public static final Sorting USUAL = new Sorting(Optional.empty(), false);
  }

  /** A row with what it sorts by, which is made once and not at every comparison. */
  private record Keyed<T>(CustomerSearch.Row row, T key) {}

  /** In this column's order; rows that say nothing in it come last either way. */
  List<CustomerSearch.Row> sorted(List<CustomerSearch.Row> rows, boolean descending) {
    return switch (this) {
      case NAME -> by(rows, descending, row -> Optional.of(spelling(row)));
      case GRADE -> by(rows, descending, row -> Optional.of(STAGES.indexOf(row.listed().stage())));
      case INDUSTRY -> by(rows, descending, row -> words(row.customer().industry()));
      case PHONE -> by(rows, descending, row -> words(row.customer().ways().phone()));
      case VISITS -> by(rows, descending, row -> Optional.of(row.listed().visits()));
      case DEALS -> by(rows, descending, row -> Optional.of(row.listed().deals()));
      case SINCE -> by(rows, descending, row -> seen(row.listed()).map(day -> -day));
      case STEP -> by(rows, descending, row -> row.listed().step());
      case EXPECTED -> by(rows, descending, row -> row.customer().expectedAmount());
      case TAGS -> by(rows, descending, row -> words(tags(row.listed())));
    };
  }

  private interface Key<T> {
    Optional<T> of(CustomerSearch.Row row);
  }

  private static <T extends Comparable<? super T>> List<CustomerSearch.Row> by(
      List<CustomerSearch.Row> rows, boolean descending, Key<T> key) {
    Comparator<T> order = descending ? Comparator.reverseOrder() : Comparator.naturalOrder();
    List<Keyed<Optional<T>>> keyed =
        rows.stream().map(row -> new Keyed<>(row, key.of(row))).collect(Collectors.toList());
    keyed.sort(
        Comparator.comparing(
            Keyed::key,
            (a, b) ->
                a.isPresent() && b.isPresent()
                    ? order.compare(a.get(), b.get())
                    : Boolean.compare(a.isEmpty(), b.isEmpty())));
    return keyed.stream().map(Keyed::row).toList();
  }

  private static Optional<Long> seen(Listed listed) {
    return listed.visits() == 0 ? Optional.empty() : Optional.of(listed.seen().toEpochDay());
  }

  /** As it is said: Chinese names sort by pinyin among the others. */
  private static String spelling(CustomerSearch.Row row) {
    return row.key().characters().stream().map(List::getFirst).collect(Collectors.joining());
  }

  private static Optional<String> words(String text) {
    return Optional.of(text.toLowerCase(Locale.ROOT)).filter(t -> !t.isEmpty());
  }

  static String tags(Listed listed) {
    return listed.tags().stream().map(Tag::name).collect(Collectors.joining(", "));
  }

  String messageKey() {
    return "customers.column." + name().toLowerCase(Locale.ROOT);
  }
}
