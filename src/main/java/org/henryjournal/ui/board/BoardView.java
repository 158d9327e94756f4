package org.henryjournal.ui.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.henryjournal.domain.Stage;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.parts.CustomerQuestions;
import org.henryjournal.ui.parts.RunOutsCard;
import org.henryjournal.ui.shell.Action;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.Overlay;
import org.henryjournal.ui.shell.Page;

/** The grade board: a column for each grade and for what was signed this month. */
public final class BoardView extends Page {

  private final BoardViewModel model;
  private final List<BoardColumn> columns;
  private final BoardHead head;
  private final HBox past = Nodes.row(12);
  private final Label pastText = Nodes.label("", "strong");
  private final ClearingView clearing;
  private final RunOutsCard runOuts;
  private final VBox notice = new VBox();
  private final VBox root = new VBox(12);
  private Optional<Long> asked = Optional.empty();
  private boolean begun;

  /**
   * @param openCustomer opens the page of a customer by id
   * @param sign begins the line that logs the deal of a customer, by name
   */
  public BoardView(
      BoardViewModel model,
      ClearingViewModel clearingModel,
      Overlay overlay,
      LongConsumer openCustomer,
      Consumer<String> sign,
      Messages messages) {
    super(messages);
    this.model = model;
    CardMenu menu =
        new CardMenu(
            model,
            card -> openCustomer.accept(card.customer()),
            card -> sign.accept(card.name()),
            card -> columnOf(card.customer()).ifPresent(BoardColumn::focus),
            new CustomerQuestions(model.actions(), overlay, messages),
            messages);
    List<BoardColumn> made = new ArrayList<>();
    CardDrag drag = new CardDrag(() -> List.copyOf(made), menu::move);
    Stream.of(Stage.values())
        .forEach(stage -> made.add(with(new BoardColumn(stage, model, drag, menu, messages))));
    columns = List.copyOf(made);
    new BoardKeys(columns, model, menu);
    columns.forEach(
        column -> onChange(column.list().focusWithinProperty(), () -> restOthers(column)));
    clearing = with(new ClearingView(clearingModel, openCustomer, messages));
    HBox row = new HBox(12);
    row.getStyleClass().add("board-columns");
    columns.forEach(column -> row.getChildren().add(column.root()));
    ScrollPane wide = new ScrollPane(new StackPane(row, drag.air()));
    wide.setFitToHeight(true);
    wide.setFitToWidth(true);
    wide.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    wide.setMinWidth(0);
    wide.getStyleClass().add("page-scroll");
    Label keys = Nodes.label(messages.get("board.keys"), "muted", "board-keys");
    keys.setMinWidth(0);
    VBox board = new VBox(wide, keys);
    VBox.setVgrow(wide, Priority.ALWAYS);
    past.getStyleClass().add("board-past");
    Nodes.show(past, false);
    past.getChildren()
        .addAll(
            pastText,
            Nodes.spacer(),
            Nodes.button(messages.get("board.back.to.today"), () -> model.goTo(model.today())));
    runOuts = with(new RunOutsCard(model.runOuts(), messages));
    notice.getChildren().add(runOuts.root());
    VBox now = new VBox(12, past, notice, board);
    VBox.setVgrow(board, Priority.ALWAYS);
    StackPane content = new StackPane(now, clearing.root());
    VBox.setVgrow(content, Priority.ALWAYS);
    head =
        new BoardHead(
            model,
            toClearing -> {
              Nodes.show(now, !toClearing);
              clearing.show(toClearing);
            },
            messages);
    root.widthProperty().subscribe(width -> head.fit(width.doubleValue()));
    root.getStyleClass().addAll("page", "board");
    root.getChildren().addAll(head.root(), content);
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::leaveQuestions);
    follow(model.shownProperty(), this::update);
    onChange(
        model.askingProperty(),
        () -> {
          if (model.askingProperty().get().isEmpty()) {
            followTheCard();
          }
        });
  }

  private void restOthers(BoardColumn chosen) {
    if (chosen.list().isFocusWithin()) {
      columns.stream().filter(column -> column != chosen).forEach(BoardColumn::rest);
    }
  }

  private void leaveQuestions(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && model.askingProperty().get().isPresent()) {
      model.askNothing();
      event.consume();
    }
  }

  private void update() {
    BoardViewModel.Shown shown = model.shownProperty().get();
    if (shown == null) {
      return;
    }
    head.update(shown);
    pastText.setText(messages.get("board.past", messages.dayOfYear(shown.day())));
    Nodes.show(past, shown.isPast());
    Nodes.show(notice, !shown.isPast() && runOuts.root().isVisible());
    followTheCard();
    if (!begun) {
      begun = true;
      Platform.runLater(() -> firstFocus().ifPresent(Nodes::focusWhenShown));
    }
  }

  /** The card that asks has the focus; one that was answered or moved has its list's. */
  private void followTheCard() {
    Optional<Long> asks = model.askingProperty().get().map(Question::customer);
    Optional<Long> card = asks.or(() -> asked).or(model::takeMoved);
    asked = asks;
    card.filter(customer -> !head.isWrittenIn())
        .ifPresent(customer -> columnOf(customer).ifPresent(column -> go(column, customer, asks)));
  }

  private static void go(BoardColumn column, long customer, Optional<Long> asks) {
    Platform.runLater(
        () -> {
          if (asks.isPresent()) {
            column.focusQuestion(customer);
          } else {
            column.focus();
          }
        });
  }

  /** The open column with the card of a customer, which is then selected. */
  private Optional<BoardColumn> columnOf(long customer) {
    return columns.stream()
        .filter(column -> column.choose(customer) && column.canHaveFocus())
        .findFirst();
  }

  @Override
  public Region root() {
    return root;
  }

  /**
   * The first column with a card once the board has been read; the search as long as it has not.
   */
  @Override
  public Optional<Node> firstFocus() {
    return columns.stream()
        .filter(BoardColumn::canHaveFocus)
        .findFirst()
        .<Node>map(BoardColumn::withCardChosen)
        .or(() -> Optional.of(head.search()));
  }

  @Override
  public boolean handle(Action action) {
    if (action == Action.RUN_OUTS_SEEN) {
      return model.runOuts().acknowledgeShown();
    }
    if (action == Action.FIND) {
      head.search().requestFocus();
      head.search().selectAll();
      return true;
    }
    return false;
  }
}
