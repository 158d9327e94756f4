package org.henryjournal.ui.progress;

import java.util.Optional;
import java.util.function.LongConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.henryjournal.domain.Refusal;
import org.henryjournal.domain.Work;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.Overlay;
import org.henryjournal.ui.shell.Page;

/** The progress table: a line that adds a row, the rows with their days, the chosen one in full. */
public final class ProgressView extends Page {

  private final ProgressViewModel model;
  private final Overlay overlay;
  private final TextField line = new TextField();
  private final Label problem = Nodes.label("", "attention");
  private final Label count = Nodes.label("", "muted");
  private final WorkFilters filters;
  private final WorkTable table;
  private final WorkDetail detail;
  private final VBox root = new VBox(12);

  /**
   * @param openCustomer opens the page of a customer by id
   */
  public ProgressView(
      ProgressViewModel model, Overlay overlay, LongConsumer openCustomer, Messages messages) {
    super(messages);
    this.model = model;
    this.overlay = overlay;
    table = with(new WorkTable(model, messages));
    filters = with(new WorkFilters(model, messages));
    detail =
        with(
            new WorkDetail(
                model, new WorkDetail.Ways(this::plan, openCustomer, table::focus), messages));
    line.setId("work-new");
    line.setPromptText(messages.get("progress.new.prompt"));
    line.setOnAction(event -> add());
    line.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    line.textProperty().subscribe(text -> Nodes.show(problem, false));
    problem.setId("work-problem");
    count.setMinWidth(Region.USE_PREF_SIZE);
    VBox.setVgrow(table.root(), Priority.ALWAYS);
    table.root().setMinHeight(0);
    Label keys = Nodes.label(messages.get("progress.keys"), "muted", "board-keys");
    keys.setMinWidth(0);
    root.getStyleClass().addAll("page", "progress");
    root.getChildren()
        .addAll(head(), new VBox(4, line, problem), table.root(), keys, detail.root());
    follow(model.shownProperty(), this::counted);
    onChange(model.detailProperty(), this::askWhy);
  }

  private HBox head() {
    Button begin =
        Nodes.button(
            messages.get("progress.plan.new"), () -> show(model.newPlan(messages)), "accent");
    begin.setId("plan-new");
    begin.setMinWidth(Region.USE_PREF_SIZE);
    HBox head =
        Nodes.row(
            16,
            Nodes.label(messages.get("shortcut.progress"), "page-title"),
            count,
            Nodes.spacer(),
            filters.root(),
            begin);
    head.getStyleClass().add("page-head");
    return head;
  }

  /** Enter adds; Down goes to the table. */
  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.DOWN) {
      table.focus();
      event.consume();
    }
  }

  private void add() {
    if (line.getText().isBlank()) {
      return;
    }
    Optional<Refusal> refused = model.add(line.getText());
    problem.setText(refused.map(messages::get).orElse(""));
    Nodes.show(problem, refused.isPresent());
    if (refused.isEmpty()) {
      line.clear();
    }
  }

  private void counted() {
    ProgressViewModel.Shown shown = model.shownProperty().get();
    count.setText(
        shown
            .all()
            .filter(all -> !all.isEmpty())
            .map(
                all ->
                    messages.get(
                        "progress.count",
                        all.stream().filter(row -> !row.work().isDone()).count(),
                        all.stream().filter(row -> row.work().isOverdue(shown.today())).count()))
            .orElse(""));
  }

  /** Who changed a row that was agreed is asked why, once no cell is being written in. */
  private void askWhy() {
    boolean asks = model.detailProperty().get().filter(d -> d.asksWhy()).isPresent();
    if (asks && table.root().isFocusWithin() && !table.isEditing()) {
      detail.askWhy();
    }
  }

  private void plan(Work work) {
    show(model.plan(work, messages));
  }

  private void show(PlanViewModel steps) {
    overlay.show(new PlanView(steps, overlay, messages), table::focus);
  }

  @Override
  public Region root() {
    return root;
  }

  /** The table where a row is chosen, as when it was opened from elsewhere. */
  @Override
  public Optional<Node> firstFocus() {
    return Optional.of(model.chosen().isPresent() ? table.root() : line);
  }
}
