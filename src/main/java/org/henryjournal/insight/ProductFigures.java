package org.henryjournal.insight;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.henryjournal.domain.Deal;
import org.henryjournal.domain.Product;

/**
 * What sells ({@code spec} 7): each product with the deals that sold it. A deal is the first order
 * of a product where its customer had not bought that product before; another one is a reorder.
 *
 * @param products the highest amount first, then the most deals
 * @param deals up to the day of which something is said
 * @param ofDeals all deals up to the day
 */
public record ProductFigures(List<Line> products, int deals, int ofDeals) {

  /**
   * A product's part.
   *
   * @param deals that sold it
   * @param first of these, the first orders of it
   * @param customers who bought it, by id
   * @param quantity together, of {@code counted} deals
   * @param amount together, of {@code known} deals: what was said of the product, or what the deal
   *     comes to where it sold nothing else
   */
  public record Line(
      Product product,
      int deals,
      int first,
      Set<Long> customers,
      BigDecimal quantity,
      int counted,
      BigDecimal amount,
      int known) {}

  private static final BigDecimal NONE = new BigDecimal("0.00");

  private static final Comparator<Line> ORDER =
      Comparator.comparing(Line::amount)
          .thenComparing(Line::deals)
          .reversed()
          .thenComparing(line -> line.product().name())
          .thenComparing(line -> line.product().id());

  /**
   * @param deals in any order
   * @param day deals after it do not count
   */
  public static ProductFigures of(
      Collection<Product> products,
      Collection<Product.Sold> sold,
      Collection<Deal> deals,
      LocalDate day) {
    Map<Long, Deal> dealOf = new HashMap<>();
    deals.stream()
        .filter(deal -> !deal.date().isAfter(day))
        .forEach(deal -> dealOf.put(deal.id(), deal));
    Map<Long, List<Product.Sold>> soldOf = new TreeMap<>();
    Map<Long, Integer> productsOf = new HashMap<>();
    for (Product.Sold each : sold) {
      if (dealOf.containsKey(each.deal())) {
        soldOf.computeIfAbsent(each.product(), p -> new ArrayList<>()).add(each);
        productsOf.merge(each.deal(), 1, Integer::sum);
      }
    }
    List<Line> lines = new ArrayList<>();
    for (Product product : products) {
      List<Product.Sold> own = soldOf.getOrDefault(product.id(), List.of());
      if (!own.isEmpty()) {
        lines.add(line(product, own, dealOf, productsOf));
      }
    }
    lines.sort(ORDER);
    return new ProductFigures(List.copyOf(lines), productsOf.size(), dealOf.size());
  }

  private static Line line(
      Product product,
      List<Product.Sold> sold,
      Map<Long, Deal> dealOf,
      Map<Long, Integer> productsOf) {
    Set<Long> customers = new TreeSet<>();
    BigDecimal quantity = NONE;
    BigDecimal amount = NONE;
    int counted = 0;
    int known = 0;
    for (Product.Sold each : sold) {
      Deal deal = requireNonNull(dealOf.get(each.deal()));
      customers.add(deal.customer());
      if (each.quantity().isPresent()) {
        quantity = quantity.add(each.quantity().get());
        counted++;
      }
      boolean alone = productsOf.getOrDefault(each.deal(), 0) == 1;
      Optional<BigDecimal> said = each.amount();
      if (said.isEmpty() && alone) {
        said = deal.amount();
      }
      if (said.isPresent()) {
        amount = amount.add(said.get());
        known++;
      }
    }
    // Each customer has one first order of it.
    return new Line(
        product, sold.size(), customers.size(), customers, quantity, counted, amount, known);
  }

  /** Who bought the one product and not the other, by id. */
  public Set<Long> boughtNot(long bought, long not) {
    Set<Long> customers = new TreeSet<>(customers(bought));
    customers.removeAll(new HashSet<>(customers(not)));
    return customers;
  }

  private Set<Long> customers(long product) {
    return products.stream()
        .filter(line -> line.product().id() == product)
        .findFirst()
        .map(Line::customers)
        .orElse(Set.of());
  }
}
