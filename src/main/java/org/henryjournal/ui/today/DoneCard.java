package org.henryjournal.ui.today;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.henryjournal.domain.NextStep;
import org.henryjournal.domain.Outcome;
import org.henryjournal.journal.VisitStore;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.parts.VisitWords;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.OnDemand;
import org.henryjournal.ui.shell.Page;
import org.kordamp.ikonli.feather.Feather;

/** What was done on the day: every entry, to be opened, changed or deleted. */
final class DoneCard extends Page {

  private static final double ROW = 52;

  private final TodayViewModel model;
  private final Consumer<VisitStore.Entry> edit;
  private final LongConsumer openCustomer;
  private final VisitWords words;
  private final ListView<VisitStore.Entry> list = new ListView<>();
  private final Label count = Nodes.label("", "muted");
  private final Label empty = Nodes.wrapped("", "muted", "empty-hint");
  private final VBox root;
  private boolean anyHasTime;
  private Optional<LocalDate> shownDay = Optional.empty();

  DoneCard(
      TodayViewModel model,
      Consumer<VisitStore.Entry> edit,
      LongConsumer openCustomer,
      Messages messages) {
    super(messages);
    this.model = model;
    this.edit = edit;
    this.openCustomer = openCustomer;
    this.words = new VisitWords(messages);
    list.setId("done");
    list.setAccessibleText(messages.get("done.title"));
    list.getStyleClass().add("rows");
    list.setFixedCellSize(ROW);
    list.setCellFactory(view -> new Cell());
    list.setOnKeyPressed(
        event -> {
          VisitStore.Entry entry = list.getSelectionModel().getSelectedItem();
          if (entry != null && event.getCode() == KeyCode.ENTER) {
            edit.accept(entry);
          } else if (entry != null && event.getCode() == KeyCode.DELETE) {
            model.delete(entry);
          }
        });
    list.setMinHeight(ROW + 4);
    empty.setText(messages.get("done.empty"));
    list.setPlaceholder(empty);
    VBox.setVgrow(list, Priority.ALWAYS);
    root = Nodes.card(Nodes.heading(messages.get("done.title"), count), list);
    follow(model.dataProperty(), this::update);
  }

  private void update() {
    DayData data = model.dataProperty().get();
    if (data == null) {
      return;
    }
    boolean sameDay = shownDay.filter(data.day()::equals).isPresent();
    int before = list.getItems().size();
    VisitStore.Entry selected = list.getSelectionModel().getSelectedItem();
    anyHasTime = data.done().stream().anyMatch(entry -> entry.visit().time().isPresent());
    list.getItems().setAll(data.done());
    if (selected != null) {
      data.done().stream()
          .filter(entry -> entry.visit().id() == selected.visit().id())
          .findFirst()
          .ifPresent(entry -> list.getSelectionModel().select(entry));
    }
    if (!sameDay) {
      list.scrollTo(0);
    } else if (data.done().size() > before) {
      showNewest(data);
    }
    shownDay = Optional.of(data.day());
    count.setText(
        data.done().isEmpty()
            ? ""
            : messages.get("done.count", data.tally().visits(), data.tally().attempts()));
  }

  /** What was just saved is in sight. */
  private void showNewest(DayData data) {
    data.done().stream()
        .max(Comparator.comparingLong(entry -> entry.visit().id()))
        .ifPresent(list::scrollTo);
  }

  @Override
  public VBox root() {
    return root;
  }

  /** What was agreed is cut beyond it, and whole in its tool tip. */
  private static final double MOST_OF_STEP = 260;

  private final class Cell extends ListCell<VisitStore.Entry> {

    private final Label time = Nodes.label("", "muted");
    private final Label customer = Nodes.label("", "strong");
    private final Label number = Nodes.label("", "muted");
    private final Label outcome = Nodes.label("", "outcome");
    private final Label about = Nodes.label("");
    private final Label step = Nodes.label("", "muted");
    private final HBox row = new HBox(10);
    private final VBox said = new VBox(1);

    Cell() {
      about.setMinWidth(0);
      about.getStyleClass().add("muted");
      row.setAlignment(Pos.CENTER_LEFT);
      setPrefWidth(0);
      time.setMinWidth(44);
      customer.setMinWidth(60);
      number.setMinWidth(USE_PREF_SIZE);
      outcome.setMinWidth(USE_PREF_SIZE);
      step.setMinWidth(MOST_OF_STEP / 2);
      step.setMaxWidth(MOST_OF_STEP);
      OnDemand.tip(step, () -> step.isTextTruncated() ? step.getText() : "");
      said.setAlignment(Pos.CENTER_LEFT);
      said.setMinWidth(0);
      HBox.setHgrow(said, Priority.ALWAYS);
      said.getChildren().addAll(Nodes.row(10, customer, number, outcome), about);
      var delete =
          Nodes.iconButton(
              Feather.TRASH_2,
              messages.get("visit.delete"),
              () -> Optional.ofNullable(getItem()).ifPresent(model::delete));
      delete.getStyleClass().add("row-action");
      delete.setFocusTraversable(false);
      var change =
          Nodes.iconButton(
              Feather.EDIT_2,
              messages.get("visit.edit"),
              () -> Optional.ofNullable(getItem()).ifPresent(edit));
      change.getStyleClass().add("row-action");
      change.setFocusTraversable(false);
      row.getChildren().addAll(time, said, step, change, delete);
      OnDemand.menu(this, this::menu);
      setOnMouseClicked(
          event -> {
            if (event.getClickCount() == 2 && getItem() != null) {
              edit.accept(getItem());
            }
          });
    }

    /** {@code next: Fri 4 Dec · bring the contract}. */
    private String agreed(NextStep next) {
      String when = words.step(next);
      return next.what().isBlank() ? when : messages.get("suggested.step.what", when, next.what());
    }

    private List<MenuItem> menu() {
      VisitStore.Entry entry = getItem();
      return entry == null
          ? List.of()
          : List.of(
              Nodes.item(messages.get("visit.edit"), () -> edit.accept(entry)),
              Nodes.item(
                  messages.get("visit.customer"),
                  () -> openCustomer.accept(entry.visit().customer())),
              Nodes.item(messages.get("visit.delete"), () -> model.delete(entry)));
    }

    @Override
    protected void updateItem(VisitStore.Entry entry, boolean isEmpty) {
      super.updateItem(entry, isEmpty);
      if (isEmpty || entry == null) {
        setGraphic(null);
        return;
      }
      time.setText(entry.visit().time().map(t -> t.toString()).orElse(""));
      Nodes.show(time, anyHasTime);
      customer.setText(entry.customerName());
      number.setText(words.number(entry.visit().outcome(), entry.number()));
      outcome.setText(entry.visit().outcome() == Outcome.NOT_REACHED ? "" : words.outcome(entry));
      outcome.getStyleClass().removeIf(style -> style.startsWith("outcome-"));
      outcome.getStyleClass().add("outcome-" + entry.visit().outcome().code());
      about.setText(words.about(entry));
      Nodes.show(about, !about.getText().isEmpty());
      step.setText(entry.step().map(this::agreed).orElse(""));
      row.setOpacity(entry.visit().outcome().isAttempt() ? 0.75 : 1);
      setGraphic(row);
    }
  }
}
