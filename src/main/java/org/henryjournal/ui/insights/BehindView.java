package org.henryjournal.ui.insights;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongConsumer;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.henryjournal.journal.VisitStore;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.parts.VisitWords;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.Overlay;
import org.henryjournal.ui.shell.Page;

/** The entries behind a mark, in a table from which a customer can be opened. */
final class BehindView extends Page {

  private static final double WIDTH = 860;
  private static final double HEIGHT = 520;
  private static final double ROW = 32;

  private final BehindViewModel model;
  private final Overlay overlay;
  private final LongConsumer openCustomer;
  private final VisitWords words;
  private final Label count = Nodes.label("", "muted");
  private final TableView<VisitStore.Entry> table = new TableView<>();
  private final VBox root;

  BehindView(BehindViewModel model, Overlay overlay, LongConsumer openCustomer, Messages messages) {
    super(messages);
    this.model = model;
    this.overlay = overlay;
    this.openCustomer = openCustomer;
    this.words = new VisitWords(messages);
    table.setId("behind");
    table.setAccessibleText(model.title());
    table.setFixedCellSize(ROW);
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table.setPlaceholder(Nodes.label(""));
    column("insights.head.date", 110, entry -> messages.date(entry.visit().date()));
    column("insights.head.customer", 180, VisitStore.Entry::customerName);
    column(
        "insights.curve.visit",
        100,
        entry -> words.number(entry.visit().outcome(), entry.number()));
    column("insights.head.outcome", 150, words::outcome);
    column("insights.head.note", 240, words::about);
    table.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            open();
          }
        });
    table.setOnMouseClicked(
        event -> {
          if (event.getClickCount() == 2) {
            open();
          }
        });
    VBox.setVgrow(table, Priority.ALWAYS);
    Button open = Nodes.button(messages.get("insights.behind.customer"), this::open);
    open.disableProperty().bind(table.getSelectionModel().selectedItemProperty().isNull());
    Button close = Nodes.button(messages.get("insights.behind.close"), overlay::close);
    HBox buttons = Nodes.row(8, Nodes.spacer(), open, close);
    root =
        new VBox(
            12, Nodes.row(12, Nodes.label(model.title(), "page-title"), count), table, buttons);
    root.setPrefSize(WIDTH, HEIGHT);
    follow(model.shownProperty(), this::update);
  }

  private void column(String key, double width, Function<VisitStore.Entry, String> text) {
    TableColumn<VisitStore.Entry, String> column = new TableColumn<>(messages.get(key));
    column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
    column.setPrefWidth(width);
    column.setSortable(false);
    column.setReorderable(false);
    table.getColumns().add(column);
  }

  private void update() {
    BehindViewModel.Shown shown = model.shownProperty().get();
    if (shown == null) {
      return;
    }
    count.setText(
        shown.all() > shown.entries().size()
            ? messages.get("insights.behind.some", shown.entries().size(), shown.all())
            : messages.get("insights.behind.all", shown.all()));
    table.setItems(FXCollections.observableList(shown.entries()));
    if (!shown.entries().isEmpty()) {
      table.getSelectionModel().select(0);
    }
  }

  private void open() {
    VisitStore.Entry entry = table.getSelectionModel().getSelectedItem();
    if (entry != null) {
      overlay.close();
      openCustomer.accept(entry.visit().customer());
    }
  }

  @Override
  public Region root() {
    return root;
  }

  @Override
  public Optional<Node> firstFocus() {
    return Optional.of(table);
  }
}
