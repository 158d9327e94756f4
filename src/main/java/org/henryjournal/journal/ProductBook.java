package org.henryjournal.journal;

import static org.henryjournal.journal.db.Tables.CUSTOMER;
import static org.henryjournal.journal.db.Tables.DEAL;
import static org.henryjournal.journal.db.Tables.WANTED_PRODUCT;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.henryjournal.domain.Product;
import org.henryjournal.domain.ProductWords;
import org.henryjournal.domain.Refusal;

/**
 * What deals sold and customers want, each as one change. A product is made when it is named first.
 * Every method throws {@link Refusal} with a sentence when it cannot be done.
 */
public final class ProductBook {

  private final JournalWriter writer;

  ProductBook(JournalWriter writer) {
    this.writer = writer;
  }

  /**
   * Says what a deal sold, in the place of what was said before; nothing takes it back.
   *
   * @throws Refusal when the deal is gone, or an amount is too much
   */
  public void setSold(long deal, List<ProductWords.Item> items) {
    setSold(Map.of(deal, items));
  }

  /**
   * The same for some deals at once, as one change.
   *
   * @param sold what each sold, by id of the deal
   */
  public void setSold(Map<Long, List<ProductWords.Item>> sold) {
    writer.change(
        Deed.PRODUCT_SOLD,
        c -> {
          ProductRows rows = new ProductRows(c, c::put);
          for (Map.Entry<Long, List<ProductWords.Item>> each : sold.entrySet()) {
            c.require(DEAL, each.getKey());
            rows.setSold(each.getKey(), each.getValue());
          }
        });
  }

  /**
   * A customer wants a product; one that it wants already is left as it is.
   *
   * @throws Refusal when the customer is gone or the product has no name
   */
  public void want(long customer, String name, LocalDate since) {
    if (name.isBlank()) {
      throw new Refusal("product.name.blank");
    }
    writer.change(
        Deed.PRODUCT_WANTED,
        c -> {
          c.require(CUSTOMER, customer);
          long product = new ProductRows(c, c::put).product(name);
          boolean wanted =
              c.sql()
                  .fetchExists(
                      WANTED_PRODUCT,
                      WANTED_PRODUCT.CUSTOMER.eq(customer),
                      WANTED_PRODUCT.PRODUCT.eq(product));
          if (!wanted) {
            c.put(
                CareMapping.row(
                    new Product.Wanted(c.newId(WANTED_PRODUCT), customer, product, since)));
          }
        });
  }

  public void wantNoMore(long id) {
    writer.change(Deed.PRODUCT_WANTED, c -> c.delete(WANTED_PRODUCT, id));
  }
}
