package org.henryjournal.ui.board;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.DateCell;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.henryjournal.domain.CustomerFilter;
import org.henryjournal.insight.Clearing;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.shell.Choices;
import org.henryjournal.ui.shell.DateField;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.OnDemand;
import org.henryjournal.ui.shell.Page;
import org.henryjournal.ui.shell.SearchField;

/** The head of the board: filters, search, the month's stock, the day and the way to clearing. */
final class BoardHead extends Page {

  /** Below this width the head shows only what cannot be missed. */
  private static final double NARROW = 1_000;

  private static final double WIDE = 1_300;

  private final BoardViewModel model;
  private final TextField search;
  private final Choices tags;
  private final Choices industries;
  private final DateField day;
  private final Label asOf;
  private final Label stock = Nodes.label("", "muted");
  private final HBox root;

  /**
   * @param clearing is told whether clearing is to be shown in place of the board
   */
  BoardHead(BoardViewModel model, Consumer<Boolean> clearing, Messages messages) {
    super(messages);
    this.model = model;
    day = DateField.countedFrom(model.today());
    day.node().setValue(model.today());
    asOf = Nodes.label(messages.get("board.as.of"), "muted");
    asOf.setMinWidth(Region.USE_PREF_SIZE);
    tags =
        new Choices(
            "board-tags",
            messages.get("filter.tags"),
            messages.get("filter.tags.all"),
            tag -> model.change(filter -> filter.toggleTag(tag)),
            messages);
    industries =
        new Choices(
            "board-industries",
            messages.get("filter.industry"),
            messages.get("filter.industry.all"),
            industry -> model.change(filter -> filter.toggleIndustry(industry)),
            messages);
    Label title = Nodes.label(messages.get("shortcut.board"), "page-title");
    title.setMinWidth(Region.USE_PREF_SIZE);
    search = SearchField.of("board-search", messages.get("board.search"), messages);
    search.setPrefWidth(140);
    search.setText(model.filterProperty().get().text());
    search.textProperty().subscribe(text -> model.change(filter -> filter.withText(text)));
    stock.setId("board-stock");
    stock.setMinWidth(0);
    root =
        Nodes.row(
            12,
            title,
            tags.root(),
            industries.root(),
            search,
            Nodes.spacer(),
            stock,
            asOf,
            picker(),
            toClearing(clearing));
    root.getStyleClass().add("page-head");
    root.setMinWidth(0);
  }

  private DatePicker picker() {
    DatePicker picker = day.node();
    picker.setId("board-day");
    picker.setPrefWidth(150);
    picker.setMinWidth(130);
    picker.setMaxWidth(Region.USE_PREF_SIZE);
    picker.setAccessibleText(messages.get("board.as.of"));
    OnDemand.tip(picker, messages.get("board.as.of.tip"));
    picker.setDayCellFactory(
        shownPicker ->
            new DateCell() {
              @Override
              public void updateItem(LocalDate date, boolean empty) {
                super.updateItem(date, empty);
                setDisable(empty || date.isAfter(model.today()));
              }
            });
    picker.setOnAction(event -> Optional.ofNullable(picker.getValue()).ifPresent(this::goTo));
    return picker;
  }

  private ToggleButton toClearing(Consumer<Boolean> clearing) {
    ToggleButton button = new ToggleButton(messages.get("clearing.open"));
    button.setId("clearing");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button
        .selectedProperty()
        .subscribe(
            selected -> {
              clearing.accept(selected);
              List.of(tags.root(), industries.root(), search, stock, asOf, day.node())
                  .forEach(node -> node.setVisible(!selected && node.isManaged()));
            });
    return button;
  }

  private void goTo(LocalDate wanted) {
    BoardViewModel.Shown shown = model.shownProperty().get();
    if (shown == null || !shown.day().equals(wanted)) {
      model.goTo(wanted);
    }
  }

  /**
   * @param width of the page
   */
  void fit(double width) {
    boolean narrow = width > 0 && width < NARROW;
    root.setSpacing(narrow ? 6 : 12);
    Nodes.show(stock, !narrow);
    Nodes.show(asOf, width >= WIDE);
  }

  void update(BoardViewModel.Shown shown) {
    CustomerFilter filter = model.filterProperty().get();
    tags.show(Choices.Item.ofTags(shown.tags()), filter.tags());
    industries.show(
        shown.industries().stream().map(Choices.Item::of).toList(), filter.industries());
    day.node().setValue(shown.day());
    Clearing month = shown.month();
    stock.setText(
        messages.get(
            "board.stock",
            month.before(),
            month.after(),
            month.signed(),
            month.dropped(),
            messages.month(shown.day())));
  }

  /** Whether the rep is about to type something here. */
  boolean isWrittenIn() {
    return search.isFocused() || day.node().getEditor().isFocused();
  }

  TextField search() {
    return search;
  }

  @Override
  public HBox root() {
    return root;
  }
}
