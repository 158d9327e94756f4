package org.henryjournal.ui.shell;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** Where the window stood and how large it was, between two starts. */
public final class WindowPlace {

  private static final double USUAL_WIDTH = 1280;
  private static final double USUAL_HEIGHT = 800;

  private WindowPlace() {}

  /** Puts the window where it was; where that screen is gone, in the middle. */
  public static void restore(Stage stage, Preferences preferences) {
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    stage.setWidth(Math.min(USUAL_WIDTH, screen.getWidth()));
    stage.setHeight(Math.min(USUAL_HEIGHT, screen.getHeight()));
    Optional<List<Double>> numbers = preferences.get(Preferences.WINDOW).flatMap(WindowPlace::read);
    numbers.ifPresent(
        n -> {
          stage.setMaximized(n.get(4) > 0);
          boolean onScreen =
              !Screen.getScreensForRectangle(n.get(0), n.get(1), n.get(2), n.get(3)).isEmpty();
          if (onScreen && n.get(2) >= stage.getMinWidth() && n.get(3) >= stage.getMinHeight()) {
            stage.setX(n.get(0));
            stage.setY(n.get(1));
            stage.setWidth(n.get(2));
            stage.setHeight(n.get(3));
          }
        });
  }

  private static Optional<List<Double>> read(String text) {
    try {
      List<Double> numbers = Stream.of(text.split(",")).map(Double::valueOf).toList();
      return numbers.size() == 5 ? Optional.of(numbers) : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  public static void remember(Stage stage, Preferences preferences) {
    double maximized = stage.isMaximized() ? 1 : 0;
    preferences.set(
        Preferences.WINDOW,
        Stream.of(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), maximized)
            .map(String::valueOf)
            .reduce((a, b) -> a + "," + b)
            .orElse(""));
  }
}
