package org.henryjournal.ui.care;

import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.henryjournal.insight.CareDue;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.parts.DraftView;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.Overlay;
import org.henryjournal.ui.shell.Page;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The few who are due today, those of one kind together; Enter logs the chosen one. */
final class DueCard extends Page {

  private static final double ROW = 46;
  private static final double HEADING = 26;
  private static final double MOST_HEIGHT = 420;

  private final CareViewModel model;
  private final Overlay overlay;
  private final LongConsumer openCustomer;
  private final ListView<CareDue.Item> list = new ListView<>();
  private final Label count = Nodes.label("", "muted");
  private final Label hint;
  private final Button write;
  private final VBox root;

  DueCard(CareViewModel model, Overlay overlay, LongConsumer openCustomer, Messages messages) {
    super(messages);
    this.model = model;
    this.overlay = overlay;
    this.openCustomer = openCustomer;
    list.setId("care-due");
    list.setAccessibleText(messages.get("care.due"));
    list.getStyleClass().add("rows");
    list.setCellFactory(view -> new Cell());
    list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    list.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            logChosen();
            event.consume();
          }
        });
    count.setId("care-due-count");
    hint = Nodes.wrapped("", "muted");
    hint.setId("care-due-hint");
    write = Nodes.button(messages.get("care.write"), this::write);
    write.setId("care-write");
    write.setMinWidth(Region.USE_PREF_SIZE);
    root =
        Nodes.card(
            Nodes.heading(messages.get("care.due"), count, Nodes.spacer(), write), list, hint);
    follow(model.shownProperty(), this::update);
  }

  private void logChosen() {
    CareDue.Item chosen = list.getSelectionModel().getSelectedItem();
    if (chosen != null) {
      model.log(chosen);
    }
  }

  /** To the chosen, or to all that are shown where one or none is chosen. */
  private void write() {
    List<CareDue.Item> chosen = List.copyOf(list.getSelectionModel().getSelectedItems());
    List<CareDue.Item> to = chosen.size() > 1 ? chosen : List.copyOf(list.getItems());
    if (!to.isEmpty()) {
      List<Long> customers = to.stream().map(CareDue.Item::customer).distinct().toList();
      overlay.show(
          new DraftView(model.draft(customers, to.getFirst().kind()), overlay, messages),
          list::requestFocus);
    }
  }

  private void update() {
    CareViewModel.Shown shown = model.shownProperty().get();
    Nodes.show(root, shown != null);
    if (shown == null) {
      return;
    }
    int at = list.getSelectionModel().getSelectedIndex();
    if (!shown.few().equals(list.getItems())) {
      list.getItems().setAll(shown.few());
      if (!shown.few().isEmpty()) {
        list.getSelectionModel().clearAndSelect(Math.clamp(at, 0, shown.few().size() - 1));
      }
    }
    list.refresh();
    Nodes.show(list, !shown.few().isEmpty());
    long kinds = shown.few().stream().map(CareDue.Item::kind).distinct().count();
    double height = shown.few().size() * ROW + kinds * HEADING + 4;
    list.setPrefHeight(Math.min(height, MOST_HEIGHT));
    list.setMinHeight(Math.min(height, MOST_HEIGHT));
    write.setDisable(shown.few().isEmpty());
    count.setText(
        shown.due() > shown.few().size()
            ? messages.get("care.due.of", shown.few().size(), shown.due())
            : "");
    hint.setText(
        messages.get(
            !shown.few().isEmpty()
                ? "care.due.hint"
                : shown.rules().isEmpty() ? "care.due.no.rules" : "care.due.none"));
  }

  @Override
  public VBox root() {
    return root;
  }

  @Override
  public Optional<Node> firstFocus() {
    return Optional.of(list);
  }

  private final class Cell extends ListCell<CareDue.Item> {

    private final Label kind = Nodes.label("", "card-title");
    private final Button name = Nodes.button("", this::open, "flat", "strong", "row-name");
    private final Label why = Nodes.label("", "muted");
    private final Label late = Nodes.label("", "muted");
    private final Label worth = Nodes.label("", "tabular");
    private final VBox box;

    Cell() {
      setPrefWidth(0);
      name.setMinWidth(0);
      why.setMinWidth(0);
      late.setMinWidth(Region.USE_PREF_SIZE);
      worth.setMinWidth(Region.USE_PREF_SIZE);
      Button log =
          Nodes.iconButton(
              Feather.CHECK,
              messages.get("care.log"),
              () -> {
                CareDue.Item item = getItem();
                if (item != null) {
                  model.log(item);
                }
              });
      HBox words = Nodes.row(8, why, Nodes.spacer(), late);
      VBox both = new VBox(Nodes.row(8, name, Nodes.spacer(), worth), words);
      both.setMinWidth(0);
      HBox.setHgrow(both, Priority.ALWAYS);
      kind.setMinHeight(HEADING);
      box = new VBox(kind, Nodes.row(8, both, log));
    }

    private void open() {
      CareDue.Item item = getItem();
      if (item != null) {
        openCustomer.accept(item.customer());
      }
    }

    @Override
    protected void updateItem(CareDue.@Nullable Item item, boolean empty) {
      super.updateItem(item, empty);
      CareViewModel.Shown shown = model.shownProperty().get();
      if (empty || item == null || shown == null) {
        setGraphic(null);
        return;
      }
      int at = getIndex();
      boolean first = at == 0 || list.getItems().get(at - 1).kind() != item.kind();
      kind.setText(messages.get("care.kind." + item.kind().code()));
      Nodes.show(kind, first);
      name.setText(shown.name(item.customer()));
      why.setText(why(shown, item));
      late.setText(
          item.daysLate() == 0
              ? messages.get("care.today")
              : messages.get("care.late", item.daysLate()));
      worth.setText(item.worth().signum() == 0 ? "" : messages.amount(item.worth()));
      setGraphic(box);
    }

    private String why(CareViewModel.Shown shown, CareDue.Item item) {
      String said =
          switch (item.why()) {
            case CareDue.Why.Rule rule -> rule(shown, rule);
            case CareDue.Why.Check check ->
                messages.get("care.why.check", check.days(), check.deal().date());
          };
      return said
          + " · "
          + item.last()
              .map(day -> messages.get("care.last", day))
              .orElse(messages.get("care.never"));
    }

    private String rule(CareViewModel.Shown shown, CareDue.Why.Rule rule) {
      String whose = shown.whose(rule.rule());
      return whose.isEmpty()
          ? messages.get("care.why.all", rule.rule().perYear())
          : messages.get("care.why.tag", whose, rule.rule().perYear());
    }
  }
}
