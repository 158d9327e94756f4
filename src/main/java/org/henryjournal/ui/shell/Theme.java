package org.henryjournal.ui.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Locale;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;

/** How the window looks; the system's choice is followed while the window is open. */
public enum Theme {
  SYSTEM,
  LIGHT,
  DARK;

  public static Theme ofName(String name) {
    for (Theme theme : values()) {
      if (theme.name().equalsIgnoreCase(name)) {
        return theme;
      }
    }
    return SYSTEM;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public boolean isDark() {
    return switch (this) {
      case LIGHT -> false;
      case DARK -> true;
      case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
    };
  }

  /** Makes the window look so. */
  public void apply() {
    Application.setUserAgentStylesheet(
        isDark()
            ? new PrimerDark().getUserAgentStylesheetBSS()
            : new PrimerLight().getUserAgentStylesheetBSS());
  }
}
