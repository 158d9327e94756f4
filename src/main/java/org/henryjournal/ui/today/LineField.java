package org.henryjournal.ui.today;

import java.util.function.Consumer;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;

/** The field of the line. What is pasted and has several lines would become one in it. */
final class LineField extends TextField {

  private Consumer<String> several = super::replaceSelection;

  /**
   * @param taken is given what is pasted where that has several lines
   */
  void whenSeveral(Consumer<String> taken) {
    several = taken;
  }

  static boolean isSeveral(String text) {
    return text.lines().filter(line -> !line.isBlank()).limit(2).count() > 1;
  }

  @Override
  public void paste() {
    String pasted = Clipboard.getSystemClipboard().getString();
    if (pasted != null && isSeveral(pasted)) {
      several.accept(pasted);
    } else {
      super.paste();
    }
  }
}
