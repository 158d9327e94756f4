package org.henryjournal.ui.customers;

import java.math.BigDecimal;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.henryjournal.domain.Birthday;
import org.henryjournal.domain.CustomerNames;
import org.henryjournal.domain.Labels;
import org.henryjournal.text.BirthdayWords;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.parts.CardText;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.Overlay;
import org.henryjournal.ui.shell.Page;
import org.henryjournal.ui.shell.SideBySide;
import org.henryjournal.ui.shell.Wrapping;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Merges two customers: first the other one is found, then both are shown side by side. */
final class MergeView extends Page {

  private static final double ROW = 32;

  private final MergeViewModel model;
  private final TextField typed = new TextField();
  private final ListView<CustomerNames.Name> found = new ListView<>();
  private final Label title = Nodes.label("", "page-title");
  private final Label about = Nodes.label("", "note");
  private final SideBySide sides = new SideBySide("merge-compared", 8);
  private final Button merge;
  private final Button swap;
  private final Button again;
  private final VBox root = new VBox(12);

  MergeView(MergeViewModel model, Overlay overlay, Messages messages) {
    super(messages);
    this.model = model;
    Nodes.atMost(title, 3);
    Wrapping.on(about);
    about.setId("merge-about");
    typed.setId("merge-name");
    typed.setPromptText(messages.get("customers.merge.prompt"));
    typed.textProperty().bindBidirectional(model.typedProperty());
    typed.addEventFilter(KeyEvent.KEY_PRESSED, this::fromFieldToList);
    found.setId("merge-found");
    found.getStyleClass().addAll("rows", "choices");
    found.setFixedCellSize(ROW);
    found.setPrefHeight(6 * ROW + 4);
    Label none = Nodes.label(messages.get("customers.merge.none"), "muted");
    none.setId("merge-none");
    none.visibleProperty().bind(model.typedProperty().map(text -> !text.isBlank()));
    found.setPlaceholder(none);
    found.setCellFactory(list -> new NameCell());
    found.setOnMouseClicked(event -> chooseFound());
    found.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            chooseFound();
            event.consume();
          }
        });
    sides.root().setMaxHeight(440);
    sides.fitToLines();
    merge =
        Nodes.button(
            messages.get("customers.merge.do"), () -> model.merge(overlay::close), "accent");
    merge.setId("merge-do");
    swap = Nodes.button(messages.get("customers.merge.swap"), model::swap);
    swap.setId("merge-swap");
    swap.setGraphic(new FontIcon(Feather.REPEAT));
    again = Nodes.button(messages.get("customers.merge.again"), model::chooseAgain);
    Button cancel = Nodes.button(messages.get("form.cancel"), overlay::close);
    ButtonBar bar = new ButtonBar();
    ButtonBar.setButtonData(merge, ButtonBar.ButtonData.OK_DONE);
    ButtonBar.setButtonData(cancel, ButtonBar.ButtonData.CANCEL_CLOSE);
    ButtonBar.setButtonData(swap, ButtonBar.ButtonData.LEFT);
    ButtonBar.setButtonData(again, ButtonBar.ButtonData.LEFT);
    bar.getButtons().addAll(again, swap, cancel, merge);
    bar.getButtons().forEach(button -> ButtonBar.setButtonUniformSize(button, false));
    root.getChildren().addAll(title, about, typed, found, sides.root(), bar);
    root.setPrefWidth(760);
    follow(model.foundProperty(), this::showFound);
    follow(model.comparisonProperty(), this::update);
  }

  private void showFound() {
    found.getItems().setAll(model.foundProperty().get());
    found.getSelectionModel().select(0);
  }

  private void fromFieldToList(KeyEvent event) {
    if (event.getCode() == KeyCode.DOWN) {
      found.requestFocus();
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER) {
      chooseFound();
      event.consume();
    }
  }

  private void chooseFound() {
    CustomerNames.Name name = found.getSelectionModel().getSelectedItem();
    if (name != null) {
      model.choose(name.id());
    }
  }

  private void update() {
    MergeViewModel.Comparison shown = model.comparisonProperty().get();
    boolean comparing = shown != null;
    for (Node node : new Node[] {typed, found}) {
      Nodes.show(node, !comparing);
    }
    for (Node node : new Node[] {sides.root(), merge, swap, again}) {
      Nodes.show(node, comparing);
    }
    if (shown == null) {
      title.setText(messages.get("customers.merge.title", model.customer().name()));
      about.setText(messages.get("customers.merge.find"));
      return;
    }
    title.setText(messages.get("customers.merge.both", shown.goes().name(), shown.stays().name()));
    MergeViewModel.Brought brought = shown.brought();
    about.setText(
        messages.get("customers.merge.about", shown.stays().name(), shown.entries())
            + messages.get(
                "customers.merge.brings", brought.entries(), brought.deals(), brought.contacts()));
    sides.begin(
        messages.get("customers.merge.stays"),
        messages.get("customers.merge.goes"),
        messages.get("customers.merge.result"));
    for (MergeViewModel.Line line : shown.lines()) {
      sides.add(
          messages.get(line.key()),
          value(line.stays(), "merge-value"),
          value(line.goes(), "muted"),
          value(line.result(), line.isFilled() ? "merge-filled" : "strong"));
    }
    merge.requestFocus();
  }

  private SideBySide.Value value(Optional<Object> value, String style) {
    return new SideBySide.Value(value.map(this::said).orElse(""), style);
  }

  private String said(Object value) {
    return switch (value) {
      case BigDecimal amount -> messages.amount(amount);
      case Birthday birthday -> new BirthdayWords(messages).text(birthday);
      case Labels labels -> new CardText(messages).known(labels);
      default -> value.toString();
    };
  }

  @Override
  public Region root() {
    return root;
  }

  @Override
  public Optional<Node> firstFocus() {
    return Optional.of(typed);
  }

  private static final class NameCell extends ListCell<CustomerNames.Name> {
    @Override
    protected void updateItem(CustomerNames.@Nullable Name name, boolean empty) {
      super.updateItem(name, empty);
      setText(empty || name == null ? null : name.name());
    }
  }
}
