package org.henryjournal.journal;

import static org.henryjournal.journal.db.Tables.CUSTOMER;
import static org.henryjournal.journal.db.Tables.DEAL;
import static org.henryjournal.journal.db.Tables.DEAL_PRODUCT;
import static org.henryjournal.journal.db.Tables.PRODUCT;
import static org.henryjournal.journal.db.Tables.WANTED_PRODUCT;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.henryjournal.domain.CustomerNames;
import org.henryjournal.domain.Product;
import org.henryjournal.domain.ProductWords;
import org.henryjournal.domain.Refusal;
import org.henryjournal.journal.db.tables.records.DealProductRecord;
import org.henryjournal.journal.db.tables.records.ProductRecord;

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
    items.forEach(item -> item.amount().ifPresent(MoneyBook::requireFits));
    writer.change(
        Deed.PRODUCT_SOLD,
        c -> {
          c.require(DEAL, deal);
          Map<Long, Long> before = new HashMap<>();
          for (DealProductRecord row : c.rows(DEAL_PRODUCT, DEAL_PRODUCT.DEAL, Set.of(deal))) {
            before.put(row.getProduct(), row.getId());
          }
          Set<Long> said = new HashSet<>();
          Map<String, Long> known = products(c);
          for (ProductWords.Item item : items) {
            long product = product(c, known, item.name());
            said.add(product);
            Long id = before.get(product);
            c.put(
                CareMapping.row(
                    new Product.Sold(
                        id == null ? c.newId(DEAL_PRODUCT) : id,
                        deal,
                        product,
                        item.quantity(),
                        item.amount())));
          }
          before.forEach(
              (product, id) -> {
                if (!said.contains(product)) {
                  c.del(DEAL_PRODUCT, id);
                }
              });
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
          long product = product(c, products(c), name);
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

  private static Map<String, Long> products(Composer c) {
    Map<String, Long> known = new HashMap<>();
    c.sql()
        .selectFrom(PRODUCT)
        .orderBy(PRODUCT.ID)
        .forEach(row -> known.putIfAbsent(CustomerNames.key(row.getName()), row.getId()));
    return known;
  }

  private static long product(Composer c, Map<String, Long> known, String name) {
    return known.computeIfAbsent(
        CustomerNames.key(name),
        key -> {
          long id = c.newId(PRODUCT);
          c.put(new ProductRecord(id, name.strip()));
          return id;
        });
  }
}
