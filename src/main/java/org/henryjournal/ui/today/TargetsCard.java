package org.henryjournal.ui.today;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.henryjournal.domain.CustomerNames;
import org.henryjournal.journal.DayStore;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.Page;
import org.kordamp.ikonli.feather.Feather;

/** The customers to sign on the day. */
final class TargetsCard extends Page {

  private final TodayViewModel model;
  private final Label title = Nodes.label("", "card-title");
  private final VBox rows = new VBox();
  private final TextField field = new TextField();
  private final VBox root;

  TargetsCard(TodayViewModel model, Messages messages) {
    super(messages);
    this.model = model;
    rows.setId("targets");
    field.setId("target-field");
    field.setPromptText(messages.get("targets.prompt"));
    targetField(field, model, () -> model.dayProperty().get());
    root = Nodes.card(Nodes.row(8, title, Nodes.spacer(), field), rows);
    follow(model.dataProperty(), this::update);
  }

  /** Makes a field in which a customer is named as a target: completed while typing. */
  static void targetField(TextField field, TodayViewModel model, Supplier<LocalDate> day) {
    field.getStyleClass().add("quiet-field");
    CompletionPopup<CustomerNames.Name> completion =
        new CompletionPopup<>(
            field,
            () -> model.line().suggestions(field.getText()),
            CustomerNames.Name::name,
            name -> add(field, model, name.name(), day.get()));
    field.textProperty().subscribe(ignored -> completion.update());
    field.setOnAction(event -> add(field, model, field.getText(), day.get()));
  }

  private static void add(TextField field, TodayViewModel model, String name, LocalDate day) {
    model.addTarget(name, day);
    field.clear();
  }

  private void update() {
    DayData data = model.dataProperty().get();
    if (data == null) {
      return;
    }
    title.setText(messages.get(data.isToday() ? "targets.title" : "targets.title.day"));
    rows.getChildren().clear();
    for (DayStore.Target target : data.targets()) {
      rows.getChildren().add(row(data, target));
    }
    if (data.targets().isEmpty()) {
      boolean none = data.note().map(n -> n.noTarget()).orElse(false);
      rows.getChildren().add(none ? saidNone() : askOne(data));
    }
  }

  private HBox row(DayData data, DayStore.Target target) {
    int visits = data.visitsOfTargets().getOrDefault(target.target().customer(), 0);
    Label name = Nodes.label(target.customerName(), "strong");
    Label result =
        target.hit()
            ? Nodes.label(messages.get("targets.hit"), "outcome", "outcome-deal")
            : Nodes.label(target.target().note(), "muted");
    HBox row =
        Nodes.row(
            10,
            Nodes.label(target.hit() ? "●" : "◎", target.hit() ? "target-hit" : "target-open"),
            name,
            Nodes.label(messages.get("targets.visits", visits), "muted"),
            result,
            Nodes.spacer(),
            Nodes.iconButton(
                Feather.X,
                messages.get("targets.remove", target.customerName()),
                () -> model.removeTarget(target)));
    row.getStyleClass().add("list-row");
    return row;
  }

  private HBox saidNone() {
    return hint(List.of(Nodes.label(messages.get("targets.none.said"), "muted")));
  }

  private HBox askOne(DayData data) {
    return hint(
        List.of(
            Nodes.label(messages.get("targets.empty"), "muted"),
            Nodes.button(
                messages.get("targets.none"), () -> model.sayNoTarget(data.day()), "small")));
  }

  private static HBox hint(List<Node> nodes) {
    HBox row = Nodes.row(10);
    row.getChildren().addAll(nodes);
    row.getStyleClass().add("list-row");
    return row;
  }

  @Override
  public VBox root() {
    return root;
  }
}
