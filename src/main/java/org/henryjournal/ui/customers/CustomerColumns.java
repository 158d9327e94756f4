package org.henryjournal.ui.customers;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.henryjournal.domain.Stage;
import org.henryjournal.journal.CustomerStore.Listed;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.parts.Stages;
import org.henryjournal.ui.shell.EditCell;
import org.jspecify.annotations.Nullable;

/** The columns of the table of customers: what each shows, how wide it is, and when it goes. */
final class CustomerColumns {

  private final CustomersViewModel model;
  private final Messages messages;
  private final TableView<Listed> table;
  private final Map<CustomerColumn, TableColumn<Listed, Listed>> columns =
      new EnumMap<>(CustomerColumn.class);

  CustomerColumns(CustomersViewModel model, Messages messages, TableView<Listed> table) {
    this.model = model;
    this.messages = messages;
    this.table = table;
  }

  void add() {
    edited(CustomerColumn.NAME, 190, (cell, row) -> cell.setText(row.customer().name()));
    column(CustomerColumn.GRADE, 64, false, GradeCell::new);
    edited(CustomerColumn.INDUSTRY, 118, (cell, row) -> cell.setText(row.customer().industry()));
    edited(CustomerColumn.PHONE, 130, (cell, row) -> cell.setText(row.customer().ways().phone()));
    number(CustomerColumn.VISITS, 72, (cell, row) -> cell.setText(messages.number(row.visits())));
    number(CustomerColumn.DEALS, 72, (cell, row) -> cell.setText(messages.number(row.deals())));
    number(CustomerColumn.SINCE, 104, (cell, row) -> cell.setText(since(row)));
    number(CustomerColumn.STEP, 112, this::step);
    edited(
        CustomerColumn.EXPECTED,
        116,
        (cell, row) ->
            cell.setText(row.customer().expectedAmount().map(messages::amount).orElse("")));
    of(CustomerColumn.EXPECTED).getStyleClass().add("number-column");
    column(
        CustomerColumn.TAGS,
        150,
        false,
        () -> new PlainCell((cell, row) -> cell.setText(CustomerColumn.tags(row))));
  }

  TableColumn<Listed, Listed> of(CustomerColumn column) {
    return columns.computeIfAbsent(
        column, made -> new TableColumn<>(messages.get(made.messageKey())));
  }

  private interface CellMaker {
    TableCell<Listed, Listed> make();
  }

  private void column(CustomerColumn which, double width, boolean editable, CellMaker cells) {
    TableColumn<Listed, Listed> column = of(which);
    column.setId("column-" + which.messageKey().replace('.', '-'));
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    column.setCellFactory(_ -> cells.make());
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

  private void edited(
      CustomerColumn which, double width, BiConsumer<EditCell<Listed>, Listed> show) {
    column(
        which,
        width,
        true,
        () -> new EditCell<>(show, (row, typed) -> model.edit(row, which, typed)));
  }

  private void number(CustomerColumn which, double width, BiConsumer<PlainCell, Listed> show) {
    column(which, width, false, () -> new PlainCell(show));
    of(which).getStyleClass().add("number-column");
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
  void fit(double width) {
    of(CustomerColumn.TAGS).setVisible(width >= 1080);
    of(CustomerColumn.EXPECTED).setVisible(width >= 880);
    of(CustomerColumn.PHONE).setVisible(width >= 960);
    of(CustomerColumn.INDUSTRY).setVisible(width >= 740);
    of(CustomerColumn.DEALS).setVisible(width >= 620);
    of(CustomerColumn.VISITS).setVisible(width >= 540);
    of(CustomerColumn.STEP).setVisible(width >= 470);
  }

  /** Which of them a column is. */
  Optional<CustomerColumn> find(TableColumn<Listed, ?> column) {
    return columns.entrySet().stream()
        .filter(each -> each.getValue() == column)
        .map(Map.Entry::getKey)
        .findFirst();
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
