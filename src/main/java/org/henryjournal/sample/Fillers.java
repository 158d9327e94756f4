package org.henryjournal.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Gives Henry's pursuits their customers and adds the pursuits that lead nowhere. */
final class Fillers {

  /** How often the pursuits that lead nowhere take 1, 2, 3 … visits, in per cent. */
  private static final int[] LENGTHS = {36, 26, 18, 11, 6, 3};

  /** Workdays between a deal and the next visit to that customer. */
  private static final int REST = 8;

  private static final class Open {
    private final int customer;
    private final List<Integer> days = new ArrayList<>();
    private final int length;
    private int due;

    private Open(int customer, int length) {
      this.customer = customer;
      this.length = length;
    }
  }

  private final Random random;
  private final List<Open> all = new ArrayList<>();
  private final List<Open> unfinished = new ArrayList<>();

  /** Last day of each customer that has bought and is free to be called on again. */
  private final Map<Integer, Integer> bought = new HashMap<>();

  private int customers;

  Fillers(Random random) {
    this.random = random;
  }

  /** Customers given so far. */
  int customers() {
    return customers;
  }

  /**
   * Chains of the deals, some of them with a customer who bought before.
   *
   * @param won days of each
   */
  List<Chain> withCustomers(List<List<Integer>> won) {
    List<List<Integer>> ordered = new ArrayList<>(won);
    ordered.sort(Comparator.comparingInt(List::getFirst));
    List<Chain> chains = new ArrayList<>();
    for (List<Integer> days : ordered) {
      List<Integer> regulars =
          bought.keySet().stream()
              .filter(c -> bought.getOrDefault(c, 0) + REST <= days.getFirst())
              .sorted()
              .toList();
      int customer =
          !regulars.isEmpty() && random.nextDouble() < 0.4
              ? regulars.get(random.nextInt(regulars.size()))
              : customers++;
      bought.put(customer, days.getLast());
      chains.add(new Chain(customer, days, true));
    }
    return chains;
  }

  /** Adds one visit on the day; days must come in order. */
  void visit(int day) {
    Open chain =
        unfinished.stream()
            .filter(o -> o.due <= day && o.days.getLast() < day)
            .filter(o -> random.nextDouble() < 0.7)
            .min(Comparator.comparingInt(o -> o.due))
            .orElseGet(() -> begin(day));
    chain.days.add(day);
    chain.due = day + 3 + random.nextInt(8);
    if (chain.days.size() >= chain.length) {
      unfinished.remove(chain);
    }
  }

  private Open begin(int day) {
    List<Integer> regulars =
        bought.keySet().stream()
            .filter(c -> bought.getOrDefault(c, 0) + REST <= day)
            .sorted()
            .toList();
    int customer;
    if (!regulars.isEmpty() && random.nextDouble() < 0.2) {
      customer = regulars.get(random.nextInt(regulars.size()));
      bought.remove(customer);
    } else {
      customer = customers++;
    }
    Open open = new Open(customer, length());
    all.add(open);
    unfinished.add(open);
    return open;
  }

  private int length() {
    int at = random.nextInt(100);
    int length = 1;
    for (int share : LENGTHS) {
      if (at < share) {
        return length;
      }
      at -= share;
      length++;
    }
    return LENGTHS.length;
  }

  List<Chain> chains() {
    return all.stream().map(o -> new Chain(o.customer, o.days, false)).toList();
  }
}
