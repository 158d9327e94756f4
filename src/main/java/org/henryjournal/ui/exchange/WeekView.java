package org.henryjournal.ui.exchange;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.henryjournal.exchange.week.WeekFormat;
import org.henryjournal.exchange.week.WeekSummary;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.OnDemand;
import org.henryjournal.ui.shell.Overlay;
import org.henryjournal.ui.shell.Page;
import org.henryjournal.ui.shell.SaveAs;
import org.henryjournal.ui.shell.Wrapping;
import org.kordamp.ikonli.feather.Feather;

/** The weekly summary, to be read, copied or saved. */
public final class WeekView extends Page {

  private static final double WIDTH = 860;
  private static final double HEIGHT = 900;

  /** What stays of the window around it. */
  private static final double MARGIN = 64;

  private final WeekViewModel model;
  private final Overlay overlay;
  private final SaveAs saveAs;
  private final WeekPreview preview;
  private final Label week = Nodes.label("", "strong");
  private final TextArea text = new TextArea();
  private final ScrollPane page = new ScrollPane();
  private final Button copy;
  private final VBox root = new VBox(16);

  public WeekView(WeekViewModel model, Overlay overlay, SaveAs saveAs, Messages messages) {
    super(messages);
    this.model = model;
    this.overlay = overlay;
    this.saveAs = saveAs;
    this.preview = new WeekPreview(messages);
    text.setId("summary-text");
    text.setEditable(false);
    Wrapping.on(text);
    Nodes.leaveByTab(text);
    text.setAccessibleText(messages.get("summary.preview"));
    page.setId("summary-page");
    page.setFitToWidth(true);
    page.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    page.setAccessibleText(messages.get("summary.preview"));
    page.getStyleClass().add("week-preview");
    copy = Nodes.button(messages.get("summary.copy"), this::copy, "accent");
    copy.setId("summary-copy");
    StackPane content = new StackPane(text, page);
    VBox.setVgrow(content, Priority.ALWAYS);
    content.setMinHeight(0);
    root.getChildren()
        .addAll(
            Nodes.label(messages.get("summary.title"), "page-title"),
            weeks(),
            formats(),
            content,
            buttons());
    root.setId("summary");
    root.setPrefSize(WIDTH, HEIGHT);
    root.sceneProperty()
        .subscribe(
            scene -> {
              if (scene != null) {
                root.prefHeightProperty()
                    .bind(
                        scene
                            .heightProperty()
                            .map(height -> Math.min(HEIGHT, height.doubleValue() - MARGIN)));
              }
            });
    follow(model.shownProperty(), this::show);
    onChange(model.formatProperty(), this::show);
  }

  private HBox weeks() {
    Button last = Nodes.button(messages.get("summary.last"), model::lastWeek);
    last.setId("summary-last");
    Button now = Nodes.button(messages.get("summary.this"), model::thisWeek);
    now.setId("summary-this");
    CheckBox inner = new CheckBox(messages.get("summary.private"));
    inner.setId("summary-private");
    OnDemand.tip(inner, messages.get("summary.private.tip"));
    inner.setSelected(model.innerProperty().get());
    inner.setOnAction(event -> model.innerProperty().set(inner.isSelected()));
    return Nodes.row(
        8,
        Nodes.iconButton(
            Feather.CHEVRON_LEFT, messages.get("day.week.before"), () -> model.move(-1)),
        week,
        Nodes.iconButton(
            Feather.CHEVRON_RIGHT, messages.get("day.week.after"), () -> model.move(1)),
        last,
        now,
        Nodes.spacer(),
        inner);
  }

  private HBox formats() {
    HBox formats = Nodes.row(8);
    ToggleGroup group = new ToggleGroup();
    for (WeekFormat format : WeekFormat.values()) {
      ToggleButton button = new ToggleButton(messages.get("summary.format." + format.extension()));
      button.setId("summary-" + format.extension());
      button.setToggleGroup(group);
      button.setSelected(model.formatProperty().get() == format);
      button.setOnAction(
          event -> {
            button.setSelected(true);
            model.formatProperty().set(format);
          });
      formats.getChildren().add(button);
    }
    return formats;
  }

  private ButtonBar buttons() {
    Button save = Nodes.button(messages.get("summary.save"), this::save);
    save.setId("summary-save");
    Button close = Nodes.button(messages.get("summary.close"), overlay::close);
    ButtonBar bar = new ButtonBar();
    ButtonBar.setButtonData(copy, ButtonBar.ButtonData.OK_DONE);
    ButtonBar.setButtonData(save, ButtonBar.ButtonData.OTHER);
    ButtonBar.setButtonData(close, ButtonBar.ButtonData.CANCEL_CLOSE);
    bar.getButtons().addAll(close, save, copy);
    return bar;
  }

  private void show() {
    WeekViewModel.Shown shown = model.shownProperty().get();
    if (shown == null) {
      return;
    }
    week.setText(range(shown.summary()));
    boolean pages = model.isFormatted();
    Nodes.show(text, !pages);
    Nodes.show(page, pages);
    if (pages) {
      page.setContent(preview.of(shown.document()));
    } else {
      text.setText(model.text());
    }
  }

  private String range(WeekSummary summary) {
    String first = messages.day(summary.first());
    String last = messages.day(summary.last());
    return summary.weeks().isNumbered()
        ? messages.get("summary.range", summary.code(), first, last)
        : messages.get("calendar.dates", first, last);
  }

  private void copy() {
    ClipboardContent content = new ClipboardContent();
    content.putString(model.text());
    if (model.isFormatted()) {
      content.putHtml(model.html());
    }
    Clipboard.getSystemClipboard().setContent(content);
    model.copied();
  }

  private void save() {
    String extension = model.formatProperty().get().extension();
    saveAs
        .choose(
            root.getScene().getWindow(), messages.get("summary.save"), model.fileName(), extension)
        .ifPresent(
            chosen -> {
              model.save(SaveAs.named(chosen, extension));
              overlay.close();
            });
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
