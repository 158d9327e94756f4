package org.henryjournal.ui.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.henryjournal.domain.Refusal;
import org.henryjournal.domain.Work.Stage;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.Overlay;
import org.henryjournal.ui.shell.Page;

/**
 * The eight steps of a plan: Enter goes on, Alt+Left goes back, Escape leaves it for another day.
 */
final class PlanView extends Page {

  private static final double WIDTH = 560;

  /** Room for a step with two questions: the dialog keeps its size. */
  private static final double QUESTIONS = 150;

  private final PlanViewModel model;
  private final Overlay overlay;
  private final Label title = Nodes.label("", "page-title");
  private final Label phase = Nodes.label("", "muted");
  private final HBox steps = Nodes.row(6);
  private final VBox questions = new VBox(12);
  private final Label problem = Nodes.wrapped("", "attention");
  private final Button back;
  private final Button next;
  private final List<TextField> fields = new ArrayList<>();
  private final VBox root = new VBox(12);

  PlanView(PlanViewModel model, Overlay overlay, Messages messages) {
    super(messages);
    this.model = model;
    this.overlay = overlay;
    title.setId("plan-title");
    problem.setId("plan-problem");
    Nodes.show(problem, false);
    for (Stage stage : Stage.values()) {
      Label step = Nodes.label(messages.number(stage.number()), "plan-step");
      step.setAccessibleText(WorkWords.step(stage, messages));
      steps.getChildren().add(step);
    }
    questions.setMinHeight(QUESTIONS);
    back = Nodes.button(messages.get("progress.plan.back"), model::back);
    back.setId("plan-back");
    next = Nodes.button("", this::next, "accent");
    next.setId("plan-next");
    Button leave = Nodes.button(messages.get("progress.plan.leave"), overlay::close);
    ButtonBar bar = new ButtonBar();
    ButtonBar.setButtonData(back, ButtonBar.ButtonData.LEFT);
    ButtonBar.setButtonData(leave, ButtonBar.ButtonData.CANCEL_CLOSE);
    ButtonBar.setButtonData(next, ButtonBar.ButtonData.OK_DONE);
    bar.getButtons().addAll(back, leave, next);
    Label keys = Nodes.wrapped(messages.get("progress.plan.keys"), "muted", "walk-keys");
    keys.setMaxWidth(Double.MAX_VALUE);
    root.getChildren().addAll(title, steps, phase, questions, problem, bar, keys);
    root.setPrefWidth(WIDTH);
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    follow(model.stepProperty(), this::update);
    whenLeft(model::leave);
  }

  private void update() {
    Stage now = model.stepProperty().get();
    title.setText(WorkWords.step(now, messages));
    phase.setText(
        messages.get(
            now.isPlanning() ? "progress.plan.planning" : "progress.plan.execution",
            now.number(),
            Stage.values().length));
    for (int i = 0; i < steps.getChildren().size(); i++) {
      Node step = steps.getChildren().get(i);
      step.getStyleClass().removeAll("plan-step-now", "plan-step-done");
      if (i + 1 == now.number()) {
        step.getStyleClass().add("plan-step-now");
      } else if (i + 1 < now.number()) {
        step.getStyleClass().add("plan-step-done");
      }
    }
    back.setDisable(now == Stage.DIRECTION);
    next.setText(messages.get(model.isLast() ? "progress.plan.done" : "progress.plan.next"));
    Nodes.show(problem, false);
    fields.clear();
    questions.getChildren().clear();
    model.questions().forEach(this::ask);
    Nodes.focusWhenShown(fields.getFirst());
  }

  private void ask(PlanViewModel.Question question) {
    String name = question.name().toLowerCase(Locale.ROOT);
    TextField field = new TextField(model.answer(question));
    field.setId("plan-" + name);
    field.textProperty().subscribe(text -> model.answer(question, text));
    fields.add(field);
    Label label = Nodes.wrapped(messages.get("progress.ask." + name));
    label.setLabelFor(field);
    questions.getChildren().add(new VBox(4, label, field));
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER && !(event.getTarget() instanceof Button)) {
      int at = fields.indexOf(event.getTarget());
      if (at >= 0 && at + 1 < fields.size()) {
        fields.get(at + 1).requestFocus();
      } else {
        next();
      }
      event.consume();
    } else if (event.getCode() == KeyCode.LEFT && event.isAltDown()) {
      model.back();
      event.consume();
    }
  }

  private void next() {
    boolean last = model.isLast();
    Optional<Refusal> refused = model.next();
    problem.setText(refused.map(messages::get).orElse(""));
    Nodes.show(problem, refused.isPresent());
    if (refused.isPresent()) {
      fields.getFirst().requestFocus();
    } else if (last) {
      overlay.close();
    }
  }

  @Override
  public Region root() {
    return root;
  }

  @Override
  public Optional<Node> firstFocus() {
    return Optional.of(fields.getFirst());
  }
}
