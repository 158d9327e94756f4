package org.henryjournal.insight;

import java.util.Arrays;
import java.util.List;
import org.henryjournal.domain.GradeHistory;
import org.henryjournal.domain.Stage;
import org.henryjournal.domain.Weeks;

/** Fills the columns of a table, one customer after the other in order of their ids. */
final class VisitTableBuilder {

  private final VisitTable.Words words;
  private final VisitColumns columns;
  private long[] ids;
  private int[] starts;
  private int[] industries;
  private int[][] tags;
  private int customers;
  private int[] dropRows = new int[16];
  private int[] dropDays = new int[16];
  private int drops;
  private int[] interestRows = new int[16];
  private long[] interestCents = new long[16];
  private int interests;

  /**
   * @param rows how many are expected
   * @param customers how many are expected
   */
  VisitTableBuilder(VisitTable.Words words, int rows, int customers) {
    this.words = words;
    columns = new VisitColumns(rows);
    ids = new long[customers];
    starts = new int[customers];
    industries = new int[customers];
    tags = new int[customers][];
  }

  /** Adds customers of another table, from one place of it to before another, as they are. */
  void copy(VisitTable other, int from, int to) {
    if (from == to) {
      return;
    }
    VisitTable.Owners owners = other.owners;
    roomForCustomers(to - from);
    int firstRow = owners.starts()[from];
    int endRow = owners.starts()[to];
    int shift = columns.size - firstRow;
    System.arraycopy(owners.ids(), from, ids, customers, to - from);
    System.arraycopy(owners.industries(), from, industries, customers, to - from);
    System.arraycopy(owners.tags(), from, tags, customers, to - from);
    for (int i = from; i < to; i++) {
      starts[customers + i - from] = owners.starts()[i] + shift;
    }
    columns.copy(other.columns, firstRow, endRow, customers - from);
    int[] dropped = other.drops.rows();
    for (int i = place(dropped, firstRow); i < dropped.length && dropped[i] < endRow; i++) {
      drop(dropped[i] + shift, other.drops.days()[i]);
    }
    int[] noted = other.interests.rows();
    for (int i = place(noted, firstRow); i < noted.length && noted[i] < endRow; i++) {
      interest(noted[i] + shift, other.interests.cents()[i]);
    }
    customers += to - from;
  }

  /** Of the first row that is not before another. */
  private static int place(int[] rows, int row) {
    int found = Arrays.binarySearch(rows, row);
    return found < 0 ? -found - 1 : found;
  }

  private void interest(int row, long cents) {
    if (interests == interestRows.length) {
      interestRows = Arrays.copyOf(interestRows, interests * 2);
      interestCents = Arrays.copyOf(interestCents, interests * 2);
    }
    interestRows[interests] = row;
    interestCents[interests] = cents;
    interests++;
  }

  private void roomForCustomers(int more) {
    if (customers + more > ids.length) {
      int length = Math.max(customers + more, customers + (customers >> 1) + 16);
      resizeCustomers(length);
    }
  }

  private void resizeCustomers(int length) {
    ids = Arrays.copyOf(ids, length);
    starts = Arrays.copyOf(starts, length);
    industries = Arrays.copyOf(industries, length);
    tags = Arrays.copyOf(tags, length);
  }

  private void drop(int row, int day) {
    if (drops == dropRows.length) {
      dropRows = Arrays.copyOf(dropRows, drops * 2);
      dropDays = Arrays.copyOf(dropDays, drops * 2);
    }
    dropRows[drops] = row;
    dropDays[drops] = day;
    drops++;
  }

  /** Adds a customer; one without entries is left out. */
  void add(CustomerVisits customer) {
    if (customer.entries().isEmpty()) {
      return;
    }
    roomForCustomers(1);
    ids[customers] = customer.customer();
    starts[customers] = columns.size;
    industries[customers] = words.industries().number(customer.industry());
    tags[customers] = customer.tags().stream().mapToInt(words.tags()::number).sorted().toArray();
    int first = columns.size;
    fill(customer);
    number(first, days(customer));
    customers++;
  }

  private static int[] days(CustomerVisits customer) {
    return customer.drops().stream().mapToInt(day -> (int) day.toEpochDay()).sorted().toArray();
  }

  private void fill(CustomerVisits customer) {
    List<GradeHistory.Span> spans = customer.grades().spans();
    Stage stage = Stage.NONE;
    int span = 0;
    for (CustomerVisits.Entry entry :
        customer.entries().stream().sorted(CustomerVisits.Entry.ORDER).toList()) {
      while (span < spans.size() && spans.get(span).from().toEpochDay() < entry.day()) {
        stage = spans.get(span).stage();
        span++;
      }
      columns.add(
          entry,
          customers,
          VisitFacts.of(entry, stage),
          words.objections().number(entry.objection()));
      int row = columns.size - 1;
      entry.interest().ifPresent(cents -> interest(row, cents));
    }
  }

  /** Numbers the rows of one customer. */
  private void number(int first, int[] dropDays) {
    int number = 0;
    int last = -1;
    boolean bought = false;
    for (int row = first; row < columns.size; row++) {
      if (VisitFacts.isAttempt(columns.facts[row])) {
        continue;
      }
      columns.facts[row] |= bought ? VisitFacts.BOUGHT : 0;
      bought |= VisitFacts.isDeal(columns.facts[row]);
      if (last < 0) {
        columns.facts[row] |= VisitFacts.FIRST;
      } else {
        int ended = dropBetween(dropDays, columns.days[last], columns.days[row]);
        if (VisitFacts.isDeal(columns.facts[last]) || ended >= 0) {
          end(last, ended);
          number = 0;
        }
      }
      number++;
      columns.numbers[row] = (char) Math.min(number, Character.MAX_VALUE);
      last = row;
    }
    if (last >= 0) {
      end(last, dropBetween(dropDays, columns.days[last], Integer.MAX_VALUE));
    }
  }

  /** The first day of a drop at or after one day and before another; -1 where there is none. */
  private static int dropBetween(int[] dropDays, int from, int before) {
    for (int day : dropDays) {
      if (day >= from) {
        return day < before ? day : -1;
      }
    }
    return -1;
  }

  private void end(int row, int dropDay) {
    columns.facts[row] |= VisitFacts.LAST;
    if (dropDay >= 0 && !VisitFacts.isDeal(columns.facts[row])) {
      drop(row, dropDay);
    }
  }

  VisitTable build(Weeks weeks) {
    columns.trim();
    resizeCustomers(customers);
    starts = Arrays.copyOf(starts, customers + 1);
    starts[customers] = columns.size;
    return new VisitTable(
        words,
        new VisitTable.Owners(ids, starts, industries, tags),
        columns,
        new VisitTable.Drops(Arrays.copyOf(dropRows, drops), Arrays.copyOf(dropDays, drops)),
        new VisitTable.Interests(
            Arrays.copyOf(interestRows, interests), Arrays.copyOf(interestCents, interests)),
        weeks);
  }
}
