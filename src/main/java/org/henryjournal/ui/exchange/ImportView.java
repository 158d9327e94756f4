package org.henryjournal.ui.exchange;

import java.io.File;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.henryjournal.domain.Customer;
import org.henryjournal.domain.VisitDraft;
import org.henryjournal.exchange.ImportKind;
import org.henryjournal.exchange.ImportPreview;
import org.henryjournal.exchange.RejectedRow;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.Overlay;
import org.henryjournal.ui.shell.Page;
import org.henryjournal.ui.shell.VisitWords;

/** The import dialog: choose a file, see what would be saved, save it. */
public final class ImportView extends Page {

  private static final int ROWS_SHOWN = 8;
  private static final int REJECTED_SHOWN = 200;

  private final ImportViewModel model;
  private final VisitWords words;
  private final Button choose;
  private final Label fileName = Nodes.label("", "muted");
  private final HBox kinds = new HBox(8);
  private final VBox content = new VBox(10);
  private final Button write;
  private final VBox root = new VBox(16);

  public ImportView(ImportViewModel model, Overlay overlay, Messages messages) {
    super(messages);
    this.model = model;
    this.words = new VisitWords(messages);
    choose = Nodes.button(messages.get("import.choose"), this::chooseFile);
    choose.setId("import-choose");
    write = Nodes.button("", () -> model.write(overlay::close), "accent");
    write.setId("import-write");
    write.setMinWidth(Region.USE_PREF_SIZE);
    ButtonBar bar = new ButtonBar();
    ButtonBar.setButtonUniformSize(write, false);
    Button cancel = Nodes.button(messages.get("form.cancel"), overlay::close);
    ButtonBar.setButtonData(write, ButtonBar.ButtonData.OK_DONE);
    ButtonBar.setButtonData(cancel, ButtonBar.ButtonData.CANCEL_CLOSE);
    bar.getButtons().addAll(cancel, write);
    content.setMinHeight(320);
    root.getChildren()
        .addAll(
            Nodes.label(messages.get("import.title"), "page-title"),
            Nodes.row(12, choose, fileName, Nodes.spacer(), kinds),
            content,
            bar);
    root.setPrefWidth(820);
    root.setOnDragOver(
        event -> {
          if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
          }
          event.consume();
        });
    root.setOnDragDropped(
        event -> {
          event.getDragboard().getFiles().stream()
              .findFirst()
              .ifPresent(file -> model.choose(file.toPath()));
          event.setDropCompleted(true);
          event.consume();
        });
    follow(model.kindProperty(), this::updateKinds);
    follow(model.fileProperty(), this::update);
    follow(model.previewProperty(), this::update);
  }

  private void chooseFile() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(messages.get("import.choose"));
    chooser
        .getExtensionFilters()
        .addAll(
            new FileChooser.ExtensionFilter(
                messages.get("import.csv.files"), "*.csv", "*.txt", "*.tsv"),
            new FileChooser.ExtensionFilter(messages.get("import.all.files"), "*.*"));
    File file = chooser.showOpenDialog(root.getScene().getWindow());
    if (file != null) {
      model.choose(file.toPath());
    }
  }

  private void updateKinds() {
    ToggleGroup group = new ToggleGroup();
    kinds.getChildren().clear();
    for (ImportKind kind : ImportKind.values()) {
      ToggleButton button =
          new ToggleButton(messages.get("import.kind." + kind.name().toLowerCase(Locale.ROOT)));
      button.setToggleGroup(group);
      button.setSelected(kind == model.kindProperty().get());
      button.setOnAction(
          event -> {
            button.setSelected(true);
            model.kindProperty().set(kind);
          });
      kinds.getChildren().add(button);
    }
  }

  private void update() {
    ImportPreview preview = model.previewProperty().get();
    var file = model.fileProperty().get();
    fileName.setText(file == null ? "" : String.valueOf(file.getFileName()));
    write.setDisable(preview == null || preview.fresh().size() == 0);
    write.setText(
        preview == null
            ? messages.get("import.write.none")
            : messages.get("import.write", preview.fresh().size()));
    Nodes.show(kinds, file != null);
    content.getChildren().clear();
    if (preview == null) {
      content
          .getChildren()
          .add(
              Nodes.label(
                  messages.get(file == null ? "import.hint" : "import.reading"),
                  "muted",
                  "empty-hint"));
      return;
    }
    show(preview);
  }

  private void show(ImportPreview preview) {
    Label counts =
        Nodes.label(
            messages.get(
                "import.counts",
                preview.fresh().size(),
                preview.there(),
                preview.rejected().size()),
            "strong");
    counts.setId("import-counts");
    content.getChildren().add(counts);
    content
        .getChildren()
        .add(
            wrapped(
                messages.get(
                    "import.columns",
                    preview.columns().stream()
                        .map(
                            c ->
                                c.header()
                                    + " → "
                                    + messages.get(
                                        "import.field."
                                            + c.field().name().toLowerCase(Locale.ROOT)))
                        .collect(Collectors.joining(", ")))));
    if (!preview.leftOut().isEmpty()) {
      content
          .getChildren()
          .add(wrapped(messages.get("import.left.out", String.join(", ", preview.leftOut()))));
    }
    preview.remarks().forEach(key -> content.getChildren().add(wrapped(messages.get(key))));
    content.getChildren().add(firstRows(preview));
    if (!preview.rejected().isEmpty()) {
      ListView<String> rejected = new ListView<>();
      rejected.getStyleClass().add("rows");
      rejected
          .getItems()
          .setAll(preview.rejected().stream().limit(REJECTED_SHOWN).map(this::said).toList());
      rejected.setPrefHeight(120);
      content
          .getChildren()
          .addAll(Nodes.label(messages.get("import.rejected"), "card-title"), rejected);
    }
  }

  private static Label wrapped(String text) {
    Label label = Nodes.wrapped(text, "muted");
    return label;
  }

  private String said(RejectedRow row) {
    return messages.get(
        "import.line", row.line(), messages.get(row.key(), row.arguments().toArray()));
  }

  private Node firstRows(ImportPreview preview) {
    VBox rows = new VBox(4);
    List<String> said =
        preview.kind() == ImportKind.VISITS
            ? preview.fresh().visits().stream().limit(ROWS_SHOWN).map(this::said).toList()
            : preview.fresh().customers().stream().limit(ROWS_SHOWN).map(this::said).toList();
    said.forEach(text -> rows.getChildren().add(Nodes.label(text)));
    return rows;
  }

  private String said(VisitDraft draft) {
    String note = draft.note().isEmpty() ? "" : " · " + draft.note();
    return messages.dayOfYear(draft.date())
        + " · "
        + draft.customer()
        + " · "
        + words.kind(draft.kind())
        + " · "
        + words.outcome(draft.outcome())
        + draft.amount().map(a -> " " + messages.amount(a)).orElse("")
        + note;
  }

  private String said(Customer customer) {
    return List.of(customer.name(), customer.industry(), customer.phone(), customer.email())
        .stream()
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" · "));
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
