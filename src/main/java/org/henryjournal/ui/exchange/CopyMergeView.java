package org.henryjournal.ui.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.henryjournal.domain.Refusal;
import org.henryjournal.exchange.MergeWords;
import org.henryjournal.journal.MergeConflict;
import org.henryjournal.journal.MergeReport;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.Overlay;
import org.henryjournal.ui.shell.Page;
import org.henryjournal.ui.shell.SideBySide;
import org.jspecify.annotations.Nullable;

/** What another copy of the journal would bring, and what both have changed, side by side. */
public final class CopyMergeView extends Page {

  private static final double WIDTH = 780;
  private static final double COMPARED = 190;
  private static final double COUNTED = 180;

  private final CopyMergeViewModel model;
  private final MergeWords words;
  private final VBox counts = new VBox(4);
  private final VBox about = new VBox(4);
  private final SideBySide sides = new SideBySide("copy-merge-conflicts", 8);
  private final List<ToggleButton> mine = new ArrayList<>();
  private final List<ToggleButton> others = new ArrayList<>();
  private final Label said;
  private final Label asks;
  private final HBox all;
  private final Button merge;
  private final Button close;
  private final VBox root = new VBox(16);

  public CopyMergeView(CopyMergeViewModel model, Overlay overlay, Messages messages) {
    super(messages);
    this.model = model;
    words = new MergeWords(messages);
    said = Nodes.wrapped(messages.get("merge.reading.file", model.fileName()), "muted");
    said.setId("copy-merge-said");
    asks = Nodes.wrapped("", "strong");
    all =
        Nodes.row(
            8,
            asks,
            Nodes.spacer(),
            Nodes.button(messages.get("merge.all.mine"), () -> decideAll(false), "small"),
            Nodes.button(messages.get("merge.all.other"), () -> decideAll(true), "small"));
    merge =
        Nodes.button(
            messages.get("merge.now"),
            () -> {
              overlay.close();
              model.merge();
            },
            "accent");
    merge.setId("copy-merge-now");
    close = Nodes.button(messages.get("form.cancel"), overlay::close);
    ButtonBar.setButtonData(merge, ButtonBar.ButtonData.OK_DONE);
    ButtonBar.setButtonData(close, ButtonBar.ButtonData.CANCEL_CLOSE);
    ButtonBar bar = new ButtonBar();
    bar.getButtons().addAll(close, merge);
    counts.setId("copy-merge-counts");
    ScrollPane counted = new ScrollPane(new VBox(12, counts, about));
    counted.setFitToWidth(true);
    counted.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    counted.getStyleClass().add("page-scroll");
    counted.setPrefHeight(COUNTED);
    sides.root().setPrefHeight(COMPARED);
    root.getChildren()
        .addAll(
            Nodes.label(messages.get("merge.title"), "page-title"),
            said,
            counted,
            all,
            sides.root(),
            bar);
    root.setPrefWidth(WIDTH);
    follow(model.reportProperty(), this::update);
    onChange(model.refusedProperty(), this::update);
  }

  private void update() {
    MergeReport report = model.reportProperty().get();
    Refusal refused = model.refusedProperty().get();
    boolean comes = report != null && !report.isNothing();
    if (refused != null) {
      said.setText(messages.get(refused));
    } else if (report != null) {
      said.setText(messages.get(comes ? "merge.comes" : "cli.merge.nothing", model.fileName()));
    }
    merge.setDisable(!comes);
    counts.getChildren().clear();
    about.getChildren().clear();
    if (report != null) {
      words.counts(report).forEach(line -> counts.getChildren().add(Nodes.wrapped(line, "strong")));
      words.about(report).forEach(line -> about.getChildren().add(Nodes.wrapped(line)));
      compare(report.conflicts());
    }
    boolean asked = report != null && !report.conflicts().isEmpty();
    Nodes.show(all, asked);
    Nodes.show(sides.root(), asked);
  }

  private void compare(List<MergeConflict> conflicts) {
    asks.setText(messages.get("merge.conflicts", conflicts.size()));
    mine.clear();
    others.clear();
    sides.begin(
        messages.get("merge.here"), messages.get("merge.there"), messages.get("merge.holds"));
    for (MergeConflict conflict : conflicts) {
      ToggleButton keep = choice("merge.keep", "left-pill", conflict, false);
      ToggleButton take = choice("merge.take", "right-pill", conflict, true);
      mine.add(keep);
      others.add(take);
      sides.add(
          messages.get("merge.line", words.title(conflict.what()), words.column(conflict)),
          new SideBySide.Value(words.mine(conflict), "merge-value"),
          new SideBySide.Value(words.other(conflict), "merge-value"),
          Nodes.row(0, keep, take));
    }
    show(conflicts);
  }

  private ToggleButton choice(
      String key, String style, MergeConflict conflict, boolean takesOther) {
    ToggleButton button = new ToggleButton(messages.get(key));
    button.setAccessibleText(
        messages.get(
            "merge.line",
            messages.get(key),
            takesOther ? words.other(conflict) : words.mine(conflict)));
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.getStyleClass().addAll("import-toggle", style);
    button.setOnAction(
        event -> {
          model.decide(conflict, takesOther);
          update(model.reportProperty().get());
        });
    return button;
  }

  private void decideAll(boolean takesOther) {
    model.decideAll(takesOther);
    update(model.reportProperty().get());
  }

  private void update(@Nullable MergeReport report) {
    if (report != null) {
      show(report.conflicts());
    }
  }

  private void show(List<MergeConflict> conflicts) {
    for (int i = 0; i < conflicts.size(); i++) {
      boolean takes = model.takesOther(conflicts.get(i));
      mine.get(i).setSelected(!takes);
      others.get(i).setSelected(takes);
    }
  }

  @Override
  public Region root() {
    return root;
  }

  @Override
  public Optional<Node> firstFocus() {
    return Optional.of(close);
  }
}
