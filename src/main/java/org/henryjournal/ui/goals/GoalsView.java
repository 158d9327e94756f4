package org.henryjournal.ui.goals;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.henryjournal.domain.Goal;
import org.henryjournal.insight.GoalPart;
import org.henryjournal.insight.GoalProgress;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.parts.GoalWords;
import org.henryjournal.ui.shell.ChartCard;
import org.henryjournal.ui.shell.ChartOutput;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.Overlay;
import org.henryjournal.ui.shell.Page;
import org.kordamp.ikonli.feather.Feather;

/** The goals of a year, what is done of them, and what is behind the one that is chosen. */
public final class GoalsView extends Page {

  private final GoalsViewModel model;
  private final Overlay overlay;
  private final Pictures pictures;
  private final NewGoalForm form;
  private final SplitCard split;
  private final ChainCard chain;
  private final EarlierCard earlier;
  private final PaymentsCard payments;
  private final ChartCard<GoalPart> course;
  private final ChartCard<GoalPart> attained;
  private final Label year = Nodes.label("", "page-title");
  private final Button next;
  private final Button sheet;
  private final Label chosen = Nodes.label("", "card-title");
  private final VBox rows = new VBox();
  private final VBox details;
  private final VBox content = new VBox(16);
  private final VBox root = new VBox(16);

  public GoalsView(GoalsViewModel model, Overlay overlay, ChartOutput output, Messages messages) {
    super(messages);
    this.model = model;
    this.overlay = overlay;
    pictures = new Pictures(messages);
    form = with(new NewGoalForm(model.form(), model.payments().today(), messages));
    split = with(new SplitCard(model, messages));
    chain = with(new ChainCard(model, messages));
    earlier = with(new EarlierCard(model, messages));
    payments = with(new PaymentsCard(model, messages));
    course = new ChartCard<>(messages.get("goals.course"), messages, output);
    course.setId("card-course");
    attained = new ChartCard<>(messages.get("goals.attained"), messages, output);
    attained.setId("card-attained");
    attained.onOpen(this::openPart);
    next = Nodes.button("", this::planNext);
    next.setId("plan-next");
    next.setMinWidth(Region.USE_PREF_SIZE);
    sheet = Nodes.button(messages.get("goals.sheet.open"), this::openSheet);
    sheet.setId("worksheet");
    rows.setId("goals");
    VBox list = new VBox(rows);
    list.getStyleClass().addAll("card", "goal-list");
    details = new VBox(16, Nodes.row(12, chosen, Nodes.spacer(), sheet), grid());
    content.getChildren().addAll(form.root(), list, details, payments.root(), earlier.root());
    ScrollPane scroll = new ScrollPane(content);
    scroll.getStyleClass().add("page-scroll");
    scroll.setFitToWidth(true);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    root.getStyleClass().addAll("page", "goals");
    root.getChildren().addAll(head(), scroll);
    content.setVisible(false);
    follow(model.shownProperty(), this::update);
  }

  private HBox head() {
    Label title = Nodes.label(messages.get("shortcut.goals"), "page-title");
    year.setId("goals-year");
    HBox head =
        Nodes.row(
            8,
            title,
            Nodes.iconButton(
                Feather.CHEVRON_LEFT, messages.get("goals.year.before"), model::previousYear),
            year,
            Nodes.iconButton(
                Feather.CHEVRON_RIGHT, messages.get("goals.year.after"), model::nextYear),
            Nodes.spacer(),
            next);
    head.getStyleClass().add("page-head");
    return head;
  }

  private GridPane grid() {
    GridPane grid = new GridPane();
    grid.setHgap(16);
    grid.setVgap(16);
    for (int column = 0; column < 2; column++) {
      ColumnConstraints half = new ColumnConstraints();
      half.setPercentWidth(50);
      grid.getColumnConstraints().add(half);
    }
    grid.add(course, 0, 0);
    grid.add(chain.root(), 1, 0);
    grid.add(split.root(), 0, 1);
    grid.add(attained, 1, 1);
    return grid;
  }

  private void update() {
    GoalsViewModel.Shown shown = model.shownProperty().get();
    boolean first = shown != null && !content.isVisible();
    content.setVisible(shown != null);
    if (first) {
      Nodes.focusWhenShown(form.amount());
    }
    if (shown == null) {
      return;
    }
    year.setText(String.valueOf(shown.year()));
    next.setText(messages.get("goals.next.open", String.valueOf(shown.year() + 1)));
    boolean past = shown.year() + 1 < shown.today().getYear();
    Nodes.show(next, !shown.base().isEmpty() && !past);
    drawRows(shown);
    Nodes.show(details, shown.chosen().isPresent());
    shown
        .chosen()
        .ifPresent(
            goal -> {
              chosen.setText(new GoalWords(messages).name(goal.progress().goal()));
              pictures.course(course, goal);
              pictures.attained(attained, goal);
            });
  }

  /** The focus stays on the goal that has it. */
  private void drawRows(GoalsViewModel.Shown shown) {
    Optional<Long> focused =
        rows.getChildren().stream()
            .filter(Node::isFocusWithin)
            .filter(GoalRow.class::isInstance)
            .map(row -> ((GoalRow) row).goal())
            .findFirst();
    List<GoalRow> made =
        shown.goals().stream()
            .map(progress -> new GoalRow(progress, shown.year(), model, messages))
            .toList();
    rows.getChildren().setAll(made);
    if (made.isEmpty()) {
      rows.getChildren()
          .add(Nodes.wrapped(messages.get("goals.empty", String.valueOf(shown.year())), "muted"));
    }
    for (GoalRow row : made) {
      row.setChosen(shown.chosen().filter(c -> c.progress().goal().id() == row.goal()).isPresent());
      if (focused.filter(id -> id == row.goal()).isPresent()) {
        row.requestFocus();
      }
    }
  }

  private Optional<GoalsViewModel.Chosen> chosenGoal() {
    GoalsViewModel.Shown shown = model.shownProperty().get();
    return shown == null ? Optional.empty() : shown.chosen();
  }

  private void openPart(GoalPart part) {
    chosenGoal()
        .filter(goal -> goal.cut().size() != GoalPart.Size.DAY)
        .ifPresent(goal -> model.goTo(goal.cut().place().into(part.from())));
  }

  private void openSheet() {
    Optional<Goal> goal = chosenGoal().map(GoalsViewModel.Chosen::progress).map(GoalProgress::goal);
    goal.ifPresent(
        of ->
            overlay.show(
                new WorksheetView(model.worksheet(of), overlay, messages), sheet::requestFocus));
  }

  private void planNext() {
    GoalsViewModel.Shown shown = model.shownProperty().get();
    if (shown != null && !shown.base().isEmpty()) {
      overlay.show(
          new NextYearView(model, shown.year(), shown.base(), overlay, messages),
          form.amount()::requestFocus);
    }
  }

  @Override
  public Region root() {
    return root;
  }
}
