package org.henryjournal.ui.board;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.LongConsumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.henryjournal.insight.Clearing;
import org.henryjournal.insight.TargetFigures;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.shell.ChartView;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.Page;

/** The clearing chart with its figures, and how well days are given a target customer. */
final class ClearingView extends Page {

  private final ClearingViewModel model;
  private final LongConsumer openCustomer;
  private final ChartView<LocalDate> chart;
  private final FlowPane figures = new FlowPane(40, 16);
  private final Label nothing;
  private final FlowPane targetFigures = new FlowPane(40, 16);
  private final VBox missed = new VBox(4);
  private final ScrollPane root = new ScrollPane();

  /**
   * @param openCustomer opens the page of a customer by id
   */
  ClearingView(ClearingViewModel model, LongConsumer openCustomer, Messages messages) {
    super(messages);
    this.model = model;
    this.openCustomer = openCustomer;
    chart = new ChartView<>(messages, messages.get("clearing.title"));
    nothing = Nodes.wrapped(messages.get("clearing.empty"), "muted", "empty-hint");
    VBox.setVgrow(chart, Priority.ALWAYS);
    VBox stock =
        Nodes.card(
            Nodes.heading(
                messages.get("clearing.title"),
                Nodes.spacer(),
                choice(model.rangeProperty(), ClearingViewModel.Range.values(), "clearing.range.")),
            figures,
            nothing,
            chart);
    VBox.setVgrow(stock, Priority.ALWAYS);
    VBox targets =
        Nodes.card(Nodes.heading(messages.get("clearing.targets")), targetFigures, missed);
    VBox both = new VBox(16, stock, targets);
    root.setContent(both);
    root.setFitToWidth(true);
    root.setFitToHeight(true);
    root.getStyleClass().add("page-scroll");
    show(false);
    whenLeft(model.refresh()::hidden);
    follow(model.shownProperty(), this::update);
  }

  /** Shows it, or hides it and lets it rest. */
  void show(boolean shown) {
    Nodes.show(root, shown);
    if (shown) {
      model.refresh().shown();
    } else {
      model.refresh().hidden();
    }
  }

  private void update() {
    ClearingViewModel.Shown shown = model.shownProperty().get();
    if (shown == null) {
      return;
    }
    Clearing clearing = shown.clearing();
    boolean any = clearing.in() > 0 || clearing.averageStock().signum() > 0;
    Nodes.show(nothing, !any);
    Nodes.show(chart, any);
    Nodes.show(figures, any);
    chart.show(new StockChart(messages, clearing, shown.rules()).chart());
    int left = clearing.left();
    BigDecimal average = clearing.averageStock();
    figures
        .getChildren()
        .setAll(
            figure(
                "clearing.stock",
                messages.get("clearing.from.to", clearing.before(), clearing.after()),
                messages.get("clearing.stock.of", messages.dayOfYear(shown.from()))),
            figure("clearing.in", messages.number(clearing.in()), ""),
            figure(
                "clearing.signed",
                messages.number(clearing.signed()),
                clearing
                    .signedShare()
                    .map(share -> messages.get("clearing.share", messages.percent(share), left))
                    .orElse("")),
            figure("clearing.dropped", messages.number(clearing.dropped()), ""),
            figure(
                "clearing.median",
                clearing.medianDays().map(days -> messages.decimal(days, 0)).orElse("–"),
                messages.get("clearing.of.left", left)),
            figure(
                "clearing.turnover",
                clearing.turnover().map(t -> messages.decimal(t, 2)).orElse("–"),
                messages.get(
                    "clearing.turnover.of",
                    left,
                    messages.decimal(average.doubleValue(), Math.max(0, average.scale())))));
    updateTargets(shown.targets());
  }

  private void updateTargets(TargetFigures targets) {
    targetFigures
        .getChildren()
        .setAll(
            figure(
                "targets.coverage",
                targets.coverage().map(messages::percent).orElse("–"),
                messages.get("targets.coverage.of", targets.covered(), targets.workdays())),
            figure(
                "targets.hit.rate",
                targets.hitRate().map(messages::percent).orElse("–"),
                messages.get(
                    "targets.hit.rate.of", targets.hits(), targets.decided(), targets.open())));
    missed.getChildren().clear();
    if (!targets.missed().isEmpty()) {
      missed.getChildren().add(Nodes.label(messages.get("targets.missed.title"), "muted"));
    }
    for (TargetFigures.Missed each : targets.missed()) {
      Hyperlink name = new Hyperlink(each.customerName());
      name.setOnAction(event -> openCustomer.accept(each.customer()));
      missed
          .getChildren()
          .add(
              Nodes.row(
                  8,
                  name,
                  Nodes.label(
                      messages.get("targets.missed.times", each.times(), messages.day(each.last())),
                      "muted")));
    }
  }

  private VBox figure(String key, String value, String below) {
    Label big = Nodes.label(value, "figure");
    big.setMinWidth(Region.USE_PREF_SIZE);
    big.setId(key.replace('.', '-'));
    return new VBox(2, Nodes.label(messages.get(key), "muted"), big, Nodes.label(below, "muted"));
  }

  @Override
  public Region root() {
    return root;
  }
}
