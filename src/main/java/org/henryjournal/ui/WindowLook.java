package org.henryjournal.ui;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.shell.Fonts;
import org.henryjournal.ui.shell.Preferences;
import org.henryjournal.ui.shell.Theme;

/** The window's language and theme: changed at once, and remembered. */
final class WindowLook {

  private static final List<Integer> ICON_SIZES = List.of(16, 32, 48, 128);

  private final Preferences preferences;
  private final Runnable redraw;
  private Messages messages;
  private Theme theme;

  /**
   * @param named the language the rep named; else the remembered one, else the system's
   * @param redraw draws everything anew, in another language
   */
  WindowLook(Preferences preferences, Optional<Messages.Language> named, Runnable redraw) {
    this.preferences = preferences;
    this.redraw = redraw;
    messages =
        new Messages(
            named
                .or(() -> preferences.get(Preferences.LANGUAGE).flatMap(Messages.Language::ofCode))
                .orElseGet(() -> Messages.Language.of(Locale.getDefault())));
    theme = Theme.ofName(preferences.get(Preferences.THEME).orElse(""));
    theme.apply();
    useLocale();
  }

  Messages messages() {
    return messages;
  }

  Theme theme() {
    return theme;
  }

  void speak(Messages.Language language) {
    messages = new Messages(language);
    preferences.set(Preferences.LANGUAGE, language.code());
    useLocale();
    redraw.run();
  }

  /** Dates in pickers follow the window's language, with weeks that begin on Monday. */
  private void useLocale() {
    Locale.setDefault(
        Locale.Category.FORMAT,
        Locale.forLanguageTag(messages.locale().toLanguageTag() + "-u-fw-mon"));
  }

  void wear(Theme chosen) {
    theme = chosen;
    preferences.set(Preferences.THEME, chosen.code());
    theme.apply();
  }

  /** Follows the system's light and dark from now on. */
  void followSystem() {
    Platform.getPreferences().colorSchemeProperty().subscribe(scheme -> theme.apply());
  }

  /** Gives a scene its style sheet and the font of the language. */
  void dress(Scene scene) {
    scene.getStylesheets().setAll(resource("henry.bss"));
    Fonts.styleSheet(messages.language()).ifPresent(scene.getStylesheets()::add);
  }

  static void addIcons(Stage stage) {
    ICON_SIZES.forEach(size -> stage.getIcons().add(new Image(resource("icon-" + size + ".png"))));
  }

  private static String resource(String name) {
    return String.valueOf(WindowLook.class.getResource("/org/henryjournal/ui/" + name));
  }
}
