package org.henryjournal.ui.customers;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.henryjournal.domain.DateWords;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.Overlay;
import org.henryjournal.ui.shell.Page;

/** A small question over the page: a few words, a date, or both. Enter answers, Escape leaves. */
final class AskView extends Page {

  /** What was answered; a date is there where one was asked for, words may be ''. */
  record Answer(Optional<LocalDate> date, String words) {}

  private final Overlay overlay;
  private final Consumer<Answer> answered;
  private final VBox root = new VBox(12);
  private final Label problem = Nodes.label("", "attention");
  private final Button confirm;
  private Optional<DateField> date = Optional.empty();
  private Optional<TextField> words = Optional.empty();

  /**
   * @param answered runs after the question has been closed
   */
  AskView(
      String title,
      String confirmText,
      Overlay overlay,
      Messages messages,
      Consumer<Answer> answered) {
    super(messages);
    this.overlay = overlay;
    this.answered = answered;
    Label heading = Nodes.label(title, "page-title");
    heading.setWrapText(true);
    ButtonBar bar = new ButtonBar();
    confirm = Nodes.button(confirmText, this::answer, "accent");
    confirm.setId("ask-confirm");
    Button cancel = Nodes.button(messages.get("form.cancel"), overlay::close);
    ButtonBar.setButtonData(confirm, ButtonBar.ButtonData.OK_DONE);
    ButtonBar.setButtonData(cancel, ButtonBar.ButtonData.CANCEL_CLOSE);
    bar.getButtons().addAll(cancel, confirm);
    problem.setWrapText(true);
    Nodes.show(problem, false);
    root.getChildren().addAll(heading, problem, bar);
    root.setPrefWidth(440);
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
  }

  /** Says more below the title. */
  AskView about(String text) {
    Label about = Nodes.label(text, "muted");
    about.setWrapText(true);
    add(about);
    return this;
  }

  AskView date(String label, Optional<LocalDate> first, LocalDate today) {
    DateField field = new DateField(typed -> DateWords.parse(typed, today));
    field.node().setId("ask-date");
    first.ifPresent(field.node()::setValue);
    date = Optional.of(field);
    add(labelled(label, field.node()));
    return this;
  }

  AskView words(String label, String first) {
    TextField field = new TextField(first);
    field.setId("ask-words");
    words = Optional.of(field);
    add(labelled(label, field));
    return this;
  }

  private static VBox labelled(String text, Node field) {
    Label label = Nodes.label(text, "muted");
    label.setLabelFor(field);
    return new VBox(4, label, field);
  }

  private void add(Node node) {
    root.getChildren().add(root.getChildren().size() - 2, node);
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER && !(event.getTarget() instanceof Button)) {
      answer();
      event.consume();
    }
  }

  private void answer() {
    Optional<LocalDate> day = date.flatMap(DateField::date);
    if (date.isPresent() && day.isEmpty()) {
      problem.setText(messages.get("customers.ask.date.missing"));
      Nodes.show(problem, true);
      return;
    }
    String said = words.map(TextField::getText).map(String::strip).orElse("");
    overlay.close();
    answered.accept(new Answer(day, said));
  }

  @Override
  public Region root() {
    return root;
  }

  @Override
  public Optional<Node> firstFocus() {
    return date.<Node>map(d -> d.node().getEditor())
        .filter(editor -> words.isEmpty() || date.flatMap(DateField::date).isEmpty())
        .or(() -> words.map(Node.class::cast))
        .or(() -> Optional.of(confirm));
  }
}
