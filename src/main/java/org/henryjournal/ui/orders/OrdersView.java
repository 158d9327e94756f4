package org.henryjournal.ui.orders;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.henryjournal.domain.CustomerFilter;
import org.henryjournal.domain.DaySpan;
import org.henryjournal.insight.Growth;
import org.henryjournal.insight.LeakyBucket;
import org.henryjournal.insight.NextOrder;
import org.henryjournal.insight.Rate;
import org.henryjournal.insight.RepeatDeals;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.shell.FigureGrid;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.Page;

/** The tab Orders, each figure with what it was computed from. */
public final class OrdersView extends Page {

  private static final int MOST = 12;

  private final OrdersViewModel model;
  private final LongConsumer openCustomer;
  private final FigureGrid growth = new FigureGrid("growth");
  private final FigureGrid bucket = new FigureGrid("leaky-bucket");
  private final Label noGrowth = Nodes.wrapped(messages.get("orders.growth.none"), "muted");
  private final Label noBucket = Nodes.wrapped(messages.get("orders.bucket.none"), "muted");
  private final FigureGrid next = new FigureGrid("next-orders");
  private final Label noted = Nodes.wrapped(messages.get("collections.none.noted"), "attention");
  private final Label silent = Nodes.wrapped("", "muted");
  private final Label noNext = Nodes.wrapped("", "muted");
  private final Label again = Nodes.wrapped("");
  private final Label repeats = Nodes.wrapped("");
  private final FigureGrid shares = new FigureGrid("order-shares");
  private final VBox root;

  /**
   * @param openCustomer opens the page of a customer by id
   * @param openList shows the customers who fit a filter
   */
  public OrdersView(
      OrdersViewModel model,
      LongConsumer openCustomer,
      Consumer<CustomerFilter> openList,
      Messages messages) {
    super(messages);
    this.model = model;
    this.openCustomer = openCustomer;
    again.setId("orders-again");
    repeats.setId("orders-repeats");
    noNext.setId("next-orders-none");
    VBox periods =
        Nodes.card(
            Nodes.heading(
                messages.get("orders.growth"),
                Nodes.spacer(),
                choice(model.byProperty(), OrdersViewModel.By.values(), "orders.by."),
                choice(model.againstProperty(), Growth.Against.values(), "orders.against.")),
            growth,
            noGrowth,
            noted,
            Nodes.wrapped(messages.get("orders.growth.rule"), "muted", "small"));
    Button lost =
        Nodes.button(
            messages.get("orders.bucket.list"),
            () -> openList.accept(CustomerFilter.NONE.toggle(CustomerFilter.Fact.LOST)),
            "flat",
            "small");
    lost.setId("leaky-bucket-list");
    VBox leak =
        Nodes.card(
            Nodes.heading(messages.get("orders.bucket"), Nodes.spacer(), lost),
            bucket,
            noBucket,
            Nodes.wrapped(messages.get("orders.bucket.rule"), "muted", "small"));
    VBox expected =
        Nodes.card(
            Nodes.heading(messages.get("orders.next")),
            next,
            noNext,
            silent,
            Nodes.wrapped(
                messages.get("orders.next.rule", NextOrder.LEAST_ORDERS), "muted", "small"));
    VBox reorders =
        Nodes.card(Nodes.heading(messages.get("orders.repeat")), again, repeats, shares);
    HBox.setHgrow(expected, Priority.ALWAYS);
    HBox.setHgrow(reorders, Priority.ALWAYS);
    expected.setMinWidth(0);
    reorders.setMinWidth(0);
    expected.setPrefWidth(1);
    reorders.setPrefWidth(1);
    ScrollPane scroll =
        new ScrollPane(new VBox(16, periods, leak, new HBox(16, expected, reorders)));
    scroll.getStyleClass().add("page-scroll");
    scroll.setFitToWidth(true);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    root = new VBox(scroll);
    root.getStyleClass().add("tab-page");
    follow(model.shownProperty(), this::update);
  }

  private void update() {
    OrdersViewModel.Shown shown = model.shownProperty().get();
    if (shown == null) {
      return;
    }
    showGrowth(shown);
    showBucket(shown);
    showNext(shown);
    showRepeats(shown);
  }

  private void showGrowth(OrdersViewModel.Shown shown) {
    boolean nothing =
        shown.growth().stream()
            .allMatch(
                each ->
                    each.dealt().deals() == 0
                        && each.receipts() == 0
                        && each.receivableAtEnd().signum() == 0);
    Nodes.show(growth, !nothing);
    Nodes.show(noGrowth, nothing);
    if (nothing) {
      Nodes.show(noted, false);
      return;
    }
    growth.head(
        Stream.of("period", "amount", "growth", "received", "ratio", "owed", "turns", "days", "n")
            .map(name -> messages.get("orders.column." + name))
            .toList());
    Nodes.show(noted, shown.isUnpaid());
    for (Growth each : shown.growth()) {
      growth.row(
          Nodes.label(period(shown.by(), each.days())),
          List.of(
              messages.amount(each.dealt().amount()),
              each.growth().map(this::signed).orElse("—"),
              messages.amount(each.received()),
              each.collectionRatio().map(messages::percent).orElse("—"),
              messages.amount(each.receivableAtEnd()),
              each.turns().map(turns -> messages.decimal(turns, 1)).orElse("—"),
              each.turnDays().map(days -> messages.number(Math.round(days))).orElse("—"),
              messages.get(
                  "orders.growth.n",
                  each.dealt().deals(),
                  each.dealtBefore().deals(),
                  each.receipts())));
    }
  }

  private void showBucket(OrdersViewModel.Shown shown) {
    boolean nothing =
        shown.bucket().stream()
            .allMatch(each -> each.won() == 0 && each.lost() == 0 && each.seen() == 0);
    Nodes.show(bucket, !nothing);
    Nodes.show(noBucket, nothing);
    if (nothing) {
      return;
    }
    bucket.head(
        Stream.of("period", "won", "lost", "buyers", "net", "seen")
            .map(name -> messages.get("orders.column." + name))
            .toList());
    for (LeakyBucket each : shown.bucket()) {
      bucket.row(
          Nodes.label(period(shown.by(), each.days())),
          List.of(
              messages.number(each.won()),
              messages.number(each.lost()),
              messages.number(each.lostBuyers()),
              (each.net() > 0 ? "+" : "") + messages.number(each.net()),
              messages.number(each.seen())));
    }
  }

  private String period(OrdersViewModel.By by, DaySpan days) {
    return by == OrdersViewModel.By.MONTH
        ? messages.monthOfYear(days.from())
        : messages.get(
            "orders.quarter",
            String.valueOf(days.from().getYear()),
            (days.from().getMonthValue() + 2) / 3);
  }

  private String signed(double share) {
    return (share > 0 ? "+" : "") + messages.percent(share);
  }

  private void showNext(OrdersViewModel.Shown shown) {
    next.getChildren().clear();
    List<NextOrder> orders = shown.next();
    Nodes.show(next, !orders.isEmpty());
    Nodes.show(noNext, orders.isEmpty() || orders.size() > MOST);
    noNext.setText(
        orders.isEmpty()
            ? messages.get("orders.next.none")
            : messages.get("collections.due.more", orders.size() - MOST));
    silent.setText(messages.get("orders.next.silent", shown.silent()));
    Nodes.show(silent, shown.silent() > 0);
    if (orders.isEmpty()) {
      return;
    }
    next.head(
        Stream.of("customer", "expected", "range", "orders")
            .map(name -> messages.get("orders.column." + name))
            .toList());
    for (NextOrder order : orders.stream().limit(MOST).toList()) {
      next.row(
          customer(shown, order.customer()),
          List.of(
              messages.day(order.expected()),
              order.isOverdue(shown.today())
                  ? messages.get("orders.next.over", order.daysOver(shown.today()))
                  : messages.get(
                      "orders.next.range", messages.day(order.from()), messages.day(order.to())),
              messages.number(order.orders())));
    }
  }

  private void showRepeats(OrdersViewModel.Shown shown) {
    RepeatDeals of = shown.repeats();
    again.setText(said("orders.again", of.again()));
    repeats.setText(said("orders.repeats", of.repeats()));
    shares.getChildren().clear();
    if (of.shares().isEmpty()) {
      return;
    }
    shares.head(
        Stream.of("customer", "deals", "amount", "share")
            .map(name -> messages.get("orders.column." + name))
            .toList());
    for (RepeatDeals.Share share : of.shares().stream().limit(MOST).toList()) {
      shares.row(
          customer(shown, share.customer()),
          List.of(
              messages.number(share.deals().hits()),
              messages.amount(share.dealt().amount()),
              share.amountShare().map(messages::percent).orElse("—")));
    }
  }

  private String said(String key, Rate rate) {
    return rate.of() == 0
        ? messages.get("orders.none")
        : messages.get(
            key, rate.hits(), rate.of(), messages.percent((double) rate.hits() / rate.of()));
  }

  private Node customer(OrdersViewModel.Shown shown, long customer) {
    Button name = Nodes.button(shown.name(customer), () -> openCustomer.accept(customer));
    name.getStyleClass().addAll("flat", "name-button");
    name.setMinWidth(0);
    return name;
  }

  @Override
  public Region root() {
    return root;
  }
}
