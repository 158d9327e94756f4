package org.henryjournal.ui.customers;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.henryjournal.domain.GoOn;
import org.henryjournal.domain.GradeChange;
import org.henryjournal.domain.GradeHistory;
import org.henryjournal.domain.Stage;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.customers.CustomerViewModel.Detail;
import org.henryjournal.ui.parts.Stages;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.Page;

/** How the customer came to its grade, the last change on top, and the answers given. */
final class GradeHistoryPart extends Page {

  /**
   * A change of place.
   *
   * @param from NONE for the first one
   */
  record Move(Stage from, GradeHistory.Span to) {

    /** The last first. */
    static List<Move> of(GradeHistory history) {
      List<Move> moves = new ArrayList<>();
      Stage from = Stage.NONE;
      for (GradeHistory.Span span : history.spans()) {
        moves.add(new Move(from, span));
        from = span.stage();
      }
      return moves.reversed();
    }
  }

  private final VBox root = new VBox(8);

  GradeHistoryPart(Messages messages) {
    super(messages);
    root.setId("grade-history");
  }

  void show(Detail detail) {
    List<Move> moves = Move.of(detail.history());
    root.getChildren().setAll(Nodes.heading(messages.get("customers.part.history")));
    moves.forEach(move -> root.getChildren().add(row(move)));
    detail.answers().forEach(answer -> root.getChildren().add(row(answer)));
    Nodes.show(root, root.getChildren().size() > 1);
  }

  private Node row(Move move) {
    Label day = Nodes.label(messages.dayOfYear(move.to().from()), "muted", "history-day");
    Label why = Nodes.wrapped(why(move, messages), "note");
    HBox.setHgrow(why, Priority.ALWAYS);
    Label arrow = Nodes.label("→", "muted");
    arrow.setMinWidth(Region.USE_PREF_SIZE);
    return Nodes.row(
        8, day, Stages.badge(move.from()), arrow, Stages.badge(move.to().stage()), why);
  }

  /** By which rule or hand, and the reason. */
  static String why(Move move, Messages messages) {
    return move.to()
        .change()
        .map(
            change -> {
              String cause = messages.get("customers.by." + change.cause().code());
              String until =
                  change.cause() == GradeChange.Cause.EXTENDED
                      ? change
                          .until()
                          .map(day -> " · " + messages.get("customers.until", day))
                          .orElse("")
                      : "";
              return cause + until + (change.reason().isEmpty() ? "" : " · " + change.reason());
            })
        .orElseGet(() -> messages.get("customers.by.deal"));
  }

  private Node row(GoOn answer) {
    Label words = Nodes.wrapped(words(answer, messages), "note");
    return Nodes.row(
        8, Nodes.label(messages.dayOfYear(answer.date()), "muted", "history-day"), words);
  }

  /** What was answered after how many visits. */
  static String words(GoOn answer, Messages messages) {
    return messages.get(
            answer.goOn() ? "customers.answered.go.on" : "customers.answered.drop", answer.visits())
        + (answer.why().isEmpty() ? "" : " · " + answer.why());
  }

  @Override
  public Region root() {
    return root;
  }
}
