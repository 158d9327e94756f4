package org.henryjournal.ui.shell;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.henryjournal.text.Messages;
import org.jspecify.annotations.Nullable;

/** A small question over the page: a few words, a date, or both. Enter answers, Escape leaves. */
public final class AskView extends Page {

  /** What was answered; a date is there where one was asked for, words may be ''. */
  public record Answer(Optional<LocalDate> date, String words) {}

  /** Wide enough for three answers of several words side by side. */
  private static final double OF_THREE = 600;

  private final Overlay overlay;
  private final Consumer<Answer> answered;
  private final VBox root = new VBox(12);
  private final Label problem = Nodes.label("", "attention");
  private final Button confirm;
  private final ButtonBar bar = new ButtonBar();
  private Optional<DateField> date = Optional.empty();
  private Function<LocalDate, Optional<String>> noAnswer = day -> Optional.empty();
  private Optional<TextField> words = Optional.empty();

  /**
   * @param answered runs after the question has been closed
   */
  public AskView(
      String title,
      String confirmText,
      Overlay overlay,
      Messages messages,
      Consumer<Answer> answered) {
    super(messages);
    this.overlay = overlay;
    this.answered = answered;
    Label heading = Nodes.label(title, "page-title");
    Nodes.atMost(heading, 3);
    confirm = Nodes.button(confirmText, () -> answer(answered), "accent");
    confirm.setId("ask-confirm");
    Button cancel = Nodes.button(messages.get("form.cancel"), overlay::close);
    ButtonBar.setButtonData(confirm, ButtonBar.ButtonData.OK_DONE);
    ButtonBar.setButtonData(cancel, ButtonBar.ButtonData.CANCEL_CLOSE);
    List.of(cancel, confirm).forEach(this::addAnswer);
    problem.setId("ask-problem");
    Wrapping.on(problem);
    Nodes.show(problem, false);
    root.getChildren().addAll(heading, problem, bar);
    root.setPrefWidth(440);
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
  }

  /** Another answer beside the one that Enter gives. */
  public AskView or(String text, Consumer<Answer> otherwise) {
    Button other = Nodes.button(text, () -> answer(otherwise));
    other.setId("ask-other");
    ButtonBar.setButtonData(other, ButtonBar.ButtonData.NO);
    addAnswer(other);
    root.setPrefWidth(OF_THREE);
    return this;
  }

  /**
   * An answer is never cut: each is as wide as its own words, and the question grows where it must.
   */
  private void addAnswer(Button button) {
    ButtonBar.setButtonUniformSize(button, false);
    button.setMinWidth(Region.USE_PREF_SIZE);
    bar.getButtons().add(button);
  }

  /** Says more below the title. */
  public AskView about(String text) {
    Label about = Nodes.label(text, "muted");
    Wrapping.on(about);
    add(about);
    return this;
  }

  /** A day of today or later. */
  public AskView date(String label, Optional<LocalDate> first, LocalDate today) {
    return date(label, first, today, today);
  }

  /**
   * @param earliest day that is an answer: today or tomorrow
   */
  public AskView date(
      String label, Optional<LocalDate> first, LocalDate today, LocalDate earliest) {
    return date(
        label,
        first,
        today,
        day ->
            day.isBefore(today)
                ? Optional.of(messages.get("ask.date.passed", messages.dayOfYear(day)))
                : Optional.of(messages.get("revisit.date.past"))
                    .filter(s -> day.isBefore(earliest)));
  }

  /**
   * @param wrong says why a day is no answer
   */
  public AskView date(
      String label,
      Optional<LocalDate> first,
      LocalDate today,
      Function<LocalDate, Optional<String>> wrong) {
    DateField field = DateField.countedFrom(today).keepingTyped();
    noAnswer = wrong;
    field.node().setId("ask-date");
    first.ifPresent(field.node()::setValue);
    date = Optional.of(field);
    add(labelled(label, field.node()));
    return this;
  }

  public AskView words(String label, String first) {
    TextField field = new TextField(first);
    field.setId("ask-words");
    words = Optional.of(field);
    add(labelled(label, field));
    return this;
  }

  /**
   * Asks for some of five stars.
   *
   * @param value holds what was answered, or null for none
   * @param words what a number of stars means
   */
  public AskView rating(
      String label, ObjectProperty<@Nullable Integer> value, IntFunction<String> words) {
    RatingField field = new RatingField(value, label, words);
    field.setId("ask-rating");
    add(labelled(label, field.withWords()));
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
      answer(answered);
      event.consume();
    }
  }

  private void answer(Consumer<Answer> then) {
    Optional<LocalDate> day = date.flatMap(DateField::date);
    Optional<String> wrong =
        date.isPresent() && day.isEmpty()
            ? Optional.of(messages.get("ask.date.missing"))
            : day.flatMap(noAnswer);
    problem.setText(wrong.orElse(""));
    Nodes.show(problem, wrong.isPresent());
    if (wrong.isPresent()) {
      date.ifPresent(field -> field.node().requestFocus());
      return;
    }
    String said = words.map(TextField::getText).map(String::strip).orElse("");
    overlay.close();
    then.accept(new Answer(day, said));
  }

  @Override
  public Region root() {
    return root;
  }

  @Override
  public Optional<Node> firstFocus() {
    return date.<Node>map(d -> d.node().getEditor())
        .filter(editor -> words.isEmpty() || date.filter(DateField::isSet).isEmpty())
        .or(() -> words.map(Node.class::cast))
        .or(() -> Optional.of(confirm));
  }
}
