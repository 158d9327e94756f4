package org.henryjournal.ui.shell;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.text.Font;
import org.henryjournal.text.Messages;

/**
 * The family the window is written in: one that has both languages' characters in one design, so
 * that a Chinese name in an English sentence does not jump.
 */
public final class Fonts {

  private static final List<String> CHINESE =
      List.of(
          "Microsoft YaHei UI",
          "PingFang SC",
          "Noto Sans CJK SC",
          "Source Han Sans SC",
          "WenQuanYi Micro Hei");

  private static final List<String> ENGLISH =
      List.of("Segoe UI", "SF Pro Text", "Noto Sans CJK SC", "Source Han Sans SC", "Noto Sans");

  private Fonts() {}

  /** Empty where none of the known families is installed: then the system's own is used. */
  public static Optional<String> family(Messages.Language language) {
    Set<String> installed = new TreeSet<>(Font.getFamilies());
    return (language == Messages.Language.CHINESE ? CHINESE : ENGLISH)
        .stream().filter(installed::contains).findFirst();
  }

  /** A style sheet of its own for the family, which pop-ups and menus follow too. */
  public static Optional<String> styleSheet(Messages.Language language) {
    return family(language)
        .map(
            family ->
                "data:text/css,.root%7B-fx-font-family:'" + family.replace(" ", "%20") + "'%7D");
  }
}
