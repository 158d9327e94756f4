package org.henryjournal.ui.progress;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyEvent;
import org.henryjournal.domain.Work;
import org.henryjournal.journal.WorkStore;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.Page;
import org.jspecify.annotations.Nullable;

/** The rows, to be written in as in a spreadsheet, with their days beside them. */
final class WorkTable extends Page {

  private static final double ROW = 38;

  private final ProgressViewModel model;
  private final TableView<WorkStore.Row> table = new TableView<>();
  private final Map<WorkColumn, TableColumn<WorkStore.Row, WorkStore.Row>> columns =
      new EnumMap<>(WorkColumn.class);
  private final TableColumn<WorkStore.Row, WorkStore.Row> timeline = new TableColumn<>();
  private final TimelineHead head;
  private final Label empty = Nodes.wrapped("", "muted", "empty-hint");
  private Optional<String> begun = Optional.empty();
  private boolean following;

  WorkTable(ProgressViewModel model, Messages messages) {
    super(messages);
    this.model = model;
    table.setId("works");
    table.setAccessibleText(messages.get("shortcut.progress"));
    table.setFixedCellSize(ROW);
    table.setEditable(true);
    table.setPlaceholder(empty);
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table.getSelectionModel().setCellSelectionEnabled(true);
    column(WorkColumn.WHAT, 150, 320);
    column(WorkColumn.WHEN, 136, 190);
    column(WorkColumn.WHERE, 70, 150);
    column(WorkColumn.WHY, 84, 240);
    column(WorkColumn.HOW, 84, 260);
    column(WorkColumn.STAGE, 52, 56);
    column(WorkColumn.DONE, 96, 100);
    column(WorkColumn.OBSTACLE, 104, 260);
    column(WorkColumn.CUSTOMER, 92, 180);
    head = new TimelineHead(model.shownProperty().get().axis(), messages);
    timeline();
    table.getSelectionModel().selectedItemProperty().subscribe(this::selected);
    table.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    table.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    new RowDrag(table, model::place);
    follow(model.shownProperty(), this::update);
    onChange(table.editingCellProperty(), this::updateIfNew);
    onChange(model.detailProperty(), this::selectChosen);
  }

  private void column(WorkColumn which, double least, double most) {
    TableColumn<WorkStore.Row, WorkStore.Row> column =
        new TableColumn<>(messages.get(which.messageKey()));
    column.setId("column-" + which.messageKey().replace('.', '-'));
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    column.setCellFactory(_ -> new WorkCell(which, this, model, messages));
    column.setSortable(false);
    column.setReorderable(false);
    column.setMinWidth(least);
    column.setPrefWidth((least + most) / 2);
    column.setMaxWidth(most);
    if (which == WorkColumn.STAGE) {
      column.getStyleClass().add("number-column");
    }
    columns.put(which, column);
    table.getColumns().add(column);
  }

  private void timeline() {
    timeline.setGraphic(head);
    timeline.getStyleClass().add("timeline-column");
    timeline.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    timeline.setCellFactory(_ -> new TimelineCell(model.shownProperty(), messages));
    timeline.setEditable(false);
    timeline.setSortable(false);
    timeline.setReorderable(false);
    timeline.setMinWidth(170);
    timeline.setPrefWidth(300);
    timeline.widthProperty().subscribe(width -> head.setPrefWidth(width.doubleValue()));
    table.getColumns().add(timeline);
  }

  private void selected(WorkStore.@Nullable Row row) {
    if (row != null && !following) {
      model.choose(row.work().id());
    }
  }

  /** Not while the rep writes in a cell: then it waits until that is left. */
  private void update() {
    if (table.getEditingCell() != null) {
      return;
    }
    ProgressViewModel.Shown shown = model.shownProperty().get();
    head.show(shown.axis());
    empty.setText(
        shown.all().isEmpty()
            ? ""
            : messages.get(shown.all().get().isEmpty() ? "progress.empty" : "progress.none.fits"));
    TablePosition<WorkStore.Row, ?> focused = focusedCell();
    following = true;
    put(shown.rows());
    following = false;
    select(focused.getTableColumn());
  }

  /** Rows that are the same ones still keep their cells, of which one may be written in next. */
  private void put(List<WorkStore.Row> rows) {
    List<WorkStore.Row> items = table.getItems();
    boolean same = items.size() == rows.size();
    for (int i = 0; same && i < rows.size(); i++) {
      same = items.get(i).work().id() == rows.get(i).work().id();
    }
    if (!same) {
      table.getSelectionModel().clearSelection();
      table.setItems(FXCollections.observableArrayList(rows));
      return;
    }
    for (int i = 0; i < rows.size(); i++) {
      if (!items.get(i).equals(rows.get(i))) {
        items.set(i, rows.get(i));
      }
    }
  }

  @SuppressWarnings("unchecked")
  private TablePosition<WorkStore.Row, ?> focusedCell() {
    return table.getFocusModel().getFocusedCell();
  }

  private void updateIfNew() {
    if (!table.getItems().equals(model.shownProperty().get().rows())) {
      update();
    }
  }

  private void selectChosen() {
    WorkStore.Row now = table.getSelectionModel().getSelectedItem();
    if (table.getEditingCell() == null
        && !model.chosen().equals(Optional.ofNullable(now).map(row -> row.work().id()))) {
      select(focusedCell().getTableColumn());
    }
  }

  private void select(@Nullable TableColumn<WorkStore.Row, ?> column) {
    List<WorkStore.Row> rows = table.getItems();
    for (int i = 0; i < rows.size(); i++) {
      long id = rows.get(i).work().id();
      if (model.chosen().filter(chosen -> chosen == id).isPresent()) {
        following = true;
        TableColumn<WorkStore.Row, ?> shown =
            column == null || column == timeline ? columns.get(WorkColumn.WHAT) : column;
        table.getSelectionModel().clearAndSelect(i, shown);
        table.getFocusModel().focus(i, shown);
        following = false;
        return;
      }
    }
  }

  private void pressed(KeyEvent event) {
    WorkStore.Row row = table.getSelectionModel().getSelectedItem();
    if (row == null || table.getEditingCell() != null || event.isShortcutDown()) {
      return;
    }
    Work work = row.work();
    boolean known = true;
    switch (event.getCode()) {
      case F2, ENTER -> editFocused();
      case DELETE -> model.delete(work);
      case UP -> known = moved(event, work, -1);
      case DOWN -> known = moved(event, work, 1);
      default -> known = false;
    }
    if (known) {
      event.consume();
    }
  }

  private boolean moved(KeyEvent event, Work work, int by) {
    if (event.isAltDown()) {
      model.move(work, by);
    }
    return event.isAltDown();
  }

  /** Writing on a cell begins to edit it with what was typed. */
  private void typed(KeyEvent event) {
    String letters = event.getCharacter();
    if (table.getEditingCell() == null
        && !table.getSelectionModel().isEmpty()
        && !event.isShortcutDown()
        && !event.isAltDown()
        && !event.isMetaDown()
        && !letters.isBlank()
        && letters.chars().noneMatch(Character::isISOControl)) {
      begun = Optional.of(letters);
      editFocused();
      begun = Optional.empty();
      event.consume();
    }
  }

  /** What was typed before the cell had a field. */
  Optional<String> takeBegun() {
    Optional<String> taken = begun;
    begun = Optional.empty();
    return taken;
  }

  private void editFocused() {
    TablePosition<WorkStore.Row, ?> focused = focusedCell();
    TableColumn<WorkStore.Row, ?> column = focused.getTableColumn();
    edit(
        table.getSelectionModel().getSelectedIndex(),
        column != null && column.isEditable() ? column : columnOf(WorkColumn.WHAT));
  }

  void edit(int row, TableColumn<WorkStore.Row, ?> column) {
    table.getSelectionModel().clearAndSelect(row, column);
    table.getFocusModel().focus(row, column);
    table.scrollToColumn(column);
    table.edit(row, column);
  }

  private TableColumn<WorkStore.Row, WorkStore.Row> columnOf(WorkColumn column) {
    return Objects.requireNonNull(columns.get(column), "Every column was made");
  }

  boolean isEditing() {
    return table.getEditingCell() != null;
  }

  /** Goes to the chosen row, or the first. */
  void focus() {
    if (table.getSelectionModel().isEmpty() && !table.getItems().isEmpty()) {
      table.getSelectionModel().clearAndSelect(0, columnOf(WorkColumn.WHAT));
    }
    table.requestFocus();
  }

  @Override
  public TableView<WorkStore.Row> root() {
    return table;
  }
}
