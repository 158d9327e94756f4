package org.henryjournal.ui.customers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.henryjournal.domain.Customer;
import org.henryjournal.domain.CustomerFilter;
import org.henryjournal.domain.Pinyin;
import org.henryjournal.journal.CustomerStore.Listed;
import org.jspecify.annotations.Nullable;

/**
 * Finds among 100,000 customers while the rep types: what is searched is made ready once, the rows
 * stay in the order asked for, and a longer text is looked for only where the shorter one was
 * found. Used by one thread after the other, off the window's.
 */
final class CustomerSearch {

  /** From so many rows on it is worth while to search with every processor. */
  private static final int MANY = 10_000;

  /**
   * A customer ready to be searched.
   *
   * @param text everything the search looks into, in lower case
   */
  record Row(Listed listed, String text, Pinyin.Key key) {
    Customer customer() {
      return listed.customer();
    }
  }

  private record Found(CustomerFilter filter, String typed, List<Row> rows) {}

  private final Pinyin pinyin = new Pinyin();
  private Map<Long, Row> known = new HashMap<>();
  private List<Row> all = List.of();
  private List<Row> ordered = List.of();
  private CustomerColumn.Sorting sorting = CustomerColumn.Sorting.USUAL;
  private LocalDate today = LocalDate.EPOCH;
  private @Nullable Found last;

  /** Takes the customers as they are now. */
  void read(List<Listed> customers, LocalDate day) {
    today = day;
    Map<Long, Row> now = HashMap.newHashMap(customers.size());
    List<Row> rows = new ArrayList<>(customers.size());
    for (Listed listed : customers) {
      Row row = row(listed);
      now.put(listed.customer().id(), row);
      rows.add(row);
    }
    rows.sort(
        Comparator.comparing((Row row) -> row.listed().lastDay().orElse(LocalDate.MIN)).reversed());
    known = now;
    all = rows;
    order();
  }

  private Row row(Listed listed) {
    Customer customer = listed.customer();
    Row before = known.get(customer.id());
    return before != null && before.customer().equals(customer)
        ? new Row(listed, before.text(), before.key())
        : new Row(listed, words(customer), pinyin.key(customer.name()));
  }

  private static String words(Customer c) {
    return String.join(
            "\n", c.name(), c.industry(), c.phone(), c.email(), c.wechat(), c.address(), c.note())
        .toLowerCase(Locale.ROOT);
  }

  private void order() {
    ordered = sorting.column().map(column -> column.sorted(all, sorting.descending())).orElse(all);
    last = null;
  }

  int size() {
    return all.size();
  }

  /** The customer as it was last read. */
  @Nullable Listed find(long id) {
    Row row = known.get(id);
    return row == null ? null : row.listed();
  }

  List<Row> all() {
    return all;
  }

  /**
   * The customers that fit, in the order asked for.
   *
   * @param stale says that nobody waits for the answer any more; it is empty then
   */
  List<Listed> find(CustomerFilter filter, CustomerColumn.Sorting wanted, BooleanSupplier stale) {
    if (!wanted.equals(sorting)) {
      sorting = wanted;
      order();
    }
    String typed = filter.text().strip().toLowerCase(Locale.ROOT);
    CustomerFilter rest = filter.withText("");
    Found before = last;
    boolean narrower =
        before != null && before.filter().equals(rest) && typed.startsWith(before.typed());
    List<Row> among = narrower && before != null ? before.rows() : ordered;
    List<Row> found =
        typed.isEmpty() && rest.isEmpty()
            ? ordered
            : fitting(among, narrower ? CustomerFilter.NONE : rest, typed, stale);
    if (stale.getAsBoolean()) {
      return List.of();
    }
    last = new Found(rest, typed, found);
    List<Listed> shown = new ArrayList<>(found.size());
    for (Row row : found) {
      shown.add(row.listed());
    }
    return shown;
  }

  private List<Row> fitting(
      List<Row> among, CustomerFilter rest, String typed, BooleanSupplier stale) {
    String squeezed = typed.replaceAll("[\\s']", "");
    Stream<Row> rows = among.size() < MANY ? among.stream() : among.parallelStream();
    return rows.filter(
            row -> !stale.getAsBoolean() && fits(row, typed, squeezed) && fits(row, rest))
        .toList();
  }

  private static boolean fits(Row row, String typed, String squeezed) {
    return typed.isEmpty() || row.text().contains(typed) || Pinyin.startsWith(row.key(), squeezed);
  }

  private boolean fits(Row row, CustomerFilter rest) {
    Listed listed = row.listed();
    return rest.fits(
        listed.stage(), row.customer().industry(), listed.tags(), listed.seen(), today);
  }
}
