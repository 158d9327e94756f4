package org.henryjournal.ui.settings;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.henryjournal.domain.ImportBatch;
import org.henryjournal.journal.BinBook;
import org.henryjournal.journal.BinStore;
import org.henryjournal.journal.EditedEntry;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.shell.AskView;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.Overlay;
import org.henryjournal.ui.shell.Page;
import org.henryjournal.ui.shell.Shortcut;
import org.henryjournal.ui.shell.Theme;
import org.henryjournal.ui.shell.Wrapping;

/** Settings, the journal's place, its imports and bin, and every shortcut. */
public final class SettingsView extends Page {

  private final SettingsViewModel model;
  private final Overlay overlay;
  private final GradeSettingsView grades;
  private final CalendarView calendar;
  private final BackupsView backups;
  private final VBox root = new VBox(16);
  private final VBox imports = new VBox(4);
  private final VBox bin = new VBox(4);

  /**
   * @param language called with the language the rep chooses
   * @param theme called with the theme the rep chooses
   * @param shortcuts all of them, as they are listed
   * @param passwords sets, changes and removes the journal's password
   */
  public SettingsView(
      SettingsViewModel model,
      BackupsViewModel backupsModel,
      Overlay overlay,
      Theme current,
      Consumer<Messages.Language> language,
      Consumer<Theme> theme,
      List<Shortcut> shortcuts,
      PasswordDoor passwords,
      Messages messages) {
    super(messages);
    this.model = model;
    this.overlay = overlay;
    grades = with(new GradeSettingsView(model, messages));
    calendar = with(new CalendarView(model.calendar(), overlay, messages));
    backups = with(new BackupsView(backupsModel, overlay, messages));
    PasswordView password =
        with(new PasswordView(model.journal(), passwords, overlay, model.today(), messages));
    Label path = Nodes.label(model.journalPath(), "muted");
    Wrapping.on(path);
    VBox look =
        Nodes.card(
            Nodes.heading(messages.get("settings.look")),
            named(
                "settings.language",
                toggles(
                    Messages.Language.values(),
                    messages.language(),
                    l -> messages.get("settings.language." + l.code()),
                    "language-",
                    language)),
            named(
                "settings.theme",
                toggles(
                    Theme.values(),
                    current,
                    t -> messages.get("settings.theme." + t.code()),
                    "theme-",
                    theme)));
    VBox journal =
        Nodes.card(
            Nodes.heading(messages.get("settings.journal")),
            path,
            wrapped(messages.get("settings.journal.copy")));
    VBox importCard = Nodes.card(Nodes.heading(messages.get("settings.imports")), imports);
    VBox binCard = Nodes.card(Nodes.heading(messages.get("settings.bin")), bin);
    VBox left =
        new VBox(
            16,
            look,
            journal,
            backups.root(),
            password.root(),
            calendar.root(),
            grades.root(),
            importCard,
            binCard);
    VBox right =
        new VBox(
            16, Nodes.card(Nodes.heading(messages.get("settings.shortcuts")), keys(shortcuts)));
    GridPane columns = new GridPane();
    columns.setHgap(16);
    ColumnConstraints wide = new ColumnConstraints();
    wide.setPercentWidth(60);
    ColumnConstraints narrow = new ColumnConstraints();
    narrow.setPercentWidth(40);
    columns.getColumnConstraints().addAll(wide, narrow);
    columns.addRow(0, left, right);
    ScrollPane scroll = new ScrollPane(columns);
    scroll.getStyleClass().add("page-scroll");
    scroll.setFitToWidth(true);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    root.getStyleClass().addAll("page", "settings");
    HBox head = Nodes.row(12, Nodes.label(messages.get("shortcut.settings"), "page-title"));
    head.getStyleClass().add("page-head");
    root.getChildren().addAll(head, scroll);
    follow(model.shownProperty(), this::update);
  }

  private static Label wrapped(String text) {
    Label label = Nodes.wrapped(text, "muted");
    return label;
  }

  private HBox named(String key, Node control) {
    Label name = Nodes.label(messages.get(key));
    name.setMinWidth(110);
    return Nodes.row(12, name, control);
  }

  private static <E extends Enum<E>> HBox toggles(
      E[] all, E current, Function<E, String> said, String id, Consumer<E> use) {
    HBox box = new HBox();
    ToggleGroup group = new ToggleGroup();
    for (int i = 0; i < all.length; i++) {
      E item = all[i];
      ToggleButton button = new ToggleButton(said.apply(item));
      button.setId(id + item.name().toLowerCase(Locale.ROOT));
      button.setToggleGroup(group);
      button.setSelected(item == current);
      button
          .getStyleClass()
          .add(i == 0 ? "left-pill" : i == all.length - 1 ? "right-pill" : "center-pill");
      button.setOnAction(
          event -> {
            button.setSelected(true);
            use.accept(item);
          });
      box.getChildren().add(button);
    }
    return box;
  }

  private GridPane keys(List<Shortcut> shortcuts) {
    GridPane grid = new GridPane();
    grid.setHgap(16);
    grid.setVgap(8);
    for (Shortcut shortcut : shortcuts) {
      grid.addRow(
          grid.getRowCount(),
          Nodes.key(shortcut.keysText()),
          Nodes.label(messages.get(shortcut.messageKey())));
    }
    return grid;
  }

  private void update() {
    SettingsViewModel.Shown shown = model.shownProperty().get();
    if (shown == null) {
      return;
    }
    fill(imports, shown.imports().stream().map(this::row).toList(), "settings.imports.empty");
    fill(bin, shown.bin().stream().map(this::row).toList(), "settings.bin.empty");
  }

  private void fill(VBox box, List<HBox> rows, String emptyKey) {
    box.getChildren().setAll(rows);
    if (rows.isEmpty()) {
      box.getChildren().add(Nodes.label(messages.get(emptyKey), "muted"));
    }
  }

  private HBox row(ImportBatch batch) {
    return Nodes.row(
        12,
        Nodes.label(batch.file(), "strong"),
        Nodes.label(
            messages.get("settings.import.about", batch.lines(), moment(batch.at())), "muted"),
        Nodes.spacer(),
        Nodes.button(
            messages.get("settings.import.take.back"),
            () -> model.takeBack(batch, edited -> ask(batch, edited)),
            "small",
            "take-back"));
  }

  private void ask(ImportBatch batch, List<EditedEntry> edited) {
    overlay.show(
        new TakeBackView(batch, edited, overlay, keep -> model.takeBack(batch, keep), messages),
        () -> {});
  }

  private HBox row(BinStore.Deleted deleted) {
    String about =
        deleted
            .date()
            .map(day -> messages.get("settings.bin.visit", messages.dayOfYear(day)))
            .orElse(messages.get("settings.bin.customer"));
    return Nodes.row(
        12,
        Nodes.label(deleted.title(), "strong"),
        Nodes.label(about, "muted"),
        Nodes.spacer(),
        Nodes.button(
            messages.get("settings.bin.restore"),
            () -> model.restore(deleted, () -> askSameName(deleted)),
            "small"));
  }

  private void askSameName(BinStore.Deleted deleted) {
    overlay.show(
        new AskView(
                messages.get("settings.bin.same", deleted.title()),
                messages.get("settings.bin.together"),
                overlay,
                messages,
                answer -> model.restore(deleted, BinBook.SameName.TOGETHER))
            .or(
                messages.get("settings.bin.apart"),
                answer -> model.restore(deleted, BinBook.SameName.APART))
            .about(messages.get("settings.bin.same.about")),
        () -> {});
  }

  private String moment(LocalDateTime at) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
        .withLocale(messages.locale())
        .format(at);
  }

  @Override
  public Region root() {
    return root;
  }
}
