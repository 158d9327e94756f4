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
final class StatusBar extends Page {

  private static final Duration SHOWN = Duration.seconds(8);
  private static final Duration SHOWN_TO_UNDO = Duration.seconds(12);
  private static final Duration SHOWN_TO_READ = Duration.seconds(15);
  private static final int MOST_LINES = 3;
  private static final Duration PATIENCE = Duration.millis(300);

  private final Notices notices;
  private final Background background;
  private final HBox root = new HBox(12);
  private final Label text = Nodes.label("", "status-text");
  private final Hyperlink undo = new Hyperlink();
  private final ProgressBar progress = new ProgressBar();
  private final Button cancel;
  private final PauseTransition hide = new PauseTransition();
  private final PauseTransition wait = new PauseTransition(PATIENCE);

  StatusBar(Messages messages, Notices notices, Background background, Runnable undoLast) {
    super(messages);
    this.notices = notices;
    this.background = background;
    text.setId("status");
    text.setWrapText(true);
    text.setMaxWidth(820);
    Nodes.atMost(text, MOST_LINES);
    undo.setText(messages.get("status.undo"));
    undo.setId("status-undo");
    undo.setMinWidth(Region.USE_PREF_SIZE);
    undo.setOnAction(event -> undoLast.run());
    cancel = Nodes.button(messages.get("status.cancel"), this::cancelJob, "small");
    Button close = Nodes.iconButton(Feather.X, messages.get("status.close"), notices::clear);
    progress.setPrefWidth(160);
    root.getStyleClass().add("status-bar");
    root.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    root.getChildren().addAll(text, progress, cancel, undo, close);
    hide.setOnFinished(event -> notices.clear());
    wait.setOnFinished(event -> update());
    follow(notices.currentProperty(), this::update);
    onChange(
        background.jobProperty(),
        () -> {
          wait.playFromStart();
          update();
        });
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
    boolean working = job != null && !waiting;
    progress.progressProperty().unbind();
    if (working && job != null) {
      text.setText(messages.get(job.key()));
      progress.progressProperty().bind(job.progressProperty());
    } else if (notice != null) {
      text.setText(
          messages.get(notice.key(), Sentence.said(messages, notice.arguments().toArray())));
    }
    root.getStyleClass().removeAll("status-refused", "status-failed");
    if (!working && notice != null && notice.kind() != Notices.Kind.DONE) {
      root.getStyleClass()
          .add(notice.kind() == Notices.Kind.REFUSED ? "status-refused" : "status-failed");
    }
    Nodes.show(progress, working);
    Nodes.show(cancel, working);
    Nodes.show(undo, !working && notice != null && notice.undo());
    Nodes.show(root, working || notice != null);
    hide.stop();
    Optional.ofNullable(notice)
        .flatMap(StatusBar::shownFor)
        .ifPresent(
            time -> {
              hide.setDuration(time);
              hide.playFromStart();
            });
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

  @Override
  public void dispose() {
    super.dispose();
    hide.stop();
    wait.stop();
    progress.progressProperty().unbind();
  }
}
