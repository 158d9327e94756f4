package org.henryjournal.ui.board;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.henryjournal.domain.Pinyin;
import org.henryjournal.domain.Stage;
import org.henryjournal.insight.BoardCard;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.parts.Stages;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.OnDemand;
import org.henryjournal.ui.shell.Page;
import org.kordamp.ikonli.feather.Feather;

/** A column of the board; folded it is a strip with its letter and its count. */
final class BoardColumn extends Page implements CardDrag.Target {

  private static final double FOLDED = 48;
  private static final double LEAST = 190;

  private final Stage stage;
  private final BoardViewModel model;
  private final ListView<BoardCard> list = new ListView<>();
  private final Label name = Nodes.label("", "strong");
  private final Label count = Nodes.label("", "column-count");
  private final Label about = Nodes.label("", "muted");
  private final Label foldedName = Nodes.label("", "muted");
  private final Label foldedCount = Nodes.label("", "column-count");
  private final Label empty = Nodes.wrapped("", "muted", "empty-hint");
  private final VBox open;
  private final VBox folded;
  private final StackPane root = new StackPane();
  private int place;

  BoardColumn(Stage stage, BoardViewModel model, CardDrag drag, CardMenu menu, Messages messages) {
    super(messages);
    this.stage = stage;
    this.model = model;
    String id = stage.name().toLowerCase(Locale.ROOT);
    list.setId("board-" + id);
    list.getStyleClass().add("board-list");
    list.setFixedCellSize(CardCell.HEIGHT);
    list.setCellFactory(view -> new CardCell(model, drag, menu, messages));
    list.setPlaceholder(empty);
    VBox.setVgrow(list, Priority.ALWAYS);
    Button fold =
        Nodes.iconButton(
            Feather.CHEVRON_LEFT, messages.get("board.fold"), () -> model.fold(stage, true));
    fold.setFocusTraversable(false);
    name.setMinWidth(Region.USE_PREF_SIZE);
    count.setMinWidth(Region.USE_PREF_SIZE);
    about.setMinWidth(0);
    OnDemand.tip(about, this::tip);
    HBox head = Nodes.row(8, Stages.badge(stage), name, count, Nodes.spacer(), about, fold);
    head.getStyleClass().add("column-head");
    open = new VBox(head, list);
    Button unfold =
        Nodes.iconButton(
            Feather.CHEVRON_RIGHT, messages.get("board.unfold"), () -> model.fold(stage, false));
    unfold.setId("unfold-" + id);
    folded = new VBox(8, unfold, Stages.badge(stage), foldedCount, new Group(foldedName));
    folded.setAlignment(Pos.TOP_CENTER);
    folded.getStyleClass().add("column-folded");
    folded.setOnMouseClicked(event -> model.fold(stage, false));
    root.getStyleClass().add("board-column");
    root.getChildren().addAll(open, folded);
    follow(model.shownProperty(), this::update);
    follow(model.foldedProperty(), this::fold);
    onChange(model.askingProperty(), list::refresh);
  }

  private void update() {
    BoardViewModel.Shown shown = model.shownProperty().get();
    if (shown == null) {
      return;
    }
    List<BoardCard> cards = shown.column(stage);
    String called = Stages.name(stage, shown.rules(), messages);
    boolean letter = called.equals(stage.name());
    name.setText(letter ? "" : called);
    Nodes.show(name, !letter);
    boolean upright = Pinyin.hasHan(called);
    foldedName.setRotate(upright ? 0 : 90);
    foldedName.setText(letter ? "" : upright ? String.join("\n", called.split("")) : called);
    count.setText(messages.number(cards.size()));
    foldedCount.setText(messages.number(cards.size()));
    about.setText(about(shown));
    list.setAccessibleText(called);
    empty.setText(messages.get(model.filterProperty().get().isEmpty() ? hint() : "board.none.fit"));
    show(cards);
    Nodes.show(root, stage != Stage.NONE || shown.counts().containsKey(Stage.NONE));
    fold();
  }

  private String hint() {
    return switch (stage) {
      case A -> "board.empty.a";
      case B -> "board.empty.b";
      case C -> "board.empty.c";
      case SIGNED -> "board.empty.signed";
      case D, NONE -> "board.empty";
    };
  }

  private String about(BoardViewModel.Shown shown) {
    if (stage.isOpen()) {
      return stage
          .grade()
          .map(
              grade ->
                  messages.get(
                      shown.rules().inWorkdays() ? "board.within.workdays" : "board.within",
                      shown.rules().daysOf(grade)))
          .orElse("");
    }
    BigDecimal amount = shown.amount(stage);
    return stage == Stage.SIGNED && amount.signum() > 0 ? messages.amount(amount) : "";
  }

  private String tip() {
    BoardViewModel.Shown shown = model.shownProperty().get();
    return stage == Stage.SIGNED && shown != null
        ? messages.get("board.signed.amount", shown.amount(stage))
        : about.getText();
  }

  /** Keeps the place of the list and the chosen customer. */
  private void show(List<BoardCard> cards) {
    Optional<Long> chosen =
        Optional.ofNullable(list.getSelectionModel().getSelectedItem()).map(BoardCard::customer);
    int chosenPlace = list.getSelectionModel().getSelectedIndex();
    list.getItems().setAll(cards);
    chosen.ifPresent(
        customer -> {
          if (!choose(customer) && !cards.isEmpty()) {
            list.getSelectionModel().select(Math.min(chosenPlace, cards.size() - 1));
          }
        });
  }

  /** Selects the card of a customer; false where it is not in this column. */
  boolean choose(long customer) {
    for (int i = 0; i < list.getItems().size(); i++) {
      if (list.getItems().get(i).customer() == customer) {
        list.getSelectionModel().select(i);
        return true;
      }
    }
    return false;
  }

  private void fold() {
    boolean isFolded = model.isFolded(stage);
    Nodes.show(open, !isFolded);
    Nodes.show(folded, isFolded);
    root.setMinWidth(isFolded ? FOLDED : LEAST);
    root.setPrefWidth(isFolded ? FOLDED : LEAST);
    root.setMaxWidth(isFolded ? FOLDED : Double.MAX_VALUE);
    HBox.setHgrow(root, isFolded ? Priority.NEVER : Priority.ALWAYS);
  }

  boolean canHaveFocus() {
    return root.isVisible() && !model.isFolded(stage) && !list.getItems().isEmpty();
  }

  /** Goes to the chosen card, and shows it. */
  void focus() {
    withCardChosen().requestFocus();
    list.scrollTo(list.getSelectionModel().getSelectedIndex());
  }

  /** The list, with a card selected, so that keys mean one at once. */
  Node withCardChosen() {
    if (list.getSelectionModel().isEmpty()) {
      list.getSelectionModel().select(Math.min(place, list.getItems().size() - 1));
    }
    return list;
  }

  /** Another column has the focus: only one card is chosen on the board. */
  void rest() {
    place = Math.max(0, list.getSelectionModel().getSelectedIndex());
    list.getSelectionModel().clearSelection();
  }

  /** Goes to the first question in the card of a customer. */
  void focusQuestion(long customer) {
    if (choose(customer)) {
      list.scrollTo(list.getSelectionModel().getSelectedIndex());
      list.applyCss();
      list.layout();
      list.lookupAll(".board-cell").stream()
          .filter(node -> node instanceof CardCell cell && cell.isOf(customer))
          .findFirst()
          .ifPresentOrElse(node -> ((CardCell) node).focusChips(), this::focus);
    }
  }

  ListView<BoardCard> list() {
    return list;
  }

  @Override
  public Stage stage() {
    return stage;
  }

  @Override
  public Node node() {
    return root;
  }

  @Override
  public Region root() {
    return root;
  }
}
