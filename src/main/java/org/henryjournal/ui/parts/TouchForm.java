package org.henryjournal.ui.parts;

import java.time.LocalDate;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.henryjournal.domain.Touch;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.shell.DateField;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.Overlay;
import org.henryjournal.ui.shell.Page;

/** Asks what kind of touch it was, when, and in what words. */
public final class TouchForm extends Page {

  /** Takes what was answered. */
  @FunctionalInterface
  public interface Logged {
    void with(LocalDate date, Touch.Kind kind, String text);
  }

  private final Overlay overlay;
  private final Logged logged;
  private final LocalDate today;
  private final ObjectProperty<Touch.Kind> kind = new SimpleObjectProperty<>(Touch.Kind.GREETING);
  private final ComboBox<Touch.Kind> kinds;
  private final DateField date;
  private final TextField words = new TextField();
  private final Label problem = Nodes.wrapped("", "attention");
  private final VBox root;

  /**
   * @param logged runs after the form has been closed
   */
  public TouchForm(
      String title, LocalDate today, Overlay overlay, Messages messages, Logged logged) {
    super(messages);
    this.overlay = overlay;
    this.logged = logged;
    this.today = today;
    kinds = choice(kind, Touch.Kind.values(), "care.kind.");
    kinds.setId("touch-kind");
    date = DateField.countedFrom(today).keepingTyped();
    date.node().setId("touch-date");
    date.node().setValue(today);
    words.setId("touch-words");
    words.setPromptText(messages.get("care.words"));
    words.setAccessibleText(messages.get("care.words"));
    words.setOnAction(event -> log());
    Button log = Nodes.button(messages.get("care.touch.log"), this::log, "accent");
    log.setId("touch-log");
    Button cancel = Nodes.button(messages.get("form.cancel"), overlay::close);
    Label heading = Nodes.label(title, "page-title");
    Nodes.atMost(heading, 3);
    root =
        new VBox(
            12,
            heading,
            Nodes.row(8, kinds, date.node()),
            words,
            problem,
            Nodes.row(8, Nodes.spacer(), cancel, log));
    root.setPrefWidth(440);
    Nodes.show(problem, false);
  }

  private void log() {
    Optional<LocalDate> day = date.date().filter(d -> !d.isAfter(today));
    problem.setText(day.isPresent() ? "" : messages.get("care.touch.date"));
    Nodes.show(problem, day.isEmpty());
    if (day.isPresent()) {
      overlay.close();
      logged.with(day.get(), kind.get(), words.getText().strip());
    }
  }

  @Override
  public Region root() {
    return root;
  }

  @Override
  public Optional<Node> firstFocus() {
    return Optional.of(kinds);
  }
}
