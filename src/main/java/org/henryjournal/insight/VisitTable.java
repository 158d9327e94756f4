package org.henryjournal.insight;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.henryjournal.domain.Outcome;
import org.henryjournal.domain.Pursuits;
import org.henryjournal.domain.Stage;
import org.henryjournal.domain.VisitKind;
import org.henryjournal.domain.Weeks;

/**
 * Every visit and attempt of a journal in columns, ordered by customer, date, time and order of
 * entry, with its visit number. Immutable; a table in which a few customers have changed is made
 * from the one before by copying all others.
 *
 * <p>The numbering is that of {@link org.henryjournal.domain.Pursuits}, done in one pass.
 */
public final class VisitTable {

  /** A table without visits, to which customers are added. */
  public static VisitTable empty() {
    Words words = new Words(new Dictionary(), new Dictionary(), new Dictionary());
    return new VisitTableBuilder(words, 0, 0).build(Weeks.fromMonday());
  }

  /** The words behind the numbers of the columns; shared by a table and those made from it. */
  record Words(Dictionary industries, Dictionary tags, Dictionary objections) {}

  /**
   * @param starts the first row of each customer, and the end of the last
   * @param industries by customer
   * @param tags by customer
   */
  record Owners(long[] ids, int[] starts, int[] industries, int[][] tags) {}

  /**
   * Pursuits that ended with a drop.
   *
   * @param rows their last visits, rising
   * @param days on which they were dropped
   */
  record Drops(int[] rows, int[] days) {}

  /**
   * Amounts of interest.
   *
   * @param rows that have one, rising
   * @param cents hundredths
   */
  record Interests(int[] rows, long[] cents) {}

  final Words words;
  final Owners owners;
  final VisitColumns columns;
  final Drops drops;
  final Interests interests;
  private final Weeks weeks;

  VisitTable(
      Words words,
      Owners owners,
      VisitColumns columns,
      Drops drops,
      Interests interests,
      Weeks weeks) {
    this.words = words;
    this.owners = owners;
    this.columns = columns;
    this.drops = drops;
    this.interests = interests;
    this.weeks = weeks;
  }

  /**
   * The table in which these customers are as they are given, and all others as they are here.
   *
   * @param changed each customer once; one without entries is taken out
   */
  public VisitTable with(Collection<CustomerVisits> changed) {
    int rows = size();
    int customers = customers();
    for (CustomerVisits customer : changed) {
      int at = Arrays.binarySearch(owners.ids(), customer.customer());
      rows +=
          customer.entries().size() - (at >= 0 ? owners.starts()[at + 1] - owners.starts()[at] : 0);
      customers += at >= 0 ? 0 : 1;
    }
    VisitTableBuilder builder = new VisitTableBuilder(words, rows, customers);
    int next = 0;
    for (CustomerVisits customer :
        changed.stream().sorted(Comparator.comparingLong(CustomerVisits::customer)).toList()) {
      int at = Arrays.binarySearch(owners.ids(), customer.customer());
      int place = at >= 0 ? at : -at - 1;
      builder.copy(this, next, place);
      builder.add(customer);
      next = at >= 0 ? place + 1 : place;
    }
    builder.copy(this, next, owners.ids().length);
    return builder.build(weeks);
  }

  /** The same entries in a journal whose weeks begin on another day. */
  public VisitTable with(Weeks otherWeeks) {
    return new VisitTable(words, owners, columns, drops, interests, otherWeeks);
  }

  /** Where the journal's weeks begin. */
  public Weeks weeks() {
    return weeks;
  }

  public int size() {
    return columns.size;
  }

  /** How many customers have an entry. */
  public int customers() {
    return owners.ids().length;
  }

  /** Whether the customer had bought before this visit: it is of the pursuit of a reorder. */
  public boolean isOfReorder(int row) {
    return (columns.facts[row] & VisitFacts.BOUGHT) != 0;
  }

  public long id(int row) {
    return columns.ids[row];
  }

  public long customer(int row) {
    return owners.ids()[columns.owners[row]];
  }

  public LocalDate date(int row) {
    return LocalDate.ofEpochDay(columns.days[row]);
  }

  public Outcome outcome(int row) {
    return VisitFacts.outcome(columns.facts[row]);
  }

  public VisitKind kind(int row) {
    return VisitFacts.kind(columns.facts[row]);
  }

  /** Where the customer stood on the morning of that day. */
  public Stage stage(int row) {
    return VisitFacts.stage(columns.facts[row]);
  }

  /** The visit number; 0 for an attempt. */
  public int number(int row) {
    return columns.numbers[row];
  }

  /** Amount of the deal in hundredths; 0 where there is none or it was not said. */
  public long cents(int row) {
    return columns.cents[row];
  }

  boolean isAttempt(int row) {
    return VisitFacts.isAttempt(columns.facts[row]);
  }

  public boolean isDeal(int row) {
    return VisitFacts.isDeal(columns.facts[row]);
  }

  /** By customer, of all that have an entry. */
  public Map<Long, CustomerTally> tallies() {
    Map<Long, CustomerTally> tallies = HashMap.newHashMap(customers());
    for (int owner = 0; owner < customers(); owner++) {
      int visits = 0;
      Optional<LocalDate> seen = Optional.empty();
      for (int row = owners.starts()[owner + 1] - 1; row >= owners.starts()[owner]; row--) {
        if (!isAttempt(row)) {
          visits++;
          seen = seen.isPresent() ? seen : Optional.of(date(row));
        }
      }
      LocalDate lastDay = date(owners.starts()[owner + 1] - 1);
      tallies.put(owners.ids()[owner], new CustomerTally(visits, lastDay, seen));
    }
    return tallies;
  }

  /** Customers that have a visit or an attempt after one day, up to another and with it. */
  public Set<Long> seen(LocalDate after, LocalDate to) {
    Set<Long> seen = new HashSet<>();
    for (int row = 0; row < size(); row++) {
      if (columns.days[row] > after.toEpochDay() && columns.days[row] <= to.toEpochDay()) {
        seen.add(customer(row));
      }
    }
    return seen;
  }

  /** The days that have an entry. */
  public Set<LocalDate> days() {
    int first = Arrays.stream(columns.days, 0, size()).min().orElse(0);
    BitSet days = new BitSet();
    for (int row = 0; row < size(); row++) {
      days.set(columns.days[row] - first);
    }
    return days.stream()
        .mapToObj(day -> LocalDate.ofEpochDay(first + day))
        .collect(Collectors.toSet());
  }

  /** Counts by day from one to another, both included; days without entries are absent. */
  public Map<LocalDate, DayCount> counts(LocalDate from, LocalDate to) {
    Map<LocalDate, DayCount> counts = new HashMap<>();
    for (int row = 0; row < size(); row++) {
      if (columns.days[row] >= from.toEpochDay() && columns.days[row] <= to.toEpochDay()) {
        counts.merge(
            date(row),
            new DayCount(isAttempt(row) ? 0 : 1, 1),
            (a, b) -> new DayCount(a.visits() + b.visits(), a.entries() + b.entries()));
      }
    }
    return counts;
  }

  /** What a customer's entries up to a day and on it say. */
  public Past past(long customer, LocalDate day) {
    int at = Arrays.binarySearch(owners.ids(), customer);
    if (at < 0) {
      return Past.NONE;
    }
    int first = owners.starts()[at];
    int end = first;
    List<Pursuits.Entry> entries = new ArrayList<>();
    while (end < owners.starts()[at + 1] && columns.days[end] <= day.toEpochDay()) {
      entries.add(new Pursuits.Entry(id(end), date(end), Optional.empty(), outcome(end)));
      end++;
    }
    int noted = Arrays.binarySearch(interests.rows(), end);
    int last = (noted < 0 ? -noted - 1 : noted) - 1;
    boolean own = last >= 0 && interests.rows()[last] >= first;
    return new Past(
        entries,
        own ? Optional.of(BigDecimal.valueOf(interests.cents()[last], 2)) : Optional.empty());
  }

  /** Industries of customers with entries, in alphabetical order, without ''. */
  public List<String> industries() {
    Set<String> found = new TreeSet<>();
    for (int industry : owners.industries()) {
      found.add(words.industries().word(industry));
    }
    found.remove("");
    return List.copyOf(found);
  }

  /** The day of the journal's first entry, visit or attempt: of days before it nothing is known. */
  public Optional<LocalDate> firstDay() {
    return size() == 0
        ? Optional.empty()
        : Optional.of(LocalDate.ofEpochDay(Arrays.stream(columns.days, 0, size()).min().orElse(0)));
  }

  /** First and last day that have a visit; empty where there is none. */
  public List<LocalDate> span() {
    int first = Integer.MAX_VALUE;
    int last = Integer.MIN_VALUE;
    for (int row = 0; row < size(); row++) {
      if (!isAttempt(row)) {
        first = Math.min(first, columns.days[row]);
        last = Math.max(last, columns.days[row]);
      }
    }
    return first == Integer.MAX_VALUE
        ? List.of()
        : List.of(LocalDate.ofEpochDay(first), LocalDate.ofEpochDay(last));
  }
}
