package org.henryjournal.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import javafx.util.Subscription;
import org.henryjournal.text.Messages;
import org.jspecify.annotations.Nullable;

/**
 * A page's nodes in one language. When the language changes or the page leaves for good it is
 * disposed and its subscriptions end; the view model stays.
 */
public abstract class Page {

  private final List<Subscription> subscriptions = new ArrayList<>();
  protected final Messages messages;

  protected Page(Messages messages) {
    this.messages = messages;
  }

  public abstract Region root();

  /** The node that has the focus when the page opens. */
  public Optional<Node> firstFocus() {
    return Optional.empty();
  }

  /** Does what the action means on this page; false where it means nothing here. */
  public boolean handle(Action action) {
    return false;
  }

  /** Runs now and at every change of the value, until the page is disposed. */
  protected final void follow(ObservableValue<? extends @Nullable Object> value, Runnable update) {
    update.run();
    onChange(value, update);
  }

  /** Runs at every change of the value, until the page is disposed. */
  protected final void onChange(
      ObservableValue<? extends @Nullable Object> value, Runnable update) {
    ChangeListener<@Nullable Object> listener = (observed, before, now) -> update.run();
    value.addListener(listener);
    subscriptions.add(() -> value.removeListener(listener));
  }

  /**
   * Chooses among the values of an enum.
   *
   * @param prefix begins the keys of the values' names; its second part ends the node's id
   */
  protected final <E extends Enum<E>> ComboBox<E> choice(
      ObjectProperty<E> value, E[] all, String prefix) {
    ComboBox<E> box = new ComboBox<>();
    box.setId("choice-" + prefix.split("\\.")[1]);
    box.getStyleClass().add("choice-chip");
    box.setMinWidth(Region.USE_PREF_SIZE);
    box.getItems().setAll(all);
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable E item) {
            return item == null ? "" : messages.get(prefix + item.name().toLowerCase(Locale.ROOT));
          }

          @Override
          public E fromString(String typed) {
            return value.get();
          }
        });
    box.valueProperty().bindBidirectional(value);
    subscriptions.add(() -> box.valueProperty().unbindBidirectional(value));
    return box;
  }

  /** Runs when the page leaves. */
  public final void whenLeft(Runnable end) {
    subscriptions.add(end::run);
  }

  /** A part of the page, which leaves together with it. */
  protected final <P extends Page> P with(P part) {
    whenLeft(part::dispose);
    return part;
  }

  /** Has what the page shows kept up to date until it leaves. */
  protected final void read(Refresh refresh) {
    refresh.shown();
    whenLeft(refresh::hidden);
  }

  /** The page leaves: all that it follows and its parts end. */
  public final void dispose() {
    subscriptions.forEach(Subscription::unsubscribe);
    subscriptions.clear();
  }
}
