package org.henryjournal.ui.parts;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.henryjournal.domain.Touch;
import org.henryjournal.exchange.lists.MessageDraft.Recipient;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.Overlay;
import org.henryjournal.ui.shell.Page;
import org.henryjournal.ui.shell.Wrapping;
import org.jspecify.annotations.Nullable;

/**
 * A message to some customers, written once: Enter in the list copies it for the chosen one and
 * goes on to the next.
 */
public final class DraftView extends Page {

  private static final double WIDTH = 560;
  private static final double LIST_HEIGHT = 200;

  private final DraftViewModel model;
  private final ComboBox<String> name = new ComboBox<>();
  private final TextArea text = new TextArea();
  private final ListView<Recipient> list = new ListView<>();
  private final Label preview = Nodes.wrapped("", "muted");
  private final Label title = Nodes.label("", "page-title");
  private final Button log;
  private final VBox root;

  public DraftView(DraftViewModel model, Overlay overlay, Messages messages) {
    super(messages);
    this.model = model;
    name.setId("draft-name");
    name.setEditable(true);
    name.setPromptText(messages.get("care.draft.name"));
    name.setAccessibleText(messages.get("care.draft.name"));
    name.setOnAction(event -> model.choose(Objects.requireNonNullElse(name.getValue(), "")));
    text.setId("draft-text");
    text.setPromptText(messages.get("care.draft.prompt", mark("care.draft.mark.name")));
    text.setAccessibleText(messages.get("care.draft"));
    text.setPrefRowCount(4);
    Wrapping.on(text);
    Nodes.leaveByTab(text);
    text.textProperty().bindBidirectional(model.textProperty());
    whenLeft(
        () -> {
          text.textProperty().unbindBidirectional(model.textProperty());
          model.keep();
        });
    list.setId("draft-recipients");
    list.setAccessibleText(messages.get("care.draft.to"));
    list.getStyleClass().add("rows");
    list.setPrefHeight(LIST_HEIGHT);
    list.setCellFactory(view -> new Cell());
    list.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            copyNext();
            event.consume();
          }
        });
    preview.setId("draft-preview");
    Nodes.atMost(preview, 4);
    Button next = Nodes.button(messages.get("care.draft.copy"), this::copyNext, "accent");
    next.setId("draft-copy");
    Button all =
        Nodes.button(
            messages.get("care.draft.copy.all"), () -> model.copyAll(DraftView::toClipboard));
    all.setId("draft-copy-all");
    ComboBox<Touch.Kind> kind = choice(model.kindProperty(), Touch.Kind.values(), "care.kind.");
    kind.setId("draft-kind");
    log = Nodes.button("", () -> model.logForAll(overlay::close));
    log.setId("draft-log");
    Button close = Nodes.button(messages.get("care.draft.close"), overlay::close);
    for (Button each : List.of(next, all, log, close)) {
      each.setMinWidth(Region.USE_PREF_SIZE);
    }
    root =
        new VBox(
            12,
            title,
            name,
            text,
            Nodes.wrapped(
                messages.get(
                    "care.draft.marks",
                    mark("care.draft.mark.name"),
                    mark("care.draft.mark.customer")),
                "muted"),
            list,
            preview,
            Nodes.row(8, next, all, Nodes.spacer()),
            Nodes.row(8, kind, log, Nodes.spacer(), close));
    root.setPrefWidth(WIDTH);
    follow(model.recipientsProperty(), this::show);
    follow(model.textsProperty(), this::showNames);
    onChange(model.textProperty(), this::preview);
    onChange(list.getSelectionModel().selectedItemProperty(), this::preview);
  }

  private String mark(String key) {
    return "{" + messages.get(key) + "}";
  }

  private void show() {
    List<Recipient> recipients = model.recipientsProperty().get();
    title.setText(messages.get("care.draft.title", recipients.size()));
    log.setText(messages.get("care.draft.log", recipients.size()));
    log.setDisable(recipients.isEmpty());
    list.getItems().setAll(recipients);
    list.getSelectionModel().selectFirst();
  }

  private void showNames() {
    List<String> names = List.copyOf(model.textsProperty().get().keySet());
    if (!names.equals(name.getItems())) {
      name.getItems().setAll(names);
    }
    name.setValue(model.nameProperty().get());
  }

  private void preview() {
    Recipient chosen = list.getSelectionModel().getSelectedItem();
    preview.setText(chosen == null ? "" : chosen.fill(model.textProperty().get()));
  }

  private void copyNext() {
    Recipient chosen = list.getSelectionModel().getSelectedItem();
    if (chosen != null) {
      model.copy(chosen, DraftView::toClipboard);
      list.getSelectionModel().selectNext();
      list.scrollTo(list.getSelectionModel().getSelectedIndex());
    }
  }

  private static void toClipboard(String words) {
    ClipboardContent content = new ClipboardContent();
    content.putString(words);
    Clipboard.getSystemClipboard().setContent(content);
  }

  @Override
  public Region root() {
    return root;
  }

  @Override
  public Optional<Node> firstFocus() {
    return Optional.of(text);
  }

  private static final class Cell extends ListCell<Recipient> {
    @Override
    protected void updateItem(@Nullable Recipient to, boolean empty) {
      super.updateItem(to, empty);
      setText(
          empty || to == null
              ? null
              : to.name().equals(to.customerName())
                  ? to.customerName()
                  : to.customerName() + " · " + to.name());
    }
  }
}
