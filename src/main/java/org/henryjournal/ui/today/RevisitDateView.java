package org.henryjournal.ui.today;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.shell.DayField;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.Overlay;
import org.henryjournal.ui.shell.Page;

/** Asks for the day on which a customer is to be seen again, or until which it rests. */
final class RevisitDateView extends Page {

  private static final int OFFERED_DAYS = 30;

  private final DayField day;
  private final VBox root;

  /**
   * @param use is given the day that was chosen
   */
  RevisitDateView(
      String question,
      LocalDate today,
      Consumer<LocalDate> use,
      Overlay overlay,
      Messages messages) {
    super(messages);
    day = new DayField(today.plusDays(OFFERED_DAYS), today);
    day.root().setId("revisit-day");
    Runnable save =
        () -> {
          LocalDate chosen = day.day();
          overlay.close();
          use.accept(chosen);
        };
    Button ok = Nodes.button(messages.get("form.save"), save, "accent");
    ok.setId("revisit-save");
    Button close = Nodes.button(messages.get("form.cancel"), overlay::close, "flat");
    root =
        new VBox(
            12,
            Nodes.label(question, "walk-title"),
            Nodes.row(8, day.root(), Nodes.label(messages.get("revisit.date.hint"), "muted")),
            Nodes.row(8, ok, Nodes.spacer(), close));
    root.setPrefWidth(480);
    root.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER && event.getTarget() == day.root().getEditor()) {
            save.run();
            event.consume();
          }
        });
  }

  @Override
  public Region root() {
    return root;
  }

  @Override
  public Optional<Node> firstFocus() {
    return Optional.of(day.root().getEditor());
  }
}
