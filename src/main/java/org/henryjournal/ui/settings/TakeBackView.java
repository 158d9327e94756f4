package org.henryjournal.ui.settings;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.henryjournal.domain.ImportBatch;
import org.henryjournal.journal.EditedEntry;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.Overlay;
import org.henryjournal.ui.shell.Page;
import org.jspecify.annotations.Nullable;

/** Asks which entries of an import that were changed since stay when it is taken back. */
final class TakeBackView extends Page {

  private static final double ROW = 34;
  private static final int MOST_ROWS = 9;

  private final Set<EditedEntry.Key> kept = new HashSet<>();
  private final ListView<EditedEntry> list = new ListView<>();
  private final VBox root = new VBox(12);

  /**
   * @param takeBack is given those that stay
   */
  TakeBackView(
      ImportBatch batch,
      List<EditedEntry> edited,
      Overlay overlay,
      Consumer<Set<EditedEntry.Key>> takeBack,
      Messages messages) {
    super(messages);
    edited.forEach(entry -> kept.add(entry.key()));
    Label title = Nodes.label(messages.get("take.back.title", batch.file()), "page-title");
    Nodes.atMost(title, 2);
    list.setId("take-back-entries");
    list.getStyleClass().add("rows");
    list.setFixedCellSize(ROW);
    list.setPrefHeight(ROW * Math.min(MOST_ROWS, edited.size()) + 4);
    list.getItems().setAll(edited);
    list.setCellFactory(made -> new EntryCell());
    list.addEventFilter(KeyEvent.KEY_PRESSED, event -> key(event, overlay));
    list.getSelectionModel().select(0);
    Button rest =
        button(
            messages.get("take.back.rest"),
            "take-back-rest",
            ButtonBar.ButtonData.OK_DONE,
            () -> {
              overlay.close();
              takeBack.accept(Set.copyOf(kept));
            });
    rest.getStyleClass().add("accent");
    Button everything =
        button(
            messages.get("take.back.everything"),
            "take-back-everything",
            ButtonBar.ButtonData.NO,
            () -> {
              overlay.close();
              takeBack.accept(Set.of());
            });
    Button cancel =
        button(
            messages.get("form.cancel"),
            "take-back-cancel",
            ButtonBar.ButtonData.CANCEL_CLOSE,
            overlay::close);
    ButtonBar bar = new ButtonBar();
    bar.getButtons().addAll(cancel, everything, rest);
    bar.getButtons().forEach(each -> ButtonBar.setButtonUniformSize(each, false));
    root.getChildren()
        .addAll(
            title,
            Nodes.wrapped(messages.get("take.back.about", edited.size()), "note"),
            list,
            bar);
    root.setPrefWidth(560);
  }

  private static Button button(String text, String id, ButtonBar.ButtonData data, Runnable action) {
    Button button = Nodes.button(text, action);
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    ButtonBar.setButtonData(button, data);
    return button;
  }

  private void key(KeyEvent event, Overlay overlay) {
    EditedEntry entry = list.getSelectionModel().getSelectedItem();
    if (event.getCode() == KeyCode.SPACE && entry != null) {
      keep(entry, !kept.contains(entry.key()));
      list.refresh();
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE) {
      overlay.close();
      event.consume();
    }
  }

  private void keep(EditedEntry entry, boolean stays) {
    if (stays) {
      kept.add(entry.key());
    } else {
      kept.remove(entry.key());
    }
  }

  private String about(EditedEntry entry) {
    return switch (entry.key().kind()) {
      case VISIT ->
          entry
              .date()
              .map(day -> messages.get("settings.bin.visit", messages.dayOfYear(day)))
              .orElse("");
      case CUSTOMER -> messages.get("take.back.customer");
      case CONTACT -> messages.get("take.back.contact");
    };
  }

  @Override
  public Region root() {
    return root;
  }

  @Override
  public Optional<Node> firstFocus() {
    return Optional.of(list);
  }

  private final class EntryCell extends ListCell<EditedEntry> {

    private final CheckBox stays = new CheckBox();

    EntryCell() {
      stays.setMnemonicParsing(false);
      stays.setFocusTraversable(false);
      stays.setOnAction(
          event -> {
            EditedEntry entry = getItem();
            if (entry != null) {
              keep(entry, stays.isSelected());
            }
          });
    }

    @Override
    protected void updateItem(@Nullable EditedEntry entry, boolean empty) {
      super.updateItem(entry, empty);
      if (empty || entry == null) {
        setGraphic(null);
      } else {
        stays.setText(messages.get("take.back.entry", entry.title(), about(entry)));
        stays.setSelected(kept.contains(entry.key()));
        setGraphic(stays);
      }
    }
  }
}
