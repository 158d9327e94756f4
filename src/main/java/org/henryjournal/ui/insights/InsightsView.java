package org.henryjournal.ui.insights;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.henryjournal.insight.DealsByNumber;
import org.henryjournal.insight.HenryLine;
import org.henryjournal.insight.Period;
import org.henryjournal.insight.Step;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.Page;
import org.henryjournal.ui.shell.VisitWords;

/** What closes deals. */
public final class InsightsView extends Page {

  /** Visit numbers that have a bar of their own; the rest are together. */
  private static final int BARS = 5;

  private final InsightsViewModel model;
  private final VisitWords words;
  private final Label headline = Nodes.label("", "headline");
  private final Label lineNote = Nodes.label("", "muted");
  private final LineChartPane chart = new LineChartPane();
  private final Label tooEarly = Nodes.label("", "muted", "empty-hint");
  private final Label barsNote = Nodes.label("", "muted");
  private final GridPane bars = new GridPane();
  private final Label barsFoot = Nodes.label("", "muted");
  private final CurveTable curve;
  private final VBox content = new VBox(16);
  private final VBox root = new VBox(16);

  public InsightsView(InsightsViewModel model, Messages messages) {
    super(messages);
    this.model = model;
    model.refresh().shown();
    this.words = new VisitWords(messages);
    this.curve = new CurveTable(messages);
    headline.setId("headline");
    headline.setWrapText(true);
    headline.setMinHeight(Region.USE_PREF_SIZE);
    HBox head =
        Nodes.row(
            12,
            Nodes.label(messages.get("insights.title"), "page-title"),
            choice(model.rangeProperty(), InsightsViewModel.Range.values(), "insights.range."),
            choice(model.stepProperty(), Step.values(), "insights.by."));
    head.getStyleClass().add("page-head");
    content.getChildren().addAll(headline, cards());
    ScrollPane scroll = new ScrollPane(content);
    scroll.getStyleClass().add("page-scroll");
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    root.getStyleClass().addAll("page", "insights");
    root.getChildren().addAll(head, scroll);
    follow(model.shownProperty(), this::update);
  }

  private GridPane cards() {
    StackPane chartOrWords = new StackPane(chart, tooEarly);
    VBox.setVgrow(chartOrWords, Priority.ALWAYS);
    VBox line = Nodes.card(Nodes.heading(messages.get("insights.line"), lineNote), chartOrWords);
    VBox share = Nodes.card(Nodes.heading(messages.get("insights.bars"), barsNote), bars, barsFoot);
    barsFoot.setWrapText(true);
    Label curveNote = Nodes.label(messages.get("insights.curve.note"), "muted");
    VBox again = Nodes.card(Nodes.heading(messages.get("insights.curve"), curveNote), curve.root());
    BarCells.space(bars);
    GridPane grid = new GridPane();
    grid.setHgap(16);
    grid.setVgap(16);
    ColumnConstraints wide = new ColumnConstraints();
    wide.setPercentWidth(58);
    ColumnConstraints narrow = new ColumnConstraints();
    narrow.setPercentWidth(42);
    grid.getColumnConstraints().addAll(wide, narrow);
    grid.add(line, 0, 0);
    grid.add(share, 1, 0);
    grid.add(again, 0, 1, 2, 1);
    GridPane.setVgrow(line, Priority.ALWAYS);
    VBox.setVgrow(grid, Priority.ALWAYS);
    return grid;
  }

  private void update() {
    InsightsViewModel.Shown shown = model.shownProperty().get();
    content.setVisible(shown != null);
    if (shown == null) {
      return;
    }
    headline.setText(headline(shown));
    updateLine(shown);
    updateBars(shown);
    curve.show(shown.curve());
  }

  private String headline(InsightsViewModel.Shown shown) {
    Period total = shown.total();
    if (total.visits() == 0) {
      return messages.get("insights.headline.empty");
    }
    if (total.deals() == 0) {
      return messages.get("insights.headline.no.deal", total.visits());
    }
    String rate =
        messages.get(
            "insights.headline",
            messages.decimal(total.visitsPerDeal().orElse(0.0), 1),
            total.visits(),
            total.deals());
    return shown.sharesAreTooEarly()
        ? rate
        : rate
            + messages.get(
                "insights.headline.shares",
                messages.percent(shown.byNumber().share(1)),
                messages.percent(shown.byNumber().shareFrom(3)));
  }

  private void updateLine(InsightsViewModel.Shown shown) {
    boolean early = shown.lineIsTooEarly();
    Nodes.show(chart, !early);
    Nodes.show(tooEarly, early);
    lineNote.setText(
        messages.get("insights.line.note", shown.total().visits(), shown.total().deals()));
    tooEarly.setText(messages.get("insights.too.early"));
    List<LineChartPane.Point> points = new ArrayList<>();
    List<Double> reference = new ArrayList<>();
    boolean months = shown.step() == Step.MONTH;
    for (int i = 0; i < shown.periods().size(); i++) {
      Period period = shown.periods().get(i);
      points.add(point(period, months, shown.periods().size() > 12));
      if (months) {
        reference.add(HenryLine.visitsPerDeal(i));
      }
    }
    String now =
        shown.periods().reversed().stream()
            .flatMap(p -> p.visitsPerDeal().stream())
            .findFirst()
            .map(v -> messages.get("insights.you", messages.decimal(v, 1)))
            .orElse("");
    chart.show(new LineChartPane.Data(points, reference, now, messages.get("insights.henry")));
  }

  private LineChartPane.Point point(Period period, boolean months, boolean manyMonths) {
    LocalDate start = period.from();
    String axis =
        months
            ? manyMonths ? messages.shortMonthOfYear(start) : messages.month(start)
            : messages.get("insights.week", start.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    String said =
        period
            .visitsPerDeal()
            .map(v -> messages.decimal(v, 1))
            .orElse(messages.get("insights.none"));
    String hover =
        messages.get(
            "insights.hover",
            months ? messages.monthOfYear(start) : messages.dayOfYear(start),
            said,
            period.visits(),
            period.deals());
    return new LineChartPane.Point(
        period.visitsPerDeal().map(OptionalDouble::of).orElse(OptionalDouble.empty()),
        axis,
        messages.get("insights.n", period.deals()),
        hover);
  }

  private void updateBars(InsightsViewModel.Shown shown) {
    DealsByNumber byNumber = shown.byNumber();
    barsNote.setText(messages.get("insights.deals", byNumber.deals()));
    bars.getChildren().clear();
    if (shown.sharesAreTooEarly()) {
      bars.add(Nodes.label(messages.get("insights.too.early"), "muted"), 0, 0);
      barsFoot.setText("");
      return;
    }
    double most = byNumber.shareFrom(BARS + 1);
    for (int number = 1; number <= BARS; number++) {
      most = Math.max(most, byNumber.share(number));
    }
    for (int number = 1; number <= BARS + 1; number++) {
      boolean rest = number > BARS;
      double share = rest ? byNumber.shareFrom(number) : byNumber.share(number);
      String name =
          rest
              ? messages.get("insights.number.or.later", words.ordinal(number))
              : messages.get("insights.number", words.ordinal(number));
      long deals = Math.round(share * byNumber.deals());
      ProgressBar bar = BarCells.bar(share / most, number >= 3 ? "bar-you" : "bar-grey");
      bar.setAccessibleText(name + " " + messages.percent(share));
      Label percent = BarCells.number(messages.percent(share), "strong");
      percent.setId("share-" + number);
      bars.addRow(
          number - 1,
          BarCells.rowName(name),
          bar,
          percent,
          BarCells.number(messages.get("insights.deals", deals), "muted"));
    }
    barsFoot.setText(
        messages.get(
            "insights.bars.foot",
            messages.percent(byNumber.share(1)),
            messages.percent(byNumber.shareFrom(3))));
  }

  @Override
  public Region root() {
    return root;
  }

  @Override
  public void dispose() {
    super.dispose();
    model.refresh().hidden();
  }
}
