package org.henryjournal.ui.insights;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.henryjournal.insight.Rate;
import org.henryjournal.insight.Tally;
import org.henryjournal.ui.shell.Nodes;

/** The figures of the selection in a row, each with what it was computed from. */
final class FiguresStrip {

  private static final int IN_A_ROW = 8;
  private static final double LEAST_WIDTH = 920;

  private final FigureWords words;
  private final Label names = Nodes.wrapped("", "muted");
  private final GridPane figures = new GridPane(16, 16);
  private final VBox root = new VBox(12, names, figures);
  private List<VBox> boxes = List.of();

  FiguresStrip(FigureWords words) {
    this.words = words;
    root.getStyleClass().add("card");
    figures.widthProperty().map(width -> inARow(width.doubleValue())).subscribe(this::place);
  }

  /** All in one row, or in two of half as many where they would be squeezed. */
  private static int inARow(double width) {
    return width < LEAST_WIDTH ? IN_A_ROW / 2 : IN_A_ROW;
  }

  private void place() {
    int columns = inARow(figures.getWidth());
    ColumnConstraints column = new ColumnConstraints();
    column.setPercentWidth(100.0 / columns);
    figures.getColumnConstraints().setAll(Collections.nCopies(columns, column));
    figures.getChildren().clear();
    for (int i = 0; i < boxes.size(); i++) {
      figures.add(boxes.get(i), i % columns, i / columns);
    }
  }

  Region root() {
    return root;
  }

  void show(InsightsViewModel.Shown shown) {
    Nodes.show(names, shown.other().isPresent());
    shown
        .other()
        .ifPresent(
            other ->
                names.setText(words.get("insights.beside", words.one(shown), words.other(shown))));
    boxes =
        List.of(
            figure(
                shown,
                "visits.per.deal",
                f -> words.decimal(f.total().visitsPerDeal()),
                f -> words.counts(f.total())),
            figure(
                shown,
                "close.rate",
                f -> words.percent(f.total().closeRate().value()),
                f -> rate(f.total().closeRate())),
            figure(
                shown,
                "win.rate",
                f -> words.percent(f.winRate().flatMap(Rate::value)),
                f ->
                    f.winRate().map(this::rate).orElse(words.get("insights.figure.win.rate.none"))),
            figure(
                shown,
                "value",
                f -> words.amount(f.total().valueOfVisit()),
                f -> words.get("insights.figure.value.of", words.amount(f.total().cents()))),
            figure(
                shown,
                "steps",
                f -> words.percent(f.total().stepRate().value()),
                f -> words.get("insights.figure.of.visits", f.total().steps(), f.total().visits())),
            figure(
                shown,
                "news",
                f -> words.percent(new Rate(f.total().news(), f.total().visits()).value()),
                f -> words.get("insights.figure.of.visits", f.total().news(), f.total().visits())),
            figure(
                shown,
                "attempts",
                f -> words.decimal(f.total().attemptsPerVisit()),
                f ->
                    words.get(
                        "insights.figure.attempts.of", f.total().attempts(), f.total().visits())),
            figure(shown, "minutes", f -> minutes(f.total()), f -> minuted(f.total())));
    place();
  }

  private String rate(Rate rate) {
    return words.get(
        "insights.figure.rate.of", rate.hits(), rate.of(), words.percents(rate.interval()));
  }

  private String minutes(Tally total) {
    Optional<Double> minutes = total.minutesPerDeal();
    return minutes
        .map(m -> words.get("insights.figure.hours", words.decimal(Optional.of(m / 60))))
        .orElse(words.get("insights.dash"));
  }

  private String minuted(Tally total) {
    return words.get("insights.figure.minutes.of", total.minuted(), total.visits());
  }

  private VBox figure(
      InsightsViewModel.Shown shown,
      String key,
      Function<PageFigures, String> value,
      Function<PageFigures, String> from) {
    Label big = Nodes.label(value.apply(shown.one()), "figure");
    big.setMinWidth(Region.USE_PREF_SIZE);
    big.setId("figure-" + key.replace('.', '-'));
    Label note = Nodes.wrapped(from.apply(shown.one()), "muted", "small");
    VBox box = new VBox(2, Nodes.label(words.get("insights.figure." + key), "muted"), big, note);
    shown
        .other()
        .ifPresent(
            other -> {
              Label beside =
                  Nodes.label(words.get("insights.figure.other", value.apply(other)), "strong");
              beside.setId("figure-other-" + key.replace('.', '-'));
              box.getChildren().addAll(beside, Nodes.wrapped(from.apply(other), "muted", "small"));
            });
    return box;
  }
}
