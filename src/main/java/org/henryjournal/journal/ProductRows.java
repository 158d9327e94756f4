package org.henryjournal.journal;

import static org.henryjournal.journal.db.Tables.DEAL_PRODUCT;
import static org.henryjournal.journal.db.Tables.PRODUCT;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.henryjournal.domain.CustomerNames;
import org.henryjournal.domain.Product;
import org.henryjournal.domain.ProductWords;
import org.henryjournal.domain.Refusal;
import org.henryjournal.journal.db.tables.records.ProductRecord;
import org.jooq.TableRecord;
import org.jspecify.annotations.Nullable;

/** The rows of what deals sold. A product is made when it is named first. */
final class ProductRows {

  private final Composer c;
  private final Consumer<TableRecord<?>> write;
  private @Nullable Map<String, Long> known;

  /**
   * @param write takes each row; a product comes before what names it
   */
  ProductRows(Composer c, Consumer<TableRecord<?>> write) {
    this.c = c;
    this.write = write;
  }

  /**
   * What a deal that is written in this change sold.
   *
   * @throws Refusal when an amount is too much
   */
  void sell(long deal, List<ProductWords.Item> items) {
    items.forEach(item -> sell(deal, product(item.name()), null, item));
  }

  /**
   * What a deal that is there sold, in the place of what was said before; nothing takes it back.
   *
   * @throws Refusal when an amount is too much
   */
  void setSold(long deal, List<ProductWords.Item> items) {
    Map<Long, Product.Sold> before = new HashMap<>();
    c.rows(DEAL_PRODUCT, DEAL_PRODUCT.DEAL, Set.of(deal))
        .forEach(row -> before.put(row.getProduct(), CareMapping.sold(row)));
    for (ProductWords.Item item : items) {
      long product = product(item.name());
      sell(deal, product, before.remove(product), item);
    }
    before.values().forEach(sold -> c.del(DEAL_PRODUCT, sold.id()));
  }

  private void sell(
      long deal, long product, Product.@Nullable Sold before, ProductWords.Item item) {
    item.amount().ifPresent(MoneyBook::requireFits);
    Product.Sold sold =
        new Product.Sold(
            before == null ? c.newId(DEAL_PRODUCT) : before.id(),
            deal,
            product,
            item.quantity(),
            item.amount());
    if (!sold.equals(before)) {
      write.accept(CareMapping.row(sold));
    }
  }

  /** The product of this name, made where there is none. */
  long product(String name) {
    Map<String, Long> there = known;
    if (there == null) {
      there = read();
      known = there;
    }
    return there.computeIfAbsent(
        CustomerNames.key(name),
        key -> {
          long id = c.newId(PRODUCT);
          write.accept(new ProductRecord(id, name.strip()));
          return id;
        });
  }

  private Map<String, Long> read() {
    Map<String, Long> products = new HashMap<>();
    c.sql()
        .selectFrom(PRODUCT)
        .orderBy(PRODUCT.ID)
        .forEach(row -> products.putIfAbsent(CustomerNames.key(row.getName()), row.getId()));
    return products;
  }
}
