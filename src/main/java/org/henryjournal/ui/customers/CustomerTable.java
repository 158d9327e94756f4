package org.henryjournal.ui.customers;

import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import org.henryjournal.journal.CustomerStore.Listed;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.Page;
import org.jspecify.annotations.Nullable;

/** The table of customers. Rows come filtered and sorted; a click on a head only asks for it. */
final class CustomerTable extends Page {

  private static final double ROW = 36;

  private final CustomersViewModel model;
  private final TableView<Listed> table = new TableView<>();
  private final CustomerColumns columns;
  private final Label empty = Nodes.wrapped("", "muted", "empty-hint");
  private final Button bring;
  private final ListChangeListener<Listed> whenWritten = this::written;
  private boolean following;

  /**
   * @param openImport brings in customers from a file, where there are none yet
   */
  CustomerTable(CustomersViewModel model, Runnable openImport, Messages messages) {
    super(messages);
    this.model = model;
    bring = Nodes.button(messages.get("shortcut.import"), openImport);
    bring.setId("customers-import");
    Nodes.show(bring, false);
    VBox hint = new VBox(12, empty, bring);
    hint.setAlignment(Pos.CENTER);
    table.setId("customers");
    table.setAccessibleText(messages.get("shortcut.customers"));
    table.setFixedCellSize(ROW);
    table.setEditable(true);
    table.setPlaceholder(hint);
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    columns = new CustomerColumns(model, messages, table);
    columns.add();
    sortAsBefore();
    table.setSortPolicy(shown -> sort());
    table.widthProperty().subscribe(width -> columns.fit(width.doubleValue()));
    table.getSelectionModel().selectedItemProperty().subscribe(this::selected);
    table.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    table.addEventFilter(MouseEvent.MOUSE_CLICKED, this::clicked);
    follow(model.shownProperty(), this::update);
    onChange(table.editingCellProperty(), this::updateIfNew);
    whenLeft(
        () -> {
          table.getItems().removeListener(whenWritten);
          table.setItems(FXCollections.observableArrayList());
        });
  }

  private void sortAsBefore() {
    CustomerColumn.Sorting sorting = model.sortingProperty().get();
    sorting
        .column()
        .ifPresent(
            which -> {
              TableColumn<Listed, Listed> column = columns.of(which);
              column.setSortType(
                  sorting.descending()
                      ? TableColumn.SortType.DESCENDING
                      : TableColumn.SortType.ASCENDING);
              table.getSortOrder().add(column);
            });
  }

  private boolean sort() {
    CustomerColumn.Sorting sorting =
        table.getSortOrder().stream()
            .findFirst()
            .flatMap(
                first ->
                    columns
                        .find(first)
                        .map(
                            column ->
                                new CustomerColumn.Sorting(
                                    Optional.of(column),
                                    first.getSortType() == TableColumn.SortType.DESCENDING)))
            .orElse(CustomerColumn.Sorting.USUAL);
    model.sortingProperty().set(sorting);
    return true;
  }

  private void selected(@Nullable Listed chosen) {
    if (chosen != null && !following) {
      model.page().choose(chosen.customer().id());
    }
  }

  /**
   * The rows were made elsewhere: here they are only put into the table, and not while the rep
   * writes in a cell.
   */
  private void update() {
    if (table.getEditingCell() != null) {
      return;
    }
    CustomersViewModel.Shown shown = model.shownProperty().get();
    empty.setText(
        switch (shown.total()) {
          case -1 -> "";
          case 0 -> messages.get("customers.empty");
          default ->
              messages.get(
                  model.filterProperty().get().withText("").isEmpty()
                      ? "customers.none.found"
                      : "customers.none.fits");
        });
    Nodes.show(bring, shown.total() == 0);
    following = true;
    table.getSelectionModel().clearSelection();
    table.getItems().removeListener(whenWritten);
    table.setItems(shown.rows());
    shown.rows().addListener(whenWritten);
    select(shown.chosenAt());
    following = false;
  }

  /** A row that was written in is another one now, and chosen still. */
  private void written(ListChangeListener.Change<? extends Listed> change) {
    while (change.next()) {
      Listed row = change.getList().get(change.getFrom());
      if (model.page().chosen().filter(id -> id == row.customer().id()).isPresent()) {
        following = true;
        select(change.getFrom());
        following = false;
      }
    }
  }

  private void select(int row) {
    if (row >= 0) {
      table.getSelectionModel().select(row);
      table.getFocusModel().focus(row);
    }
  }

  private void updateIfNew() {
    if (table.getItems() != model.shownProperty().get().rows()) {
      update();
    }
  }

  /** F2 edits the name of the chosen row, or the cell that has the focus. */
  private void key(KeyEvent event) {
    int row = table.getSelectionModel().getSelectedIndex();
    if (event.getCode() == KeyCode.F2 && row >= 0 && table.getEditingCell() == null) {
      TableColumn<Listed, ?> focused = table.getFocusModel().getFocusedCell().getTableColumn();
      TableColumn<Listed, ?> column =
          focused != null && focused.isEditable() ? focused : columns.of(CustomerColumn.NAME);
      table.edit(row, column);
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER && row >= 0 && table.getEditingCell() == null) {
      model.setOpen(true);
      event.consume();
    }
  }

  /**
   * A click opens the customer's page; not one on a cell to write in, which would hide before it is
   * clicked again.
   */
  private void clicked(MouseEvent event) {
    for (Node at = event.getPickResult().getIntersectedNode(); at != null; at = at.getParent()) {
      if (at instanceof TableCell<?, ?> cell) {
        boolean toWrite =
            cell.getTableColumn().isEditable()
                && cell.getTableColumn() != columns.of(CustomerColumn.NAME);
        if (!cell.isEmpty() && !toWrite) {
          model.setOpen(true);
        }
        return;
      }
    }
  }

  /** Chooses the first row, and goes there. */
  boolean chooseFirst(boolean focus) {
    if (table.getItems().isEmpty()) {
      return false;
    }
    table.getSelectionModel().select(0);
    table.scrollTo(0);
    model.setOpen(true);
    if (focus) {
      table.requestFocus();
    }
    return true;
  }

  void focus() {
    table.requestFocus();
  }

  @Override
  public TableView<Listed> root() {
    return table;
  }
}
