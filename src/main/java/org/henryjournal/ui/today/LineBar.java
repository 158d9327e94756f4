package org.henryjournal.ui.today;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.henryjournal.domain.CustomerNames;
import org.henryjournal.domain.Outcome;
import org.henryjournal.domain.PaymentLine;
import org.henryjournal.domain.VisitDraft;
import org.henryjournal.domain.VisitKind;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.parts.LabelChips;
import org.henryjournal.ui.parts.VisitWords;
import org.henryjournal.ui.shell.Action;
import org.henryjournal.ui.shell.CompletionPopup;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.Page;

/** The line with its preview below it. */
final class LineBar extends Page {

  private final LineViewModel model;
  private final Runnable openForm;
  private final Nudges nudges;
  private final LabelChips chips;
  private final VisitWords words;
  private final LineField field = new LineField();
  private final HBox preview = new HBox(10);
  private final HBox hints = new HBox(6);
  private final HBox below = new HBox(16);
  private final VBox open = new VBox(2);
  private final VBox root = new VBox();
  private final CompletionPopup<CustomerNames.Name> completion;
  private Optional<NotesDoor> notes = Optional.empty();
  private boolean isMender;

  LineBar(LineViewModel model, Runnable openForm, Nudges nudges, Messages messages) {
    super(messages);
    this.model = model;
    this.openForm = openForm;
    this.nudges = nudges;
    this.chips = new LabelChips(messages);
    this.words = new VisitWords(messages);
    field.setId("line");
    field.getStyleClass().add("line-field");
    field.setAccessibleText(messages.get("line.name"));
    field.setPromptText(messages.get("line.prompt"));
    field.textProperty().bindBidirectional(model.textProperty());
    field.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    completion =
        new CompletionPopup<>(
            field,
            () -> model.suggestionsAt(field.getCaretPosition()),
            CustomerNames.Name::name,
            this::complete);
    preview.setId("preview");
    preview.getStyleClass().add("line-preview");
    HBox.setHgrow(preview, Priority.ALWAYS);
    preview.setMinWidth(0);
    hints.getStyleClass().add("line-hints");
    hints.setMinWidth(Region.USE_PREF_SIZE);
    root.getStyleClass().add("line-card");
    below.getStyleClass().add("line-below");
    open.setId("line-open");
    open.getStyleClass().add("line-open");
    root.getChildren().addAll(field, below, open);
    field.focusedProperty().subscribe(this::markFocus);
    // A field that has the focus before its first layout selects its text only then.
    onChange(field.skinProperty(), () -> Platform.runLater(this::keepLine));
    follow(model.previewProperty(), this::update);
    follow(model.promptProperty(), this::update);
    follow(model.after().askedProperty(), this::update);
    follow(model.after().referralProperty(), this::update);
    onChange(field.caretPositionProperty(), completion::update);
    onChange(field.textProperty(), completion::update);
  }

  /** Several lines go where there is room for them. */
  LineBar withNotes(NotesDoor door) {
    notes = Optional.of(door);
    field.whenSeveral(door.text());
    door.opensOnDrop(root);
    follow(door.waiting(), this::update);
    return this;
  }

  /** It mends a line of notes, over the line of the page: Enter takes it, and it has no form. */
  LineBar asMender() {
    isMender = true;
    field.setId("notes-line");
    preview.setId("notes-preview");
    return this;
  }

  /** While completions are offered, Enter, Esc and the arrows are theirs. */
  boolean isCompleting() {
    return completion.isShowing();
  }

  private void markFocus(boolean focused) {
    if (focused) {
      root.getStyleClass().add("focused");
      Platform.runLater(this::keepLine);
    } else {
      root.getStyleClass().remove("focused");
    }
  }

  /** A field selects its whole text with the focus: the next key must not overwrite the line. */
  private void keepLine() {
    if (field.getSelection().getLength() == field.getLength()) {
      field.end();
    }
  }

  private void key(KeyEvent event) {
    LineViewModel.Preview written = model.previewProperty().get();
    if (Action.OPEN_FORM.matches(event)) {
      // Money has no form: the line says all of it.
      if (written == null || written.payment().isEmpty()) {
        openForm.run();
      }
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER) {
      enter();
      event.consume();
    } else if (event.getCode() == KeyCode.TAB && !event.isShiftDown()) {
      if (written != null && written.suggestion().isPresent()) {
        complete(written.suggestion().get());
        event.consume();
      }
    } else if (event.getCode() == KeyCode.ESCAPE) {
      if (field.getText().isEmpty()) {
        model.skipPrompt();
      } else {
        model.kept().clear();
      }
      event.consume();
    }
  }

  /** With nothing written, Enter says no to what is asked. */
  private void enter() {
    if (field.getText().isBlank()) {
      model.skipPrompt();
    } else {
      model.save();
    }
  }

  private void complete(CustomerNames.Name name) {
    int caret = model.complete(name);
    field.positionCaret(caret);
  }

  private void update() {
    preview.getChildren().setAll(previewNodes());
    // What is known stays whole; the note gives way.
    preview.getChildren().stream()
        .filter(node -> !node.getStyleClass().contains("note"))
        .forEach(node -> ((Region) node).setMinWidth(Region.USE_PREF_SIZE));
    LineViewModel.Preview shown = model.previewProperty().get();
    showOpen(shown == null ? LineViewModel.Open.NOTHING : shown.open());
    hints.getChildren().clear();
    below.getChildren().setAll(preview, hints);
    AfterVisitViewModel.Asked asked = model.after().askedProperty().get();
    AfterVisitViewModel.AskedReferral deal = model.after().referralProperty().get();
    if (shown == null && asked != null) {
      showAsked(asked);
    } else if (shown == null && deal != null) {
      showAskedReferral(deal);
    } else if (shown != null) {
      hints
          .getChildren()
          .addAll(
              Nodes.label(messages.get(isMender ? "notes.take" : "line.save"), "muted"),
              Nodes.key(Action.SAVE_LINE.keysText()));
      if (shown.payment().isEmpty() && !isMender) {
        hints
            .getChildren()
            .addAll(
                Nodes.label(messages.get("line.form"), "muted"),
                Nodes.key(Action.OPEN_FORM.keysText()));
      }
    } else if (model.promptProperty().get() == null) {
      notes.ifPresent(door -> hints.getChildren().setAll(notesOffer(door)));
    }
  }

  private List<Node> notesOffer(NotesDoor door) {
    int waiting = door.waiting().getValue();
    Button open =
        Nodes.button(
            messages.get(waiting == 0 ? "notes.open" : "notes.waiting", waiting),
            () -> door.text().accept(""),
            "small");
    open.setId("notes-open");
    return List.of(open, Nodes.key(Action.LOG_NOTES.keysText()));
  }

  /** What is open with the customer that is being written of: to be known before the visit. */
  private void showOpen(LineViewModel.Open what) {
    open.getChildren().clear();
    what.complaints()
        .forEach(
            complaint ->
                open.getChildren()
                    .add(
                        Nodes.wrapped(
                            messages.get("line.complaint", complaint.text(), complaint.opened()),
                            "attention")));
    what.promises()
        .forEach(
            promise ->
                open.getChildren()
                    .add(
                        Nodes.wrapped(
                            words.promise(promise),
                            promise.isLate(model.today()) ? "attention" : "muted")));
    Nodes.show(open, !what.isNothing());
  }

  /** Once after a deal, to be answered with a click. */
  private void showAskedReferral(AfterVisitViewModel.AskedReferral deal) {
    below.getChildren().setAll(hints, preview);
    hints
        .getChildren()
        .addAll(
            Nodes.label(messages.get("referral.ask", deal.customer()), "prompt"),
            referral("referral.yes", true),
            referral("referral.no", false));
  }

  private Button referral(String key, boolean yes) {
    Button button =
        Nodes.button(
            messages.get(key),
            () -> {
              model.after().answerReferral(yes);
              field.requestFocus();
            },
            "small");
    button.setId("referral-" + (yes ? "yes" : "no"));
    return button;
  }

  /** What is not known of the customer who was just seen, to be answered with a click. */
  private void showAsked(AfterVisitViewModel.Asked asked) {
    // On the left, with nothing before them that changes: chips stay below the mouse.
    below.getChildren().setAll(hints, preview);
    if (asked.whyAsked()) {
      Button why = nudges.why(asked.card());
      why.setVisible(asked.isWhy());
      hints.getChildren().add(why);
    }
    chips.show(
        asked.card().labels(),
        asked.asked(),
        labels -> {
          model.after().setLabels(labels);
          field.requestFocus();
        });
    // Out of the pane that wraps them: here they stand in one line, as wide as they are.
    hints.getChildren().addAll(List.copyOf(chips.root().getChildren()));
  }

  private List<Node> previewNodes() {
    LineViewModel.Preview shown = model.previewProperty().get();
    if (shown == null) {
      return promptNodes();
    }
    return nodesOf(shown, model.day());
  }

  /**
   * In words what a line would save.
   *
   * @param day on which it is written
   */
  List<Node> nodesOf(LineViewModel.Preview shown, LocalDate day) {
    return shown
        .payment()
        .map(read -> paymentNodes(shown, read))
        .orElseGet(() -> visitNodes(shown, day));
  }

  private List<Node> paymentNodes(LineViewModel.Preview shown, PaymentLine read) {
    List<Node> nodes = new ArrayList<>();
    if (read.customer().isBlank()) {
      nodes.add(Nodes.label(messages.get("line.customer.missing"), "attention"));
    } else if (read.known().isPresent()) {
      nodes.add(strong(read.customer()));
    } else {
      nodes.add(Nodes.label(messages.get("line.paid.nobody", read.customer()), "attention"));
      meant(shown, nodes);
    }
    boolean back = read.amount().filter(amount -> amount.signum() < 0).isPresent();
    nodes.add(Nodes.label(messages.get(back ? "line.paid.back" : "line.paid"), "outcome"));
    nodes.add(
        read.amount()
            .map(amount -> strong(messages.amount(amount.abs())))
            .orElseGet(() -> Nodes.label(messages.get("line.paid.blank"), "attention")));
    unread(read.unread(), nodes);
    note(read.note(), nodes);
    return nodes;
  }

  private List<Node> promptNodes() {
    LineViewModel.Prompt prompt = model.promptProperty().get();
    AfterVisitViewModel.Asked asked = model.after().askedProperty().get();
    if (prompt == null) {
      return asked == null
          ? List.of(Nodes.label(messages.get("line.hint"), "muted"))
          : List.of(
              Nodes.label(messages.get("line.labels.ask", asked.card().name()), "prompt"),
              Nodes.key("Esc"),
              Nodes.label(messages.get("line.labels.skip"), "muted"));
    }
    String key = prompt.reached() ? "line.step.ask" : "line.step.ask.again";
    Label ask = Nodes.label(messages.get(key, prompt.customer()), "prompt");
    ask.setId("step-prompt");
    Label how =
        Nodes.label(messages.get(asked == null ? "line.step.how" : "line.step.how.short"), "muted");
    return List.of(
        ask, how, Nodes.key("Esc"), Nodes.label(messages.get("line.step.skip"), "muted"));
  }

  private List<Node> visitNodes(LineViewModel.Preview shown, LocalDate day) {
    VisitDraft draft = shown.draft();
    List<Node> nodes = new ArrayList<>();
    if (shown.stepFor().isPresent()) {
      nodes.add(strong(shown.stepFor().get()));
    } else if (draft.customer().isBlank()) {
      nodes.add(Nodes.label(messages.get("line.customer.missing"), "attention"));
    } else {
      customerNodes(shown, nodes);
      nodes.add(Nodes.label(words.outcome(draft), "outcome", "outcome-" + draft.outcome().code()));
    }
    if (draft.kind() != VisitKind.IN_PERSON) {
      nodes.add(Nodes.label(words.kind(draft.kind())));
    }
    boolean deal = draft.outcome() == Outcome.DEAL;
    if (!deal) {
      draft.amount().ifPresent(a -> nodes.add(Nodes.label(messages.amount(a), "strong")));
    }
    draft
        .step()
        .ifPresent(
            step -> {
              nodes.add(Nodes.label(messages.get("line.step"), "muted"));
              nodes.add(strong(words.step(step)));
            });
    draft.promises().forEach(promise -> nodes.add(promise(promise)));
    if (!draft.date().equals(day) && shown.stepFor().isEmpty()) {
      nodes.add(strong(messages.day(draft.date())));
    }
    draft.time().ifPresent(time -> nodes.add(Nodes.label(time.toString(), "muted")));
    draft.tags().forEach(tag -> nodes.add(Nodes.label("#" + tag, "tag")));
    if (!draft.contact().isEmpty()) {
      nodes.add(Nodes.label("@" + draft.contact()));
    }
    if (!shown.result().candidates().isEmpty()) {
      String names =
          String.join(", ", shown.result().candidates().stream().map(n -> n.name()).toList());
      nodes.add(Nodes.label(messages.get("line.candidates", names), "attention"));
    }
    if (shown.proposes() && !isMender) {
      nodes.add(Nodes.label(messages.get("line.proposed"), "attention"));
      nodes.add(Nodes.key("Enter"));
    }
    unread(shown.result().unread(), nodes);
    note(draft.note(), nodes);
    return nodes;
  }

  private void unread(List<String> words, List<Node> nodes) {
    words.forEach(word -> nodes.add(Nodes.label(messages.get("line.unread", word), "attention")));
  }

  private void note(String words, List<Node> nodes) {
    if (!words.isEmpty()) {
      Label note = Nodes.label(messages.get("line.note", words), "note");
      note.setMinWidth(0);
      HBox.setHgrow(note, Priority.SOMETIMES);
      nodes.add(note);
    }
  }

  private Label promise(VisitDraft.Promised promise) {
    return Nodes.label(words.promise(promise), "promise");
  }

  private void customerNodes(LineViewModel.Preview shown, List<Node> nodes) {
    nodes.add(strong(shown.draft().customer()));
    if (shown.result().known().isEmpty()) {
      nodes.add(Nodes.label(messages.get("line.customer.new"), "chip-new"));
      meant(shown, nodes);
    }
    String number = words.number(shown.draft().outcome(), shown.number());
    if (!number.isEmpty() && !shown.draft().outcome().isAttempt()) {
      nodes.add(Nodes.label(number, "muted"));
    }
  }

  /** A known customer that the unknown name may stand for. */
  private void meant(LineViewModel.Preview shown, List<Node> nodes) {
    shown
        .suggestion()
        .ifPresent(
            name -> {
              nodes.add(Nodes.label(messages.get("line.customer.meant", name.name()), "muted"));
              nodes.add(Nodes.key("Tab"));
            });
  }

  private static Label strong(String text) {
    return Nodes.label(text, "strong");
  }

  TextField field() {
    return field;
  }

  @Override
  public VBox root() {
    return root;
  }
}
