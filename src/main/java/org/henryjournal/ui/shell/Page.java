package org.henryjournal.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.henryjournal.text.Messages;

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
  protected final <T> void follow(ObservableValue<T> value, Runnable update) {
    update.run();
    subscriptions.add(value.subscribe(ignored -> update.run()));
  }

  /** Runs at every change, until the page is disposed. */
  protected final void onChange(Observable value, Runnable update) {
    subscriptions.add(value.subscribe(update));
  }

  public void dispose() {
    subscriptions.forEach(Subscription::unsubscribe);
    subscriptions.clear();
  }
}
