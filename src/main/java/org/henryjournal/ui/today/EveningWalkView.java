package org.henryjournal.ui.today;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.henryjournal.domain.Outcome;
import org.henryjournal.domain.VisitDraft;
import org.henryjournal.insight.BoardCard;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.parts.VisitWords;
import org.henryjournal.ui.shell.CompletionPopup;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.Overlay;
import org.henryjournal.ui.shell.Page;
import org.henryjournal.ui.shell.Wrapping;

/** The evening walk, one question at a time; the keyboard is enough. */
final class EveningWalkView extends Page {

  private final EveningWalkViewModel model;
  private final Overlay overlay;
  private final VisitWords words;
  private final Label place = Nodes.label("", "muted");
  private final Label title = Nodes.wrapped("", "walk-title");
  private final Label detail = Nodes.label("", "muted");
  private final HBox answers = new HBox(8);
  private final TextField field = new TextField();
  private final Label preview = Nodes.label("", "walk-preview");
  private final VBox root = new VBox(12);
  private final CompletionPopup<String> completion;

  EveningWalkView(EveningWalkViewModel model, Overlay overlay, Messages messages) {
    super(messages);
    this.model = model;
    this.overlay = overlay;
    this.words = new VisitWords(messages);
    field.setId("walk-field");
    field.getStyleClass().add("line-field");
    field.textProperty().bindBidirectional(model.lineProperty());
    completion =
        new CompletionPopup<>(
            field,
            model::suggestions,
            name -> name,
            name -> {
              field.setText(name);
              field.end();
            });
    title.setId("walk-title");
    preview.setId("walk-preview");
    Wrapping.on(preview);
    preview.setMinHeight(40);
    HBox head =
        Nodes.row(12, Nodes.label(messages.get("walk.title"), "page-title"), Nodes.spacer(), place);
    root.getChildren().addAll(head, title, detail, answers, field, preview, keys());
    root.setPrefWidth(680);
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    follow(model.currentProperty(), this::question);
    follow(model.answerProperty(), this::answer);
    follow(model.lineProperty(), this::preview);
    onChange(model.draftProperty(), this::preview);
    onChange(model.movedToProperty(), this::preview);
    onChange(model.problemProperty(), this::preview);
    onChange(field.textProperty(), this::complete);
  }

  private void complete() {
    boolean exact = model.suggestions().contains(field.getText());
    if (exact) {
      completion.hide();
    } else {
      completion.update();
    }
  }

  private HBox keys() {
    HBox keys =
        Nodes.row(
            6,
            Nodes.key("Enter"),
            Nodes.label(messages.get("walk.key.enter"), "muted"),
            Nodes.key("↑ ↓"),
            Nodes.label(messages.get("walk.key.choose"), "muted"),
            Nodes.key("PgDn"),
            Nodes.label(messages.get("walk.key.skip"), "muted"),
            Nodes.key("PgUp"),
            Nodes.label(messages.get("walk.key.back"), "muted"),
            Nodes.key("Esc"),
            Nodes.label(messages.get("walk.key.close"), "muted"));
    keys.getStyleClass().add("walk-keys");
    return keys;
  }

  private void key(KeyEvent event) {
    if (completion.isShowing()) {
      return;
    }
    boolean planned = model.currentProperty().get() instanceof EveningWalkViewModel.PlannedVisit;
    switch (event.getCode()) {
      case ENTER -> enter();
      case DOWN -> turn(planned, 1);
      case UP -> turn(planned, -1);
      case PAGE_DOWN -> model.skip();
      case PAGE_UP -> model.back();
      case ESCAPE -> overlay.close();
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void enter() {
    if (model.isOver()) {
      overlay.close();
    } else {
      model.accept();
    }
  }

  private void turn(boolean planned, int by) {
    if (planned) {
      model.turn(by);
    }
  }

  private void question() {
    EveningWalkViewModel.Question question = model.currentProperty().get();
    place.setText(question == null ? "" : messages.get("walk.place", model.place(), model.size()));
    Nodes.show(field, question != null);
    answers.setVisible(question instanceof EveningWalkViewModel.PlannedVisit);
    if (question == null) {
      title.setText(model.isOver() ? messages.get("walk.over", model.answeredCount()) : "");
      detail.setText(model.isOver() ? messages.get("walk.over.close") : "");
      root.requestFocus();
      return;
    }
    switch (question) {
      case EveningWalkViewModel.PlannedVisit visit -> planned(visit);
      case EveningWalkViewModel.TargetResult result ->
          ask(
              messages.get("walk.target", result.target().customerName()),
              messages.get("walk.target.detail"),
              "walk.target.prompt");
      case EveningWalkViewModel.NextTarget next ->
          ask(
              messages.get("walk.next", messages.day(next.day())),
              nextDetail(next),
              "targets.prompt");
      case EveningWalkViewModel.DayWords own ->
          ask(messages.get("walk.words"), messages.get("walk.words.detail"), "note.prompt");
    }
    field.requestFocus();
    field.end();
  }

  private void planned(EveningWalkViewModel.PlannedVisit visit) {
    var step = visit.planned().step();
    long late = ChronoUnit.DAYS.between(step.date(), model.day());
    String when =
        late > 0
            ? messages.get("planned.late", late)
            : step.time().map(t -> t.toString()).orElse(messages.get("planned.any.time"));
    ask(
        visit.planned().customerName(),
        step.what().isEmpty() ? when : when + " · " + step.what(),
        "walk.happened.prompt");
    answer();
  }

  /** The suggestions with their numbers, one a line, and what an empty line means. */
  private String nextDetail(EveningWalkViewModel.NextTarget next) {
    StringBuilder detail = new StringBuilder();
    int number = 0;
    for (BoardCard card : next.suggested()) {
      number++;
      detail
          .append(
              messages.get(
                  "walk.next.suggested",
                  number,
                  card.name(),
                  new CardWords(messages).reason(card, next.day())))
          .append('\n');
    }
    return detail + messages.get(number == 0 ? "walk.next.detail" : "walk.next.detail.pick");
  }

  private void ask(String asked, String more, String promptKey) {
    title.setText(asked);
    detail.setText(more);
    field.setPromptText(messages.get(promptKey));
  }

  private void answer() {
    ToggleGroup group = new ToggleGroup();
    List<ToggleButton> buttons =
        List.of(EveningWalkViewModel.Answer.values()).stream()
            .map(
                answer -> {
                  ToggleButton button =
                      new ToggleButton(
                          messages.get("walk.answer." + answer.name().toLowerCase(Locale.ROOT)));
                  button.setToggleGroup(group);
                  button.setSelected(answer == model.answerProperty().get());
                  button.setFocusTraversable(false);
                  button.setOnAction(
                      event -> {
                        model.answerProperty().set(answer);
                        answer();
                        field.requestFocus();
                      });
                  return button;
                })
            .toList();
    answers.getChildren().setAll(buttons);
    if (model.currentProperty().get() instanceof EveningWalkViewModel.PlannedVisit) {
      field.setPromptText(
          messages.get(
              switch (model.answerProperty().get()) {
                case HAPPENED -> "walk.happened.prompt";
                case MOVED -> "walk.moved.prompt";
                case CANCELLED -> "walk.cancelled.prompt";
              }));
    }
    preview();
  }

  private void preview() {
    String problem = model.problemProperty().get();
    VisitDraft draft = model.draftProperty().get();
    var movedTo = model.movedToProperty().get();
    preview.getStyleClass().remove("attention");
    if (problem != null) {
      preview.getStyleClass().add("attention");
      preview.setText(messages.get(problem));
    } else if (draft != null) {
      preview.setText(said(draft));
    } else if (model.picked().isPresent()) {
      preview.setText(messages.get("walk.next.picked", model.picked().get().name()));
    } else if (movedTo != null) {
      preview.setText(messages.get("walk.moved.to", messages.dayOfYear(movedTo)));
    } else {
      preview.setText("");
    }
  }

  private String said(VisitDraft draft) {
    StringBuilder said = new StringBuilder(words.outcome(draft));
    if (draft.outcome() != Outcome.DEAL) {
      draft.amount().ifPresent(amount -> said.append(' ').append(messages.amount(amount)));
    }
    draft
        .step()
        .ifPresent(
            s ->
                said.append(" · ")
                    .append(messages.get("line.step"))
                    .append(' ')
                    .append(words.step(s)));
    if (!draft.note().isEmpty()) {
      said.append(" · ").append(messages.get("line.note", draft.note()));
    }
    return said.toString();
  }

  @Override
  public Region root() {
    return root;
  }

  @Override
  public Optional<Node> firstFocus() {
    return Optional.of(field);
  }
}
