package org.henryjournal.ui.shell;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Popup;

/**
 * Offers completions below a field while the rep types. The first is chosen already, unless the
 * field is {@link #free}: Enter or Tab takes it, Escape closes, the arrow keys choose another.
 *
 * @param <T> what is offered
 */
public final class CompletionPopup<T> {

  private static final double ROW = 30;

  private final TextField field;
  private final Supplier<List<T>> offers;
  private final Function<T, String> words;
  private final Consumer<T> take;
  private final ListView<T> list = new ListView<>();
  private Optional<Popup> made = Optional.empty();
  private boolean free;

  public CompletionPopup(
      TextField field, Supplier<List<T>> offers, Function<T, String> words, Consumer<T> take) {
    this.field = field;
    this.offers = offers;
    this.words = words;
    this.take = take;
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    field.focusedProperty().subscribe(focused -> hideUnless(focused));
  }

  /**
   * For a field in which something else than what is offered may stand: nothing is chosen until an
   * arrow key chooses it, and Enter and Tab do what they do without offers.
   */
  public CompletionPopup<T> free() {
    free = true;
    return this;
  }

  /** Made for the first offer: a window of its own would delay the one with the field. */
  private Popup make() {
    list.getStyleClass().add("completion");
    list.setFixedCellSize(ROW);
    list.setFocusTraversable(false);
    list.setCellFactory(
        view ->
            new ListCell<>() {
              @Override
              protected void updateItem(T item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty || item == null ? null : words.apply(item));
              }
            });
    list.setOnMouseClicked(event -> takeSelected());
    Popup popup = new Popup();
    popup.getContent().add(list);
    popup.setAutoHide(true);
    made = Optional.of(popup);
    return popup;
  }

  private void hideUnless(boolean focused) {
    if (!focused) {
      hide();
    }
  }

  /** Shows what fits now, or nothing. */
  public void update() {
    List<T> found = field.isFocused() ? offers.get() : List.of();
    if (found.isEmpty() || field.getScene() == null) {
      hide();
      return;
    }
    Popup popup = made.orElseGet(this::make);
    list.getItems().setAll(found);
    list.getSelectionModel().select(free ? -1 : 0);
    list.setPrefHeight(found.size() * ROW + 2);
    list.setPrefWidth(Math.min(420, field.getWidth()));
    Bounds place = field.localToScreen(field.getBoundsInLocal());
    if (place != null && !popup.isShowing()) {
      popup.show(field, place.getMinX(), place.getMaxY() + 2);
    }
  }

  public boolean isShowing() {
    return made.filter(Popup::isShowing).isPresent();
  }

  public void hide() {
    made.ifPresent(Popup::hide);
  }

  private void key(KeyEvent event) {
    if (!isShowing()) {
      return;
    }
    boolean chosen = list.getSelectionModel().getSelectedIndex() >= 0;
    if (!chosen && (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.TAB)) {
      hide();
      return;
    }
    switch (event.getCode()) {
      case DOWN -> move(1);
      case UP -> move(-1);
      case ENTER, TAB -> takeSelected();
      case ESCAPE -> hide();
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void move(int by) {
    int now = list.getSelectionModel().getSelectedIndex();
    int at = now < 0 && by < 0 ? -1 : now + by;
    list.getSelectionModel().select(Math.floorMod(at, list.getItems().size()));
    list.scrollTo(list.getSelectionModel().getSelectedIndex());
  }

  private void takeSelected() {
    T selected = list.getSelectionModel().getSelectedItem();
    hide();
    if (selected != null) {
      take.accept(selected);
    }
  }
}
