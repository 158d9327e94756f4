package org.henryjournal.ui.today;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.henryjournal.journal.StepStore;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.Page;
import org.kordamp.ikonli.feather.Feather;

/** Open next steps due by the day: planned for it, and late. */
final class PlannedCard extends Page {

  private static final double ROW = 36;
  private static final int MOST_ROWS = 4;

  private final TodayViewModel model;
  private final Runnable toLine;
  private final ListView<StepStore.Planned> list = new ListView<>();
  private final Label count = Nodes.label("", "muted");
  private final Label empty = Nodes.label("", "muted");
  private final TextField field = new TextField();
  private final VBox root;

  PlannedCard(TodayViewModel model, Runnable toLine, Messages messages) {
    super(messages);
    this.model = model;
    this.toLine = toLine;
    list.setId("planned");
    list.setAccessibleText(messages.get("planned.title"));
    list.getStyleClass().add("rows");
    list.setFixedCellSize(ROW);
    list.setCellFactory(view -> new Cell());
    list.setOnKeyPressed(
        event -> {
          StepStore.Planned planned = list.getSelectionModel().getSelectedItem();
          if (planned != null && event.getCode() == KeyCode.ENTER) {
            log(planned);
          }
        });
    empty.setText(messages.get("planned.empty"));
    field.setId("plan-field");
    field.setPromptText(messages.get("planned.prompt"));
    field.getStyleClass().add("quiet-field");
    field.setOnAction(
        event -> {
          if (!field.getText().isBlank()) {
            model.plan(field.getText());
            field.clear();
          }
        });
    root =
        Nodes.card(
            Nodes.heading(messages.get("planned.title"), count, Nodes.spacer(), field),
            list,
            empty);
    follow(model.dataProperty(), this::update);
  }

  private void update() {
    DayData data = model.dataProperty().get();
    if (data == null) {
      return;
    }
    int rows = data.planned().size();
    list.getItems().setAll(data.planned());
    double height = Math.min(rows, MOST_ROWS) * ROW + 2;
    list.setMinHeight(height);
    list.setPrefHeight(height);
    list.setMaxHeight(height);
    Nodes.show(list, rows > 0);
    Nodes.show(empty, rows == 0);
    count.setText(rows == 0 ? "" : messages.number(rows));
  }

  private void log(StepStore.Planned planned) {
    model.logPlanned(planned);
    toLine.run();
  }

  @Override
  public VBox root() {
    return root;
  }

  private final class Cell extends ListCell<StepStore.Planned> {

    private final Label when = Nodes.label("", "planned-when");
    private final Label customer = Nodes.label("", "strong");
    private final Label what = Nodes.label("", "muted");
    private final HBox row = new HBox(10);
    private final ContextMenu menu = new ContextMenu();

    Cell() {
      when.setMinWidth(72);
      customer.setMinWidth(60);
      what.setMinWidth(0);
      what.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(what, Priority.ALWAYS);
      var log = Nodes.button(messages.get("planned.log"), this::logThis, "small", "row-action");
      var more = Nodes.iconButton(Feather.MORE_HORIZONTAL, messages.get("planned.more"), () -> {});
      more.setOnAction(event -> menu.show(more, Side.BOTTOM, 0, 0));
      log.setFocusTraversable(false);
      more.setFocusTraversable(false);
      row.setAlignment(Pos.CENTER_LEFT);
      row.getChildren().addAll(when, customer, what, log, more);
      setOnMouseClicked(
          event -> {
            if (event.getClickCount() == 2) {
              logThis();
            }
          });
    }

    private void logThis() {
      Optional.ofNullable(getItem()).ifPresent(PlannedCard.this::log);
    }

    @Override
    protected void updateItem(StepStore.Planned planned, boolean isEmpty) {
      super.updateItem(planned, isEmpty);
      if (isEmpty || planned == null) {
        setGraphic(null);
        setContextMenu(null);
        return;
      }
      LocalDate day = model.dayProperty().get();
      long late = ChronoUnit.DAYS.between(planned.step().date(), day);
      when.setText(
          late > 0
              ? messages.get("planned.late", late)
              : planned
                  .step()
                  .time()
                  .map(t -> t.toString())
                  .orElse(messages.get("planned.any.time")));
      when.getStyleClass().removeAll("late", "muted");
      if (late > 0) {
        when.getStyleClass().add("late");
      } else if (planned.step().time().isEmpty()) {
        when.getStyleClass().add("muted");
      }
      customer.setText(planned.customerName());
      what.setText(planned.step().what());
      menu.getItems()
          .setAll(
              item("planned.move.tomorrow", () -> model.movePlanned(planned, day.plusDays(1))),
              item("planned.move.week", () -> model.movePlanned(planned, day.plusWeeks(1))),
              item("planned.cancel", () -> model.cancelPlanned(planned, "")));
      setGraphic(row);
      setContextMenu(menu);
    }

    private MenuItem item(String key, Runnable use) {
      MenuItem item = new MenuItem(messages.get(key));
      item.setOnAction(event -> use.run());
      return item;
    }
  }
}
