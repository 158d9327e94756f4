package org.henryjournal.ui.exchange;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.exchange.ExportViewModel.Choice;
import org.henryjournal.ui.exchange.ExportViewModel.Counts;
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
  private final Map<Choice, Label> counts = new EnumMap<>(Choice.class);
  private final Map<Choice, Button> buttons = new EnumMap<>(Choice.class);
  private final VBox root = new VBox(16);

  public ExportView(ExportViewModel model, Overlay overlay, SaveAs saveAs, Messages messages) {
    super(messages);
    this.model = model;
    this.overlay = overlay;
    this.saveAs = saveAs;
    root.getChildren().add(Nodes.label(messages.get("export.title"), "page-title"));
    for (Choice choice : Choice.values()) {
      root.getChildren().add(row(choice));
    }
    Button close = Nodes.button(messages.get("summary.close"), overlay::close);
    ButtonBar.setButtonData(close, ButtonBar.ButtonData.CANCEL_CLOSE);
    ButtonBar bar = new ButtonBar();
    bar.getButtons().add(close);
    root.getChildren().addAll(Nodes.wrapped(messages.get("export.back"), "muted"), bar);
    root.setPrefWidth(WIDTH);
    follow(model.countsProperty(), this::counted);
  }

  private Node row(Choice choice) {
    Label count = Nodes.wrapped(" ", "strong");
    count.setId("export-count-" + choice.ending());
    counts.put(choice, count);
    Button save = Nodes.button(messages.get("export.save"), () -> save(choice));
    save.setId("export-" + choice.ending());
    save.setAccessibleText(messages.get("export.save.what", messages.get(choice.key() + ".title")));
    save.setMinWidth(Region.USE_PREF_SIZE);
    buttons.put(choice, save);
    VBox words =
        new VBox(
            4,
            Nodes.label(messages.get(choice.key() + ".title"), "card-title"),
            Nodes.wrapped(messages.get(choice.key() + ".about")),
            count);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox row = Nodes.row(16, words, save);
    row.getStyleClass().add("card");
    return row;
  }

  private void counted() {
    Counts known = model.countsProperty().get();
    if (known == null) {
      return;
    }
    String everything =
        messages.get("export.counts", known.customers(), known.visits(), known.rows());
    say(Choice.EVERYTHING, everything);
    say(Choice.TABLES, everything);
    say(
        Choice.CALENDAR,
        messages.get("export.calendar.counts", known.steps(), known.birthdays(), known.revisits()));
  }

  private void say(Choice choice, String text) {
    Optional.ofNullable(counts.get(choice)).ifPresent(label -> label.setText(text));
  }

  private void save(Choice choice) {
    saveAs
        .choose(
            root.getScene().getWindow(),
            messages.get(choice.key() + ".title"),
            model.fileName(choice),
            choice.ending())
        .ifPresent(
            chosen -> {
              model.save(choice, SaveAs.named(chosen, choice.ending()));
              overlay.close();
            });
  }

  @Override
  public Region root() {
    return root;
  }

  @Override
  public Optional<Node> firstFocus() {
    return Optional.ofNullable(buttons.get(Choice.EVERYTHING));
  }
}
