package org.henryjournal.ui.customers;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.shell.Action;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.Overlay;
import org.henryjournal.ui.shell.Page;
import org.henryjournal.ui.shell.SaveAs;
import org.henryjournal.ui.shell.SearchField;

/** The customers: search, filters and a table, and the chosen one's page beside it. */
public final class CustomersView extends Page {

  /** The share of the width that the customer's page takes, and its bounds. */
  private static final double PAGE_SHARE = 0.47;

  private static final double LEAST_PAGE = 440;
  private static final double WIDEST_PAGE = 760;

  private final CustomersViewModel model;
  private final Overlay overlay;
  private final TextField search;
  private final Label count = Nodes.label("", "muted");
  private final CustomerTable table;
  private final FilterBar filters;
  private final CustomerPage page;
  private final HBox both = new HBox(16);
  private final VBox root = new VBox(12);

  /**
   * @param logVisit begins a line with the customer of this name
   * @param openImport brings in customers from a file
   */
  public CustomersView(
      CustomersViewModel model,
      Overlay overlay,
      Consumer<String> logVisit,
      Runnable openImport,
      Messages messages) {
    super(messages);
    this.model = model;
    this.overlay = overlay;
    table = with(new CustomerTable(model, openImport, messages));
    filters = with(new FilterBar(model, overlay, messages));
    page =
        with(
            new CustomerPage(
                model.page(),
                overlay,
                new CustomerPage.Ways(
                    logVisit,
                    () -> model.form(messages).ifPresent(this::openForm),
                    () -> model.merge().ifPresent(this::openMerge),
                    this::expand,
                    this::closePage),
                messages));
    search = SearchField.of("customer-search", messages.get("customers.search"), messages);
    search.setPrefWidth(280);
    search.textProperty().bindBidirectional(model.searchProperty());
    search.setOnKeyPressed(this::fromSearchToTable);
    count.setId("customer-count");
    count.setMinWidth(Region.USE_PREF_SIZE);
    table.root().setMinWidth(0);
    HBox.setHgrow(table.root(), Priority.ALWAYS);
    both.getChildren().addAll(table.root(), page.root());
    VBox.setVgrow(both, Priority.ALWAYS);
    both.widthProperty().subscribe(width -> share(width.doubleValue()));
    root.getStyleClass().addAll("page", "customers");
    root.getChildren().addAll(head(), filters.root(), both);
    follow(model.shownProperty(), this::counted);
    follow(model.page().detailProperty(), this::showPage);
    onChange(model.openProperty(), this::showPage);
  }

  /** While it is closed the table has the whole width, and room for every column. */
  private void showPage() {
    boolean chosen = model.page().detailProperty().get() != null;
    Nodes.show(page.root(), chosen && model.openProperty().get());
  }

  private void closePage() {
    model.setOpen(false);
    table.focus();
  }

  private HBox head() {
    var add =
        Nodes.button(
            messages.get("customers.new"), () -> openForm(model.newForm(messages)), "accent");
    add.setId("customer-new");
    add.setMinWidth(Region.USE_PREF_SIZE);
    ListMenu list =
        new ListMenu(
            model.list(messages), SaveAs.dialog(), overlay, model.textNameProperty(), messages);
    HBox head =
        Nodes.row(
            16,
            Nodes.label(messages.get("shortcut.customers"), "page-title"),
            search,
            count,
            Nodes.spacer(),
            list.root(),
            add);
    head.getStyleClass().add("page-head");
    return head;
  }

  private void share(double width) {
    double size = Math.clamp(width * PAGE_SHARE, LEAST_PAGE, WIDEST_PAGE);
    boolean alone = !table.root().isVisible();
    page.root().setMinWidth(alone ? 0 : size);
    page.root().setPrefWidth(alone ? width : size);
    page.root().setMaxWidth(alone ? Double.MAX_VALUE : size);
    HBox.setHgrow(page.root(), alone ? Priority.ALWAYS : Priority.NEVER);
  }

  /** The customer's page takes the whole width, or gives the table its place back. */
  private void expand(boolean whole) {
    Nodes.show(table.root(), !whole);
    Nodes.show(filters.root(), !whole);
    share(both.getWidth());
    if (!whole) {
      table.focus();
    }
  }

  /** Down goes to the table, Enter opens the first that was found. */
  private void fromSearchToTable(KeyEvent event) {
    boolean down = event.getCode() == KeyCode.DOWN;
    if ((down || event.getCode() == KeyCode.ENTER) && table.chooseFirst(down)) {
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
      search.clear();
      event.consume();
    }
  }

  private void counted() {
    CustomersViewModel.Shown shown = model.shownProperty().get();
    int found = shown.rows().size();
    count.setText(
        shown.total() <= 0
            ? ""
            : found == shown.total()
                ? messages.get("customers.count", found)
                : messages.get("customers.count.found", found, shown.total()));
  }

  private void openForm(CustomerFormViewModel form) {
    overlay.show(new CustomerForm(form, overlay, messages), search::requestFocus);
  }

  private void openMerge(MergeViewModel merge) {
    overlay.show(new MergeView(merge, overlay, messages), search::requestFocus);
  }

  @Override
  public Region root() {
    return root;
  }

  @Override
  public Optional<Node> firstFocus() {
    return Optional.of(search);
  }

  @Override
  public boolean handle(Action action) {
    if (action == Action.FIND) {
      page.shrink();
      search.requestFocus();
      search.selectAll();
      return true;
    }
    return false;
  }
}
