package org.henryjournal.ui.customers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
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

/**
 * Finds among 100,000 customers while the rep types: what is searched is made ready once, in the
 * order asked for. Used by one thread after the other, off the window's.
 */
final class CustomerSearch {

  /**
   * A customer ready to be searched.
   *
   * @param spoken what else was said about it
   */
  record Row(Listed listed, Pinyin.Key key, List<String> spoken) {
    Customer customer() {
      return listed.customer();
    }
  }

  private final Pinyin pinyin = new Pinyin();
  private Map<Long, Row> known = Map.of();
  private List<Row> all = List.of();
  private CustomerColumn.Sorting sorting = CustomerColumn.Sorting.USUAL;
  private LocalDate today = LocalDate.EPOCH;

  /** All rows in the order asked for, and beside them what is read for every letter typed. */
  private List<Row> ordered = List.of();

  private List<Listed> listed = List.of();
  private JoinedTexts words = JoinedTexts.of(List.<Row>of(), CustomerSearch::words);
  private JoinedTexts initials = words;
  private final Map<String, BitSet> letters = new HashMap<>();

  /**
   * Takes the customers as they are now.
   *
   * @param spoken words of what happened to a customer, by id
   */
  void read(List<Listed> customers, Map<Long, List<String>> spoken, LocalDate day) {
    today = day;
    Map<Long, Row> now = HashMap.newHashMap(customers.size());
    List<Row> rows = new ArrayList<>(customers.size());
    for (Listed each : customers) {
      Row row = row(each, spoken.getOrDefault(each.customer().id(), List.of()));
      now.put(each.customer().id(), row);
      rows.add(row);
    }
    rows.sort(
        Comparator.comparing((Row row) -> row.listed().lastDay().orElse(LocalDate.MIN)).reversed());
    known = now;
    all = rows;
    order();
  }

  private Row row(Listed read, List<String> spoken) {
    Row before = known.get(read.customer().id());
    return before != null && before.customer().name().equals(read.customer().name())
        ? new Row(read, before.key(), spoken)
        : new Row(read, pinyin.key(read.customer().name()), spoken);
  }

  private void order() {
    ordered = sorting.column().map(column -> column.sorted(all, sorting.descending())).orElse(all);
    listed = ordered.stream().map(Row::listed).toList();
    words = JoinedTexts.of(ordered, CustomerSearch::words);
    initials = JoinedTexts.of(ordered, row -> Pinyin.initials(row.key()));
    letters.clear();
  }

  /**
   * Answers beforehand what a rep is likely to type first. The first search after the program has
   * started takes many times as long as the others, until it has been compiled.
   *
   * @param stale says that the rep has asked for something meanwhile, which is not to wait
   */
  void makeReady(BooleanSupplier stale) {
    for (char letter = 'a'; letter <= 'z' && !stale.getAsBoolean(); letter++) {
      letters.computeIfAbsent(String.valueOf(letter), this::search);
    }
  }

  private static List<String> words(Row row) {
    Customer c = row.customer();
    return Stream.concat(
            Stream.of(
                c.name(),
                c.industry(),
                c.ways().phone(),
                c.ways().email(),
                c.ways().wechat(),
                c.address(),
                c.note()),
            row.spoken().stream())
        .filter(text -> !text.isEmpty())
        .map(text -> text.toLowerCase(Locale.ROOT))
        .toList();
  }

  int size() {
    return all.size();
  }

  List<Row> all() {
    return all;
  }

  /** The customers that fit, in the order asked for. */
  List<Listed> find(CustomerFilter filter, CustomerColumn.Sorting wanted) {
    if (!wanted.equals(sorting)) {
      sorting = wanted;
      order();
    }
    CustomerFilter rest = filter.withText("");
    String typed = filter.text().strip().toLowerCase(Locale.ROOT);
    boolean everyOne = rest.isEmpty();
    if (typed.isEmpty() && everyOne) {
      return new ArrayList<>(listed);
    }
    BitSet ready = letters.get(typed);
    BitSet having = ready == null ? search(typed) : ready;
    List<Listed> found = new ArrayList<>(having.cardinality());
    for (int i = having.nextSetBit(0); i >= 0; i = having.nextSetBit(i + 1)) {
      if (everyOne || fits(listed.get(i), rest)) {
        found.add(listed.get(i));
      }
    }
    return found;
  }

  int count(CustomerFilter filter) {
    return find(filter, sorting).size();
  }

  /** The rows with these words, and those with a name that begins so by pinyin. */
  private BitSet search(String typed) {
    if (typed.isEmpty()) {
      BitSet every = new BitSet();
      every.set(0, ordered.size());
      return every;
    }
    BitSet having = words.having(typed);
    String squeezed = typed.replaceAll("[\\s']", "");
    if (!squeezed.isEmpty()) {
      BitSet named = initials.having(squeezed.substring(0, 1));
      named.andNot(having);
      for (int i = named.nextSetBit(0); i >= 0; i = named.nextSetBit(i + 1)) {
        if (Pinyin.startsWith(ordered.get(i).key(), squeezed)) {
          having.set(i);
        }
      }
    }
    return having;
  }

  private boolean fits(Listed row, CustomerFilter rest) {
    return rest.fits(row.known(), today);
  }

  /** Where a customer stands among those found; -1 where it does not. */
  int at(List<Listed> found, long id) {
    Row row = known.get(id);
    if (row != null) {
      for (int i = 0; i < found.size(); i++) {
        if (found.get(i) == row.listed()) {
          return i;
        }
      }
    }
    return -1;
  }
}
