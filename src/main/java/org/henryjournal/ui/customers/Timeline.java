package org.henryjournal.ui.customers;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.henryjournal.domain.NextStep;
import org.henryjournal.domain.Promise;
import org.henryjournal.domain.Stage;
import org.henryjournal.domain.Statement;
import org.henryjournal.domain.Touch;
import org.henryjournal.journal.VisitStore;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.customers.CustomerViewModel.Detail;
import org.henryjournal.ui.parts.VisitWords;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.Page;
import org.henryjournal.ui.shell.Wrapping;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Everything that happened with a customer, the last on top; above it what is agreed. */
final class Timeline extends Page {

  /** What a note leaves free of the list's width: padding and the scroll bar. */
  private static final double MARGINS = 30;

  private final Consumer<Touch> deleteTouch;
  private final VisitWords words;
  private final ListView<Happening> list = new ListView<>();

  /**
   * @param deleteTouch takes back a touch that was logged by mistake
   */
  Timeline(Consumer<Touch> deleteTouch, Messages messages) {
    super(messages);
    this.deleteTouch = deleteTouch;
    this.words = new VisitWords(messages);
    list.setId("timeline");
    list.setAccessibleText(messages.get("customers.part.timeline"));
    list.getStyleClass().add("rows");
    list.setCellFactory(view -> new Cell());
    list.setPlaceholder(Nodes.label(messages.get("customers.timeline.empty"), "muted"));
  }

  void show(Detail detail) {
    List<Happening> now = Happening.of(detail);
    if (!now.equals(list.getItems())) {
      list.getItems().setAll(now);
    }
  }

  @Override
  public ListView<Happening> root() {
    return list;
  }

  private final class Cell extends ListCell<Happening> {

    private final Label day = Nodes.label("", "muted");
    private final Label number = Nodes.label("", "muted");
    private final Label outcome = Nodes.label("", "outcome");
    private final Label about = Nodes.label("", "timeline-note");
    private final Button delete;
    private final VBox box;

    Cell() {
      Wrapping.on(about);
      delete = Nodes.iconButton(Feather.X, messages.get("care.delete"), this::deleteTouch);
      delete.getStyleClass().add("row-action");
      HBox top = Nodes.row(10, day, number, Nodes.spacer(), outcome, delete);
      box = new VBox(2, top, about);
      box.getStyleClass().add("timeline-entry");
      setPrefWidth(0);
    }

    private void deleteTouch() {
      if (getItem() instanceof Happening.Touched touched) {
        deleteTouch.accept(touched.touch());
      }
    }

    /** As high as the note needs at the width there is. */
    @Override
    protected double computePrefHeight(double width) {
      return isEmpty()
          ? super.computePrefHeight(width)
          : snappedTopInset() + snappedBottomInset() + box.prefHeight(list.getWidth() - MARGINS);
    }

    @Override
    protected void updateItem(@Nullable Happening happening, boolean empty) {
      super.updateItem(happening, empty);
      if (empty || happening == null) {
        setGraphic(null);
        return;
      }
      outcome.getStyleClass().removeIf(style -> style.startsWith("outcome-"));
      day.setText(messages.dayOfYear(happening.day()));
      number.setText("");
      Nodes.show(delete, happening instanceof Happening.Touched);
      switch (happening) {
        case Happening.Visited visited -> visited(visited.entry());
        case Happening.Planned planned -> planned(planned.step());
        case Happening.Moved moved -> {
          outcome.setText(
              messages.get(
                  "customers.moved",
                  letter(moved.move().from()),
                  letter(moved.move().to().stage())));
          about.setText(GradeHistoryPart.why(moved.move(), messages));
        }
        case Happening.Said said -> {
          outcome.setText(messages.get("customers.timeline.said"));
          about.setText(messages.get("line.note", said.statement().text()));
        }
        case Happening.Touched touched -> {
          outcome.setText(messages.get("care.kind." + touched.touch().kind().code()));
          about.setText(touched.touch().text());
        }
        case Happening.Judged judged -> judged(judged.statement());
        case Happening.Complained complained ->
            say("customers.timeline.complained", complained.complaint().text());
        case Happening.Mended mended -> say("customers.timeline.mended", mended.step().text());
        case Happening.Settled settled -> {
          say("customers.timeline.settled", settled.complaint().text());
          settled
              .complaint()
              .satisfaction()
              .ifPresent(
                  of ->
                      about.setText(
                          about.getText() + " · " + messages.get("complaint.satisfied", of)));
        }
        case Happening.Promised promised ->
            say("promise.who." + promised.promise().side().code(), promised.promise().text());
        case Happening.Kept kept ->
            say(
                kept.promise().state() == Promise.State.KEPT
                    ? "promise.done.kept"
                    : "promise.done.broken",
                kept.promise().text());
        case Happening.Received received -> {
          BigDecimal amount = received.payment().amount();
          outcome.setText(
              amount.signum() < 0
                  ? messages.get("customers.timeline.refunded", amount.negate())
                  : messages.get("customers.timeline.received", amount));
          about.setText(received.payment().note());
        }
        case Happening.Came came -> say("customers.referrer", came.referrer());
        case Happening.Brought brought -> say("customers.brought", brought.customer().name());
        case Happening.Answered answered -> {
          outcome.setText(messages.get(answered.answer().goOn() ? "why.go.on" : "why.drop"));
          about.setText(GradeHistoryPart.words(answered.answer(), messages));
        }
      }
      Nodes.show(about, !about.getText().isEmpty());
      setGraphic(box);
    }

    private void say(String key, String words) {
      outcome.setText(messages.get(key));
      about.setText(words);
    }

    private String letter(Stage stage) {
      return stage
          .grade()
          .map(Enum::name)
          .orElseGet(() -> messages.get("stage." + stage.name().toLowerCase(Locale.ROOT)));
    }

    private void judged(Statement statement) {
      outcome.setText(messages.get("customers.statement." + statement.state().code()));
      about.setText(
          messages.get("line.note", statement.text())
              + (statement.judge().isEmpty() ? "" : " · " + statement.judge()));
    }

    private void visited(VisitStore.Entry entry) {
      entry.visit().time().ifPresent(time -> day.setText(day.getText() + " " + time));
      number.setText(words.number(entry.visit().outcome(), entry.number()));
      outcome.setText(words.outcome(entry));
      outcome.getStyleClass().add("outcome-" + entry.visit().outcome().code());
      String said = words.about(entry);
      String step = entry.step().map(words::step).orElse("");
      about.setText(said.isEmpty() || step.isEmpty() ? said + step : said + " · " + step);
    }

    private void planned(NextStep step) {
      step.time().ifPresent(time -> day.setText(day.getText() + " " + time));
      outcome.setText(messages.get("customers.planned"));
      outcome.getStyleClass().add("outcome-next_step");
      about.setText(step.what());
    }
  }
}
