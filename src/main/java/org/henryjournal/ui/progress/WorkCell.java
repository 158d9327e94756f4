package org.henryjournal.ui.progress;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Popup;
import org.henryjournal.domain.CustomerNames;
import org.henryjournal.domain.Refusal;
import org.henryjournal.journal.WorkStore;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.shell.CompletionPopup;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.OnDemand;
import org.jspecify.annotations.Nullable;

/**
 * A cell to write in: Enter saves, Tab saves and goes to the next, Escape leaves it as it was. What
 * cannot be saved stays in the field, and why is said below it.
 */
final class WorkCell extends TableCell<WorkStore.Row, WorkStore.Row> {

  private static final double PROBLEM_WIDTH = 360;

  private final WorkColumn column;
  private final WorkTable table;
  private final ProgressViewModel model;
  private final Messages messages;
  private final TextField field = new TextField();
  private final Label problem = Nodes.wrapped("", "cell-problem");
  private final Popup beside = new Popup();
  private final Optional<CompletionPopup<CustomerNames.Name>> completion;
  private final Optional<ShareBar> share;

  WorkCell(WorkColumn column, WorkTable table, ProgressViewModel model, Messages messages) {
    this.column = column;
    this.table = table;
    this.model = model;
    this.messages = messages;
    field.getStyleClass().add("cell-field");
    field.setAccessibleText(messages.get(column.messageKey()));
    problem.setMaxWidth(PROBLEM_WIDTH);
    beside.getContent().add(problem);
    completion =
        column == WorkColumn.CUSTOMER
            ? Optional.of(
                new CompletionPopup<>(
                    field,
                    () -> model.completions(field.getText()),
                    CustomerNames.Name::name,
                    name -> field.setText(name.name())))
            : Optional.empty();
    share = column == WorkColumn.DONE ? Optional.of(new ShareBar()) : Optional.empty();
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    field.textProperty().subscribe(text -> beside.hide());
    field.addEventHandler(
        KeyEvent.KEY_TYPED,
        event -> {
          if (!event.getCharacter().isBlank()) {
            completion.ifPresent(CompletionPopup::update);
          }
        });
    field
        .focusedProperty()
        .subscribe(
            focused -> {
              if (!focused && isEditing()) {
                cancelEdit();
              }
            });
    OnDemand.tip(this, () -> Objects.requireNonNullElse(getText(), ""));
  }

  private void key(KeyEvent event) {
    boolean completing = completion.filter(CompletionPopup::isShowing).isPresent();
    if (event.getCode() == KeyCode.ENTER && !completing) {
      commit(Optional.empty());
      event.consume();
    } else if (event.getCode() == KeyCode.TAB && !completing) {
      commit(next(event.isShiftDown() ? -1 : 1));
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE && !completing) {
      cancelEdit();
      table.root().requestFocus();
      event.consume();
    }
  }

  /** Saves; goes on to the next cell, or back to the table. A refusal keeps the cell open. */
  private void commit(Optional<TableColumn<WorkStore.Row, ?>> next) {
    WorkStore.Row row = getItem();
    String typed = field.getText();
    int at = getIndex();
    if (typed.equals(column.text(row, messages))) {
      cancelEdit();
    } else {
      Optional<Refusal> refused = model.edit(row, column, typed);
      if (refused.isPresent()) {
        say(messages.get(refused.get()));
        return;
      }
      cancelEdit();
    }
    if (next.isPresent()) {
      table.edit(at, next.get());
    } else {
      table.root().requestFocus();
    }
  }

  private void say(String text) {
    problem.setText(text);
    Bounds place = field.localToScreen(field.getBoundsInLocal());
    if (place != null) {
      beside.show(field, place.getMinX(), place.getMaxY() + 2);
    }
    field.setAccessibleHelp(text);
    field.requestFocus();
    field.selectAll();
  }

  /** The next column that can be written in and is shown. */
  private Optional<TableColumn<WorkStore.Row, ?>> next(int step) {
    List<TableColumn<WorkStore.Row, ?>> columns =
        getTableView().getVisibleLeafColumns().stream().filter(TableColumn::isEditable).toList();
    int at = columns.indexOf(getTableColumn()) + step;
    return at < 0 || at >= columns.size() ? Optional.empty() : Optional.of(columns.get(at));
  }

  @Override
  public void startEdit() {
    super.startEdit();
    if (isEditing()) {
      Optional<String> begun = table.takeBegun();
      field.setText(begun.orElseGet(() -> column.text(getItem(), messages)));
      setText(null);
      setGraphic(field);
      field.requestFocus();
      if (!field.isFocused()) {
        Nodes.focusWhenShown(field);
      }
      if (begun.isPresent()) {
        field.end();
      } else {
        field.selectAll();
      }
    }
  }

  @Override
  public void cancelEdit() {
    super.cancelEdit();
    beside.hide();
    completion.ifPresent(CompletionPopup::hide);
    display(getItem());
  }

  @Override
  protected void updateItem(WorkStore.@Nullable Row row, boolean isEmpty) {
    super.updateItem(row, isEmpty);
    if (isEmpty) {
      display(null);
    } else if (!isEditing()) {
      display(row);
    }
  }

  private void display(WorkStore.@Nullable Row row) {
    getStyleClass().removeAll("late", "done-text");
    if (row == null) {
      setGraphic(null);
      setText(null);
      return;
    }
    setText(column.text(row, messages));
    boolean late = row.work().isOverdue(model.shownProperty().get().today());
    setGraphic(graphic(row, late));
    if (late && column == WorkColumn.WHEN) {
      getStyleClass().add("late");
    }
    if (row.work().isDone() && column == WorkColumn.WHAT) {
      getStyleClass().add("done-text");
    }
  }

  private @Nullable Node graphic(WorkStore.Row row, boolean late) {
    return switch (column) {
      case WHEN -> late ? WorkWords.lateMark(row.work(), model, messages) : null;
      case DONE -> {
        share.ifPresent(bar -> bar.show(row.work()));
        yield share.orElse(null);
      }
      default -> null;
    };
  }
}
