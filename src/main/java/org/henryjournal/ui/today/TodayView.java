package org.henryjournal.ui.today;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongConsumer;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.henryjournal.journal.VisitStore;
import org.henryjournal.text.Messages;
import org.henryjournal.text.TermsText;
import org.henryjournal.ui.parts.CustomerQuestions;
import org.henryjournal.ui.shell.Action;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.Overlay;
import org.henryjournal.ui.shell.Page;

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
  private final DayStrip strip;
  private final Nudges nudges;
  private final LongConsumer openCustomer;
  private final LongConsumer openWork;
  private final CustomerQuestions questions;
  private final ScrollPane below = new ScrollPane();
  private Optional<DayCards> cards = Optional.empty();

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
    this.overlay = overlay;
    this.openCustomer = openCustomer;
    this.openWork = openWork;
    questions = new CustomerQuestions(model.actions(), overlay, messages);
    nudges = new Nudges(messages, card -> questions.why(card, this::focusLine));
    line =
        with(new LineBar(model.line(), this::openForm, nudges, messages))
            .withNotes(
                new NotesDoor(this::openNotes, this::openNotes, model.notes().kept().waiting()));
    line.root()
        .getChildren()
        .add(with(new KeptLineView(model, this::openForm, this::focusLine, messages)).root());
    strip = with(new DayStrip(model, messages));
    root.getStyleClass().addAll("page", "today");
    root.getChildren().addAll(head(), line.root());
    followCards();
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

  /** The line can be used before the cards are there: they come with what they show. */
  private void followCards() {
    PauseTransition late = new PauseTransition(PATIENCE);
    late.setOnFinished(event -> showRead());
    onChange(model.dayProperty(), late::playFromStart);
    follow(model.dataProperty(), this::showRead);
  }

  private void showRead() {
    boolean read = model.isShownDayRead();
    if (read && cards.isEmpty()) {
      DayCards made =
          with(
              new DayCards(
                  model,
                  questions,
                  nudges,
                  new DayCards.Doors(this::edit, openCustomer, openWork, this::focusLine),
                  messages));
      cards = Optional.of(made);
      below.setContent(made.root());
      below.getStyleClass().add("page-scroll");
      below.setFitToWidth(true);
      below.setFitToHeight(true);
      VBox.setVgrow(below, Priority.ALWAYS);
      root.getChildren().add(below);
    }
    below.setVisible(read);
  }

  private void openForm() {
    VisitFormViewModel form = model.newForm(new TermsText(messages)::text);
    overlay.show(
        new VisitFormView(form, model.line(), overlay, messages),
        () -> {
          model.line().kept().look();
          focusLine();
        });
  }

  private void edit(VisitStore.Entry entry) {
    VisitFormViewModel form = model.formOf(entry, new TermsText(messages)::text);
    overlay.show(new VisitFormView(form, model.line(), overlay, messages), this::focusLine);
  }

  private void openNotes(String pasted) {
    model.notes().begin(pasted, model.dayProperty().get());
    overlay.show(new NotesView(model.notes(), overlay, messages), this::focusLine);
  }

  private void openNotes(Path file) {
    openNotes("");
    model.notes().read(file);
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
      case LOG_NOTES -> openNotes("");
      case EVENING_WALK -> openWalk();
      case UNDO -> {
        return line.field().isFocused() && model.line().kept().undoClear();
      }
      case RUN_OUTS_SEEN -> {
        return model.runOuts().acknowledgeShown();
      }
      default -> {
        return false;
      }
    }
    return true;
  }
}
