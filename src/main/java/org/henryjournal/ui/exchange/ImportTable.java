package org.henryjournal.ui.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyEvent;
import org.henryjournal.exchange.imports.ImportFile;
import org.henryjournal.exchange.imports.OnDuplicate;
import org.henryjournal.exchange.read.SourceFormat;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.shell.EditCell;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.Page;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The rows of the file as they stand, each with what becomes of it; every cell can be mended. */
final class ImportTable extends Page {

  private static final double ROW = 30;

  /** Columns before those of the file. */
  private static final int FIXED = 2;

  private static final int LOOKED_AT = 60;
  private static final double LETTER = 7.5;
  private static final double WIDE_LETTER = 14;
  private static final double NARROWEST = 128;
  private static final double WIDEST = 280;
  private static final List<String> CELL_STYLES =
      List.of("import-left-out", "import-mended", "import-wrong");

  private final ImportViewModel model;
  private final TableView<ImportLine> table = new TableView<>();
  private final List<ColumnHead> heads = new ArrayList<>();
  private final ReadOnlyObjectWrapper<@Nullable ImportLine> selected =
      new ReadOnlyObjectWrapper<>();
  private final Label none = Nodes.wrapped("", "muted", "empty-hint");
  private @Nullable ImportFile file;
  private boolean following;

  ImportTable(ImportViewModel model, Messages messages) {
    super(messages);
    this.model = model;
    table.setId("import-rows");
    table.setAccessibleText(messages.get("import.title"));
    table.setFixedCellSize(ROW);
    table.setEditable(true);
    table.setPlaceholder(none);
    none.setText(messages.get("import.filter.none"));
    table.setMinHeight(ROW * 3);
    table.getSelectionModel().setCellSelectionEnabled(true);
    table.getSelectionModel().selectedItemProperty().subscribe(this::select);
    table.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    follow(model.shownProperty(), this::update);
    onChange(model.filterProperty(), this::update);
    onChange(table.editingCellProperty(), this::updateIfNew);
  }

  /** The line that is looked at; null for none. */
  ReadOnlyObjectProperty<@Nullable ImportLine> selectedProperty() {
    return selected.getReadOnlyProperty();
  }

  /** Whether the rep writes in a cell. */
  boolean isEdited() {
    return table.getEditingCell() != null;
  }

  private void select(@Nullable ImportLine line) {
    if (!following) {
      selected.set(line);
    }
  }

  /** On a duplicate a number decides. */
  private void typed(KeyEvent event) {
    ImportLine line = selected.get();
    int choice = "123".indexOf(event.getCharacter());
    if (table.getEditingCell() == null
        && line != null
        && line.isDuplicate()
        && event.getCharacter().length() == 1
        && choice >= 0) {
      model.decide(c -> c.withDuplicate(line.number(), OnDuplicate.values()[choice]));
      event.consume();
    }
  }

  /** Not while the rep writes in a cell: the new rows are shown after that. */
  private void updateIfNew() {
    ImportPreview shown = model.shownProperty().get();
    if (table.getEditingCell() == null && shown != null && !shown.equals(table.getUserData())) {
      update();
    }
  }

  private void update() {
    ImportPreview shown = model.shownProperty().get();
    if (shown == null || table.getEditingCell() != null) {
      return;
    }
    ImportLine before = selected.get();
    TablePosition<?, ?> at = table.getFocusModel().getFocusedCell();
    following = true;
    if (shown.file() != file) {
      file = shown.file();
      before = null;
      fillColumns(shown);
    }
    table.setUserData(shown);
    heads.forEach(head -> head.update(shown.choices()));
    List<ImportLine> lines = shown.lines(model.filterProperty().get());
    table.setItems(FXCollections.observableList(lines));
    int row = before == null ? 0 : row(lines, before.number());
    if (row < lines.size()) {
      int column =
          wrong(lines.get(row), shown)
              .orElseGet(
                  () -> Math.min(Math.max(at.getColumn(), 0), table.getColumns().size() - 1));
      table.getSelectionModel().clearAndSelect(row, table.getColumns().get(column));
    }
    following = false;
    selected.set(row < lines.size() ? lines.get(row) : null);
  }

  /** Among rejected rows the cell to be mended is chosen and in sight. */
  private Optional<Integer> wrong(ImportLine line, ImportPreview shown) {
    if (model.filterProperty().get() == ImportLine.Filter.REJECTED) {
      for (int i = 0; i < heads.size(); i++) {
        if (line.isWrong(i, shown.choices())) {
          table.scrollToColumnIndex(i + FIXED);
          return Optional.of(i + FIXED);
        }
      }
    }
    return Optional.empty();
  }

  /** Where the line is; where it has gone, the one after it. */
  private static int row(List<ImportLine> lines, long number) {
    int low = 0;
    int high = lines.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (lines.get(middle).number() < number) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < lines.size() ? low : Math.max(0, lines.size() - 1);
  }

  private void fillColumns(ImportPreview shown) {
    List<TableColumn<ImportLine, ?>> columns = new ArrayList<>();
    heads.clear();
    TableColumn<ImportLine, ImportLine> number = column(messages.get("import.line"), 64);
    number.getStyleClass().add("number-column");
    number.setCellFactory(
        made -> new PlainCell(cell -> cell.text(line -> String.valueOf(line.number()))));
    TableColumn<ImportLine, ImportLine> mark = column(messages.get("import.mark"), 176);
    mark.setCellFactory(made -> new PlainCell(this::mark));
    columns.add(number);
    columns.add(mark);
    for (int i = 0; i < shown.file().headers().size(); i++) {
      int which = i;
      ColumnHead head = new ColumnHead(i, header(shown, i), model, messages);
      heads.add(head);
      TableColumn<ImportLine, ImportLine> column = column("", width(shown, i));
      column.setGraphic(head.root());
      column.setEditable(true);
      column.setCellFactory(
          made ->
              new EditCell<>(
                  (cell, line) -> show(cell, line, which),
                  (line, text) -> model.mend(line, which, text)));
      columns.add(column);
    }
    table.getColumns().setAll(columns);
  }

  /** Cards have no headers of their own; what their cells hold is said in the rep's language. */
  private String header(ImportPreview shown, int column) {
    String header = shown.file().headers().get(column);
    return shown.file().sheet().format() == SourceFormat.VCARD
        ? messages.get("import.card." + header.toLowerCase(Locale.ROOT).replaceAll("\\W", "_"))
        : header;
  }

  private static TableColumn<ImportLine, ImportLine> column(String name, double width) {
    TableColumn<ImportLine, ImportLine> column = new TableColumn<>(name);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    column.setPrefWidth(width);
    column.setSortable(false);
    column.setReorderable(false);
    column.setEditable(false);
    return column;
  }

  /** As wide as what stands in the first rows. */
  private double width(ImportPreview shown, int column) {
    double widest = width(header(shown, column));
    List<ImportLine> lines = shown.lines();
    for (ImportLine line : lines.subList(0, Math.min(LOOKED_AT, lines.size()))) {
      widest = Math.max(widest, width(line.cell(column)));
    }
    return Math.min(WIDEST, Math.max(NARROWEST, widest + 24));
  }

  private static double width(String text) {
    return text.chars().limit(60).mapToDouble(c -> c < 0x2E80 ? LETTER : WIDE_LETTER).sum();
  }

  private void show(EditCell<ImportLine> cell, ImportLine line, int column) {
    ImportPreview shown = model.shownProperty().get();
    String text = model.cell(line, column);
    cell.setEditable(line.unread().isEmpty());
    cell.setText(
        text.indexOf('\n') < 0 && text.indexOf('\r') < 0 ? text : text.replaceAll("\\R", " "));
    cell.getStyleClass().removeAll(CELL_STYLES);
    if (shown == null) {
      return;
    }
    if (shown.choices().columns().get(column).isEmpty()) {
      cell.getStyleClass().add("import-left-out");
    }
    if (model.isMended(line, column)) {
      cell.getStyleClass().add("import-mended");
    }
    if (line.isWrong(column, shown.choices())) {
      cell.getStyleClass().add("import-wrong");
      cell.setGraphic(new FontIcon(Feather.ALERT_CIRCLE));
    }
  }

  private void mark(PlainCell cell) {
    ImportLine line = Objects.requireNonNull(cell.getItem());
    ImportLine.Mark mark = line.mark();
    cell.text(row -> messages.get(mark.messageKey()));
    cell.getStyleClass()
        .removeAll("import-new", "import-duplicate", "import-rejected", "import-there");
    Optional<Feather> icon =
        switch (mark) {
          case NEW -> Optional.of(Feather.PLUS);
          case SKIPPED, UPDATED, KEPT -> Optional.of(Feather.COPY);
          case THERE -> Optional.of(Feather.CHECK);
          case REJECTED -> Optional.of(Feather.ALERT_CIRCLE);
          case OPEN -> Optional.empty();
        };
    cell.setGraphic(icon.map(FontIcon::new).orElse(null));
    cell.getStyleClass()
        .add(
            switch (mark) {
              case NEW -> "import-new";
              case SKIPPED, UPDATED, KEPT -> "import-duplicate";
              case REJECTED -> "import-rejected";
              case THERE, OPEN -> "import-there";
            });
  }

  @Override
  public TableView<ImportLine> root() {
    return table;
  }

  private interface Show {
    void show(PlainCell cell);
  }

  private static final class PlainCell extends TableCell<ImportLine, ImportLine> {

    private final Show show;

    PlainCell(Show show) {
      this.show = show;
    }

    void text(Function<ImportLine, String> of) {
      setText(of.apply(getItem()));
    }

    @Override
    protected void updateItem(@Nullable ImportLine line, boolean empty) {
      super.updateItem(line, empty);
      if (empty || line == null) {
        setText(null);
        setGraphic(null);
      } else {
        show.show(this);
      }
    }
  }
}
