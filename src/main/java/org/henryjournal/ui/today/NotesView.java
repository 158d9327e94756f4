package org.henryjournal.ui.today;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.henryjournal.domain.Refusal;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.shell.Action;
import org.henryjournal.ui.shell.KeptFormNote;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.Overlay;
import org.henryjournal.ui.shell.Page;
import org.henryjournal.ui.shell.Wrapping;

/**
 * The notes of several visits: first the text, then its lines with what each says. The line above
 * the rows mends the one that is chosen and has the focus throughout.
 */
final class NotesView extends Page {

  private static final double WIDEST = 1120;
  private static final double HIGHEST = 760;
  private static final double MARGIN = 40;
  private static final double ROW = 50;
  private static final double HEAD = 44;
  private static final int PAGE = 6;

  private final NotesViewModel model;
  private final Overlay overlay;
  private final LineBar line;
  private final TextArea text = new TextArea();
  private final ListView<NotesViewModel.Row> list = new ListView<>();
  private final Label counts = Nodes.label("", "muted");
  private final Label problem = Nodes.label("", "attention");
  private final Button save;
  private final VBox typing = new VBox(12);
  private final VBox reading = new VBox(12);
  private final VBox root = new VBox(12);

  NotesView(NotesViewModel model, Overlay overlay, Messages messages) {
    super(messages);
    this.model = model;
    this.overlay = overlay;
    line =
        with(new LineBar(model.line(), () -> {}, new Nudges(messages, card -> {}), messages))
            .asMender();
    save = button("notes.save", "notes-save", this::save, "accent");
    counts.setId("notes-counts");
    counts.setMinWidth(Region.USE_PREF_SIZE);
    problem.setId("notes-problem");
    problem.setMinWidth(0);
    Nodes.atMost(problem, 2);
    Label title = Nodes.label(messages.get("notes.title"), "page-title");
    title.setMinWidth(Region.USE_PREF_SIZE);
    HBox head = Nodes.row(12, title, counts, Nodes.spacer(), problem);
    // With room for a problem of two lines: nothing moves when one is said.
    head.setMinHeight(HEAD);
    fillTyping();
    fillReading();
    root.getChildren()
        .addAll(
            head, with(new KeptFormNote(model.kept().draft(), messages)).root(), typing, reading);
    VBox.setVgrow(typing, Priority.ALWAYS);
    VBox.setVgrow(reading, Priority.ALWAYS);
    root.prefWidthProperty()
        .bind(
            overlay
                .root()
                .widthProperty()
                .map(width -> Math.min(WIDEST, width.doubleValue() - MARGIN)));
    root.prefHeightProperty()
        .bind(
            overlay
                .root()
                .heightProperty()
                .map(height -> Math.min(HIGHEST, height.doubleValue() - MARGIN)));
    root.setMinSize(0, 0);
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    new NotesDoor(model::more, model::read, model.kept().waiting()).opensOnDrop(root);
    follow(model.rowsShownProperty(), this::showPart);
    follow(model.rowsProperty(), this::showRows);
    follow(model.currentProperty(), this::showCurrent);
    follow(model.readingProperty(), this::count);
    follow(model.problemProperty(), this::showProblem);
    whenLeft(root.prefWidthProperty()::unbind);
    whenLeft(root.prefHeightProperty()::unbind);
    whenLeft(model::end);
  }

  private void fillTyping() {
    text.setId("notes-text");
    text.setPromptText(messages.get("notes.prompt"));
    text.setAccessibleText(messages.get("notes.title"));
    Wrapping.on(text);
    text.textProperty().bindBidirectional(model.kept().text());
    whenLeft(() -> text.textProperty().unbindBidirectional(model.kept().text()));
    VBox.setVgrow(text, Priority.ALWAYS);
    typing
        .getChildren()
        .addAll(
            Nodes.wrapped(messages.get("notes.about"), "muted"),
            text,
            Nodes.row(
                8,
                button("notes.file", "notes-file", this::chooseFile),
                Nodes.spacer(),
                Nodes.key(Action.OPEN_FORM.keysText()),
                button("notes.read", "notes-read", model::toRows, "accent")));
  }

  private void fillReading() {
    list.setId("notes-rows");
    list.getStyleClass().addAll("rows", "note-rows");
    list.setFixedCellSize(ROW);
    list.setFocusTraversable(false);
    list.setCellFactory(view -> new NoteCell(line, messages));
    list.setOnMouseClicked(
        event -> {
          NotesViewModel.Row row = list.getSelectionModel().getSelectedItem();
          if (row != null) {
            model.choose(row);
          }
          focusLine();
        });
    VBox.setVgrow(list, Priority.ALWAYS);
    Button leaveOut = button("notes.leave.out", "notes-leave-out", this::leaveOut);
    reading
        .getChildren()
        .addAll(
            line.root(),
            list,
            Nodes.row(
                8,
                leaveOut,
                Nodes.key(Action.LEAVE_OUT.keysText()),
                button("notes.text", "notes-to-text", this::toText),
                Nodes.key(Action.LOG_NOTES.keysText()),
                Nodes.spacer(),
                Nodes.key(Action.OPEN_FORM.keysText()),
                save));
  }

  private Button button(String key, String id, Runnable action, String... styles) {
    Button button = Nodes.button(messages.get(key, 0), action, styles);
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }

  private void showPart() {
    boolean rows = model.rowsShownProperty().get();
    Nodes.show(typing, !rows);
    Nodes.show(reading, rows);
    count();
    if (rows) {
      Nodes.focusWhenShown(line.field());
    } else {
      Nodes.focusWhenShown(text);
    }
  }

  private void showRows() {
    list.getItems().setAll(model.rowsProperty().get());
    showCurrent();
    count();
  }

  private void showCurrent() {
    NotesViewModel.Row row = model.currentProperty().get();
    int at = row == null ? -1 : indexOf(row.number());
    if (at >= 0) {
      list.getSelectionModel().select(at);
      reveal(at);
    } else {
      list.getSelectionModel().clearSelection();
    }
    line.field().setDisable(row == null);
    if (row != null && model.rowsShownProperty().get() && !line.field().isFocused()) {
      focusLine();
    }
    line.field().end();
  }

  private int indexOf(int number) {
    List<NotesViewModel.Row> rows = list.getItems();
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).number() == number) {
        return i;
      }
    }
    return -1;
  }

  /** Only as far as it must: the list keeps its place. */
  private void reveal(int row) {
    int visible = Math.max(1, (int) (list.getHeight() / ROW));
    int first = firstVisible();
    if (row < first || row >= first + visible) {
      list.scrollTo(Math.max(0, row - visible / 2));
    }
  }

  private int firstVisible() {
    return list.lookupAll(".list-cell").stream()
        .filter(NoteCell.class::isInstance)
        .map(NoteCell.class::cast)
        .filter(cell -> !cell.isEmpty() && cell.isVisible())
        .mapToInt(NoteCell::getIndex)
        .min()
        .orElse(0);
  }

  private void count() {
    if (!model.rowsShownProperty().get()) {
      counts.setText("");
      return;
    }
    List<String> said = new ArrayList<>();
    if (model.readingProperty().get() && model.rowsProperty().get().isEmpty()) {
      said.add(messages.get("notes.reading"));
    }
    for (NotesViewModel.State state : NotesViewModel.State.values()) {
      long count = model.count(state);
      if (count > 0) {
        said.add(messages.get(NoteCell.key("notes.count.", state), count));
      }
    }
    counts.setText(String.join(" · ", said));
    long anew =
        model.count(NotesViewModel.State.READY) + model.count(NotesViewModel.State.DOUBTFUL);
    save.setText(messages.get("notes.save", anew));
  }

  private void showProblem() {
    Refusal refusal = model.problemProperty().get();
    problem.setText(refusal == null ? "" : messages.get(refusal));
  }

  private void key(KeyEvent event) {
    if (line.isCompleting() || !act(event)) {
      return;
    }
    event.consume();
  }

  private boolean act(KeyEvent event) {
    boolean rows = model.rowsShownProperty().get();
    if (Action.OPEN_FORM.matches(event)) {
      if (rows) {
        save();
      } else {
        model.toRows();
      }
    } else if (rows && Action.LOG_NOTES.matches(event)) {
      toText();
    } else if (rows && Action.LEAVE_OUT.matches(event)) {
      leaveOut();
    } else {
      return actOnKey(event, rows);
    }
    return true;
  }

  private boolean actOnKey(KeyEvent event, boolean rows) {
    switch (event.getCode()) {
      case ESCAPE -> overlay.close();
      case ENTER -> {
        if (!rows || event.getTarget() instanceof ButtonBase) {
          return false;
        }
        model.take();
      }
      case DOWN -> {
        return moved(rows, 1);
      }
      case UP -> {
        return moved(rows, -1);
      }
      case PAGE_DOWN -> {
        return moved(rows, PAGE);
      }
      case PAGE_UP -> {
        return moved(rows, -PAGE);
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean moved(boolean rows, int by) {
    if (rows) {
      model.move(by);
    }
    return rows;
  }

  private void save() {
    model.save(overlay::close);
  }

  private void leaveOut() {
    model.leaveOut();
    focusLine();
  }

  private void toText() {
    model.toText();
  }

  private void focusLine() {
    line.field().requestFocus();
    line.field().end();
  }

  private void chooseFile() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(messages.get("notes.file"));
    chooser
        .getExtensionFilters()
        .addAll(
            new FileChooser.ExtensionFilter(messages.get("notes.files"), "*.txt", "*.md", "*.csv"),
            new FileChooser.ExtensionFilter(messages.get("import.all.files"), "*.*"));
    File file = chooser.showOpenDialog(root.getScene().getWindow());
    if (file != null) {
      model.read(file.toPath());
    }
  }

  @Override
  public Region root() {
    return root;
  }

  @Override
  public Optional<Node> firstFocus() {
    return Optional.of(model.rowsShownProperty().get() ? line.field() : text);
  }
}
