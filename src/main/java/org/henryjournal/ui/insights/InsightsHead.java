package org.henryjournal.ui.insights;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.henryjournal.domain.GradeRules;
import org.henryjournal.domain.Stage;
import org.henryjournal.domain.Tag;
import org.henryjournal.domain.VisitKind;
import org.henryjournal.insight.VisitFilter;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.parts.Stages;
import org.henryjournal.ui.shell.Choices;
import org.henryjournal.ui.shell.DateField;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.Page;

/** The title of the page with the days, the filter chips and what to compare with. */
final class InsightsHead extends Page {

  private final InsightsViewModel model;
  private final Choices tags;
  private final Choices industries;
  private final Choices kinds;
  private final Choices stages;
  private final DatePicker from;
  private final DatePicker to;
  private final HBox days;
  private final MenuButton compare = new MenuButton();
  private final List<Node> filters;
  private final FlowPane root = new FlowPane(8, 8);
  private boolean filling;

  InsightsHead(InsightsViewModel model, Messages messages) {
    super(messages);
    this.model = model;
    tags = chip("tag", tag -> model.change(filter -> filter.toggleTag(tag)));
    industries =
        chip("industry", industry -> model.change(filter -> filter.toggleIndustry(industry)));
    kinds = chip("kind", kind -> model.change(filter -> filter.toggle(VisitKind.valueOf(kind))));
    stages = chip("grade", stage -> model.change(filter -> filter.toggle(Stage.valueOf(stage))));
    from = picker("insights.from");
    to = picker("insights.to");
    days = Nodes.row(4, from, Nodes.label("–", "muted"), to);
    compare.setId("compare");
    compare.getStyleClass().add("filter-chip");
    compare.setMinWidth(Region.USE_PREF_SIZE);
    root.getStyleClass().add("page-head");
    filters =
        List.of(
            choice(model.rangeProperty(), Range.values(), "insights.range."),
            days,
            tags.root(),
            industries.root(),
            kinds.root(),
            stages.root(),
            compare);
    root.getChildren().add(Nodes.label(messages.get("insights.title"), "page-title"));
    root.getChildren().addAll(filters);
    follow(model.rangeProperty(), this::updateDays);
    follow(model.shownProperty(), this::update);
    onChange(model.filterProperty(), this::updateChips);
    follow(model.comparisonProperty(), this::updateComparison);
  }

  private Choices chip(String what, Consumer<String> toggle) {
    return new Choices(
        "filter-" + what,
        messages.get("insights.filter." + what),
        messages.get("insights.filter." + what + ".all"),
        toggle,
        messages);
  }

  private DatePicker picker(String key) {
    DateField field = DateField.countedFrom(model.filterProperty().get().to());
    DatePicker picker = field.node();
    picker.setPrefWidth(124);
    picker.getStyleClass().add("chip-date");
    picker.setAccessibleText(messages.get(key));
    picker.setPromptText(messages.get(key));
    onChange(picker.valueProperty(), this::chosen);
    return picker;
  }

  private void chosen() {
    if (!filling && from.getValue() != null && to.getValue() != null) {
      model.choose(from.getValue(), to.getValue());
    }
  }

  private void updateDays() {
    InsightsViewModel.Shown shown = model.shownProperty().get();
    boolean some = shown == null || !shown.isJournalEmpty();
    Nodes.show(days, some && model.rangeProperty().get() == Range.CHOSEN);
  }

  private void update() {
    InsightsViewModel.Shown shown = model.shownProperty().get();
    if (shown == null) {
      return;
    }
    filling = true;
    from.setValue(shown.one().filter().from());
    to.setValue(shown.one().filter().to());
    filling = false;
    filters.forEach(filter -> Nodes.show(filter, !shown.isJournalEmpty()));
    updateDays();
    updateChips();
    updateComparison();
  }

  private void updateChips() {
    InsightsViewModel.Shown shown = model.shownProperty().get();
    VisitFilter filter = model.filterProperty().get();
    tags.show(shown == null ? List.of() : Choices.Item.ofTags(shown.tags()), filter.tags());
    industries.show(
        shown == null ? List.of() : shown.industries().stream().map(Choices.Item::of).toList(),
        filter.industries());
    kinds.show(
        List.of(VisitKind.values()).stream()
            .map(kind -> new Choices.Item(kind.name(), messages.get("kind." + kind.code()), ""))
            .toList(),
        names(filter.kinds()));
    stages.show(
        List.of(Stage.values()).stream()
            .map(stage -> new Choices.Item(stage.name(), stage(stage), ""))
            .toList(),
        names(filter.stages()));
  }

  private String stage(Stage stage) {
    InsightsViewModel.Shown shown = model.shownProperty().get();
    GradeRules rules = shown == null ? GradeRules.usual() : shown.rules().grades();
    return Stages.name(stage, rules, messages);
  }

  private static Set<String> names(Set<? extends Enum<?>> values) {
    return values.stream().map(Enum::name).collect(Collectors.toSet());
  }

  private void updateComparison() {
    Comparison now = model.comparisonProperty().get();
    compare.setText(
        switch (now) {
          case Comparison.None _ -> messages.get("insights.compare");
          case Comparison.DaysBefore _ -> messages.get("insights.compare.before");
          case Comparison.YearBefore _ -> messages.get("insights.compare.year");
          case Comparison.WithTag with -> messages.get("insights.compare.with", with.tag());
        });
    compare.getStyleClass().remove("filter-chip-on");
    if (!(now instanceof Comparison.None)) {
      compare.getStyleClass().add("filter-chip-on");
    }
    compare
        .getItems()
        .setAll(
            Nodes.item(messages.get("insights.compare.nothing"), () -> set(new Comparison.None())),
            Nodes.item(
                messages.get("insights.compare.before"), () -> set(new Comparison.DaysBefore())),
            Nodes.item(
                messages.get("insights.compare.year"), () -> set(new Comparison.YearBefore())));
    Optional.ofNullable(model.shownProperty().get())
        .map(InsightsViewModel.Shown::tags)
        .filter(all -> !all.isEmpty())
        .ifPresent(this::addTags);
  }

  private void addTags(List<Tag> all) {
    Menu menu = new Menu(messages.get("insights.compare.tag"));
    for (Tag tag : all) {
      menu.getItems().add(Nodes.item(tag.written(), () -> set(new Comparison.WithTag(tag.name()))));
    }
    compare.getItems().add(menu);
  }

  private void set(Comparison comparison) {
    model.comparisonProperty().set(comparison);
  }

  @Override
  public Region root() {
    return root;
  }
}
