package org.henryjournal.ui.customers;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.henryjournal.domain.Stage;
import org.henryjournal.journal.CustomerStore.Listed;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.Page;
import org.henryjournal.ui.shell.Stages;
import org.jspecify.annotations.Nullable;

/** The table of customers. Rows come filtered and sorted; a click on a head only asks for it. */
final class CustomerTable extends Page {

  private static final double ROW = 36;

  private final CustomersViewModel model;
  private final TableView<Listed> table = new TableView<>();
  private final Map<CustomerColumn, TableColumn<Listed, Listed>> columns =
      new EnumMap<>(CustomerColumn.class);
  private final Label empty = Nodes.label("", "muted", "empty-hint");
  private final ListChangeListener<Listed> whenWritten = this::written;
  private boolean following;

  CustomerTable(CustomersViewModel model, Messages messages) {
    super(messages);
    this.model = model;
    table.setId("customers");
    table.setAccessibleText(messages.get("shortcut.customers"));
    table.setFixedCellSize(ROW);
    table.setEditable(true);
    table.setPlaceholder(empty);
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    columns();
    sortAsBefore();
    table.setSortPolicy(shown -> sort());
    table.widthProperty().subscribe(width -> fit(width.doubleValue()));
    table.getSelectionModel().selectedItemProperty().subscribe(this::selected);
    table.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    table.addEventFilter(MouseEvent.MOUSE_CLICKED, this::clicked);
    follow(model.shownProperty(), this::update);
    onChange(table.editingCellProperty(), this::updateIfNew);
  }

  private void columns() {
    edited(CustomerColumn.NAME, 190, (cell, row) -> cell.setText(row.customer().name()));
    column(CustomerColumn.GRADE, 64, false, GradeCell::new);
    edited(CustomerColumn.INDUSTRY, 118, (cell, row) -> cell.setText(row.customer().industry()));
    edited(CustomerColumn.PHONE, 130, (cell, row) -> cell.setText(row.customer().phone()));
    number(CustomerColumn.VISITS, 72, (cell, row) -> cell.setText(messages.number(row.visits())));
    number(CustomerColumn.DEALS, 72, (cell, row) -> cell.setText(messages.number(row.deals())));
    number(CustomerColumn.SINCE, 104, (cell, row) -> cell.setText(since(row)));
    number(CustomerColumn.STEP, 112, this::step);
    edited(
        CustomerColumn.EXPECTED,
        116,
        (cell, row) ->
            cell.setText(row.customer().expectedAmount().map(messages::amount).orElse("")));
    columnOf(CustomerColumn.EXPECTED).getStyleClass().add("number-column");
    column(
        CustomerColumn.TAGS,
        150,
        false,
        () -> new PlainCell((cell, row) -> cell.setText(CustomerColumn.tags(row))));
  }

  private TableColumn<Listed, Listed> columnOf(CustomerColumn column) {
    return columns.computeIfAbsent(
        column, made -> new TableColumn<>(messages.get(made.messageKey())));
  }

  private interface CellMaker {
    TableCell<Listed, Listed> make();
  }

  private void column(CustomerColumn which, double width, boolean editable, CellMaker cells) {
    TableColumn<Listed, Listed> column = columnOf(which);
    column.setId("column-" + which.messageKey().replace('.', '-'));
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    column.setCellFactory(ignored -> cells.make());
    column.setEditable(editable);
    column.setReorderable(false);
    column.setPrefWidth(width);
    // The name takes the width that is left: the others need little more than they have.
    if (which == CustomerColumn.NAME) {
      column.setMinWidth(96);
    } else if (which == CustomerColumn.TAGS) {
      column.setMinWidth(96);
      column.setMaxWidth(width * 2);
    } else {
      column.setMinWidth(width);
      column.setMaxWidth(width * 1.3);
    }
    table.getColumns().add(column);
  }

  private void edited(CustomerColumn which, double width, BiConsumer<EditCell, Listed> show) {
    column(
        which,
        width,
        true,
        () -> new EditCell(show, (row, typed) -> model.edit(row, which, typed)));
  }

  private void number(CustomerColumn which, double width, BiConsumer<PlainCell, Listed> show) {
    column(which, width, false, () -> new PlainCell(show));
    columnOf(which).getStyleClass().add("number-column");
  }

  private String since(Listed row) {
    return row.visits() == 0
        ? "–"
        : messages.number(ChronoUnit.DAYS.between(row.seen(), model.page().today()));
  }

  private void step(PlainCell cell, Listed row) {
    Optional<LocalDate> step = row.step();
    cell.setText(step.map(messages::date).orElse(""));
    cell.getStyleClass().remove("late");
    if (step.filter(day -> day.isBefore(model.page().today())).isPresent()) {
      cell.getStyleClass().add("late");
    }
  }

  /** Columns that can be missed go where the table is narrow, the least needed first. */
  private void fit(double width) {
    columnOf(CustomerColumn.TAGS).setVisible(width >= 1080);
    columnOf(CustomerColumn.EXPECTED).setVisible(width >= 880);
    columnOf(CustomerColumn.PHONE).setVisible(width >= 960);
    columnOf(CustomerColumn.INDUSTRY).setVisible(width >= 740);
    columnOf(CustomerColumn.DEALS).setVisible(width >= 620);
    columnOf(CustomerColumn.VISITS).setVisible(width >= 540);
    columnOf(CustomerColumn.STEP).setVisible(width >= 470);
  }

  private void sortAsBefore() {
    CustomerColumn.Sorting sorting = model.sortingProperty().get();
    sorting
        .column()
        .ifPresent(
            which -> {
              TableColumn<Listed, Listed> column = columnOf(which);
              column.setSortType(
                  sorting.descending()
                      ? TableColumn.SortType.DESCENDING
                      : TableColumn.SortType.ASCENDING);
              table.getSortOrder().add(column);
            });
  }

  private boolean sort() {
    CustomerColumn.Sorting sorting = CustomerColumn.Sorting.USUAL;
    if (!table.getSortOrder().isEmpty()) {
      TableColumn<Listed, ?> first = table.getSortOrder().getFirst();
      for (Map.Entry<CustomerColumn, TableColumn<Listed, Listed>> each : columns.entrySet()) {
        if (each.getValue() == first) {
          sorting =
              new CustomerColumn.Sorting(
                  Optional.of(each.getKey()),
                  first.getSortType() == TableColumn.SortType.DESCENDING);
        }
      }
    }
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
          focused != null && focused.isEditable() ? focused : columnOf(CustomerColumn.NAME);
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
                && cell.getTableColumn() != columnOf(CustomerColumn.NAME);
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

  @Override
  public void dispose() {
    super.dispose();
    table.getItems().removeListener(whenWritten);
    table.setItems(FXCollections.observableArrayList());
  }

  private static final class PlainCell extends TableCell<Listed, Listed> {

    private final BiConsumer<PlainCell, Listed> show;

    PlainCell(BiConsumer<PlainCell, Listed> show) {
      this.show = show;
    }

    @Override
    protected void updateItem(@Nullable Listed row, boolean isEmpty) {
      super.updateItem(row, isEmpty);
      if (isEmpty || row == null) {
        setText(null);
      } else {
        show.accept(this, row);
      }
    }
  }

  private static final class GradeCell extends TableCell<Listed, Listed> {

    private final Label badge = Stages.badge(Stage.NONE);

    @Override
    protected void updateItem(@Nullable Listed row, boolean isEmpty) {
      super.updateItem(row, isEmpty);
      setGraphic(null);
      if (!isEmpty && row != null) {
        Stages.show(badge, row.stage());
        setGraphic(badge);
      }
    }
  }
}
