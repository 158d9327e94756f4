package org.henryjournal.ui.settings;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.Window;
import org.henryjournal.exchange.BackupWords;
import org.henryjournal.journal.BackupFolders;
import org.henryjournal.journal.Backups;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.shell.AskView;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.Overlay;
import org.henryjournal.ui.shell.Page;

/** The backups: when the last one was made, where they lie, and whether one was proven. */
final class BackupsView extends Page {

  private final BackupsViewModel model;
  private final Overlay overlay;
  private final Label newest = said("backups-newest", "strong");
  private final Label count = said("backups-count", "muted");
  private final Label proven = said("backups-proven", "muted");
  private final Label away = said("backups-away", "attention");
  private final Button restore;
  private final Button undo;
  private final VBox root;

  BackupsView(BackupsViewModel model, Overlay overlay, Messages messages) {
    super(messages);
    this.model = model;
    this.overlay = overlay;
    Button make = button("settings.backups.now", "backups-now", model::makeNow);
    Button move = button("settings.backups.folder", "backups-folder", this::chooseFolder);
    restore = button("settings.backups.restore", "backups-restore", this::openList);
    undo = button("settings.backups.undo", "backups-undo", this::askUndo);
    FlowPane buttons = new FlowPane(8, 8, make, move, restore, undo);
    root =
        Nodes.card(
            Nodes.heading(messages.get("settings.backups")),
            newest,
            count,
            proven,
            away,
            buttons,
            Nodes.wrapped(messages.get("settings.backups.hint"), "muted"));
    Nodes.show(away, false);
    follow(model.statusProperty(), this::update);
    follow(
        model.replacedProperty(),
        () -> Nodes.show(undo, model.replacedProperty().get().isPresent()));
    follow(model.revisionProperty(), model::look);
  }

  private static Label said(String id, String style) {
    Label label = Nodes.wrapped("", style);
    label.setId(id);
    return label;
  }

  private Button button(String key, String id, Runnable action) {
    Button button = Nodes.button(messages.get(key), action);
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }

  private void update() {
    Backups.Status status = model.statusProperty().get();
    restore.setDisable(status == null || status.count() == 0);
    if (status == null) {
      return;
    }
    newest.setText(
        status
            .newest()
            .map(
                file ->
                    messages.get(
                        "settings.backups.newest",
                        BackupWords.moment(file.at(), messages),
                        file.seq(),
                        status.lacking()))
            .orElseGet(() -> messages.get("settings.backups.none")));
    BackupFolders folders = status.folders();
    count.setText(
        messages.get(
            "settings.backups.count",
            status.count(),
            BackupWords.size(status.bytes(), messages),
            status.folder()));
    proven.setText(
        status
            .proven()
            .map(at -> messages.get("settings.backups.proven", BackupWords.moment(at, messages)))
            .orElseGet(() -> messages.get("settings.backups.not.proven")));
    Nodes.show(away, status.isAway());
    if (status.isAway()) {
      away.setText(
          messages.get("backup.folder.away", folders.chosen().orElseThrow(), folders.usual()));
    }
  }

  private void chooseFolder() {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(messages.get("settings.backups.folder.title"));
    Window window = root.getScene().getWindow();
    Optional<Path> folder = Optional.ofNullable(chooser.showDialog(window)).map(File::toPath);
    folder.ifPresent(model::moveTo);
  }

  private void openList() {
    RestoreView.show(model, overlay, messages);
  }

  private void askUndo() {
    model
        .replacedProperty()
        .get()
        .ifPresent(
            replaced ->
                overlay.show(
                    new AskView(
                            messages.get("settings.backups.undo.title"),
                            messages.get("settings.backups.undo.confirm"),
                            overlay,
                            messages,
                            answer -> model.undo())
                        .about(
                            messages.get(
                                "settings.backups.undo.about",
                                replaced.getFileName(),
                                model.journalPath().getFileName())),
                    () -> {}));
  }

  @Override
  public Region root() {
    return root;
  }
}
