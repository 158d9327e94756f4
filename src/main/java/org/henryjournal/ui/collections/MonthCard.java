package org.henryjournal.ui.collections;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.henryjournal.insight.CollectionFigures;
import org.henryjournal.insight.CollectionMonth;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.parts.CustomerField;
import org.henryjournal.ui.shell.EntryLine;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.Page;

/** A month's table of collecting, with a line above it that plans a customer. */
final class MonthCard extends Page {

  private static final double ROW = 32;
  private static final int FEWEST_ROWS = 3;
  private static final int MOST_ROWS = 12;
  private static final CollectionsViewModel.TypedPlan NOTHING =
      new CollectionsViewModel.TypedPlan("", "", "", "", false);

  private final CollectionsViewModel model;
  private final LongConsumer choose;
  private final TextField customer = new TextField();
  private final TextField asked = new TextField();
  private final TextField promised = new TextField();
  private final TextField support = new TextField();
  private final CheckBox alone;
  private final EntryLine line;
  private final Label total = Nodes.wrapped("", "strong");
  private final Label marks = Nodes.wrapped("", "muted");
  private final TableView<CollectionMonth.Row> table = new TableView<>();
  private OptionalLong chosen = OptionalLong.empty();

  /** What a chosen row put into the line; what the rep typed is never written over. */
  private CollectionsViewModel.TypedPlan filled = NOTHING;

  /** Whether the table is being filled, so that a row is chosen again and not by the rep. */
  private boolean refilling;

  private final VBox root;

  /**
   * @param choose is told which customer is chosen
   */
  MonthCard(CollectionsViewModel model, LongConsumer choose, Messages messages) {
    super(messages);
    this.model = model;
    this.choose = choose;
    line = new EntryLine("collections-problem", messages, this::save);
    field(customer, "customer", 180);
    field(asked, "asked", 110);
    field(promised, "promised", 110);
    field(support, "support", 220);
    alone = new CheckBox(messages.get("collections.alone"));
    alone.setId("collections-alone");
    CustomerField.complete(customer, model::completions, asked);
    Button save = line.button("collections-save", "collections.plan.save");
    total.setId("collections-total");
    marks.setId("collections-marks");
    columns();
    FlowPane fields = new FlowPane(8, 8, customer, asked, promised, support, alone, save);
    root =
        Nodes.card(
            Nodes.heading(messages.get("collections.month")),
            fields,
            line.problem(),
            total,
            marks,
            table);
    follow(model.shownProperty(), this::update);
  }

  private void field(TextField field, String name, double width) {
    line.field(field, "collections-" + name, "collections.column." + name);
    field.setPrefWidth(width);
  }

  private void columns() {
    table.setId("collections-table");
    table.setAccessibleText(messages.get("collections.month"));
    table.setFixedCellSize(ROW);
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table.setPlaceholder(Nodes.wrapped(messages.get("collections.empty"), "muted"));
    column("customer", 165, row -> name(row.customer())).getStyleClass().add("name");
    money("asked", 72, CollectionFigures::asked);
    money("promised", 92, CollectionFigures::promised);
    money("gap", 72, CollectionFigures::gap);
    money("received", 86, CollectionFigures::received);
    money("open", 72, CollectionFigures::open);
    column("marks", 96, this::marks);
    table
        .getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (item, was, now) -> {
              if (now != null && !refilling) {
                chosen = OptionalLong.of(now.customer());
                choose.accept(now.customer());
                fill(now);
              }
            });
  }

  private void money(String name, double width, Function<CollectionFigures, BigDecimal> figure) {
    column(name, width, row -> messages.amount(figure.apply(row.figures())))
        .getStyleClass()
        .add("number-column");
  }

  private TableColumn<CollectionMonth.Row, String> column(
      String name, double width, Function<CollectionMonth.Row, String> text) {
    TableColumn<CollectionMonth.Row, String> column =
        new TableColumn<>(messages.get("collections.column." + name));
    column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
    column.setPrefWidth(width);
    column.setSortable(false);
    column.setReorderable(false);
    table.getColumns().add(column);
    return column;
  }

  private String name(long id) {
    CollectionsViewModel.Shown shown = model.shownProperty().get();
    return shown == null ? "" : shown.name(id);
  }

  private String marks(CollectionMonth.Row row) {
    return Stream.of(
            row.isUnsupported() ? messages.get("collections.unsupported") : "",
            row.isOursAlone() ? messages.get("collections.ours") : "")
        .filter(mark -> !mark.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  /** What is planned already is changed in the same line. */
  private void fill(CollectionMonth.Row row) {
    CollectionsViewModel.TypedPlan typed = typed();
    if (typed.equals(NOTHING) || typed.equals(filled)) {
      String name = name(row.customer());
      filled =
          row.plan()
              .map(
                  plan ->
                      new CollectionsViewModel.TypedPlan(
                          name,
                          messages.amount(plan.asked()),
                          messages.amount(plan.promised()),
                          plan.support(),
                          plan.alone()))
              .orElseGet(() -> new CollectionsViewModel.TypedPlan(name, "", "", "", false));
      write(filled);
    }
  }

  private CollectionsViewModel.TypedPlan typed() {
    return new CollectionsViewModel.TypedPlan(
        customer.getText(),
        asked.getText(),
        promised.getText(),
        support.getText(),
        alone.isSelected());
  }

  private void write(CollectionsViewModel.TypedPlan plan) {
    customer.setText(plan.customer());
    asked.setText(plan.asked());
    promised.setText(plan.promised());
    support.setText(plan.support());
    alone.setSelected(plan.alone());
  }

  private void save() {
    model.savePlan(
        typed(),
        saved -> {
          chosen = OptionalLong.of(saved);
          choose.accept(saved);
          line.say(Optional.empty());
          write(NOTHING);
          customer.requestFocus();
        },
        refusal -> line.say(Optional.of(refusal)));
  }

  private void update() {
    CollectionsViewModel.Shown shown = model.shownProperty().get();
    if (shown == null) {
      return;
    }
    CollectionMonth month = shown.month();
    refilling = true;
    table.getItems().setAll(month.rows());
    month.rows().stream()
        .filter(row -> chosen.isPresent() && row.customer() == chosen.getAsLong())
        .findFirst()
        .ifPresent(table.getSelectionModel()::select);
    refilling = false;
    table.setPrefHeight(ROW * (1.5 + Math.clamp(month.rows().size(), FEWEST_ROWS, MOST_ROWS)));
    CollectionFigures all = month.total();
    total.setText(
        month.rows().isEmpty()
            ? ""
            : messages.get(
                "collections.total",
                messages.amount(all.asked()),
                messages.amount(all.promised()),
                messages.amount(all.gap()),
                messages.amount(all.measures()),
                messages.amount(all.left()),
                messages.amount(all.received()),
                messages.amount(all.open())));
    Nodes.show(total, !month.rows().isEmpty());
    marks.setText(messages.get("collections.marked", month.unsupported(), month.oursAlone()));
    Nodes.show(marks, month.unsupported() + month.oursAlone() > 0);
  }

  @Override
  public VBox root() {
    return root;
  }
}
