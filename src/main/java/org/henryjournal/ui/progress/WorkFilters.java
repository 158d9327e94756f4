package org.henryjournal.ui.progress;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.shell.Choices;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.Page;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Which rows are shown, as chips. */
final class WorkFilters extends Page {

  private final ProgressViewModel model;
  private final Map<WorkFilter.State, ToggleButton> states = new EnumMap<>(WorkFilter.State.class);
  private final Choices customers;
  private final Choices goals;
  private final Button clear;
  private final HBox root = Nodes.row(8);

  WorkFilters(ProgressViewModel model, Messages messages) {
    super(messages);
    this.model = model;
    for (WorkFilter.State state : WorkFilter.State.values()) {
      String name = state.name().toLowerCase(Locale.ROOT);
      ToggleButton button = new ToggleButton(messages.get("progress.filter." + name));
      button.setId("work-filter-" + name);
      button.getStyleClass().addAll("filter-chip", "work-state");
      button.setMinWidth(Region.USE_PREF_SIZE);
      button.setOnAction(event -> model.filter(filter -> filter.toggle(state)));
      states.put(state, button);
      root.getChildren().add(button);
    }
    customers =
        new Choices(
                "work-filter-customer",
                messages.get("progress.column.customer"),
                messages.get("progress.filter.customers"),
                id -> model.filter(filter -> filter.toggleCustomer(Long.parseLong(id))),
                messages)
            .oneOnly();
    goals =
        new Choices(
                "work-filter-goal",
                messages.get("progress.goal.name"),
                messages.get("progress.filter.goals"),
                id -> model.filter(filter -> filter.toggleGoal(Long.parseLong(id))),
                messages)
            .oneOnly();
    clear =
        Nodes.button(
            messages.get("customers.filter.clear"),
            () -> model.filter(filter -> WorkFilter.NONE),
            "flat",
            "small");
    clear.setGraphic(new FontIcon(Feather.X));
    clear.setMinWidth(Region.USE_PREF_SIZE);
    root.getChildren().addAll(customers.root(), goals.root(), clear);
    follow(model.filterProperty(), this::update);
    onChange(model.shownProperty(), this::update);
  }

  private void update() {
    WorkFilter filter = model.filterProperty().get();
    ProgressViewModel.Shown shown = model.shownProperty().get();
    states.forEach(
        (state, button) -> button.setSelected(filter.state().filter(state::equals).isPresent()));
    List<Choices.Item> offered =
        shown.all().stream()
            .flatMap(List::stream)
            .filter(row -> !row.customerName().isEmpty())
            .flatMap(
                row ->
                    row.work().customer().stream()
                        .map(id -> new Choices.Item(String.valueOf(id), row.customerName(), "")))
            .distinct()
            .toList();
    customers.show(offered, said(filter.customer()));
    goals.show(WorkDetail.goals(shown, messages), said(filter.goal()));
    Nodes.show(goals.root(), !shown.goals().isEmpty());
    Nodes.show(clear, !filter.isEmpty());
  }

  private static Set<String> said(Optional<Long> id) {
    return id.stream().map(String::valueOf).collect(Collectors.toSet());
  }

  @Override
  public Region root() {
    return root;
  }
}
