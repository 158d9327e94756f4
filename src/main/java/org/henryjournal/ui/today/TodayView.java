package org.henryjournal.ui.today;

import java.util.Optional;
import java.util.function.LongConsumer;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.henryjournal.journal.VisitStore;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.shell.Action;
import org.henryjournal.ui.shell.CustomerQuestions;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.Overlay;
import org.henryjournal.ui.shell.Page;
import org.henryjournal.ui.shell.RunOutsCard;

/** The daily work log of one day. */
public final class TodayView extends Page {

  /** How long another day's entries may still be shown while the day's are read. */
  private static final Duration PATIENCE = Duration.millis(150);

  /** Below this width the head shows only what cannot be missed. */
  private static final double NARROW = 960;

  private final TodayViewModel model;
  private final Overlay overlay;
  private final VBox root = new VBox(16);
  private final Label title = Nodes.label("", "page-title");
  private final LineBar line;
  private final RunOutsCard runOuts;
  private final HolidayOffer offer;
  private final DayStrip strip;
  private final DoneCard done;
  private final PlannedCard planned;
  private final TargetsCard targets;
  private final WorkCard works;
  private final SideCards side;

  /**
   * @param openCustomer opens the page of a customer by id
   * @param openWork opens a row of the progress table by id
   */
  public TodayView(
      TodayViewModel model,
      Overlay overlay,
      LongConsumer openCustomer,
      LongConsumer openWork,
      Messages messages) {
    super(messages);
    this.model = model;
    model.refresh().shown();
    this.overlay = overlay;
    CustomerQuestions questions = new CustomerQuestions(model.actions(), overlay, messages);
    Nudges nudges = new Nudges(messages, card -> questions.why(card, this::focusLine));
    line = new LineBar(model.line(), this::openForm, nudges, messages);
    runOuts = new RunOutsCard(model.runOuts(), messages);
    offer = new HolidayOffer(model, messages);
    strip = new DayStrip(model, messages);
    done = new DoneCard(model, this::edit, openCustomer, messages);
    planned = new PlannedCard(model, questions, nudges, this::focusLine, messages);
    targets = new TargetsCard(model, nudges, messages);
    works = new WorkCard(model, openWork, messages);
    side =
        new SideCards(
            model, new AlertsCard(model, openCustomer, this::focusLine, messages), messages);
    root.getStyleClass().addAll("page", "today");
    root.getChildren().addAll(head(), line.root(), content());
    follow(model.dayProperty(), () -> title.setText(messages.longDay(model.dayProperty().get())));
  }

  private HBox head() {
    title.setId("page-title");
    title.setMinWidth(Region.USE_PREF_SIZE);
    Label walkName = Nodes.label(messages.get("walk.open"));
    HBox walkContent = Nodes.row(6, walkName, Nodes.key(Action.EVENING_WALK.keysText()));
    var walk = Nodes.button("", this::openWalk);
    walk.setGraphic(walkContent);
    walk.setId("evening-walk");
    walk.setMinWidth(Region.USE_PREF_SIZE);
    // Under the date, where any number of workdays has room.
    VBox named = new VBox(title, strip.streak());
    named.setAlignment(Pos.CENTER_LEFT);
    named.setMinWidth(Region.USE_PREF_SIZE);
    HBox head = Nodes.row(20, named, strip.root(), Nodes.spacer(), walk);
    head.getStyleClass().add("page-head");
    head.setMinWidth(0);
    root.widthProperty()
        .subscribe(
            width -> {
              boolean narrow = width.doubleValue() > 0 && width.doubleValue() < NARROW;
              head.setSpacing(narrow ? 8 : 20);
              Nodes.show(walkContent.getChildren().getLast(), !narrow);
              title.setStyle(narrow ? "-fx-font-size: 16px;" : "");
            });
    return head;
  }

  private Node content() {
    VBox left =
        new VBox(
            12,
            offer.root(),
            runOuts.root(),
            targets.root(),
            planned.root(),
            works.root(),
            done.root());
    VBox.setVgrow(done.root(), Priority.ALWAYS);
    GridPane columns = new GridPane();
    columns.setHgap(16);
    ColumnConstraints wide = new ColumnConstraints();
    wide.setPercentWidth(68);
    ColumnConstraints narrow = new ColumnConstraints();
    narrow.setPercentWidth(32);
    columns.getColumnConstraints().addAll(wide, narrow);
    columns.add(left, 0, 0);
    columns.add(side.root(), 1, 0);
    GridPane.setVgrow(left, Priority.ALWAYS);
    ScrollPane scroll = new ScrollPane(columns);
    scroll.getStyleClass().add("page-scroll");
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    PauseTransition late = new PauseTransition(PATIENCE);
    late.setOnFinished(event -> scroll.setVisible(model.isShownDayRead()));
    scroll.setVisible(model.isShownDayRead());
    onChange(model.dayProperty(), late::playFromStart);
    onChange(model.dataProperty(), () -> scroll.setVisible(model.isShownDayRead()));
    return scroll;
  }

  private void openForm() {
    VisitFormViewModel form = model.newForm();
    overlay.show(new VisitFormView(form, model.line(), overlay, messages), this::focusLine);
  }

  private void edit(VisitStore.Entry entry) {
    VisitFormViewModel form = model.formOf(entry);
    overlay.show(new VisitFormView(form, model.line(), overlay, messages), this::focusLine);
  }

  private void openWalk() {
    overlay.show(new EveningWalkView(model.eveningWalk(), overlay, messages), this::focusLine);
  }

  private void focusLine() {
    line.field().requestFocus();
    line.field().end();
  }

  @Override
  public Region root() {
    return root;
  }

  @Override
  public Optional<Node> firstFocus() {
    return Optional.of(line.field());
  }

  @Override
  public boolean handle(Action action) {
    switch (action) {
      case LOG_VISIT -> focusLine();
      case PREVIOUS_DAY -> model.previousDay();
      case NEXT_DAY -> model.nextDay();
      case GO_TO_TODAY -> model.goToToday();
      case EVENING_WALK -> openWalk();
      default -> {
        return false;
      }
    }
    return true;
  }

  @Override
  public void dispose() {
    super.dispose();
    model.refresh().hidden();
    line.dispose();
    runOuts.dispose();
    offer.dispose();
    strip.dispose();
    done.dispose();
    planned.dispose();
    targets.dispose();
    works.dispose();
    side.dispose();
  }
}
