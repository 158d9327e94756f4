package org.henryjournal.ui.today;

import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.henryjournal.journal.VisitStore;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.parts.CustomerQuestions;
import org.henryjournal.ui.parts.RunOutsCard;
import org.henryjournal.ui.shell.Page;

/** What a day holds, below the line: its lists on the left, its figures on the right. */
final class DayCards extends Page {

  /**
   * Ways out of the cards.
   *
   * @param edit opens the form of an entry
   * @param openCustomer opens the page of a customer by id
   * @param openWork opens a row of the progress table by id
   * @param focusLine goes back to the line
   */
  record Doors(
      Consumer<VisitStore.Entry> edit,
      LongConsumer openCustomer,
      LongConsumer openWork,
      Runnable focusLine) {}

  private final GridPane root = new GridPane();
  private final RunOutsCard runOuts;
  private final HolidayOffer offer;
  private final DoneCard done;
  private final PlannedCard planned;
  private final TargetsCard targets;
  private final WorkCard works;
  private final DueCard due;
  private final SideCards side;

  DayCards(
      TodayViewModel model,
      CustomerQuestions questions,
      Nudges nudges,
      Doors doors,
      Messages messages) {
    super(messages);
    runOuts = with(new RunOutsCard(model.runOuts(), messages));
    offer = with(new HolidayOffer(model, messages));
    done = with(new DoneCard(model, doors.edit(), doors.openCustomer(), messages));
    planned = with(new PlannedCard(model, questions, nudges, doors.focusLine(), messages));
    targets = with(new TargetsCard(model, nudges, messages));
    works = with(new WorkCard(model, doors.openWork(), messages));
    due = with(new DueCard(model, doors.openCustomer(), messages));
    AlertsCard alerts = new AlertsCard(model, doors.openCustomer(), doors.focusLine(), messages);
    side = with(new SideCards(model, alerts, messages));
    VBox left =
        new VBox(
            12,
            offer.root(),
            runOuts.root(),
            targets.root(),
            planned.root(),
            due.root(),
            done.root(),
            works.root());
    VBox.setVgrow(done.root(), Priority.ALWAYS);
    root.setHgap(16);
    root.getColumnConstraints().addAll(percent(68), percent(32));
    root.add(left, 0, 0);
    root.add(side.root(), 1, 0);
    GridPane.setVgrow(left, Priority.ALWAYS);
  }

  private static ColumnConstraints percent(double width) {
    ColumnConstraints column = new ColumnConstraints();
    column.setPercentWidth(width);
    return column;
  }

  @Override
  public Region root() {
    return root;
  }
}
