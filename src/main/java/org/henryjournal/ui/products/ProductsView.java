package org.henryjournal.ui.products;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.henryjournal.domain.CustomerFilter;
import org.henryjournal.domain.Product;
import org.henryjournal.insight.ProductFigures;
import org.henryjournal.journal.ProductStore;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.parts.CustomerField;
import org.henryjournal.ui.shell.FigureGrid;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.Page;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The tab Products. */
public final class ProductsView extends Page {

  private static final int MOST = 20;
  private static final double SIDE = 360;
  private static final double PRODUCT = 140;

  private final ProductsViewModel model;
  private final LongConsumer openCustomer;
  private final Consumer<CustomerFilter> openList;
  private final FigureGrid sold = new FigureGrid("products-sold");
  private final Label from = Nodes.wrapped("", "muted", "small");
  private final VBox unsaid = new VBox(8);
  private final ComboBox<Product> bought = products("products-bought");
  private final ComboBox<Product> not = products("products-not");
  private final Label count = Nodes.wrapped("", "muted");
  private final Button asList;
  private final FlowPane buyers = new FlowPane(4, 2);
  private final TextField customer = new TextField();
  private final TextField product = new TextField();
  private final VBox wishes = new VBox(4);
  private final VBox root;

  /**
   * @param openCustomer opens the page of a customer by id
   * @param openList shows the customers who fit a filter
   */
  public ProductsView(
      ProductsViewModel model,
      LongConsumer openCustomer,
      Consumer<CustomerFilter> openList,
      Messages messages) {
    super(messages);
    this.model = model;
    this.openCustomer = openCustomer;
    this.openList = openList;
    asList = Nodes.button(messages.get("products.list"), this::list, "small");
    asList.setId("products-list");
    asList.setMinWidth(Region.USE_PREF_SIZE);
    unsaid.setId("products-unsaid");
    buyers.setId("products-buyers");
    wishes.setId("products-wishes");
    VBox main =
        new VBox(
            16,
            Nodes.card(Nodes.heading(messages.get("products.sold")), sold, from),
            Nodes.card(
                Nodes.heading(messages.get("products.not")),
                Nodes.row(
                    8,
                    Nodes.label(messages.get("products.not.bought"), "muted"),
                    bought,
                    Nodes.label(messages.get("products.not.other"), "muted"),
                    not),
                Nodes.row(8, count, asList),
                buyers));
    main.setMinWidth(0);
    HBox.setHgrow(main, Priority.ALWAYS);
    VBox side =
        new VBox(
            16,
            Nodes.card(Nodes.heading(messages.get("products.unsaid")), unsaid),
            Nodes.card(Nodes.heading(messages.get("products.wanted")), wish(), wishes));
    side.setMinWidth(SIDE);
    side.setMaxWidth(SIDE);
    ScrollPane scroll = new ScrollPane(new HBox(16, main, side));
    scroll.getStyleClass().add("page-scroll");
    scroll.setFitToWidth(true);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    root = new VBox(scroll);
    root.getStyleClass().add("tab-page");
    onChange(bought.valueProperty(), this::showBuyers);
    onChange(not.valueProperty(), this::showBuyers);
    follow(model.shownProperty(), this::update);
  }

  private static ComboBox<Product> products(String id) {
    ComboBox<Product> box = new ComboBox<>();
    box.setId(id);
    box.setMinWidth(PRODUCT);
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable Product item) {
            return item == null ? "" : item.name();
          }

          @Override
          public Product fromString(String typed) {
            return box.getValue();
          }
        });
    return box;
  }

  /** One line that notes what a customer wants. */
  private Node wish() {
    field(customer, "customer");
    field(product, "product");
    CustomerField.complete(customer, model::completions, product);
    Button add = Nodes.button(messages.get("products.wanted.add"), this::want);
    add.setId("wanted-add");
    add.setMinWidth(Region.USE_PREF_SIZE);
    return Nodes.row(8, customer, product, add);
  }

  private void field(TextField field, String name) {
    field.setId("wanted-" + name);
    field.setPromptText(messages.get("products.wanted." + name));
    field.setAccessibleText(messages.get("products.wanted." + name));
    field.setOnAction(event -> want());
    HBox.setHgrow(field, Priority.ALWAYS);
  }

  private void want() {
    model.want(
        customer.getText(),
        product.getText(),
        () -> {
          customer.clear();
          product.clear();
        });
  }

  private void update() {
    ProductsViewModel.Shown shown = model.shownProperty().get();
    if (shown == null) {
      return;
    }
    showSold(shown.figures());
    showUnsaid(shown);
    keep(bought, shown.products());
    keep(not, shown.products());
    showBuyers();
    wishes.getChildren().setAll(shown.wishes().stream().map(this::wishRow).toList());
  }

  /** The list anew; what was chosen stays chosen. */
  private static void keep(ComboBox<Product> box, List<Product> all) {
    Product chosen = box.getValue();
    if (!box.getItems().equals(all)) {
      box.getItems().setAll(all);
      box.setValue(chosen != null && all.contains(chosen) ? chosen : null);
    }
  }

  private void showSold(ProductFigures figures) {
    sold.getChildren().clear();
    Nodes.show(sold, !figures.products().isEmpty());
    from.setText(
        figures.products().isEmpty()
            ? messages.get("products.none")
            : messages.get("products.sold.from", figures.deals(), figures.ofDeals()));
    if (figures.products().isEmpty()) {
      return;
    }
    sold.head(
        Stream.of("product", "deals", "first", "again", "quantity", "amount", "known")
            .map(name -> messages.get("products.column." + name))
            .toList());
    for (ProductFigures.Line line : figures.products().stream().limit(MOST).toList()) {
      List<String> cells = new ArrayList<>();
      cells.add(messages.number(line.deals()));
      cells.add(messages.number(line.first()));
      cells.add(messages.number(line.deals() - line.first()));
      cells.add(line.counted() == 0 ? "—" : messages.amount(line.quantity()));
      cells.add(line.known() == 0 ? "—" : messages.amount(line.amount()));
      cells.add(messages.get("products.known", line.known(), line.deals()));
      sold.row(products(CustomerFilter.Chip.BOUGHT, line.product().name()), cells);
    }
  }

  private void showUnsaid(ProductsViewModel.Shown shown) {
    List<ProductStore.Signed> deals = shown.unsaid();
    // What is being typed stays.
    if (unsaid.getChildren().stream().anyMatch(ProductsView::isTyped)) {
      return;
    }
    unsaid.getChildren().clear();
    if (deals.isEmpty()) {
      String none = shown.figures().ofDeals() == 0 ? "orders.none" : "products.unsaid.none";
      unsaid.getChildren().add(Nodes.label(messages.get(none), "muted"));
    }
    for (ProductStore.Signed signed : deals) {
      TextField field = new TextField();
      field.setPromptText(messages.get("products.unsaid.prompt"));
      String said =
          messages.get(
              "products.unsaid.deal", signed.customerName(), messages.day(signed.deal().date()));
      field.setAccessibleText(said);
      field.setOnAction(
          event -> {
            String typed = field.getText();
            field.clear();
            model.setSold(signed.deal().id(), typed);
          });
      unsaid
          .getChildren()
          .add(
              new VBox(
                  2,
                  Nodes.row(
                      8,
                      Nodes.label(said),
                      Nodes.spacer(),
                      Nodes.label(
                          signed.deal().amount().map(messages::amount).orElse(""), "tabular")),
                  field));
    }
  }

  private static boolean isTyped(Node row) {
    return row instanceof VBox box
        && box.getChildren().getLast() instanceof TextField field
        && !field.getText().isBlank();
  }

  private void showBuyers() {
    ProductsViewModel.Shown shown = model.shownProperty().get();
    Product one = bought.getValue();
    Product other = not.getValue();
    buyers.getChildren().clear();
    count.setText(messages.get("products.not.choose"));
    Nodes.show(asList, false);
    if (shown == null || one == null || other == null) {
      return;
    }
    Set<Long> customers = shown.figures().boughtNot(one.id(), other.id());
    count.setText(
        customers.isEmpty()
            ? messages.get("products.not.none")
            : messages.get("products.not.count", customers.size()));
    Nodes.show(asList, !customers.isEmpty());
    for (long id : customers.stream().limit(MOST).toList()) {
      buyers
          .getChildren()
          .add(
              Nodes.button(
                  shown.names().getOrDefault(id, ""), () -> openCustomer.accept(id), "flat"));
    }
  }

  /** Who bought the one and not the other, where both are chosen. */
  private void list() {
    openList.accept(
        CustomerFilter.NONE
            .toggle(CustomerFilter.Chip.BOUGHT, bought.getValue().name())
            .toggle(CustomerFilter.Chip.NOT_BOUGHT, not.getValue().name()));
  }

  /** The name of a product, which opens the list of those who bought or want it. */
  private Button products(CustomerFilter.Chip chip, String name) {
    Button button =
        Nodes.button(
            name,
            () -> openList.accept(CustomerFilter.NONE.toggle(chip, name)),
            "flat",
            "name-button");
    button.setMinWidth(0);
    return button;
  }

  private Node wishRow(ProductStore.Wish wish) {
    Button name =
        Nodes.button(
            wish.customerName(),
            () -> openCustomer.accept(wish.wanted().customer()),
            "flat",
            "name-button");
    name.setMinWidth(0);
    Button remove =
        Nodes.iconButton(
            Feather.X,
            messages.get("products.wanted.remove", wish.customerName(), wish.product()),
            () -> model.wantNoMore(wish));
    return Nodes.row(
        8, name, Nodes.spacer(), products(CustomerFilter.Chip.WANTS, wish.product()), remove);
  }

  @Override
  public Region root() {
    return root;
  }
}
