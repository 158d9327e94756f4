package org.henryjournal.journal;

import static org.henryjournal.journal.db.Tables.CUSTOMER;
import static org.henryjournal.journal.db.Tables.DEAL;
import static org.henryjournal.journal.db.Tables.DEAL_PRODUCT;
import static org.henryjournal.journal.db.Tables.PRODUCT;
import static org.henryjournal.journal.db.Tables.WANTED_PRODUCT;

import java.util.List;
import org.henryjournal.domain.Deal;
import org.henryjournal.domain.Product;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Questions about products: what was sold, and what is wanted. */
public final class ProductStore {

  /** What a customer wants, with the names. */
  public record Wish(Product.Wanted wanted, String customerName, String product) {}

  /** A deal with the name of its customer. */
  public record Signed(Deal deal, String customerName) {}

  private final DSLContext sql;

  ProductStore(DSLContext sql) {
    this.sql = sql;
  }

  /** By name. */
  public List<Product> all() {
    return sql.selectFrom(PRODUCT).orderBy(PRODUCT.NAME, PRODUCT.ID).fetch(CareMapping::product);
  }

  /** In order of entry. */
  public List<Product.Sold> sold() {
    return sql.selectFrom(DEAL_PRODUCT).orderBy(DEAL_PRODUCT.ID).fetch(CareMapping::sold);
  }

  /** By name of the customer, then of the product. */
  public List<Wish> wishes() {
    return sql.select(WANTED_PRODUCT.fields())
        .select(CUSTOMER.NAME, PRODUCT.NAME)
        .from(WANTED_PRODUCT)
        .join(CUSTOMER)
        .on(CUSTOMER.ID.eq(WANTED_PRODUCT.CUSTOMER))
        .join(PRODUCT)
        .on(PRODUCT.ID.eq(WANTED_PRODUCT.PRODUCT))
        .orderBy(CUSTOMER.NAME, PRODUCT.NAME, WANTED_PRODUCT.ID)
        .fetch(
            row ->
                new Wish(
                    CareMapping.wanted(row.into(WANTED_PRODUCT)),
                    row.get(CUSTOMER.NAME),
                    row.get(PRODUCT.NAME)));
  }

  /** The latest deals of which nothing is said yet, the last first. */
  public List<Signed> unsaid(int most) {
    return sql.select(DEAL.fields())
        .select(CUSTOMER.NAME)
        .from(DEAL)
        .join(CUSTOMER)
        .on(CUSTOMER.ID.eq(DEAL.CUSTOMER))
        .whereNotExists(DSL.selectOne().from(DEAL_PRODUCT).where(DEAL_PRODUCT.DEAL.eq(DEAL.ID)))
        .orderBy(DEAL.DATE.desc(), DEAL.ID.desc())
        .limit(most)
        .fetch(row -> new Signed(Mapping.deal(row.into(DEAL)), row.get(CUSTOMER.NAME)));
  }
}
