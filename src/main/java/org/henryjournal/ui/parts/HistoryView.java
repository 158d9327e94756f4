package org.henryjournal.ui.parts;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.henryjournal.domain.GradeRules;
import org.henryjournal.journal.Deed;
import org.henryjournal.journal.History;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.shell.DateField;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.Overlay;
import org.henryjournal.ui.shell.Page;
import org.henryjournal.ui.shell.Wrapping;
import org.jspecify.annotations.Nullable;

/** What was done when and how; from it the journal as it was on a past day can be opened. */
public final class HistoryView extends Page {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final double WIDTH = 640;
  private static final double HEIGHT = 420;

  private final HistoryViewModel model;
  private final ListView<History.Done> list = new ListView<>();
  private final Label empty = Nodes.wrapped("", "muted", "empty-hint");
  private final VBox root = new VBox(12);

  /**
   * @param show opens the journal as it was at the end of a day; empty where that is not offered
   */
  public HistoryView(
      HistoryViewModel model,
      Overlay overlay,
      Optional<Consumer<LocalDate>> show,
      Messages messages) {
    super(messages);
    this.model = model;
    String title =
        model
            .about()
            .map(about -> messages.get("history.customer", about.name()))
            .orElse(messages.get("history.title"));
    Label heading = Nodes.label(title, "page-title");
    Nodes.atMost(heading, 2);
    list.setId("history");
    list.getStyleClass().add("rows");
    list.setPlaceholder(empty);
    list.setCellFactory(made -> new DoneCell());
    VBox.setVgrow(list, Priority.ALWAYS);
    Button close = Nodes.button(messages.get("history.close"), overlay::close);
    close.setId("history-close");
    HBox foot = Nodes.row(8, Nodes.spacer(), close);
    root.getChildren().add(heading);
    if (model.about().isEmpty()) {
      root.getChildren().add(days(overlay, show, foot));
    }
    root.getChildren().addAll(list, foot);
    root.setPrefSize(WIDTH, HEIGHT);
    follow(model.doneProperty(), this::show);
  }

  private HBox days(Overlay overlay, Optional<Consumer<LocalDate>> show, HBox foot) {
    DateField field = DateField.countedFrom(model.today());
    field.node().setId("history-day");
    field.node().setValue(model.dayProperty().get());
    field
        .node()
        .valueProperty()
        .subscribe(
            day -> {
              if (day != null) {
                model.dayProperty().set(day);
              }
            });
    Label label = Nodes.label(messages.get("history.day"), "muted");
    label.setLabelFor(field.node());
    show.ifPresent(
        open -> {
          Button then =
              Nodes.button(
                  messages.get("history.show"),
                  () -> {
                    overlay.close();
                    open.accept(model.dayProperty().get());
                  });
          then.setId("history-show");
          model.dayProperty().subscribe(day -> then.setDisable(!model.canShow(day)));
          foot.getChildren().add(0, then);
        });
    return Nodes.row(8, label, field.node());
  }

  private void show() {
    List<History.Done> done = model.doneProperty().get().orElse(List.of());
    list.getItems().setAll(done);
    empty.setText(model.doneProperty().get().isEmpty() ? "" : messages.get("history.empty"));
  }

  private String words(History.Done done) {
    String what = messages.get(done.deed().map(Deed::messageKey).orElse("history.unknown"));
    String turned =
        switch (done.turn()) {
          case DONE -> what;
          case UNDONE -> messages.get("history.undone", what);
          case REDONE -> messages.get("history.redone", what);
        };
    List<String> names = done.names().stream().filter(name -> !name.isEmpty()).toList();
    if (names.isEmpty() || model.about().isPresent()) {
      return turned;
    }
    int more = done.customers() - names.size();
    String about = String.join(messages.get("customers.list.separator"), names);
    return messages.get(
        "history.about", turned, more > 0 ? messages.get("history.more", about, more) : about);
  }

  private String how(History.Done done) {
    List<String> said = new ArrayList<>();
    said.add(messages.get(done.way().messageKey()));
    for (History.Moved moved : done.moved()) {
      String stage = Stages.name(moved.to().stage(), GradeRules.usual(), messages);
      said.add(
          model.about().isPresent() || moved.customer().isEmpty()
              ? messages.get("history.moved", stage)
              : messages.get("history.moved.customer", moved.customer(), stage));
    }
    return String.join(" · ", said);
  }

  @Override
  public Region root() {
    return root;
  }

  @Override
  public Optional<Node> firstFocus() {
    return Optional.of(list);
  }

  private final class DoneCell extends ListCell<History.Done> {

    private final Label when = Nodes.label("", "muted", "figures");
    private final Label what = Nodes.label("");
    private final Label how = Nodes.label("", "muted");
    private final HBox row = Nodes.row(12, when, new VBox(2, what, how));

    DoneCell() {
      when.setMinWidth(Region.USE_PREF_SIZE);
      Wrapping.on(what);
      Wrapping.on(how);
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(History.@Nullable Done done, boolean none) {
      super.updateItem(done, none);
      if (none || done == null) {
        setGraphic(null);
        return;
      }
      String time = TIME.format(done.at());
      when.setText(
          model.about().isPresent()
              ? messages.dayOfYear(done.at().toLocalDate()) + "  " + time
              : time);
      what.setText(words(done));
      how.setText(how(done));
      setGraphic(row);
    }
  }
}
