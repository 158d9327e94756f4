package org.henryjournal.ui.exchange;

import java.util.Optional;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.VBox;
import org.henryjournal.exchange.imports.ImportChoices;
import org.henryjournal.exchange.imports.ImportField;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.OnDemand;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The head of a column: its header in the file, and below it what it holds. The menu is made when
 * it is opened, for a file may have hundreds of columns.
 */
final class ColumnHead {

  private final int column;
  private final String header;
  private final ImportViewModel model;
  private final Messages messages;
  private final Button holds;
  private final VBox root;

  ColumnHead(int column, String header, ImportViewModel model, Messages messages) {
    this.column = column;
    this.header = header.isEmpty() ? messages.get("import.column.nameless", column + 1) : header;
    this.model = model;
    this.messages = messages;
    Label name = Nodes.label(this.header, "strong");
    OnDemand.tip(name, this.header);
    holds = Nodes.button("", this::open, "import-holds");
    holds.setId("import-holds-" + column);
    holds.setMaxWidth(Double.MAX_VALUE);
    holds.setGraphic(new FontIcon(Feather.CHEVRON_DOWN));
    root = new VBox(4, name, holds);
    root.getStyleClass().add("import-head");
  }

  VBox root() {
    return root;
  }

  void update(ImportChoices choices) {
    Optional<ImportField> field = choices.columns().get(column);
    String said = said(field);
    holds.setText(said);
    holds.setAccessibleText(messages.get("import.column.holds", header, said));
    holds.getStyleClass().remove("import-holds-nothing");
    if (field.isEmpty()) {
      holds.getStyleClass().add("import-holds-nothing");
    }
  }

  private String said(Optional<ImportField> field) {
    return field
        .map(known -> messages.get(known.messageKey()))
        .orElseGet(() -> messages.get("import.column.none"));
  }

  private void open() {
    ImportPreview shown = model.shownProperty().get();
    if (shown == null) {
      return;
    }
    ContextMenu menu = new ContextMenu();
    menu.getItems().addAll(item(Optional.empty(), shown.choices()), new SeparatorMenuItem());
    for (ImportField field : shown.choices().kind().fields()) {
      menu.getItems().add(item(Optional.of(field), shown.choices()));
    }
    menu.show(holds, Side.BOTTOM, 0, 2);
  }

  private CheckMenuItem item(Optional<ImportField> field, ImportChoices choices) {
    CheckMenuItem item = new CheckMenuItem(said(field));
    item.setMnemonicParsing(false);
    item.setSelected(choices.columns().get(column).equals(field));
    item.setOnAction(event -> model.decide(now -> now.withColumn(column, field)));
    return item;
  }
}
