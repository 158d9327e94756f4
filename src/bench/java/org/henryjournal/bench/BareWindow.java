package org.henryjournal.bench;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** The least that a program with a window can be; with an argument it ends when it is shown. */
public final class BareWindow extends Application {

  private static final int WIDTH = 1_200;
  private static final int HEIGHT = 760;

  public static void main(String[] arguments) {
    launch(BareWindow.class, arguments);
  }

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
