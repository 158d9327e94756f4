package org.henryjournal.ui.settings;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.henryjournal.exchange.BackupWords;
import org.henryjournal.journal.BackupFile;
import org.henryjournal.journal.RestoreOutlook;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.shell.FormGrid;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.Overlay;
import org.henryjournal.ui.shell.Page;
import org.jspecify.annotations.Nullable;

/** The list of backups, what restoring one would change, and the button that does it. */
public final class RestoreView extends Page {

  private static final double ROW = 32;
  private static final int MOST_ROWS = 8;
  private static final double ABOUT_HEIGHT = 132;

  private final BackupsViewModel model;
  private final ListView<BackupFile> list = new ListView<>();
  private final VBox about = new VBox(4);
  private final Button restore;
  private final VBox root = new VBox(12);

  /** Looks what backups there are, and shows them. */
  public static void show(BackupsViewModel model, Overlay overlay, Messages messages) {
    model.openList();
    overlay.show(new RestoreView(model, overlay, messages), () -> {});
  }

  private RestoreView(BackupsViewModel model, Overlay overlay, Messages messages) {
    super(messages);
    this.model = model;
    list.setId("restore-list");
    list.setPlaceholder(Nodes.wrapped(messages.get("settings.backups.none"), "muted"));
    list.getStyleClass().add("rows");
    list.setFixedCellSize(ROW);
    list.setPrefHeight(ROW * MOST_ROWS + 4);
    list.setCellFactory(made -> new FileCell());
    list.setAccessibleText(messages.get("settings.backups.restore.title"));
    list.getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (item, was, now) -> {
              if (now != null) {
                model.choose(now);
              }
            });
    list.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            overlay.close();
            event.consume();
          }
        });
    // Reserved, so that nothing jumps while the rep goes through the list.
    about.setMinHeight(ABOUT_HEIGHT);
    about.setId("restore-about");
    restore =
        Nodes.button(
            messages.get("settings.backups.restore.confirm"),
            () -> {
              overlay.close();
              model.restore();
            },
            "accent");
    restore.setId("restore-confirm");
    ButtonBar bar =
        FormGrid.buttons(restore, Nodes.button(messages.get("form.cancel"), overlay::close));
    root.getChildren()
        .addAll(
            Nodes.label(messages.get("settings.backups.restore.title"), "page-title"),
            list,
            about,
            bar);
    root.setPrefWidth(600);
    follow(model.listProperty(), this::fill);
    follow(model.outlookProperty(), this::tell);
  }

  private void fill() {
    list.getItems().setAll(model.listProperty().get());
    list.getSelectionModel().select(0);
  }

  private void tell() {
    RestoreOutlook outlook = model.outlookProperty().get();
    BackupFile file = list.getSelectionModel().getSelectedItem();
    restore.setDisable(outlook == null);
    about.getChildren().clear();
    if (outlook != null && file != null) {
      BackupWords.outlook(outlook, file.path(), model.journalPath(), messages)
          .forEach(
              sentence -> {
                boolean isLoss = !outlook.lost().isNothing() && sentence.equals(lost(outlook));
                about.getChildren().add(Nodes.wrapped(sentence, isLoss ? "attention" : "muted"));
              });
      about
          .getChildren()
          .add(Nodes.wrapped(messages.get("settings.backups.restore.kept"), "muted"));
    }
  }

  private String lost(RestoreOutlook outlook) {
    return BackupWords.lost(outlook.lost(), messages);
  }

  @Override
  public Region root() {
    return root;
  }

  @Override
  public Optional<Node> firstFocus() {
    return Optional.of(list);
  }

  private final class FileCell extends ListCell<BackupFile> {

    @Override
    protected void updateItem(@Nullable BackupFile file, boolean empty) {
      super.updateItem(file, empty);
      setText(
          empty || file == null
              ? null
              : messages.get(
                  "settings.backups.row",
                  BackupWords.moment(file.at(), messages),
                  file.seq(),
                  BackupWords.size(file.size(), messages)));
    }
  }
}
