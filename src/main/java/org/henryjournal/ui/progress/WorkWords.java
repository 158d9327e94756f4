package org.henryjournal.ui.progress;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import javafx.scene.Node;
import org.henryjournal.domain.Goal;
import org.henryjournal.domain.Work;
import org.henryjournal.text.Messages;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What is said of rows in several places. */
final class WorkWords {

  private WorkWords() {}

  /** {@code 3 days late}. */
  static String late(Work work, LocalDate today, Messages messages) {
    return messages.get("progress.late", ChronoUnit.DAYS.between(work.to(), today));
  }

  /** Says by its shape, too, that a row is late. */
  static Node lateMark(Work work, ProgressViewModel model, Messages messages) {
    FontIcon mark = new FontIcon(Feather.ALERT_TRIANGLE);
    mark.getStyleClass().add("late-mark");
    mark.setAccessibleText(late(work, model.shownProperty().get().today(), messages));
    return mark;
  }

  /** {@code Visits · 1 Jan–31 Dec}. */
  static String goal(Goal goal, Messages messages) {
    return messages.get(
        "progress.goal",
        messages.get("progress.goal." + goal.measure().name().toLowerCase(Locale.ROOT)),
        messages.days(goal.from(), goal.to()));
  }

  static String step(Work.Stage stage, Messages messages) {
    return messages.get("progress.step." + stage.number());
  }
}
