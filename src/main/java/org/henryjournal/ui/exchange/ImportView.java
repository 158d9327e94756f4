package org.henryjournal.ui.exchange;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.henryjournal.exchange.imports.ImportPlan;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.Overlay;
import org.henryjournal.ui.shell.Page;
import org.henryjournal.ui.shell.SaveAs;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The import: a file is chosen, its rows are shown with what becomes of them, all can be overruled
 * and mended, then it is written.
 */
public final class ImportView extends Page {

  private static final double WIDTH = 1080;
  private static final double HEIGHT = 690;

  private final ImportViewModel model;
  private final SaveAs saveAs;
  private final ImportHead head;
  private final ImportTable table;
  private final ImportDetail detail;
  private final Button choose;
  private final Label said = Nodes.label("", "import-said");
  private final Label counts = Nodes.label("", "strong");
  private final Button rejects;
  private final Button cancel;
  private final Button write;
  private final VBox start;
  private final VBox rows;
  private final VBox root = new VBox(10);

  public ImportView(ImportViewModel model, Overlay overlay, SaveAs saveAs, Messages messages) {
    super(messages);
    this.model = model;
    this.saveAs = saveAs;
    head = with(new ImportHead(model, this::chooseFile, messages));
    table = with(new ImportTable(model, messages));
    detail = with(new ImportDetail(model, table.selectedProperty(), messages));
    whenLeft(model::close);
    choose = Nodes.button(messages.get("import.choose"), this::chooseFile, "accent");
    choose.setId("import-choose");
    counts.setId("import-counts");
    counts.setMinWidth(0);
    said.setId("import-said");
    Nodes.atMost(said, 2);
    rejects = Nodes.button(messages.get("import.rejects.save"), this::saveRejects);
    rejects.setId("import-rejects");
    cancel = Nodes.button(messages.get("form.cancel"), overlay::close);
    cancel.setId("import-cancel");
    write = Nodes.button("", () -> model.write(overlay::close), "accent");
    write.setId("import-write");
    for (Button button : List.of(rejects, cancel, write)) {
      button.setMinWidth(Region.USE_PREF_SIZE);
    }
    start = start();
    HBox.setHgrow(said, Priority.ALWAYS);
    rows = new VBox(8, head.root(), Nodes.row(12, head.dates(), said), table.root(), detail.root());
    HBox foot = Nodes.row(8, counts, Nodes.spacer(), rejects, cancel, write);
    VBox.setVgrow(table.root(), Priority.ALWAYS);
    VBox.setVgrow(rows, Priority.ALWAYS);
    VBox.setVgrow(start, Priority.ALWAYS);
    root.getStyleClass().add("import");
    root.getChildren().addAll(start, rows, foot);
    root.setMinSize(0, 0);
    root.setPrefSize(WIDTH, HEIGHT);
    root.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          // A table would keep the key to itself.
          if (event.getCode() == KeyCode.ESCAPE && !table.isEdited()) {
            overlay.close();
            event.consume();
          }
        });
    root.setOnDragOver(this::over);
    root.setOnDragDropped(this::dropped);
    follow(model.shownProperty(), this::update);
    onChange(model.workingProperty(), this::update);
  }

  private VBox start() {
    FontIcon icon = new FontIcon(Feather.DOWNLOAD);
    icon.getStyleClass().add("import-icon");
    Label about = Nodes.wrapped(messages.get("import.drop.about"), "muted");
    about.setAlignment(Pos.CENTER);
    about.getStyleClass().add("import-about");
    VBox zone =
        new VBox(12, icon, Nodes.label(messages.get("import.drop"), "headline"), choose, about);
    zone.getStyleClass().add("import-zone");
    VBox.setVgrow(zone, Priority.ALWAYS);
    return new VBox(12, Nodes.label(messages.get("import.title"), "page-title"), zone);
  }

  private void over(DragEvent event) {
    if (event.getDragboard().hasFiles()) {
      event.acceptTransferModes(TransferMode.COPY);
    }
    event.consume();
  }

  private void dropped(DragEvent event) {
    event.getDragboard().getFiles().stream()
        .findFirst()
        .ifPresent(file -> model.choose(file.toPath()));
    event.setDropCompleted(true);
    event.consume();
  }

  private void chooseFile() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(messages.get("import.choose"));
    chooser
        .getExtensionFilters()
        .addAll(
            new FileChooser.ExtensionFilter(
                messages.get("import.files"), "*.csv", "*.txt", "*.tsv", "*.xlsx", "*.vcf"),
            new FileChooser.ExtensionFilter(messages.get("import.all.files"), "*.*"));
    File file = chooser.showOpenDialog(root.getScene().getWindow());
    if (file != null) {
      model.choose(file.toPath());
    }
  }

  private void saveRejects() {
    ImportPreview shown = model.shownProperty().get();
    if (shown != null) {
      String file = shown.file().sheet().file();
      int dot = file.lastIndexOf('.');
      String name = messages.get("import.rejects.name", dot > 0 ? file.substring(0, dot) : file);
      saveAs
          .choose(
              root.getScene().getWindow(),
              messages.get("import.rejects.save"),
              name + ".csv",
              "csv")
          .ifPresent(to -> model.saveRejects(to, messages));
    }
  }

  private void update() {
    ImportPreview shown = model.shownProperty().get();
    boolean first = shown != null && start.isVisible();
    Nodes.show(start, shown == null);
    Nodes.show(rows, shown != null);
    Nodes.show(rejects, shown != null);
    Nodes.show(write, shown != null);
    cancel.setText(messages.get(model.isWritten() ? "summary.close" : "form.cancel"));
    rows.setDisable(model.isWriting());
    if (shown == null) {
      choose.setDisable(model.workingProperty().get());
      return;
    }
    if (first) {
      Nodes.focusWhenShown(table.root());
    }
    ImportPlan plan = shown.plan();
    boolean missing = !plan.missing().isEmpty();
    said.setText(missing ? missing(plan) : remarks(plan));
    said.getStyleClass().removeAll("attention", "muted");
    said.getStyleClass().add(missing ? "attention" : "muted");
    counts.setText(missing ? "" : counts(shown.counts()));
    rejects.setDisable(shown.counts().rejected() == 0);
    write.setDisable(plan.isEmpty() || model.isWriting());
    write.setText(messages.get("import.write", plan.isEmpty() ? 0 : shown.counts().written()));
  }

  private String missing(ImportPlan plan) {
    return messages.get(
        "import.missing",
        plan.missing().stream()
            .map(field -> messages.get(field.messageKey()))
            .collect(Collectors.joining(messages.get("customers.list.separator"))));
  }

  private String remarks(ImportPlan plan) {
    return plan.remarks().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(remark -> messages.get(remark.getKey(), remark.getValue()))
        .collect(Collectors.joining(" "));
  }

  private String counts(ImportPlan.Counts all) {
    List<String> parts = new ArrayList<>();
    parts.add(messages.get("import.counts.written", all.written()));
    if (all.there() > 0) {
      parts.add(messages.get("import.counts.there", all.there()));
    }
    if (all.skipped() > 0) {
      parts.add(messages.get("import.counts.skipped", all.skipped()));
    }
    if (all.rejected() > 0) {
      parts.add(messages.get("import.counts.rejected", all.rejected()));
    }
    return String.join(messages.get("import.counts.separator"), parts);
  }

  @Override
  public Region root() {
    return root;
  }

  @Override
  public Optional<Node> firstFocus() {
    return Optional.of(choose);
  }
}
