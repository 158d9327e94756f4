package org.henryjournal.ui.shell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.henryjournal.domain.Tag;
import org.henryjournal.text.Messages;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A filter chip: a button whose menu lets values be chosen. It stays open meanwhile, so that
 * several can be chosen one after the other.
 */
public final class Choices {

  /**
   * A value that can be chosen.
   *
   * @param heading above it and its like; '' for none
   */
  public record Item(String value, String text, String heading) {

    public static Item of(String value) {
      return new Item(value, value, "");
    }

    /** By dimension and name. */
    public static List<Item> ofTags(List<Tag> tags) {
      return tags.stream()
          .sorted(Comparator.comparing(Tag::dimension).thenComparing(Tag::name))
          .map(tag -> new Item(tag.name(), tag.name(), tag.dimension()))
          .toList();
    }
  }

  private static final double MENU_WIDTH = 180;
  private static final double WIDEST = 220;

  private final String name;
  private final String all;
  private final Consumer<String> toggle;
  private final Messages messages;
  private final MenuButton root = new MenuButton();
  private boolean oneOnly;
  private Optional<MenuItem> other = Optional.empty();
  private List<Item> items = List.of();
  private Set<String> chosen = Set.of();

  /**
   * @param name of what is chosen
   * @param all what it says while nothing is chosen, which means all
   * @param toggle is given a value that is to be chosen, or no longer
   */
  public Choices(String id, String name, String all, Consumer<String> toggle, Messages messages) {
    this.name = name;
    this.all = all;
    this.toggle = toggle;
    this.messages = messages;
    root.setId(id);
    root.getStyleClass().add("filter-chip");
    root.setMinWidth(Region.USE_PREF_SIZE);
    root.setMaxWidth(WIDEST);
    root.setOnHidden(event -> fill());
    say();
  }

  /** Closes with each choice. */
  public Choices oneOnly() {
    oneOnly = true;
    return this;
  }

  /** Offers something else below the values. */
  public void also(String text, Runnable action) {
    other = Optional.of(Nodes.item(text, action));
  }

  public MenuButton root() {
    return root;
  }

  /**
   * Offers these values; one that is chosen and gone is offered still, so that it can be given up.
   */
  public void show(List<Item> offered, Set<String> now) {
    List<Item> wanted = new ArrayList<>();
    now.stream()
        .filter(value -> offered.stream().noneMatch(item -> item.value().equals(value)))
        .sorted()
        .forEach(value -> wanted.add(Item.of(value)));
    wanted.addAll(offered);
    boolean same = wanted.equals(items) && now.equals(chosen);
    items = List.copyOf(wanted);
    chosen = Set.copyOf(now);
    say();
    // A menu that is open keeps its items, and its own marks; it is filled when it has closed.
    if (!same && !root.isShowing()) {
      fill();
    }
  }

  private void fill() {
    root.getItems().setAll(Nodes.item(all, () -> chosen.forEach(toggle)), new SeparatorMenuItem());
    String heading = "";
    for (Item item : items) {
      if (!item.heading().equals(heading)) {
        heading = item.heading();
        root.getItems().add(heading(heading));
      }
      root.getItems().add(check(item));
    }
    other.ifPresent(root.getItems()::add);
  }

  private static CustomMenuItem heading(String text) {
    CustomMenuItem item = new CustomMenuItem(Nodes.label(text, "menu-heading"), false);
    item.setDisable(true);
    item.getStyleClass().add("menu-heading-item");
    return item;
  }

  private CustomMenuItem check(Item value) {
    Node mark = new FontIcon(Feather.CHECK);
    mark.setVisible(chosen.contains(value.value()));
    HBox content = Nodes.row(8, mark, new Label(value.text()));
    content.setMinWidth(MENU_WIDTH);
    CustomMenuItem item = new CustomMenuItem(content, oneOnly);
    item.setOnAction(
        event -> {
          mark.setVisible(!mark.isVisible());
          toggle.accept(value.value());
        });
    return item;
  }

  private void say() {
    List<String> said =
        items.stream().filter(i -> chosen.contains(i.value())).map(Item::text).toList();
    root.setDisable(items.isEmpty());
    root.setText(
        switch (said.size()) {
          case 0 -> all;
          case 1 -> said.getFirst();
          default -> messages.get("filter.several", name, said.size());
        });
    root.setAccessibleText(
        said.isEmpty() ? all : messages.get("filter.spoken", name, String.join(", ", said)));
    root.getStyleClass().remove("filter-chip-on");
    if (!said.isEmpty()) {
      root.getStyleClass().add("filter-chip-on");
    }
  }
}
