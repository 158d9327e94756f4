package org.henryjournal.ui.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.henryjournal.exchange.exports.Export;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.Overlay;
import org.henryjournal.ui.shell.Page;
import org.henryjournal.ui.shell.SaveAs;

/** The export dialog: what can be taken along, each with a button to save it. */
public final class ExportView extends Page {

  private static final double WIDTH = 680;

  private final ExportViewModel model;
  private final Overlay overlay;
  private final SaveAs saveAs;
  private final List<Button> buttons = new ArrayList<>();
  private final VBox root = new VBox(16);

  public ExportView(ExportViewModel model, Overlay overlay, SaveAs saveAs, Messages messages) {
    super(messages);
    this.model = model;
    this.overlay = overlay;
    this.saveAs = saveAs;
    root.getChildren().add(Nodes.label(messages.get("export.title"), "page-title"));
    for (Export export : Export.values()) {
      root.getChildren().add(row(export));
    }
    Button close = Nodes.button(messages.get("summary.close"), overlay::close);
    ButtonBar.setButtonData(close, ButtonBar.ButtonData.CANCEL_CLOSE);
    ButtonBar bar = new ButtonBar();
    bar.getButtons().add(close);
    root.getChildren().addAll(Nodes.wrapped(messages.get("export.back"), "muted"), bar);
    root.setPrefWidth(WIDTH);
  }

  private Node row(Export export) {
    String title = export.title(messages);
    Label count = Nodes.wrapped(" ", "strong");
    count.setId("export-count-" + export.code());
    follow(
        model.countsProperty(),
        () -> count.setText(model.countsProperty().get().getOrDefault(export, " ")));
    Button save = Nodes.button(messages.get("export.save"), () -> save(export));
    save.setId("export-" + export.code());
    save.setAccessibleText(messages.get("export.save.what", title));
    save.setMinWidth(Region.USE_PREF_SIZE);
    buttons.add(save);
    VBox words =
        new VBox(4, Nodes.label(title, "card-title"), Nodes.wrapped(export.about(messages)), count);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox row = Nodes.row(16, words, save);
    row.getStyleClass().add("card");
    return row;
  }

  private void save(Export export) {
    saveAs
        .choose(
            root.getScene().getWindow(),
            export.title(messages),
            model.fileName(export),
            export.extension())
        .ifPresent(
            chosen -> {
              model.save(export, SaveAs.named(chosen, export.extension()));
              overlay.close();
            });
  }

  @Override
  public Region root() {
    return root;
  }

  @Override
  public Optional<Node> firstFocus() {
    return Optional.of(buttons.getFirst());
  }
}
