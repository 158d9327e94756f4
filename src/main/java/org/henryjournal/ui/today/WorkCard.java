package org.henryjournal.ui.today;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.henryjournal.domain.Work;
import org.henryjournal.journal.WorkStore;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.Page;
import org.jspecify.annotations.Nullable;

/** The rows of the progress table that are for today, or late; no card where there is none. */
final class WorkCard extends Page {

  private static final double ROW = 36;
  private static final int MOST_ROWS = 4;
  private static final int STEP = 10;
  private static final double BAR = 90;

  private final TodayViewModel model;
  private final LongConsumer open;
  private final ListView<WorkStore.Row> list = new ListView<>();
  private final VBox root;

  /**
   * @param open opens a row in the progress table
   */
  WorkCard(TodayViewModel model, LongConsumer open, Messages messages) {
    super(messages);
    this.model = model;
    this.open = open;
    list.setId("work-today");
    list.setAccessibleText(messages.get("today.work"));
    list.getStyleClass().add("rows");
    list.setFixedCellSize(ROW);
    list.setCellFactory(view -> new Cell());
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    list.setOnMouseClicked(
        event -> {
          if (event.getClickCount() == 2) {
            chosen().ifPresent(row -> open.accept(row.work().id()));
          }
        });
    Label keys = Nodes.label(messages.get("today.work.keys"), "muted");
    keys.setMinWidth(0);
    root = Nodes.card(Nodes.heading(messages.get("today.work"), Nodes.spacer(), keys), list);
    onChange(list.focusedProperty(), this::selectFirst);
    follow(model.dataProperty(), this::update);
  }

  private Optional<WorkStore.Row> chosen() {
    return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
  }

  private void selectFirst() {
    if (list.isFocused() && list.getSelectionModel().isEmpty()) {
      list.getSelectionModel().selectFirst();
    }
  }

  private void key(KeyEvent event) {
    Optional<WorkStore.Row> row = chosen();
    if (row.isEmpty() || event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    Work work = row.get().work();
    boolean known = true;
    switch (event.getCode()) {
      case RIGHT, PLUS, ADD -> model.offers().addDone(work, STEP);
      case LEFT, MINUS, SUBTRACT -> model.offers().addDone(work, -STEP);
      case ENTER -> open.accept(work.id());
      default -> known = false;
    }
    if (known) {
      event.consume();
    }
  }

  private void update() {
    DayData data = model.dataProperty().get();
    List<WorkStore.Row> rows = data == null ? List.of() : data.works();
    Optional<Long> chosen = chosen().map(row -> row.work().id());
    list.getItems().setAll(rows);
    for (int i = 0; i < rows.size(); i++) {
      long id = rows.get(i).work().id();
      if (chosen.filter(known -> known == id).isPresent()) {
        list.getSelectionModel().select(i);
      }
    }
    list.setMinHeight(Math.min(rows.size(), MOST_ROWS) * ROW + 2);
    list.setPrefHeight(list.getMinHeight());
    list.setMaxHeight(list.getMinHeight());
    Nodes.show(root, !rows.isEmpty());
  }

  @Override
  public VBox root() {
    return root;
  }

  private final class Cell extends ListCell<WorkStore.Row> {

    private final Label what = Nodes.label("", "strong");
    private final Label about = Nodes.label("");
    private final Label share = Nodes.label("", "muted");
    private final ProgressBar bar = new ProgressBar(0);
    private final HBox content = Nodes.row(12, what, about, Nodes.spacer(), share, bar);

    Cell() {
      what.setMinWidth(0);
      about.setMinWidth(Region.USE_PREF_SIZE);
      share.setMinWidth(Region.USE_PREF_SIZE);
      bar.getStyleClass().add("figure-bar");
      bar.setMinWidth(BAR);
      bar.setPrefWidth(BAR);
      HBox.setHgrow(what, Priority.SOMETIMES);
      // A list gives a cell the width that its content asks for, unless that asks for none.
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(WorkStore.@Nullable Row row, boolean isEmpty) {
      super.updateItem(row, isEmpty);
      setGraphic(isEmpty || row == null ? null : content);
      DayData data = model.dataProperty().get();
      if (isEmpty || row == null || data == null) {
        return;
      }
      Work work = row.work();
      boolean late = work.isOverdue(data.today());
      what.setText(work.what());
      about.setText(
          late
              ? messages.get("progress.late", ChronoUnit.DAYS.between(work.to(), data.today()))
              : messages.days(work.from(), work.to()));
      about.getStyleClass().removeAll("late", "muted");
      about.getStyleClass().add(late ? "late" : "muted");
      share.setText(messages.percent((double) work.done() / Work.ALL));
      bar.setProgress((double) work.done() / Work.ALL);
    }
  }
}
