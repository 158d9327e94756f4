package org.henryjournal.ui.collections;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.henryjournal.domain.CollectionMeasure;
import org.henryjournal.domain.CollectionPlan;
import org.henryjournal.domain.Payment;
import org.henryjournal.domain.Refusal;
import org.henryjournal.insight.CollectionForecast;
import org.henryjournal.insight.CollectionMonth;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.Page;
import org.kordamp.ikonli.feather.Feather;

/** One customer's month: what is done for it, what came in, and what its promises were worth. */
final class PlanCard extends Page {

  private final CollectionsViewModel model;
  private final Button name;
  private final Button delete;
  private final Label gap = Nodes.wrapped("");
  private final VBox measures = new VBox(4);
  private final ObjectProperty<CollectionMeasure.Kind> kind =
      new SimpleObjectProperty<>(CollectionMeasure.Kind.PROMOTION);
  private final TextField words = new TextField();
  private final TextField expected = new TextField();
  private final Label problem = Nodes.wrapped("", "attention");
  private final Label forecast = Nodes.wrapped("", "muted");
  private final VBox receipts = new VBox(4);
  private final FlowPane line;
  private final VBox root;
  private OptionalLong customer = OptionalLong.empty();

  PlanCard(CollectionsViewModel model, LongConsumer openCustomer, Messages messages) {
    super(messages);
    this.model = model;
    name = Nodes.button("", () -> customer.ifPresent(openCustomer), "flat", "strong");
    name.setId("plan-customer");
    delete = Nodes.button(messages.get("collections.plan.delete"), this::delete, "flat", "small");
    ComboBox<CollectionMeasure.Kind> kinds =
        choice(kind, CollectionMeasure.Kind.values(), "collections.kind.");
    kinds.setId("measure-kind");
    words.setId("measure-words");
    words.setPromptText(messages.get("collections.measure.words"));
    words.setPrefWidth(200);
    expected.setId("measure-expected");
    expected.setPromptText(messages.get("collections.measure.expected"));
    expected.setPrefWidth(110);
    expected.setOnAction(event -> add());
    words.setOnAction(event -> add());
    Button add = Nodes.button(messages.get("collections.measure.add"), this::add);
    add.setId("measure-add");
    add.setMinWidth(Region.USE_PREF_SIZE);
    line = new FlowPane(8, 8, kinds, words, expected, add);
    gap.setId("plan-gap");
    forecast.setId("plan-forecast");
    measures.setId("plan-measures");
    root =
        Nodes.card(
            Nodes.heading("", name, Nodes.spacer(), delete),
            gap,
            measures,
            line,
            problem,
            forecast,
            receipts);
    root.setId("plan");
    say(Optional.empty());
    follow(model.shownProperty(), this::update);
  }

  void choose(long chosen) {
    customer = OptionalLong.of(chosen);
    update();
  }

  private Optional<CollectionMonth.Row> row() {
    CollectionsViewModel.Shown shown = model.shownProperty().get();
    return shown == null || customer.isEmpty() ? Optional.empty() : shown.row(customer.getAsLong());
  }

  private void add() {
    row()
        .flatMap(CollectionMonth.Row::plan)
        .ifPresent(
            plan ->
                model.addMeasure(
                    plan,
                    kind.get(),
                    words.getText(),
                    expected.getText(),
                    () -> {
                      say(Optional.empty());
                      words.clear();
                      expected.clear();
                      words.requestFocus();
                    },
                    refusal -> say(Optional.of(refusal))));
  }

  private void delete() {
    row().ifPresent(row -> model.deletePlan(row, name.getText()));
  }

  private void say(Optional<Refusal> refusal) {
    problem.setText(refusal.map(messages::get).orElse(""));
    Nodes.show(problem, refusal.isPresent());
  }

  private void update() {
    CollectionsViewModel.Shown shown = model.shownProperty().get();
    Optional<CollectionMonth.Row> there = row();
    Nodes.show(root, there.isPresent());
    if (shown == null || there.isEmpty()) {
      return;
    }
    CollectionMonth.Row row = there.get();
    name.setText(shown.name(row.customer()));
    Optional<CollectionPlan> plan = row.plan();
    Nodes.show(delete, plan.isPresent());
    Nodes.show(line, plan.isPresent());
    gap.setText(
        plan.isEmpty()
            ? messages.get("collections.no.plan")
            : messages.get(
                "collections.gap.said",
                messages.amount(row.figures().gap()),
                messages.amount(row.figures().measures()),
                messages.amount(row.figures().left())));
    measures.getChildren().setAll(row.measures().stream().map(this::measure).toList());
    Nodes.show(measures, !row.measures().isEmpty());
    receipts.getChildren().setAll(row.receipts().stream().map(this::receipt).toList());
    Nodes.show(receipts, !row.receipts().isEmpty());
    Optional<CollectionForecast.Promise> promise =
        shown.forecast().promises().stream()
            .filter(p -> p.customer() == row.customer())
            .findFirst();
    forecast.setText(promise.map(this::foreseen).orElse(""));
    Nodes.show(forecast, promise.isPresent());
  }

  private String foreseen(CollectionForecast.Promise promise) {
    return promise
        .range()
        .map(
            range ->
                messages.get(
                    promise.from() == CollectionForecast.From.CUSTOMER
                        ? "collections.forecast.own"
                        : "collections.forecast.others",
                    messages.about(range.low()),
                    messages.about(range.high()),
                    promise.months()))
        .orElseGet(
            () ->
                messages.get(
                    "collections.forecast.early",
                    promise.months(),
                    CollectionForecast.LEAST_MONTHS));
  }

  private HBox measure(CollectionMeasure measure) {
    String said = messages.get("collections.kind." + measure.kind().code());
    return Nodes.row(
        10,
        Nodes.label(
            measure.kind() == CollectionMeasure.Kind.OWN
                ? measure.text()
                : measure.text().isEmpty() ? said : said + ": " + measure.text()),
        Nodes.spacer(),
        Nodes.label(messages.amount(measure.expected()), "tabular"),
        Nodes.iconButton(
            Feather.X,
            messages.get("collections.measure.delete"),
            () -> model.deleteMeasure(measure)));
  }

  private HBox receipt(Payment payment) {
    return Nodes.row(
        10,
        Nodes.label(messages.date(payment.date()), "muted"),
        Nodes.label(payment.note(), "muted"),
        Nodes.spacer(),
        Nodes.label(messages.amount(payment.amount()), "tabular"));
  }

  @Override
  public VBox root() {
    return root;
  }
}
