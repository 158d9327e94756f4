package org.henryjournal.ui.today;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.henryjournal.domain.Nudge;
import org.henryjournal.journal.RevisitStore;
import org.henryjournal.journal.StepStore;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.parts.CustomerQuestions;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.OnDemand;
import org.henryjournal.ui.shell.Page;

/** Open next steps due by the day, then the customers due by their revisit interval. */
final class PlannedCard extends Page implements PlannedCell.Owner {

  private static final double ROW = 36;
  private static final int MOST_ROWS = 6;

  /** As many are in sight in a small window, too. */
  private static final int LEAST_ROWS = 4;

  private final TodayViewModel model;
  private final CustomerQuestions questions;
  private final Runnable toLine;
  private final ListView<PlannedRow> list = new ListView<>();
  private final Label count = Nodes.label("", "muted");
  private final Label empty = Nodes.label("", "muted");
  private final TextField field = new TextField();
  private final VBox root;

  PlannedCard(
      TodayViewModel model,
      CustomerQuestions questions,
      Nudges nudges,
      Runnable toLine,
      Messages messages) {
    super(messages);
    this.model = model;
    this.questions = questions;
    this.toLine = toLine;
    list.setId("planned");
    list.setAccessibleText(messages.get("planned.title"));
    list.getStyleClass().add("rows");
    list.setFixedCellSize(ROW);
    list.setCellFactory(view -> new PlannedCell(this, nudges, messages));
    list.setOnKeyPressed(
        event -> {
          PlannedRow row = list.getSelectionModel().getSelectedItem();
          if (row != null && event.getCode() == KeyCode.ENTER) {
            act(row);
          }
        });
    list.setOnContextMenuRequested(this::menuByKey);
    onChange(list.focusedProperty(), this::selectFirst);
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

  /** Who comes to the list by key sees at once what Enter means. */
  private void selectFirst() {
    if (list.isFocused() && list.getSelectionModel().isEmpty()) {
      list.getSelectionModel().selectFirst();
    }
  }

  private void menuByKey(ContextMenuEvent event) {
    PlannedRow row = list.getSelectionModel().getSelectedItem();
    if (event.isKeyboardTrigger() && row != null) {
      OnDemand.open(list, menu(row));
      event.consume();
    }
  }

  private void update() {
    DayData data = model.dataProperty().get();
    if (data == null) {
      return;
    }
    List<RevisitStore.Due> due = data.followUps().due();
    List<PlannedRow> rows =
        Stream.<PlannedRow>concat(
                data.planned().stream().map(PlannedRow.Planned::new),
                due.stream().map(PlannedRow.Due::new))
            .toList();
    PlannedRow selected = list.getSelectionModel().getSelectedItem();
    int fromEnd = list.getItems().size() - list.getSelectionModel().getSelectedIndex();
    list.getItems().setAll(rows);
    if (selected != null) {
      select(selected, rows.size() - fromEnd);
    }
    list.setMinHeight(height(Math.min(rows.size(), LEAST_ROWS)));
    list.setPrefHeight(height(Math.min(rows.size(), MOST_ROWS)));
    list.setMaxHeight(list.getPrefHeight());
    Nodes.show(list, !rows.isEmpty());
    Nodes.show(empty, rows.isEmpty());
    count.setText(
        rows.isEmpty() ? "" : messages.get("planned.count", data.planned().size(), due.size()));
  }

  private static double height(int rows) {
    return rows * ROW + 2;
  }

  /**
   * Keeps the selection; what was planned or logged hands it to the next of its kind.
   *
   * @param place of the one that comes after it, counted from the end: what is planned moves up
   *     among the planned, and those that are due stay where they are
   */
  private void select(PlannedRow selected, int place) {
    List<PlannedRow> rows = list.getItems();
    int same = -1;
    for (int i = 0; i < rows.size(); i++) {
      if (isSame(rows.get(i), selected)) {
        same = i;
      }
    }
    int at = same >= 0 ? same : Math.min(Math.max(place + 1, 0), rows.size() - 1);
    if (at >= 0) {
      list.getSelectionModel().select(at);
    }
  }

  private static boolean isSame(PlannedRow row, PlannedRow other) {
    return row instanceof PlannedRow.Planned one && other instanceof PlannedRow.Planned two
        ? one.planned().step().id() == two.planned().step().id()
        : row.getClass() == other.getClass() && row.customer() == other.customer();
  }

  @Override
  public DayData data() {
    return Objects.requireNonNull(model.dataProperty().get(), "A row is shown once a day is read");
  }

  @Override
  public void act(PlannedRow row) {
    switch (row) {
      case PlannedRow.Planned planned -> {
        model.logPlanned(planned.planned());
        toLine.run();
      }
      case PlannedRow.Due due -> model.plan(due.due());
    }
  }

  @Override
  public List<MenuItem> menu(PlannedRow row) {
    List<MenuItem> items =
        switch (row) {
          case PlannedRow.Planned planned -> menu(planned.planned());
          case PlannedRow.Due due -> menu(due.due());
        };
    data()
        .followUps()
        .card(row.customer())
        .filter(card -> card.nudge() == Nudge.ASK_WHY)
        .ifPresent(
            card -> {
              items.add(new SeparatorMenuItem());
              items.add(
                  Nodes.item(
                      messages.get("why.ask"), () -> questions.why(card, list::requestFocus)));
            });
    return items;
  }

  private List<MenuItem> menu(StepStore.Planned planned) {
    LocalDate day = data().day();
    return new ArrayList<>(
        List.of(
            Nodes.item(
                messages.get("planned.move.tomorrow"),
                () -> model.movePlanned(planned, day.plusDays(1))),
            Nodes.item(
                messages.get("planned.move.week"),
                () -> model.movePlanned(planned, day.plusWeeks(1))),
            Nodes.item(messages.get("planned.cancel"), () -> model.cancelPlanned(planned, ""))));
  }

  private List<MenuItem> menu(RevisitStore.Due due) {
    List<MenuItem> items = new ArrayList<>();
    items.add(Nodes.item(messages.get("due.plan"), () -> model.plan(due)));
    items.add(new SeparatorMenuItem());
    items.addAll(
        questions.revisits(
            due.customer(), due.customerName(), Optional.of(due.revisit()), list::requestFocus));
    return items;
  }

  @Override
  public VBox root() {
    return root;
  }
}
