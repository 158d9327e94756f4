package org.henryjournal.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Separator;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.parts.RailGoal;
import org.henryjournal.ui.parts.RunningGoals;
import org.henryjournal.ui.shell.Background;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.Notices;
import org.henryjournal.ui.shell.OnDemand;
import org.henryjournal.ui.shell.Overlay;
import org.henryjournal.ui.shell.Page;
import org.henryjournal.ui.shell.PageId;
import org.henryjournal.ui.shell.StatusBar;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The window's frame in one language: the rail, the page, and the status bar over it. */
final class Frame {

  private static final double WIDE = 200;
  private static final double NARROW = 56;
  private static final double NARROW_BELOW = 1100;

  private final Messages messages;
  private final BorderPane pane = new BorderPane();
  private final StackPane root;
  private final VBox rail = new VBox(4);
  private final Map<PageId, ToggleButton> entries = new LinkedHashMap<>();
  private final Label brand = Nodes.label("Henry", "brand");
  private final Label journalName = Nodes.label("", "muted");
  private final Label backup = Nodes.label("", "muted");
  private final Label sample = Nodes.label("", "chip-sample");
  private final MenuButton menu = new MenuButton();
  private final RailGoal goal;
  private final StatusBar status;
  private Optional<Page> offer = Optional.empty();

  /**
   * @param pages of the rail, in its order; the last one stands at its foot
   * @param open opens a page of the rail
   */
  Frame(
      Messages messages,
      List<PageId> pages,
      Notices notices,
      Background background,
      Overlay overlay,
      Runnable undo,
      Consumer<PageId> open) {
    this.messages = messages;
    goal = new RailGoal(messages);
    status = new StatusBar(messages, notices, background, undo);
    rail.getStyleClass().add("rail");
    rail.getChildren().add(brand);
    for (PageId page : pages) {
      if (page.equals(pages.getLast())) {
        rail.getChildren()
            .addAll(space(), goal.root(), sample, journalName, backup, new Separator());
      }
      rail.getChildren().add(entry(page, open));
    }
    backup.setId("rail-backup");
    menu.setGraphic(new FontIcon(Feather.MORE_HORIZONTAL));
    menu.setId("menu");
    menu.setText(messages.get("menu.more"));
    menu.setAccessibleText(messages.get("menu.more"));
    menu.getStyleClass().addAll("flat", "rail-entry", "rail-menu");
    menu.setPopupSide(Side.TOP);
    menu.setMaxWidth(Double.MAX_VALUE);
    rail.getChildren().add(menu);
    pane.setLeft(rail);
    pane.widthProperty().subscribe(width -> fit(width.doubleValue()));
    pane.disableProperty().bind(overlay.openProperty());
    pane.getStyleClass().add("behind");
    root = new StackPane(pane, overlay.root(), status.root());
    StackPane.setAlignment(status.root(), Pos.BOTTOM_CENTER);
    fit(pane.getWidth());
  }

  private static Region space() {
    Region space = new Region();
    VBox.setVgrow(space, Priority.ALWAYS);
    return space;
  }

  private ToggleButton entry(PageId page, Consumer<PageId> open) {
    String name = messages.get(page.messageKey());
    ToggleButton button = new ToggleButton(name, new FontIcon(page.icon()));
    button.setId("rail-" + page.name());
    button.getStyleClass().addAll("flat", "rail-entry");
    button.setMaxWidth(Double.MAX_VALUE);
    OnDemand.tip(button, name + "  " + page.keysText());
    button.setAccessibleText(name);
    button.setFocusTraversable(false);
    button.setOnAction(
        event -> {
          button.setSelected(true);
          open.accept(page);
        });
    entries.put(page, button);
    return button;
  }

  private void fit(double width) {
    boolean narrow = width > 0 && width < NARROW_BELOW;
    double size = narrow ? NARROW : WIDE;
    rail.setMinWidth(size);
    rail.setMaxWidth(size);
    rail.setPrefWidth(size);
    ContentDisplay shown = narrow ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT;
    entries.values().forEach(button -> button.setContentDisplay(shown));
    menu.setContentDisplay(shown);
    goal.fit(narrow);
    brand.setText(narrow ? "H" : "Henry");
    Nodes.show(journalName, !narrow && !journalName.getText().isEmpty());
    Nodes.show(backup, !narrow && !backup.getText().isEmpty());
    Nodes.show(sample, !narrow && !sample.getText().isEmpty());
  }

  /** Says which journal is open; before one is, the rail is empty. */
  void showJournal(String name, boolean isSample) {
    journalName.setText(name);
    sample.setText(isSample ? messages.get("journal.sample") : "");
    fit(pane.getWidth());
  }

  /** Says in a few words how the backups stand; '' for nothing. */
  void showBackup(String words) {
    backup.setText(words);
    fit(pane.getWidth());
  }

  /** Keeps today's small goal in sight. */
  void showGoal(RunningGoals goals, Runnable open) {
    goal.show(goals, open);
  }

  /** Stands over the page whichever it is. */
  void showStrip(Node strip) {
    pane.setTop(strip);
  }

  void setMenu(MenuItem... items) {
    menu.getItems().setAll(items);
  }

  /** Shows a strip over the page; one before is left. */
  void showOffer(Page strip) {
    offer.ifPresent(Page::dispose);
    offer = Optional.of(strip);
    pane.setTop(strip.root());
  }

  /** Shows a page, or a screen without a rail entry. */
  void show(Node page, Optional<PageId> id) {
    pane.setCenter(page);
    entries.forEach((entry, button) -> button.setSelected(id.filter(entry::equals).isPresent()));
    Nodes.show(rail, id.isPresent());
  }

  StackPane root() {
    return root;
  }

  void dispose() {
    status.dispose();
    goal.dispose();
    offer.ifPresent(Page::dispose);
  }
}
