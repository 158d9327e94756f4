package org.henryjournal.ui.exchange;

import java.io.File;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.henryjournal.exchange.WeekSummary;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.Overlay;
import org.henryjournal.ui.shell.Page;
import org.kordamp.ikonli.feather.Feather;

/** The weekly summary, to be read, copied or saved. */
public final class WeekView extends Page {

  private final WeekViewModel model;
  private final Overlay overlay;
  private final Label week = Nodes.label("", "strong");
  private final TextArea text = new TextArea();
  private final Button copy;
  private final VBox root = new VBox(16);

  public WeekView(WeekViewModel model, Overlay overlay, Messages messages) {
    super(messages);
    this.model = model;
    this.overlay = overlay;
    text.setId("summary.text");
    text.setEditable(false);
    text.setWrapText(true);
    text.setPrefRowCount(20);
    text.textProperty().bind(model.textProperty());
    ToggleGroup group = new ToggleGroup();
    ToggleButton plain = format("summary.text", false, group);
    ToggleButton markdown = format("summary.markdown", true, group);
    copy = Nodes.button(messages.get("summary.copy"), this::copy, "accent");
    copy.setId("summary.copy");
    Button save = Nodes.button(messages.get("summary.save"), this::save);
    Button close = Nodes.button(messages.get("summary.close"), overlay::close);
    ButtonBar bar = new ButtonBar();
    ButtonBar.setButtonData(copy, ButtonBar.ButtonData.OK_DONE);
    ButtonBar.setButtonData(save, ButtonBar.ButtonData.OTHER);
    ButtonBar.setButtonData(close, ButtonBar.ButtonData.CANCEL_CLOSE);
    bar.getButtons().addAll(close, save, copy);
    root.getChildren()
        .addAll(
            Nodes.label(messages.get("summary.title"), "page-title"),
            Nodes.row(
                8,
                Nodes.iconButton(
                    Feather.CHEVRON_LEFT, messages.get("day.week.before"), () -> model.move(-1)),
                week,
                Nodes.iconButton(
                    Feather.CHEVRON_RIGHT, messages.get("day.week.after"), () -> model.move(1)),
                Nodes.spacer(),
                plain,
                markdown),
            text,
            bar);
    root.setPrefWidth(720);
    follow(
        model.summaryProperty(),
        () -> {
          WeekSummary summary = model.summaryProperty().get();
          week.setText(summary == null ? "" : range(summary));
        });
  }

  private String range(WeekSummary summary) {
    String first = messages.day(summary.first());
    String last = messages.day(summary.last());
    return summary.weeks().isNumbered()
        ? messages.get("summary.range", summary.code(), first, last)
        : messages.get("calendar.dates", first, last);
  }

  private ToggleButton format(String key, boolean markdown, ToggleGroup group) {
    ToggleButton button = new ToggleButton(messages.get(key));
    button.setToggleGroup(group);
    button.setSelected(model.markdownProperty().get() == markdown);
    button.setOnAction(
        event -> {
          button.setSelected(true);
          model.markdownProperty().set(markdown);
        });
    return button;
  }

  private void copy() {
    ClipboardContent content = new ClipboardContent();
    content.putString(model.textProperty().get());
    Clipboard.getSystemClipboard().setContent(content);
    model.copied();
  }

  private void save() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(messages.get("summary.save"));
    chooser.setInitialFileName(model.fileName());
    File file = chooser.showSaveDialog(root.getScene().getWindow());
    if (file != null) {
      model.save(file.toPath());
      overlay.close();
    }
  }

  @Override
  public Region root() {
    return root;
  }

  @Override
  public Optional<Node> firstFocus() {
    return Optional.of(copy);
  }
}
