package org.henryjournal.ui.customers;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.henryjournal.domain.CustomerFilter;
import org.henryjournal.domain.SavedFilter;
import org.henryjournal.domain.Stage;
import org.henryjournal.domain.Tag;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.Overlay;
import org.henryjournal.ui.shell.Page;
import org.henryjournal.ui.shell.Stages;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What the table is filtered by, as chips; and the filters that were saved. */
final class FilterBar extends Page {

  private static final List<Stage> STAGES =
      List.of(Stage.A, Stage.B, Stage.C, Stage.D, Stage.SIGNED, Stage.NONE);
  private static final double MENU_WIDTH = 180;

  private final CustomersViewModel model;
  private final Overlay overlay;
  private final Map<Stage, ToggleButton> stages = new EnumMap<>(Stage.class);
  private final MenuButton industries = chip("filter-industry");
  private final MenuButton tags = chip("filter-tag");
  private final MenuButton unseen = chip("filter-unseen");
  private final MenuButton saved = chip("filter-saved");
  private final Button clear;
  private final FlowPane root = new FlowPane(8, 8);

  FilterBar(CustomersViewModel model, Overlay overlay, Messages messages) {
    super(messages);
    this.model = model;
    this.overlay = overlay;
    HBox grades = new HBox();
    grades.getStyleClass().add("grade-filter");
    for (Stage stage : STAGES) {
      grades.getChildren().add(toggle(stage));
    }
    clear =
        Nodes.button(
            messages.get("customers.filter.clear"),
            () -> model.change(filter -> CustomerFilter.NONE),
            "flat",
            "small");
    clear.setId("filter-clear");
    clear.setGraphic(new FontIcon(Feather.X));
    for (MenuButton menu : List.of(industries, tags, unseen)) {
      menu.setOnHidden(event -> update());
    }
    root.getStyleClass().add("filter-bar");
    root.getChildren().addAll(grades, industries, tags, unseen, clear, saved);
    follow(model.filterProperty(), this::update);
    onChange(model.choicesProperty(), this::update);
  }

  private static MenuButton chip(String id) {
    MenuButton chip = new MenuButton();
    chip.setId(id);
    chip.getStyleClass().addAll("filter-chip");
    chip.setMaxWidth(240);
    return chip;
  }

  private ToggleButton toggle(Stage stage) {
    ToggleButton button = new ToggleButton();
    Label badge = Stages.badge(stage);
    button.setGraphic(badge);
    button.setId("filter-stage-" + stage.name().toLowerCase(Locale.ROOT));
    String name =
        stage
            .grade()
            .map(grade -> messages.get("customers.filter.grade", grade.name()))
            .orElseGet(() -> messages.get("stage." + stage.name().toLowerCase(Locale.ROOT)));
    button.setAccessibleText(name);
    button.setTooltip(new Tooltip(name));
    button.getStyleClass().add("grade-toggle");
    button.setOnAction(event -> model.change(filter -> filter.toggle(stage)));
    stages.put(stage, button);
    return button;
  }

  private void update() {
    CustomerFilter filter = model.filterProperty().get();
    CustomersViewModel.Choices choices = model.choicesProperty().get();
    stages.forEach((stage, button) -> button.setSelected(filter.stages().contains(stage)));
    show(industries, messages.get("customers.filter.industry"), filter.industries());
    show(tags, messages.get("customers.filter.tags"), filter.tags());
    show(
        unseen,
        messages.get("customers.filter.unseen"),
        filter.unseenDays().isPresent()
            ? Set.of(messages.get("customers.filter.days", filter.unseenDays().getAsInt()))
            : Set.of());
    fill(industries, industryItems(filter, choices));
    fill(tags, tagItems(filter, choices));
    fill(unseen, unseenItems(filter));
    Nodes.show(industries, !industries.getItems().isEmpty());
    Nodes.show(tags, !tags.getItems().isEmpty());
    Nodes.show(clear, !filter.isEmpty());
    updateSaved(filter, choices);
  }

  /** A menu that is open keeps its items, and its own marks; it is filled when it has closed. */
  private static void fill(MenuButton chip, List<MenuItem> items) {
    if (!chip.isShowing()) {
      chip.getItems().setAll(items);
    }
  }

  private void show(MenuButton chip, String name, Set<String> active) {
    chip.setText(
        active.isEmpty()
            ? name
            : active.size() == 1
                ? active.iterator().next()
                : messages.get("customers.filter.several", name, active.size()));
    chip.getStyleClass().remove("filter-chip-on");
    if (!active.isEmpty()) {
      chip.getStyleClass().add("filter-chip-on");
    }
    chip.setAccessibleText(
        active.isEmpty()
            ? name
            : messages.get("customers.filter.spoken", name, String.join(", ", active)));
  }

  private List<MenuItem> industryItems(CustomerFilter filter, CustomersViewModel.Choices choices) {
    List<MenuItem> items = new ArrayList<>();
    for (String industry : choices.industries()) {
      items.add(
          check(
              industry,
              filter.industries().contains(industry),
              () -> model.change(now -> now.toggleIndustry(industry))));
    }
    return items;
  }

  /** Below each dimension's name its tags. */
  private List<MenuItem> tagItems(CustomerFilter filter, CustomersViewModel.Choices choices) {
    List<MenuItem> items = new ArrayList<>();
    Map<String, List<Tag>> byDimension =
        choices.tags().stream()
            .collect(Collectors.groupingBy(Tag::dimension, TreeMap::new, Collectors.toList()));
    byDimension.forEach(
        (dimension, members) -> {
          if (!dimension.isEmpty()) {
            items.add(heading(dimension));
          }
          for (Tag tag : members) {
            items.add(
                check(
                    tag.name(),
                    filter.tags().contains(tag.name()),
                    () -> model.change(now -> now.toggleTag(tag.name()))));
          }
        });
    return items;
  }

  private List<MenuItem> unseenItems(CustomerFilter filter) {
    List<MenuItem> items = new ArrayList<>();
    for (int days : CustomerFilter.UNSEEN_DAYS) {
      boolean on = filter.unseenDays().equals(OptionalInt.of(days));
      CustomMenuItem item =
          check(
              messages.get("customers.filter.days", days),
              on,
              () ->
                  model.change(
                      now -> now.withUnseenDays(on ? OptionalInt.empty() : OptionalInt.of(days))));
      item.setHideOnClick(true);
      items.add(item);
    }
    return items;
  }

  private static CustomMenuItem heading(String text) {
    CustomMenuItem item = new CustomMenuItem(Nodes.label(text, "menu-heading"), false);
    item.setDisable(true);
    item.getStyleClass().add("menu-heading-item");
    return item;
  }

  /** Stays open, so that several can be chosen one after the other. */
  private static CustomMenuItem check(String text, boolean on, Runnable use) {
    FontIcon mark = new FontIcon(Feather.CHECK);
    mark.setVisible(on);
    Label name = new Label(text);
    HBox content = Nodes.row(8, mark, name);
    content.setMinWidth(MENU_WIDTH);
    CustomMenuItem item = new CustomMenuItem(content, false);
    item.setOnAction(
        event -> {
          mark.setVisible(!mark.isVisible());
          use.run();
        });
    return item;
  }

  private void updateSaved(CustomerFilter filter, CustomersViewModel.Choices choices) {
    Optional<SavedFilter> current = model.current();
    saved.setText(
        current.map(SavedFilter::name).orElse(messages.get("customers.filter.saved.none")));
    saved.getStyleClass().remove("filter-chip-on");
    if (current.isPresent()) {
      saved.getStyleClass().add("filter-chip-on");
    }
    saved.getItems().clear();
    for (SavedFilter each : choices.saved()) {
      MenuItem item = new MenuItem(each.name());
      item.setMnemonicParsing(false);
      item.setOnAction(event -> model.change(now -> each.filter()));
      saved.getItems().add(item);
    }
    if (!choices.saved().isEmpty()) {
      saved.getItems().add(new SeparatorMenuItem());
    }
    MenuItem keep = new MenuItem(messages.get("customers.filter.save"));
    keep.setId("filter-save");
    keep.setDisable(filter.isEmpty());
    keep.setOnAction(event -> askName(current.map(SavedFilter::name).orElse("")));
    saved.getItems().add(keep);
    if (!choices.saved().isEmpty()) {
      Menu delete = new Menu(messages.get("customers.filter.delete"));
      for (SavedFilter each : choices.saved()) {
        MenuItem item = new MenuItem(each.name());
        item.setMnemonicParsing(false);
        item.setOnAction(event -> model.deleteFilter(each));
        delete.getItems().add(item);
      }
      saved.getItems().add(delete);
    }
    Nodes.show(saved, !choices.saved().isEmpty() || !filter.isEmpty());
  }

  private void askName(String first) {
    AskView ask =
        new AskView(
                messages.get("customers.filter.save.title"),
                messages.get("form.save"),
                overlay,
                messages,
                answer -> model.saveFilter(answer.words()))
            .about(messages.get("customers.filter.save.about"))
            .words(messages.get("customers.name"), first);
    overlay.show(ask, saved::requestFocus);
  }

  @Override
  public Region root() {
    return root;
  }
}
