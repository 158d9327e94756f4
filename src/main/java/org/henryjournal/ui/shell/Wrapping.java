package org.henryjournal.ui.shell;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;

/**
 * The one way to have the lines of a text broken. Where text that runs from right to left (Hebrew,
 * Arabic) is broken inside a run, JavaFX 26.0.2 throws in its text layout ({@code
 * PrismTextLayout.computeTrailingSpaceWidth}) at every frame, and the page stays empty. So such a
 * text is not broken: a label cuts it and has it whole in its tool tip, a text area is scrolled
 * sideways. Lines that end in the text itself do no harm.
 *
 * <p>This class can go, and {@code setWrapText(true)} take its place, once {@code WrappingTest}
 * fails where it says that the toolkit throws.
 */
public final class Wrapping {

  /** Characters in a line of a tool tip whose lines are broken here. */
  private static final int TIP_LINE = 70;

  private Wrapping() {}

  /** Breaks the lines of a label or button; what it cuts is in its tool tip. */
  public static void on(Labeled labeled) {
    follow(labeled.textProperty(), labeled.wrapTextProperty());
    OnDemand.tip(
        labeled,
        () -> labeled.isTextTruncated() && !canBreak(labeled.getText()) ? labeled.getText() : "");
  }

  /** Breaks the lines of a text area. */
  public static void on(TextArea area) {
    follow(area.textProperty(), area.wrapTextProperty());
  }

  /** What a tool tip says from now on, in lines. */
  static void say(Tooltip tip, String text) {
    boolean can = canBreak(text);
    tip.setWrapText(can);
    tip.setText(can ? text : inLines(text));
  }

  /** Whether the toolkit can be left to break the lines of a text. */
  static boolean canBreak(String text) {
    return !Bidi.requiresBidi(text.toCharArray(), 0, text.length());
  }

  /**
   * Told of a change before the skin, which comes later and then must find that nothing is to be
   * broken any more: so this is no change listener, for these are told last.
   */
  private static void follow(StringProperty text, BooleanProperty wrap) {
    Runnable look = () -> wrap.set(canBreak(text.getValueSafe()));
    look.run();
    text.subscribe(look);
  }

  private static String inLines(String text) {
    List<String> lines = new ArrayList<>();
    for (String line : text.lines().toList()) {
      StringBuilder filled = new StringBuilder();
      for (String word : line.split(" ", -1)) {
        if (!filled.isEmpty() && filled.length() + word.length() >= TIP_LINE) {
          lines.add(filled.toString());
          filled.setLength(0);
        }
        filled.append(filled.isEmpty() ? "" : " ").append(word);
      }
      lines.add(filled.toString());
    }
    return String.join("\n", lines);
  }
}
