package org.henryjournal.ui.customers;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.henryjournal.domain.Customer;
import org.henryjournal.journal.CustomerStore.Listed;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.shell.Action;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.Overlay;
import org.henryjournal.ui.shell.Page;
import org.jspecify.annotations.Nullable;

/** The customers: a table with search, and the chosen one's page beside it. */
public final class CustomersView extends Page {

  /** Table widths from which a column is shown that can be missed. */
  private static final double ROOM_FOR_INDUSTRY = 500;

  private static final double ROOM_FOR_PHONE = 640;

  private final CustomersViewModel model;
  private final Overlay overlay;
  private final TextField search = new TextField();
  private final TableView<Listed> table = new TableView<>();
  private final Label count = Nodes.label("", "muted");
  private final CustomerDetail detail;
  private final VBox root = new VBox(16);

  public CustomersView(CustomersViewModel model, Overlay overlay, Messages messages) {
    super(messages);
    this.model = model;
    model.refresh().shown();
    this.overlay = overlay;
    detail = new CustomerDetail(model, this::edit, messages);
    search.setId("customer-search");
    search.setPromptText(messages.get("customers.search"));
    search.setPrefWidth(300);
    search.textProperty().bindBidirectional(model.searchProperty());
    search.setOnKeyPressed(this::fromSearchToTable);
    columns();
    table.setId("customers");
    table.setAccessibleText(messages.get("shortcut.customers"));
    table.setItems(model.shown());
    table.setFixedCellSize(36);
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    Label empty = Nodes.label("", "muted", "empty-hint");
    table.setPlaceholder(empty);
    table
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            chosen -> {
              if (chosen != null) {
                model.choose(chosen.customer().id());
              }
            });
    HBox.setHgrow(table, Priority.ALWAYS);
    HBox both = new HBox(16, table, detail.root());
    VBox.setVgrow(both, Priority.ALWAYS);
    var add = Nodes.button(messages.get("customers.new"), () -> edit(model.blank()), "accent");
    add.setId("customer-new");
    HBox head =
        Nodes.row(
            16,
            Nodes.label(messages.get("shortcut.customers"), "page-title"),
            search,
            count,
            Nodes.spacer(),
            add);
    head.getStyleClass().add("page-head");
    root.getStyleClass().addAll("page", "customers");
    root.getChildren().addAll(head, both);
    follow(
        model.totalProperty(),
        () ->
            empty.setText(
                switch (model.totalProperty().get()) {
                  case -1 -> "";
                  case 0 -> messages.get("customers.empty");
                  default -> messages.get("customers.none.found");
                }));
    follow(model.totalProperty(), this::counted);
    model.shown().subscribe(this::counted);
  }

  /** Down goes to the table, Enter opens the first that was found. */
  private void fromSearchToTable(KeyEvent event) {
    boolean down = event.getCode() == KeyCode.DOWN;
    if ((down || event.getCode() == KeyCode.ENTER) && !table.getItems().isEmpty()) {
      table.getSelectionModel().select(0);
      table.scrollTo(0);
      if (down) {
        table.requestFocus();
      }
      event.consume();
    }
  }

  private void counted() {
    int all = model.totalProperty().get();
    int found = model.shown().size();
    count.setText(
        all <= 0
            ? ""
            : found == all
                ? messages.get("customers.count", all)
                : messages.get("customers.count.found", found, all));
  }

  private void columns() {
    table.getColumns().add(text("customers.name", l -> l.customer().name(), 200));
    TableColumn<Listed, String> industry =
        text("customers.industry", l -> l.customer().industry(), 110);
    TableColumn<Listed, String> phone = text("customers.phone", l -> l.customer().phone(), 140);
    table.getColumns().add(industry);
    table.getColumns().add(phone);
    table
        .widthProperty()
        .subscribe(
            width -> {
              industry.setVisible(width.doubleValue() >= ROOM_FOR_INDUSTRY);
              phone.setVisible(width.doubleValue() >= ROOM_FOR_PHONE);
            });
    table.getColumns().add(number("customers.visits", Listed::visits));
    table.getColumns().add(number("customers.deals", Listed::deals));
    TableColumn<Listed, @Nullable LocalDate> last =
        new TableColumn<>(messages.get("customers.last"));
    last.setCellValueFactory(
        cell -> new ReadOnlyObjectWrapper<>(cell.getValue().lastDay().orElse(null)));
    last.setComparator(Comparator.nullsFirst(Comparator.naturalOrder()));
    last.setCellFactory(
        column ->
            new TableCell<>() {
              @Override
              protected void updateItem(@Nullable LocalDate day, boolean empty) {
                super.updateItem(day, empty);
                setText(empty || day == null ? null : messages.date(day));
              }
            });
    last.setMinWidth(112);
    table.getColumns().add(last);
  }

  private TableColumn<Listed, String> text(String key, Function<Listed, String> value, int width) {
    TableColumn<Listed, String> column = new TableColumn<>(messages.get(key));
    column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(value.apply(cell.getValue())));
    column.setPrefWidth(width);
    return column;
  }

  private TableColumn<Listed, Integer> number(String key, Function<Listed, Integer> value) {
    TableColumn<Listed, Integer> column = new TableColumn<>(messages.get(key));
    column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(value.apply(cell.getValue())));
    column.getStyleClass().add("number-column");
    column.setMinWidth(70);
    column.setMaxWidth(90);
    return column;
  }

  private void edit(Customer customer) {
    overlay.show(new CustomerForm(model, customer, overlay, messages), search::requestFocus);
  }

  /** Shows the page of a customer. */
  public void open(long customer) {
    model.choose(customer);
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
      search.requestFocus();
      search.selectAll();
      return true;
    }
    return false;
  }

  @Override
  public void dispose() {
    super.dispose();
    model.refresh().hidden();
    detail.dispose();
    table.setItems(FXCollections.observableArrayList());
  }
}
