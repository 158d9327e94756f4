package org.henryjournal.insight;

import java.util.Arrays;

/** The columns of a {@link VisitTable} while they grow. One row takes 32 bytes. */
final class VisitColumns {

  int[] ids;
  int[] days;
  int[] owners;
  int[] facts;
  int[] objections;
  char[] numbers;
  char[] minutes;
  long[] cents;
  int size;

  VisitColumns(int capacity) {
    ids = new int[capacity];
    days = new int[capacity];
    owners = new int[capacity];
    facts = new int[capacity];
    objections = new int[capacity];
    numbers = new char[capacity];
    minutes = new char[capacity];
    cents = new long[capacity];
  }

  /** Makes room for so many rows more. */
  void room(int more) {
    if (size + more > ids.length) {
      resize(Math.max(size + more, ids.length + (ids.length >> 1) + 16));
    }
  }

  void trim() {
    if (size < ids.length) {
      resize(size);
    }
  }

  private void resize(int length) {
    ids = Arrays.copyOf(ids, length);
    days = Arrays.copyOf(days, length);
    owners = Arrays.copyOf(owners, length);
    facts = Arrays.copyOf(facts, length);
    objections = Arrays.copyOf(objections, length);
    numbers = Arrays.copyOf(numbers, length);
    minutes = Arrays.copyOf(minutes, length);
    cents = Arrays.copyOf(cents, length);
  }

  /**
   * Adds rows of other columns as they are.
   *
   * @param shift by which their owners have moved
   */
  void copy(VisitColumns other, int from, int to, int shift) {
    int count = to - from;
    room(count);
    System.arraycopy(other.ids, from, ids, size, count);
    System.arraycopy(other.days, from, days, size, count);
    System.arraycopy(other.owners, from, owners, size, count);
    System.arraycopy(other.facts, from, facts, size, count);
    System.arraycopy(other.objections, from, objections, size, count);
    System.arraycopy(other.numbers, from, numbers, size, count);
    System.arraycopy(other.minutes, from, minutes, size, count);
    System.arraycopy(other.cents, from, cents, size, count);
    if (shift != 0) {
      for (int row = size; row < size + count; row++) {
        owners[row] += shift;
      }
    }
    size += count;
  }

  /** Adds a row that has no number yet. */
  void add(CustomerVisits.Entry entry, int owner, int newFacts, int objection) {
    room(1);
    ids[size] = Math.toIntExact(entry.id());
    days[size] = entry.day();
    owners[size] = owner;
    facts[size] = newFacts;
    objections[size] = objection;
    minutes[size] = (char) Math.min(entry.minutes(), Character.MAX_VALUE);
    cents[size] = entry.cents();
    numbers[size] = 0;
    size++;
  }
}
