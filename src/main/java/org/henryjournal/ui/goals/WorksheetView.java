package org.henryjournal.ui.goals;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.henryjournal.domain.Circumstance;
import org.henryjournal.domain.GoalLine;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.parts.GoalWords;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.Overlay;
import org.henryjournal.ui.shell.Page;
import org.henryjournal.ui.shell.Wrapping;
import org.kordamp.ikonli.feather.Feather;

/**
 * The worksheet behind a goal: ten circumstances, the steps of the strategy, and what if. Each
 * field is saved when it is left.
 */
final class WorksheetView extends Page {

  private static final double WIDTH = 960;
  private static final double HEIGHT = 640;
  private static final double FIRST = 15;
  private static final double OTHERS = (100 - FIRST) / 3;

  private final WorksheetViewModel model;
  private final Map<Circumstance.Kind, List<TextArea>> written =
      new EnumMap<>(Circumstance.Kind.class);
  private final Map<GoalLine.Kind, VBox> lines = new EnumMap<>(GoalLine.Kind.class);
  private final VBox root;
  private List<Long> drawn = List.of();
  private boolean read;

  WorksheetView(WorksheetViewModel model, Overlay overlay, Messages messages) {
    super(messages);
    this.model = model;
    VBox content = new VBox(16, circumstances());
    for (GoalLine.Kind kind : GoalLine.Kind.values()) {
      content.getChildren().add(part(kind));
    }
    ScrollPane scroll = new ScrollPane(content);
    scroll.getStyleClass().add("page-scroll");
    scroll.setFitToWidth(true);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    root =
        new VBox(
            12,
            Nodes.label(
                messages.get("goals.sheet.title", new GoalWords(messages).name(model.goal())),
                "page-title"),
            Nodes.wrapped(messages.get("goals.sheet.hint"), "muted"),
            scroll,
            Nodes.row(
                8, Nodes.spacer(), Nodes.button(messages.get("goals.close"), overlay::close)));
    root.setPrefSize(WIDTH, HEIGHT);
    follow(model.shownProperty(), this::update);
  }

  private GridPane circumstances() {
    GridPane grid = new GridPane();
    grid.setHgap(8);
    grid.setVgap(6);
    for (int column = 0; column < 4; column++) {
      ColumnConstraints constraints = new ColumnConstraints();
      constraints.setPercentWidth(column == 0 ? FIRST : OTHERS);
      grid.getColumnConstraints().add(constraints);
    }
    grid.addRow(
        0,
        new Region(),
        Nodes.label(messages.get("goals.sheet.helps"), "muted"),
        Nodes.label(messages.get("goals.sheet.missing"), "muted"),
        Nodes.label(messages.get("goals.sheet.how"), "muted"));
    for (Circumstance.Kind kind : Circumstance.Kind.values()) {
      String name = messages.get("goals.circumstance." + kind.code());
      List<TextArea> areas =
          List.of(
              area(kind, name, "goals.sheet.helps"),
              area(kind, name, "goals.sheet.missing"),
              area(kind, name, "goals.sheet.how"));
      written.put(kind, areas);
      grid.addRow(kind.ordinal() + 1, Nodes.wrapped(name));
      grid.addRow(kind.ordinal() + 1, areas.toArray(Node[]::new));
      whenLeft(() -> write(kind));
    }
    return grid;
  }

  private TextArea area(Circumstance.Kind kind, String name, String key) {
    TextArea area = new TextArea();
    Wrapping.on(area);
    Nodes.leaveByTab(area);
    area.setPrefRowCount(2);
    area.setAccessibleText(messages.get("goals.sheet.spoken", name, messages.get(key)));
    area.setId("sheet-" + kind.code() + "-" + key.substring(key.lastIndexOf('.') + 1));
    area.addEventFilter(KeyEvent.KEY_PRESSED, WorksheetView::tab);
    onChange(area.focusedProperty(), () -> leave(area, () -> write(kind)));
    return area;
  }

  /** Tab goes on to the next field, as in every form: nobody indents here. */
  private static void tab(KeyEvent event) {
    if (event.getCode() == KeyCode.TAB
        && !event.isControlDown()
        && event.getSource() instanceof Node area) {
      area.requestFocusTraversal(
          event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
      event.consume();
    }
  }

  private static void leave(Node field, Runnable save) {
    if (!field.isFocused()) {
      save.run();
    }
  }

  private void write(Circumstance.Kind kind) {
    List<TextArea> areas = written.getOrDefault(kind, List.of());
    if (read) {
      model.write(kind, areas.get(0).getText(), areas.get(1).getText(), areas.get(2).getText());
    }
  }

  private VBox part(GoalLine.Kind kind) {
    VBox rows = new VBox(6);
    rows.setId("sheet-" + kind.code());
    lines.put(kind, rows);
    TextField text = field("goals.sheet." + kind.code() + ".new");
    text.setId("sheet-new-" + kind.code());
    TextField answer = field("goals.sheet." + kind.code() + ".answer");
    Runnable add =
        () -> {
          model.add(kind, text.getText(), answer.getText());
          text.clear();
          answer.clear();
        };
    for (TextField field : List.of(text, answer)) {
      field.setOnAction(
          event -> {
            add.run();
            text.requestFocus();
          });
    }
    whenLeft(add);
    return new VBox(
        6,
        Nodes.label(messages.get("goals.sheet." + kind.code()), "card-title"),
        rows,
        Nodes.row(8, text, answer));
  }

  private TextField field(String key) {
    TextField field = new TextField();
    field.setPromptText(messages.get(key));
    field.setAccessibleText(messages.get(key));
    HBox.setHgrow(field, Priority.ALWAYS);
    return field;
  }

  private void update() {
    WorksheetViewModel.Shown shown = model.shownProperty().get();
    if (shown == null) {
      return;
    }
    if (!read) {
      read = true;
      shown
          .circumstances()
          .forEach(
              (kind, c) -> {
                List<TextArea> areas = written.getOrDefault(kind, List.of());
                areas.get(0).setText(c.helps());
                areas.get(1).setText(c.missing());
                areas.get(2).setText(c.how());
              });
    }
    List<Long> ids = shown.lines().stream().map(GoalLine::id).toList();
    if (!ids.equals(drawn)) {
      drawn = ids;
      lines.values().forEach(rows -> rows.getChildren().clear());
      for (GoalLine line : shown.lines()) {
        Optional.ofNullable(lines.get(line.kind()))
            .ifPresent(rows -> rows.getChildren().add(row(line)));
      }
    }
  }

  private HBox row(GoalLine line) {
    TextField text = field("goals.sheet." + line.kind().code() + ".new");
    TextField answer = field("goals.sheet." + line.kind().code() + ".answer");
    text.setText(line.text());
    answer.setText(line.answer());
    Runnable save = () -> model.write(line.id(), text.getText(), answer.getText());
    text.setOnAction(event -> save.run());
    answer.setOnAction(event -> save.run());
    HBox row =
        Nodes.row(
            8,
            text,
            answer,
            Nodes.iconButton(
                Feather.X,
                messages.get("goals.sheet.delete", line.text()),
                () -> model.delete(line)));
    row.focusWithinProperty()
        .subscribe(
            within -> {
              if (!within) {
                save.run();
              }
            });
    return row;
  }

  @Override
  public Region root() {
    return root;
  }

  @Override
  public Optional<Node> firstFocus() {
    return Optional.ofNullable(written.get(Circumstance.Kind.MARKET)).map(List::getFirst);
  }
}
