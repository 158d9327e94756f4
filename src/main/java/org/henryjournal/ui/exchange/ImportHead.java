package org.henryjournal.ui.exchange;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.henryjournal.exchange.imports.ImportChoices;
import org.henryjournal.exchange.imports.ImportKind;
import org.henryjournal.exchange.imports.ImportPlan;
import org.henryjournal.exchange.read.Sheet;
import org.henryjournal.exchange.read.Sheets;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.Page;
import org.jspecify.annotations.Nullable;

/** Which file it is, how it was read, what its rows are, and which of them are shown. */
final class ImportHead extends Page {

  private static final List<ImportKind> KINDS =
      List.of(ImportKind.CUSTOMERS, ImportKind.CONTACTS, ImportKind.VISITS, ImportKind.DEALS);
  private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');
  private static final double WIDEST_CHOICE = 220;

  /** A choice with its name before it; there only where there is something to choose. */
  private record Option<T>(HBox root, ComboBox<T> box) {

    void show(List<T> all, Optional<T> chosen) {
      Nodes.show(root, chosen.isPresent());
      if (!box.getItems().equals(all)) {
        box.getItems().setAll(all);
      }
      chosen.ifPresent(box::setValue);
    }
  }

  private final ImportViewModel model;
  private final Label file = Nodes.label("", "page-title");
  private final Map<ImportKind, ToggleButton> kinds = new EnumMap<>(ImportKind.class);
  private final Map<ImportLine.Filter, ToggleButton> filters =
      new EnumMap<>(ImportLine.Filter.class);
  private final Option<Charset> encoding;
  private final Option<Character> separator;
  private final Option<Integer> worksheet;
  private final Option<ImportChoices.DateOrder> dates;
  private final VBox root = new VBox(8);
  private boolean following;

  ImportHead(ImportViewModel model, Runnable chooseOther, Messages messages) {
    super(messages);
    this.model = model;
    file.setId("import-file");
    file.setMinWidth(80);
    Button other = Nodes.button(messages.get("import.other"), chooseOther, "small");
    other.setMinWidth(Region.USE_PREF_SIZE);
    Label are = Nodes.label(messages.get("import.rows.are"), "muted");
    are.setMinWidth(Region.USE_PREF_SIZE);
    HBox kindBox = new HBox();
    for (ImportKind kind : KINDS) {
      ToggleButton button =
          toggle("import-kind-" + kind.code(), kind == KINDS.getFirst(), kind == KINDS.getLast());
      button.setText(messages.get("import.kind." + kind.code()));
      button.setOnAction(
          event -> {
            button.setSelected(true);
            model.chooseKind(kind);
          });
      kinds.put(kind, button);
      kindBox.getChildren().add(button);
    }
    encoding =
        option(
            "import.encoding",
            Charset::displayName,
            chosen -> model.reread(options -> options.withEncoding(chosen)));
    separator =
        option(
            "import.separator",
            this::said,
            chosen -> model.reread(options -> options.withSeparator(chosen)));
    worksheet =
        option(
            "import.worksheet",
            this::worksheetName,
            chosen -> model.reread(options -> options.withWorksheet(chosen)));
    dates =
        option(
            "import.dates",
            order -> messages.get("import.dates.as." + order.name().toLowerCase(Locale.ROOT)),
            chosen -> model.decide(choices -> choices.withDates(Optional.of(chosen))));
    FlowPane below =
        new FlowPane(16, 8, filterBox(), encoding.root(), separator.root(), worksheet.root());
    below.getStyleClass().add("row");
    root.getChildren()
        .addAll(Nodes.row(12, file, other, Nodes.spacer(), Nodes.row(8, are, kindBox)), below);
    follow(model.shownProperty(), this::update);
    onChange(model.workingProperty(), this::update);
    onChange(model.filterProperty(), this::updateFilters);
    onChange(model.kindProperty(), this::updateKinds);
  }

  private HBox filterBox() {
    HBox box = new HBox();
    ImportLine.Filter[] all = ImportLine.Filter.values();
    for (ImportLine.Filter filter : all) {
      ToggleButton button =
          toggle(
              "import-filter-" + filter.name().toLowerCase(Locale.ROOT),
              filter.ordinal() == 0,
              filter.ordinal() == all.length - 1);
      button.setOnAction(
          event -> {
            button.setSelected(true);
            model.filterProperty().set(filter);
          });
      filters.put(filter, button);
      box.getChildren().add(button);
    }
    return box;
  }

  private static ToggleButton toggle(String id, boolean first, boolean last) {
    ToggleButton button = new ToggleButton();
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button
        .getStyleClass()
        .addAll("import-toggle", first ? "left-pill" : last ? "right-pill" : "center-pill");
    return button;
  }

  private <T> Option<T> option(String key, Function<T, String> said, Consumer<T> use) {
    ComboBox<T> box = new ComboBox<>();
    box.setId(key.replace('.', '-'));
    box.getStyleClass().add("choice-chip");
    box.setMinWidth(Region.USE_PREF_SIZE);
    box.setMaxWidth(WIDEST_CHOICE);
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable T item) {
            return item == null ? "" : said.apply(item);
          }

          @Override
          public @Nullable T fromString(String typed) {
            return box.getValue();
          }
        });
    box.valueProperty()
        .subscribe(
            chosen -> {
              if (chosen != null && !following) {
                use.accept(chosen);
              }
            });
    Label label = Nodes.label(messages.get(key), "muted");
    label.setLabelFor(box);
    label.setMinWidth(Region.USE_PREF_SIZE);
    return new Option<>(Nodes.row(6, label, box), box);
  }

  private String said(char separatorOfCells) {
    return switch (separatorOfCells) {
      case ',' -> messages.get("import.separator.comma");
      case ';' -> messages.get("import.separator.semicolon");
      case '\t' -> messages.get("import.separator.tab");
      default -> String.valueOf(separatorOfCells);
    };
  }

  private String worksheetName(int index) {
    ImportPreview shown = model.shownProperty().get();
    return shown == null ? "" : shown.file().sheet().worksheets().get(index);
  }

  private void update() {
    ImportPreview shown = model.shownProperty().get();
    if (shown == null || model.workingProperty().get()) {
      return;
    }
    following = true;
    Sheet sheet = shown.file().sheet();
    file.setText(sheet.file());
    encoding.show(with(Sheets.encodings(), sheet.encoding()), sheet.encoding());
    separator.show(with(SEPARATORS, sheet.separator()), sheet.separator());
    List<Integer> sheets = new ArrayList<>();
    for (int i = 0; i < sheet.worksheets().size(); i++) {
      sheets.add(i);
    }
    worksheet.show(sheets, Optional.of(sheet.worksheet()).filter(chosen -> sheets.size() > 1));
    dates.show(List.of(ImportChoices.DateOrder.values()), order(shown.plan()));
    following = false;
    updateKinds();
    updateFilters();
  }

  private static <T> List<T> with(List<T> usual, Optional<T> other) {
    List<T> all = new ArrayList<>(usual);
    other.filter(one -> !all.contains(one)).ifPresent(all::add);
    return all;
  }

  /** How dates that could be read in two ways are read; empty where there are none. */
  private static Optional<ImportChoices.DateOrder> order(ImportPlan plan) {
    if (plan.choices().dates().isPresent()) {
      return plan.choices().dates();
    }
    if (plan.remarks().containsKey("import.dates.day.first")) {
      return Optional.of(ImportChoices.DateOrder.DAY_FIRST);
    }
    return plan.remarks().keySet().stream()
        .filter(key -> key.startsWith("import.dates."))
        .findFirst()
        .map(key -> ImportChoices.DateOrder.MONTH_FIRST);
  }

  /** Chooses how dates are read that could be read in two ways. */
  Region dates() {
    return dates.root();
  }

  private void updateKinds() {
    ImportKind now = model.kindProperty().get();
    kinds.forEach((kind, button) -> button.setSelected(kind == now));
  }

  private void updateFilters() {
    ImportPreview shown = model.shownProperty().get();
    if (shown != null) {
      ImportLine.Filter now = model.filterProperty().get();
      filters.forEach(
          (filter, button) -> {
            int count = shown.count(filter);
            button.setText(
                messages.get("import.filter." + filter.name().toLowerCase(Locale.ROOT), count));
            button.setSelected(filter == now);
            button.setDisable(count == 0 && filter != now && filter != ImportLine.Filter.ALL);
          });
    }
  }

  @Override
  public Region root() {
    return root;
  }
}
