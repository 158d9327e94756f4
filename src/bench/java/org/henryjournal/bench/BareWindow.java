package org.henryjournal.bench;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** The least that a program with a window can be; with an argument it ends when it is shown. */
public final class BareWindow {

  private static final int WIDTH = 1_200;
  private static final int HEIGHT = 760;

  private BareWindow() {}

  /** Not in the application's class: Java would look for JavaFX among its modules. */
  public static void main(String[] arguments) {
    Application.launch(Shown.class, arguments);
  }

  /** Made by the toolkit. */
  public static final class Shown extends Application {

    @Override
    public void start(Stage stage) {
      stage.setTitle("Bare window");
      stage.setScene(new Scene(new StackPane(new Label("Bare window")), WIDTH, HEIGHT));
      stage.show();
      if (!getParameters().getRaw().isEmpty()) {
        Platform.runLater(Platform::exit);
      }
    }
  }
}
