package org.henryjournal.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.henryjournal.domain.Deal;
import org.henryjournal.domain.Product;
import org.junit.jupiter.api.Test;

class ProductFiguresTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final Product MILK = new Product(1, "milk");
  private static final Product CHEESE = new Product(2, "cheese");
  private static final Product HAM = new Product(3, "ham");

  private static Deal deal(long id, long customer, int ago, String amount) {
    return new Deal(
        id,
        customer,
        id,
        DAY.minusDays(ago),
        amount.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(amount)),
        Optional.empty(),
        Optional.empty());
  }

  private static Product.Sold sold(
      long id, long deal, Product product, String quantity, String amount) {
    return new Product.Sold(
        id,
        deal,
        product.id(),
        quantity.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(quantity)),
        amount.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(amount)));
  }

  /**
   * Customer 7 bought milk alone for 1,000 (30 boxes), then milk for 400 said of 900 with cheese of
   * which nothing is said; customer 8 bought cheese alone, the amount unknown; customer 9 will buy
   * ham tomorrow. Milk: 2 deals, 1 customer, so 1 reorder; 1,000 + 400. Cheese: 2 deals of 2
   * customers, no amount known.
   */
  private final ProductFigures figures =
      ProductFigures.of(
          List.of(MILK, CHEESE, HAM),
          List.of(
              sold(1, 1, MILK, "30", ""),
              sold(2, 2, MILK, "", "400.00"),
              sold(3, 2, CHEESE, "", ""),
              sold(4, 3, CHEESE, "2.50", ""),
              sold(5, 4, HAM, "1", "")),
          List.of(
              deal(1, 7, 30, "1000.00"),
              deal(2, 7, 3, "900.00"),
              deal(3, 8, 2, ""),
              deal(4, 9, -1, "50.00"),
              deal(5, 9, 5, "60.00")),
          DAY);

  @Test
  void each_product_has_its_deals_and_what_is_known_of_them() {
    assertThat(figures.products())
        .extracting(line -> line.product().name())
        .containsExactly("milk", "cheese");
    ProductFigures.Line milk = figures.products().getFirst();
    assertThat(milk.deals()).isEqualTo(2);
    assertThat(milk.first()).isEqualTo(1);
    assertThat(milk.amount()).isEqualByComparingTo("1400");
    assertThat(milk.known()).isEqualTo(2);
    assertThat(milk.quantity()).isEqualByComparingTo("30");
    assertThat(milk.counted()).isEqualTo(1);
    ProductFigures.Line cheese = figures.products().getLast();
    assertThat(cheese.customers()).containsExactly(7L, 8L);
    assertThat(cheese.first()).isEqualTo(2);
    assertThat(cheese.known()).isZero();
    assertThat(figures.deals()).isEqualTo(3);
    assertThat(figures.ofDeals()).isEqualTo(4);
  }

  @Test
  void who_bought_one_and_not_the_other() {
    assertThat(figures.boughtNot(CHEESE.id(), MILK.id())).containsExactly(8L);
    assertThat(figures.boughtNot(MILK.id(), CHEESE.id())).isEmpty();
    assertThat(figures.boughtNot(MILK.id(), HAM.id())).containsExactly(7L);
    assertThat(figures.boughtNot(HAM.id(), MILK.id())).isEmpty();
  }
}
