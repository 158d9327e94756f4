package org.henryjournal.ui.today;

import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.henryjournal.journal.BirthdayStore.Kept;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.Page;
import org.jspecify.annotations.Nullable;

/** Whose birthday it is today and in the days after; no card where it is nobody's. */
final class BirthdaysCard extends Page {

  private static final double ROW = 36;
  private static final int MOST_ROWS = 3;

  private final TodayViewModel model;
  private final LongConsumer open;
  private final ListView<Kept> list = new ListView<>();
  private final VBox root;

  /**
   * @param open opens the page of a customer by id
   */
  BirthdaysCard(TodayViewModel model, LongConsumer open, Messages messages) {
    super(messages);
    this.model = model;
    this.open = open;
    list.setId("birthdays-today");
    list.setAccessibleText(messages.get("today.birthdays"));
    list.getStyleClass().add("rows");
    list.setFixedCellSize(ROW);
    list.setCellFactory(view -> new Cell());
    list.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            openChosen();
            event.consume();
          }
        });
    list.setOnMouseClicked(
        event -> {
          if (event.getClickCount() == 2) {
            openChosen();
          }
        });
    Label keys = Nodes.label(messages.get("today.birthdays.keys"), "muted");
    keys.setMinWidth(0);
    root = Nodes.card(Nodes.heading(messages.get("today.birthdays"), Nodes.spacer(), keys), list);
    onChange(list.focusedProperty(), this::selectFirst);
    follow(model.dataProperty(), this::update);
  }

  private void openChosen() {
    Optional.ofNullable(list.getSelectionModel().getSelectedItem())
        .ifPresent(kept -> open.accept(kept.customer()));
  }

  private void selectFirst() {
    if (list.isFocused() && list.getSelectionModel().isEmpty()) {
      list.getSelectionModel().selectFirst();
    }
  }

  private void update() {
    DayData data = model.dataProperty().get();
    List<Kept> rows = data == null ? List.of() : data.birthdays();
    if (!rows.equals(list.getItems())) {
      list.getItems().setAll(rows);
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

  private final class Cell extends ListCell<Kept> {

    private final Label who = Nodes.label("", "strong");
    private final Label customer = Nodes.label("");
    private final Label age = Nodes.label("", "muted");
    private final Label day = Nodes.label("", "muted");
    private final HBox content = Nodes.row(12, who, customer, Nodes.spacer(), age, day);

    Cell() {
      who.setMinWidth(0);
      customer.setMinWidth(0);
      age.setMinWidth(Region.USE_PREF_SIZE);
      day.setMinWidth(Region.USE_PREF_SIZE);
      HBox.setHgrow(who, Priority.SOMETIMES);
      // A list gives a cell the width that its content asks for, unless that asks for none.
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Kept kept, boolean isEmpty) {
      super.updateItem(kept, isEmpty);
      setGraphic(isEmpty || kept == null ? null : content);
      if (isEmpty || kept == null) {
        return;
      }
      who.setText(kept.contact().orElse(kept.customerName()));
      customer.setText(kept.contact().isPresent() ? kept.customerName() : "");
      age.setText(kept.turns().map(years -> messages.get("birthdays.turns", years)).orElse(""));
      day.setText(messages.day(kept.day()));
    }
  }
}
