package org.henryjournal.ui.shell;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * A cell to write in: Enter saves, Tab saves and goes to the next, Escape leaves it as it was.
 *
 * @param <R> a row of the table
 */
public final class EditCell<R> extends TableCell<R, R> {

  private final BiConsumer<EditCell<R>, R> show;
  private final BiConsumer<R, String> save;
  private final TextField field = new TextField();

  /**
   * @param show writes the row's value as the text
   * @param save is given the row and what was typed
   */
  public EditCell(BiConsumer<EditCell<R>, R> show, BiConsumer<R, String> save) {
    this.show = show;
    this.save = save;
    field.getStyleClass().add("cell-field");
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    field
        .focusedProperty()
        .subscribe(
            focused -> {
              if (!focused && isEditing()) {
                cancelEdit();
              }
            });
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      R row = getItem();
      String typed = field.getText();
      cancelEdit();
      getTableView().requestFocus();
      save.accept(row, typed);
      event.consume();
    } else if (event.getCode() == KeyCode.TAB) {
      R row = getItem();
      String typed = field.getText();
      int at = getIndex();
      cancelEdit();
      save.accept(row, typed);
      next(event.isShiftDown() ? -1 : 1).ifPresent(column -> getTableView().edit(at, column));
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE) {
      cancelEdit();
      getTableView().requestFocus();
      event.consume();
    }
  }

  /** The next column that can be written in and is shown. */
  private Optional<TableColumn<R, ?>> next(int step) {
    List<TableColumn<R, ?>> columns =
        getTableView().getVisibleLeafColumns().stream().filter(TableColumn::isEditable).toList();
    int at = columns.indexOf(getTableColumn()) + step;
    return at < 0 || at >= columns.size() ? Optional.empty() : Optional.of(columns.get(at));
  }

  @Override
  public void startEdit() {
    super.startEdit();
    if (isEditing()) {
      field.setText(getText());
      setText(null);
      setGraphic(field);
      field.requestFocus();
      field.selectAll();
    }
  }

  @Override
  public void cancelEdit() {
    super.cancelEdit();
    setGraphic(null);
    display(getItem());
  }

  @Override
  protected void updateItem(@Nullable R row, boolean isEmpty) {
    super.updateItem(row, isEmpty);
    if (isEmpty) {
      setGraphic(null);
      setText(null);
    } else if (!isEditing()) {
      setGraphic(null);
      display(row);
    }
  }

  private void display(@Nullable R row) {
    if (row == null) {
      setText(null);
    } else {
      show.accept(this, row);
    }
  }
}
