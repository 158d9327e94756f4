package org.henryjournal.ui.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.henryjournal.domain.SpecialDays;
import org.henryjournal.exchange.calendar.HolidayFile;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.shell.FormGrid;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.Overlay;
import org.henryjournal.ui.shell.Page;

/** What a calendar file would add, each entry to be left out or taken. */
final class HolidayFileView extends Page {

  private static final double LIST_HEIGHT = 420;

  private final CalendarViewModel model;
  private final Overlay overlay;
  private final List<SpecialDays> days;
  private final List<CheckBox> boxes = new ArrayList<>();
  private final Button add;
  private final VBox root = new VBox(12);

  HolidayFileView(
      CalendarViewModel model,
      CalendarViewModel.Preview preview,
      Overlay overlay,
      Messages messages) {
    super(messages);
    this.model = model;
    this.overlay = overlay;
    HolidayFile read = preview.read();
    days = read.days();
    add = Nodes.button("", this::add, "accent");
    add.setId("holidays-add");
    Button cancel = Nodes.button(messages.get("form.cancel"), overlay::close);
    ButtonBar bar = FormGrid.buttons(add, cancel);
    VBox rows = new VBox(6);
    days.forEach(each -> rows.getChildren().add(row(each)));
    ScrollPane scroll = new ScrollPane(rows);
    scroll.getStyleClass().add("page-scroll");
    scroll.setFitToWidth(true);
    scroll.setMaxHeight(LIST_HEIGHT);
    Label title =
        Nodes.label(
            messages.get("calendar.file.title", preview.file().getFileName()), "page-title");
    Nodes.atMost(title, 2);
    root.getChildren().addAll(title, Nodes.wrapped(messages.get("calendar.file.hint"), "muted"));
    if (read.outside() + read.timed() > 0) {
      root.getChildren()
          .add(
              Nodes.wrapped(
                  messages.get("calendar.file.left", read.outside() + read.timed()), "muted"));
    }
    root.getChildren().addAll(scroll, bar);
    root.setPrefWidth(640);
    whenLeft(model::closeFile);
    count();
  }

  private HBox row(SpecialDays special) {
    CheckBox box =
        new CheckBox(
            messages.get(
                "calendar.file.entry",
                special.days() == 1
                    ? messages.dayOfYear(special.from())
                    : messages.get(
                        "calendar.dates",
                        messages.day(special.from()),
                        messages.dayOfYear(special.to())),
                SpecialDaysForm.kind(special, messages)));
    box.setMnemonicParsing(false);
    box.setMinWidth(Region.USE_PREF_SIZE);
    box.setSelected(true);
    box.setOnAction(event -> count());
    boxes.add(box);
    Label name = Nodes.label(special.name(), "muted");
    Nodes.atMost(name, 2);
    return Nodes.row(12, box, name);
  }

  private List<SpecialDays> chosen() {
    List<SpecialDays> chosen = new ArrayList<>();
    for (int i = 0; i < days.size(); i++) {
      if (boxes.get(i).isSelected()) {
        chosen.add(days.get(i));
      }
    }
    return chosen;
  }

  private void count() {
    int count = chosen().size();
    add.setText(messages.get("calendar.file.add", count));
    add.setDisable(count == 0);
  }

  private void add() {
    List<SpecialDays> chosen = chosen();
    overlay.close();
    model.addChosen(chosen);
  }

  @Override
  public Region root() {
    return root;
  }

  @Override
  public Optional<Node> firstFocus() {
    return Optional.of(add);
  }
}
