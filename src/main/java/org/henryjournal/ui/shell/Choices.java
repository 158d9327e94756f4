package org.henryjournal.ui.shell;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.Region;

/**
 * A filter chip: a button whose menu lets any number of values be ticked, and stays open meanwhile.
 *
 * @param <T> a value with an equality of its own
 */
public final class Choices<T> {

  private final String all;
  private final Function<T, String> text;
  private final Runnable changed;
  private final MenuButton root = new MenuButton();
  private final Set<T> chosen = new HashSet<>();
  private List<T> offered = List.of();

  /**
   * @param all what it says while nothing is ticked, which means all
   */
  public Choices(String all, Function<T, String> text, Runnable changed) {
    this.all = all;
    this.text = text;
    this.changed = changed;
    root.getStyleClass().add("filter-chip");
    root.setMinWidth(Region.USE_PREF_SIZE);
    root.setMaxWidth(220);
    name();
  }

  public MenuButton root() {
    return root;
  }

  /** What is ticked; empty means all. */
  public Set<T> chosen() {
    return Set.copyOf(chosen);
  }

  /**
   * Offers these values; a ticked one that is gone is offered still, so that it can be unticked.
   */
  public void offer(List<T> values) {
    if (values.equals(offered)) {
      return;
    }
    offered = List.copyOf(values);
    fill();
  }

  /** Ticks exactly these values, without telling anybody. */
  public void choose(Set<T> values) {
    chosen.clear();
    chosen.addAll(values);
    fill();
  }

  private void fill() {
    root.getItems().clear();
    MenuItem none = new MenuItem(all);
    none.setOnAction(
        event -> {
          choose(Set.of());
          changed.run();
        });
    root.getItems().addAll(none, new SeparatorMenuItem());
    offered.forEach(this::item);
    chosen.stream().filter(value -> !offered.contains(value)).forEach(this::item);
    root.setDisable(offered.isEmpty() && chosen.isEmpty());
    name();
  }

  private void item(T value) {
    CheckBox box = new CheckBox(text.apply(value));
    box.setSelected(chosen.contains(value));
    box.setOnAction(
        event -> {
          if (box.isSelected()) {
            chosen.add(value);
          } else {
            chosen.remove(value);
          }
          name();
          changed.run();
        });
    root.getItems().add(new CustomMenuItem(box, false));
  }

  private void name() {
    root.setText(
        chosen.isEmpty() ? all : String.join(", ", chosen.stream().map(text).sorted().toList()));
    root.getStyleClass().remove("filter-chip-on");
    if (!chosen.isEmpty()) {
      root.getStyleClass().add("filter-chip-on");
    }
  }
}
