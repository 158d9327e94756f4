package org.henryjournal.ui.progress;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.henryjournal.domain.Ways;
import org.henryjournal.domain.Work;
import org.henryjournal.domain.WorkRevision;
import org.henryjournal.journal.WorkStore;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.shell.Choices;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.Page;
import org.kordamp.ikonli.feather.Feather;

/** The chosen row in full, below the table: what does not fit a cell, its goal, its revisions. */
final class WorkDetail extends Page {

  /** What can be done from here. */
  record Ways(Consumer<Work> plan, LongConsumer openCustomer, Runnable toTable) {}

  private static final double HEIGHT = 190;
  private static final double LOG = 300;
  private static final double NAME = 96;

  /** The facts stand in two columns; what is left of each half is for its names. */
  private static final double VALUE_PERCENT = 34;

  private final ProgressViewModel model;
  private final Ways ways;
  private final Label title = Nodes.label("", "card-title");
  private final Label late = Nodes.label("", "late-text");
  private final Hyperlink customer = new Hyperlink();
  private final Choices goal;
  private final Button plan;
  private final GridPane facts = new GridPane();
  private final VBox log = new VBox(6);
  private final VBox why = new VBox(4);
  private final TextField note = new TextField();
  private final VBox root;

  WorkDetail(ProgressViewModel model, Ways ways, Messages messages) {
    super(messages);
    this.model = model;
    this.ways = ways;
    title.setMinWidth(0);
    late.setMinWidth(Region.USE_PREF_SIZE);
    customer.setId("work-customer");
    customer.setMinWidth(0);
    goal =
        new Choices(
                "work-goal",
                messages.get("progress.goal.name"),
                messages.get("progress.goal.none"),
                id ->
                    model
                        .detailProperty()
                        .get()
                        .ifPresent(now -> model.toggleGoal(now.row(), Long.parseLong(id))),
                messages)
            .oneOnly();
    plan = Nodes.button("", this::plan, "small");
    plan.setId("work-plan");
    plan.setMinWidth(Region.USE_PREF_SIZE);
    Button delete =
        Nodes.iconButton(Feather.TRASH_2, messages.get("progress.delete"), this::delete);
    delete.setId("work-delete");
    facts.setHgap(12);
    facts.setVgap(8);
    ColumnConstraints name = new ColumnConstraints(NAME);
    ColumnConstraints value = new ColumnConstraints();
    value.setPercentWidth(VALUE_PERCENT);
    facts.getColumnConstraints().addAll(name, value, name, value);
    HBox head = Nodes.row(12, title, late, customer, Nodes.spacer(), goal.root(), plan, delete);
    ScrollPane left = scroll(facts);
    HBox.setHgrow(left, Priority.ALWAYS);
    note.setId("work-note");
    note.setPromptText(messages.get("progress.note.prompt"));
    note.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    Label ask = Nodes.wrapped(messages.get("progress.note.ask"), "strong");
    ask.setLabelFor(note);
    why.getChildren().addAll(ask, note);
    ScrollPane right = scroll(log);
    VBox.setVgrow(right, Priority.ALWAYS);
    VBox beside = new VBox(8, why, right);
    beside.setMinWidth(LOG);
    beside.setMaxWidth(LOG);
    HBox both = new HBox(24, left, beside);
    VBox.setVgrow(both, Priority.ALWAYS);
    root = Nodes.card(head, both);
    root.setId("work-detail");
    root.setMinHeight(HEIGHT);
    root.setMaxHeight(HEIGHT);
    follow(model.detailProperty(), this::update);
    whenLeft(() -> model.note(""));
  }

  private static ScrollPane scroll(Region content) {
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("page-scroll");
    return scroll;
  }

  private void plan() {
    model.detailProperty().get().ifPresent(now -> ways.plan().accept(now.row().work()));
  }

  private void delete() {
    model.detailProperty().get().ifPresent(now -> model.delete(now.row().work()));
    ways.toTable().run();
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.ESCAPE) {
      model.note(event.getCode() == KeyCode.ENTER ? note.getText() : "");
      ways.toTable().run();
      event.consume();
    }
  }

  private void update() {
    Optional<ProgressViewModel.Detail> detail = model.detailProperty().get();
    Nodes.show(root, detail.isPresent());
    detail.ifPresent(this::show);
  }

  private void show(ProgressViewModel.Detail detail) {
    WorkStore.Row row = detail.row();
    Work work = row.work();
    ProgressViewModel.Shown shown = model.shownProperty().get();
    title.setText(work.what());
    boolean isLate = work.isOverdue(shown.today());
    late.setText(isLate ? WorkWords.late(work, shown.today(), messages) : "");
    Nodes.show(late, isLate);
    Nodes.show(customer, !row.customerName().isEmpty());
    customer.setText(row.customerName());
    customer.setOnAction(event -> work.customer().ifPresent(id -> ways.openCustomer().accept(id)));
    Nodes.show(goal.root(), !shown.goals().isEmpty());
    goal.show(
        goals(shown, messages),
        work.goal().stream()
            .filter(id -> shown.goals().stream().anyMatch(each -> each.id() == id))
            .map(String::valueOf)
            .collect(Collectors.toSet()));
    plan.setText(
        messages.get(
            "progress.plan.at", work.stage().number(), WorkWords.step(work.stage(), messages)));
    facts(work);
    if (!detail.asksWhy()) {
      note.clear();
    }
    Nodes.show(why, detail.asksWhy());
    log(detail.revisions(), detail.asksWhy());
  }

  /** The goals as they can be chosen. */
  static List<Choices.Item> goals(ProgressViewModel.Shown shown, Messages messages) {
    return shown.goals().stream()
        .map(
            each -> new Choices.Item(String.valueOf(each.id()), WorkWords.goal(each, messages), ""))
        .toList();
  }

  private void facts(Work work) {
    facts.getChildren().clear();
    fact("progress.column.when", messages.days(work.from(), work.to()));
    fact("progress.column.where", work.where());
    fact("progress.column.why", work.why());
    fact("progress.fact.situation", work.situation());
    fact("progress.column.how", work.how());
    fact("progress.fact.people", work.people());
    fact("progress.fact.obstacle", work.obstacle());
    fact("progress.fact.answer", work.answer());
  }

  private void fact(String key, String text) {
    if (!text.isEmpty()) {
      Label name = Nodes.label(messages.get(key), "muted");
      GridPane.setValignment(name, VPos.TOP);
      Label value = Nodes.wrapped(text);
      int at = facts.getChildren().size() / 2;
      int column = at % 2 * 2;
      facts.add(name, column, at / 2);
      facts.add(value, column + 1, at / 2);
    }
  }

  private void log(List<WorkRevision> revisions, boolean asked) {
    log.getChildren().clear();
    if (revisions.isEmpty()) {
      if (!asked) {
        log.getChildren().add(Nodes.wrapped(messages.get("progress.log.empty"), "muted"));
      }
      return;
    }
    for (WorkRevision revision : revisions) {
      FlowPane entry =
          new FlowPane(
              8,
              0,
              Nodes.label(messages.dayOfYear(revision.date()), "muted"),
              Nodes.wrapped(revision.text()));
      entry.getStyleClass().add("work-revision");
      log.getChildren().add(entry);
    }
  }

  /** Goes to the question about the change, where there is one. */
  void askWhy() {
    if (why.isVisible()) {
      note.requestFocus();
    }
  }

  @Override
  public Region root() {
    return root;
  }
}
