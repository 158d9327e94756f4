package org.henryjournal.ui.parts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.henryjournal.domain.Grade;
import org.henryjournal.domain.Stage;
import org.henryjournal.journal.GradeStore;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.shell.Action;
import org.henryjournal.ui.shell.DateField;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.Page;

/** What ran out overnight, with the ways to take it back; takes no space while there is nothing. */
public final class RunOutsCard extends Page {

  private static final int MOST_ROWS = 5;

  /** What lies below the card stays in sight, however many ran out. */
  private static final double HIGHEST = 300;

  private final RunOutsViewModel model;
  private final Label count = Nodes.label("", "muted");
  private final Hyperlink all = new Hyperlink();
  private final VBox rows = new VBox();
  private final VBox root;
  private boolean allShown;
  private Optional<Long> extending = Optional.empty();

  public RunOutsCard(RunOutsViewModel model, Messages messages) {
    super(messages);
    this.model = model;
    read(model.refresh());
    all.setId("run-outs-all");
    all.setOnAction(
        event -> {
          allShown = !allShown;
          update();
        });
    HBox seenContent =
        Nodes.row(
            6,
            Nodes.label(messages.get("run_outs.seen")),
            Nodes.key(Action.RUN_OUTS_SEEN.keysText()));
    Button seen = Nodes.button("", model::acknowledge, "small");
    seen.setGraphic(seenContent);
    seen.setAccessibleText(messages.get("run_outs.seen"));
    seen.setId("run-outs-seen");
    seen.setMinWidth(Region.USE_PREF_SIZE);
    rows.setId("run-outs");
    ScrollPane scroll = new ScrollPane(rows);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("card-scroll");
    scroll.setFocusTraversable(false);
    rows.heightProperty()
        .subscribe(
            height -> {
              scroll.setMinHeight(Math.min(HIGHEST, height.doubleValue() + 2));
              scroll.setMaxHeight(scroll.getMinHeight());
            });
    root =
        Nodes.card(
            Nodes.heading(messages.get("run_outs.title"), count, Nodes.spacer(), seen),
            scroll,
            all);
    root.getStyleClass().add("run-outs");
    follow(model.shownProperty(), this::update);
  }

  private void update() {
    RunOutsViewModel.Shown shown = model.shownProperty().get();
    List<GradeStore.RanOut> list = shown.list();
    boolean many = list.size() > MOST_ROWS;
    Nodes.show(root, !list.isEmpty());
    count.setText(many ? byGrade(shown) : "");
    count.setMinWidth(Region.USE_PREF_SIZE);
    all.setText(
        allShown
            ? messages.get("run_outs.less")
            : messages.get("run_outs.more", list.size() - MOST_ROWS));
    Nodes.show(all, many);
    rows.getChildren().clear();
    list.stream().limit(allShown ? list.size() : MOST_ROWS).forEach(ranOut -> add(shown, ranOut));
  }

  /** {@code A 2 · C 5}. */
  private String byGrade(RunOutsViewModel.Shown shown) {
    List<String> said = new ArrayList<>();
    for (Grade grade : Grade.values()) {
      if (shown.count(grade) > 0) {
        said.add(messages.get("run_outs.count", shown.rules().nameOf(grade), shown.count(grade)));
      }
    }
    return String.join(" · ", said);
  }

  private void add(RunOutsViewModel.Shown shown, GradeStore.RanOut ranOut) {
    Label name = Nodes.label(ranOut.customerName(), "strong");
    name.setMinWidth(60);
    Label moved =
        Nodes.label(
            messages.get(
                "run_outs.moved",
                shown.rules().nameOf(ranOut.was()),
                shown.rules().nameOf(Grade.D),
                ranOut.since()),
            "muted");
    Button undo =
        Nodes.button(messages.get("run_outs.undo"), () -> model.takeBack(ranOut), "small");
    undo.setId("run-out-undo-" + ranOut.customer());
    Button extend =
        Nodes.button(messages.get("run_outs.extend"), () -> openForm(ranOut.customer()), "small");
    extend.setId("run-out-extend-" + ranOut.customer());
    HBox row =
        Nodes.row(
            8, Stages.badge(Stage.of(ranOut.was())), name, moved, Nodes.spacer(), undo, extend);
    row.getStyleClass().add("list-row");
    List.of(moved, undo, extend).forEach(node -> node.setMinWidth(Region.USE_PREF_SIZE));
    rows.getChildren().add(row);
    if (extending.filter(id -> id == ranOut.customer()).isPresent()) {
      rows.getChildren().add(form(ranOut));
    }
  }

  private void openForm(long customer) {
    extending =
        extending.filter(id -> id == customer).isPresent()
            ? Optional.empty()
            : Optional.of(customer);
    update();
    rows.lookupAll("#run-out-reason").forEach(node -> node.requestFocus());
  }

  private HBox form(GradeStore.RanOut ranOut) {
    DateField until = DateField.countedFrom(model.today()).keepingTyped();
    until.node().setValue(model.offered(ranOut));
    until.node().setPrefWidth(150);
    until.node().setMinWidth(130);
    until.node().setAccessibleText(messages.get("extend.until"));
    until.node().setId("run-out-until");
    TextField reason = new TextField();
    reason.setId("run-out-reason");
    reason.setPromptText(messages.get("run_outs.reason"));
    HBox.setHgrow(reason, Priority.ALWAYS);
    Label problem = Nodes.label("", "attention");
    problem.setId("run-out-problem");
    problem.setMinWidth(Region.USE_PREF_SIZE);
    Nodes.show(problem, false);
    Runnable save = () -> extend(ranOut, until, reason.getText(), problem);
    reason.setOnAction(event -> save.run());
    Button button = Nodes.button(messages.get("run_outs.extend.save"), save, "small", "accent");
    button.setId("run-out-extend-save");
    button.setMinWidth(Region.USE_PREF_SIZE);
    Label label = Nodes.label(messages.get("extend.until"), "muted");
    label.setMinWidth(Region.USE_PREF_SIZE);
    HBox form = Nodes.row(8, label, until.node(), reason, problem, button);
    form.getStyleClass().add("run-out-form");
    form.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            openForm(ranOut.customer());
            event.consume();
          }
        });
    return form;
  }

  private void extend(GradeStore.RanOut ranOut, DateField until, String reason, Label problem) {
    Optional<LocalDate> day = until.date();
    Optional<String> wrong = day.flatMap(model::refused).map(messages::get);
    problem.setText(wrong.orElse(""));
    Nodes.show(problem, wrong.isPresent());
    if (day.isEmpty() || wrong.isPresent()) {
      until.node().requestFocus();
    } else {
      extending = Optional.empty();
      model.extend(ranOut, day.get(), reason);
    }
  }

  @Override
  public VBox root() {
    return root;
  }
}
