package org.henryjournal.ui.products;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.henryjournal.domain.CustomerNames;
import org.henryjournal.domain.Product;
import org.henryjournal.domain.ProductWords;
import org.henryjournal.domain.Refusal;
import org.henryjournal.insight.ProductFigures;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.ProductStore;
import org.henryjournal.ui.shell.PageModel;
import org.henryjournal.ui.shell.Refresh;
import org.henryjournal.ui.shell.Session;
import org.jspecify.annotations.Nullable;

/** The tab Products: what sells, to whom, and what is wanted. */
public final class ProductsViewModel implements PageModel {

  private static final int UNSAID = 12;

  /**
   * What the page shows.
   *
   * @param unsaid the latest deals of which no product is said, the last first
   * @param names of all customers, by id
   */
  record Shown(
      ProductFigures figures,
      List<Product> products,
      List<ProductStore.Signed> unsaid,
      List<ProductStore.Wish> wishes,
      Map<Long, String> names) {}

  private final Session session;
  private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();
  private final Refresh refresh;

  public ProductsViewModel(Session session) {
    this.session = session;
    refresh = new Refresh(session, this::load);
  }

  @Override
  public Refresh refresh() {
    return refresh;
  }

  /** Null until the journal has been read. */
  ReadOnlyObjectProperty<@Nullable Shown> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  private void load() {
    LocalDate today = session.today();
    session.background().run(() -> read(session.journal(), today), shown::set);
  }

  private static Shown read(Journal journal, LocalDate today) {
    ProductStore store = journal.products();
    List<Product> products = store.all();
    return new Shown(
        ProductFigures.of(products, store.sold(), journal.money().deals(), today),
        products,
        store.unsaid(UNSAID),
        store.wishes(),
        journal.money().names());
  }

  List<CustomerNames.Name> completions(String typed) {
    return session.completions(typed);
  }

  /** Says what a deal sold, as typed. */
  void setSold(long deal, String typed) {
    List<ProductWords.Item> items = ProductWords.read(typed);
    if (items.isEmpty()) {
      session.notices().refused(new Refusal("products.unsaid.empty"));
      return;
    }
    String names = items.stream().map(ProductWords.Item::name).collect(Collectors.joining(", "));
    session.change(
        () -> session.journal().productBook().setSold(deal, items),
        () -> session.notices().changed("products.unsaid.saved", names));
  }

  /**
   * A customer wants a product.
   *
   * @param saved is told when it has been saved
   */
  void want(String customer, String product, Runnable saved) {
    var known = session.names().find(customer.strip());
    if (known.isEmpty()) {
      session.notices().refused(new Refusal("goals.payment.nobody", customer.strip()));
      return;
    }
    session.change(
        () -> session.journal().productBook().want(known.get().id(), product, session.today()),
        () -> {
          session.notices().changed("products.wanted.saved", known.get().name(), product.strip());
          saved.run();
        });
  }

  void wantNoMore(ProductStore.Wish wish) {
    session.change(
        () -> session.journal().productBook().wantNoMore(wish.wanted().id()),
        () ->
            session
                .notices()
                .changed("products.wanted.remove", wish.customerName(), wish.product()));
  }
}
