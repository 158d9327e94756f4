package org.henryjournal.cli;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.henryjournal.domain.Refusal;

/**
 * Whether a window can be opened here. On Linux it needs a display and GTK 3; asking first is what
 * keeps the window from dying with a stack trace.
 *
 * @param os value of {@code os.name}
 * @param platform value of {@code glass.platform}, or ''
 * @param hasLibrary whether the system's loader finds a library of this name
 */
public record DisplayCheck(
    String os, String platform, Map<String, String> environment, Predicate<String> hasLibrary) {

  private static final String GTK = "libgtk-3.so.0";
  private static final String XTST = "libXtst.so.6";

  public DisplayCheck {
    environment = Map.copyOf(environment);
  }

  public static DisplayCheck ofThisMachine() {
    return new DisplayCheck(
        System.getProperty("os.name"),
        System.getProperty("glass.platform", ""),
        System.getenv(),
        DisplayCheck::isThere);
  }

  /** Asks the loader itself, the way JavaFX will; a library stays loaded, since GTK needs that. */
  private static boolean isThere(String library) {
    try {
      SymbolLookup.libraryLookup(library, Arena.global());
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** What is missing for a window and how to get it; empty where nothing is. */
  public Optional<Refusal> missing() {
    if (!os.toLowerCase(Locale.ROOT).startsWith("linux") || platform.equalsIgnoreCase("Headless")) {
      return Optional.empty();
    }
    if (isBlank("DISPLAY") && isBlank("WAYLAND_DISPLAY")) {
      return Optional.of(new Refusal("window.no.display"));
    }
    if (isBlank("DISPLAY")) {
      return Optional.of(new Refusal("window.no.xwayland"));
    }
    for (String library : new String[] {GTK, XTST}) {
      if (!hasLibrary.test(library)) {
        return Optional.of(new Refusal("window.no.library", library));
      }
    }
    return Optional.empty();
  }

  private boolean isBlank(String variable) {
    return environment.getOrDefault(variable, "").isBlank();
  }
}
