package org.henryjournal.ui.customers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.henryjournal.domain.GradeChange;
import org.henryjournal.insight.BoardCard;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.customers.CustomerViewModel.Detail;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.Overlay;
import org.henryjournal.ui.shell.Page;
import org.henryjournal.ui.shell.Stages;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A customer's page: where it stands and what is next, its record, and everything that happened.
 * Where there is room the last stands beside the others.
 */
final class CustomerPage extends Page {

  /**
   * Where its buttons lead.
   *
   * @param logVisit is given the customer's name
   * @param whole is told whether the page takes the whole width
   * @param closed runs when the page has been closed
   */
  record Ways(
      Consumer<String> logVisit,
      Runnable edit,
      Runnable merge,
      Consumer<Boolean> whole,
      Runnable closed) {}

  /** What is shown below the head. */
  private enum Part {
    NOW,
    RECORD,
    TIMELINE
  }

  private static final double ROOM_FOR_TWO = 900;

  private final CustomerViewModel model;
  private final Overlay overlay;
  private final Ways ways;
  private final StandingPart standing;
  private final StatementsPart statements;
  private final GradeHistoryPart history;
  private final RecordPart record;
  private final Timeline timeline;
  private final VBox head = new VBox(10);
  private final HBox tabs = new HBox();
  private final HBox body = new HBox(20);
  private final ScrollPane now;
  private final ScrollPane facts;
  private final VBox root = new VBox(12);
  private Part part = Part.NOW;
  private boolean whole;

  CustomerPage(CustomerViewModel model, Overlay overlay, Ways ways, Messages messages) {
    super(messages);
    this.model = model;
    this.overlay = overlay;
    this.ways = ways;
    standing = new StandingPart(model, overlay, messages);
    statements = new StatementsPart(model, overlay, messages);
    history = new GradeHistoryPart(messages);
    record = new RecordPart(model, overlay, messages);
    timeline = new Timeline(messages);
    now = scroll(new VBox(18, standing.root(), statements.root(), history.root()));
    facts = scroll(record.root());
    HBox.setHgrow(timeline.root(), Priority.ALWAYS);
    for (Part each : Part.values()) {
      tabs.getChildren().add(tab(each));
    }
    tabs.getStyleClass().add("part-tabs");
    body.getChildren().addAll(now, facts, timeline.root());
    VBox.setVgrow(body, Priority.ALWAYS);
    root.getStyleClass().addAll("card", "customer-detail");
    root.widthProperty().subscribe(width -> arrange());
    root.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            if (whole) {
              shrink();
            } else {
              close();
            }
            event.consume();
          }
        });
    follow(model.detailProperty(), this::update);
  }

  private static ScrollPane scroll(VBox content) {
    content.getStyleClass().add("part");
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("page-scroll");
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setMinWidth(0);
    HBox.setHgrow(scroll, Priority.ALWAYS);
    return scroll;
  }

  private ToggleButton tab(Part which) {
    String key = which.name().toLowerCase(Locale.ROOT);
    ToggleButton tab = new ToggleButton(messages.get("customers.part." + key));
    tab.setId("part-" + key);
    tab.getStyleClass().addAll("flat", "part-tab");
    tab.setUserData(which);
    tab.setOnAction(
        event -> {
          part = which;
          arrange();
        });
    return tab;
  }

  /** Shows the chosen part; the timeline beside it where there is room. */
  private void arrange() {
    boolean two = root.getWidth() >= ROOM_FOR_TWO;
    Part shown = two && part == Part.TIMELINE ? Part.NOW : part;
    for (Node tab : tabs.getChildren()) {
      ((ToggleButton) tab).setSelected(tab.getUserData() == shown);
      Nodes.show(tab, !two || tab.getUserData() != Part.TIMELINE);
    }
    Nodes.show(now, shown == Part.NOW);
    Nodes.show(facts, shown == Part.RECORD);
    Nodes.show(timeline.root(), two || shown == Part.TIMELINE);
    double half = two ? root.getWidth() / 2 - 24 : Region.USE_COMPUTED_SIZE;
    now.setPrefWidth(half);
    facts.setPrefWidth(half);
    timeline.root().setPrefWidth(half);
  }

  private void update() {
    Detail detail = model.detailProperty().get();
    if (detail == null) {
      if (whole) {
        shrink();
      }
      return;
    }
    Optional<String> focused = focusedInside();
    head.getChildren().setAll(headNodes(detail));
    standing.show(detail);
    statements.show(detail);
    history.show(detail);
    record.show(detail);
    timeline.show(detail);
    if (!root.getChildren().contains(head)) {
      root.getChildren().setAll(head, tabs, body);
    }
    arrange();
    focused.map(id -> root.lookup("#" + id)).ifPresent(Node::requestFocus);
  }

  /** Id of the node that has the focus: what is made anew takes it again. */
  private Optional<String> focusedInside() {
    Node owner = root.getScene() == null ? null : root.getScene().getFocusOwner();
    for (Node at = owner; at != null; at = at.getParent()) {
      if (at == root) {
        return Optional.ofNullable(owner).map(Node::getId);
      }
    }
    return Optional.empty();
  }

  private List<Node> headNodes(Detail detail) {
    List<Node> nodes = new ArrayList<>();
    Label name = Nodes.label(detail.customer().name(), "page-title");
    name.setId("customer-name");
    name.setWrapText(true);
    name.setMinHeight(Region.USE_PREF_SIZE);
    HBox.setHgrow(name, Priority.ALWAYS);
    name.setMaxWidth(Double.MAX_VALUE);
    Button wide =
        Nodes.iconButton(
            whole ? Feather.MINIMIZE_2 : Feather.MAXIMIZE_2,
            messages.get(whole ? "customers.page.shrink" : "customers.page.whole"),
            () -> setWhole(!whole));
    wide.setId("customer-whole");
    nodes.add(
        Nodes.row(
            4, name, wide, icon(Feather.X, "customers.page.close", "customer-close", this::close)));
    nodes.add(standingLine(detail));
    nodes.add(actions(detail));
    nodes.add(figures(detail));
    return nodes;
  }

  private HBox standingLine(Detail detail) {
    BoardCard card = detail.card();
    Label badge = Stages.badge(card.stage());
    badge.setId("customer-stage");
    List<String> words = new ArrayList<>();
    words.add(Stages.name(card.stage(), detail.rules(), messages));
    card.daysLeft()
        .filter(left -> left >= 0)
        .ifPresent(left -> words.add(messages.get("customers.days.left", left)));
    card.change()
        .ifPresent(
            change -> words.add(messages.get("customers.cause." + cause(change), change.date())));
    Label line = Nodes.label(String.join(" · ", words), "muted");
    line.setId("customer-standing");
    line.setWrapText(true);
    line.setMinHeight(Region.USE_PREF_SIZE);
    HBox.setHgrow(line, Priority.ALWAYS);
    return Nodes.row(8, badge, line);
  }

  private static String cause(GradeChange change) {
    return change.cause().code();
  }

  private HBox actions(Detail detail) {
    Button log =
        Nodes.button(
            messages.get("customers.log"), () -> ways.logVisit().accept(detail.customer().name()));
    log.setId("customer-log");
    Button plan = Nodes.button(messages.get("customers.plan"), this::plan);
    plan.setId("customer-plan");
    HBox row =
        Nodes.row(
            8,
            log,
            plan,
            Nodes.spacer(),
            icon(Feather.EDIT_2, "customers.edit", "customer-edit", ways.edit()),
            icon(Feather.GIT_MERGE, "customers.merge", "customer-merge", ways.merge()),
            icon(Feather.TRASH_2, "customers.delete", "customer-delete", model::delete));
    log.setMinWidth(Region.USE_PREF_SIZE);
    plan.setMinWidth(Region.USE_PREF_SIZE);
    return row;
  }

  private Button icon(Feather icon, String key, String id, Runnable use) {
    Button button = Nodes.iconButton(icon, messages.get(key), use);
    button.setId(id);
    return button;
  }

  private void plan() {
    AskView ask =
        new AskView(
                messages.get("customers.plan.title"),
                messages.get("form.save"),
                overlay,
                messages,
                answer -> answer.date().ifPresent(date -> model.plan(date, answer.words())))
            .date(messages.get("customers.plan.date"), Optional.empty(), model.today())
            .words(messages.get("form.step.prompt"), "");
    overlay.show(ask, () -> focus("#customer-plan"));
  }

  private void focus(String query) {
    Optional.ofNullable(root.lookup(query)).ifPresent(Node::requestFocus);
  }

  private HBox figures(Detail detail) {
    Optional<LocalDate> last = detail.card().last();
    BigDecimal amount = detail.amount();
    String since =
        last.map(day -> messages.number(ChronoUnit.DAYS.between(day, model.today()))).orElse("–");
    HBox row =
        new HBox(
            figure("customers.figure.visits", messages.number(detail.visitCount()), "visits"),
            figure("customers.figure.now", messages.number(detail.visitsNow()), "now"),
            figure("customers.figure.since", since, "since"),
            figure("customers.figure.deals", messages.number(detail.deals().size()), "deals"),
            figure(
                "customers.figure.amount",
                amount.signum() == 0 ? "–" : messages.amount(amount),
                "amount"));
    row.getStyleClass().add("figure-row");
    return row;
  }

  private VBox figure(String key, String value, String id) {
    Label number = Nodes.label(value, "figure-small");
    number.setId("figure-" + id);
    Label name = Nodes.label(messages.get(key), "muted");
    name.setTooltip(new Tooltip(messages.get(key)));
    VBox box = new VBox(name, number);
    box.setMinWidth(0);
    HBox.setHgrow(box, Priority.ALWAYS);
    box.setPrefWidth(80);
    return box;
  }

  private void setWhole(boolean wanted) {
    whole = wanted;
    ways.whole().accept(wanted);
    Button button = (Button) root.lookup("#customer-whole");
    if (button != null) {
      button.setGraphic(new FontIcon(wanted ? Feather.MINIMIZE_2 : Feather.MAXIMIZE_2));
      String name = messages.get(wanted ? "customers.page.shrink" : "customers.page.whole");
      button.setAccessibleText(name);
      button.setTooltip(new Tooltip(name));
    }
  }

  private void close() {
    shrink();
    model.chooseNone();
    ways.closed().run();
  }

  /** Gives the table its place back. */
  void shrink() {
    if (whole) {
      setWhole(false);
    }
  }

  @Override
  public Region root() {
    return root;
  }

  @Override
  public void dispose() {
    super.dispose();
    statements.dispose();
  }
}
