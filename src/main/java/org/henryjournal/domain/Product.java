package org.henryjournal.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** What a deal sells and a customer wants ({@code spec} 7). Its name is learned from use. */
public record Product(long id, String name) {

  /**
   * What a deal sold of a product.
   *
   * @param quantity in the unit that the rep counts in, scale 2, above 0; empty where it is not
   *     known
   * @param amount the part of the deal's amount, scale 2, not below 0; empty where it is not known
   */
  public record Sold(
      long id,
      long deal,
      long product,
      Optional<BigDecimal> quantity,
      Optional<BigDecimal> amount) {}

  /**
   * A customer wants it.
   *
   * @param date since when
   */
  public record Wanted(long id, long customer, long product, LocalDate date) {}
}
