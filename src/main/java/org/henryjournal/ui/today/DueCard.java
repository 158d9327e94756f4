package org.henryjournal.ui.today;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.henryjournal.domain.Festival;
import org.henryjournal.domain.Promise;
import org.henryjournal.journal.BirthdayStore;
import org.henryjournal.journal.ComplaintStore;
import org.henryjournal.journal.DueToday;
import org.henryjournal.journal.MoneyStore;
import org.henryjournal.journal.PromiseStore;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.Page;
import org.jspecify.annotations.Nullable;

/**
 * What asks to be done about customers who have bought, most urgent first: money that is due,
 * complaints that are open, promises that are due, festivals and birthdays. No card where there is
 * nothing.
 */
final class DueCard extends Page {

  private static final double ROW = 36;
  private static final double KIND = 64;
  private static final int MOST_ROWS = 4;

  /**
   * One row.
   *
   * @param kind what it is about, in a word
   * @param customer whom it is about; empty for a festival
   * @param what beside the name; may be ''
   * @param isLate whether its day has gone by
   */
  private record Item(
      String kind, OptionalLong customer, String who, String what, String when, boolean isLate) {}

  private final TodayViewModel model;
  private final LongConsumer open;
  private final ListView<Item> list = new ListView<>();
  private final VBox root;

  /**
   * @param open opens the page of a customer by id
   */
  DueCard(TodayViewModel model, LongConsumer open, Messages messages) {
    super(messages);
    this.model = model;
    this.open = open;
    list.setId("due-today");
    list.setAccessibleText(messages.get("today.due"));
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
    Label keys = Nodes.label(messages.get("today.due.keys"), "muted");
    keys.setMinWidth(0);
    root = Nodes.card(Nodes.heading(messages.get("today.due"), Nodes.spacer(), keys), list);
    onChange(list.focusedProperty(), this::selectFirst);
    follow(model.dataProperty(), this::update);
  }

  private void openChosen() {
    Optional.ofNullable(list.getSelectionModel().getSelectedItem())
        .ifPresent(item -> item.customer().ifPresent(open));
  }

  private void selectFirst() {
    if (list.isFocused() && list.getSelectionModel().isEmpty()) {
      list.getSelectionModel().selectFirst();
    }
  }

  private void update() {
    DayData data = model.dataProperty().get();
    List<Item> rows = data == null ? List.of() : items(data.due());
    if (!rows.equals(list.getItems())) {
      list.getItems().setAll(rows);
    }
    list.setMinHeight(Math.min(rows.size(), MOST_ROWS) * ROW + 2);
    list.setPrefHeight(list.getMinHeight());
    list.setMaxHeight(list.getMinHeight());
    Nodes.show(root, !rows.isEmpty());
  }

  private List<Item> items(DueToday due) {
    List<Item> items = new ArrayList<>();
    due.complaints().forEach(named -> items.add(complaint(named, due.day())));
    due.promises().forEach(named -> items.add(promise(named, due.day())));
    due.festivals().forEach(festival -> items.add(festival(festival)));
    due.birthdays().forEach(kept -> items.add(birthday(kept)));
    due.money().forEach(owing -> items.add(money(owing)));
    due.care().forEach(care -> items.add(care(care)));
    return items;
  }

  private Item money(MoneyStore.Owing owing) {
    return new Item(
        messages.get("today.due.money"),
        OptionalLong.of(owing.customer()),
        owing.customerName(),
        messages.amount(owing.open()),
        owing.daysLate() > 0
            ? messages.get("collections.late", owing.daysLate())
            : messages.day(owing.date()),
        owing.daysLate() > 0);
  }

  private Item care(DueToday.Care care) {
    return new Item(
        messages.get("today.due.care"),
        OptionalLong.of(care.customer()),
        care.customerName(),
        messages.get("care.kind." + care.kind().code()),
        care.daysLate() > 0 ? messages.get("care.late", care.daysLate()) : "",
        false);
  }

  private Item complaint(ComplaintStore.Named named, LocalDate day) {
    return new Item(
        messages.get("today.due.complaint"),
        OptionalLong.of(named.complaint().customer()),
        named.customerName(),
        named.complaint().text(),
        messages.get(
            "complaint.open.days", ChronoUnit.DAYS.between(named.complaint().opened(), day)),
        true);
  }

  private Item promise(PromiseStore.Named named, LocalDate day) {
    Promise promise = named.promise();
    return new Item(
        messages.get("today.due.promise"),
        OptionalLong.of(promise.customer()),
        named.customerName(),
        messages.get("promise.side." + promise.side().code(), promise.text()),
        promise
            .due()
            .map(
                due ->
                    promise.isLate(day)
                        ? messages.get("collections.late", ChronoUnit.DAYS.between(due, day))
                        : messages.day(due))
            .orElse(""),
        promise.isLate(day));
  }

  private Item festival(Festival.Day festival) {
    return new Item(
        messages.get("today.due.festival"),
        OptionalLong.empty(),
        messages.get(festival.festival().messageKey()),
        "",
        messages.day(festival.date()),
        false);
  }

  private Item birthday(BirthdayStore.Kept kept) {
    String age = kept.turns().map(years -> messages.get("birthdays.turns", years)).orElse("");
    String at = kept.contact().isPresent() ? kept.customerName() : "";
    return new Item(
        messages.get("today.due.birthday"),
        OptionalLong.of(kept.customer()),
        kept.contact().orElse(kept.customerName()),
        Stream.of(at, age).filter(word -> !word.isEmpty()).collect(Collectors.joining(" · ")),
        messages.day(kept.day()),
        false);
  }

  @Override
  public VBox root() {
    return root;
  }

  private final class Cell extends ListCell<Item> {

    private final Label kind = Nodes.label("", "muted");
    private final Label who = Nodes.label("", "strong");
    private final Label what = Nodes.label("");
    private final Label when = Nodes.label("", "muted");
    private final HBox content = Nodes.row(12, kind, who, what, when);

    Cell() {
      kind.setMinWidth(KIND);
      who.setMinWidth(0);
      // The name stays whole: what was said takes the room that is left.
      what.setMinWidth(0);
      what.setPrefWidth(0);
      what.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(what, Priority.ALWAYS);
      when.setMinWidth(Region.USE_PREF_SIZE);
      // A list gives a cell the width that its content asks for, unless that asks for none.
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Item item, boolean isEmpty) {
      super.updateItem(item, isEmpty);
      setGraphic(isEmpty || item == null ? null : content);
      if (isEmpty || item == null) {
        return;
      }
      kind.setText(item.kind());
      who.setText(item.who());
      what.setText(item.what());
      when.setText(item.when());
      when.getStyleClass().setAll("label", item.isLate() ? "attention" : "muted");
    }
  }
}
