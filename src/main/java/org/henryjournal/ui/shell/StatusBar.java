package org.henryjournal.ui.shell;

import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.henryjournal.text.Messages;
import org.kordamp.ikonli.feather.Feather;

/**
 * Floats over the foot of the page, and only while something runs or can be undone, so that nothing
 * below it moves.
 */
public final class StatusBar extends Page {

  private static final Duration SHOWN = Duration.seconds(8);
  private static final Duration SHOWN_TO_UNDO = Duration.seconds(12);
  private static final Duration SHOWN_TO_READ = Duration.seconds(15);
  private static final int MOST_LINES = 3;
  private static final Duration PATIENCE = Duration.millis(300);

  private final Notices notices;
  private final Background background;
  private final Runnable undoLast;
  private final HBox root = new HBox(12);
  private Optional<Parts> parts = Optional.empty();
  private final PauseTransition hide = new PauseTransition();
  private final PauseTransition wait = new PauseTransition(PATIENCE);

  /** Made when there is something to say: before that they would only delay the window. */
  private record Parts(Label text, ProgressBar progress, Button cancel, Hyperlink undo) {}

  public StatusBar(Messages messages, Notices notices, Background background, Runnable undoLast) {
    super(messages);
    this.notices = notices;
    this.background = background;
    this.undoLast = undoLast;
    root.getStyleClass().add("status-bar");
    root.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    hide.setOnFinished(event -> notices.clear());
    wait.setOnFinished(event -> update());
    follow(notices.currentProperty(), this::update);
    onChange(
        background.jobProperty(),
        () -> {
          wait.playFromStart();
          update();
        });
    whenLeft(
        () -> {
          hide.stop();
          wait.stop();
          parts.ifPresent(made -> made.progress().progressProperty().unbind());
        });
  }

  private Parts make() {
    Label text = Nodes.label("", "status-text");
    text.setId("status");
    Wrapping.on(text);
    text.setMaxWidth(820);
    Nodes.atMost(text, MOST_LINES);
    Hyperlink undo = new Hyperlink(messages.get("status.undo"));
    undo.setId("status-undo");
    undo.setMinWidth(Region.USE_PREF_SIZE);
    undo.setOnAction(event -> undoLast.run());
    ProgressBar progress = new ProgressBar();
    progress.setPrefWidth(160);
    Button cancel = Nodes.button(messages.get("status.cancel"), this::cancelJob, "small");
    Button close = Nodes.iconButton(Feather.X, messages.get("status.close"), notices::clear);
    root.getChildren().addAll(text, progress, cancel, undo, close);
    return new Parts(text, progress, cancel, undo);
  }

  private void cancelJob() {
    Job job = background.jobProperty().get();
    if (job != null) {
      job.cancel();
    }
  }

  private void update() {
    Job job = background.jobProperty().get();
    boolean waiting = wait.getStatus() == Animation.Status.RUNNING;
    Notices.Notice notice = notices.currentProperty().get();
    Optional<Job> working = Optional.ofNullable(job).filter(running -> !waiting);
    boolean shown = working.isPresent() || notice != null;
    if (shown && parts.isEmpty()) {
      parts = Optional.of(make());
    }
    parts.ifPresent(made -> say(made, working, Optional.ofNullable(notice)));
    Nodes.show(root, shown);
    hide.stop();
    Optional.ofNullable(notice)
        .flatMap(StatusBar::shownFor)
        .ifPresent(
            time -> {
              hide.setDuration(time);
              hide.playFromStart();
            });
  }

  private void say(Parts made, Optional<Job> working, Optional<Notices.Notice> notice) {
    made.progress().progressProperty().unbind();
    root.getStyleClass().removeAll("status-refused", "status-failed");
    working.ifPresentOrElse(
        job -> {
          made.text().setText(messages.get(job.key()));
          made.progress().progressProperty().bind(job.progressProperty());
        },
        () -> notice.ifPresent(said -> say(made, said)));
    Nodes.show(made.progress(), working.isPresent());
    Nodes.show(made.cancel(), working.isPresent());
    Nodes.show(made.undo(), working.isEmpty() && notice.filter(Notices.Notice::undo).isPresent());
  }

  private void say(Parts made, Notices.Notice notice) {
    made.text().setText(notice.said(messages));
    switch (notice.kind()) {
      case DONE -> {}
      case REFUSED -> root.getStyleClass().add("status-refused");
      case FAILED -> root.getStyleClass().add("status-failed");
    }
  }

  /** How long a notice stays; a failure stays until it is closed. */
  static Optional<Duration> shownFor(Notices.Notice notice) {
    return switch (notice.kind()) {
      case DONE -> Optional.of(notice.undo() ? SHOWN_TO_UNDO : SHOWN);
      case REFUSED -> Optional.of(SHOWN_TO_READ);
      case FAILED -> Optional.empty();
    };
  }

  @Override
  public Region root() {
    return root;
  }
}
