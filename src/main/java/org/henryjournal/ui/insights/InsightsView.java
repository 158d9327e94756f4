package org.henryjournal.ui.insights;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.henryjournal.insight.Dimension;
import org.henryjournal.insight.Step;
import org.henryjournal.insight.StoryShares;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.shell.Action;
import org.henryjournal.ui.shell.ChartCard;
import org.henryjournal.ui.shell.ChartOutput;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.Overlay;
import org.henryjournal.ui.shell.Page;

/** What closes deals. */
public final class InsightsView extends Page {

  /** By what groups can be told apart; visit numbers have charts of their own. */
  private static final Dimension[] DIMENSIONS = {
    Dimension.INDUSTRY,
    Dimension.TAG,
    Dimension.RETURN,
    Dimension.KIND,
    Dimension.WEEKDAY,
    Dimension.RANK,
    Dimension.STATE
  };

  /** The charts, in the order of the page. */
  private enum Card {
    LINE,
    BARS,
    CURVE,
    GROUPS,
    TIME,
    OBJECTIONS,
    DIARY,
    GRADES,
    RANKING;

    String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final InsightsViewModel model;
  private final Overlay overlay;
  private final LongConsumer openCustomer;
  private final FigureWords words;
  private final InsightsHead head;
  private final Headline sentences;
  private final Label headline = Nodes.wrapped("", "headline");
  private final FiguresStrip strip;
  private final BestsCard bests;
  private final Map<Card, ChartCard<Behind>> cards = new EnumMap<>(Card.class);
  private final BooleanProperty references = new SimpleBooleanProperty();
  private final BooleanProperty cumulative = new SimpleBooleanProperty();
  private final Label barsFoot = Nodes.wrapped("", "muted");
  private final Label sources = Nodes.wrapped("", "muted", "small");
  private final Label curveFoot = Nodes.wrapped("");
  private final FrameByFrame below = new FrameByFrame();
  private final VBox content = new VBox(16);
  private final ScrollPane scroll = new ScrollPane(content);
  private final Label nothing = Nodes.wrapped("");
  private final Button nothingAction;
  private final VBox empty;
  private final VBox root = new VBox(16);

  /**
   * @param openCustomer opens the page of a customer by id
   * @param logVisit begins a line that logs a visit
   */
  public InsightsView(
      InsightsViewModel model,
      Overlay overlay,
      ChartOutput output,
      LongConsumer openCustomer,
      Runnable logVisit,
      Messages messages) {
    super(messages);
    this.model = model;
    this.overlay = overlay;
    this.openCustomer = openCustomer;
    words = new FigureWords(messages);
    head = with(new InsightsHead(model, messages));
    whenLeft(below::stop);
    sentences = new Headline(words);
    strip = new FiguresStrip(words);
    bests = new BestsCard(words, this::open);
    for (Card card : Card.values()) {
      ChartCard<Behind> made =
          new ChartCard<>(messages.get("insights.card." + card.id()), messages, output);
      made.setId("card-" + card.id());
      made.onOpen(this::open);
      cards.put(card, made);
    }
    headline.setId("headline");
    controls();
    content.getChildren().addAll(headline, strip.root(), new CardGrid(inOrder()).root());
    nothingAction = Nodes.button("", () -> act(logVisit), "accent");
    nothingAction.setId("insights-nothing");
    empty = new VBox(12, nothing, nothingAction);
    empty.getStyleClass().add("card");
    // As wide as the window lets it be, never scrolled sideways.
    content.setMinWidth(0);
    scroll.getStyleClass().add("page-scroll");
    scroll.setFitToWidth(true);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    root.getStyleClass().addAll("page", "insights");
    root.getChildren().addAll(head.root(), empty, scroll);
    follow(model.shownProperty(), this::update);
    onChange(model.measureProperty(), this::update);
    onChange(references, this::update);
    onChange(cumulative, this::update);
  }

  private ChartCard<Behind> card(Card card) {
    ChartCard<Behind> found = cards.get(card);
    if (found == null) {
      throw new IllegalStateException("Every card is made: " + card);
    }
    return found;
  }

  private void controls() {
    card(Card.LINE)
        .controls(
            choice(model.measureProperty(), Measure.values(), "insights.measure."),
            choice(model.stepProperty(), Step.values(), "insights.step."));
    card(Card.GROUPS).controls(choice(model.dimensionProperty(), DIMENSIONS, "insights.by."));
    card(Card.BARS)
        .controls(turning(references, "insights.references.show", "insights.references.hide"));
    card(Card.CURVE).controls(turning(cumulative, "insights.curve.by", "insights.curve.on"));
    barsFoot.setId("bars-foot");
    sources.setText(sources());
    card(Card.BARS).getChildren().addAll(barsFoot, sources);
    curveFoot.setId("curve-foot");
    card(Card.CURVE).getChildren().add(curveFoot);
  }

  private Hyperlink turning(BooleanProperty on, String turnOn, String turnOff) {
    Hyperlink link = new Hyperlink();
    link.getStyleClass().add("quiet-link");
    link.setId("turn-" + turnOn.split("\\.")[1]);
    link.setMinWidth(Region.USE_PREF_SIZE);
    link.textProperty().bind(on.map(is -> messages.get(is ? turnOff : turnOn)));
    link.setOnAction(event -> on.set(!on.get()));
    return link;
  }

  private String sources() {
    return String.join(
        "\n",
        List.of(StoryShares.values()).stream()
            .map(story -> messages.get("insights.source." + story.name().toLowerCase(Locale.ROOT)))
            .toList());
  }

  private List<Region> inOrder() {
    List<Region> all = new ArrayList<>(cards.values());
    all.add(bests.root());
    return all;
  }

  private void update() {
    InsightsViewModel.Shown shown = model.shownProperty().get();
    boolean some = shown != null && shown.one().total().visits() > 0;
    scroll.setVisible(some);
    Nodes.show(empty, shown != null && !some);
    if (shown == null) {
      return;
    }
    if (!some) {
      nothing.setText(sentences.of(shown));
      nothingAction.setText(
          messages.get(
              shown.isJournalEmpty() ? Action.LOG_VISIT.messageKey() : "insights.show.all"));
      return;
    }
    headline.setText(sentences.of(shown));
    strip.show(shown);
    SharesPicture shares = new SharesPicture(words);
    CurvePicture curve = new CurvePicture(words);
    show(Card.LINE, new LinePicture(words).of(shown, model.measureProperty().get()));
    show(Card.BARS, shares.of(shown, references.get()));
    say(barsFoot, shares.foot(shown).orElse(""));
    Nodes.show(sources, references.get());
    below.run(
        List.of(
            () -> {
              show(Card.CURVE, curve.of(shown, cumulative.get()));
              say(curveFoot, curve.foot(shown).orElse(""));
            },
            () -> show(Card.GROUPS, new GroupsPicture(words).of(shown)),
            () -> show(Card.TIME, new TimePicture(words).of(shown)),
            () -> show(Card.OBJECTIONS, new ObjectionsPicture(words).of(shown)),
            () -> show(Card.DIARY, new DiaryPicture(words).of(shown)),
            () -> show(Card.GRADES, new CalibrationPicture(words).of(shown)),
            () -> show(Card.RANKING, new RankingPicture(words).of(shown)),
            () -> bests.show(shown)));
  }

  private void show(Card card, Picture picture) {
    card(card).show(picture.note(), picture.chart(), picture.table());
  }

  private static void say(Label label, String text) {
    label.setText(text);
    Nodes.show(label, !text.isEmpty());
  }

  /** The way out of a page without entries. */
  private void act(Runnable logVisit) {
    InsightsViewModel.Shown shown = model.shownProperty().get();
    if (shown != null && shown.isJournalEmpty()) {
      logVisit.run();
    } else {
      model.showAll();
    }
  }

  private void open(Behind behind) {
    BehindView view = new BehindView(model.behind(behind), overlay, openCustomer, messages);
    Node focused = root.getScene().getFocusOwner();
    overlay.show(
        view,
        () -> {
          if (focused != null) {
            focused.requestFocus();
          }
        });
  }

  @Override
  public Region root() {
    return root;
  }
}
