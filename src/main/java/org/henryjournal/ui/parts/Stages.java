package org.henryjournal.ui.parts;

import java.util.Locale;
import javafx.scene.control.Label;
import org.henryjournal.domain.Grade;
import org.henryjournal.domain.GradeRules;
import org.henryjournal.domain.Stage;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.shell.Nodes;

/** The places of the board as they are shown everywhere: a letter in its colour, and a name. */
public final class Stages {

  private Stages() {}

  /** The letter on its colour; a tick for signed, a dot for not graded yet. */
  public static Label badge(Stage stage) {
    Label badge = Nodes.label("", "stage-badge");
    show(badge, stage);
    return badge;
  }

  /** Makes a badge that of another place. */
  public static void show(Label badge, Stage stage) {
    badge.setText(
        switch (stage) {
          case NONE -> "·";
          case SIGNED -> "✓";
          case A, B, C, D -> stage.name();
        });
    badge.getStyleClass().removeIf(style -> style.startsWith("stage-") && !style.endsWith("badge"));
    badge.getStyleClass().add("stage-" + stage.name().toLowerCase(Locale.ROOT));
  }

  /** The letter, and what the rep calls the grade where that is something else. */
  public static String called(Grade grade, GradeRules rules) {
    String name = rules.nameOf(grade);
    return name.equals(grade.name()) ? name : grade.name() + " " + name;
  }

  /** What the rep calls the place. */
  public static String name(Stage stage, GradeRules rules, Messages messages) {
    return stage
        .grade()
        .map(rules::nameOf)
        .orElseGet(() -> messages.get("stage." + stage.name().toLowerCase(Locale.ROOT)));
  }
}
