package org.henryjournal.ui.after;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.shell.Action;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.Page;
import org.jspecify.annotations.Nullable;

/** The page After the deal: a tab each for what is done about a customer that has bought. */
public final class AfterView extends Page {

  private final Map<AfterViewModel.Tab, Supplier<Page>> pages;
  private final TabPane tabs = new TabPane();
  private final VBox root;
  private @Nullable Page open;

  /**
   * @param pages makes the page of a tab each time it is opened
   */
  public AfterView(
      AfterViewModel model, Map<AfterViewModel.Tab, Supplier<Page>> pages, Messages messages) {
    super(messages);
    this.pages = pages;
    tabs.setId("after-tabs");
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    for (AfterViewModel.Tab each : AfterViewModel.Tab.values()) {
      Tab tab = new Tab(messages.get("after.tab." + each.name().toLowerCase(Locale.ROOT)));
      tab.setUserData(each);
      tabs.getTabs().add(tab);
    }
    select(model.tabProperty().get());
    onChange(
        tabs.getSelectionModel().selectedItemProperty(), () -> model.tabProperty().set(selected()));
    follow(
        model.tabProperty(),
        () -> {
          select(model.tabProperty().get());
          open(model.tabProperty().get());
        });
    VBox.setVgrow(tabs, Priority.ALWAYS);
    root = new VBox(8, Nodes.label(messages.get("shortcut.after"), "page-title"), tabs);
    root.getStyleClass().add("page");
    whenLeft(this::leave);
  }

  private AfterViewModel.Tab selected() {
    return (AfterViewModel.Tab) tabs.getSelectionModel().getSelectedItem().getUserData();
  }

  private void select(AfterViewModel.Tab tab) {
    tabs.getSelectionModel().select(tab.ordinal());
  }

  private void open(AfterViewModel.Tab tab) {
    leave();
    Page page = requireNonNull(pages.get(tab), "Every tab has a page").get();
    open = page;
    tabs.getTabs().get(tab.ordinal()).setContent(page.root());
  }

  private void leave() {
    if (open != null) {
      open.dispose();
      tabs.getTabs().forEach(tab -> tab.setContent(null));
      open = null;
    }
  }

  @Override
  public Region root() {
    return root;
  }

  @Override
  public Optional<Node> firstFocus() {
    return open == null ? Optional.empty() : open.firstFocus();
  }

  @Override
  public boolean handle(Action action) {
    return open != null && open.handle(action);
  }
}
